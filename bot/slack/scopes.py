"""What Kept asks of Slack, and nothing more. `slack-manifest.json` says the same to Slack."""

SCOPES = frozenset({"app_mentions:read", "chat:write", "commands", "im:history", "users:read", "users:read.email"})
EVENTS = frozenset({"app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked"})
COMMAND = "/kept"
