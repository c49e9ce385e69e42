"""Reviews and who comes to them."""

from datetime import date, datetime

from sqlalchemy import Column, UniqueConstraint
from sqlmodel import Field, SQLModel

from store.tables.columns import Moment


class ReviewRow(SQLModel, table=True):
    __tablename__ = "reviews"

    id: int | None = Field(default=None, primary_key=True)
    ref: str = Field(unique=True)
    person_id: int | None = Field(default=None, foreign_key="people.id", index=True)
    kind: str
    held_on: date | None = None
    starts_at: datetime | None = Field(default=None, sa_column=Column(Moment))
    minutes: int | None = None
    where: str | None = None
    chair_id: int | None = Field(default=None, foreign_key="contacts.id")
    uid: str = Field(unique=True)
    sequence: int = 0
    cancelled: bool = False


class AttendeeRow(SQLModel, table=True):
    __tablename__ = "attendees"
    __table_args__ = (UniqueConstraint("review_id", "contact_id"),)

    id: int | None = Field(default=None, primary_key=True)
    review_id: int = Field(foreign_key="reviews.id")
    contact_id: int = Field(foreign_key="contacts.id", index=True)
    role: str = "other"
    how: str | None = None
    answer: str = "needs_action"
