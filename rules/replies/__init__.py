"""Replies: from what a person wrote to what they say of each action. Unsure is `needs_person`, never `done`."""

from rules.replies.agreeing import says_yes
from rules.replies.label import Action
from rules.replies.meaning import meaning
from rules.replies.said import HandTo, Intent, Meaning, Said
from rules.replies.things import About

__all__ = ["About", "Action", "HandTo", "Intent", "Meaning", "Said", "meaning", "says_yes"]
