"""Contacts, people, their circles and what happened to them, as a caseload brings them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col

from rules.caseload import Entry
from rules.caseload.around import TOLD
from rules.caseload.values import Given, folded
from rules.people import ConsentState
from store.caseload.rows import Tally, Values, add, add_referenced, change, differing, fresh, rows_where, stored
from store.caseload.stored import Ids
from store.tables import AddressRow, ConsentRow, ContactRow, EventRow, PersonRow, PlaceRow

CONTACT_COLUMNS = (
    "email", "name", "organisation", "role", "slack", "phone", "language", "style", "channel", "time_zone", "address",
    "needs", "needs_on", "share_needs", "calendar",
)  # fmt: skip
PERSON_COLUMNS = ("known_as", "full_name", "born", "ehc_plan", "style", "rating", "needs", "needs_on", "share_needs")
CONSENT_COLUMNS = {"state": "consent", "on": "consent_on", "until": "consent_until", "explained_in": "explained_in"}
PLACE_COLUMNS = {"may_know": "may_know", "why_not": "why_not", "from": "since", "until": "until"}
EVENT_FACTS = ("setting", "detained", "rating", "planned", *TOLD)


def load_contacts(session: Session, entries: Sequence[Entry], ids: Ids) -> Tally:
    """First everybody, then who manages and stands in for whom: a file names them in any order."""
    there = stored(session, ContactRow, {ids.contacts[key] for (key,) in _keys(entries) if key in ids.contacts})
    new = [entry for entry in entries if entry.key[0] not in ids.contacts]
    rows = [fresh(ContactRow, _contact(entry) | {"ref": _ref(entry)}) for entry in new]
    ids.contacts.update((folded(ref), row_id) for ref, row_id in add_referenced(session, ContactRow, rows).items())
    changes: dict[int, dict[str, Any]] = {}
    named = set()
    for entry in entries:
        row_id = ids.contacts[entry.key[0]]
        before = there.get(row_id, _UNMANAGED)
        changes[row_id] = differing(before, _upward(entry.given, ids))
        if row_id in there:
            changes[row_id] |= differing(before, _columns(entry.given, CONTACT_COLUMNS))
            if folded(before["ref"]) != entry.key[0] and "ref" in entry.given:
                changes[row_id]["ref"] = entry.given["ref"]
                named.add(row_id)
            if "email" in changes[row_id] and before["address_stopped"]:
                changes[row_id]["address_stopped"] = False
    change(session, ContactRow, changes)
    further = _other_addresses(session, entries, ids)
    changed = {row_id for row_id in there if changes[row_id]} | (further & there.keys())
    return Tally(len(new) + len(named), len(changed - named))


def load_people(session: Session, entries: Sequence[Entry], ids: Ids, now: datetime) -> Tally:
    there = stored(session, PersonRow, {ids.people[key] for (key,) in _keys(entries) if key in ids.people})
    last = _last_said(session, there)
    new = [entry for entry in entries if entry.key[0] not in ids.people]
    rows = [
        fresh(PersonRow, {"ref": entry.given["ref"], "known_as": entry.given["ref"]} | _person(entry.given) | _consent(entry.given.get("consent")))
        for entry in new
    ]  # fmt: skip
    ids.people.update((folded(ref), row_id) for ref, row_id in add_referenced(session, PersonRow, rows).items())
    changes: dict[int, dict[str, Any]] = {}
    consents = []
    for entry in entries:
        row_id, consent = ids.people[entry.key[0]], entry.given.get("consent")
        before = there.get(row_id)
        if before is not None:
            agreed = _consent_news(consent, before, last.get(row_id)) if consent else {}
            changes[row_id] = differing(before, _person(entry.given) | agreed)
            consent = agreed and differing(before, agreed) and consent
        if consent and (before is not None or consent["state"] != ConsentState.NOT_ASKED):
            consents.append(fresh(ConsentRow, {**consent, "person_id": row_id, "said_at": now}))
    change(session, PersonRow, changes)
    add(session, ConsentRow, consents)
    return Tally(len(new), sum(bool(values) for values in changes.values()))


def load_circles(session: Session, entries: Sequence[Entry], ids: Ids) -> Tally:
    people = {ids.people[entry.given["person"]] for entry in entries}
    there = {
        (row["person_id"], row["contact_id"], row["role"]): row
        for row in rows_where(session, PlaceRow, col(PlaceRow.person_id), people)
    }
    new, changes = [], {}
    for entry in entries:
        given = entry.given
        key = (ids.people[given["person"]], ids.contacts[given["contact"]], given["as"])
        values = _columns(given, PLACE_COLUMNS)
        if key in there:
            changes[there[key]["id"]] = differing(there[key], values)
        else:
            new.append(fresh(PlaceRow, {"person_id": key[0], "contact_id": key[1], "role": key[2], **values}))
    return _stored(session, PlaceRow, new, changes)


def load_events(session: Session, entries: Sequence[Entry], ids: Ids) -> Tally:
    people = {ids.people[entry.given["person"]] for entry in entries}
    there = {
        (row["person_id"], row["what"], row["on"]): row for row in rows_where(session, EventRow, col(EventRow.person_id), people)
    }
    new, changes = [], {}
    for entry in entries:
        key = (ids.people[entry.given["person"]], entry.given["what"], entry.given["on"])
        facts = _columns(entry.given, EVENT_FACTS)
        if key in there:
            changes[there[key]["id"]] = differing(there[key], {"facts": {**there[key]["facts"], **facts}})
        else:
            new.append(fresh(EventRow, {"person_id": key[0], "what": key[1], "on": key[2], "facts": facts}))
    return _stored(session, EventRow, new, changes)


_UNMANAGED: Values = {"manager_id": None, "deputy_id": None}


def _stored(session: Session, row: Any, new: Sequence[Values], changes: Mapping[int, Values]) -> Tally:
    add(session, row, new)
    change(session, row, changes)
    return Tally(len(new), sum(bool(values) for values in changes.values()))


def _keys(entries: Iterable[Entry]) -> Iterable[tuple[str, ...]]:
    return (entry.key for entry in entries)


def _ref(entry: Entry) -> str:
    written = entry.given.get("ref") or entry.given["email"]
    assert isinstance(written, str)  # noqa: S101 rules.caseload read it
    return written


def _columns(given: Given, names: Mapping[str, str] | Sequence[str]) -> dict[str, Any]:
    spelt = names if isinstance(names, Mapping) else {name: name for name in names}
    return {column: given[name] for name, column in spelt.items() if name in given}


def _contact(entry: Entry) -> dict[str, Any]:
    return {"name": _ref(entry)} | _columns(entry.given, CONTACT_COLUMNS)


def _upward(given: Given, ids: Ids) -> dict[str, Any]:
    pointers = {"manager": "manager_id", "deputy": "deputy_id"}
    return {column: given[name] and ids.contacts[given[name]] for name, column in pointers.items() if name in given}


def _other_addresses(session: Session, entries: Iterable[Entry], ids: Ids) -> set[int]:
    """New addresses join the old ones; whose there were any."""
    wanted = {
        ids.contacts[entry.key[0]]: entry.given["other_addresses"] for entry in entries if entry.given.get("other_addresses")
    }
    there = {
        (row["contact_id"], folded(row["address"])) for row in rows_where(session, AddressRow, col(AddressRow.contact_id), wanted)
    }
    new = [
        {"contact_id": contact, "address": address}
        for contact, addresses in wanted.items()
        for address in addresses
        if (contact, folded(address)) not in there
    ]
    add(session, AddressRow, new)
    return {row["contact_id"] for row in new}


def _person(given: Given) -> dict[str, Any]:
    return _columns(given, PERSON_COLUMNS)


def _consent(consent: Given | None) -> dict[str, Any]:
    return _columns(consent, CONSENT_COLUMNS) if consent else {}


def _last_said(session: Session, people: Iterable[int]) -> dict[int, Values]:
    """What a file last said of each person's consent; a row that a contact said is not a file's."""
    rows = rows_where(session, ConsentRow, col(ConsentRow.person_id), set(people))
    return {row["person_id"]: row for row in rows if row["by_contact_id"] is None}


def _consent_news(consent: Given, before: Values, last: Values | None) -> dict[str, Any]:
    """Another state replaces the whole consent. A file that says what it said before undoes nothing that was said since."""
    if consent["state"] == before["consent"]:
        return _consent(consent)
    said = last or {"state": ConsentState.NOT_ASKED, "on": None, "until": None, "explained_in": None}
    if all(said[name] == value for name, value in consent.items()):
        return {}
    return {column: consent.get(name) for name, column in CONSENT_COLUMNS.items()}
