"""Clues of danger that say it only together: a body and a hand on it, food and a "no", money and who took it.

Each kind of clue is a class of words; where the kinds of one combination stand near each other, in any order, danger is spoken of.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rules.replies.danger.lexicon import ALONE, GRAVE, KINDS, LIFE, PAPERS, ROOTS, WORK
from rules.replies.danger.routine import TOPICS

NEAR = 12
"""Within how many words the clues of a combination must lie."""

COMBINATIONS: tuple[tuple[str, ...], ...] = (
    ("hurting", "body", "person"),
    ("mark", "body", "of_them"),
    ("handled", "floor", "of_them"),
    ("handled", "floor", "person", "other"),
    ("hurting", "floor", "person"),
    ("edge", "went", "person"),
    ("not", "intake", "person"),
    ("not", "medicine", "giving", "person"),
    ("too_much", "medicine", "giving"),
    ("warmth", "lacking"),
    ("cold", "room"),
    ("purse", "taking", "person"),
    ("purse", "unasked", "of_them"),
    ("came", "room", "night"),
    ("sex", "person"),
    ("soiled", "left", "person"),
    ("not", "out", "kept_in"),
    ("unfound", "fled", "person"),
    ("tells", "if", "bad_end", "person"),
    ("tells", "not", "secret", "of_them"),
)


def has_clues(sentence: Sequence[str]) -> bool:
    """Whether the clues of some combination, or one that needs no other, stand in this sentence."""
    at = {place: word for place, word in enumerate(sentence) if not _of_a_paper(sentence, place)}
    if not ALONE.isdisjoint(at.values()) or any(word.startswith(ROOTS) and word not in TOPICS for word in at.values()):
        return True
    return _of_a_life_gone_wrong(at.values(), sentence) or any(_together(window) for window in _windows(at, len(sentence)))


def _of_a_life_gone_wrong(clues: Iterable[str], sentence: Sequence[str]) -> bool:
    """Two words of somebody's body, home, nights or fears, or a grave one beside a person, in a sentence that names no task
    and nothing glad. One of them alone stands in every tenth everyday answer: "his hands are full", "the rails are up"."""
    found = LIFE.intersection(clues)
    if not found or not WORK.isdisjoint(sentence):
        return False
    return len(found) > 1 or not (GRAVE.isdisjoint(found) or KINDS["person"].isdisjoint(sentence))


def _windows(at: Mapping[int, str], length: int) -> Iterator[frozenset[str]]:
    for start in range(max(1, length - NEAR + 1)):
        yield frozenset(at[place] for place in range(start, start + NEAR) if place in at)


def _together(window: frozenset[str]) -> bool:
    return any(all(not KINDS[kind].isdisjoint(window) for kind in kinds) for kinds in COMBINATIONS)


def _of_a_paper(sentence: Sequence[str], place: int) -> bool:
    """ "Eye test", "food diary", "blood pressure clinic": the name of a paper or an appointment."""
    return not PAPERS.isdisjoint(sentence[place + 1 : place + 3])
