"""When a reader may be written to: England's working days, 08:00 to 18:00 by the reader's own clock."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rules.notices import AT_ONCE, Lane
from rules.working_days import is_working_day

MORNING = time(8)
EVENING = time(18)
LONDON = "Europe/London"

Hours = tuple[time | None, time | None]
WHOLE_DAY: Hours = (None, None)


def zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(LONDON)


def local_day(now: datetime, time_zone: str) -> date:
    return now.astimezone(zone(time_zone)).date()


def may_go(lane: Lane, now: datetime, time_zone: str, own: Hours = WHOLE_DAY) -> bool:
    """Receipts, invitations and alarms have no night. A wall clock decides, so a clock change moves nothing. `own` are the hours
    in which the reader wishes to be written to, within ours."""
    if lane in AT_ONCE:
        return True
    local = now.astimezone(zone(time_zone))
    first, last = (wished or ours for wished, ours in zip(own, (MORNING, EVENING), strict=True))
    return is_working_day(local.date()) and max(first, MORNING) <= local.time() < min(last, EVENING)


def hours(first: int | None, last: int | None) -> Hours:
    """As somebody wished them; hours in which nothing could ever go are none."""
    began, ended = max(first or 0, MORNING.hour), min(last or 24, EVENING.hour)
    return (None if first is None else time(began), None if last is None else time(ended)) if began < ended else WHOLE_DAY
