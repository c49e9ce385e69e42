"""Meetings about no one person, and who belongs to them."""

from datetime import date, datetime

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel

from store.tables.columns import Moment


class MeetingRow(SQLModel, table=True):
    """Each of its dates is a review without a person. `recurs` is how often it meets, in words; `skips` the months in which it
    does not; `look_on` the day on which its next date is put into the calendar, `because` why its times last changed."""

    __tablename__ = "meetings"

    id: int | None = Field(default=None, primary_key=True)
    ref: str = Field(unique=True)
    name: str
    kind: str
    chair_id: int | None = Field(default=None, foreign_key="contacts.id")
    minutes: int = 60
    where: str | None = None
    recurs: str | None = None
    since: date | None = None
    until: date | None = None
    skips: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    ended_on: date | None = None
    look_on: date | None = None
    because: str | None = None


class MemberRow(SQLModel, table=True):
    """Whoever has left stays here with the day: what was agreed without them is none of theirs."""

    __tablename__ = "members"
    __table_args__ = (UniqueConstraint("meeting_id", "contact_id"),)

    id: int | None = Field(default=None, primary_key=True)
    meeting_id: int = Field(foreign_key="meetings.id")
    contact_id: int = Field(foreign_key="contacts.id", index=True)
    role: str = "other"
    how: str | None = None
    joined_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    ended_on: date | None = None
