"""A reader who asked for letters on paper: what they should hear is made known to the coordinator, who writes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rules.notices import ASKING_KINDS, Lane, Notice
from rules.people import Contact
from rules.working_days import add_working_days

PREFIX = "paper:"
PATIENCE = 2
"""Working days for which a letter may wait before it is asked about."""

TOLD = frozenset({"agreed", "done_news", "date_changed", "reopened", "thank_you"})
"""Kinds that have a phrase of their own."""


def letter_wanted(notice: Notice, reader: Contact, coordinator: Contact, today: date) -> Notice:
    """Keeps what it stands for, so that it lapses when that is no longer so."""
    facts = {**notice.facts, "ref": reader.ref, "to": reader.id, "of": notice.kind, "news": _news(notice)}
    return replace(
        notice, key=PREFIX + notice.key, kind="letter_wanted", contact=coordinator.id, due_on=today, rung=None, inbox=None,
        review=None, facts=facts,
    )  # fmt: skip


def too_late(notice: Notice, due: date | None, today: date) -> bool:
    """A reminder of a day that has passed is not posted any more."""
    return notice.kind == "reminder" and due is not None and today > due


def unposted(waiting: Sequence[date], printed: int, coordinator: int, today: date) -> Notice | None:
    """Letters that lie too long, each by the day since when it waits: told once a week. `printed` of them are printed."""
    if not waiting or add_working_days(min(waiting), PATIENCE) >= today:
        return None
    year, week, _ = today.isocalendar()
    facts: dict[str, str | int | bool | None] = {"ref": "letters"}
    facts |= {"waiting": len(waiting), "waiting_since": min(waiting).isoformat(), "printed": printed or None}
    return Notice(f"letters-unposted:{year}-{week}", "letters_unposted", coordinator, today, facts=facts)


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
