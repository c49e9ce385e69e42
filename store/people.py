"""Contacts, people and circles, read as values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_
from sqlmodel import Session, col, select

from rules.people import Channel, Circle, Consent, ConsentState, Contact, Person, Place, Role, Stop, Style
from store import looks
from store.reading import rows
from store.tables import AddressRow, ContactRow, PersonRow, PlaceRow
from store.tables.columns import Read

COORDINATOR = "coordinator"
STRANGER = "stranger"


def contacts(session: Session, ids: Iterable[int | None]) -> dict[int, Contact]:
    wanted = {one for one in ids if one is not None}
    others: dict[int, list[str]] = {}
    for other in rows(session, AddressRow, "contact_id", wanted):
        others.setdefault(other.contact_id, []).append(other.address)
    return {row.id: _contact(row, tuple(others.get(row.id, ()))) for row in rows(session, ContactRow, "id", wanted)}


def contact(session: Session, contact_id: int) -> Contact:
    return contacts(session, [contact_id])[contact_id]


def find_contact(session: Session, pointer: str) -> Contact | None:
    """By our reference, else by an address of theirs in any case. None for nobody, and for an address that several share."""
    by_ref = session.exec(select(ContactRow.id).where(ContactRow.ref == pointer)).first()
    if by_ref is not None:
        return contact(session, by_ref)
    found = contacts_at(session, pointer)
    return found[0] if len(found) == 1 else None


def contacts_at(session: Session, address: str) -> list[Contact]:
    """Everybody whose address this is, main address or other. A shared mailbox has several."""
    wanted = address.strip().casefold()
    other = select(AddressRow.contact_id).where(func.lower(AddressRow.address) == wanted)
    at = or_(func.lower(ContactRow.email) == wanted, col(ContactRow.id).in_(other))
    return list(contacts(session, session.exec(select(col(ContactRow.id)).where(at))).values())


def only_by_slack(session: Session) -> list[Contact]:
    """Whom nothing reaches where Slack is not set up."""
    ids = session.exec(
        select(col(ContactRow.id)).where(col(ContactRow.slack).is_not(None), col(ContactRow.channel) == Channel.SLACK.value)
    ).all()
    return [one for one in contacts(session, ids).values() if one.only_by_slack]


def contact_of_slack(session: Session, user: str) -> Contact | None:
    row = session.exec(select(ContactRow.id).where(ContactRow.slack == user)).first()
    return None if row is None else contact(session, row)


def all_contacts(session: Session) -> list[Contact]:
    return list(contacts(session, session.exec(select(col(ContactRow.id)))).values())


def speaking(session: Session, today: date, besides: str) -> list[Contact]:
    """Whoever has another language than this one, and a place in somebody's circle that lets them know."""
    others = func.lower(col(ContactRow.language)).not_like(f"{besides}%")
    known = contacts(session, session.exec(select(col(ContactRow.id)).where(others)))
    return [one for one in known.values() if any(ring.knows(one.id, today) for ring in own_places(session, one.id).values())]


def coordinator(session: Session, address: str | None) -> Contact:
    """The mailbox where everything ends that nobody else can take."""
    as_set = select(ContactRow.id).where(ContactRow.email == address).order_by(col(ContactRow.id))  # it has an index
    if address and (found := session.exec(as_set).first()) is not None:
        return contact(session, found)
    known = contacts_at(session, address) if address else []
    if not known:
        row = session.exec(select(ContactRow).where(ContactRow.ref == COORDINATOR)).first()
        known = [_contact(row, ())] if row else [Contact(0, COORDINATOR, "Coordinator", email=address)]
    return known[0]


def settle_coordinator(session: Session, address: str | None) -> bool:
    """Make sure that the coordinator is a contact with the address of the settings; whether anything had to change."""
    if address and contacts_at(session, address):
        return False
    row = session.exec(select(ContactRow).where(ContactRow.ref == COORDINATOR)).first()
    if row is not None and row.email == address:
        return False
    if row is None:
        row = ContactRow(ref=COORDINATOR, name="Coordinator", role=COORDINATOR)
    row.email = address
    session.add(row)
    session.flush()
    return True


def stranger(session: Session) -> int:
    """Whoever wrote to us and is nobody we know: one place for all of them, without an address, so that none is learnt."""
    row = session.exec(select(ContactRow).where(ContactRow.ref == STRANGER)).first()
    if row is None:
        row = ContactRow(ref=STRANGER, name="Writer", role=STRANGER)
        session.add(row)
        session.flush()
    return _id(row.id)


def people(session: Session, ids: Iterable[int | None]) -> dict[int, Person]:
    wanted = {one for one in ids if one is not None}
    return {row.id: _person(row) for row in rows(session, PersonRow, "id", wanted)}


def refs(session: Session, ids: Iterable[int]) -> list[str]:
    """Read by themselves: of whoever nothing else can be read, too."""
    return list(session.exec(select(PersonRow.ref).where(col(PersonRow.id).in_(sorted(ids))).order_by(col(PersonRow.id))))


def find_person(session: Session, ref: str) -> Person | None:
    """However its letters are written; as they usually are first, because that has an index."""
    ref = ref.strip()
    usual = session.exec(select(PersonRow).where(col(PersonRow.ref).in_({ref, ref.upper()}))).first()
    row = usual or session.exec(select(PersonRow).where(func.lower(PersonRow.ref) == ref.casefold())).first()
    return None if row is None else _person(row)


def circles(session: Session, ids: Iterable[int | None]) -> dict[int, Circle]:
    """The circle around each person; an empty one for a person without entries."""
    places: dict[int, list[Place]] = {one: [] for one in ids if one is not None}
    for row in rows(session, PlaceRow, "person_id", places):
        places[row.person_id].append(_place(row))
    return {one: Circle(tuple(held)) for one, held in places.items()}


def circle(session: Session, person_id: int | None) -> Circle:
    return Circle() if person_id is None else circles(session, [person_id])[person_id]


def own_places(session: Session, contact_id: int) -> dict[int, Circle]:
    """This contact's own places by person: all that decides what they themselves may know."""
    places: dict[int, list[Place]] = {}
    for row in session.exec(select(PlaceRow).where(PlaceRow.contact_id == contact_id).order_by(col(PlaceRow.id))):
        places.setdefault(row.person_id, []).append(_place(row))
    return {one: Circle(tuple(held)) for one, held in places.items()}


def set_away(session: Session, contact_id: int, until: date | None, stand_in: int | None = None) -> None:
    """Until is the last day away, None once they are back."""
    row = session.get_one(ContactRow, contact_id)
    row.away_until, row.stand_in_id = until, stand_in


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody says for themselves: how they read, who stands in, until when they are away, and when they hear from us."""

    style: Style
    deputy: int | None = None
    away: date | None = None
    hours_from: int | None = None
    hours_until: int | None = None
    digest_day: int | None = None


def set_wishes(session: Session, contact_id: int, wished: Wishes) -> None:
    row = session.get_one(ContactRow, contact_id)
    row.style, row.deputy_id, row.away_until = wished.style.value, wished.deputy, wished.away
    row.hours_from, row.hours_until, row.digest_day = wished.hours_from, wished.hours_until, wished.digest_day


def stop_address(session: Session, contact_id: int) -> None:
    session.get_one(ContactRow, contact_id).address_stopped = True


def set_stop(session: Session, person_id: int, because: Stop | None, on: date | None) -> None:
    row = session.get_one(PersonRow, person_id)
    row.stopped_because, row.stopped_on = because, on
    looks.again(session, [person_id])


def _contact(row: ContactRow | Read, others: tuple[str, ...]) -> Contact:
    return Contact(
        id=_id(row.id), ref=row.ref, name=row.name, email=row.email, organisation=row.organisation, role=row.role,
        manager=row.manager_id, deputy=row.deputy_id, slack=row.slack, phone=row.phone, language=row.language,
        style=Style(row.style), choice=Channel(row.channel) if row.channel else None, time_zone=row.time_zone,
        other_addresses=others, address=row.address, address_stopped=row.address_stopped, away_until=row.away_until,
        stand_in=row.stand_in_id, needs=row.needs, needs_on=row.needs_on, share_needs=row.share_needs, calendar=row.calendar,
        hours_from=row.hours_from, hours_until=row.hours_until, digest_day=row.digest_day,
    )  # fmt: skip


def _person(row: PersonRow | Read) -> Person:
    return Person(
        id=_id(row.id), ref=row.ref, known_as=row.known_as, full_name=row.full_name, born=row.born, ehc_plan=row.ehc_plan,
        style=Style(row.style), rating=row.rating, stopped=Stop(row.stopped_because) if row.stopped_because else None,
        stopped_on=row.stopped_on, needs=row.needs, needs_on=row.needs_on, share_needs=row.share_needs, consent=Consent(ConsentState(row.consent), row.consent_on, row.explained_in, row.consent_until),
    )  # fmt: skip


def _place(row: PlaceRow | Read) -> Place:
    return Place(row.person_id, row.contact_id, Role(row.role), row.may_know, row.why_not, row.since, row.until)


def _id(value: int | None) -> int:
    assert value is not None  # noqa: S101 a row that was read has one
    return value
