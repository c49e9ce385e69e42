"""Something urgent that came in, and how far it has been carried to a named person."""

from datetime import datetime

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from store.tables.columns import Moment


class AlarmRow(SQLModel, table=True):
    """`rung` counts the steps taken; `next_at` is when the next one comes, empty once somebody has it.
    `set_aside` are contacts whom the words name: they are not told of them."""

    __tablename__ = "alarms"

    id: int | None = Field(default=None, primary_key=True)
    inbox_id: int = Field(foreign_key="inbox.id", unique=True)
    person_id: int | None = Field(default=None, foreign_key="people.id", index=True)
    action_id: int | None = Field(default=None, foreign_key="actions.id")
    writer_id: int | None = Field(default=None, foreign_key="contacts.id")
    set_aside: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    raised_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    rung: int = 0
    next_at: datetime | None = Field(default=None, sa_column=Column(Moment, index=True))
    taken_by_id: int | None = Field(default=None, foreign_key="contacts.id")
    taken_at: datetime | None = Field(default=None, sa_column=Column(Moment))
