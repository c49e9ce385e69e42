"""The rules on words, sentence by sentence (domain facts, table 4.2). Each rule yields a code and what it found."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, zip_longest

from templates.lint import figures, wording
from templates.lint.english import words
from templates.lint.findings import Finding, Profile, finding
from templates.lint.sentence import Found, Sentence, count_words, sentences

MOST_POINTS = 6
MOST_SENTENCES = {Profile.PLAIN: 3, Profile.EASY: 5}
MOST_WORDS = {Profile.PLAIN: 20, Profile.EASY: 15}
EASY_WORDS = 10

_PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|get|gets|got)\s+(?:not\s+|\w+ly\s+)?(?P<word>\w+)(?P<by> by\b)?", re.IGNORECASE
)
_SECOND_IDEA = re.compile(r";|, (?:which|who|whose|where)\b|\b(?:although|whereas|while|unless)\b", re.IGNORECASE)


def check_text(paragraphs: Sequence[str], profile: Profile, known: frozenset[str] = frozenset()) -> Iterator[Finding]:
    for paragraph in paragraphs:
        count = len(sentences(paragraph))
        if count > MOST_SENTENCES[profile]:
            yield finding("L18", paragraph, most=MOST_SENTENCES[profile], found=count)
    said = [sentence for paragraph in paragraphs for sentence in sentences(paragraph)]
    before = ""
    for text, after in zip_longest(said, said[1:], fillvalue=""):
        found = chain(_alone(text, profile), _among(Sentence(text, profile, before, after, known)))
        yield from (finding(code, text, "words", **facts) for code, facts in found)
        before = f"{before} {text}"


@lru_cache(maxsize=4096)
def _alone(text: str, profile: Profile) -> Sequence[tuple[str, Mapping[str, object]]]:
    """A list of 40 says much 40 times."""
    return [found for rule in ALONE for found in rule(Sentence(text, profile))]


def _among(sentence: Sentence) -> Found:
    for rule in AMONG_OTHERS:
        yield from rule(sentence)


def check_points(points: Sequence[str]) -> Iterator[Finding]:
    if len(points) > MOST_POINTS:
        yield finding("L19", points[0], found=len(points))
    for point in points:
        if (count := len(sentences(point))) > 1:
            yield finding("L19_long", point, found=count)


def _length(sentence: Sentence) -> Found:
    count, most = count_words(sentence.text), MOST_WORDS[sentence.profile]
    if count > most:
        yield "L01", {"most": most, "found": count}
    elif sentence.is_easy and count > EASY_WORDS:
        yield "L01_hint", {"most": EASY_WORDS, "found": count}


def _one_idea(sentence: Sentence) -> Found:
    if sentence.is_easy:
        for found in _SECOND_IDEA.finditer(sentence.text):
            yield "L02", {"found": found[0].strip(", ")}
        if len(re.findall(r"\band\b", sentence.text)) > 1:
            yield "L02", {"found": "and"}


def _active(sentence: Sentence) -> Found:
    """“It is done” says how things are, in the words of our readers; “done by” says who, the wrong way round."""
    for found in _PASSIVE.finditer(sentence.text):
        word = found["word"].lower()
        if word == "done" and not found["by"]:
            continue
        if (word.endswith("ed") and word not in words("not_participles")) or word in words("irregular_participles"):
            yield "L03" if sentence.is_easy else "L03_hint", {"found": f"{found[0]}".removesuffix(" by")}


ALONE: Sequence[Callable[[Sentence], Found]] = (
    _length, _one_idea, _active, wording.jargon, wording.same, wording.idioms, wording.contractions, figures.dates, figures.times,
    figures.ranges, figures.numbers, wording.colours, wording.links, wording.tone, wording.avoided,
)  # fmt: skip
AMONG_OTHERS: Sequence[Callable[[Sentence], Found]] = (wording.everyday, wording.capitals, wording.hard)
"""A word may be explained, or a short form given in full, by what stands around it."""
