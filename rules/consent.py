"""The one gate: what may leave about a person, to a reader, in a message of a kind, at an address."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rules.people import OWN_LIFE, Circle, Contact, Person
from rules.reasons import Reason, because


class Allowed(StrEnum):
    """ALL: words and known-as name. BARE: our own reference, the day, whose turn. NOTHING: it does not leave."""

    ALL = "all"
    BARE = "bare"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Pass:
    allowed: Allowed
    why: Reason


@dataclass(frozen=True, slots=True)
class Errand:
    """Why this reader is written to. `own` is the owner of the action, the chair of the review or the coordinator:
    somebody whom the action or review itself makes part of it, without a place in the circle."""

    kind: str
    own: bool = False


NEED_CONSENT = frozenset({"invitation", "invitation_again", "find_date", "review_moved", "papers", "report"})
AFTER_A_STOP = frozenset({"stopped", "stopped_died", "calendar_cleared"})


def gate(
    person: Person | None,
    circle: Circle,
    reader: Contact,
    errand: Errand,
    address: str | None,
    today: date,
    secure: tuple[str, ...] = (),
) -> Pass:
    """`secure` are the secure domains of the deployment; where there are none, an address is not judged.
    `address` is None where the reader is written to by other ways than mail. What is about no person and no meeting passes; a
    meeting has a circle of its own, and nobody's consent to wait for."""
    if person is None and circle.meeting is None:
        return Pass(Allowed.ALL, because("gate.no_person"))
    if person is not None and person.stopped and errand.kind not in AFTER_A_STOP:
        return Pass(Allowed.NOTHING, because("gate.stopped"))
    if circle.excludes(reader.id, today):
        return Pass(Allowed.NOTHING, because("gate.excluded"))
    if person is not None and errand.kind in NEED_CONSENT and not person.consent.stands(today):
        return Pass(Allowed.NOTHING, because("gate.no_consent"))
    if not (errand.own or circle.knows(reader.id, today)):
        return Pass(Allowed.BARE, because("gate.outside_circle"))
    if address and secure and not _safe_address(circle, reader, address, today, secure):
        return Pass(Allowed.BARE, because("gate.ordinary_address"))
    return Pass(Allowed.ALL, because("gate.may_know"))


def is_secure(address: str, secure: tuple[str, ...]) -> bool:
    domain = address.rpartition("@")[2].casefold()
    return any(domain == allowed or domain.endswith("." + allowed) for allowed in secure)


def _safe_address(circle: Circle, reader: Contact, address: str, today: date, secure: tuple[str, ...]) -> bool:
    if is_secure(address, secure):
        return True
    return reader.choice is not None and bool(circle.roles(reader.id, today) & OWN_LIFE)
