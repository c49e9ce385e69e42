"""Is every setting there, does every server answer: one finding for each, and never a secret in any of them."""

from collections.abc import Iterator
from datetime import date, datetime

from app.checks.finding import Check
from app.checks.mailbox import arrivals
from app.checks.servers import servers
from app.checks.stated import stated
from app.settings import Settings

__all__ = ["Check", "checks"]


def checks(settings: Settings, today: date, now: datetime) -> Iterator[Check]:
    yield from stated(settings, today)
    yield from servers(settings)
    yield from arrivals(settings, now)
