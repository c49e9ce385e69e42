"""A question at the desk: who asks, of whom they may know, and the words for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from sqlmodel import Session

from bot.answers.answer import Answer, Choice, Line, Where
from rules.consent import Allowed, Errand, gate
from rules.deployment import Deployment
from rules.hours import zone
from rules.people import Circle, Contact, Person
from rules.questions import Days, Intent, Question, wording
from rules.reasons import Reason, because
from store import people
from templates.say import phrase, say

ERRAND = "answer"
NO_PLACE = Circle()
NO_HOUSE = Deployment()
NOT_READ_YET = Question(Intent.UNCLEAR)


@dataclass(frozen=True, slots=True)
class Asked:
    """`places` are the asker's own by person, `known` the people of whom they may be told everything, by id."""

    session: Session
    asker: Contact
    now: datetime
    today: date
    where: Where
    secure: tuple[str, ...]
    places: Mapping[int, Circle]
    known: Mapping[int, Person] = field(default_factory=dict)
    question: Question = NOT_READ_YET
    deployment: Deployment = NO_HOUSE
    met: dict[int, Person] = field(default_factory=dict)

    def people(self, ids: Iterable[int | None]) -> dict[int, Person]:
        """Each is looked up once for one question, however often they come up in its answer."""
        wanted = {one for one in ids if one is not None}
        self.met.update(people.people(self.session, wanted - self.met.keys()))
        return {one: self.met[one] for one in wanted if one in self.met}

    @property
    def person(self) -> Person | None:
        return self.known.get(self.question.person) if self.question.person is not None else None

    def allowed(self, person: Person, *, own: bool) -> Allowed:
        circle, errand = self.places.get(person.id, NO_PLACE), Errand(ERRAND, own)
        return gate(person, circle, self.asker, errand, self.where.address, self.today, self.secure).allowed

    def allowed_at(self, ring: Circle, *, own: bool) -> Allowed:
        """At a meeting about no one person."""
        return gate(None, ring, self.asker, Errand(ERRAND, own), self.where.address, self.today, self.secure).allowed

    def say(self, code: str, **facts: object) -> str:
        return say(Reason(f"answers.{code}", facts), self.asker.language)

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(zone(self.asker.time_zone))

    def day(self, moment: datetime) -> date:
        return self.local(moment).date()

    def midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), zone(self.asker.time_zone))

    def span(self, days: Days | None) -> str | None:
        return say(span(days), self.asker.language) if days else None

    def answered(
        self, head: str, lines: Sequence[Line] = (), *, after: str | None = None, choices: Sequence[Choice] = (),
        intent: Intent | None = None, person: Person | None = None,
    ) -> Answer:  # fmt: skip
        """About the person of the question, where no other is given."""
        about = person or self.person
        ref, about_id = (about.ref, about.id) if about else (None, None)
        in_open = self.say("in_open", ref=ref)
        found = Answer(intent or self.question.intent, head, in_open, ref, about_id, tuple(lines), after, tuple(choices))
        return self._on_its_page(found)

    def _on_its_page(self, found: Answer) -> Answer:
        page, ref = min(self.question.page, found.pages), self.person.ref if self.person else None
        others = [one for one in (page - 1, page + 1) if 1 <= one <= found.pages]
        asks = ((one, replace(self.question, page=one, about=())) for one in others)
        turns = tuple(Choice(self.say("choice_page", page=one), wording(ask, ref)) for one, ask in asks)
        return replace(found, page=page, choices=(*found.choices, *turns))


def refused(language: str) -> Answer:
    """The same words for whoever asks and whatever was asked."""
    words = phrase("answers.not_allowed", language)
    return Answer(Intent.NOT_ALLOWED, words, words)


def permitted(asked: Asked) -> dict[int, Person]:
    """The people of whom the asker may be told everything. A stopped person is none of them."""
    found = asked.people(one for one, ring in asked.places.items() if ring.knows(asked.asker.id, asked.today))
    return {one.id: one for one in found.values() if asked.allowed(one, own=False) is Allowed.ALL}


def span(days: Days) -> Reason:
    first, last = days.first, days.last
    if first is None or last is None:
        return because("answers.span_until", last=last) if last else because("answers.span_after", first=first)
    if first == last:
        return because("answers.span_one", first=first)
    same = "month" if (first.year, first.month) == (last.year, last.month) else "year" if first.year == last.year else "both"
    return because(f"answers.span_{same}", first=first, last=last)


def name_of(one: int | None, who: Mapping[int, Contact]) -> str | None:
    return who[one].name if one is not None and one in who else None
