"""An out-of-office reply: until when its writer is away, and whether they come back at all."""

import re
from datetime import date, timedelta

from rules.dates.finding import find_dates

MOST = 3000
UNTOLD = timedelta(days=7)
"""Where no day can be read. Each further automatic reply says again that they are away."""

LONGEST = timedelta(days=366)
BACK = re.compile(
    r"\b(?:back|return(?:s|ed|ing)?|resum(?:e|es|ing)|available again|in (?:the )?office again|re-?open(?:s|ing)?)\b[^.!?\n]{0,40}$",
    re.IGNORECASE,
)
UNTIL = re.compile(
    r"(?:\b(?:until|till|til|through|thru|to|up to|inclusive of)|[-–—])\s{0,3}(?:the end of\s)?(?:and including\s)?$",
    re.IGNORECASE,
)
LAST = re.compile(r"(?:until|till|til|to|through)\b", re.IGNORECASE)
GONE = re.compile(
    r"\b(?:no longer (?:work|works|working|employed|with|at|in this (?:role|post))|(?:have|has|had|'ve) (?:now |since )?(?:left(?! (?:the )?(?:office|work|early|for (?:the day|today)))|retired)"
    r"|left (?:the|our) (?:trust|organisation|organization|company|council|service|team|nhs)|mailbox is (?:no longer|not) (?:monitored|in use))",
    re.IGNORECASE,
)


def away_until(text: str, written: date) -> date:
    """The last day away. A day of return is the day after it; of several days the latest counts."""
    text = text[:MOST]
    said: list[date] = []
    for found in find_dates(text, written):
        before = text[max(0, found.start - 60) : found.start]
        day = found.reading.date
        if day is None:
            continue
        if UNTIL.search(before) or LAST.match(found.words) or found.reading.why.code == "dates.range_end":
            said.append(day)
        elif BACK.search(before):
            said.append(day - timedelta(days=1))
    likely = [day for day in said if written <= day <= written + LONGEST]
    return max(likely) if likely else written + UNTOLD


def has_left(text: str) -> bool:
    return GONE.search(text[:MOST]) is not None
