"""The holding pen: a person says what a held reply meant, and one act settles it."""

from datetime import date, datetime

from bot.actions import act_within
from rules.acts import Act, Wish
from rules.deployment import Deployment
from store import inbox, journal, people
from store.database import Database


class NothingHeld(ValueError):
    """There is nothing of that number that waits, or what is needed to settle it is missing. The message says which."""


def settle_held(
    database: Database, inbox_id: int, what: str, action: str | None, until: date | None, by: str | None, now: datetime,
    deployment: Deployment,
) -> str:  # fmt: skip
    """The outcome: "ignored", "will-call", or the act's own. The act is the writer's, in their name."""
    with database.write() as session:
        held = inbox.get(session, inbox_id)
        if held is None or held.state != inbox.HELD:
            raise NothingHeld("Nothing of that number waits. `kept inbox --waiting` lists what does.")
        reader = people.find_contact(session, by) if by else people.coordinator(session, deployment.coordinator)
        if reader is None:
            raise NothingHeld("--by names nobody whom Kept knows.")
        outcome = what
        if what in set(Act):
            refs = [action] if action else list(held.answer.get("actions", []))
            if len(refs) != 1:
                raise NothingHeld("Say with --action which action it is about.")
            writer = held.contact if held.contact is not None else reader.id
            wish = Wish(Act(what), until=until, because="settled")
            outcome = act_within(session, refs[0], wish, by=writer, door="settled", now=now, deployment=deployment).outcome
            if outcome in {"not_allowed", "ask_day"}:
                raise NothingHeld("That act is not possible for the one who wrote it, or a day is missing. Nothing was changed.")
        inbox.settle(session, inbox_id, reader.ref, now)
        journal.record(session, now, journal.Entry(f"settled:{what}", "inbox", inbox_id, "cli", reader.id))
        return "ignored" if what == "ignore" else outcome
