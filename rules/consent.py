"""The one gate: what may leave about a person, to a reader, in a message of a kind, at an address."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rules.people import OWN_LIFE, Circle, Contact, Person, Style
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


class AddressClass(StrEnum):
    """How a message leaves the house. ENCRYPT: with the mark in its subject that makes the deployer's mail server encrypt it.
    NOTICE_ONLY: our reference and the day. CHOSEN: in full to an ordinary address, by its reader's own recorded choice.
    ANY: the deployment names no secure domains, so no address is judged."""

    SECURE = "secure"
    ENCRYPT = "encrypt"
    NOTICE_ONLY = "notice_only"
    CHOSEN = "chosen"
    ANY = "any"
    SLACK = "slack"


@dataclass(frozen=True, slots=True)
class Errand:
    """Why this reader is written to. `own` is the owner of the action, the chair of the review or the coordinator:
    somebody whom the action or review itself makes part of it, without a place in the circle."""

    kind: str
    own: bool = False


NEED_CONSENT = frozenset({"invitation", "invitation_again", "find_date", "review_moved", "papers", "report", "get_ready"})
ENCRYPTED, ORDINARY = "gate.encrypted", "gate.ordinary_address"
AFTER_A_STOP = frozenset({"stopped", "stopped_died", "calendar_cleared"})


def gate(
    person: Person | None,
    circle: Circle,
    reader: Contact,
    errand: Errand,
    address: str | None,
    today: date,
    secure: tuple[str, ...] = (),
    *,
    encrypts: bool = False,
) -> Pass:
    """`secure` are the secure domains of the deployment; where there are none, an address is not judged.
    `encrypts`: mail to professionals at other addresses is encrypted. `address` is None where the reader is written to by other ways than mail. What is about no person and no meeting passes; a
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
        if encrypts and not _has_trouble_with_portals(circle, reader, today):
            return Pass(Allowed.ALL, because(ENCRYPTED))
        return Pass(Allowed.BARE, because(ORDINARY))
    return Pass(Allowed.ALL, because("gate.may_know"))


def is_secure(address: str, secure: tuple[str, ...]) -> bool:
    domain = address.rpartition("@")[2].casefold()
    return any(domain == allowed or domain.endswith("." + allowed) for allowed in secure)


def address_class(why: Collection[str], address: str | None, secure: tuple[str, ...]) -> AddressClass:
    """Of a whole message, by what the gate said of each notice in it: the strictest that any of them wants."""
    if address is None:
        return AddressClass.SLACK
    if not secure:
        return AddressClass.ANY
    if is_secure(address, secure):
        return AddressClass.SECURE
    if ENCRYPTED in why:
        return AddressClass.ENCRYPT
    return AddressClass.NOTICE_ONLY if ORDINARY in why else AddressClass.CHOSEN


def _has_trouble_with_portals(circle: Circle, reader: Contact, today: date) -> bool:
    """Encrypted mail wants an account and a password of its reader: whoever reads easy words, and the person and family, are
    given a day and a number to ring instead."""
    return reader.style is Style.EASY or bool(circle.roles(reader.id, today) & OWN_LIFE)


def _safe_address(circle: Circle, reader: Contact, address: str, today: date, secure: tuple[str, ...]) -> bool:
    if is_secure(address, secure):
        return True
    return reader.choice is not None and bool(circle.roles(reader.id, today) & OWN_LIFE)
