"""The journal remembers acts, not words: ids, kinds, moments and a keyed digest, sealed in batches behind the writers."""

from datetime import datetime

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from store.tables.columns import Moment


class JournalRow(SQLModel, table=True):
    __tablename__ = "journal"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_column=Column(Moment, nullable=False))
    by_id: int | None = None
    door: str
    act: str
    noun: str
    noun_id: int | None = None
    digest: str


class SealRow(SQLModel, table=True):
    """The hash over entries `first`..`last` and the seal before: an entry changed or taken away breaks it."""

    __tablename__ = "seals"

    id: int | None = Field(default=None, primary_key=True)
    first: int
    last: int
    entries: int
    chain: str


class MarkRow(SQLModel, table=True):
    """What the program remembers about itself: its edition of the facts, its last round, whether it has run in real time."""

    __tablename__ = "marks"

    name: str = Field(primary_key=True)
    number: int = 0
    words: str = ""
