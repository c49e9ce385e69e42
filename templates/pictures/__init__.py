"""The easy-read picture set: a name becomes a picture that a mail carries with it."""

from functools import cache
from pathlib import Path

from templates.message import Picture
from templates.say import phrase

FOLDER = Path(__file__).parent


@cache
def picture(name: str, language: str) -> Picture:
    """Its name in a mail is the plain word for what it shows, so it identifies nobody."""
    return Picture(f"{name}@kept", name, (FOLDER / f"{name}.png").read_bytes(), phrase(f"pictures.{name}", language))


def names() -> frozenset[str]:
    return frozenset(path.stem for path in FOLDER.glob("*.png"))
