"""What a question asks for: read generously, but nobody is guessed at and nothing is ever changed by it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rules.people import Contact, Person
from rules.questions.days import DAY_WORDS, Days, read
from rules.questions.given_names import GIVEN_NAMES
from rules.questions.intents import Intent, intended
from rules.questions.names import ALSO_BEFORE_A_NAME, BEFORE_A_NAME, Named, directory, named
from rules.questions.vocabulary import Sign, corrected, known, signs
from rules.questions.words import Word, each, words

ARTICLES = each("the a an this that any some our my his her their its no")
FIRST_WORDS_OF_CHANGE = each("""mark delete remove cancel move reschedule rearrange reopen add assign reassign approve refuse reject pause postpone extend
    hand book invite drop set email notify done close finish complete change cross tick sign put make""")
MAY_DESCRIBE = each("complete done close set finish change")
DESCRIBED = each("list history picture of actions overview since log")
"""A "complete list" is no order."""
POLITE = each("please pls plz can could would will you kindly just kept hi hey hello")


BEFORE_A_VERB = each(
    "going need needs needed want wants wanted have has had able like ready supposed meant trying try hope hoping planning"
)
COUNTED = each("st nd rd th am pm d w wk wks hrs h")
NO_ANSWER = frozenset({Intent.UNCLEAR, Intent.NOT_ALLOWED})
NEVER_OF_DAYS = frozenset({Intent.WHO_IS_INVOLVED, Intent.ACTION_HISTORY, Intent.HELP})
"""With these "May" is nobody's month."""


@dataclass(frozen=True, slots=True)
class Question:
    """`person` and `owner` are ids. `mine`: of the asker only. `reference` is what looks like one of an action or a review.
    `about` are the words that say which action. `either`: what else it may mean, so it goes back as a choice."""

    intent: Intent
    person: int | None = None
    owner: int | None = None
    days: Days | None = None
    mine: bool = False
    reference: str | None = None
    about: tuple[str, ...] = ()
    page: int = 1
    since_review: bool = False
    wants_change: bool = False
    either: tuple["Question", ...] = ()


def understand(
    text: str, today: date, people: Sequence[Person], own: Sequence[Person] = (), colleagues: Sequence[Contact] = ()
) -> Question:
    """`people` are those of whom the asker may know, `own` those of whom only their own actions tell them. `colleagues` are
    in the same circles: their names are no unknown person's."""
    said = words(text)
    if not said:
        return Question(Intent.HELP)
    if _wants_change(said):
        reference = next((word.plain for word in said if _is_reference(word.plain)), None)
        return Question(Intent.UNCLEAR, wants_change=True, reference=reference)
    everybody = directory([*people, *own], colleagues)
    sure, doubtful = named(said, everybody)
    permitted = frozenset(one.id for one in people)
    reader = _Reader(said, today, permitted, permitted | {one.id for one in own})
    first = reader.read([*sure, *doubtful])
    if not doubtful:
        return first
    as_days = reader.read(sure)
    readings = [
        one for one in (first, as_days) if one.intent not in NO_ANSWER and not (one is as_days and one.intent in NEVER_OF_DAYS)
    ]
    return Question(Intent.UNCLEAR, either=tuple(readings)) if len(readings) > 1 else (readings or [first])[0]


@dataclass(frozen=True, slots=True)
class _Reader:
    said: tuple[Word, ...]
    today: date
    permitted: frozenset[int]
    with_own: frozenset[int]

    def read(self, names: Sequence[Named]) -> Question:
        rest = _rest(self.said, names, self.today)
        found = set(rest.signs)
        if any(name.people for name in names):
            found.add(Sign.PERSON)
        intent = _intent(frozenset(found), rest)
        allowed = self.with_own if intent is Intent.MY_ACTIONS else self.permitted
        meant = [name.people & allowed for name in names if name.people]
        if not all(meant) or any(name.stranger for name in names) or _unknown_name(self.said, rest, intent, bool(meant)):
            return Question(Intent.NOT_ALLOWED)
        return _for_whom(_question(self.said, intent, frozenset(found), rest, names), meant, all(name.sure for name in names))


@dataclass(frozen=True, slots=True)
class _Rest:
    """What is left when names and days are taken out. `strange` are the places of words that nobody knows."""

    days: Days | None
    signs: frozenset[Sign]
    strange: tuple[int, ...]
    topic: tuple[str, ...]
    references: tuple[str, ...]


def _rest(said: Sequence[Word], names: Sequence[Named], today: date) -> _Rest:
    taken = {place for name in names for place in name.places}
    plain = ["" if place in taken else _right(word) for place, word in enumerate(said)]
    hints = signs([word for word in plain if word])
    past = not hints.isdisjoint({Sign.NEWS, Sign.STORY, Sign.SINCE, Sign.DECIDED}) and Sign.NEXT not in hints
    days, of_days = read(plain, today, past)
    found = set(signs([word for place, word in enumerate(plain) if word and place not in of_days]))
    if "since" in plain:
        found.add(Sign.SINCE)
    open_words = [place for place, word in enumerate(plain) if word and place not in of_days]
    references = tuple(plain[place] for place in open_words if _is_reference(plain[place]))
    strange = tuple(place for place in open_words if _is_strange(said[place], plain[place]))
    topic = tuple(plain[place] for place in strange if not said[place].owns)
    found.update(sign for sign, there in ((Sign.DAYS, days is not None), (Sign.TOPIC, bool(topic))) if there)
    return _Rest(days, _weighed(frozenset(found), plain), strange, topic, references)


def _weighed(found: frozenset[Sign], plain: Sequence[str]) -> frozenset[Sign]:
    """ "Not done" is open; "before the review" only says by when."""
    if Sign.DONE in found and not found.isdisjoint({Sign.NOT, Sign.ALL}) and Sign.TOPIC not in found:
        found |= {Sign.OPEN}
    if _before_a_review(plain) and not found.isdisjoint({Sign.OPEN, Sign.ACTION, Sign.DUE, Sign.MINE}):
        found -= {Sign.REVIEW}
    return found


def _before_a_review(plain: Sequence[str]) -> bool:
    """ "Before the review", "before Sam's next review"; in "reviews due before June" they are asked for."""
    after = plain[plain.index("before") :] if "before" in plain else ()
    return Sign.REVIEW in signs([word for word in after if word])


def _right(word: Word) -> str:
    """The word as it should have been written. A name that is not known here stays what it is."""
    if known(word.plain) or word.plain in DAY_WORDS or word.owns or word.capital or word.plain in GIVEN_NAMES:
        return word.plain
    meant = corrected(word.plain)
    return meant[0] if meant else word.plain


def _intent(found: frozenset[Sign], rest: _Rest) -> Intent:
    by_rule = intended(found)
    if rest.references and by_rule not in {Intent.WHO_IS_COMING, Intent.LAST_DECISIONS, Intent.NEXT_REVIEW}:
        return Intent.ACTION_HISTORY
    return by_rule


def _question(said: Sequence[Word], intent: Intent, found: frozenset[Sign], rest: _Rest, names: Sequence[Named]) -> Question:
    owners = [one for name in names for one in name.colleagues]
    return Question(
        intent,
        owner=owners[0] if len(owners) == 1 else None,
        days=rest.days,
        mine=Sign.MINE in found and Sign.TEAM not in found,
        reference=rest.references[0] if rest.references else None,
        about=rest.topic,
        page=_page(said),
        since_review=Sign.SINCE in found and Sign.REVIEW in found and rest.days is None,
    )


def _for_whom(question: Question, meant: Sequence[frozenset[int]], sure: bool) -> Question:
    """The question with its person; where several may be meant, or a short name is misspelt, it goes back as a choice."""
    if not meant:
        return question
    shared = frozenset.intersection(*meant)
    if len(shared) == 1 and sure:
        return _with(question, next(iter(shared)))
    each = tuple(_with(question, one) for one in sorted(shared or frozenset.union(*meant)))
    return Question(Intent.UNCLEAR, either=each)


def _with(question: Question, person: int) -> Question:
    return replace(question, person=person)


def _unknown_name(said: Sequence[Word], rest: _Rest, intent: Intent, person_found: bool) -> bool:
    """Whether a word that nobody knows stands where a name would. Then it is somebody of whom the asker may not know."""
    for place in rest.strange:
        word, before = said[place], said[place - 1].plain if place else ""
        if (before in ARTICLES and not word.owns) or _is_verb(said, place):
            continue
        looks = word.owns or word.plain in GIVEN_NAMES or (word.capital and not word.shouted)
        stands = word.owns or before in BEFORE_A_NAME | {"for", "of", "and", "or"}
        if looks and (stands if intent is not Intent.UNCLEAR else _surely_a_name(word, before)):
            return True
        asked = not person_found and intent not in {Intent.UNCLEAR, Intent.HELP}
        if asked and (looks or stands or _where_a_name_stands(said, place, before)):
            return True
    return False


def _is_verb(said: Sequence[Word], place: int) -> bool:
    """ "Need to chase", "going to rain", "running": no name, unless it is written as one."""
    word = said[place]
    if word.owns or word.capital or word.plain in GIVEN_NAMES:
        return False
    before = [one.plain for one in said[max(0, place - 2) : place]]
    return (len(word.plain) > 5 and word.plain.endswith("ing")) or (
        len(before) == 2 and before[1] == "to" and before[0] in BEFORE_A_VERB
    )


def _surely_a_name(word: Word, before: str) -> bool:
    return word.owns or word.plain in GIVEN_NAMES or before in BEFORE_A_NAME


def _where_a_name_stands(said: Sequence[Word], place: int, before: str) -> bool:
    """ "when is zed next reviewed", "zeds actions"."""
    after = said[place + 1].plain if place + 1 < len(said) else ""
    wanted = {Sign.REVIEW, Sign.ACTION, Sign.NEXT, Sign.LAST, Sign.OPEN, Sign.LATE, Sign.AROUND}
    return before in ALSO_BEFORE_A_NAME or not signs([after]).isdisjoint(wanted)


def _is_reference(plain: str) -> bool:
    """A letter and a figure in one word, but not "16th", "10am" or "2wks"."""
    if plain[:1].isdigit() and plain.lstrip("0123456789") in COUNTED:
        return False
    return any(sign.isdigit() for sign in plain) and any(sign.isalpha() for sign in plain)


def _is_strange(word: Word, plain: str) -> bool:
    if any(sign.isdigit() for sign in plain) or len(plain) < 2:
        return False
    a_name_and_a_word = plain in GIVEN_NAMES and (word.owns or word.capital)
    return a_name_and_a_word or not (known(plain) or plain in DAY_WORDS) or (word.owns and plain in GIVEN_NAMES)


def _page(said: Sequence[Word]) -> int:
    plain = [word.plain for word in said]
    at = plain.index("page") + 1 if "page" in plain else len(plain)
    number = plain[at] if at < len(plain) else ""
    return max(1, int(number)) if number.isdecimal() and len(number) < 4 else 1


def _wants_change(said: Sequence[Word]) -> bool:
    """Begins like an order: words alone never change anything."""
    plain = [word.plain for word in said if word.plain not in POLITE]
    describes = len(plain) > 1 and plain[0] in MAY_DESCRIBE and plain[1] in DESCRIBED
    return bool(plain) and plain[0] in FIRST_WORDS_OF_CHANGE and not describes
