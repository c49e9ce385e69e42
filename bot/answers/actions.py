"""Answers about actions: what is still to be done, by whom and by when, and what is late."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.answers.answer import Answer, Line
from bot.answers.asked import Asked, name_of
from bot.answers.meetings import known_meetings, may_know
from rules.actions import REMINDED, Action, State
from rules.consent import Allowed
from rules.people import Contact
from rules.questions import Days, Intent
from store import actions as stored
from store import meetings, people
from store.circles import circles_about, gathering_of

SOON = timedelta(days=14)


def outstanding(asked: Asked) -> Answer | None:
    return _listing(asked, "outstanding", _all(asked))


def mine(asked: Asked) -> Answer | None:
    return _listing(asked, "mine", _own(asked))


def overdue(asked: Asked) -> Answer | None:
    late = [one for one in (_own(asked) if asked.question.mine else _all(asked)) if one.late(asked.today)]
    if asked.question.days == Days(asked.today, asked.today):
        asked = replace(asked, question=replace(asked.question, days=None))
    return _listing(asked, "overdue", late)


def due_soon(asked: Asked) -> Answer | None:
    days = asked.question.days or Days(asked.today, asked.today + SOON)
    asked = replace(asked, question=replace(asked.question, days=days))
    return _listing(asked, "due_soon", _own(asked) if asked.question.mine else _all(asked))


def named(asked: Asked) -> list[Line]:
    """The asker's own open action with the reference that was written: what can be done with it stands there, to be pressed."""
    action = stored.find_action(asked.session, asked.question.reference or "")
    if action is None or action.owner != asked.asker.id or action.state not in REMINDED:
        return []
    allowed = allowances(asked, [action])[action.id]
    about = asked.people([action.person]).get(action.person or 0)
    known_as = about.known_as if about and asked.where.details else None
    return [] if allowed is Allowed.NOTHING else [line(asked, action, allowed, {}, known_as)]


def line(asked: Asked, action: Action, allowed: Allowed, owners: Mapping[int, Contact], about: str | None) -> Line:
    """One action in a list, with what only its owner can press."""
    own, late = action.owner == asked.asker.id, action.late(asked.today)
    value = action.done_value if own and action.state in REMINDED else None
    facts: dict[str, object] = {"ref": action.ref, "due": action.due, "late": late}
    if allowed is not Allowed.ALL or not asked.where.details:
        return Line(asked.say("action_line_bare", **facts), action.ref, value)
    facts |= {"what": action.what, "about": about, "standing": _standing(asked, action)}
    if own and asked.question.intent is Intent.MY_ACTIONS:
        return Line(asked.say("action_line_mine", **facts), action.ref, value)
    owner = name_of(action.owner, owners) or action.owner_as_written
    return Line(asked.say("action_line", owner=owner, **facts), action.ref, value)


def _listing(asked: Asked, kind: str, actions: Sequence[Action]) -> Answer:
    question, days = asked.question, asked.question.days
    within = [one for one in actions if days is None or (one.due is not None and days.holds(one.due))]
    if not asked.known and not actions and not (question.mine or kind == "mine"):
        return asked.answered(asked.say("nobody"))
    allowed = allowances(asked, within)
    told = [one for one in within if allowed[one.id] is not Allowed.NOTHING]
    owners = people.contacts(asked.session, [one.owner for one in told])
    named = {one.id: one.known_as for one in asked.people(one.person for one in told).values()}
    meeting = {one.id: one.name for one in meetings.meetings(asked.session, [one.meeting for one in told]).values()}
    lines = [
        line(
            asked,
            one,
            allowed[one.id],
            owners,
            None if question.person else named.get(one.person or 0) or meeting.get(one.meeting or 0),
        )
        for one in told
    ]
    facts = {"count": len(lines), "name": asked.person.known_as if asked.person else None, "span": asked.span(days)}
    if kind == "outstanding":
        facts["owner"] = people.contact(asked.session, question.owner).name if question.owner and asked.where.details else None
    after = _also_late(asked, actions, within) if kind != "overdue" else None
    return asked.answered(asked.say(kind if lines else f"{kind}_none", **facts), lines, after=after)


def _also_late(asked: Asked, actions: Sequence[Action], within: Sequence[Action]) -> str | None:
    """A list of some days must not look like all there is."""
    shown = {one.id for one in within}
    count = sum(1 for one in actions if one.late(asked.today) and one.id not in shown)
    return asked.say("also_late", count=count) if count else None


def _all(asked: Asked) -> list[Action]:
    """Of the person, else of everybody whom the asker may know of and of the asker's own."""
    question = asked.question
    if question.person is not None:
        found = stored.outstanding(asked.session, people=[question.person])
    else:
        found = stored.outstanding(asked.session, people=list(asked.known))
        shown = {one.id for one in found}
        theirs = [*_own(asked), *stored.outstanding(asked.session, meetings=list(known_meetings(asked)))]
        more = {one.id: one for one in theirs if one.id not in shown}
        found = sorted([*found, *more.values()], key=_soonest)
    return [one for one in found if question.owner in (None, one.owner)]


def _own(asked: Asked) -> list[Action]:
    """The asker's own: also of people outside whose circle they are, but never of one of whom nothing may be said."""
    found = stored.outstanding(asked.session, owner=asked.asker.id)
    allowed = allowances(asked, found)
    person = asked.question.person
    return [one for one in found if allowed[one.id] is not Allowed.NOTHING and person in (None, one.person)]


def allowances(asked: Asked, actions: Iterable[Action]) -> dict[int, Allowed]:
    """What may be told of each action: its owner may know of it, everybody else by the circle, or by the meeting's."""
    actions = list(actions)
    about = asked.people(one.person for one in actions)
    at_meetings = circles_about(asked.session, [one for one in actions if gathering_of(one)])
    found: dict[int, Allowed] = {}
    for one in actions:
        own, person = one.owner == asked.asker.id, about.get(one.person or 0)
        if one.id in at_meetings:
            found[one.id] = may_know(asked, at_meetings[one.id], own=own)
        elif person is None:
            found[one.id] = Allowed.ALL if own else Allowed.NOTHING
        else:
            found[one.id] = asked.allowed(person, own=own)
    return found


def _soonest(action: Action) -> tuple[bool, date, int]:
    return action.due is None, action.due or date.max, action.id


def _standing(asked: Asked, action: Action) -> str | None:
    if action.state is State.PROPOSED:
        gaps = dict.fromkeys(gap.field if gap.field in {"owner", "due", "what", "status"} else "other" for gap in action.problems)
        return asked.say("gaps", gaps=[asked.say(f"gap_{gap}") for gap in gaps]) if gaps else asked.say("state_proposed")
    said = [asked.say("state_blocked")] if action.state is State.BLOCKED else []
    return " ".join([*said, *rounds(asked, action)]) or None


def rounds(asked: Asked, action: Action) -> list[str]:
    """Of what comes round again: which time this is; of what was done before, that it is looked at again."""
    if action.looks_again and action.series is not None:
        return [asked.say("looked_at_again")]
    comes_round = action.series is not None or (action.recurs is not None and not action.looks_again)
    return [asked.say("time_number", number=action.round)] if comes_round else []
