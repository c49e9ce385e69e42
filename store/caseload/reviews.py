"""Reviews and who comes to them, as a caseload brings them."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col

from rules.caseload import Entry
from rules.caseload.values import folded
from store.caseload.rows import Tally, Values, add, add_referenced, change, differing, fresh, rows_where, stored
from store.caseload.stored import Ids
from store.tables import AttendeeRow, ReviewRow

COLUMNS = ("kind", "held_on", "starts_at", "minutes", "where")
IN_THE_CALENDAR = frozenset({"starts_at", "minutes", "where"})
"""A change of these is a new edition of the calendar's entry."""


def load_reviews(session: Session, entries: Sequence[Entry], ids: Ids) -> Tally:
    there = stored(session, ReviewRow, {ids.reviews[entry.key[0]] for entry in entries if entry.key[0] in ids.reviews})
    new = [entry for entry in entries if entry.key[0] not in ids.reviews]
    rows = [
        fresh(ReviewRow, {"kind": "other", **_values(entry, ids), "ref": entry.given["ref"], "uid": uid(entry)}) for entry in new
    ]
    ids.reviews.update((folded(ref), row_id) for ref, row_id in add_referenced(session, ReviewRow, rows).items())
    changes: dict[int, dict[str, Any]] = {}
    for entry in entries:
        row_id = ids.reviews[entry.key[0]]
        if row_id in there:
            changes[row_id] = differing(there[row_id], _values(entry, ids))
            if changes[row_id].keys() & IN_THE_CALENDAR:
                changes[row_id]["sequence"] = there[row_id]["sequence"] + 1
    change(session, ReviewRow, changes)
    further = _load_attendees(session, entries, ids)
    return Tally(len(new), len({row_id for row_id, values in changes.items() if values} | (further & there.keys())))


def uid(entry: Entry) -> str:
    """The calendar knows a review by this for ever."""
    return f"{entry.given['ref'].lower()}@kept"


def _values(entry: Entry, ids: Ids) -> Values:
    given = entry.given
    found = {name: given[name] for name in COLUMNS if name in given}
    if "person" in given:
        found["person_id"] = given["person"] and ids.people[given["person"]]
    if "meeting" in given:
        found["meeting_id"] = given["meeting"] and ids.meetings[given["meeting"]]
    if "chair" in given:
        found["chair_id"] = given["chair"] and ids.contacts[given["chair"]]
    return found


def _load_attendees(session: Session, entries: Sequence[Entry], ids: Ids) -> set[int]:
    """Whose reviews' attendees became more or other. Nobody is taken off a list."""
    wanted = {ids.reviews[entry.key[0]]: entry.given["attendees"] for entry in entries if entry.given.get("attendees")}
    there = {
        (row["review_id"], row["contact_id"]): row for row in rows_where(session, AttendeeRow, col(AttendeeRow.review_id), wanted)
    }
    new, changes, touched = [], {}, set()
    for review, attendees in wanted.items():
        for attendee in attendees:
            key = (review, ids.contacts[attendee["contact"]])
            values = {column: attendee[name] for name, column in (("as", "role"), ("how", "how")) if name in attendee}
            if key not in there:
                new.append(fresh(AttendeeRow, {"review_id": key[0], "contact_id": key[1], **values}))
                touched.add(review)
            elif differing(there[key], values):
                changes[there[key]["id"]] = differing(there[key], values)
                touched.add(review)
    add(session, AttendeeRow, new)
    change(session, AttendeeRow, changes)
    return touched
