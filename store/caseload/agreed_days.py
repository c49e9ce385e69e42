"""Days that were agreed for one person's review, as a caseload brings them with what happened."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from rules.caseload import Entry, Problem
from rules.people import Role
from rules.reasons import Reason, because
from rules.timescales import Decision
from rules.timescales.agreed import refused
from store import agreed_days, events, journal, people
from store.caseload.actions import Loading
from store.caseload.rows import Tally
from store.caseload.stored import Ids


@dataclass(frozen=True, slots=True)
class Wish:
    where: str
    person: int
    about: tuple[str, date]
    on: date
    because: str
    commissioner: int | None


def load_agreed_days(session: Session, entries: Sequence[Entry], ids: Ids, loading: Loading) -> tuple[Tally, list[Problem]]:
    """After everything that a review is due by. What a file said before, somebody may have changed since: it is not said again."""
    wishes = [wish for wish in _wishes(entries, ids) if not _was_said(session, wish)]
    if not wishes:
        return Tally(), []
    session.flush()
    known = people.people(session, [one.person for one in wishes])
    due = events.due_for(session, known.values(), loading.today, loading.deployment)
    problems = [problem for wish in wishes for problem in _problems(session, wish, due, loading)]
    if not problems:
        for wish in wishes:
            agreed_days.say(session, wish.person, wish.about, wish.on, wish.because, loading.now, wish.commissioner)
            facts = {"on": wish.on, "because": wish.because, "commissioner": wish.commissioner}
            journal.record(session, loading.now, journal.Entry("day_agreed", "person", wish.person, loading.door, facts=facts))
    return Tally(added=len(wishes)), problems


def _wishes(entries: Sequence[Entry], ids: Ids) -> Iterator[Wish]:
    for entry in entries:
        if (agreed := entry.given.get("agreed")) is not None:
            commissioner = agreed.get("commissioner")
            yield Wish(
                f"{entry.where}.agreed", ids.people[entry.given["person"]], (entry.given["what"], entry.given["on"]), agreed["on"],
                agreed["because"], ids.contacts[commissioner] if commissioner else None,
            )  # fmt: skip


def _was_said(session: Session, wish: Wish) -> bool:
    return any(
        ((one.what, one.happened_on), one.on, one.because, one.commissioner)
        == (wish.about, wish.on, wish.because, wish.commissioner)
        for one in agreed_days.all_said(session, wish.person)
    )


def _problems(session: Session, wish: Wish, due: Mapping[int, Sequence[Decision]], loading: Loading) -> Iterator[Problem]:
    found = next((one for one in due.get(wish.person, ()) if one.event and (one.event.what, one.event.on) == wish.about), None)
    if found is None:
        yield Problem(wish.where, because("caseload.agreed_for_nothing"))
        return
    commissioners = people.circle(session, wish.person).holding(Role.COMMISSIONER, loading.today)
    if wish.commissioner is not None and wish.commissioner not in commissioners:
        yield Problem(f"{wish.where}.commissioner", because("agreed.no_commissioner"))
        return
    why = _refused(found, wish)
    if why is not None:
        yield Problem(f"{wish.where}.on", why)


def _refused(found: Decision, wish: Wish) -> Reason | None:
    """A day that has gone by may well have been agreed."""
    return refused(found, wish.on, wish.because, wish.on, has_commissioner=wish.commissioner is not None)
