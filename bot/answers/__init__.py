"""What a person may ask, whichever door they came through: who may know is decided here, never by the door."""

from bot.answers.answer import Answer, Choice, Line, Where
from bot.answers.asking import answer

__all__ = ["Answer", "Choice", "Line", "Where", "answer"]
