"""Policy as dated data: ladders, shipped with the rules and added to by a deployment."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from rules.ladders import Ladder, ladder_from

SHIPPED = Path(__file__).parent.parent / "rules" / "packs"
LADDER = "ladder.toml"


class BrokenPack(ValueError):
    """A pack that cannot be used; the message names its file and what is wrong."""


@cache
def ladders(own: Path | None = None) -> Mapping[str, Ladder]:
    """Every ladder by "name@version". A deployment keeps old versions beside the new one: actions finish on theirs."""
    found: dict[str, Ladder] = {}
    for folder in (SHIPPED, own):
        for path in sorted(folder.glob("ladder*.toml")) if folder else ():
            ladder = _read(path)
            found[ladder.key] = ladder
    return found


@cache
def ladder_in_force(own: Path | None = None) -> Ladder:
    """The ladder that an action agreed today begins on: the deployment's newest, else the shipped one."""
    chosen = [_read(path) for path in sorted(own.glob("ladder*.toml"))] if own else []
    return max(chosen, key=lambda ladder: ladder.version) if chosen else _read(SHIPPED / LADDER)


def _read(path: Path) -> Ladder:
    try:
        return ladder_from(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise BrokenPack(f"{path.name}: {error}") from None
