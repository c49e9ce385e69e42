"""Answers about what is due: by when, by which rule, how sure that is, and what is still to be prepared."""

from collections.abc import Sequence
from datetime import date

from bot.answers.answer import Line
from bot.answers.asked import Asked
from rules.people import Person, Role
from rules.reasons import because
from rules.reviews import Review
from rules.timescales import Decision
from rules.timescales.agreed import agreed_words
from rules.timescales.values import Decider
from store import people as stored_people
from store.events import due_for, last_told
from templates.say import say


def due_lines(asked: Asked, person: Person, booked: Review | None) -> list[Line]:
    """Why a review is due and by when; whether the one that is booked comes too late; else what is to be prepared."""
    lines = [
        Line(asked.say(f"told_{what}", on=told[0], told=told[1]))
        for what in ("review_requested", "consent_declined")
        if (told := last_told(asked.session, person.id, what)) is not None
    ]
    for found in due_for(asked.session, [person], asked.today, asked.deployment).get(person.id, ()):
        if found.agreed is not None:
            lines.append(Line(say(agreed_words(found.agreed), asked.asker.language)))
        lines.append(Line(say(found.because, asked.asker.language)))
        soonest = found.soonest
        if booked is None or booked.starts_at is None:
            lines += [Line(asked.say("prepare_line", by=step.by, what=step.what)) for step in found.prepare]
        elif soonest is not None and asked.day(booked.starts_at) > soonest:
            lines.append(Line(asked.say("review_too_late", due=soonest)))
    return lines


def unbooked_lines(asked: Asked, people: Sequence[Person]) -> tuple[list[Line], list[Line]]:
    """Those for whom somebody must decide a day, and all others for whom nothing is booked, the soonest first."""
    days, due = asked.question.days, due_for(asked.session, people, asked.today, asked.deployment)
    undecided: list[Line] = []
    dated: list[tuple[date, int, Line]] = []
    without: list[Line] = []
    for person in people:
        found = due.get(person.id, ())
        if found and found[0].needs_a_number:
            undecided.append(Line(_undecided(asked, person, found[0])))
        elif found and (day := found[0].soonest) and (days is None or days.holds(day)):
            dated.append((day, person.id, Line(_dated(asked, person, found[0]))))
        elif days is None:
            without.append(Line(asked.say("review_line_none", name=person.known_as)))
    return undecided, [line for *_, line in sorted(dated, key=lambda one: one[:2])] + without


def _undecided(asked: Asked, person: Person, found: Decision) -> str:
    assert found.rule is not None  # noqa: S101 it needs a number
    decider = because(f"timescales.decider_{found.rule.decides}")
    circle = stored_people.circle(asked.session, person.id)
    commissioners = circle.holding(Role.COMMISSIONER, asked.today) if found.rule.decides is Decider.COMMISSIONER else ()
    named = [one.name for one in stored_people.contacts(asked.session, commissioners).values()]
    return asked.say(
        "review_line_undecided", name=person.known_as, decider=decider, named=named, anyway=found.not_later_than,
        unconfirmed=found.unconfirmed,
    )  # fmt: skip


def _dated(asked: Asked, person: Person, found: Decision) -> str:
    day = found.soonest
    late = day is not None and day < asked.today
    rule = {"agreed": found.agreed is not None, "by_rule": found.by_rule}
    return asked.say("review_line_due", name=person.known_as, due=day, late=late, unconfirmed=found.unconfirmed, **rule)
