"""All that concerns somebody at this moment, in the order in which it should be looked at: the page they come home to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from sqlmodel import Session

from bot.answers import Line, Where
from bot.answers.actions import allowances, line
from bot.answers.asked import Asked
from bot.answers.asking import asked_by
from bot.answers.sparing import sparingly
from rules.actions import Action, Wants
from rules.consent import Allowed
from rules.deployment import Deployment
from rules.forms import BY_KIND, Place, may
from rules.people import Circle, Contact, Person
from rules.questions import Intent, Question
from rules.reviews import Review, next_of
from store import actions as stored_actions
from store import deciding, inbox, people, reviews, slots, waiting
from store.actions import outstanding
from store.gatekeeper import chairs
from templates.say import phrase

KIND_OF = {
    Wants.MORE_TIME: "more_time_asked",
    Wants.HAND_OVER: "handed_over",
    Wants.BLOCKED: "blocked",
    Wants.CHECK: "check_wanted",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line, and the forms that go with it: each opens for `pointer` at `version`."""

    words: str
    pointer: str
    version: int = 0
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """`held` is None for whoever does not see to what waits for a person."""

    reader: Contact
    actions: Sequence[Line]
    late: int
    people: Sequence[Row]
    deciding: Sequence[Row]
    held: Sequence[Row] | None
    settings: str


def overview(session: Session, reader: Contact | None, now: datetime, deployment: Deployment, where: Where) -> Overview | None:
    """None for a stranger, and for one who is told what strangers are told."""
    asked = asked_by(session, reader, now, deployment, where)
    if asked is None:
        return None
    asked = replace(asked if where.details else sparingly(asked), question=Question(Intent.MY_ACTIONS, mine=True))
    own = _own(asked)
    return Overview(
        asked.asker, [row for row, _ in own], sum(1 for _, action in own if action.late(asked.today)), list(_people(asked)),
        list(_deciding(asked)), _held(asked), _settings(asked),
    )  # fmt: skip


def _own(asked: Asked) -> list[tuple[Line, Action]]:
    """Worst first: late ones before the rest, a safety action before the others of its day, the undated last."""
    found = outstanding(asked.session, owner=asked.asker.id)
    allowed = allowances(asked, found)
    told = [one for one in found if allowed[one.id] is not Allowed.NOTHING]
    told.sort(
        key=lambda one: (
            not one.late(asked.today),
            not (one.safety and one.late(asked.today)),
            one.due or date.max,
            not one.safety,
            one.id,
        )
    )
    named = {one.id: one.known_as for one in people.people(asked.session, [one.person for one in told]).values()}
    return [(line(asked, one, allowed[one.id], {}, named.get(one.person or 0)), one) for one in told]


def _people(asked: Asked) -> Iterator[Row]:
    """Those for whom nothing is booked first: somebody has to see to it; then the soonest review."""
    held, circles = reviews.reviews_of(asked.session, asked.known), people.circles(asked.session, asked.known)
    offered = slots.offered(asked.session, [one.id for listed in held.values() for one in listed if not one.cancelled])
    rows: list[tuple[datetime | None, int, Row]] = []
    for person in asked.known.values():
        booked = next_of(held[person.id], asked.now)
        choosing = next((one for one in held[person.id] if one.id in offered), None)
        rows.append(
            (booked.starts_at if booked else None, person.id, _person(asked, person, circles[person.id], booked, choosing))
        )
    yield from (row for *_, row in sorted(rows, key=lambda one: (one[0] is not None, one[0] or asked.now, one[1])))


def _person(asked: Asked, person: Person, circle: Circle, booked: Review | None, choosing: Review | None) -> Row:
    if booked is not None and booked.starts_at is not None:
        at = asked.local(booked.starts_at)
        words = asked.say("review_line", name=person.known_as, day=at.date(), time=at)
    else:
        words = asked.say("review_line_none", name=person.known_as)
    place = Place(circle.roles(asked.asker.id, asked.today), coordinator=_coordinates(asked))
    about_review = ("move", "cancel") if booked else ("choose-time",) if choosing else ("book", "find-date")
    forms = tuple(one for one in ("add", "event", "consent", *about_review) if may(one, place))
    review = booked or choosing
    return Row(words, f"{person.ref}/{review.ref}" if review else person.ref, review.sequence if review else 0, forms)


def _deciding(asked: Asked) -> Iterator[Row]:
    asking = deciding.asked_of(asked.session, asked.asker.id)
    requests = stored_actions.requests(asked.session, [one.id for one in asking])
    for action, allowed in _told(asked, asking):
        kind = KIND_OF[requests[action.id].wants]
        yield Row(_asked(asked, action, allowed, kind), action.ref, action.version, BY_KIND[kind])
    for action, allowed in _told(asked, deciding.to_complete(asked.session, asked.asker.id)):
        yield Row(_asked(asked, action, allowed, "gaps"), action.ref, action.version, BY_KIND["gaps"])
    for review in deciding.invited_to(asked.session, asked.asker.id, asked.now):
        if review.person in asked.known and review.starts_at is not None:
            at = asked.local(review.starts_at)
            words = phrase("home.invited", asked.asker.language, ref=review.ref, day=at.date(), time=at)
            yield Row(words, review.ref, review.sequence, ("attend",))
    for review in deciding.offered_to(asked.session, asked.asker.id):
        if review.person in asked.known:
            yield Row(phrase("home.offered", asked.asker.language, ref=review.ref), review.ref, review.sequence, ("times",))


def _told(asked: Asked, actions: Sequence[Action]) -> Iterator[tuple[Action, Allowed]]:
    """The chair and the coordinator are part of it, as its owner is: they need not be in the circle."""
    about = people.people(asked.session, [one.person for one in actions])
    chairing, coordinates = chairs(asked.session, actions), _coordinates(asked)
    for action in actions:
        person, own = about.get(action.person or 0), coordinates or chairing.get(action.id) == asked.asker.id
        allowed = Allowed.ALL if person is None else asked.allowed(person, own=own)
        if allowed is not Allowed.NOTHING:
            yield action, allowed


def _asked(asked: Asked, action: Action, allowed: Allowed, kind: str) -> str:
    what = action.what if allowed is Allowed.ALL and asked.where.details else None
    return phrase(f"home.{kind}", asked.asker.language, ref=action.ref, what=what, due=action.due)


def _held(asked: Asked) -> list[Row] | None:
    if not _coordinates(asked):
        return None
    came = inbox.waiting(asked.session, asked.today)
    about = waiting.concerned(asked.session, came)
    rings = people.circles(asked.session, {one for ids in about.values() for one in ids})
    open_to = [one for one in came if not any(rings[person].excludes(asked.asker.id, asked.today) for person in about[one.id])]
    open_to.sort(key=lambda one: (not one.urgent, one.id))
    return [
        Row(
            phrase("home.held", asked.asker.language, number=one.id, day=asked.day(one.received_at), refs=one.refs, urgent=one.urgent),
            str(one.id), forms=BY_KIND["held"],
        )
        for one in open_to
    ]  # fmt: skip


def _coordinates(asked: Asked) -> bool:
    coordinator = people.coordinator(asked.session, asked.deployment.coordinator)
    stands_in = coordinator.deputy_on(asked.today) if coordinator.away_on(asked.today) else None
    return asked.asker.id in {coordinator.id, stands_in}


def _settings(asked: Asked) -> str:
    reader = asked.asker
    deputy = people.contacts(asked.session, [reader.deputy]).get(reader.deputy or 0)
    style = phrase(f"forms.choice_{reader.style}", reader.language)
    away = reader.away_until if reader.away_on(asked.today) else None
    began, ended = (time(hour) if hour is not None else None for hour in (reader.hours_from, reader.hours_until))
    name = deputy.name if deputy else None
    return phrase("home.settings", reader.language, style=style, deputy=name, away=away, began=began, ended=ended)
