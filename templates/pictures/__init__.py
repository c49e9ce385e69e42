"""The easy-read picture set: a name becomes a picture that a letter carries with it. A pack of one's own may take its place."""

import struct
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from rules.reasons import Reason, because
from templates.message import Picture
from templates.say import phrase

FOLDER = Path(__file__).parent
ALT = "alt.toml"
"""In a pack of one's own: what is read aloud in a picture's place, where it shows something else than ours."""

SMALLEST, LARGEST_FILE, LONGEST_ALT = 144, 8_000, 125
"""Six pictures and the words around them keep within 100 kilobytes."""

_HEAD = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


@cache
def picture(name: str, language: str, pack: Path | None = None) -> Picture:
    """Its name in a mail is the plain word for what it shows, so it identifies nobody. A picture of the pack that cannot
    be used is ours instead: `kept check` says so."""
    own = pack / f"{name}.png" if pack is not None else None
    if own is None or _wrong(own) is not None:
        return Picture(f"{name}@kept", name, (FOLDER / f"{name}.png").read_bytes(), phrase(f"pictures.{name}", language))
    said = _alts(own.parent).get(name) or phrase(f"pictures.{name}", language)
    return Picture(f"{name}@kept", name, own.read_bytes(), said)


def names() -> frozenset[str]:
    return frozenset(path.stem for path in FOLDER.glob("*.png"))


def wrong_with(pack: Path) -> Iterator[Reason]:
    """What in a pack of one's own cannot be used, and why."""
    if not pack.is_dir():
        yield because("pictures_pack.no_folder")
        return
    found = {path.stem: path for path in sorted(pack.glob("*.png"))}
    if not found.keys() & names():
        yield because("pictures_pack.empty", example=min(names()))
    for name, path in found.items():
        code = "unknown" if name not in names() else _wrong(path)
        if code is not None:
            yield because(f"pictures_pack.{code}", file=path.name, smallest=SMALLEST, largest=LARGEST_FILE // 1000)
    if not _alts(pack) and (pack / ALT).exists():
        yield because("pictures_pack.alt", file=ALT)


def _wrong(path: Path) -> str | None:
    """The code of why a file cannot stand in a letter."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError:
        return "unreadable"
    if not data.startswith(_HEAD) or len(data) < len(_HEAD) + 8:
        return "no_png"
    width, height = struct.unpack(">II", data[len(_HEAD) : len(_HEAD) + 8])
    if width != height or width < SMALLEST:
        return "shape"
    return "large" if len(data) > LARGEST_FILE else None


@cache
def _alts(pack: Path) -> Mapping[str, str]:
    try:
        given = tomllib.loads((pack / ALT).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}
    return {name: words for name, words in given.items() if isinstance(words, str) and 0 < len(words) < LONGEST_ALT}
