"""Which messages people with a learning disability have read, when and with whom."""

from datetime import date, datetime

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from store.tables.columns import Moment


class ReadingRow(SQLModel, table=True):
    """`words` is a mark of the words as they were read: other words have not been read."""

    __tablename__ = "readings"

    id: int | None = Field(default=None, primary_key=True)
    kind: str = Field(index=True)
    language: str
    words: str
    on: date
    readers: str
    with_whom: str | None = None
    changed: str | None = None
    said_at: datetime = Field(sa_column=Column(Moment, nullable=False))
