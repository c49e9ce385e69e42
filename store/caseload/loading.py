"""The load of one caseload: everything in it is stored, or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session

from rules.caseload import Caseload, Problem, Section, resolve
from store import journal, looks, recurring
from store.caseload.actions import Loading, load_actions
from store.caseload.agreed_days import load_agreed_days
from store.caseload.meetings import load_meetings
from store.caseload.people import load_circles, load_contacts, load_events, load_people
from store.caseload.reviews import load_reviews
from store.caseload.rows import Tally
from store.caseload.shut_out import shut_out_owners
from store.caseload.stored import Ids, look_up


@dataclass(frozen=True, slots=True)
class Loaded:
    """Nothing was stored where there are problems. What was stored may still need a person: those are warnings."""

    read: Mapping[Section, int]
    added: int = 0
    changed: int = 0
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


def load(session: Session, caseload: Caseload, loading: Loading) -> Loaded:
    """Within the caller's transaction, which loads take one by one."""
    journal.facts_change(session)
    stored, ids = look_up(session, caseload)
    caseload = resolve(caseload, stored)
    if caseload.problems:
        return Loaded(caseload.read, problems=caseload.problems)
    with session.begin_nested() as part:
        tally, problems = _load(session, caseload, ids, loading)
        if problems:
            part.rollback()
            return Loaded(caseload.read, problems=tuple(problems))
    recurring.take(session, loading.now, loading.today, loading.deployment)
    if tally != Tally():
        looks.again(session, _concerned(caseload, ids))
        facts = {"read": dict(caseload.read), "added": tally.added, "changed": tally.changed}
        journal.record(session, loading.now, journal.Entry("loaded", "caseload", None, loading.door, facts=facts))
    return Loaded(
        caseload.read, tally.added, tally.changed, warnings=tuple(shut_out_owners(session, caseload, ids, loading.today))
    )


def _load(session: Session, caseload: Caseload, ids: Ids, loading: Loading) -> tuple[Tally, list[Problem]]:
    """What is wrong with an agreed day shows only once everything that it is held against is there."""
    entries = caseload.entries
    tally = sum(
        (
            load_contacts(session, entries[Section.CONTACTS], ids),
            load_people(session, entries[Section.PEOPLE], ids, loading.now),
            load_circles(session, entries[Section.CIRCLES], ids),
            load_meetings(session, entries[Section.MEETINGS], ids, loading.now, loading.today),
            load_reviews(session, entries[Section.REVIEWS], ids),
            load_events(session, entries[Section.EVENTS], ids),
            load_actions(session, entries[Section.ACTIONS], ids, loading),
        ),
        Tally(),
    )
    agreed, problems = load_agreed_days(session, entries[Section.EVENTS], ids, loading)
    return tally + agreed, problems


def _concerned(caseload: Caseload, ids: Ids) -> set[int]:
    """Everybody of whom the file says anything that a review may be due by."""
    people = {ids.people[key] for (key,) in (entry.key for entry in caseload.entries[Section.PEOPLE])}
    about = (entry for section in (Section.CIRCLES, Section.REVIEWS, Section.EVENTS) for entry in caseload.entries[section])
    return people | {ids.people[person] for entry in about if (person := entry.given.get("person")) is not None}
