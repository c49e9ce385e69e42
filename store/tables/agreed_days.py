"""Days that were agreed for one person's review, beside the rule's own."""

from datetime import date, datetime

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from store.tables.columns import Moment


class AgreedDayRow(SQLModel, table=True):
    """Never changed: the latest about what happened counts, one without a day takes it back. `what` and `happened_on` name the
    event that the review answers: a day for one review says nothing about the next."""

    __tablename__ = "agreed_days"

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="people.id", index=True)
    what: str
    happened_on: date
    on: date | None = None
    because: str
    commissioner_id: int | None = Field(default=None, foreign_key="contacts.id")
    by_id: int | None = Field(default=None, foreign_key="contacts.id")
    said_at: datetime = Field(sa_column=Column(Moment, nullable=False))
