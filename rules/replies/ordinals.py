"""Labels in words: "the first one", "the first two", "both of them", "the rest"."""

from collections.abc import Sequence

from rules.replies.label import AFTER, BEFORE, BEFORE_LAST, Action, Label, excepts
from rules.replies.phrases import Phrasebook

ORDINALS = Phrasebook("the? first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last one|action|item|task|point")
BARE_ORDINALS = Phrasebook("the? first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th\nthe last")
LAST = Phrasebook("last")
PLACES = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "fifth": 5,
    "5th": 5,
    "last": 0,
}
FIRST_FEW = Phrasebook("the? first two|2|three|3|four|4 ones|actions|items|tasks?")
EVERY_ONE = Phrasebook(
    """
    all of them|these
    all of? the|my|your actions
    all my? actions
    everything on the|my|your list
    the? whole lot
    the lot
    both|all please|thanks? $
    all of? the|them|these? two|three|four|five|six|2|3|4|5|6 of? them|these|actions?
    both of? them|these|actions?
    """
)
DONE = frozenset("done did do completed complete finished sorted actioned ticked".split())
NO_MORE: Sequence[Sequence[str]] = ([], [","], ["but"], ["and"])
THE_REST = Phrasebook(
    """
    the? rest of? them|these|it?
    the? others|remaining|remainder ones|actions?
    everything|all else
    the other ones|two|three|four|one
    """
)
COUNTS = {"both": 2, "two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5, "six": 6, "6": 6}


def in_words(words: Sequence[str], at: int, listed: Sequence[int] | None, named: Sequence[Action]) -> Label | None:
    if at and words[at - 1] not in BEFORE | BEFORE_LAST:
        return None
    if listed or named or not at:
        end, places = _ordinals(words, at)
        if places:
            return _worded(words, at, end, [action for place in places for action in _places(place, place, listed)])
    span = FIRST_FEW.at(words, at)
    if span and (span.end == len(words) or words[span.end] in AFTER | {","}):
        return _worded(words, at, span.end, _places(1, _count(words[at : span.end]), listed))
    if listed and len(listed) > 1 and (span := EVERY_ONE.at(words, at)):
        return _worded(words, at, span.end, listed) if _count(words[at : span.end], len(listed)) == len(listed) else None
    if named and (span := THE_REST.at(words, at)):
        return _worded(words, at, span.end, [number for number in listed or () if number not in named])
    return None


def _ordinals(words: Sequence[str], at: int) -> tuple[int, list[int]]:
    """ "The first one", "first and second"; bare only where something is said of it: not "the third of June"."""
    places, end, bare = list[int](), at, False
    said_before = at > 0 and words[at - 1] in DONE | {"not"}
    while span := ORDINALS.at(words, end) or BARE_ORDINALS.at(words, end) or (LAST.at(words, end) if places else None):
        bare = words[span.end - 1] in PLACES
        places += [PLACES[word] for word in words[end : span.end] if word in PLACES]
        end, following = span.end, span.end
        while following < len(words) and words[following] in {",", "and"}:
            following += 1
        if following == len(words) or (said_before and _says_more(words, following)):
            break
        if ORDINALS.at(words, following) or BARE_ORDINALS.at(words, following) or words[following] == "last":
            end = following
    if bare and not _says_more(words, end - 1) and not (said_before and words[end : end + 1] in NO_MORE):
        return at, []
    return end, places


def _says_more(words: Sequence[str], at: int) -> bool:
    """Whether something is said of the one that this ordinal names."""
    span = ORDINALS.at(words, at) or BARE_ORDINALS.at(words, at)
    after = span.end if span else at + 1
    return after < len(words) and words[after] in AFTER - {"half", "part"}


def _worded(words: Sequence[str], start: int, end: int, actions: Sequence[int]) -> Label:
    """ "Done both of them on Friday" is said before its label, as is what ends with one."""
    follows = start > 0 and (end == len(words) or words[start - 1] in DONE)
    return Label(start, end, tuple(actions), not follows, excepts(words, start), unknown=not actions)


def _places(first: int, last: int, listed: Sequence[int] | None) -> Sequence[int]:
    """Place 0 is the last one, of a list that is known."""
    if not first:
        return (listed or [])[-1:]
    return list(range(first, last + 1)) if listed is None else listed[first - 1 : last]


def _count(words: Sequence[str], otherwise: int = 0) -> int:
    return next((COUNTS[word] for word in words if word in COUNTS), otherwise)
