"""Who fills a form in, through which door and when."""

from dataclasses import dataclass
from datetime import date, datetime

from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.people import Contact


@dataclass(frozen=True, slots=True)
class Seat:
    """`details`: whether this door may show more than our own references and days."""

    reader: Contact
    door: str
    now: datetime
    deployment: Deployment
    details: bool = True

    @property
    def today(self) -> date:
        return local_day(self.now, LONDON)
