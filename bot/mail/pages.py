"""An HTML mail becomes lines of text in which what is quoted is marked as in a text mail."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from lxml import etree, html

from bot.mail.parts import TooMuch

QUOTED_FROM_HERE = "\x02"
"""A line of its own: all that follows is the message that is answered, as Outlook puts it."""

MOST_ELEMENTS = 50_000
MOST_CELLS, MOST_IN_CELL = 6, 8

SKIPPED = frozenset("head style script title template meta link noscript svg xml object iframe select button textarea".split())
BLOCKS = frozenset(
    "p div li tr h1 h2 h3 h4 h5 h6 table blockquote ul ol pre section article header footer main center dl dt dd address fieldset hr body form".split()
)
SPACED = frozenset("p h1 h2 h3 h4 h5 h6 ul ol pre dl".split())
"""Blocks with an empty line around them, unless their style or their program says that they have none."""

STARTS_QUOTE = frozenset(
    "divrplyfwdmsg x_divrplyfwdmsg appendonsend x_appendonsend olk_src_body_section mail-editor-reference-message-container stopspelling replysplit "
    "outlookmessageheader reply-intro isreplycontent message-quote".split()
)  # fmt: skip
HOLDS_QUOTE = ("yahoo_quoted", "zmail_extra", "tutanota_quote", "moz-forward-container", "quoted-text")
"""Blocks that are the quotation. Gmail's and Proton's hold the answers between the lines too: there the quotations count."""
HOLDS_ATTRIBUTION = ("gmail_attr", "moz-cite-prefix", "zmail_extra_hr")
SIGNATURE = frozenset({"gmail_signature", "moz-signature", "signature", "ms-outlook-mobile-signature", "protonmail_signature_block",
                       "ymail_android_signature", "ymail_ios_signature", "applemailsignature", "composer_signature", "bloop_sign"})  # fmt: skip
HIDDEN = re.compile(
    r"display\s{0,9}:\s{0,9}none|mso-hide\s{0,9}:\s{0,9}all|visibility\s{0,9}:\s{0,9}hidden|font-size\s{0,9}:\s{0,9}0(?![\d.])",
    re.IGNORECASE,
)
NO_MARGIN = re.compile(r"margin(?:-top|-bottom)?\s{0,9}:\s{0,9}0(?![\d.]*[1-9])", re.IGNORECASE)
NO_BORDER = re.compile(r"border(?:-left)?\s{0,9}:\s{0,9}(?:none|0)", re.IGNORECASE)
OUTLOOK_LINE = re.compile(r"border-top\s{0,9}:\s{0,9}solid\s{1,9}(?:#?(?:e1e1e1|b5c4df|windowtext))", re.IGNORECASE)
SPACES = re.compile(r"[ \t\r\n\f]+")
EMOJI = re.compile(r"[\u203c-\U0001faff\ufe0f\u200d]{1,12}")


def lines_of(page: str) -> str:
    """A page that cannot be parsed has no lines; one of more than 50,000 elements raises TooMuch."""
    try:
        root = html.document_fromstring(page.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return ""
    if sum(1 for _ in zip(root.iter(), range(MOST_ELEMENTS + 1), strict=False)) > MOST_ELEMENTS:
        raise TooMuch("mail.too_long")
    full = _Writing(root, keeps_signatures=False).text()
    return full if full.strip(f" \n>{QUOTED_FROM_HERE}") else _Writing(root, keeps_signatures=True).text()


class _Writing:
    """Written line by line while the tree is walked; `depth` counts the quotations around the place."""

    def __init__(self, root: html.HtmlElement, *, keeps_signatures: bool) -> None:
        self.root = root
        self.keeps_signatures = keeps_signatures
        self.lines: list[str] = []
        self.line: list[str] = []
        self.depth = self.hidden = self.kept_spaces = 0
        self.in_row: list[bool] = []
        self.looks: list[_Look] = []
        self.numbers: list[int | None] = []

    def text(self) -> str:
        for event, element in etree.iterwalk(self.root, events=("start", "end", "comment", "pi")):
            if event == "start":
                self._enter(element)
            elif event == "end":
                self._leave(element)
            if event != "start" and element is not self.root:
                self._write(element.tail)
        self._end_line()
        return "\n".join(self.lines)

    def _enter(self, element: html.HtmlElement) -> None:
        tag, attributes = element.tag, element.attrib
        look = _look(
            str(tag), attributes.get("style", "")[:2000], f"{attributes.get('id', '')} {attributes.get('class', '')}"[:500]
        )
        self.looks.append(look)
        self.hidden += self._hides(look)
        if self._breaks(tag):
            self._end_line(spaced=look.is_spaced)
        if tag == "tr":
            self.in_row.append(_is_short_row(element))
        if look.starts_quote and not self.hidden:
            self._end_line()
            self.lines.append(QUOTED_FROM_HERE)
        self.depth += look.holds_quote
        self.kept_spaces += tag == "pre"
        self._write_mark(tag, element)
        self._write(element.text)

    def _leave(self, element: html.HtmlElement) -> None:
        tag, look = element.tag, self.looks.pop()
        if tag == "tr":
            self.in_row.pop()
        if self._breaks(tag):
            self._end_line(spaced=look.is_spaced or tag == "table")
        elif tag in {"td", "th"}:
            self.line.append(" ")
        if tag in {"ul", "ol"} and self.numbers:
            self.numbers.pop()
        self.kept_spaces -= tag == "pre"
        self.depth -= look.holds_quote
        self.hidden -= self._hides(look)

    def _breaks(self, tag: str) -> bool:
        return tag in BLOCKS and not (self.in_row and self.in_row[-1])

    def _hides(self, look: "_Look") -> bool:
        return look.is_hidden or (look.is_signature and not self.keeps_signatures)

    def _write_mark(self, tag: str, element: html.HtmlElement) -> None:
        """Line ends, list numbers and pictures of feelings."""
        if tag == "br":
            self._end_line(even_empty=True)
        elif tag in {"ul", "ol"}:
            self.numbers.append(_whole(element.get("start"), 1) if tag == "ol" else None)
        elif tag == "li":
            self._write(self._item_mark(element))
        elif tag == "img" and EMOJI.fullmatch(element.get("alt") or ""):
            self._write(element.get("alt"))

    def _item_mark(self, element: html.HtmlElement) -> str:
        if not self.numbers or self.numbers[-1] is None:
            return "- "
        number = _whole(element.get("value"), self.numbers[-1])
        self.numbers[-1] = number + 1
        return f"{number}. "

    def _write(self, words: str | None) -> None:
        if not words or self.hidden:
            return
        if self.kept_spaces:
            first, *more = words.split("\n")
            self.line.append(first)
            for line in more:
                self._end_line(even_empty=True)
                self.line.append(line)
        elif self.line or words.strip(" \t\r\n\f"):
            self.line.append(SPACES.sub(" ", words).replace("\xa0", " "))

    def _end_line(self, *, even_empty: bool = False, spaced: bool = False) -> None:
        words = "".join(self.line)
        words = words if self.kept_spaces else " ".join(words.split())
        started, self.line = bool(self.line), []
        if started or even_empty:
            self.lines.append("> " * self.depth + words)
        if spaced and self.lines and self.lines[-1].strip("> "):
            self.lines.append("> " * self.depth)


@dataclass(frozen=True, slots=True)
class _Look:
    """What an element's style, id and class say of it."""

    is_hidden: bool
    is_signature: bool
    is_spaced: bool
    starts_quote: bool
    holds_quote: bool


@lru_cache(maxsize=1024)
def _look(tag: str, style: str, names: str) -> _Look:
    """A quotation without a border is an indented answer."""
    known = names.lower().split()
    indents = tag == "blockquote" and NO_BORDER.search(style) is not None
    return _Look(
        is_hidden=tag in SKIPPED or HIDDEN.search(style) is not None or _begin(known, HOLDS_ATTRIBUTION),
        is_signature=any(name.removeprefix("x_") in SIGNATURE for name in known),
        is_spaced=tag in SPACED and not NO_MARGIN.search(style) and not _begin(known, ("mso", "x_mso")),
        starts_quote=any(name in STARTS_QUOTE for name in known) or OUTLOOK_LINE.search(style) is not None,
        holds_quote=(tag == "blockquote" and not indents) or _begin(known, HOLDS_QUOTE),
    )


def _begin(names: Sequence[str], known: tuple[str, ...]) -> bool:
    return any(name.startswith(known) for name in names)


def _is_short_row(row: html.HtmlElement) -> bool:
    """A row of what is truly a table, as "Meals list | Done": its cells are read in one line."""
    cells = [cell for cell in islice(row, MOST_CELLS + 1) if cell.tag in {"td", "th"}]
    return 1 < len(cells) <= MOST_CELLS and all(map(_holds_one_line, cells))


def _holds_one_line(cell: html.HtmlElement) -> bool:
    inside = [element.tag for element in islice(cell.iterdescendants(), MOST_IN_CELL + 1)]
    return (
        len(inside) <= MOST_IN_CELL
        and sum(tag in BLOCKS for tag in inside) <= 1
        and not {"br", "table", "blockquote"} & set(inside)
    )


def _whole(number: str | None, otherwise: int) -> int:
    return int(number) if number and number.isascii() and number.isdigit() and len(number) < 5 else otherwise
