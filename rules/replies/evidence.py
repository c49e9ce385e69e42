"""What a stretch of a reply shows: its signs, its claim to be done, and how much in it was not understood."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rules.replies.asides import ASIDES
from rules.replies.claims import Claim, claim_in
from rules.replies.classes import CLASSES
from rules.replies.delays import DELAYS
from rules.replies.doubts import DOUBTS
from rules.replies.elsewhere import ELSEWHERE
from rules.replies.harmless import HARMLESS
from rules.replies.hindrances import HINDRANCES
from rules.replies.lessening import LESSENING
from rules.replies.objections import OBJECTIONS
from rules.replies.phrases import Phrasebook, Span
from rules.replies.progress import PROGRESS
from rules.replies.sentences import Sentence, only_names_days
from rules.replies.signs import Sign
from rules.replies.untouched import UNTOUCHED
from rules.replies.words import NAME, Word


@dataclass(frozen=True, slots=True)
class Seen:
    """A sign, or a claim that it is done where that is None; the sentence in which it stands, and its words there."""

    sign: Sign | None
    sentence: Sentence
    span: Span

    @property
    def phrase(self) -> str:
        return " ".join(self.sentence.texts[self.span.start : self.span.end])


@dataclass(frozen=True, slots=True)
class Evidence:
    """`claim` is the words that say "done", `of_it` whether of the action itself rather than of a thing.
    `unread` counts the words that belong to no phrase known here."""

    sentences: tuple[Sentence, ...]
    signs: Mapping[Sign, Seen]
    claim: Seen | None
    of_it: bool
    unread: int

    def has(self, *signs: Sign) -> bool:
        return any(sign in self.signs for sign in signs)


TABLES = {**DOUBTS, **OBJECTIONS, **LESSENING, **PROGRESS, **UNTOUCHED, **DELAYS, **HINDRANCES, **ELSEWHERE, **ASIDES}


FINISHED = frozenset(CLASSES["finished"])
PAST = frozenset("went took saw had came met attended visited was were did".split())
AHEAD = frozenset(
    "booked rebooked scheduled rescheduled arranged rearranged moved postponed made set will going hoping hope aiming planning due need expected should likely hopefully".split()
)
STILL_TO_BE = frozenset("to be by before have can could".split())
"""With the first and none of the second a bare weekday is one that is over: "I took her to the dentist on Monday"."""

VERBS = (["is"], ["was"], ["has"], ["have"], ["were"], ["are"])
NAMING = {sign for sign, table in TABLES.items() if NAME in table}
_harmless = Phrasebook(HARMLESS)
_books = {sign: Phrasebook(table) for sign, table in TABLES.items()}


def evidence_in(sentences: Sequence[Sentence], written: date) -> Evidence:
    """Where there is nothing but courtesies, they are looked at for thanks."""
    told = tuple(sentence for sentence in map(without_courtesies, sentences) if sentence.words)
    claims = [(sentence, claim_in(sentence.texts, sentence.named)) for sentence in told]
    signs: dict[Sign, Seen] = {}
    unread = 0
    for sentence, claim in claims:
        spans = list(_signs_in(sentence, claim, written))
        for sign, span in spans:
            signs.setdefault(sign, Seen(sign, sentence, span))
        unread += _unread(sentence, [span for _, span in spans] + ([claim.leads] if claim else []))
    claimed = [(sentence, claim) for sentence, claim in claims if claim]
    best = max(claimed, key=lambda pair: pair[1].of_it, default=None)
    seen = Seen(None, best[0], best[1].span) if best else None
    if not told:
        signs = _thanks_in(sentences)
    return Evidence(told, signs, seen, best is not None and best[1].of_it, unread)


def _thanks_in(sentences: Sequence[Sentence]) -> dict[Sign, Seen]:
    found = [Seen(Sign.SEEN, sentence, span) for sentence in sentences for span in _books[Sign.SEEN].find(sentence.texts)]
    return {Sign.SEEN: found[0]} if found else {}


def without_courtesies(sentence: Sentence) -> Sentence:
    passed = {at for span in _harmless.find(sentence.named) for at in range(span.start, _end_of_courtesy(sentence.texts, span))}
    if not passed:
        return sentence
    words = tuple(word for at, word in enumerate(sentence.words) if at not in passed)
    while words and words[0].text == ",":
        words = words[1:]
    return Sentence(words, sentence.stop, sentence.paragraph, sentence.opens_line)


def _end_of_courtesy(words: Sequence[str], span: Span) -> int:
    """In "Please close, this was completed" the courtesy ends at its comma."""
    inside = words[span.start : span.end]
    return span.start + inside.index(",") if "," in inside and words[span.end : span.end + 1] in VERBS else span.end


def _signs_in(sentence: Sentence, claim: Claim | None, written: date) -> Iterator[tuple[Sign, Span]]:
    """A sign inside a longer phrase of another sign is part of that phrase, and no sign of its own."""
    texts = sentence.texts
    named = sentence.named
    found = [(sign, span) for sign, book in _books.items() for span in book.find(named if sign in NAMING else texts)]
    found = [(sign, span) for sign, span in found if not _of_a_day_gone(sign, span, sentence, written)]
    if _only_asks_for_something(texts, {sign for sign, _ in found}):
        found = [(sign, span) for sign, span in found if sign is not Sign.QUESTION]
    elif sentence.asks and only_names_days([sentence]):
        yield Sign.ASKS_TIME, Span(0, len(texts))
    elif sentence.asks:
        yield Sign.QUESTION, Span(0, len(texts))
    for sign, span in found:
        led_up_to = claim is not None and claim.leads.start <= span.start and span.end <= claim.clear_until
        if not led_up_to and not any(_within(span, other) for kind, other in found if kind not in {sign, Sign.SEEN, Sign.STEP}):
            yield sign, span


def _only_asks_for_something(texts: Sequence[str], signs: set[Sign]) -> bool:
    """ "Can I have until Friday?" and "Please could you ask Kim?" are answers, though they ask."""
    asks = {"please", "can", "could", "would"} & set(texts[:2])
    return Sign.ASKS_TIME in signs or (Sign.ELSEWHERE in signs and bool(asks))


def _of_a_day_gone(sign: Sign, span: Span, sentence: Sentence, written: date) -> bool:
    """A promise for today is no later day, one for a day that is over no promise."""
    days = [word for word in sentence.words[span.start : span.end] if word.day is not None]
    if sign is not Sign.LATER or not days:
        return False
    told = sentence.texts[: span.end]
    inside = sentence.texts[span.start : span.end]
    over = _is_over(told)
    happened = over or (over is None and FINISHED.intersection(inside) and STILL_TO_BE.isdisjoint(told))
    happened = happened and all(day.may_be_over for day in days)
    return bool(happened) or all(day.day <= written for day in days if day.day)


def _is_over(told: Sequence[str]) -> bool | None:
    """By the last word that tells past from ahead: who "moved in on Friday" has, what was "moved to Friday" is to come."""
    for word, after in zip(reversed(told), ["", *reversed(told)], strict=False):
        if word in PAST or (word == "moved" and after in {"in", "into", "out", "home"}):
            return True
        if word in AHEAD:
            return False
    return None


def _within(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end and (other.end - other.start) > (span.end - span.start)


def _unread(sentence: Sentence, spans: Sequence[Span]) -> int:
    covered = {at for span in spans for at in range(span.start, span.end)}
    return sum(1 for at, word in enumerate(sentence.words) if at not in covered and _says_something(word))


def _says_something(word: Word) -> bool:
    return word.text not in {",", '"', "<day>"}
