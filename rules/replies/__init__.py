"""Replies: from what a person wrote to what they say of each action. Unsure is `needs_person`, never `done`."""

from rules.replies.meaning import meaning
from rules.replies.said import HandTo, Intent, Meaning, Said

__all__ = ["HandTo", "Intent", "Meaning", "Said", "meaning"]
