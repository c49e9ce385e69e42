"""What a caseload's file can point at because it is there already: references and ids, no words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from rules.caseload import Caseload, Entry, KnownContact, Section, Stored
from rules.caseload.values import folded
from store.caseload.rows import columns_of
from store.people import COORDINATOR
from store.tables import ActionRow, AddressRow, ContactRow, MeetingRow, PersonRow, ReviewRow

FEW = 500
"""Up to so many references are looked up; for more, all are read once."""


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids of what is there, by folded reference. What is added joins them."""

    contacts: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    reviews: dict[str, int] = field(default_factory=dict)
    actions: dict[str, int] = field(default_factory=dict)
    meetings: dict[str, int] = field(default_factory=dict)


def look_up(session: Session, caseload: Caseload) -> tuple[Stored, Ids]:
    ids = Ids()
    contacts = _contacts(session, caseload.entries[Section.CONTACTS], ids)
    people = {row_id: folded(ref) for row_id, ref in columns_of(session, PersonRow.id, PersonRow.ref)}
    ids.people.update((ref, row_id) for row_id, ref in people.items())
    reviews = {}
    for row_id, ref, person in columns_of(session, ReviewRow.id, ReviewRow.ref, ReviewRow.person_id):
        ids.reviews[folded(ref)], reviews[folded(ref)] = row_id, people.get(person)
    ids.meetings.update((folded(ref), row_id) for row_id, ref in columns_of(session, MeetingRow.id, MeetingRow.ref))
    known = _actions(session, caseload, ids, people)
    return Stored(contacts, frozenset(ids.people), reviews, known, frozenset(ids.meetings)), ids


def _contacts(session: Session, listed: Iterable[Entry], ids: Ids) -> dict[str, KnownContact]:
    others: dict[int, list[str]] = {}
    for contact, address in columns_of(session, AddressRow.contact_id, AddressRow.address):
        others.setdefault(contact, []).append(address)
    found = {}
    for row_id, ref, email, slack in columns_of(session, ContactRow.id, ContactRow.ref, ContactRow.email, ContactRow.slack):
        ids.contacts[folded(ref)] = row_id
        found[folded(ref)] = KnownContact(ref, email, tuple(others.get(row_id, ())), slack)
    return _with_coordinator_named(found, listed, ids)


def _with_coordinator_named(found: dict[str, KnownContact], listed: Iterable[Entry], ids: Ids) -> dict[str, KnownContact]:
    """Kept made the coordinator's contact of an address alone. A file that says who has that address means the same one."""
    ours = found.get(COORDINATOR)
    named = {folded(entry.given["ref"]): entry for entry in listed if "ref" in entry.given}
    if ours is None or ours.email is None or COORDINATOR in named:
        return found
    for ref, entry in named.items():
        if ref not in found and folded(entry.given.get("email") or "") == folded(ours.email):
            ids.contacts[ref] = ids.contacts.pop(COORDINATOR)
            return {**{key: one for key, one in found.items() if key != COORDINATOR}, ref: replace(ours, ref=ref)}
    return found


def _actions(session: Session, caseload: Caseload, ids: Ids, people: Mapping[int, str]) -> dict[str, str | None]:
    wanted = {folded(entry.given["ref"]) for entry in caseload.entries[Section.ACTIONS] if "ref" in entry.given}
    columns: Any = select(col(ActionRow.id), col(ActionRow.ref), col(ActionRow.person_id))
    if len(wanted) <= FEW:
        columns = columns.where(func.lower(col(ActionRow.ref)).in_(wanted))
    found: dict[str, str | None] = {}
    for row_id, ref, person in session.connection().execute(columns):
        if folded(ref) in wanted:
            ids.actions[folded(ref)], found[folded(ref)] = row_id, people.get(person)
    return found
