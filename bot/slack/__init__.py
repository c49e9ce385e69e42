"""The door to Slack."""
