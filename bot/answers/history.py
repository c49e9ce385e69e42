"""Answers about what happened: to one action, and to all since a day."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.answers.actions import allowances
from bot.answers.answer import Answer, Choice, Line
from bot.answers.asked import Asked, name_of
from bot.answers.choosing import about_whom, unclear
from bot.answers.reviews import of_review
from bot.answers.sparing import no_details
from rules.actions import REMINDED, Action
from rules.consent import Allowed
from rules.people import Contact
from rules.questions import Days, Intent, Question, wording
from rules.questions.words import fold
from rules.reviews import last_of
from store import actions as stored
from store import people, recurring, reviews
from templates.say import FALLBACK, phrases

RECENT = timedelta(days=7)
EVER = date(1900, 1, 1)
MOST_CHOICES = 20


def of_reference(asked: Asked) -> Answer | None:
    """The reference may be an action's, or a review's."""
    action = stored.find_action(asked.session, asked.question.reference or "")
    if action is None:
        return of_review(asked)
    allowed = allowances(asked, [action])[action.id]
    may_know = allowed is Allowed.ALL or (allowed is Allowed.BARE and action.owner == asked.asker.id)
    return _told(asked, action, allowed) if may_know else None


def of_words(asked: Asked) -> Answer | None:
    """The action that the words of the question fit, if it is only one."""
    question = asked.question
    if not asked.where.details:
        return no_details(asked)
    wanted = [question.person] if question.person else list(asked.known)
    found = [one for person in wanted for one in stored.of_person(asked.session, person)]
    if question.about:
        most = max((_fit(one, question.about) for one in found), default=0)
        found = [one for one in found if most and _fit(one, question.about) == most]
    if len(found) == 1:
        return _told(asked, found[0], Allowed.ALL)
    if not found:
        return unclear(asked) if question.person else about_whom(asked)
    choices = [_choice(asked, one) for one in found[:MOST_CHOICES]]
    return asked.answered(asked.say("history_which"), choices=choices, intent=Intent.UNCLEAR)


def changes(asked: Asked) -> Answer | None:
    if not asked.known:
        return asked.answered(asked.say("nobody"))
    days = _since(asked)
    wanted = [asked.question.person] if asked.question.person else list(asked.known)
    since, until = asked.midnight(days.first or EVER), asked.midnight((days.last or asked.today) + timedelta(days=1))
    found = stored.acts_about(asked.session, wanted, since, until)
    about = stored.actions(asked.session, [action for action, _ in found])
    who = people.contacts(asked.session, [past.by for _, past in found])
    lines = [Line(_changed(asked, about[action], past, who)) for action, past in found]
    facts = {"name": asked.person.known_as if asked.person else None, "span": asked.span(days)}
    return asked.answered(asked.say("changes" if lines else "changes_none", **facts), lines)


def _told(asked: Asked, action: Action, allowed: Allowed) -> Answer:
    person = people.people(asked.session, [action.person]).get(action.person or 0)
    state = asked.say(f"state_{action.state}")
    if allowed is not Allowed.ALL or not asked.where.details:
        bare = asked.say("history_bare", ref=action.ref, state=state)
        return asked.answered(bare, intent=Intent.ACTION_HISTORY, person=person)
    pasts = stored.acts(asked.session, action.id)
    who = people.contacts(asked.session, [action.owner, *(past.by for past in pasts)])
    acts = [Line(asked.say("history_line", day=asked.day(past.at), said=_said(asked, past, who))) for past in pasts]
    about = person.known_as if person else None
    head = asked.say("history", ref=action.ref, what=action.what, about=about, state=state)
    return asked.answered(
        head, [_agreed(asked, action, who), *acts, *_other_rounds(asked, action)], intent=Intent.ACTION_HISTORY, person=person
    )


def _other_rounds(asked: Asked, action: Action) -> list[Line]:
    """Each has a history of its own, under its own reference."""
    others = [one for one in recurring.rounds_of(asked.session, action) if one.id != action.id]
    return [
        Line(
            asked.say("round_line", number=one.round, ref=one.ref, state=asked.say(f"state_{one.state}").rstrip("."), due=one.due)
        )
        for one in others
    ]


def _agreed(asked: Asked, action: Action, who: Mapping[int, Contact]) -> Line:
    owner = name_of(action.owner, who) or action.owner_as_written
    first = action.first_due or action.due
    words = asked.say("history_agreed", day=action.agreed_on, owner=owner, due=action.due, first_due=first)
    if action.owner == asked.asker.id and action.state in REMINDED:
        return Line(words, action.ref, action.done_value)
    return Line(words)


def _changed(asked: Asked, action: Action, past: stored.Past, who: Mapping[int, Contact]) -> str:
    said = _said(asked, past, who)
    return asked.say("changed_line", day=asked.day(past.at), ref=action.ref, what=action.what, said=said)


def _said(asked: Asked, past: stored.Past, who: Mapping[int, Contact]) -> str:
    name = name_of(past.by, who) or asked.say("somebody")
    code = f"act_{past.act.replace('-', '_')}"
    return asked.say(code if f"answers.{code}" in phrases(FALLBACK) else "act_other", who=name, until=past.day)


def _choice(asked: Asked, action: Action) -> Choice:
    label = asked.say("choice_action", ref=action.ref, what=action.what)
    return Choice(label, wording(Question(Intent.ACTION_HISTORY, reference=action.ref)))


def _fit(action: Action, about: Sequence[str]) -> int:
    """How many of the words stand in the action, by their first letters: "checks" finds "check"."""
    written = fold(action.what)
    return sum(1 for word in about if word[: max(4, len(word) - 2)] in written)


def _since(asked: Asked) -> Days:
    question = asked.question
    if question.days:
        return Days(question.days.first, question.days.last or asked.today)
    if question.since_review and question.person:
        last = last_of(reviews.reviews_of(asked.session, [question.person])[question.person], asked.now)
        if last and last.day:
            return Days(last.day, asked.today)
    return Days(asked.today - RECENT, asked.today)
