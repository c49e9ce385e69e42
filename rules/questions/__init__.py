"""What a question asks for, about whom and for which days."""

from rules.questions.days import Days
from rules.questions.intents import Intent
from rules.questions.question import Question, understand
from rules.questions.wording import wording

__all__ = ["Days", "Intent", "Question", "understand", "wording"]
