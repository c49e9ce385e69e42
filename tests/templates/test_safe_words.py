"""What anybody may type, in every place of every message that shows it: shown as text, cut politely, never carried out."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from jinja2 import UndefinedError

from rules.people import Style
from templates.catalogue import Frame, Line, Section, Written, examples, kinds, write, write_slack
from templates.lint.html import parsed
from templates.pages import LONGEST_SUBJECT

ATTACKS = {
    "a tag": "<img src=x onerror=alert(1)><script>alert(2)</script></td></table><h1>",
    "an attribute": "\"'><a href=javascript:alert(3) style=position:fixed onload=x>",
    "a template": "{{ 7*7 }}{% for x in ().__class__.__mro__ %}{{ x }}{% endfor %}${7*7}#{7*7}",
    "our notation": "# Heading\n> What to do\n[done] row\n- point\n1. @owner\n@what_to_do",
    "a header": "Call\r\nBcc: all@example.org\r\n\r\nDONE",
    "turned round": "\u202eevil\u202c \u2067more\u2069 \u200f\u061c\ufeff",
    "emoji": "👩‍👩‍👧 🇬🇧 ✅",
    "other lines": "a\u2028b\u2029c\x0bd\x85e",
    "control signs": "a\x00b\x1b[31mc\x07",
    "half a pair": "a\ud800b",
    "long": "so on and " * 1000,
    "one long word": "x" * 10_000,
    "Slack": "<!channel> <@U1> <https://evil.example|here> *bold* `code` & :bomb:",
    "a link": "https://evil.example/?x=1 www.evil.example evil@evil.example",
}
CALM = "Calm"
LONGEST_LINE = 700
BAD_SIGNS = {"Cc", "Cs", "Zl", "Zp"}
TURNS_ROUND = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff")


@cache
def anybodys(kind: str, style: Style) -> tuple[frozenset[str], ...]:
    """For each line of the first example the facts that no phrase is chosen by, so that anybody's words may stand in them."""
    example = examples(kind)[0]
    return tuple(
        frozenset(fact for fact in line.facts if _can_say(line, kind, example.frame(style), fact))
        for line in example.section.lines
    )


def _can_say(line: Line, kind: str, frame: Frame, fact: str) -> bool:
    if not isinstance(line.facts[fact], str):
        return False
    try:
        write([Section(kind, (replace(line, facts={**line.facts, fact: "zzz"}),))], frame)
    except (KeyError, UndefinedError, ValueError):
        return False
    return True


def attacked(kind: str, style: Style, words: str) -> tuple[Section, Frame]:
    example = examples(kind)[0]
    lines = tuple(
        replace(
            line, facts={**line.facts, **dict.fromkeys(open_to_all, words)}, what=line.what and words,
            what_easy=line.what_easy and words, about=line.about and words, owner=line.owner and words,
        )
        for line, open_to_all in zip(example.section.lines, anybodys(kind, style), strict=True)
    )  # fmt: skip
    return Section(kind, lines), replace(example.frame(style), reader=words)


def shape(written: Written) -> list[tuple[str, tuple[str, ...]]]:
    """The tags and the names of their attributes; a line's end and a kept-together reference are ours and harmless."""
    inner = {"#text", "br", "span"}
    return [(e.tag, tuple(e.attributes)) for e in parsed(written.html).within() if e.tag not in inner]


def signs(*texts: str) -> Iterator[str]:
    for sign in "".join(texts):
        if (unicodedata.category(sign) in BAD_SIGNS and sign != "\n") or sign in TURNS_ROUND:
            yield f"U+{ord(sign):04X}"


@pytest.mark.parametrize("style", [Style.PLAIN, Style.EASY])
@pytest.mark.parametrize("kind", kinds())
def test_nobodys_words_do_anything_in_any_message(kind: str, style: Style) -> None:
    calm = write(*_as_list(attacked(kind, style, CALM)))
    for what, words in ATTACKS.items():
        section, frame = attacked(kind, style, words)
        written = write([section], frame)
        assert shape(written) == shape(calm), what
        assert not list(signs(written.subject, written.text, written.html)), what
        assert "\n" not in written.subject, what
        assert len(written.subject) <= LONGEST_SUBJECT, what
        assert "49" not in written.text, what
        assert "__class__" not in written.html.replace("{% for x in ().__class__", ""), what
        assert not re.search(r"^(?:Bcc:|DONE\b|>)", written.text, re.MULTILINE), what
        assert max(map(len, written.text.splitlines())) < LONGEST_LINE, what
        assert {e.attributes.get("href") for e in parsed(written.html).within() if e.tag == "a"} <= {frame.page}, what
        assert written.text.count("\n") == calm.text.count("\n"), what


@pytest.mark.parametrize("kind", kinds())
def test_nobodys_words_do_anything_in_slack(kind: str) -> None:
    for what, words in ATTACKS.items():
        section, frame = attacked(kind, Style.PLAIN, words)
        message = write_slack([section], frame)
        assert message.text.isprintable(), what
        assert not list(signs(message.text)), what
        for text in filter(None, (block.get("text") for block in message.blocks)):
            assert isinstance(text, dict), what
            assert text.get("type") != "mrkdwn" or text["verbatim"], what
            assert not re.search(r"<|&(?!(?:amp|lt|gt);)", text["text"]) or text["type"] == "plain_text", what


def _as_list(found: tuple[Section, Frame]) -> tuple[list[Section], Frame]:
    section, frame = found
    return [section], frame


def test_some_place_of_most_messages_shows_what_somebody_typed() -> None:
    """Otherwise the attacks would prove nothing."""
    shown = [
        kind
        for kind in kinds()
        if "zebra" in write(*_as_list(attacked(kind, Style.PLAIN, "zebra"))).text.replace("Dear zebra", "")
    ]
    assert len(shown) > len(kinds()) // 2
    assert {"agreed", "reminder", "blocked", "held", "invitation", "answer"} <= set(shown)
