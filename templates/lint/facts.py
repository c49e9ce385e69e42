"""Do all parts of a message say the same? Text and HTML word by word; plain and easy by days, times, names and references."""

import re
from collections.abc import Iterator

from rules.blocker import Case, identifying
from templates.lint.edges import Try, names_in
from templates.lint.english import one_of
from templates.lint.findings import Finding, finding
from templates.lint.html import Element, parsed
from templates.message import Line, Written

_DAY = re.compile(rf"(?:{one_of('weekdays')}) \d{{1,2}} (?:{one_of('months')}) \d{{4}}")
_TIME = re.compile(r"\b\d{1,2}(?::\d\d)?[ap]m\b|\bmidday\b|\bmidnight\b")
_PHRASE = 6
WITHIN_A_LINE = frozenset({"span", "strong", "a"})


def check_parts(written: Written) -> Iterator[Finding]:
    if not written.html:
        return
    text, html = _words(written.text), _words(_said(parsed(written.html)))
    for place, (one, other) in enumerate(zip(text, html, strict=False)):
        if one != other:
            yield finding("F01", "", "html", found=" ".join(text[place : place + _PHRASE]))
            return
    if len(text) != len(html):
        rest = text[len(html) :] or html[len(text) :]
        yield finding("F01", "", "html", found=" ".join(rest[:_PHRASE]))


def check_twins(plain: str, easy: str, one: Try) -> Iterator[Finding]:
    lines = [line for section in one.sections for line in section.lines]
    names = sorted({name for line in lines for name in _names(line)})
    refs = sorted({line.ref for line in lines if line.ref})
    for code, only in (
        ("F02", set(_DAY.findall(plain)) ^ set(_DAY.findall(easy))),
        ("F05", set(_TIME.findall(plain)) ^ set(_TIME.findall(easy))),
        ("F03", {name for name in names if (name in plain) != (name in easy)}),
        ("F04", {ref for ref in refs if (ref in plain) != (ref in easy)}),
    ):
        yield from (finding(code, "", "plain and easy", found=each) for each in sorted(only))


def check_subject(subject: str, one: Try) -> Iterator[Finding]:
    lines = [line for section in one.sections for line in section.lines]
    names = {name for line in lines for name in _names(line)}
    for found in identifying(subject, Case(names=tuple(sorted(names)))):
        yield finding("S01", subject, "subject", found=found.found)


def _names(line: Line) -> Iterator[str]:
    yield from filter(None, (line.about, line.owner, *names_in(line)))


def _words(text: str) -> list[str]:
    """Bullets are the text part's own."""
    return [word for word in text.split() if word != "-"]


def _said(root: Element) -> str:
    """What is read aloud: what nobody sees is left out, and every element but these within a line parts words."""
    return "".join(
        (element.text if element.tag == "#text" else "" if element.tag in WITHIN_A_LINE else " ")
        for element in root.within()
        if element.shown
    )
