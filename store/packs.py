"""Policy as dated data: ladders and timescales, shipped with the rules and added to by a deployment."""

import hashlib
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

from rules.ladders import Ladder, ladder_from
from rules.timescales import Confirmation, Pack, Rulebook, pack_from, rulebook
from rules.timescales.unbooked import UnbookedLadder, unbooked_ladder_from
from rules.timetables import Timetable, timetable_from

T = TypeVar("T")

SHIPPED = Path(__file__).parent.parent / "rules" / "packs"
LADDER = "ladder.toml"
UNBOOKED = "unbooked/default.toml"


class BrokenPack(ValueError):
    """A pack that cannot be used; the message names its file and what is wrong."""


@cache
def ladders(own: Path | None = None) -> Mapping[str, Ladder]:
    """Every ladder by "name@version". A deployment keeps old versions beside the new one: actions finish on theirs."""
    found: dict[str, Ladder] = {}
    for folder in (SHIPPED, own):
        for path in sorted(folder.glob("ladder*.toml")) if folder else ():
            ladder = _read(path, ladder_from)
            found[ladder.key] = ladder
    return found


@cache
def ladder_in_force(own: Path | None = None) -> Ladder:
    """The ladder that an action agreed today begins on: the deployment's newest, else the shipped one."""
    chosen = [_read(path, ladder_from) for path in sorted(own.glob("ladder*.toml"))] if own else []
    return max(chosen, key=lambda ladder: ladder.version) if chosen else _read(SHIPPED / LADDER, ladder_from)


@cache
def timetable_in_force(own: Path | None = None, kind: str = "") -> Timetable:
    """One that is for this kind of review comes before one for every kind, a deployment's own before ours, the newest first."""
    for for_this_kind in (True, False):
        for folder in (own, SHIPPED):
            listed = _timetables(folder) if folder else ()
            fitting = [one for one in listed if (kind in one.of if for_this_kind else not one.of)]
            if fitting:
                return max(fitting, key=lambda one: one.version)
    raise BrokenPack("there is no timetable")


@cache
def _timetables(folder: Path) -> tuple[Timetable, ...]:
    return tuple(_read(path, timetable_from) for path in sorted(folder.glob("timetables/*.toml")))


@cache
def unbooked_ladder(own: Path | None = None) -> UnbookedLadder:
    """Who hears of a review that is due and not booked: by the deployment's newest, else the shipped one."""
    chosen = [_read(path, unbooked_ladder_from) for path in sorted(own.glob("unbooked/*.toml"))] if own else []
    return max(chosen, key=lambda one: one.version) if chosen else _read(SHIPPED / UNBOOKED, unbooked_ladder_from)


@cache
def timescales(own: Path | None = None) -> tuple[Pack, ...]:
    """Every pack of timescales, a deployment's own last: a rule of the same id there replaces ours."""
    if own is not None and not own.is_dir():
        raise BrokenPack(f"{own.name} is no folder that can be read")
    folders = [SHIPPED] if own is None else [SHIPPED, own]
    paths = [path for folder in folders for path in sorted(folder.glob("*.toml")) if not path.name.startswith("ladder")]
    return tuple(_read(path, pack_from) for path in paths)


@cache
def _book(own: Path | None, confirmed: tuple[Confirmation, ...]) -> Rulebook:
    return rulebook(timescales(own), confirmed)


@cache
def policy(own: Path | None = None) -> str:
    """Tells apart any two sets of files that say when a review is due and who hears of it."""
    digest = hashlib.sha256()
    for folder in (SHIPPED, own):
        for path in sorted(folder.rglob("*.toml")) if folder else ():
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def book(own: Path | None = None, confirmed: Iterable[Confirmation] = ()) -> Rulebook:
    """The rules that count in this deployment."""
    return _book(own, tuple(confirmed))


def _read(path: Path, make: Callable[[Mapping[str, object]], T]) -> T:
    try:
        return make(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, RecursionError) as error:
        raise BrokenPack(f"{path.name}: {error}") from None
