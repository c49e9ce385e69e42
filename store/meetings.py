"""Meetings about no one person, as values: what they are, who belongs to them, and their dates."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from rules.meetings import Kind, Meeting, Member
from rules.people import Role
from rules.reviews import Review
from store.reading import BATCH, rows
from store.reviews import reviews
from store.tables import MeetingRow, MemberRow, ReviewRow

AT_ONCE = date(1970, 1, 1)
"""Something has changed since its dates were last settled."""
IN_THE_CALENDAR = frozenset({"recurs", "since", "until", "skips", "minutes", "where", "chair_id", "ended_on"})
"""A change of these is news for what is booked."""


def meetings(session: Session, ids: Iterable[int | None]) -> dict[int, Meeting]:
    wanted = sorted({one for one in ids if one is not None})
    members: dict[int, list[Member]] = {one: [] for one in wanted}
    for row in rows(session, MemberRow, "meeting_id", wanted):
        members[row.meeting_id].append(Member(row.contact_id, Role(row.role), row.how, row.joined_at, row.ended_on))
    found: dict[int, Meeting] = {}
    for start in range(0, len(wanted), BATCH):
        for one in session.exec(select(MeetingRow).where(col(MeetingRow.id).in_(wanted[start : start + BATCH]))):
            found[one.id or 0] = _meeting(one, tuple(members[one.id or 0]))
    return found


def meeting(session: Session, meeting_id: int) -> Meeting:
    return meetings(session, [meeting_id])[meeting_id]


def find_meeting(session: Session, ref: str) -> Meeting | None:
    """However its letters are written."""
    found = session.exec(select(MeetingRow.id).where(func.lower(MeetingRow.ref) == ref.strip().casefold())).first()
    return None if found is None else meeting(session, found)


def all_meetings(session: Session) -> list[Meeting]:
    return list(meetings(session, session.exec(select(col(MeetingRow.id)).order_by(col(MeetingRow.ref)))).values())


def dates_of(session: Session, meeting_id: int) -> list[Review]:
    """All dates that it ever had, cancelled ones too, the earliest first; those that only times are offered for last."""
    ids = session.exec(select(ReviewRow.id).where(ReviewRow.meeting_id == meeting_id))
    found = reviews(session, ids).values()
    return sorted(found, key=lambda one: (one.starts_at.timestamp() if one.starts_at else float("inf"), one.id))


def save(session: Session, ref: str, values: Mapping[str, Any]) -> tuple[Meeting, bool]:
    """A new meeting, or new values of one; whether anything was changed by it."""
    row = session.exec(select(MeetingRow).where(func.lower(MeetingRow.ref) == ref.casefold())).first()
    new = row is None
    row = row or MeetingRow(**{"ref": ref, "name": ref, "kind": Kind.OTHER, **values})
    changed = {name for name, value in values.items() if getattr(row, name) != value}
    for name in changed:
        setattr(row, name, values[name])
    if new or changed & IN_THE_CALENDAR:
        row.look_on = AT_ONCE
    session.add(row)
    session.flush()
    return meeting(session, row.id or 0), new or bool(changed)


def seat(
    session: Session, meeting_id: int, joining: Iterable[Member], leaving: Iterable[int], now: datetime, today: date
) -> bool:
    """Who belongs to it from now on, and who does not any more; whether that is news."""
    there = {row.contact_id: row for row in session.exec(select(MemberRow).where(MemberRow.meeting_id == meeting_id))}
    changed = False
    for one in joining:
        row = there.get(one.contact)
        if row is None or row.ended_on is not None:
            row = row or MemberRow(meeting_id=meeting_id, contact_id=one.contact, joined_at=now)
            row.joined_at, row.ended_on, changed = now, None, True
        changed |= (row.role, row.how) != (one.role, one.how)
        row.role, row.how = one.role, one.how
        session.add(row)
    for contact in leaving:
        row = there.get(contact)
        if row is not None and row.ended_on is None:
            row.ended_on, changed = today, True
    if changed:
        session.get_one(MeetingRow, meeting_id).look_on = AT_ONCE
    session.flush()
    return changed


def waiting(session: Session, today: date, *, changed: bool = True) -> list[int]:
    """Those whose dates have to be looked at; without those that have changed since."""
    query = select(MeetingRow.id).where(col(MeetingRow.look_on) <= today).order_by(col(MeetingRow.id))
    query = query if changed else query.where(col(MeetingRow.look_on) != AT_ONCE)
    return [one for one in session.exec(query) if one is not None]


def looked_at(session: Session, meeting_id: int, look_on: date | None) -> str | None:
    """When to look again; why its times last changed, as somebody wrote it."""
    row = session.get_one(MeetingRow, meeting_id)
    because, row.look_on, row.because = row.because, look_on, None
    session.flush()
    return because


def belongs_to(session: Session, contact: int) -> list[int]:
    """The meetings that somebody chairs or was ever a member of: their circles say whether they may know."""
    asked = select(MemberRow.meeting_id).where(MemberRow.contact_id == contact)
    chaired = select(col(MeetingRow.id)).where(MeetingRow.chair_id == contact)
    return sorted({*session.exec(asked), *(one for one in session.exec(chaired) if one is not None)})


def _meeting(row: MeetingRow, members: tuple[Member, ...]) -> Meeting:
    assert row.id is not None  # noqa: S101 it was read
    return Meeting(
        id=row.id, ref=row.ref, name=row.name, kind=Kind(row.kind), chair=row.chair_id, minutes=row.minutes, where=row.where,
        recurs=row.recurs, since=row.since, until=row.until, skips=frozenset(row.skips), ended_on=row.ended_on, members=members,
    )  # fmt: skip
