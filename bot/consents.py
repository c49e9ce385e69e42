"""Consent to a review is recorded: what was said, by whom, how it was explained."""

from datetime import datetime

from rules.consents import Said, as_before, refused
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.people import ConsentState, Person, Role
from rules.reasons import Reason, because
from store import consents, journal, outbox, people
from store.database import Database


def record(
    database: Database, ref: str, said: Said, now: datetime, deployment: Deployment, door: str = "cli"
) -> tuple[Person | None, Reason | None]:
    """The person as they were, and why nothing was stored. What waited for consent goes with the next round, what may not go
    any more is held back in the same moment. Being asked is told to the person themselves."""
    today = local_day(now, LONDON)
    with database.write() as session:
        person = people.find_person(session, ref)
        if person is None:
            return None, because("bookings.no_such_person")
        why = because("bookings.stopped") if person.stopped else refused(said, person, today)
        if why is not None or as_before(said, person.consent):
            return person, why
        journal.facts_change(session)
        consents.record(session, person.id, said, now)
        facts = {"state": said.state, "giver": said.giver}
        journal.record(session, now, journal.Entry("consent", "person", person.id, door, said.recorded_by, facts))
        if said.state is ConsentState.ASKED:
            themselves = people.circle(session, person.id).holding(Role.PERSON, today)
            asking = [
                Notice(f"consent:{person.id}:{said.on}:{reader}", "consent_asked", reader, today, person=person.id)
                for reader in themselves
            ]
            outbox.queue(session, asking, now, today, deployment)
        return person, None
