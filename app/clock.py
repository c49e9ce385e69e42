"""The only place that asks the time. Everything else is told."""

import time
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 the one place


def today() -> date:
    return now().astimezone(LONDON).date()


def ticks() -> float:
    """Seconds from an arbitrary start, for timing only."""
    return time.monotonic()


def pretended(text: str) -> datetime:
    """The moment that `--now` means: a date is 09:00 that day, a moment without a zone is local in London."""
    moment = datetime.fromisoformat(text.strip())
    if "T" not in text and ":" not in text:
        moment = moment.replace(hour=9)
    return moment if moment.tzinfo else moment.replace(tzinfo=LONDON)
