"""What the words of an answer say for each intent, one by one and in pairs, where no phrase was understood as a whole.

A table of phrases knows what was foreseen; people say it in other words. So words and pairs of neighbours have points for each
intent, learnt from all answers of the corpus (`bench/odds.py --learn`). Points never make a "done": that needs a clause that claims it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rules.replies.classes import CLASSES
from rules.replies.points import BEFORE_ANY_WORD, BY_POINTS
from rules.replies.said import Intent
from rules.replies.sentences import Sentence

STEM = 5
"""Words count by their beginnings: refer, referred, referral."""
NEGATIONS = frozenset("not no never nobody nothing none".split())

_classes_of: dict[str, list[str]] = {}
for _name, _wordings in CLASSES.items():
    for _wording in _wordings:
        if " " not in _wording:
            _classes_of.setdefault(_wording, []).append(f":{_name}")
_points: dict[str, list[tuple[Intent, int]]] = {}
for _intent, _by_points in BY_POINTS.items():
    for _many, _clues in _by_points.items():
        for _clue in _clues.split():
            _points.setdefault(_clue, []).append((_intent, _many))


@dataclass(frozen=True, slots=True)
class Likeliest:
    """The intent with the most points, how many more it has than the next, and the clue that gave it most."""

    intent: Intent
    ahead: int
    because: str


def likeliest(sentences: Sequence[Sentence]) -> Likeliest:
    sums, best = dict(BEFORE_ANY_WORD), dict[Intent, tuple[int, str]]()
    for clue in sorted(set(clues_in(sentences))):
        for intent, points in _points.get(clue, ()):
            sums[intent] += points
            best[intent] = max(best.get(intent, (0, "")), (points, clue))
    first, second = sorted(sums, key=lambda intent: -sums[intent])[:2]
    return Likeliest(first, sums[first] - sums[second], best.get(first, (0, ""))[1])


def clues_in(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Each word by its beginning and by its classes, and each pair of neighbours: "not+yet"."""
    for sentence in sentences:
        words = ["^", *(word for word in sentence.named if word != ","), "$?" if sentence.asks else "$"]
        stems = [word[:STEM] for word in words]
        yield from stems[1:]
        yield from (f"{one}+{other}" for one, other in pairwise(stems))
        yield from (clue for word in words for clue in _classes_of.get(word, ()))
        if not NEGATIONS.isdisjoint(words):
            yield ":negated"
