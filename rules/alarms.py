"""An alarm: something urgent that came in is carried from one named person to the next until one of them has it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from rules.hours import EVENING, MORNING, zone
from rules.people import Contact
from rules.working_days import is_working_day, on_or_after

EVERY = timedelta(minutes=15)
"""So long each named person has, before the next one is told as well."""

KINDS = frozenset({"urgent", "urgent_in_slack"})
"""The kinds that tell a named person of an alarm."""

ANSWERED = KINDS | {"urgent_yours", "urgent_taken", "urgent_unclear"}
"""Whoever got one of these was told of an alarm, and may say that they have it, or that they cannot."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """`inbox` is what came in. `rung` counts the steps taken; `next_at` is the moment of the next one, None once somebody
    has it. `set_aside` are contacts whom the words name."""

    id: int
    inbox: int
    raised_at: datetime
    person: int | None = None
    action: int | None = None
    writer: int | None = None
    set_aside: frozenset[int] = frozenset()
    rung: int = 0
    next_at: datetime | None = None
    taken_by: int | None = None
    taken_at: datetime | None = None

    @property
    def open(self) -> bool:
        return self.taken_by is None

    @property
    def have_value(self) -> str:
        """What an "I have it" button carries: nothing that says who or what."""
        return f"alarm|{self.id}"


@dataclass(frozen=True, slots=True)
class Named:
    """Who is there to be told, in this order; `last` is the mailbox where everything ends that nobody else can take.
    `deputies` stand in for those who are away; `excluded` may hear nothing about the person."""

    last: Contact
    coordinators: Sequence[Contact] = ()
    chairs: Sequence[Contact] = ()
    commissioners: Sequence[Contact] = ()
    managers: Sequence[Contact] = ()
    deputies: Mapping[int, Contact] = field(default_factory=dict)
    excluded: frozenset[int] = frozenset()

    def everybody(self) -> Iterator[Contact]:
        yield from (*self.coordinators, *self.chairs, *self.commissioners, *self.managers, self.last)


class Says(StrEnum):
    """What a named person answers to an alarm. PASS: not me, tell the next one now."""

    HAVE = "have"
    PASS = "pass"  # noqa: S105 no password
    UNCLEAR = "unclear"


def ladder(named: Named, alarm: Alarm, today: date) -> tuple[Contact, ...]:
    """The named persons in their order: never one who is shut out, never the writer or one whom the words name while
    somebody else is there. Empty only where the coordinator's own mailbox is shut out and nobody else is left."""
    found: dict[int, Contact] = {}
    for wanted in named.everybody():
        contact = _standing(wanted, named, today)
        if contact is not None and contact.id not in named.excluded | alarm.set_aside | {alarm.writer}:
            found.setdefault(contact.id, contact)
    if not found and named.last.id not in named.excluded:
        return (named.last,)
    return tuple(found.values())


def next_up(steps: Sequence[Contact], told: Iterable[int]) -> Contact | None:
    """Whoever was told least often; of those the first. So it goes round again, and never falls silent."""
    times = Counter(told)
    return min(steps, key=lambda contact: times[contact.id], default=None)


def next_moment(now: datetime) -> datetime:
    """Fifteen minutes of real time: on the night when the clocks change, a wall clock would say an hour more or less."""
    return now.astimezone(UTC) + EVERY


def read_by(now: datetime, time_zone: str) -> datetime:
    """By when somebody will have read it at the latest, as far as can be promised: this evening, or the next working morning."""
    local = now.astimezone(zone(time_zone))
    if not out_of_hours(now, time_zone) and local.time() < time(EVENING.hour - 1):
        return datetime.combine(local.date(), EVENING, local.tzinfo)
    early = local.time() < MORNING and is_working_day(local.date())
    day = local.date() if early else on_or_after(local.date() + timedelta(days=1))
    return datetime.combine(day, time(MORNING.hour + 2), local.tzinfo)


def out_of_hours(now: datetime, time_zone: str) -> bool:
    local = now.astimezone(zone(time_zone))
    return not (is_working_day(local.date()) and MORNING <= local.time() < EVENING)


def named_in(words: str, contacts: Iterable[Contact]) -> frozenset[int]:
    """Whoever is named may be the one whom the words accuse. Too many are better than one: somebody else is always told."""
    said = _WORD.findall(words[:LONGEST])
    folded = {word.casefold() for word in said} - ALSO_WORDS
    as_written = set(said)
    return frozenset(
        contact.id
        for contact in contacts
        if any(part.casefold() in folded or part in as_written for part in _WORD.findall(contact.name))
    )


def says(text: str, name: str) -> Says:
    """What is said to an alarm. Only plain words stop the climb; a question, a condition or a doubt never does."""
    said = [piece for line in text[:LONGEST].splitlines() for piece in _pieces(line)]
    said = [piece for piece in said if piece not in POLITE and not set(piece.split()) <= {*_plain(name).split(), *GREETINGS}]
    if not said or "?" in text:
        return Says.UNCLEAR
    if said[0] in PASSES:
        return Says.PASS
    doubtful = any(DOUBTS & set(piece.split()) for piece in said)
    return Says.HAVE if not doubtful and any(piece in HAVES for piece in said) else Says.UNCLEAR


LONGEST = 20_000
ALSO_WORDS = frozenset(
    {"will", "may", "mark", "art", "grace", "hope", "faith", "joy", "rose", "sue", "bill", "pat", "rob", "june", "april"}
)
"""Names that are words of every day too: they count only as they are written with a capital."""

HAVES = frozenset({
    "i have it", "i have got it", "ive got it", "i have it now", "ive got it now", "i have this", "ive got this", "i have got this", "have it",
    "mine", "its mine", "it is mine", "this is mine", "this one is mine", "on it", "im on it", "i am on it", "on it now", "im on it now",
    "i am on it now", "i will take it", "ill take it", "i will take this", "ill take this", "i take it", "i am taking it", "im taking it",
    "taking it", "i am dealing with it", "im dealing with it", "dealing with it", "i am dealing with this", "im dealing with this",
    "dealing with this", "leave it with me", "leave this with me",
})  # fmt: skip
PASSES = frozenset({
    "i cannot", "i cant", "i cannot take it", "i cant take it", "i cannot take this", "i cant take this", "not me", "pass", "no",
    "i do not have it", "i dont have it", "i am away", "im away", "i am on leave", "im on leave", "i no longer have it",
    "i cannot deal with it", "i cant deal with it", "someone else please", "somebody else please",
})  # fmt: skip
DOUBTS = frozenset(
    "not no cannot cant dont wont isnt havent never unless until if but maybe perhaps possibly think tomorrow later after when "
    "once someone somebody else instead might could should would unable monday tuesday wednesday thursday friday saturday sunday".split()
)
POLITE = frozenset(
    {
        "thanks",
        "thank you",
        "many thanks",
        "ok",
        "okay",
        "yes",
        "regards",
        "kind regards",
        "best wishes",
        "cheers",
        "please",
        "sorry",
        "all",
    }
)
GREETINGS = frozenset({"hi", "hello", "dear", "all", "everyone", "team", "kept", "morning", "evening", "good"})

_WORD = re.compile(r"[^\W\d_]{2,}")
_BREAK = re.compile(r"[.!;,:–—-]")


def _standing(contact: Contact, named: Named, today: date) -> Contact | None:
    """The contact, or their deputy while they are away; nobody where neither can be reached."""
    stands = named.deputies.get(contact.id) if contact.away_on(today) else contact
    return stands if stands is not None and stands.reachable and not stands.away_on(today) else None


def _pieces(line: str) -> list[str]:
    return [plain for piece in _BREAK.split(line) if (plain := _plain(piece))]


def _plain(words: str) -> str:
    kept = "".join(sign if sign.isalnum() or sign == " " else "" if sign in "'’" else " " for sign in words.casefold())
    return " ".join(kept.split())
