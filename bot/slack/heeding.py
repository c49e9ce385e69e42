"""Whoever writes in Slack that somebody is not safe is heard as in a mail: a named person hears of it at once, and the writer what is true."""

import re
from datetime import datetime

from bot import alarms
from bot.answers import Answer
from bot.heeding import is_urgent
from bot.slack.desk import DOOR, Came
from rules.alarms import out_of_hours, read_by
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.people import Contact
from rules.questions import Intent
from rules.reasons import because
from rules.replies import meaning
from rules.replies.danger import says_it_outright
from store import inbox
from store.database import Database
from templates.say import FALLBACK, phrase, say

BARE_HELP = re.compile(r"\s{0,9}(?:<@\w{1,40}>)?\s{0,9}help[\s?!.]{0,9}", re.IGNORECASE)
"""What everybody types who wants to know what the bot can do."""
NOT_UNDERSTOOD = frozenset({Intent.UNCLEAR, Intent.NOT_ALLOWED})


def heed(
    database: Database, came: Came, asker: Contact | None, text: str, found: Answer, now: datetime, deployment: Deployment
) -> Answer:
    """What is answered then; what was found, where nothing speaks of danger. A question that is understood needs plain words for it."""
    today = local_day(now, LONDON)
    said = meaning(text, today)
    if BARE_HELP.fullmatch(text) or not (said.urgent or said.worrying) or (_asks(text, found) and not says_it_outright(text)):
        return found
    with database.write() as session:
        if not (said.urgent if asker is None else is_urgent(session, said, asker, today)):
            return found
        kept = inbox.find(session, DOOR, came.outside_id)
        assert kept is not None  # noqa: S101 it was kept when it came in
        document = {
            "inbox_id": kept.id,
            "kind": "reply",
            "outcome": "held",
            "why": say(because("inbox.slack_words")),
            "actions": [],
            "did": [],
        }
        writer = asker.id if asker else None
        inbox.describe(session, kept.id, asker.email if asker else None, text)
        inbox.decide(session, kept.id, kind="reply", state=inbox.HELD, answer=document, contact=writer, message=None, urgent=True)
        alarms.sound(session, kept.id, person=None, about=None, writer=writer, words=text, now=now, deployment=deployment)
    return _truth(asker, now, deployment)


def _asks(text: str, found: Answer) -> bool:
    """A question, or words that are understood as one."""
    return found.intent not in NOT_UNDERSTOOD or text.rstrip().endswith("?")


def _truth(asker: Contact | None, now: datetime, deployment: Deployment) -> Answer:
    """The same for everybody: it says of nobody whether we know them."""
    time_zone = asker.time_zone if asker else LONDON
    words = phrase(
        "slack.urgent", asker.language if asker else FALLBACK, read_by=read_by(now, time_zone), out_of_hours=out_of_hours(now, time_zone),
        emergency_words=deployment.emergency_words, help_phone=deployment.help_phone,
    )  # fmt: skip
    return Answer(Intent.UNCLEAR, words, words)
