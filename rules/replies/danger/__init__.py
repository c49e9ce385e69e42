"""Whether a text speaks of danger, harm, abuse, restraint, a missing person or not wanting to live.

Wide on purpose: a false alarm is read in a minute, a missed one may cost a life.
"""

from rules.replies.danger.clues import has_clues
from rules.replies.danger.despair import DESPAIR, MISSING
from rules.replies.danger.harm import HARM
from rules.replies.danger.harmless import HARMLESS
from rules.replies.danger.routine import is_routine
from rules.replies.phrases import Phrasebook
from rules.replies.words import Stop, Word, words_and_stops

_danger = Phrasebook(HARM + DESPAIR + MISSING)
_harmless = Phrasebook(HARMLESS)


def speaks_of_danger(text: str) -> bool:
    """A routine statement about a restraint or safeguarding plan is none; anything else beside it still is."""
    words, sentence_of = _words_in_sentences(text)
    passed_over = {at for span in _harmless.find(words) for at in range(span.start, span.end)}
    for span in _danger.find(words):
        if any(at in passed_over for at in range(span.start, span.end)):
            continue
        first, last = sentence_of[span.start]
        if not is_routine(span, words, words[first:last]):
            return True
    clues = ["" if at in passed_over else word for at, word in enumerate(words)]
    return any(has_clues(clues[first:last]) for first, last in sorted(set(sentence_of)))


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
