"""The list of what waits is answered by its numbers: each is settled, or asked back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.answering import written_on
from bot.mail.mail import Mail
from bot.settling import Desk, Settled, Unsettled, settle_within
from rules.acts import Facts
from rules.deployment import Deployment
from rules.notices import Notice
from rules.people import Contact
from rules.settling import Verdict, verdict, verdicts
from store import outbox
from store.answering import Answered
from templates.say import FALLBACK, phrases

ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Read:
    """`did` for each number that was spoken of; `rest` is the text without them."""

    did: tuple[Mapping[str, Any], ...]
    rest: str


def settle_by_number(
    session: Session, came: int, mail: Mail, sent: Answered, reader: Contact, now: datetime, deployment: Deployment
) -> Read:  # fmt: skip
    """`came` is the answer's own number in the inbox. The reader is told of each what came of it."""
    if not sent.pen:
        return Read((), mail.answers)
    places = _places(sent)
    said, rest = verdicts(mail.answers, list(places), written_on(mail, now))
    if not said and len(sent.pen) == 1 and not sent.lines:
        only = verdict(" ".join(mail.answers.split()), written_on(mail, now))
        said, rest = ({next(iter(sent.pen)): only}, "") if only else (said, rest)
    desk = Desk(reader, now, deployment)
    did = {places[number]: _settled(session, places[number], meant, desk) for number, meant in said.items()}
    _tell(session, came, did, sent, desk)
    return Read(tuple({"inbox_id": one, **outcome} for one, outcome in did.items()), rest)


def ask_back(session: Session, came: int, sent: Answered, reader: Contact, now: datetime, deployment: Deployment) -> None:
    """Not one number could be read."""
    asked = {"action": None, "outcome": "asked_back", "became": ASKED}
    _tell(session, came, {line.inbox: asked for line in sent.pen.values()}, sent, Desk(reader, now, deployment))


def _places(sent: Answered) -> dict[int, int]:
    """A line's number, or the number that the reply has in the inbox, where that is no line's."""
    ids = [line.inbox for line in sent.pen.values()]
    by_id = {one: one for one in ids if one not in sent.pen and one not in sent.lines}
    return {**by_id, **{number: line.inbox for number, line in sent.pen.items()}}


def _settled(session: Session, inbox_id: int, meant: Verdict | None, desk: Desk) -> Mapping[str, Any]:
    if meant is None:
        return {"action": None, "intent": "needs_person", "outcome": "asked_back", "date": None, "became": ASKED}
    day = meant.until.isoformat() if meant.until else None
    try:
        done: Settled = settle_within(session, inbox_id, meant, desk)
    except Unsettled as unsettled:
        became = unsettled.why.code.rpartition(".")[2]
        return {"action": meant.action, "intent": meant.what, "outcome": "asked_back", "date": day, "became": became}
    return {"action": done.action, "intent": meant.what, "outcome": done.outcome, "date": day, "became": done.outcome}


def _tell(session: Session, came: int, did: Mapping[int, Mapping[str, Any]], sent: Answered, desk: Desk) -> None:
    """An answer to what we said about an answer gets no third one, unless something was settled: two machines would not end."""
    again = all(line.kind == "settled" for line in sent.pen.values())
    notices = []
    for one, outcome in did.items():
        if again and outcome["outcome"] == "asked_back":
            continue
        became = str(outcome["became"]).replace("-", "_")
        spoken = became if f"settling.became_{became}" in phrases(FALLBACK) else ASKED
        facts: Facts = {"ref": str(one), "became": spoken, "about_ref": outcome["action"]}
        key = f"settled:{came}:{one}:{desk.reader.id}"
        notices.append(Notice(key, "settled", desk.reader.id, desk.today, inbox=one, facts=facts))
    outbox.queue(session, notices, desk.now, desk.today, desk.deployment)
