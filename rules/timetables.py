"""What is to be done before and after a review, and who is asked about it: the chair on the day, then the coordinator."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.people import Contact, Role
from rules.reviews import Answer, Attendee, Review
from rules.working_days import add_working_days, is_working_day, on_or_after, on_or_before


class Known(StrEnum):
    """What Kept sees for itself. WORKING_DAY: it does not fall on a weekend or a bank holiday."""

    WORKING_DAY = "working_day"
    CONSENT = "consent"
    HELD = "held"
    ACTIONS = "actions"


@dataclass(frozen=True, slots=True)
class Step:
    """`days` below 0 are calendar days before the review, above 0 after it."""

    id: str
    days: int
    confidence: str
    source: str
    known: Known | None = None
    needs_consent: bool = False

    def day(self, review: date) -> date:
        counted = review + timedelta(days=self.days)
        return on_or_before(counted) if self.days <= 0 else on_or_after(counted)


@dataclass(frozen=True, slots=True)
class Timetable:
    """`of` are the kinds of review that it is for; without any, every kind that has no timetable of its own."""

    name: str
    version: str
    steps: tuple[Step, ...]
    of: tuple[str, ...] = ()

    def step(self, step_id: str) -> Step | None:
        return next((step for step in self.steps if step.id == step_id), None)


@dataclass(frozen=True, slots=True)
class Sight:
    """One review as it stands today. `done` are the steps that somebody said are done, with the day; `told`, on
    which day somebody's invitation went."""

    review: Review
    attendees: tuple[Attendee, ...]
    chair: Contact | None
    coordinator: Contact
    consent: bool = False
    actions: int = 0
    done: Mapping[str, date] = field(default_factory=dict)
    excluded: frozenset[int] = frozenset()
    told: Mapping[int, date] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Standing:
    """A step with its day and what became of it."""

    step: Step
    day: date
    done: bool
    done_on: date | None = None

    def late(self, today: date) -> bool:
        return not self.done and self.day < today


MEETING = "meeting"
"""What a timetable calls the dates of all meetings about no one person."""
ASKED_AGAIN = (7, 2)
"""Days before the review on which somebody who has not answered the invitation is asked again."""
CHAIR_SEES = 5
"""Working days before the review on which its chair sees who comes: time enough to mend it."""
COORDINATOR_AFTER = 2
"""Working days after which a step that nobody answered for is shown to the coordinator."""
FOLLOWED_FOR = 60
"""Days after which a review is no longer asked about."""
FORGOTTEN = timedelta(days=FOLLOWED_FOR)


def kind_of(review: Review) -> str:
    """By which its timetable is found."""
    return review.kind if review.meeting is None else MEETING


def standings(timetable: Timetable, sight: Sight) -> list[Standing]:
    day = _day(sight.review)
    if day is None:
        return []
    wanted = (step for step in timetable.steps if sight.consent or not step.needs_consent)
    return [Standing(step, step.day(day), _is_done(step, sight), sight.done.get(step.id)) for step in wanted]


def due(timetable: Timetable, sight: Sight, today: date) -> list[Notice]:
    """What the timetable asks today: of each ladder only the highest rung reached, each once for ever by its key."""
    day = _day(sight.review)
    if day is None or sight.review.cancelled or today > day + FORGOTTEN:
        return []
    return [*_steps(timetable, sight, today), *_unanswered(sight, day, today), *_who_comes(sight, day, today)]


def missing_roles(attendees: tuple[Attendee, ...]) -> list[Role]:
    """Roles in which nobody is left: all of them have said that they cannot come."""
    wanted = (Role.CHAIR, Role.ADVOCATE, Role.EXPERT_BY_EXPERIENCE, Role.CLINICAL_EXPERT)
    return [role for role in wanted if not any(one.role is role and one.answer is not Answer.DECLINED for one in attendees)]


def _steps(timetable: Timetable, sight: Sight, today: date) -> Iterator[Notice]:
    for standing in standings(timetable, sight):
        if standing.done or standing.day > today:
            continue
        asked = _can_hear(sight, today)
        climbed = add_working_days(standing.day, COORDINATOR_AFTER) <= today
        reader, rung = (sight.coordinator, "coordinator") if climbed or asked is None else (asked, "chair")
        yield _notice(
            sight.review, "review_step", reader.id, standing.day, f"{standing.step.id}:{rung}", {"step": standing.step.id}
        )


def _unanswered(sight: Sight, day: date, today: date) -> Iterator[Notice]:
    """Nobody is asked again before they have had a day to answer."""
    reached = [days for days in ASKED_AGAIN if on_or_before(day - timedelta(days=days)) <= today < day]
    if not reached:
        return
    asked_on = on_or_before(day - timedelta(days=min(reached)))
    for one in sight.attendees:
        told = sight.told.get(one.contact)
        if one.answer is Answer.NEEDS_ACTION and told is not None and told < asked_on and one.contact not in sight.excluded:
            yield _notice(sight.review, "invitation_again", one.contact, asked_on, f"again-{min(reached)}")


def _who_comes(sight: Sight, day: date, today: date) -> Iterator[Notice]:
    booked_at = sight.review.booked_at
    shown_on = add_working_days(day, -CHAIR_SEES)
    if booked_at is not None:
        shown_on = max(shown_on, add_working_days(local_day(booked_at, LONDON), 1))
    if shown_on <= today < day:
        reader = _can_hear(sight, today) or sight.coordinator
        yield _notice(sight.review, "who_comes", reader.id, shown_on, "who")


def _is_done(step: Step, sight: Sight) -> bool:
    if step.id in sight.done:
        return True
    match step.known:
        case Known.WORKING_DAY:
            return (day := _day(sight.review)) is not None and is_working_day(day)
        case Known.CONSENT:
            return sight.consent
        case Known.HELD:
            return sight.review.held_on is not None
        case Known.ACTIONS:
            return sight.actions > 0
    return False


def _can_hear(sight: Sight, today: date) -> Contact | None:
    """The chair, unless they are away, shut out or without an address."""
    chair = sight.chair
    return chair if chair and chair.reachable and not chair.away_on(today) and chair.id not in sight.excluded else None


def _notice(
    review: Review, kind: str, reader: int, on: date, occasion: str, facts: Mapping[str, str | int | bool | None] | None = None
) -> Notice:  # fmt: skip
    """A review that has moved has a timetable of its own again."""
    key = f"review:{review.id}:{review.sequence}:{occasion}:{reader}"
    return Notice(
        key, kind, reader, on, person=review.person, review=review.id, facts={"sequence": review.sequence, **(facts or {})}
    )


def _day(review: Review) -> date | None:
    return local_day(review.starts_at, LONDON) if review.starts_at else review.held_on


def timetable_from(pack: Mapping[str, object]) -> Timetable:
    """A pack's mapping as a Timetable; a ValueError names what is wrong with it."""
    try:
        return Timetable(str(pack["name"]), str(pack["version"]), _read_steps(pack["step"]), _read_kinds(pack.get("of", [])))
    except (KeyError, TypeError) as missing:
        raise ValueError(f"the timetable has no usable {missing}") from None


def _read_kinds(listed: object) -> tuple[str, ...]:
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        raise TypeError("list of the kinds of review that it is of")
    return tuple(listed)


def _read_steps(listed: object) -> tuple[Step, ...]:
    if not isinstance(listed, list):
        raise TypeError("list of steps")
    return tuple(_step(one) for one in listed)


def _step(given: Mapping[str, object]) -> Step:
    days = given["days"]
    if not isinstance(days, int) or abs(days) > FOLLOWED_FOR:
        raise ValueError(f"the days of a step are a number up to {FOLLOWED_FOR}")
    known = given.get("known")
    return Step(
        str(given["id"]), days, str(given["confidence"]), str(given["source"]), Known(str(known)) if known else None,
        bool(given.get("needs_consent", False)),
    )  # fmt: skip
