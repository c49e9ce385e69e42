"""Reviews and who comes to them."""

from datetime import date, datetime

from sqlalchemy import Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from store.tables.columns import Moment


class ReviewRow(SQLModel, table=True):
    """`booked_at` is set where Kept itself put it into the calendar: only such a review has a timetable. A meeting's date is a
    review without a person; `falls_on` is the day that the meeting's own rhythm gave it, wherever it was moved since."""

    __tablename__ = "reviews"
    __table_args__ = (Index(None, "meeting_id", "falls_on", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    ref: str = Field(unique=True)
    person_id: int | None = Field(default=None, foreign_key="people.id", index=True)
    kind: str
    held_on: date | None = None
    starts_at: datetime | None = Field(default=None, sa_column=Column(Moment, index=True))
    minutes: int | None = None
    where: str | None = None
    chair_id: int | None = Field(default=None, foreign_key="contacts.id")
    uid: str = Field(unique=True)
    sequence: int = 0
    cancelled: bool = False
    booked_at: datetime | None = Field(default=None, sa_column=Column(Moment))
    meeting_id: int | None = Field(default=None, foreign_key="meetings.id")
    falls_on: date | None = None


class AttendeeRow(SQLModel, table=True):
    __tablename__ = "attendees"
    __table_args__ = (UniqueConstraint("review_id", "contact_id"),)

    id: int | None = Field(default=None, primary_key=True)
    review_id: int = Field(foreign_key="reviews.id", index=True)
    contact_id: int = Field(foreign_key="contacts.id", index=True)
    role: str = "other"
    how: str | None = None
    answer: str = "needs_action"


class ReviewStepRow(SQLModel, table=True):
    """A step of a review's timetable that somebody said is done."""

    __tablename__ = "review_steps"
    __table_args__ = (UniqueConstraint("review_id", "step"),)

    id: int | None = Field(default=None, primary_key=True)
    review_id: int = Field(foreign_key="reviews.id")
    step: str
    done_on: date
    by_id: int | None = Field(default=None, foreign_key="contacts.id")


class SlotRow(SQLModel, table=True):
    """A time at which a review could be; its number is the one by which it is answered."""

    __tablename__ = "slots"
    __table_args__ = (UniqueConstraint("review_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    review_id: int = Field(foreign_key="reviews.id")
    number: int
    starts_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class ChoiceRow(SQLModel, table=True):
    __tablename__ = "choices"
    __table_args__ = (UniqueConstraint("slot_id", "contact_id"),)

    id: int | None = Field(default=None, primary_key=True)
    slot_id: int = Field(foreign_key="slots.id")
    contact_id: int = Field(foreign_key="contacts.id")
    can: bool


class FeedRow(SQLModel, table=True):
    """A contact's calendar feed. Its private address is never kept, only a digest of it."""

    __tablename__ = "feeds"

    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contacts.id", index=True)
    digest: str = Field(unique=True)
    made_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    ended_at: datetime | None = Field(default=None, sa_column=Column(Moment))
