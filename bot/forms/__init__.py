"""Filling in a form, whichever door it is shown at: what it is about, who may be chosen in it, and what it does."""

from bot.forms.came import Came
from bot.forms.hints import hints
from bot.forms.people import choosable, found
from bot.forms.seat import Seat
from bot.forms.shown import Shown
from bot.forms.subject import Subject, subject_of
from bot.forms.taking import GONE, Sent, Taken, open_form, take

__all__ = [
    "GONE",
    "Came",
    "Seat",
    "Sent",
    "Shown",
    "Subject",
    "Taken",
    "choosable",
    "found",
    "hints",
    "open_form",
    "subject_of",
    "take",
]
