"""What a message asks for besides "is it done?": yes or no, who and by when, easy words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlmodel import Session

from bot.mail.mail import Mail
from rules.acts import Act, Wish
from rules.answers import yes_or_no
from rules.deployment import Deployment
from rules.gaps import filled, labelled
from rules.hours import LONDON, local_day
from rules.notices import ASKING_KINDS, Notice
from rules.people import Contact
from rules.replies import HandTo, Intent, says_yes
from store import outbox, people
from store.answering import Answered

GAP_KINDS = frozenset({"gaps", "gap_unclear"})
WANTING_KINDS = GAP_KINDS | {"easy_words_wanted"}
SPECIAL_KINDS = ASKING_KINDS | WANTING_KINDS
Wanted = tuple[str, Intent, Wish]
"""The action's reference, what was understood, and the act."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for and answered. `unclear` are words about a gap that name nobody whom we know, or no day: they are
    asked back with their number. `for_person`: an answer says more than a program should decide."""

    wishes: list[Wanted] = field(default_factory=list)
    rest: str = ""
    unclear: Mapping[int, str] = field(default_factory=dict)
    for_person: bool = False


def asked_for(session: Session, sent: Answered, mail: Mail, writer: Contact, now: datetime) -> Asked:
    """Answers to what a message asked for besides "is it done?", and the rest of the text."""
    asking = [number for number, line in sent.lines.items() if line.kind in ASKING_KINDS]
    wanting = [number for number, line in sent.lines.items() if line.kind in WANTING_KINDS]
    if asking and len(asking) == len(sent.lines) and (said := yes_or_no(mail.answers, asking)) is not None:
        return Asked([_yes_or_no(sent, number, yes) for number, yes in said.items()])
    if len(asking) == len(sent.lines) == 1 and says_yes(mail.answers, written_on(mail, now)):
        return Asked([_yes_or_no(sent, asking[0], yes=True)])
    found, rest = labelled(mail.answers, asking + wanting)
    if not found and len(wanting) == len(sent.lines) == 1 and sent.lines[wanting[0]].kind in GAP_KINDS:
        found, rest = {wanting[0]: " ".join(mail.answers.split())}, ""
    wishes: list[Wanted] = []
    unclear: dict[int, str] = {}
    for number, words in found.items():
        wish = _wish(session, sent, number, words, writer, written_on(mail, now))
        if wish is not None:
            wishes.append(wish)
        elif sent.lines[number].kind == "gaps":
            unclear[number] = words
        else:
            return Asked(for_person=True)
    return Asked(wishes, rest, unclear)


def ask_back(
    session: Session, came: int, sent: Answered, unclear: Mapping[int, str], writer: Contact, now: datetime, deployment: Deployment
) -> tuple[Mapping[str, object], ...]:  # fmt: skip
    """Once: an answer to this question that is unclear too goes to a person."""
    today = local_day(now, LONDON)
    asked = {number: (sent.lines[number], words) for number, words in unclear.items()}
    notices = [
        Notice(
            f"gap:{came}:{line.action}", "gap_unclear", writer.id, today, action=line.action, person=line.person, inbox=came,
            facts={"said": " ".join(words.split())[:200]},
        )
        for line, words in asked.values()
    ]  # fmt: skip
    outbox.queue(session, notices, now, today, deployment)
    return tuple(
        {"action": line.ref, "intent": Intent.NEEDS_PERSON, "outcome": "asked_back", "date": None} for line, _ in asked.values()
    )


def _wish(session: Session, sent: Answered, number: int, words: str, writer: Contact, today: date) -> Wanted | None:
    line = sent.lines[number]
    if line.kind in ASKING_KINDS:
        answer = yes_or_no(words, [number])
        return None if answer is None else _yes_or_no(sent, number, answer[number])
    if line.kind == "easy_words_wanted":
        return line.ref, Intent.ACKNOWLEDGED, Wish(Act.EASY_WORDS, words=words)
    wish = _gap(session, words, writer, today)
    return None if wish is None else (line.ref, Intent.ACKNOWLEDGED, wish)


def _yes_or_no(sent: Answered, number: int, yes: bool) -> Wanted:
    return sent.lines[number].ref, Intent.ACKNOWLEDGED, Wish(Act.APPROVE if yes else Act.REFUSE)


def _gap(session: Session, words: str, writer: Contact, today: date) -> Wish | None:
    """Nobody is guessed at: a name that we do not know, or that two have, is asked back."""
    answer = filled(words, today)
    if answer is None:
        return None
    if answer.drop:
        return Wish(Act.DROP)
    owner = (
        writer.id
        if answer.myself
        else named(session, HandTo(None, answer.owner) if "@" in (answer.owner or "") else HandTo(answer.owner, None))
    )
    if answer.owner and owner is None:
        return None
    return Wish(Act.AGREE, until=answer.due, to=owner)


def named(session: Session, hand_to: HandTo | None) -> int | None:
    """A contact whom Kept knows, by address or by a name that only one has."""
    if hand_to is None:
        return None
    if hand_to.email:
        found = people.find_contact(session, hand_to.email)
        return found.id if found else None
    wanted = (hand_to.name or "").casefold().split()
    named = [one for one in people.all_contacts(session) if wanted and wanted == one.name.casefold().split()[: len(wanted)]]
    return named[0].id if len(named) == 1 else None


def written_on(mail: Mail, now: datetime) -> date:
    """The writer's own day: the mail's Date in London, unless it is missing or lies in the future."""
    moment = mail.date if mail.date is not None and mail.date <= now else now
    return local_day(moment, LONDON)
