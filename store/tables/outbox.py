"""Notices, the messages that carry them, the tokens by which they are answered, and what is held."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, text
from sqlmodel import Field, SQLModel

from store.tables.columns import Moment


class NoticeRow(SQLModel, table=True):
    """`key` names action or review, occasion and reader: the database lets it exist once. `number` is its line in the message;
    `shown_on` the day on which a round showed that it is withheld."""

    __tablename__ = "notices"
    __table_args__ = (
        Index(None, "state", "contact_id", sqlite_where=text("message_id IS NULL"), postgresql_where=text("message_id IS NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    kind: str
    lane: str
    contact_id: int = Field(foreign_key="contacts.id", index=True)
    action_id: int | None = Field(default=None, foreign_key="actions.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="people.id", index=True)
    review_id: int | None = Field(default=None, foreign_key="reviews.id", index=True)
    inbox_id: int | None = Field(default=None, foreign_key="inbox.id", index=True)
    rung: str | None = None
    due_on: date
    not_before: datetime | None = Field(default=None, sa_column=Column(Moment))
    state: str
    why: str | None = None
    facts: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    message_id: int | None = Field(default=None, foreign_key="messages.id", index=True)
    number: int | None = None
    settled_on: date | None = None
    shown_on: date | None = None


class MessageRow(SQLModel, table=True):
    """`key` is the reader, the day and the lane (or the one notice that goes at once), so that a day's message exists once.
    `first_try_at` is of the first try that may have arrived: empty again where the server refused it. `words` are those
    of the last try that may have arrived, for reading what comes in answer; being words, they stand here and never in the journal."""

    __tablename__ = "messages"
    __table_args__ = (
        Index(None, "state", "next_try_at", sqlite_where=text("sent_at IS NULL"), postgresql_where=text("sent_at IS NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    contact_id: int = Field(foreign_key="contacts.id", index=True)
    channel: str
    lane: str
    day: date
    state: str
    mail_id: str = Field(unique=True)
    token: str = Field(unique=True)
    address: str | None = None
    attempts: int = 0
    next_try_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    first_try_at: datetime | None = Field(default=None, sa_column=Column(Moment))
    leased_until: datetime | None = Field(default=None, sa_column=Column(Moment))
    leased_by: str | None = None
    sent_at: datetime | None = Field(default=None, sa_column=Column(Moment))
    answer_code: str | None = None
    outside_id: str | None = None
    words: str | None = None


class TokenRow(SQLModel, table=True):
    """Case-free and short: a local part may be lower-cased and is cut at 64 characters on its way."""

    __tablename__ = "tokens"

    token: str = Field(primary_key=True)
    message_id: int | None = Field(default=None, foreign_key="messages.id", index=True)
    contact_id: int = Field(foreign_key="contacts.id", index=True)
    made_on: date


class HoldRow(SQLModel, table=True):
    __tablename__ = "holds"

    id: int | None = Field(default=None, primary_key=True)
    scope: str
    what: str | None = None
    because: str
    until: date | None = None
    set_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    ended_at: datetime | None = Field(default=None, sa_column=Column(Moment))
