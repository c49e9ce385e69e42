"""A rule of a pack: what happened, to whom, and by when a review, or a step around one, is then due."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Pathway(StrEnum):
    CETR = "cetr"
    LOOKED_AFTER_HEALTH = "looked_after_health"


class Setting(StrEnum):
    COMMUNITY = "community"
    HOSPITAL = "hospital"
    SECURE_HOSPITAL = "secure_hospital"


class Route(StrEnum):
    """For whom a rule is. EDUCATION: under 18, and adults with an education, health and care plan until they are 25; ADULT:
    everybody else. CHILD and GROWN_UP go by age alone."""

    EDUCATION = "education"
    ADULT = "adult"
    CHILD = "child"
    GROWN_UP = "grown_up"
    UNDER_FIVE = "under_five"
    FROM_FIVE = "from_five"


class Unit(StrEnum):
    """DAY_UNSPECIFIED: the source says only "days". EVENT: before or after it, without a number."""

    CAL_DAY = "cal_day"
    WORK_DAY = "work_day"
    DAY_UNSPECIFIED = "day_unspecified"
    WEEK = "week"
    MONTH = "month"
    HOUR = "hour"
    DAY_OF_MONTH = "day_of_month"
    EVENT = "event"


class Count(StrEnum):
    """INCL: the day itself is the first. EXCL: the day after it is. UNK: the source is silent, so counted like EXCL."""

    INCL = "incl"
    EXCL = "excl"
    UNK = "unk"


class Counts(StrEnum):
    AFTER = "after"
    BEFORE = "before"


class Force(StrEnum):
    STATUTE = "statute"
    POLICY = "policy"
    REQUIREMENT = "requirement"
    RECOMMENDATION = "recommendation"
    TOOLKIT = "toolkit"
    PRACTICE = "practice"
    LOCAL = "local"
    NOT_FOUND = "not_found"


class Confidence(StrEnum):
    """A: the primary text was read. B: an official or sector summary. C: one local or third-party source. U: generally
    understood, the text was not read. N: looked for, not found."""

    A = "A"
    B = "B"
    C = "C"
    U = "U"
    N = "N"


class Decider(StrEnum):
    """Who must say a number that no source has."""

    COMMISSIONER = "commissioner"
    LOCAL_AUTHORITY = "local_authority"
    PROVIDER = "provider"


REVIEWS = (
    "community", "inpatient", "repeat", "moved", "before_diagnosis_removal", "after_discharge", "on_request", "reoffer",
    "statutory_first", "statutory_further", "initial_health_assessment", "review_health_assessment", "case_review",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """With a `trigger` it answers an event; with a `step` it is something to be done before or after a review. One without
    a `review` is about something else that has a day of its own: a visit, a meeting, a wait.

    `nth`: 1 for the first of its events, 2 for every later one. `spared_by`: what makes it needless if it happened within
    `spared_months` before. `confirmed_by` is the named person who stands for it, or for its number, in this deployment."""

    id: str
    pack: str
    title: str
    pathway: Pathway
    unit: Unit
    count: Count
    force: Force
    confidence: Confidence
    source: str
    decides: Decider
    number: int | None = None
    counts: Counts = Counts.AFTER
    review: str | None = None
    trigger: str | None = None
    step: str | None = None
    of: tuple[str, ...] = ()
    route: Route | None = None
    settings: frozenset[str] = frozenset()
    rating: str | None = None
    planned: bool = False
    community_review_before: bool | None = None
    while_detained: bool = False
    nth: int | None = None
    answered_by: frozenset[str] = frozenset()
    spared_by: str | None = None
    spared_months: int = 0
    disputed: bool = False
    commenced: bool = True
    since: date | None = None
    until: date | None = None
    confirmed_by: str | None = None
    confirmed_on: date | None = None

    @property
    def has_day(self) -> bool:
        """Whether a day follows from it at all. What is due before an event is due the day before, without a number."""
        return self.number is not None or (self.unit is Unit.EVENT and self.counts is Counts.BEFORE)

    @property
    def decides_alone(self) -> bool:
        """Not commenced and local rules only ever stand beside an answer; so does what is no review."""
        return self.review is not None and self.commenced and self.force is not Force.LOCAL

    @property
    def certain_enough(self) -> bool:
        return self.has_day and self.confidence is not Confidence.N and not self.awaits_confirmation

    @property
    def awaits_confirmation(self) -> bool:
        return self.disputed and self.confirmed_by is None

    @property
    def unconfirmed(self) -> bool:
        return self.confidence is Confidence.U and self.confirmed_by is None

    def in_force(self, day: date) -> bool:
        return self.commenced and (self.since is None or self.since <= day) and (self.until is None or day <= self.until)
