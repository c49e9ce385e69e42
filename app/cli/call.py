"""One call of `kept`: the moment it pretends, the settings it reads, the result it prints."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app import clock
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from app.settings import Settings

Json = Annotated[bool, typer.Option("--json", help="One JSON document on standard output, nothing else there.")]
Document = Mapping[str, Any]


@dataclass
class Call:
    """What came before the command. `database` and `pretended` are None where nothing was given."""

    database: str | None = None
    pretended: datetime | None = None

    @property
    def now(self) -> datetime:
        return self.pretended or clock.now()

    @property
    def today(self) -> date:
        return self.now.astimezone(clock.LONDON).date()

    @cached_property
    def settings(self) -> "Settings":
        from app.settings import read_settings

        return read_settings(database_url=self.database)


def this(ctx: typer.Context) -> Call:
    call = ctx.obj
    assert isinstance(call, Call)  # noqa: S101 main() put it there
    return call


def tell(document: Document | Iterable[Document], as_json: bool, show: Callable[[Any], None]) -> None:
    """Print a result: as JSON for a program (a list as one line each), else as `show` does for a person."""
    if not as_json:
        show(document)
    elif isinstance(document, Mapping):
        print(to_json(document))
    else:
        for line in document:
            print(to_json(line), flush=True)


def to_json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, default=_plain)


def read_day(text: str | None, option: str, otherwise: date) -> date:
    if text is None:
        return otherwise
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise WrongUse(f"{option} needs a day such as 2026-06-16.") from None


def read_json_lines() -> Iterable[object]:
    """Each line of standard input as JSON; a ValueError in its place where it is none."""
    for line in sys.stdin.buffer:
        if line.strip():
            try:
                yield strict_json(line)
            except ValueError as error:
                yield error


def strict_json(raw: bytes) -> object:
    """What every reader of this JSON would understand alike. ValueError for what they would not: a key that stands twice, a
    number that is none, half a letter, brackets without end."""
    try:
        found = json.loads(raw, object_pairs_hook=_object, parse_constant=_no_number)
        json.dumps(found, ensure_ascii=False).encode()
    except RecursionError:
        raise ValueError("It has brackets without end.") from None
    return found


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("A key stands twice.")
    return found


def _no_number(name: str) -> object:
    raise ValueError(f"{name} is no number.")


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    raise TypeError(f"{type(value).__name__} has no JSON form")
