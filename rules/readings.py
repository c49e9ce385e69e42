"""Who has read our easy words: a program can check them, only people with a learning disability can say that they are easy."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rules.reasons import Reason, because


class Standing(StrEnum):
    """CHANGED: other words than those that stand now were read."""

    NEVER = "never"
    CHANGED = "changed"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Reading:
    """`readers` and `with_whom` as they want to be called; `changed` is what they had us change; `mark` of the words read."""

    kind: str
    language: str
    mark: str
    on: date
    readers: str
    with_whom: str | None = None
    changed: str | None = None


def standing(readings: Iterable[Reading], kind: str, language: str, mark: str) -> tuple[Standing, Reading | None]:
    """The latest reading of these words, else the latest of others."""
    theirs = sorted((one for one in readings if (one.kind, one.language) == (kind, language)), key=lambda one: one.on)
    if not theirs:
        return Standing.NEVER, None
    same = [one for one in theirs if one.mark == mark]
    return (Standing.READ, same[-1]) if same else (Standing.CHANGED, theirs[-1])


def told(stands: Standing, reading: Reading | None) -> Reason:
    if reading is None:
        return because("readings.never")
    return because(f"readings.{stands}", readers=reading.readers, on=reading.on)
