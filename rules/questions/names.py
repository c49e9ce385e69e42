"""Who a question names, among those of whom the asker may know: nobody else is ever compared with what was typed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rules.people import Contact, Person
from rules.questions.days import DAY_WORDS, MONTHS, may_be_a_verb
from rules.questions.given_names import GIVEN_NAMES
from rules.questions.vocabulary import corrected, known, signs
from rules.questions.words import LONGEST_WORD, Word, distance, each, words

BEFORE_A_NAME = each("about with regarding re mr mrs ms miss named called")
ALSO_BEFORE_A_NAME = each("for of on and or is has does did was are to from when")
VOWELS = frozenset("aeiouy")
DATE_BEFORE = each("in during by until till before after since from this next last end every late early mid")


@dataclass(frozen=True, slots=True)
class Named:
    """A run of words that names people, by id, or a colleague. `sure` is False where it is a short name with a slip:
    then it is asked back. `stranger`: somebody else of that name, "Sam Bloggs" where only Sam Example is known."""

    start: int
    count: int
    people: frozenset[int] = frozenset()
    colleagues: frozenset[int] = frozenset()
    sure: bool = True
    stranger: bool = False
    owns: bool = False

    @property
    def places(self) -> range:
        return range(self.start, self.start + self.count)


@dataclass(frozen=True, slots=True)
class _Form:
    """One way of writing a name. `first`: by the first name alone, so that a surname may follow. `last`: by the surname
    alone. `short`: initials."""

    plain: tuple[str, ...]
    of: int
    colleague: bool = False
    first: bool = False
    last: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class Directory:
    """All ways of writing the names of those who may be named."""

    forms: tuple[_Form, ...]
    surnames: dict[int, str]


def directory(people: Iterable[Person], colleagues: Iterable[Contact] = ()) -> Directory:
    people = list(people)
    forms = [form for person in people for form in _forms(person)]
    forms += [form for contact in colleagues for form in _forms_of_colleague(contact)]
    full = {person.id: _plain(person.full_name) for person in people}
    return Directory(tuple(forms), {one: name[-1] for one, name in full.items() if len(name) > 1})


def named(said: Sequence[Word], known_names: Directory) -> tuple[list[Named], list[Named]]:
    """The names in the question: those that can be nothing else, and those that may be a month ("actions for May")."""
    sure, doubtful, place = list[Named](), list[Named](), 0
    while place < len(said):
        found = _exact(said, place, known_names) or _slip(said, place, known_names)
        if found:
            is_name = _judged(said, found)
            if is_name is None:
                doubtful.append(found)
            elif is_name:
                sure.append(_with_surname(said, found, known_names))
        place += sure[-1].count if found and sure and sure[-1].start == place else 1
    return sure, doubtful


def _forms(person: Person) -> Iterator[_Form]:
    called, full = _plain(person.known_as), _plain(person.full_name)
    yield _Form(_plain(person.ref), person.id)
    for first in {called, called[:1], full[:1]} - {()}:
        yield _Form(first, person.id, first=True)
    if len(full) > 1:
        yield _Form(full, person.id)
        yield _Form((*called, full[-1]), person.id)
        yield _Form(full[-1:], person.id, last=True)
        yield _Form(("".join(part[0] for part in full),), person.id, short=True)
        yield _Form((called[0][0] + full[-1][0],), person.id, short=True)


def _forms_of_colleague(contact: Contact) -> Iterator[_Form]:
    name = _plain(contact.name)
    if name:
        yield _Form(name, contact.id, colleague=True)
        yield _Form(name[:1], contact.id, colleague=True)


@lru_cache(maxsize=10_000)
def _plain(name: str | None) -> tuple[str, ...]:
    return tuple(word.plain for word in words(name or ""))


def _exact(said: Sequence[Word], place: int, names: Directory) -> Named | None:
    """The longest name that begins here."""
    fitting = [form for form in names.forms if _fits(said, place, form)]
    longest = max((len(form.plain) for form in fitting), default=0)
    best = [form for form in fitting if len(form.plain) == longest]
    people = frozenset(form.of for form in best if not form.colleague)
    colleagues = frozenset(form.of for form in best if form.colleague and not people)
    if not best or not (people or colleagues):
        return None
    before = said[place - 1] if place and said[place].follows else None
    stranger = all(form.last for form in best) and before is not None and _nobody_knows(before)
    last = said[place + longest - 1]
    owns = last.owns or all(form.plain[-1] != last.plain for form in best)
    return Named(place, longest, people, colleagues, stranger=stranger, owns=owns)


def _fits(said: Sequence[Word], place: int, form: _Form) -> bool:
    run = said[place : place + len(form.plain)]
    if len(run) < len(form.plain) or any(word.owns for word in run[:-1]):
        return False
    *first, last = (word.plain for word in run)
    *wanted, end = form.plain
    if first != wanted:
        return False
    if form.short and known(last) and not run[0].shouted:
        return False
    return last == end or (last == end + "s" and not known(last) and len(end) > 1)


def _slip(said: Sequence[Word], place: int, names: Directory) -> Named | None:
    """A misspelt name. A word that is nearer to a word of the language, or is another name, is none."""
    typed = said[place]
    if not _nobody_knows(typed) or typed.plain in GIVEN_NAMES or not 2 < len(typed.plain) <= LONGEST_WORD:
        return None
    near = [
        (how_far, form)
        for form in names.forms
        if len(form.plain) == 1 and not form.short and (how_far := _how_far(typed.plain, form.plain[0]))
    ]
    if not near:
        return None
    least = min(how_far for how_far, _ in near)
    meant = corrected(typed.plain)
    if meant and not typed.owns and not typed.capital and (meant[1], 0) < (least[0], int(not _after_a_preposition(said, place))):
        return None
    best = [form for how_far, form in near if how_far == least]
    people = frozenset(form.of for form in best if not form.colleague)
    return Named(place, 1, people, sure=least[1] == 0, owns=typed.owns) if people else None


def _how_far(typed: str, name: str) -> tuple[int, int] | None:
    """How many slips, and 1 where they may make another name of it, as in a short name. None: somebody else."""
    for word in (typed, typed.removesuffix("s")):
        slips = distance(word, name) if abs(len(word) - len(name)) < 3 else 3
        if word and name and (word[0] == name[0] or (slips == 1 and word[:2] == name[1::-1])):
            if slips <= (2 if len(name) > 7 else 1) and len(name) > 4:
                return slips, int(_other_ending(word, name))
            if slips == 1 and len(name) > 2:
                return 1, int(_single(word) != _single(name))
    return None


def _other_ending(one: str, other: str) -> bool:
    """ "Maria" and "Marie", "Jordan" and "Jordana" are two people."""
    shorter, longer = sorted((one, other), key=len)
    stem = longer[:-1]
    return stem in {shorter, shorter[:-1]} and bool({longer[-1], shorter[-1]} & VOWELS) and shorter != longer


def _single(word: str) -> str:
    """Without doubled letters: "Samm" is "Sam"."""
    return "".join(letter for place, letter in enumerate(word) if place == 0 or letter != word[place - 1])


def _judged(said: Sequence[Word], found: Named) -> bool | None:
    """Whether a word that is also another word is here a name; None where it may be a month or a person."""
    word, place = said[found.start], found.start
    if found.count > 1 or word.owns or not (known(word.plain) or word.plain in DAY_WORDS):
        return True
    before = said[place - 1].plain if place else ""
    if before in BEFORE_A_NAME:
        return True
    if word.plain not in DAY_WORDS:
        return word.capital or before in ALSO_BEFORE_A_NAME - {"when"}
    after = said[place + 1].plain if place + 1 < len(said) else ""
    if may_be_a_verb([one.plain for one in said], place) or before in DATE_BEFORE or before[:1].isdigit() or after[:1].isdigit():
        return False
    return None if word.plain in MONTHS else word.capital


def _with_surname(said: Sequence[Word], found: Named, names: Directory) -> Named:
    """What follows a first name may be its surname, or the surname of somebody else."""
    place = found.start + found.count
    if place >= len(said) or not found.people or found.stranger or found.owns or not said[place].follows:
        return found
    first, after = said[found.start], said[place]
    if not _by_first_name(said, found, names) or not _may_be_surname(after, first):
        return found
    initial = {one for one in found.people if names.surnames.get(one, "")[:1] == after.plain}
    alike = initial or {
        one for one in found.people if (far := _how_far(after.plain, names.surnames.get(one, ""))) and far[1] == 0
    }
    if alike:
        return replace(found, count=found.count + 1, people=frozenset(alike))
    return replace(found, count=found.count + 1, stranger=True) if len(after.plain) > 1 else found


def _by_first_name(said: Sequence[Word], found: Named, names: Directory) -> bool:
    run = tuple(word.plain for word in said[found.start : found.start + found.count])
    whole = [form for form in names.forms if form.plain == run and form.of in found.people]
    return not whole or any(form.first for form in whole)


def _may_be_surname(after: Word, first: Word) -> bool:
    if known(after.plain) or after.plain in DAY_WORDS:
        return after.owns and after.plain not in DAY_WORDS
    if any(sign.isdigit() for sign in after.plain):
        return False
    slip = corrected(after.plain)
    return after.capital or after.owns or not (first.capital or (slip and signs([slip[0]])))


def _after_a_preposition(said: Sequence[Word], place: int) -> bool:
    return place > 0 and said[place - 1].plain in BEFORE_A_NAME | ALSO_BEFORE_A_NAME


def _nobody_knows(word: Word) -> bool:
    """Not a word of the language of questions, a day or a figure."""
    return not (known(word.plain) or word.plain in DAY_WORDS or any(sign.isdigit() for sign in word.plain))
