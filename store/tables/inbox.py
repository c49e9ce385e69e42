"""Everything that came in, through whichever door, kept before it is read and acted on once."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel

from store.tables.columns import Moment


class InboxRow(SQLModel, table=True):
    """`outside_id` is the Message-ID, Slack's event id or a form's id; a hash of the content where there is none.
    `sender` is whom it claims to come from, `words` what was newly written; `wants` what a person has to do about it,
    `ask_on` the day on which a promised call is asked about; `settled_as` and `note` what a person made of it."""

    __tablename__ = "inbox"
    __table_args__ = (UniqueConstraint("door", "outside_id"),)

    id: int | None = Field(default=None, primary_key=True)
    door: str
    outside_id: str
    received_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    raw: bytes
    kind: str | None = None
    state: str = Field(default="kept", index=True)
    contact_id: int | None = Field(default=None, foreign_key="contacts.id", index=True)
    message_id: int | None = Field(default=None, foreign_key="messages.id", index=True)
    urgent: bool = False
    answer: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    settled_at: datetime | None = Field(default=None, sa_column=Column(Moment))
    settled_by: str | None = None
    settled_as: str | None = None
    note: str | None = None
    sender: str | None = None
    words: str | None = None
    wants: str | None = None
    ask_on: date | None = None
