"""Plans, their actions, what people did to them, and what waits for somebody's yes."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Index, Integer, false, text
from sqlmodel import Field, SQLModel

from store.tables.columns import Moment


class PlanRow(SQLModel, table=True):
    __tablename__ = "plans"

    id: int | None = Field(default=None, primary_key=True)
    ref: str = Field(unique=True)
    title: str | None = None
    held_on: date | None = None
    person_id: int | None = Field(default=None, foreign_key="people.id", index=True)
    review_id: int | None = Field(default=None, foreign_key="reviews.id")
    chair_id: int | None = Field(default=None, foreign_key="contacts.id")
    imported_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class ActionRow(SQLModel, table=True):
    """`next_step_on` is kept with each change by rules.escalation: the round reads nothing else to find its work. `recurs` is
    after how long it comes round, or is looked at again, by `looker_id`; `series_id` is the first of its rounds."""

    __tablename__ = "actions"
    __table_args__ = (
        Index(None, "series_id", "round", unique=True),
        Index(None, "recurs", sqlite_where=text("recurs IS NOT NULL"), postgresql_where=text("recurs IS NOT NULL")),
    )

    id: int | None = Field(default=None, primary_key=True)
    ref: str = Field(unique=True)
    person_id: int | None = Field(default=None, foreign_key="people.id", index=True)
    review_id: int | None = Field(default=None, foreign_key="reviews.id", index=True)
    plan_id: int | None = Field(default=None, foreign_key="plans.id", index=True)
    table_number: int | None = None
    row_number: int | None = None
    number: str | None = None
    what: str
    what_easy: str | None = None
    easy_was: str | None = None
    how: str | None = None
    why: str | None = None
    owner_id: int | None = Field(default=None, foreign_key="contacts.id", index=True)
    owner_as_written: str | None = None
    due_on: date | None = None
    first_due_on: date | None = None
    due_as_written: str | None = None
    status_as_written: str | None = None
    progress: str | None = None
    problems: list[dict[str, str]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    state: str
    safety: bool = False
    needs_check: bool = False
    evidence: str | None = None
    version: int = 1
    ladder: str
    pack: str
    agreed_on: date | None = None
    climbs_from: date | None = None
    turn: int = 1
    paused_until: date | None = None
    next_step_on: date | None = Field(default=None, index=True)
    closed_on: date | None = None
    meeting_id: int | None = Field(default=None, foreign_key="meetings.id", index=True)
    recurs: str | None = None
    recurs_until: date | None = None
    looks_again: bool = Field(default=False, sa_column=Column(Boolean, nullable=False, server_default=false()))
    looker_id: int | None = Field(default=None, foreign_key="contacts.id")
    series_id: int | None = Field(default=None, foreign_key="actions.id")
    round: int = Field(default=1, sa_column=Column(Integer, nullable=False, server_default="1"))


class ActRow(SQLModel, table=True):
    """What somebody did or said about an action, with their words: the part of history that can be corrected and erased."""

    __tablename__ = "acts"

    id: int | None = Field(default=None, primary_key=True)
    action_id: int = Field(foreign_key="actions.id", index=True)
    at: datetime = Field(sa_column=Column(Moment, nullable=False))
    by_id: int | None = Field(default=None, foreign_key="contacts.id")
    door: str
    act: str
    was: str
    became: str
    day: date | None = None
    words: str | None = None
    facts: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))


class RequestRow(SQLModel, table=True):
    """A request for time, a hand-over, a block or a check that waits for one person's answer."""

    __tablename__ = "requests"

    id: int | None = Field(default=None, primary_key=True)
    action_id: int = Field(foreign_key="actions.id", index=True)
    wants: str
    asked_by_id: int | None = Field(default=None, foreign_key="contacts.id")
    waits_for_id: int | None = Field(default=None, foreign_key="contacts.id", index=True)
    to_id: int | None = Field(default=None, foreign_key="contacts.id")
    until: date | None = None
    words: str | None = None
    asked_on: date
    state: str = Field(default="waiting", index=True)
    answered_on: date | None = None
