"""A sentence and what stands around it; how a text falls into sentences and words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from templates.lint.findings import Profile

Found = Iterator[tuple[str, dict[str, object]]]
"""What a rule says of one sentence: a code and its facts, as often as it was broken."""

_END = re.compile(r"(?<=[.?!:…])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])")
_QUOTED = re.compile(r"“[^“”]*”")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`before` is all that was said so far, `after` the next sentence, `known` the names and references of those concerned."""

    text: str
    profile: Profile
    before: str = ""
    after: str = ""
    known: frozenset[str] = frozenset()

    @property
    def own(self) -> str:
        """What somebody else wrote, in quotation marks, stays as it is."""
        return _QUOTED.sub("", self.text)

    @property
    def is_easy(self) -> bool:
        return self.profile is Profile.EASY


def sentences(paragraph: str) -> list[str]:
    """What a colon introduces is read as a sentence of its own."""
    return [part for part in _END.split(paragraph.strip()) if part]


def count_words(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())


def reading_grade(text: str) -> float:
    """The automated readability index: a hint for comparing two drafts, never a pass."""
    said, signs = sentences(text), sum(sign.isalnum() for sign in text)
    count = max(1, count_words(text))
    return round(max(0.0, 4.71 * signs / count + 0.5 * count / max(1, len(said)) - 21.43), 1)
