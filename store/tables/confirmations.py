"""Who stands for a rule of a pack here, or for the number that no source has."""

from datetime import date, datetime

from sqlalchemy import Column
from sqlmodel import Field, SQLModel

from store.tables.columns import Moment


class ConfirmationRow(SQLModel, table=True):
    """Never changed: who says something else later adds a row, and the latest counts."""

    __tablename__ = "confirmations"

    id: int | None = Field(default=None, primary_key=True)
    rule: str = Field(index=True)
    by: str
    on: date
    number: int | None = None
    unit: str | None = None
    said_at: datetime = Field(sa_column=Column(Moment, nullable=False))
