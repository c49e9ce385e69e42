"""A reader who asked for letters on paper: what they should hear is made known to the coordinator, who writes."""

from dataclasses import replace
from datetime import date

from rules.notices import ASKING_KINDS, Lane, Notice
from rules.people import Contact

PREFIX = "paper:"
TOLD = frozenset({"agreed", "done_news", "date_changed", "reopened", "thank_you"})
"""Kinds that have a phrase of their own."""


def letter_wanted(notice: Notice, reader: Contact, coordinator: Contact, today: date) -> Notice:
    """Keeps what it stands for, so that it lapses when that is no longer so."""
    facts = {**notice.facts, "ref": reader.ref, "to": reader.id, "of": notice.kind, "news": _news(notice)}
    return replace(
        notice, key=PREFIX + notice.key, kind="letter_wanted", contact=coordinator.id, due_on=today, rung=None, inbox=None,
        review=None, facts=facts,
    )  # fmt: skip


def stands_for(notice: Notice) -> Notice:
    """The notice that the reader would have had; any other notice as it is."""
    if notice.kind != "letter_wanted":
        return notice
    return replace(notice, key=notice.key.removeprefix(PREFIX), kind=str(notice.facts["of"]))


def _news(notice: Notice) -> str:
    """Which of the phrases of paper.toml says what the letter is to tell."""
    if notice.kind in ASKING_KINDS:
        return "asked"
    if notice.lane is Lane.CALENDAR:
        return "review"
    return notice.kind if notice.kind in TOLD else "other"
