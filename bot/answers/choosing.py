"""Where there is no one answer: choices, each of which is a question that gets one."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.answers.actions import named
from bot.answers.answer import Answer, Choice, Line
from bot.answers.asked import Asked
from rules.people import Person
from rules.questions import Intent, Question, wording

ABOUT_PERSON = (
    Intent.NEXT_REVIEW, Intent.OUTSTANDING_ACTIONS, Intent.WHO_IS_INVOLVED, Intent.LAST_DECISIONS, Intent.CHANGES,
)  # fmt: skip
ABOUT_ALL = (Intent.MY_ACTIONS, Intent.OVERDUE_ACTIONS, Intent.DUE_SOON)
EXAMPLES = 3
MOST_PEOPLE = 20


def help_with(asked: Asked) -> Answer | None:
    return _with_examples(asked, "help", Intent.HELP)


def unclear(asked: Asked) -> Answer | None:
    either = [one for one in asked.question.either if one.person is None or one.person in asked.known]
    if either:
        return asked.answered(asked.say("which_one"), choices=_each(asked, either), intent=Intent.UNCLEAR)
    if asked.question.wants_change:
        choices = [_general(asked, Intent.MY_ACTIONS)]
        return asked.answered(asked.say("only_buttons"), named(asked), choices=choices, intent=Intent.UNCLEAR)
    person = asked.person
    if person is not None:
        choices = [_about(asked, intent, person) for intent in ABOUT_PERSON]
        return asked.answered(asked.say("about_person", name=person.known_as), choices=choices, intent=Intent.UNCLEAR)
    return _with_examples(asked, "unclear", Intent.UNCLEAR)


def about_whom(asked: Asked) -> Answer | None:
    """A question that needs a person, from somebody who supports several, or none."""
    if not asked.known:
        return asked.answered(asked.say("nobody"))
    each = [Question(asked.question.intent, person=one, days=asked.question.days) for one in list(asked.known)[:MOST_PEOPLE]]
    return asked.answered(asked.say("about_whom"), choices=_each(asked, each), intent=Intent.UNCLEAR)


def _with_examples(asked: Asked, code: str, intent: Intent) -> Answer:
    """Three of the asker's own caseload, and what can always be asked."""
    first = next(iter(asked.known.values()), None)
    choices = [_about(asked, one, first) for one in ABOUT_PERSON[: EXAMPLES - 1]] if first else []
    choices += [_general(asked, one) for one in ABOUT_ALL[: EXAMPLES - len(choices)]]
    return asked.answered(asked.say(code), [Line(choice.label) for choice in choices], choices=choices, intent=intent)


def _about(asked: Asked, intent: Intent, person: Person) -> Choice:
    return Choice(asked.say(f"ask_{intent}", name=person.known_as), wording(Question(intent), person.ref))


def _general(asked: Asked, intent: Intent) -> Choice:
    return Choice(asked.say(f"ask_{intent}"), wording(Question(intent)))


def _each(asked: Asked, questions: Sequence[Question]) -> list[Choice]:
    names = Counter(person.known_as for person in _people(asked, questions))
    found = []
    for question in questions:
        person = asked.known.get(question.person) if question.person is not None else None
        if person is not None:
            label = asked.say("choice_person", name=person.known_as, ref=person.ref, same=names[person.known_as] > 1)
        else:
            label = asked.say("choice_days", span=asked.span(question.days) or "")
        found.append(Choice(label, wording(question, person.ref if person else None)))
    return found


def _people(asked: Asked, questions: Iterable[Question]) -> list[Person]:
    return [asked.known[one.person] for one in questions if one.person is not None and one.person in asked.known]
