"""Answers at a door that shows no details: our own references, days, and whose turn it is. Nothing else is said there."""

from dataclasses import replace

from bot.answers.answer import Answer
from bot.answers.asked import Asked
from rules.questions import Intent

SPARING = frozenset(
    {Intent.NEXT_REVIEW, Intent.OUTSTANDING_ACTIONS, Intent.MY_ACTIONS, Intent.OVERDUE_ACTIONS, Intent.DUE_SOON, Intent.HELP,
     Intent.UNCLEAR, Intent.NOT_ALLOWED, Intent.ACTION_HISTORY}
)  # fmt: skip
"""What can be answered so. Who is around a person, what was decided and what happened cannot."""


def sparingly(asked: Asked) -> Asked:
    """Everybody is called by our own reference."""
    return replace(asked, known={one: replace(person, known_as=person.ref) for one, person in asked.known.items()})


def no_details(asked: Asked) -> Answer | None:
    """Where the whole answer is to be had. Of somebody of whom the asker may not know, this says nothing either."""
    return asked.answered(asked.say("no_details", address=asked.deployment.mail_from))
