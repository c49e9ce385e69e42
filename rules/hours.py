"""When a reader may be written to: England's working days, 08:00 to 18:00 by the reader's own clock."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rules.notices import AT_ONCE, Lane
from rules.working_days import is_working_day

MORNING = time(8)
EVENING = time(18)
LONDON = "Europe/London"


def zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(LONDON)


def local_day(now: datetime, time_zone: str) -> date:
    return now.astimezone(zone(time_zone)).date()


def may_go(lane: Lane, now: datetime, time_zone: str) -> bool:
    """Receipts, invitations and alarms have no night. A wall clock decides, so a clock change moves nothing."""
    if lane in AT_ONCE:
        return True
    local = now.astimezone(zone(time_zone))
    return is_working_day(local.date()) and MORNING <= local.time() < EVENING
