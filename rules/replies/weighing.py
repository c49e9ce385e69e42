"""What a stretch of a reply shows is weighed into one intent: "done" only where nothing at all speaks against it."""

from collections.abc import Sequence
from datetime import date, timedelta

from rules.replies.evidence import AHEAD, FINISHED, PAST, Evidence, Seen
from rules.replies.promised import promised_day
from rules.replies.said import Intent
from rules.replies.sentences import OVER, Sentence, only_names_days
from rules.replies.signs import Sign
from rules.replies.words import DAY

LEFT_TO_A_PERSON = (Sign.RETRACTION, Sign.OBJECTION)
OUTWEIGHS_DONE = (Sign.QUESTION, Sign.CONDITION, Sign.HEDGE, Sign.DOUBT, Sign.HEARSAY, Sign.ELSEWHERE)
LESS_THAN_DONE = (Sign.PARTLY, Sign.BEGUN, Sign.UNDONE, Sign.LATER, Sign.ASKS_TIME, Sign.STUCK)
LEAVES_OPEN = (Sign.HEDGE, Sign.HEARSAY, Sign.CONDITION)
SPEAKS_AGAINST = (Sign.TROUBLE, Sign.NEGATION, Sign.CONTRAST, Sign.FUTURE, Sign.OTHERWISE)

MOST_UNREAD = {True: 25, False: 16}
"""How many words that no phrase covers may stand beside a claim of the action itself, and of a thing."""
TIED = frozenset("until till before once when if unless because cannot not".split())
MOST_UNREAD_IN_THANKS = 9

LONG_AGO = timedelta(days=365)

Verdict = tuple[Intent, Sign | None]


def weighed(evidence: Evidence, written: date) -> Verdict:
    """The intent, and the sign that decided; None for a claim to be done, and where nothing was understood."""
    for sign in LEFT_TO_A_PERSON:
        if evidence.has(sign):
            return Intent.NEEDS_PERSON, sign
    return _claimed(evidence, written) if evidence.claim else _unclaimed(evidence, written)


def _claimed(evidence: Evidence, written: date) -> Verdict:
    for sign in OUTWEIGHS_DONE:
        if evidence.has(sign):
            return Intent.NEEDS_PERSON, sign
    if _takes_it_back(evidence):
        return Intent.NEEDS_PERSON, Sign.UNDONE
    for sign in LESS_THAN_DONE:
        if evidence.has(sign):
            return Intent.PARTLY_DONE, sign
    if evidence.has(Sign.NEGATION) and evidence.has(Sign.CONTRAST):
        return Intent.PARTLY_DONE, Sign.CONTRAST
    for sign in SPEAKS_AGAINST:
        if evidence.has(sign):
            return Intent.NEEDS_PERSON, sign
    if evidence.unread > MOST_UNREAD[evidence.of_it] or _contradicted_by_a_day(evidence.sentences, written):
        return Intent.NEEDS_PERSON, None
    return Intent.DONE, None


def _unclaimed(evidence: Evidence, written: date) -> Verdict:
    has = evidence.has
    if has(Sign.ASKS_TIME) and not has(Sign.HEARSAY):
        return (Intent.PARTLY_DONE, Sign.PARTLY) if has(Sign.PARTLY) else (Intent.MORE_TIME, Sign.ASKS_TIME)
    if has(Sign.ELSEWHERE) and not has(Sign.QUESTION, Sign.CONDITION):
        return Intent.NOT_MINE, Sign.ELSEWHERE
    for sign in (Sign.QUESTION, Sign.DOUBT):
        if has(sign):
            return Intent.NEEDS_PERSON, sign
    if has(Sign.CONDITION, Sign.HEARSAY) and not has(Sign.STUCK):
        return Intent.NEEDS_PERSON, Sign.CONDITION if has(Sign.CONDITION) else Sign.HEARSAY
    return _as_it_stands(evidence, written)


def _as_it_stands(evidence: Evidence, written: date) -> Verdict:
    has = evidence.has
    if has(Sign.PARTLY):
        return Intent.PARTLY_DONE, Sign.PARTLY
    if sign := _some_of_it(evidence):
        return Intent.PARTLY_DONE, sign
    if has(Sign.LATER):
        return Intent.MORE_TIME, Sign.LATER
    if has(Sign.STUCK):
        return Intent.BLOCKED, Sign.STUCK
    if only_names_days(evidence.sentences) and _says_a_day_ahead(evidence.sentences, written):
        return Intent.MORE_TIME, None
    if has(Sign.BEGUN):
        return Intent.PARTLY_DONE, Sign.BEGUN
    if has(Sign.UNDONE):
        return Intent.NOT_DONE, Sign.UNDONE
    if has(Sign.SEEN) and _only_thanks(evidence):
        return Intent.ACKNOWLEDGED, Sign.SEEN
    if not has(Sign.NEGATION, Sign.HEDGE, Sign.TROUBLE, Sign.DID) and _points_ahead(evidence, written):
        return Intent.MORE_TIME, None
    return Intent.NEEDS_PERSON, None


def _points_ahead(evidence: Evidence, written: date) -> bool:
    """A day that is pointed to lies ahead; but "was delivered on Thursday" tells of the last one."""
    said = {word.text for sentence in evidence.sentences for word in sentence.words}
    told = not said.isdisjoint(PAST) and said.isdisjoint(AHEAD)
    return not told and promised_day(evidence.sentences, written, pointed=True) is not None


def _some_of_it(evidence: Evidence) -> Sign | None:
    """Something is done beside what is not: "the form is done, the visit isn't", but not "waiting until the form is done"."""
    if evidence.has(*LEAVES_OPEN) or not evidence.has(Sign.UNDONE, Sign.STUCK):
        return None
    signs = [Sign.DID, Sign.STEP] if evidence.has(Sign.UNDONE) else [Sign.DID]
    return next((sign for sign in signs if _stands_free(evidence.signs.get(sign))), None)


def _stands_free(seen: Seen | None) -> bool:
    return seen is not None and TIED.isdisjoint(seen.sentence.texts[: seen.span.start])


def _only_thanks(evidence: Evidence) -> bool:
    """No more than that it was seen or will be done: an unclaimed "done" beside it is for a person."""
    if evidence.has(Sign.NEGATION, Sign.CONTRAST, Sign.TROUBLE) or evidence.unread > MOST_UNREAD_IN_THANKS:
        return False
    says_done = any(word.text in FINISHED for sentence in evidence.sentences for word in sentence.words)
    return not says_done or evidence.has(Sign.FUTURE)


def _takes_it_back(evidence: Evidence) -> bool:
    """ "Done. Not." """
    undone = evidence.signs.get(Sign.UNDONE)
    return undone is not None and undone.phrase in {"not", "no"}


def _says_a_day_ahead(sentences: Sequence[Sentence], written: date) -> bool:
    return any(word.day is not None and word.day > written for sentence in sentences for word in sentence.words)


def _contradicted_by_a_day(sentences: Sequence[Sentence], written: date) -> bool:
    """Nothing is done on a day ahead (but a bare weekday may as well be the last one), nor was this one a year ago."""
    days = [word for sentence in sentences for word in sentence.words if word.text == DAY]
    return any(not word.may_be_over if word.day is None else _contradicts(word.day, written, word.may_be_over) for word in days)


def _contradicts(day: date, written: date, may_be_over: bool) -> bool:
    return (day > written and not may_be_over) or OVER < day < written - LONG_AGO
