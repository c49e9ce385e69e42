"""A notice: one thing that one person should hear. What kinds there are, in which lane each travels, what can become of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum


class Lane(StrEnum):
    """REMINDING: one message a day, working days, 08:00 to 18:00. NEWS: in those hours, an hour late, so that a slip can be
    undone first. RECEIPT: at once. CALENDAR: at once, each in a mail of its own, because a mail has one calendar entry, or answers one question.
    ALARM: at once, at night too."""

    REMINDING = "reminding"
    NEWS = "news"
    RECEIPT = "receipt"
    CALENDAR = "calendar"
    ALARM = "alarm"


class Outcome(StrEnum):
    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    WITHHELD = "withheld"
    LAPSED = "lapsed"


LANES: Mapping[str, Lane] = {
    "agreed": Lane.REMINDING,
    "reminder": Lane.REMINDING,
    "late": Lane.REMINDING,
    "escalated": Lane.REMINDING,
    "helped": Lane.REMINDING,
    "owner_shut_out": Lane.REMINDING,
    "gaps": Lane.REMINDING,
    "easy_words_wanted": Lane.REMINDING,
    "more_time_asked": Lane.REMINDING,
    "blocked": Lane.REMINDING,
    "handed_over": Lane.REMINDING,
    "owner_wanted": Lane.REMINDING,
    "check_wanted": Lane.REMINDING,
    "invitation_again": Lane.REMINDING,
    "who_comes": Lane.REMINDING,
    "consent_asked": Lane.REMINDING,
    "reoffered": Lane.REMINDING,
    "reoffer_wanted": Lane.REMINDING,
    "circle_asked_again": Lane.REMINDING,
    "review_step": Lane.REMINDING,
    "review_unbooked": Lane.REMINDING,
    "wait_due": Lane.REMINDING,
    "reviews_ahead": Lane.REMINDING,
    "alive": Lane.REMINDING,
    "call_wanted": Lane.REMINDING,
    "held": Lane.REMINDING,
    "held_long": Lane.REMINDING,
    "letter_wanted": Lane.REMINDING,
    "letters_unposted": Lane.REMINDING,
    "interpreter_wanted": Lane.REMINDING,
    "stopped": Lane.REMINDING,
    "stopped_died": Lane.RECEIPT,
    "thank_you": Lane.RECEIPT,
    "noted": Lane.RECEIPT,
    "more_time_receipt": Lane.RECEIPT,
    "more_time_answered": Lane.RECEIPT,
    "handed_over_told": Lane.RECEIPT,
    "hand_over_answered": Lane.RECEIPT,
    "unblocked": Lane.RECEIPT,
    "not_understood": Lane.RECEIPT,
    "which_one": Lane.RECEIPT,
    "too_late": Lane.RECEIPT,
    "in_your_name": Lane.RECEIPT,
    "reopened": Lane.RECEIPT,
    "urgent_receipt": Lane.RECEIPT,
    "review_due": Lane.RECEIPT,
    "cannot_come": Lane.RECEIPT,
    "entry_left": Lane.RECEIPT,
    "times_answered": Lane.RECEIPT,
    "urgent_yours": Lane.RECEIPT,
    "urgent_taken": Lane.RECEIPT,
    "urgent_unclear": Lane.RECEIPT,
    "urgent_read": Lane.RECEIPT,
    "answered_on_page": Lane.RECEIPT,
    "call_receipt": Lane.RECEIPT,
    "gap_unclear": Lane.RECEIPT,
    "settled": Lane.RECEIPT,
    "invitation": Lane.CALENDAR,
    "review_moved": Lane.CALENDAR,
    "review_cancelled": Lane.CALENDAR,
    "uninvited": Lane.CALENDAR,
    "get_ready": Lane.CALENDAR,
    "report": Lane.CALENDAR,
    "calendar_cleared": Lane.CALENDAR,
    "find_date": Lane.CALENDAR,
    "offer_withdrawn": Lane.CALENDAR,
    "answer": Lane.CALENDAR,
    "refused": Lane.CALENDAR,
    "done_news": Lane.NEWS,
    "date_changed": Lane.NEWS,
    "you_said": Lane.NEWS,
    "welcome": Lane.NEWS,
    "urgent": Lane.ALARM,
    "urgent_in_slack": Lane.ALARM,
    "address_stopped": Lane.ALARM,
    "not_delivered": Lane.ALARM,
    "way_in_silent": Lane.ALARM,
    "slack_lost": Lane.ALARM,
}

AT_ONCE = frozenset({Lane.RECEIPT, Lane.CALENDAR, Lane.ALARM})
"""Lanes that have no night."""

NEWS_WAITS = timedelta(hours=1)

STATUS_KINDS = frozenset({"agreed", "reminder", "late", "escalated", "helped"})
"""Kinds that speak of an action that is still to be done: they lapse once it is closed, handed over or moved."""

ON_A_PAGE = frozenset({"agreed", "reminder", "late", "escalated"})
"""Kinds that a professional may also answer on a web page."""

ASKING_KINDS = frozenset({"more_time_asked", "handed_over", "owner_wanted", "blocked", "check_wanted"})
"""Kinds that ask for an answer: they lapse once it is given."""

UNTIL_CHANGED = STATUS_KINDS | ASKING_KINDS | {"gaps", "done_news"}
"""What waits about an action and is overtaken by whatever is done to it next."""


@dataclass(frozen=True, slots=True)
class Notice:
    """`key` is unique for ever; `rung` names the step of a ladder; `due_on` is the day on which it fell due."""

    key: str
    kind: str
    contact: int
    due_on: date
    action: int | None = None
    person: int | None = None
    inbox: int | None = None
    rung: str | None = None
    facts: Mapping[str, str | int | bool | None] = field(default_factory=dict)
    review: int | None = None

    @property
    def lane(self) -> Lane:
        return LANES[self.kind]


@dataclass(frozen=True, slots=True)
class Told:
    """What became of an earlier notice of the same action: the ladder's memory."""

    rung: str
    contact: int
    outcome: Outcome
    why: str | None = None
    tells_on: date | None = None

    @property
    def lost(self) -> bool:
        """Its reader will not read it, whatever happens: a hold ends, everything else that withholds does not by itself."""
        return self.outcome in {Outcome.FAILED, Outcome.LAPSED} or (self.outcome is Outcome.WITHHELD and self.why != "gate.held")
