"""Contacts, people, consent, circles and what happened to a person."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, UniqueConstraint, false
from sqlmodel import Field, SQLModel

from store.tables.columns import Moment


class ContactRow(SQLModel, table=True):
    __tablename__ = "contacts"

    id: int | None = Field(default=None, primary_key=True)
    ref: str = Field(unique=True)
    email: str | None = Field(default=None, index=True)
    name: str
    organisation: str | None = None
    role: str | None = None
    manager_id: int | None = Field(default=None, foreign_key="contacts.id")
    deputy_id: int | None = Field(default=None, foreign_key="contacts.id")
    slack: str | None = Field(default=None, index=True)
    phone: str | None = None
    language: str = "en"
    style: str = "plain"
    channel: str | None = None
    time_zone: str = "Europe/London"
    address: str | None = None
    address_stopped: bool = False
    away_until: date | None = None
    stand_in_id: int | None = Field(default=None, foreign_key="contacts.id")
    hours_from: int | None = None
    hours_until: int | None = None
    digest_day: int | None = None
    needs: str | None = None
    needs_on: date | None = None
    share_needs: bool = Field(default=False, sa_column=Column(Boolean, nullable=False, server_default=false()))
    calendar: bool = Field(default=False, sa_column=Column(Boolean, nullable=False, server_default=false()))


class AddressRow(SQLModel, table=True):
    __tablename__ = "other_addresses"

    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contacts.id", index=True)
    address: str = Field(index=True)


class PersonRow(SQLModel, table=True):
    """Consent stands here as it is now; how it came about stands in consents. `look_on` is kept by store.looks."""

    __tablename__ = "people"

    id: int | None = Field(default=None, primary_key=True)
    ref: str = Field(unique=True)
    known_as: str
    full_name: str | None = None
    born: date | None = Field(default=None, index=True)
    ehc_plan: bool = False
    style: str = "easy"
    rating: str | None = None
    consent: str = "not_asked"
    consent_on: date | None = None
    consent_until: date | None = None
    explained_in: str | None = None
    stopped_because: str | None = None
    stopped_on: date | None = None
    look_on: date | None = Field(default=None, index=True)
    needs: str | None = None
    needs_on: date | None = None
    share_needs: bool = Field(default=False, sa_column=Column(Boolean, nullable=False, server_default=false()))


class ConsentRow(SQLModel, table=True):
    __tablename__ = "consents"

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="people.id", index=True)
    state: str
    on: date | None = None
    until: date | None = None
    explained_in: str | None = None
    by_contact_id: int | None = Field(default=None, foreign_key="contacts.id")
    giver: str | None = None
    said_at: datetime = Field(sa_column=Column(Moment, nullable=False))


class PlaceRow(SQLModel, table=True):
    __tablename__ = "circles"
    __table_args__ = (UniqueConstraint("person_id", "contact_id", "role"),)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="people.id")
    contact_id: int = Field(foreign_key="contacts.id", index=True)
    role: str
    may_know: bool = True
    why_not: str | None = None
    since: date | None = None
    until: date | None = None


class EventRow(SQLModel, table=True):
    __tablename__ = "events"
    __table_args__ = (UniqueConstraint("person_id", "what", "on"),)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="people.id")
    what: str
    on: date
    facts: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
