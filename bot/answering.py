"""What a message asks for besides "is it done?": yes or no, who and by when, easy words."""

from datetime import date, datetime

from sqlmodel import Session

from bot.mail.mail import Mail
from rules.acts import Act, Wish
from rules.answers import yes_or_no
from rules.gaps import filled, labelled
from rules.hours import LONDON, local_day
from rules.notices import ASKING_KINDS
from rules.replies import HandTo, Intent
from store import people
from store.answering import Answered

WANTING_KINDS = frozenset({"gaps", "easy_words_wanted"})
SPECIAL_KINDS = ASKING_KINDS | WANTING_KINDS
Wanted = tuple[str, Intent, Wish]
"""The action's reference, what was understood, and the act."""


def asked_for(session: Session, sent: Answered, mail: Mail, now: datetime) -> tuple[list[Wanted] | None, str]:
    """Answers to what a message asked for besides "is it done?": yes or no, who and by when, easy words. And the rest of
    the text. None where such an answer says more than a program should decide."""
    wishes: list[Wanted] = []
    asking = [number for number, line in sent.lines.items() if line.kind in ASKING_KINDS]
    wanting = [number for number, line in sent.lines.items() if line.kind in WANTING_KINDS]
    if asking and len(asking) == len(sent.lines) and (said := yes_or_no(mail.answers, asking)) is not None:
        return [_yes_or_no(sent, number, yes) for number, yes in said.items()], ""
    found, rest = labelled(mail.answers, asking + wanting)
    if not found and len(wanting) == len(sent.lines) == 1 and sent.lines[wanting[0]].kind == "gaps":
        found, rest = {wanting[0]: " ".join(mail.answers.split())}, ""
    for number, words in found.items():
        if number in asking:
            answer = yes_or_no(words, [number])
            if answer is None:
                return None, ""
            wishes.append(_yes_or_no(sent, number, answer[number]))
        elif sent.lines[number].kind == "easy_words_wanted":
            wishes.append((sent.lines[number].ref, Intent.ACKNOWLEDGED, Wish(Act.EASY_WORDS, words=words)))
        else:
            wish = _gap(session, words, written_on(mail, now))
            if wish is None:
                return None, ""
            wishes.append((sent.lines[number].ref, Intent.ACKNOWLEDGED, wish))
    return wishes, rest


def _yes_or_no(sent: Answered, number: int, yes: bool) -> Wanted:
    return sent.lines[number].ref, Intent.ACKNOWLEDGED, Wish(Act.APPROVE if yes else Act.REFUSE)


def _gap(session: Session, words: str, today: date) -> Wish | None:
    """An owner whom Kept does not know is a person's matter."""
    answer = filled(words, today)
    if answer is None:
        return None
    if answer.drop:
        return Wish(Act.DROP)
    owner = named(session, HandTo(None, answer.owner) if "@" in (answer.owner or "") else HandTo(answer.owner, None))
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
