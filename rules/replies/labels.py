"""Labels: the words of a sentence that name actions of the list that is answered, or name one by its reference."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rules.replies.label import AFTER, BEFORE, BEFORE_LAST, Action, Label, excepts
from rules.replies.ordinals import in_words
from rules.replies.sentences import Sentence

NUMBER = re.compile(r"#?([1-9][0-9]?)")
RANGE = re.compile(r"([1-9][0-9]?)-([1-9][0-9]?)")
REFERENCE = re.compile(r"[A-Z0-9]{2,10}-[0-9]{1,3}")

SPELT = {word: str(number) for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
"""Numbers in words count after a noun only: "number two"."""
ONLY = frozenset({"only", "just"})
NOUNS = frozenset("action actions item items number numbers no nos nr num point points task tasks ref reference".split())
COUNTED = frozenset(
    "day days week weeks month months fortnight hours hour minutes mins am pm of out more people staff st".split()
)


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
        label = _numbers(sentence, at, before, leading) or in_words(words, at, before.listed, named)
        if label:
            found.append(label)
        at = label.end if label else at + 1
    return found


def _numbers(sentence: Sentence, at: int, before: Before, leading: bool) -> Label | None:
    words = sentence.texts
    if at == 0 and words[0] in ONLY:
        return _only(sentence, before)
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
    excepted = excepts(words, at) or (previous == "but" and not leads)
    listed = before.listed
    unknown = listed is not None and any(isinstance(action, int) and action not in listed for action in actions)
    return Label(at, end, actions, not follows, excepted, unknown)


def _only(sentence: Sentence, before: Before) -> Label | None:
    """ "Only 3 is done" names one; "only 3 done" may count them."""
    rest = replace(sentence, words=sentence.words[1:])
    label = _numbers(rest, 0, before, leading=False) if rest.words else None
    if label and (rest.texts[0] in NOUNS or rest.texts[label.end : label.end + 1] in (["is"], ["was"], ["has"])):
        return replace(label, start=0, end=label.end + 1, leads=True)
    return None


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
    joints = {"or", "nor"} if at and words[at - 1] in {"not", "neither"} else set[str]()
    while at < len(words) and (read := _read(words[at])) and _goes_on(actions, read):
        if words[at + 1 : at + 2] and words[at + 1] in COUNTED:
            break
        if actions and _begins_anew(words, start, at):
            break
        actions += read
        end = at = at + 1
        while at < len(words) and words[at] in {",", "and", "also", "plus", *joints, *(NOUNS - {"no"})}:
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
