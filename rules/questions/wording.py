"""A question as the shortest words that `understand` reads as that question: references only, never a name."""

from collections.abc import Mapping

from rules.questions.intents import Intent
from rules.questions.question import Question

WORDING: Mapping[Intent, str] = {
    Intent.NEXT_REVIEW: "next review",
    Intent.OUTSTANDING_ACTIONS: "outstanding actions",
    Intent.MY_ACTIONS: "my actions",
    Intent.OVERDUE_ACTIONS: "overdue actions",
    Intent.DUE_SOON: "actions due",
    Intent.WHO_IS_INVOLVED: "who is involved",
    Intent.WHO_IS_COMING: "who is coming",
    Intent.ACTION_HISTORY: "history",
    Intent.LAST_DECISIONS: "last decisions",
    Intent.CHANGES: "what changed",
    Intent.HELP: "help",
}


def wording(question: Question, person: str | None = None) -> str:
    """`person` is the reference of the question's person."""
    words = ["my"] if question.mine and question.intent is Intent.OVERDUE_ACTIONS else []
    words.append(WORDING.get(question.intent, "help"))
    words += [part for part in (person, question.reference, _days(question)) if part]
    if question.page > 1:
        words.append(f"page {question.page}")
    return " ".join(words)


def _days(question: Question) -> str:
    days = question.days
    if days is None:
        return "soon" if question.intent is Intent.DUE_SOON else ""
    if days.first and days.last:
        return f"from {days.first} to {days.last}"
    return f"from {days.first}" if days.first else f"by {days.last}"
