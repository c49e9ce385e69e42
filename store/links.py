"""Slack users who are contacts because their workspace's address for them is the contact's own."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from store import journal
from store.people import find_contact
from store.tables import ContactRow, SlackLinkRow


@dataclass(frozen=True, slots=True)
class Link:
    """`team` and `enterprise` as Slack gave them: in an Enterprise Grid one user has several workspaces."""

    contact: int
    user: str
    team: str | None
    enterprise: str | None
    address: str
    linked_at: datetime


def link(
    session: Session, user: str, team: str | None, enterprise: str | None, address: str, now: datetime, door: str
) -> int | None:
    """The contact who is this user from now on. None where nobody has that main address, or several have it; where the contact
    is another user already; and where somebody has ended such a link before: then a person decides."""
    contact = find_contact(session, address)
    if contact is None or contact.slack is not None or (contact.email or "").casefold() != address.strip().casefold():
        return None
    if session.exec(select(SlackLinkRow.id).where(SlackLinkRow.user == user)).first() is not None:
        return None
    free = update(ContactRow).where(col(ContactRow.id) == contact.id, col(ContactRow.slack).is_(None))
    if session.connection().execute(free.values(slack=user)).rowcount != 1:
        return None
    session.add(
        SlackLinkRow(
            contact_id=contact.id, user=user, team=team, enterprise=enterprise, address=contact.email or "", linked_at=now
        )
    )
    journal.record(session, now, journal.Entry("linked", "contact", contact.id, door, contact.id))
    session.expire_all()
    return contact.id


def unlink(session: Session, contact: int, now: datetime, door: str, by: int | None = None) -> bool:
    """Whether there was a link. It is not made again by itself."""
    row = session.get_one(ContactRow, contact)
    if row.slack is None:
        return False
    standing = session.exec(
        select(SlackLinkRow).where(SlackLinkRow.contact_id == contact, col(SlackLinkRow.ended_at).is_(None))
    ).first()
    if standing is None:
        standing = SlackLinkRow(contact_id=contact, user=row.slack, address=row.email or "", linked_at=now)
    standing.ended_at, row.slack = now, None
    session.add(standing)
    journal.facts_change(session)
    journal.record(session, now, journal.Entry("unlinked", "contact", contact, door, by))
    session.flush()
    return True


def of_contact(session: Session, contact: int) -> Link | None:
    row = session.exec(
        select(SlackLinkRow).where(SlackLinkRow.contact_id == contact, col(SlackLinkRow.ended_at).is_(None))
    ).first()
    return None if row is None else _link(row)


def standing(session: Session) -> list[Link]:
    rows = session.exec(select(SlackLinkRow).where(col(SlackLinkRow.ended_at).is_(None)).order_by(col(SlackLinkRow.id)))
    return [_link(row) for row in rows]


def _link(row: SlackLinkRow) -> Link:
    return Link(row.contact_id, row.user, row.team, row.enterprise, row.address, row.linked_at)
