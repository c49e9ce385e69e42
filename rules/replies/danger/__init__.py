"""Whether a text speaks of danger, harm, abuse, restraint, a missing person or not wanting to live.

Wide on purpose: a false alarm is read in a minute, a missed one may cost a life. Two readers look at each sentence. One knows the
phrases that say it outright (`harm`, `despair`, `clues`); the other counts the points of all its words (`points`), because most
people say it in a roundabout way. Either may raise the alarm. What names a paper or a practice, as staff's answers about their
restraint and safeguarding plans do, needs both, or many more points.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from rules.replies.danger.clues import has_clues
from rules.replies.danger.despair import DESPAIR, MISSING
from rules.replies.danger.harm import HARM
from rules.replies.danger.harmless import HARMLESS
from rules.replies.danger.routine import ROUTINE, is_routine
from rules.replies.danger.scoring import ALARMING, DOUBTFUL, OUTRIGHT, PAPERS, PAPERS_NAMED, score
from rules.replies.danger.withheld import WITHHELD
from rules.replies.phrases import Phrasebook
from rules.replies.words import Stop, Word, words_and_stops

_danger = Phrasebook(HARM + WITHHELD + DESPAIR + MISSING)
_harmless = Phrasebook(HARMLESS)

HARMLESS_WORDS, A_TOPIC = "<harmless>", "<topic>"
SAYS_WHAT_HAPPENS = 3
"""So many words are more than a name: "bought the rope"."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """`outright`: a phrase or a combination of clues says that it happens; `named`: a word or two name it, as a plan about it
    would too. `of_papers`: of something written, taught or practised."""

    words: list[str]
    outright: bool
    named: bool
    of_papers: bool


class Danger(IntEnum):
    """DOUBT: not enough to wake anybody for what a colleague writes, and a person reads it today. From the person, their
    family or advocate, who write of no papers, it is enough."""

    NONE = 0
    DOUBT = 1
    ALARM = 2


def danger_in(text: str) -> Danger:
    """The gravest of its sentences."""
    return max(map(_weighed, _sentences(text)), default=Danger.NONE)


def speaks_of_danger(text: str) -> bool:
    """A routine statement about a restraint or safeguarding plan does not; anything else beside it still does."""
    return danger_in(text) is Danger.ALARM


def says_it_outright(text: str) -> bool:
    """Whether the phrases alone find it."""
    return any(sentence.outright or sentence.named for sentence in _sentences(text))


def sentences_in(text: str) -> list[list[str]]:
    """The words of each of its sentences; one word stands for a harmless phrase, and one for the topic of a plan."""
    return [sentence.words for sentence in _sentences(text)]


def _weighed(sentence: Sentence) -> Danger:
    points = score(sentence.words)
    said = sentence.outright or sentence.named
    enough = PAPERS_NAMED if sentence.of_papers and not sentence.outright else OUTRIGHT
    if points >= (PAPERS if sentence.of_papers else ALARMING) or (said and points >= enough):
        return Danger.ALARM
    return Danger.DOUBT if said or points >= DOUBTFUL else Danger.NONE


def _sentences(text: str) -> Iterator[Sentence]:
    words, sentence_of = _words_in_sentences(text)
    stands_for = {at: HARMLESS_WORDS for span in _harmless.find(words) for at in range(span.start, span.end)}
    outright, named = set[tuple[int, int]](), set[tuple[int, int]]()
    for span in _danger.find(words):
        places, (first, last) = range(span.start, span.end), sentence_of[span.start]
        if not stands_for.keys().isdisjoint(places):
            continue
        if is_routine(span, words, words[first:last]):
            stands_for |= dict.fromkeys(places, A_TOPIC)
        else:
            (named if len(places) < SAYS_WHAT_HAPPENS else outright).add((first, last))
    for first, last in sorted(set(sentence_of)):
        counted = [stands_for.get(at, words[at]) for at in range(first, last)]
        happens = (first, last) in outright or has_clues(counted)
        yield Sentence(counted, happens, (first, last) in named, not ROUTINE.isdisjoint(words[first:last]))


def _words_in_sentences(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """All words, and for each of them where its sentence begins and ends."""
    words: list[str] = []
    places: list[tuple[int, int]] = []
    for piece in [*words_and_stops(text), Stop(".", len(text))]:
        if isinstance(piece, Word):
            words.append(piece.text)
        elif piece.text[:1] in ".!?;\n" and len(words) > len(places):
            places += [(len(places), len(words))] * (len(words) - len(places))
    return words, places
