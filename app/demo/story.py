"""What happens in the demo's month: who says what on which day. The words and people stand in story.toml and caseload.toml."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from rules.hours import LONDON

FOLDER = Path(__file__).parent


class Does(StrEnum):
    IMPORTS = "imports"
    ASKS = "asks"
    MENTIONS = "mentions"
    REPLIES = "replies"
    PRESSES = "presses"


@dataclass(frozen=True, slots=True)
class Scene:
    """One thing that one person does. `who` is a contact's reference, `about` ours of the action or review;
    `says` is the narrator's, `words` are that person's own."""

    at: datetime
    does: Does
    who: str
    says: str
    about: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A document as people write them: what stands above the table, its headings, its rows."""

    file: str
    title: str
    above: Sequence[str]
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Story:
    """`told` are the narrator's sentences by name; `whole` the kinds whose first message is shown whole."""

    caseload: Mapping[str, Any]
    plan: Plan
    scenes: Sequence[Scene]
    first_day: date
    last_day: date
    whole: frozenset[str]
    told: Mapping[str, str]

    @property
    def days(self) -> Iterator[date]:
        for passed in range((self.last_day - self.first_day).days + 1):
            yield self.first_day + timedelta(days=passed)

    def scenes_on(self, day: date) -> Sequence[Scene]:
        return [scene for scene in self.scenes if scene.at.date() == day]


def read_story() -> Story:
    document = tomllib.loads((FOLDER / "story.toml").read_text(encoding="utf-8"))
    return Story(
        caseload=tomllib.loads((FOLDER / "caseload.toml").read_text(encoding="utf-8")),
        plan=Plan(**document.pop("plan")),
        scenes=[_scene(one) for one in document.pop("scene")],
        first_day=document.pop("first_day"),
        last_day=document.pop("last_day"),
        whole=frozenset(document.pop("whole")),
        told=document,
    )


def _scene(one: Mapping[str, Any]) -> Scene:
    at = one["at"].replace(tzinfo=ZoneInfo(LONDON))
    return Scene(**{**one, "at": at, "does": Does(one["does"]), "words": one.get("words", "").strip()})
