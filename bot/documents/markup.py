"""What Markdown and scraps of HTML mean: a table's line, bold words, a break within a cell."""

import html
import re

from rules.plans import Cell
from rules.plans.written import Cells

_RULE = re.compile(r"[\s|:+=_-]*[-=_]{2,}[\s|:+=_-]*")
_TAG = re.compile(r"<(/?)(br|p|li|ul|ol|div|tr|td|b|i|u|em|strong|span|a|font|h[1-6])\b[^<>]{0,300}>", re.IGNORECASE)
_BREAKS = frozenset({"br", "p", "li", "ul", "ol", "div", "tr"})
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\((?:mailto:([^()\s]{3,200})|[^()\s]{1,2000})\)")
_BAR = re.compile(r"(?<!\\)\|")


def is_rule(line: str) -> bool:
    """A line of dashes, which is drawn and says nothing."""
    return "-" * 2 in line and _RULE.fullmatch(line) is not None


def is_table_line(line: str, following: str, within: bool) -> bool:
    """Bars on both ends, or bars above a line of dashes and bars, or bars below such a table."""
    text = line.strip()
    bars = len(_BAR.findall(text))
    framed = text.startswith("|") and bars > 1
    drawn = bars > 0 and "|" in following and is_rule(following.strip())
    grid = text.startswith("+") and is_rule(text)
    return framed or drawn or grid or (within and bars > 0)


def cells_of(line: str) -> Cells:
    text = line.strip()
    pieces = _BAR.split(text)
    if text.startswith("|"):
        pieces = pieces[1:]
    if len(pieces) > 1 and not pieces[-1].strip():
        pieces = pieces[:-1]
    return tuple(Cell(plain(piece.replace("\\|", "|"))) for piece in pieces)


def is_bold(line: str) -> bool:
    """A whole line set in bold heads what follows."""
    return re.fullmatch(r"(\*\*|__)[^*_\n]{2,100}\1:?", line) is not None


def _tag(match: re.Match[str]) -> str:
    name = match[2].casefold()
    return "\n• " if name == "li" and not match[1] else "\n" if name in _BREAKS else ""


def plain(text: str) -> str:
    """Without marks; a link keeps its words, and an address that it leads to."""
    text = _LINK.sub(lambda m: f"{m[1]} <{m[2]}>" if m[2] and m[2] not in m[1] else m[1], text)
    text = html.unescape(_TAG.sub(_tag, text))
    text = re.sub(r"([•▪◦·])[ \t]*(?=\w)", r"\n\1 ", re.sub(r"\*\*|__|`", "", text))
    text = re.sub(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,300})(?<=\S)\1(?![\w*])", r"\2", text)
    text = text.replace("\u00a0", " ").replace("\u200b", "").replace("\ufeff", "")
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line.strip("•▪◦· "))
