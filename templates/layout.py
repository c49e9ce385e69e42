"""Lays a page out as a mail: plain text, and HTML with its styles inlined once for each style of reader."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

import css_inline
from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup, escape

from rules.people import Style
from templates.message import Picture
from templates.words import Block, Mark

LAYOUTS = Path(__file__).parent / "layouts"

QUIET = Markup("&#847;&zwnj;&nbsp; " * 75)  # noqa: S704 our own signs
"""Signs that nobody sees. A list of mails, or a locked phone, shows a mail's first 150 signs or so: these, and no name."""

_WHOLE = re.compile(r"(?<![\w/.-])[A-Z][A-Z0-9]{1,4}-[A-Z]?\d{1,2}(?![\w-])")
"""A reference is not broken at a line's end. What is longer would not fit a small phone at twice the size."""

_TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_TOKEN = re.compile(r"<!--~(\d+)~-->|~(\d+)~")

Groups = Sequence[tuple[Mark, Sequence[Block]]]


def groups(blocks: Sequence[Block]) -> Groups:
    """Neighbours of one mark together: points make one list, items another; a heading stands alone."""
    return tuple(_grouped(blocks))


def text(blocks: Sequence[Block], above: str) -> str:
    return _text().render(groups=groups(blocks), above=above).strip() + "\n"


def html(
    blocks: Sequence[Block], above: str, subject: str, style: Style, language: str, pictures: Mapping[str, Picture],
    page: str | None = None,
) -> str:  # fmt: skip
    """What to do stands in a box of its own. `page` is the only address that becomes a link: nobody else's words do."""
    parts = [(asked, groups(list(found))) for asked, found in groupby(blocks, key=lambda block: block.asked)]
    return _mail(style).render(
        parts=parts, above=above, quiet=QUIET, subject=subject, language=language, pictures=pictures, page=page
    )


def whole(words: str) -> str:
    if "-" not in words:
        return words
    return Markup(_WHOLE.sub(r'<span style="white-space: nowrap">\g<0></span>', str(escape(words))))  # noqa: S704 escaped here


def _grouped(blocks: Sequence[Block]) -> Iterator[tuple[Mark, Sequence[Block]]]:
    for mark, found in groupby(blocks, key=lambda block: block.mark):
        if mark in {Mark.POINT, Mark.ITEM}:
            yield mark, tuple(found)
        else:
            yield from ((mark, (block,)) for block in found)


def _template(source: str, *, escapes: bool) -> Template:
    environment = Environment(undefined=StrictUndefined, autoescape=escapes, trim_blocks=True, lstrip_blocks=True)  # noqa: S701
    environment.filters["whole"] = whole
    return environment.from_string(source)


@cache
def _text() -> Template:
    return _template(_read("mail.txt"), escapes=False)


@cache
def _mail(style: Style) -> Template:
    """The layout with the reader's styles inlined. Jinja's tags are hidden from the HTML parser meanwhile: statements as
    comments, which may stand anywhere, expressions as plain words."""
    styles = _read("mail.css") + (_read(f"{style.value}.css") if (LAYOUTS / f"{style.value}.css").is_file() else "")
    tags: list[str] = []
    source = _TAG.sub(lambda tag: _hidden(tag[0], tags), _read("mail.html"))
    inlined = css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False, extra_css=styles).inline(source)
    shown = _TOKEN.sub(lambda token: tags[int(token[1] or token[2])], inlined)
    return _template(re.sub(r"\n\s*", "\n", shown), escapes=True)


def _hidden(tag: str, tags: list[str]) -> str:
    tags.append(tag)
    place = len(tags) - 1
    return f"<!--~{place}~-->" if tag.startswith("{%") else f"~{place}~"


def _read(name: str) -> str:
    return (LAYOUTS / name).read_text(encoding="utf-8")
