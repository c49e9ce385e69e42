"""Meetings about no one person and who belongs to them, as a caseload brings them. Their dates follow with the next round."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from rules.caseload import Entry
from rules.caseload.values import folded
from rules.meetings import Member
from rules.people import Role
from store import meetings
from store.caseload.rows import Tally
from store.caseload.stored import Ids

COLUMNS = {"from": "since", "chair": "chair_id"}
PLAIN = ("name", "kind", "chair", "recurs", "from", "until", "skips", "minutes", "where", "because")


def load_meetings(session: Session, entries: Sequence[Entry], ids: Ids, now: datetime, today: date) -> Tally:
    """Nobody is taken off one, and whoever has left one stays away."""
    added = changed = 0
    for entry in entries:
        there = meetings.find_meeting(session, entry.given["ref"])
        values = _values(entry, ids)
        if there is None:
            values = {"since": today, **values}
        meeting, news = meetings.save(session, there.ref if there else str(entry.given["ref"]).upper(), values)
        gone = {one.contact for one in meeting.members if one.ended_on is not None}
        known = {one.contact: one for one in meeting.members}
        wanted = [_member(one, ids, known) for one in entry.given.get("attendees", ())]
        news |= meetings.seat(session, meeting.id, [one for one in wanted if one.contact not in gone], (), now, today)
        ids.meetings[folded(entry.given["ref"])] = meeting.id
        added, changed = added + (there is None), changed + (there is not None and news)
    return Tally(added, changed)


def _values(entry: Entry, ids: Ids) -> dict[str, Any]:
    found = {COLUMNS.get(name, name): entry.given[name] for name in PLAIN if name in entry.given}
    if found.get("chair_id") is not None:
        found["chair_id"] = ids.contacts[found["chair_id"]]
    if "skips" in found:
        found["skips"] = list(found["skips"])
    return found


def _member(attendee: dict[str, Any], ids: Ids, known: dict[int, Member]) -> Member:
    contact = ids.contacts[attendee["contact"]]
    before = known.get(contact, Member(contact))
    return Member(contact, Role(attendee.get("as", before.role)), attendee.get("how", before.how))
