"""The door from Slack: questions, the Done button and Home; signed HTTP or a socket."""
