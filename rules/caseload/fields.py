"""One value of a caseload, read strictly: what it is, or a Wrong that says why it cannot be."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from rules.caseload.values import Wrong
from rules.hours import LONDON
from rules.rhythms import every_from, month_from, rhythm_from

Read = Callable[[object], object]

LONGEST_LINE = 200
LONGEST_TEXT = 10_000
FIRST_YEAR, LAST_YEAR = 1900, 2100
LONGEST_MEETING = 24 * 60

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,31}")
_DOMAIN = re.compile(r"localhost|[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,9}")
_LONGEST_ADDRESS, _LONGEST_LOCAL = 254, 64
_SHORT = re.compile(r"[A-Za-z0-9]{2,10}")
MOST_MONTHS = 11


def line(value: object) -> str:
    """One line of text, without the space around it."""
    words = text(value)
    if len(words) > LONGEST_LINE:
        raise Wrong("too_long", most=LONGEST_LINE)
    if "\n" in words or "\r" in words:
        raise Wrong("several_lines")
    return words


def text(value: object) -> str:
    if not isinstance(value, str):
        raise Wrong("not_text")
    words = value.strip()
    if not words:
        raise Wrong("empty")
    if len(words) > LONGEST_TEXT:
        raise Wrong("too_long", most=LONGEST_TEXT)
    if _UNPRINTABLE.search(words):
        raise Wrong("unprintable")
    return words


def yes_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise Wrong("not_yes_no")
    return value


def minutes(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= LONGEST_MEETING:
        raise Wrong("not_minutes", most=LONGEST_MEETING)
    return value


def one_of(choices: type[StrEnum] | tuple[str, ...]) -> Read:
    allowed = {str(choice): choice for choice in choices}

    def choose(value: object) -> str:
        if not isinstance(value, str) or value not in allowed:
            raise Wrong("not_one_of", choices=list(allowed))
        return allowed[value]

    return choose


def day(value: object) -> date:
    """TOML has days of its own; JSON writes them."""
    if isinstance(value, str) and _DAY.fullmatch(value.strip()):
        try:
            value = date.fromisoformat(value.strip())
        except ValueError:
            raise Wrong("no_such_day") from None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise Wrong("not_a_day")
    return _usual(value)


def moment(value: object) -> datetime:
    """Without a zone it is local in London, where one hour a year does not exist."""
    if isinstance(value, str) and _MOMENT.match(value.strip()):
        try:
            value = datetime.fromisoformat(value.strip())
        except ValueError:
            raise Wrong("no_such_moment") from None
    if not isinstance(value, datetime):
        raise Wrong("not_a_moment")
    _usual(value.date())
    if value.tzinfo is not None:
        return value
    local = value.replace(tzinfo=ZoneInfo(LONDON))
    if local.astimezone(UTC).astimezone(ZoneInfo(LONDON)).time() != local.time():
        raise Wrong("no_such_moment")
    return local


def rhythm(value: object) -> str:
    words = line(value)
    if rhythm_from(words) is None:
        raise Wrong("not_a_rhythm")
    return words


def every(value: object) -> str:
    found = every_from(line(value))
    if found is None:
        raise Wrong("not_every")
    return found.words


def months(value: object) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise Wrong("not_a_list")
    found = [month_from(str(one)) for one in value]
    if None in found or len(set(found)) > MOST_MONTHS:
        raise Wrong("not_a_month")
    return tuple(sorted({one for one in found if one is not None}))


def short_ref(value: object) -> str:
    """Of a meeting: what is agreed there is answered by it, so it looks like COP."""
    words = line(value)
    if not _SHORT.fullmatch(words):
        raise Wrong("not_a_short_ref")
    return words


def zone(value: object) -> str:
    name = line(value)
    if not _is_zone(name):
        raise Wrong("not_a_zone")
    return name


def language(value: object) -> str:
    name = line(value)
    if not _LANGUAGE.fullmatch(name):
        raise Wrong("not_a_language")
    return name


def address(value: object) -> str:
    """An address that any mail server takes: what stands here becomes a header."""
    written = text(value)
    local, at, domain = written.rpartition("@")
    whole = at and len(written) <= _LONGEST_ADDRESS and len(local) <= _LONGEST_LOCAL
    if not (whole and _LOCAL.fullmatch(local) and _DOMAIN.fullmatch(domain)):
        raise Wrong("not_an_address")
    return written


def addresses(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise Wrong("not_a_list")
    return tuple(dict.fromkeys(address(one) for one in value))


def _usual(found: date) -> date:
    """A day of this or the last century: any other is a slip of the keyboard."""
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Wrong("unusual_year", first=FIRST_YEAR, last=LAST_YEAR)
    return found


@lru_cache(maxsize=512)
def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return False
    return True
