"""Labels: the words of a sentence that name actions of the list that is answered, or name one by its reference."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rules.replies.phrases import Phrasebook, Span
from rules.replies.sentences import Sentence

Action = int | str


@dataclass(frozen=True, slots=True)
class Label:
    """The words `start` up to `end`. `leads`: what is said of the actions comes after. `excepts`: "all but 2"."""

    start: int
    end: int
    actions: tuple[Action, ...]
    leads: bool = True
    excepts: bool = False
    unknown: bool = False


NUMBER = re.compile(r"#?([1-9][0-9]?)")
RANGE = re.compile(r"([1-9][0-9]?)-([1-9][0-9]?)")
REFERENCE = re.compile(r"[A-Z0-9]{2,10}-[0-9]{1,3}")

SPELT = {word: str(number) for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
"""Numbers in words count after a noun only: "number two"."""
NOUNS = frozenset("action actions item items number numbers no nos nr num point points task tasks ref reference".split())
COUNTED = frozenset(
    "day days week weeks month months fortnight hours hour minutes mins am pm of out more people staff st".split()
)
BEFORE = frozenset(", and but so then also while whereas plus as for re regarding on with".split())
ALL = frozenset("all everything both any anything every nothing none".split())
"""Before "but 2": all the others."""
LET_GO = frozenset(", and but also plus while whereas then so".split())
AFTER = frozenset(
    """
    is are was were has have had been be will would can could should might need needs not no never done completed complete finished sorted
    actioned resolved still yet waiting awaiting in on with for i we he she they this that it mum dad gp both all partly partially half
    nearly almost mostly just already now blocked cancelled refused declined thanks okay see as also only outstanding ongoing started
    pending unable stuck please ask belongs should by until extension another more want someone somebody do does did nothing nobody
    stopped hold noted acknowledged booked due under chasing chased working fully <day> <name> <part> <none> ✅ ✔ ☑ 👍 ❌ ✖ yes wrong
    over passed handed ticked closed
    """.split()
)
"""A number that begins a clause is a label only before words such as these: "2 nurses came" is not about action 2."""
BEFORE_LAST = frozenset(
    """
    done completed complete finished sorted actioned resolved not except but for on are is just only have doing closed to mine ticked
    still outstanding need needs bar from
    """.split()
)
"""A number that ends a clause is a label only after words such as these."""

ORDINALS = Phrasebook("the? first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th one|action|item|task|point")
BARE_ORDINALS = Phrasebook("the? first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th")
PLACES = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5}
FIRST_FEW = Phrasebook("the? first two|2|three|3|four|4 ones|actions|items|tasks?")
EVERY_ONE = Phrasebook(
    """
    all of them|these
    all of? the|my|your actions
    all my? actions
    everything on the|my|your list
    the? whole lot
    the lot
    all of? the|them|these? two|three|four|five|six|2|3|4|5|6 of? them|these|actions?
    both of? them|these|actions?
    """
)
THE_REST = Phrasebook(
    """
    the? rest of? them|these|it?
    the? others|remaining|remainder ones|actions?
    everything|all else
    the other ones|two|three|four|one
    """
)
COUNTS = {"both": 2, "two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5, "six": 6, "6": 6}


@dataclass(frozen=True, slots=True)
class Before:
    """What came before a sentence: the numbers of the list that is answered, the actions spoken of so far, and whether
    the writer numbers their lines ("1. done")."""

    listed: Sequence[int] | None = None
    spoken_of: Sequence[Action] = ()
    numbers_lines: bool = False


def labels_in(sentence: Sentence, before: Before) -> list[Label]:
    words, found, at = sentence.texts, list[Label](), 0
    while at < len(words):
        named = [*before.spoken_of, *(action for label in found for action in label.actions)]
        leading = bool(found) and found[0].leads and found[0].start == 0
        label = _numbers(sentence, at, before, leading) or _in_words(words, at, before.listed, named)
        if label:
            found.append(label)
        at = label.end if label else at + 1
    return found


def _numbers(sentence: Sentence, at: int, before: Before, leading: bool) -> Label | None:
    words = sentence.texts
    noun = words[at] in NOUNS
    if noun and words[at] != "no" and words[at + 1 : at + 2] and words[at + 1] in SPELT:
        words = [*words[: at + 1], SPELT[words[at + 1]], *words[at + 2 :]]
    end, actions = _group(words, at + noun)
    if not actions:
        return None
    previous, following = words[at - 1] if at else "", sentence.named[end] if end < len(words) else ""
    named = noun or any(isinstance(action, str) for action in actions)
    leads = (
        _leads(sentence, at, end, named, before) or (leading and following in AFTER) or _next_line(sentence, at, actions, before)
    )
    alone = at == 0 and end == len(words)
    follows = not leads and (alone or (following in {"", *BEFORE} and (named or previous in BEFORE_LAST)))
    if not (leads or follows or named):
        return None
    excepts = previous in {"except", "excluding", "bar", "from"} or (previous == "but" and (not leads or words[at - 2] in ALL))
    listed = before.listed
    unknown = listed is not None and any(isinstance(action, int) and action not in listed for action in actions)
    return Label(at, end, actions, not follows, excepts, unknown)


def _leads(sentence: Sentence, at: int, end: int, named: bool, before: Before) -> bool:
    """Whether what follows is about these actions: at the start of a clause, before what may be said of an action."""
    words = sentence.texts
    if end == len(words):
        closed = sentence.stop[:1] in {")", ":"} or (before.numbers_lines and sentence.stop[:1] == ".")
        dashed = sentence.stop[:1] in {"-", "–", "—"} and (at == 0 or words[at - 1] in BEFORE)
        only_names = at == 0 and REFERENCE.fullmatch(words[at]) is not None
        return (at == 0 and sentence.opens_line) or ((closed or dashed) and not only_names)
    return (at == 0 or words[at - 1] in BEFORE) and (named or words[end] in AFTER)


def _next_line(sentence: Sentence, at: int, actions: Sequence[Action], before: Before) -> bool:
    """A line that begins with the number whose turn it is, whatever it goes on to say: "2 what does this mean"."""
    listed, said = list(before.listed or ()), [action for action in before.spoken_of if isinstance(action, int)]
    if at or not sentence.opens_line or len(actions) != 1 or actions[0] not in listed:
        return False
    turn = listed.index(actions[0])
    return said[-1:] == listed[turn - 1 : turn]


def _group(words: Sequence[str], at: int) -> tuple[int, tuple[Action, ...]]:
    """Where the numbers that begin here end: "1, 2 and 4", "1-3", "action 1 and action 2", "K7Q2-3"."""
    start, actions, end = at, list[Action](), at
    while at < len(words) and (read := _read(words[at])) and _goes_on(actions, read):
        if words[at + 1 : at + 2] and words[at + 1] in COUNTED:
            break
        if actions and _begins_anew(words, start, at):
            break
        actions += read
        end = at = at + 1
        while at < len(words) and words[at] in {",", "and", "n", "also", "plus", *(NOUNS - {"no"})}:
            at += 1
    return end, tuple(dict.fromkeys(actions))


def _goes_on(actions: Sequence[Action], read: Sequence[Action]) -> bool:
    """Numbers of one list rise: in "for 2, 1 is done" the second number is a label of its own."""
    last, first = actions[-1] if actions else 0, read[0]
    return not (isinstance(last, int) and isinstance(first, int)) or first > last


def _begins_anew(words: Sequence[str], start: int, at: int) -> bool:
    """ "Not done 1, 2 done" and "1, 2 is done": after a mere comma, the number that has something said of it alone."""
    following = words[at + 1] if at + 1 < len(words) else ""
    return words[at - 1] == "," and (following in {"is", "was", "has"} or (start > 0 and following in AFTER))


def _read(word: str) -> list[Action]:
    if REFERENCE.fullmatch(word) and not RANGE.fullmatch(word):
        return [word]
    if number := NUMBER.fullmatch(word):
        return [int(number[1])]
    if both := RANGE.fullmatch(word):
        first, last = int(both[1]), int(both[2])
        return list(range(first, last + 1)) if first < last <= first + 30 else []
    return []


def _in_words(words: Sequence[str], at: int, listed: Sequence[int] | None, named: Sequence[Action]) -> Label | None:
    if at and words[at - 1] not in BEFORE | BEFORE_LAST:
        return None
    span = ORDINALS.at(words, at) or _bare_ordinal(words, at)
    if span and (listed or named or not at):
        place = next(PLACES[word] for word in words[at : span.end] if word in PLACES)
        return _worded(words, at, span.end, _places(place, place, listed))
    span = FIRST_FEW.at(words, at)
    if span and (span.end == len(words) or words[span.end] in AFTER | {","}):
        return _worded(words, at, span.end, _places(1, _count(words[at : span.end]), listed))
    if listed and len(listed) > 1 and (span := EVERY_ONE.at(words, at)):
        return _worded(words, at, span.end, listed) if _count(words[at : span.end], len(listed)) == len(listed) else None
    if named and (span := THE_REST.at(words, at)):
        return _worded(words, at, span.end, [number for number in listed or () if number not in named])
    return None


def _bare_ordinal(words: Sequence[str], at: int) -> Span | None:
    """ "The third is with finance"; not "the third of June", nor "the first half"."""
    span = BARE_ORDINALS.at(words, at)
    return span if span and words[span.end : span.end + 1] and words[span.end] in AFTER - {"half", "part"} else None


def _worded(words: Sequence[str], start: int, end: int, actions: Sequence[int]) -> Label:
    ends = end == len(words)
    return Label(start, end, tuple(actions), leads=not (ends and start), unknown=not actions)


def _places(first: int, last: int, listed: Sequence[int] | None) -> Sequence[int]:
    return list(range(first, last + 1)) if listed is None else listed[first - 1 : last]


def _count(words: Sequence[str], otherwise: int = 0) -> int:
    return next((COUNTS[word] for word in words if word in COUNTS), otherwise)
