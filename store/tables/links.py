"""Who is who in Slack, as far as an address proved it."""

from datetime import datetime

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from store.tables.columns import Moment


class SlackLinkRow(SQLModel, table=True):
    """The contact has the user's id while it stands; here is how that came about, and when it ended."""

    __tablename__ = "slack_links"

    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contacts.id", index=True)
    user: str = Field(index=True)
    team: str | None = None
    enterprise: str | None = None
    address: str
    linked_at: datetime = Field(sa_column=Column(Moment, nullable=False))
    ended_at: datetime | None = Field(default=None, sa_column=Column(Moment, nullable=True))
