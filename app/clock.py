"""The only place that asks the time. Everything else is told."""

import time
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
FIRST_YEAR, LAST_YEAR = 1900, 2100


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 the one place


def today() -> date:
    return now().astimezone(LONDON).date()


def ticks() -> float:
    """Seconds from an arbitrary start, for timing only."""
    return time.monotonic()


def pretended(text: str) -> datetime:
    """The moment that `--now` means: a date is 09:00 that day, a moment without a zone is local in London. ValueError for
    what is no moment of these two centuries."""
    moment = datetime.fromisoformat(text.strip())
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError("no moment that anybody plans for")
    if "T" not in text and ":" not in text:
        moment = moment.replace(hour=9)
    return moment if moment.tzinfo else moment.replace(tzinfo=LONDON)
