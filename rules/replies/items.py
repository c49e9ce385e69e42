"""Which action each stretch of a reply is about: numbers of a list, references, "the first one", "the rest"."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rules.replies.label import LET_GO, Action, Label
from rules.replies.labels import Before, labels_in
from rules.replies.sentences import Sentence
from rules.replies.words import Word

SAYS_OF_THE_OTHERS = frozenset("is are was were has have done complete completed finished sorted actioned".split())


@dataclass(slots=True)
class Stretch:
    """What is said of one action, or of none by name. `excepted` where it is the one that "all but" leaves out."""

    action: Action | None
    sentences: list[Sentence] = field(default_factory=list)
    excepted: bool = False
    unknown: bool = False


class Stretches:
    """Filled sentence by sentence; an action that is spoken of twice has one stretch."""

    def __init__(self, listed: Sequence[int] | None) -> None:
        self.listed = listed
        self.whole = Stretch(None)
        self.of: dict[Action | None, Stretch] = {}
        self._current: list[Stretch] = [self.whole]
        self._awaits_words = False
        self._numbers_lines = False
        self._paragraph = 0

    @property
    def before(self) -> Before:
        return Before(self.listed, [action for action in self.of if action is not None], self._numbers_lines)

    def turn_to(self, label: Label) -> None:
        self._current = [self.of.setdefault(action, Stretch(action)) for action in label.actions or (None,)]
        for stretch in self._current:
            stretch.excepted |= label.excepts
            stretch.unknown |= label.unknown
        self._awaits_words = label.leads

    def turn_to_the_others(self, label: Label) -> None:
        """ "All done except 2": what is said is said of the others, where it is known which they are."""
        others = [number for number in self.listed or () if number not in label.actions]
        self._current = [self.of.setdefault(number, Stretch(number)) for number in others] or [self.whole]

    def add(self, sentence: Sentence) -> None:
        """A later paragraph that names no action is about the whole again."""
        if not self._awaits_words and sentence.paragraph != self._paragraph:
            self._current = [self.whole]
        for stretch in self._current:
            stretch.sentences.append(sentence)
        self._awaits_words, self._paragraph = False, sentence.paragraph

    def number_a_line(self, label: Label) -> None:
        self._numbers_lines = True
        self.turn_to(label)

    def name_what_was_said(self, label: Label) -> None:
        """ "Done (K7Q2-3)", "Done: 1, 3": the sentence before is about them."""
        said = [stretch.sentences.pop() for stretch in self._current if stretch.sentences][:1]
        for stretch in [one for one in self._current if one.action is not None and not one.sentences]:
            del self.of[stretch.action]
        self.turn_to(label)
        for stretch in self._current:
            stretch.sentences += said
        self._awaits_words = not said


def stretches_of(sentences: Sequence[Sentence], listed: Sequence[int] | None) -> tuple[Stretch, list[Stretch]]:
    """What is said of the whole, and of each action in the order in which they are first spoken of."""
    found = Stretches(listed)
    for sentence in sentences:
        labels = labels_in(sentence, found.before)
        alone = len(labels) == 1 and labels[0].end - labels[0].start == len(sentence.words)
        if alone and labels[0].leads:
            found.number_a_line(labels[0])
        elif alone:
            found.name_what_was_said(labels[0])
        elif labels:
            _share_out(sentence, labels, found)
        else:
            found.add(sentence)
    return found.whole, list(found.of.values())


def _share_out(sentence: Sentence, labels: Sequence[Label], found: Stretches) -> None:
    """Words after a label that leads are about its actions, words before one that follows too."""
    said_from = 0
    for label, until in zip(labels, [*(later.start for later in labels[1:]), len(sentence.words)], strict=True):
        cut = label.start if label.leads else _clause_start(sentence, said_from, label.start)
        if label.excepts:
            found.turn_to_the_others(label)
        if label.excepts and sentence.words[label.end : until] and sentence.texts[label.end] in SAYS_OF_THE_OTHERS:
            _say_around(sentence, said_from, label, until, found)
            said_from = until
            continue
        _say(sentence, said_from, _before_but(sentence, label.start) if label.excepts else cut, found)
        found.turn_to(label)
        if not label.leads and not label.excepts:
            _say(sentence, cut, label.start, found)
        said_from = label.end
    _say(sentence, said_from, len(sentence.words), found)


def _say_around(sentence: Sentence, start: int, label: Label, until: int, found: Stretches) -> None:
    """ "Everything bar 2 is done": what follows the exception is said of the others too."""
    words = sentence.words[start : _before_but(sentence, label.start)] + _without_joints(sentence.words[label.end : until])
    found.add(replace(sentence, words=words))
    found.turn_to(label)


def _before_but(sentence: Sentence, at: int) -> int:
    """Before "except", "but" or "apart from"."""
    return at - 2 if at > 1 and sentence.words[at - 2].text in {"apart", "aside"} else at - 1


def _without_joints(words: tuple[Word, ...]) -> tuple[Word, ...]:
    while words and words[-1].text in LET_GO:
        words = words[:-1]
    return words


def _clause_start(sentence: Sentence, least: int, most: int) -> int:
    """Where nothing was named before, the whole beginning belongs to the label that follows it."""
    if least == 0:
        return 0
    return next((at for at in range(most - 1, least - 1, -1) if sentence.words[at].text in LET_GO), least)


def _say(sentence: Sentence, start: int, end: int, found: Stretches) -> None:
    while start < end and sentence.words[start].text in LET_GO:
        start += 1
    while end > start and sentence.words[end - 1].text in LET_GO:
        end -= 1
    if start < end:
        last = end == len(sentence.words)
        found.add(Sentence(sentence.words[start:end], sentence.stop if last else "", sentence.paragraph, sentence.opens_line))
