"""The rules on words, sentence by sentence (domain facts, table 4.2). Each rule yields a code and what it found."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from templates.lint.english import english, listed_in, one_of, words
from templates.lint.findings import Finding, Profile, finding

MOST_POINTS = 6
MOST_SENTENCES = {Profile.PLAIN: 3, Profile.EASY: 5}
MOST_WORDS = {Profile.PLAIN: 20, Profile.EASY: 15}
EASY_WORDS = 10
STATES = frozenset({"is done", "are done", "is not done", "are not done"})
"""How things are, said in the words of our readers: no passive."""

_END = re.compile(r"(?<=[.?!:…])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])")
_WORD = re.compile(r"[^\s]*\w[^\s]*")
_CAPITALS = re.compile(r"(?<![\w-])[A-Z]{2,}(?:\s+[A-Z]{2,})*(?![\w-])")
_CONTRACTED = re.compile(
    r"\b\w+n['’]t\b|\b(?:I|you|we|they|he|she|it|that|there|what|who|here|let)['’](?:m|re|ve|ll|d|s)\b", re.IGNORECASE
)
_NUMERIC_DATE = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}|\d{4}-\d\d-\d\d)(?![\w/-])"
)
_DAY_MONTH = re.compile(
    rf"(?:\b(?P<weekday>{one_of('weekdays')}|{one_of('short_weekdays')}),? )?\b(?P<day>\d{{1,2}})(?P<ending>st|nd|rd|th)?(?: of)? "
    rf"(?P<month>{one_of('months')}|{one_of('short_months')})\b(?: (?P<year>\d{{4}}))?"
)
_MONTH_DAY = re.compile(rf"\b(?:{one_of('months')}|{one_of('short_months')}) \d{{1,2}}(?:st|nd|rd|th)?\b(?!\d)")
_TIME = re.compile(
    r"(?<![\w:.])(?:(?:1[3-9]|2[0-3]|0\d|00?):[0-5]\d(?:am|pm)?|\d{1,2}:[0-5]\d(?!\d|[ap]m)|12 ?[ap]m|\d{1,2}\.[0-5]\d ?[ap]m"
    r"|\d{1,2}(?::[0-5]\d)? [ap]m)(?![\w:])",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(?<![\w.-])\d+(?::\d\d)?(?:am|pm)?\s?[-–—]\s?\d+(?::\d\d)?(?:am|pm)?(?![\w-])")
_NUMBER = re.compile(
    rf"\b(?:{one_of('number_words')})\b|\d+(?:\.\d+)?\s?(?:%|per ?cent\b)|(?<![\w.])\d+\.\d+(?![\w.])", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:am|is|are|was|were|be|been|being)\s+(?:not\s+|\w+ly\s+)?(?P<word>\w+)", re.IGNORECASE)
_SECOND_IDEA = re.compile(r";|, which\b|, who\b|, whose\b|\balthough\b|\bwhereas\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """`before` is all that was said so far, `after` the next sentence."""

    text: str
    profile: Profile
    before: str = ""
    after: str = ""


Found = Iterator[tuple[str, dict[str, object]]]


def check_text(paragraphs: Sequence[str], profile: Profile) -> Iterator[Finding]:
    for paragraph in paragraphs:
        count = len(sentences(paragraph))
        if count > MOST_SENTENCES[profile]:
            yield finding("L18", paragraph, most=MOST_SENTENCES[profile], found=count)
    said = [sentence for paragraph in paragraphs for sentence in sentences(paragraph)]
    for place, text in enumerate(said):
        after = said[place + 1] if place + 1 < len(said) else ""
        sentence = Sentence(text, profile, " ".join(said[:place]), after)
        for rule in RULES:
            yield from (finding(code, text, "words", **facts) for code, facts in rule(sentence))


def check_points(points: Sequence[str]) -> Iterator[Finding]:
    if len(points) > MOST_POINTS:
        yield finding("L19", points[0], found=len(points))
    for point in points:
        if (count := len(sentences(point))) > 1:
            yield finding("L19_long", point, found=count)


def sentences(paragraph: str) -> list[str]:
    """What a colon introduces is read as a sentence of its own."""
    return [part for part in _END.split(paragraph.strip()) if part]


def count_words(sentence: str) -> int:
    return len(_WORD.findall(sentence))


def reading_grade(text: str) -> float:
    """The automated readability index: a hint for comparing two drafts, never a pass."""
    said, signs = sentences(text), sum(sign.isalnum() for sign in text)
    count = max(1, count_words(text))
    return round(max(0.0, 4.71 * signs / count + 0.5 * count / max(1, len(said)) - 21.43), 1)


def _length(sentence: Sentence) -> Found:
    count, most = count_words(sentence.text), MOST_WORDS[sentence.profile]
    if count > most:
        yield "L01", {"most": most, "found": count}
    elif sentence.profile is Profile.EASY and count > EASY_WORDS:
        yield "L01_hint", {"most": EASY_WORDS, "found": count}


def _one_idea(sentence: Sentence) -> Found:
    if sentence.profile is Profile.EASY:
        for found in _SECOND_IDEA.finditer(sentence.text):
            yield "L02", {"found": found[0].strip(", ")}
        if len(re.findall(r"\band\b", sentence.text)) > 1:
            yield "L02", {"found": "and"}


def _active(sentence: Sentence) -> Found:
    for found in _PASSIVE.finditer(sentence.text):
        word = found["word"].lower()
        if found[0].lower() in STATES:
            continue
        if (word.endswith("ed") and word not in words("not_participles")) or word in words("irregular_participles"):
            yield "L03", {"found": found[0]}


def _jargon(sentence: Sentence) -> Found:
    for found, passes in listed_in("jargon", sentence.text):
        yield "L04", {"found": found, "passes": passes}


def _capitals(sentence: Sentence) -> Found:
    """A run of capitals shouts; one alone is a short form, which may follow its full words in brackets."""
    for found in _CAPITALS.finditer(sentence.text):
        loud = [word for word in found[0].split() if word not in words("reply_words") | words("allowed_short_forms")]
        if len(loud) > 1:
            yield "L14", {"found": found[0]}
        elif loud and loud[0] not in english()["jargon"] and not _in_brackets(loud[0], sentence):
            yield "L04_short", {"found": loud[0]}


def _in_brackets(short: str, sentence: Sentence) -> bool:
    return sentence.profile is Profile.PLAIN and f"({short})" in f"{sentence.before} {sentence.text}"


def _hard(sentence: Sentence) -> Found:
    if sentence.profile is Profile.EASY:
        for found, passes in listed_in("hard", sentence.text):
            said = f"{sentence.before} {sentence.text} {sentence.after}"
            if not re.search(rf"\b{re.escape(found)} (?:(?:is|are) (?:an?|the|what|when|who)|means?)\b", said, re.IGNORECASE):
                yield "L05", {"found": found, "passes": passes}


def _idioms(sentence: Sentence) -> Found:
    yield from _from_table("idioms", "L07", sentence)


def _contractions(sentence: Sentence) -> Found:
    for found in _CONTRACTED.finditer(sentence.text):
        yield "L08", {"found": found[0]}


def _dates(sentence: Sentence) -> Found:
    for pattern in (_NUMERIC_DATE, _MONTH_DAY):
        for found in pattern.finditer(sentence.text):
            yield "L09", {"found": found[0]}
    for found in _DAY_MONTH.finditer(sentence.text):
        long = found["weekday"] in english()["weekdays"] and found["month"] in english()["months"]
        if not long or found["ending"]:
            yield "L09", {"found": found[0]}
        elif found["year"] and (right := _weekday(found)) != found["weekday"]:
            yield "L09_weekday", {"found": found[0].removeprefix(f"{found['weekday']} "), "passes": right}


def _weekday(found: re.Match[str]) -> str:
    months: list[str] = english()["months"]
    try:
        return f"{date(int(found['year']), months.index(found['month']) + 1, int(found['day'])):%A}"
    except ValueError:
        return "day that does not exist"


def _times(sentence: Sentence) -> Found:
    for found in _TIME.finditer(sentence.text):
        yield "L10", {"found": found[0]}


def _ranges(sentence: Sentence) -> Found:
    for found in _RANGE.finditer(_NUMERIC_DATE.sub("", sentence.text)):
        yield "L11", {"found": found[0]}


def _numbers(sentence: Sentence) -> Found:
    for found in _NUMBER.finditer(_TIME.sub("", sentence.text)):
        yield "L12", {"found": found[0]}


def _links(sentence: Sentence) -> Found:
    yield from _from_table("links", "L21", sentence)


def _tone(sentence: Sentence) -> Found:
    yield from _from_table("childish", "L22", sentence)
    if "!" in sentence.text:
        yield "L22_mark", {}


def _avoided(sentence: Sentence) -> Found:
    yield from _from_table("avoid", "L23", sentence)


def _from_table(table: str, code: str, sentence: Sentence) -> Found:
    for found, passes in listed_in(table, sentence.text):
        yield code, {"found": found, "passes": passes}


RULES: Sequence[Callable[[Sentence], Found]] = (
    _length, _one_idea, _active, _jargon, _capitals, _hard, _idioms, _contractions, _dates, _times, _ranges, _numbers,
    _links, _tone, _avoided,
)  # fmt: skip
