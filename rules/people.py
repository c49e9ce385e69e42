"""The person a review is about, the contacts around them, and the circle that says who may know what."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ConsentState(StrEnum):
    NOT_ASKED = "not_asked"
    ASKED = "asked"
    GIVEN = "given"
    BEST_INTERESTS = "best_interests"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Consent:
    """Consent to the review. It never stops a reminder about an action that was agreed."""

    state: ConsentState = ConsentState.NOT_ASKED
    on: date | None = None
    explained_in: str | None = None
    until: date | None = None

    def stands(self, day: date) -> bool:
        agreed = self.state in {ConsentState.GIVEN, ConsentState.BEST_INTERESTS}
        return agreed and (self.until is None or day <= self.until)


NOT_ASKED = Consent()


class Role(StrEnum):
    PERSON = "person"
    FAMILY = "family"
    ADVOCATE = "advocate"
    KEYWORKER = "keyworker"
    CARE_COORDINATOR = "care_coordinator"
    COMMISSIONER = "commissioner"
    CHAIR = "chair"
    PANEL = "panel"
    EXPERT_BY_EXPERIENCE = "expert_by_experience"
    CLINICAL_EXPERT = "clinical_expert"
    PROVIDER = "provider"
    OVERSIGHT_PANEL = "oversight_panel"
    OTHER = "other"


class Style(StrEnum):
    PLAIN = "plain"
    EASY = "easy"
    LARGE = "large"
    TEXT = "text"


class Channel(StrEnum):
    MAIL = "mail"
    SLACK = "slack"
    LETTER = "letter"


class Stop(StrEnum):
    DIED = "died"
    MOVED_AREA = "moved_area"
    CLOSED = "closed"


OWN_LIFE = frozenset({Role.PERSON, Role.FAMILY})
"""Those whose own choice of address is enough for full words."""

NEVER_CLIMBED = frozenset({Role.PERSON, Role.FAMILY, Role.ADVOCATE, Role.EXPERT_BY_EXPERIENCE})
"""Owners who are helped, not escalated: a late action of theirs goes to the coordinator, who rings."""


def small(address: str) -> str:
    """An address in small letters, ASCII's alone: a Kelvin sign is no k, and its address is another's."""
    return address.encode("utf-8", "surrogateescape").lower().decode("utf-8", "surrogateescape")


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody who can be written to. `choice` is the channel they asked for themselves, None where nobody asked. `needs`
    are what they need to take part, in their words; `share_needs`: a chair may know. `calendar`: they asked for entries for
    their calendar although they read easy words. `hours_from` and `hours_until`: when they wish to be written to, by their own
    clock; `digest_day`: on which weekday they hear of the weeks ahead, Monday is 0."""

    id: int
    ref: str
    name: str
    email: str | None = None
    organisation: str | None = None
    role: str | None = None
    manager: int | None = None
    deputy: int | None = None
    slack: str | None = None
    phone: str | None = None
    language: str = "en"
    style: Style = Style.PLAIN
    choice: Channel | None = None
    time_zone: str = "Europe/London"
    other_addresses: tuple[str, ...] = ()
    address: str | None = None
    address_stopped: bool = False
    away_until: date | None = None
    stand_in: int | None = None
    needs: str | None = None
    needs_on: date | None = None
    share_needs: bool = False
    calendar: bool = False
    hours_from: int | None = None
    hours_until: int | None = None
    digest_day: int | None = None

    @property
    def channel(self) -> Channel:
        return self.choice or Channel.MAIL

    @property
    def on_paper(self) -> bool:
        """By their own choice, or because the post is the only way to them."""
        return self.choice is Channel.LETTER or bool(self.address and not self.has_line)

    @property
    def has_line(self) -> bool:
        """An address that takes mail, or Slack where they asked for it."""
        return bool(self.email and not self.address_stopped) or bool(self.slack and self.choice is Channel.SLACK)

    @property
    def only_by_slack(self) -> bool:
        """Where Slack is not set up, nothing can reach them."""
        return self.has_line and not self.on_paper and not (self.email and not self.address_stopped)

    @property
    def reachable(self) -> bool:
        """By what Kept sends itself. Whoever asked for letters on paper gets no mail, address or not."""
        return self.has_line and not self.on_paper

    def away_on(self, day: date) -> bool:
        return self.away_until is not None and day <= self.away_until

    def deputy_on(self, day: date) -> int | None:
        """While they are away, whom their own absence note names comes before the deputy on record."""
        return self.stand_in if self.stand_in is not None and self.away_on(day) else self.deputy

    def owns_address(self, address: str) -> bool:
        known = {small(a) for a in (self.email, *self.other_addresses) if a}
        return small(address) in known


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    ref: str
    known_as: str
    full_name: str | None = None
    born: date | None = None
    ehc_plan: bool = False
    style: Style = Style.EASY
    rating: str | None = None
    consent: Consent = NOT_ASKED
    stopped: Stop | None = None
    stopped_on: date | None = None
    needs: str | None = None
    needs_on: date | None = None
    share_needs: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A contact's place in a person's circle: what they are to them, and whether they may know."""

    person: int
    contact: int
    role: Role
    may_know: bool = True
    why_not: str | None = None
    since: date | None = None
    until: date | None = None

    def in_force(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Circle:
    """Everybody's places around one person, or around a `meeting` about no one person. One exclusion in force outweighs any
    number of places that allow."""

    places: tuple[Place, ...] = ()
    meeting: int | None = None

    def excludes(self, contact: int, day: date) -> bool:
        return any(p.contact == contact and not p.may_know and p.in_force(day) for p in self.places)

    def knows(self, contact: int, day: date) -> bool:
        if self.excludes(contact, day):
            return False
        return any(p.contact == contact and p.may_know and p.in_force(day) for p in self.places)

    def roles(self, contact: int, day: date) -> frozenset[Role]:
        return frozenset(p.role for p in self.places if p.contact == contact and p.in_force(day))

    def holding(self, role: Role, day: date) -> tuple[int, ...]:
        """The contacts who hold a role and may know, in the order in which they came into the circle."""
        seen = dict.fromkeys(p.contact for p in self.places if p.role == role and p.in_force(day))
        return tuple(c for c in seen if self.knows(c, day))
