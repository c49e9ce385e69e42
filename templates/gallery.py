"""Every message beside its easy-read twin on one page, and a mail's HTML with its pictures inside, for a browser to show."""

import base64
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, StrictUndefined, Template

from rules.people import Style
from templates.catalogue import write
from templates.kinds import Example, examples, kinds
from templates.message import Written

LAYOUT = Path(__file__).parent / "layouts" / "gallery.html"


class Twins(NamedTuple):
    title: str
    subject: str
    plain: str
    easy: str


def standing_alone(written: Written) -> str:
    """A browser has no mail around the HTML, so the pictures go inside."""
    html = written.html
    for picture in written.pictures:
        inside = f"data:image/png;base64,{base64.b64encode(picture.bytes).decode()}"
        html = html.replace(f"cid:{picture.cid}", inside)
    return html


def gallery(notes: Mapping[str, str | None]) -> Iterator[str]:
    """Each kind that `notes` names, with what is to be said of its easy words. In pieces: all of them are some 20 MB."""
    shown = ((kinds()[name], note, [_twins(example) for example in examples(name)]) for name, note in notes.items())
    yield from _page().generate(shown=shown, names=list(notes))


def _twins(example: Example) -> Twins:
    plain, easy = (write([example.section], example.frame(style)) for style in (Style.PLAIN, Style.EASY))
    return Twins(example.title, plain.subject, standing_alone(plain), standing_alone(easy))


@cache
def _page() -> Template:
    environment = Environment(undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(LAYOUT.read_text(encoding="utf-8"))
