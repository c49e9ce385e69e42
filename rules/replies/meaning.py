"""What a reply says of each action that it speaks of."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rules.replies.danger import Danger, danger_in, says_it_outright
from rules.replies.evidence import Evidence, Seen, evidence_in
from rules.replies.items import Stretch, stretches_of
from rules.replies.odds import Likeliest, likeliest
from rules.replies.owners import hand_to
from rules.replies.promised import promised_day
from rules.replies.said import Intent, Meaning, Said
from rules.replies.sentences import sentences_of
from rules.replies.signs import Sign
from rules.replies.things import About, asked_by, is_asked_for
from rules.replies.weighing import weighed

MOST_WORDS = 400
MOST_CHARACTERS = 6000
"""A longer letter is for a person to read; danger is looked for in all of it."""

ENOUGH, ENOUGH_AGAINST_A_PHRASE = 5, 10
"""So many points more than the next intent, in quarters of the logarithm of the odds, where no phrase was understood, and where
one was."""

LEFT_AS_IT_IS = frozenset({Sign.RETRACTION, Sign.OBJECTION, Sign.QUESTION, Sign.HEDGE, Sign.DOUBT, Sign.HEARSAY})
"""What shows one of these is left to a person, whatever the other words say."""

LONG_NUMBER = re.compile(r"^\W{0,5}\d{5,200}\W{0,3}\s", re.MULTILINE)
"""No list is that long: a line that begins so is of something that we did not number."""

UNSETTLING = (
    Sign.RETRACTION, Sign.OBJECTION, Sign.QUESTION, Sign.CONDITION, Sign.HEDGE, Sign.DOUBT, Sign.HEARSAY, Sign.NEGATION, Sign.CONTRAST,
    Sign.TROUBLE,
)  # fmt: skip
"""Said of no action by name, these leave every "done" of the same reply to a person."""


def meaning(text: str, written: date, listed: Sequence[int] | None = None, about: About | None = None) -> Meaning:
    """`written` is the day of the message. `listed` are the numbers of the list that it answers, None where unknown, and
    `about` is what its actions ask for."""
    danger = danger_in(text)
    urgent, worrying = danger is Danger.ALARM, danger is Danger.DOUBT
    sentences = sentences_of(text[:MOST_CHARACTERS], written)
    if len(text) > MOST_CHARACTERS or sum(len(sentence.words) for sentence in sentences) > MOST_WORDS:
        return Meaning((Said(None, Intent.NEEDS_PERSON),), urgent, worrying)
    whole, stretches = stretches_of(sentences, listed)
    sure = (
        not says_it_outright(text)
        and not LONG_NUMBER.search(text)
        and not (stretches and evidence_in(whole.sentences, written).has(*UNSETTLING))
    )
    says = (_said(stretch, text, written, asked_by(about or {}, stretch.action), sure=sure) for stretch in stretches or [whole])
    return Meaning(tuple(says), urgent, worrying)


def _said(stretch: Stretch, text: str, written: date, what: str | None, *, sure: bool) -> Said:
    if stretch.excepted and not stretch.sentences:
        return Said(stretch.action, Intent.NOT_DONE)
    evidence = evidence_in(stretch.sentences, written)
    intent, sign = weighed(evidence, written)
    likelier = _likelier(intent, sign, stretch) if sure else None
    if likelier:
        intent, sign = likelier.intent, None
    if stretch.unknown and (stretch.action is not None or intent is Intent.DONE):
        intent, sign = Intent.NEEDS_PERSON, None
    if intent is Intent.DONE and (stretch.excepted or not (sure and _fits(evidence, what))):
        intent = Intent.NEEDS_PERSON
    seen = evidence.signs.get(sign) if sign else evidence.claim
    said = Said(stretch.action, intent, because=_because(seen, likelier), note=_note(evidence, seen, text))
    if intent in {Intent.MORE_TIME, Intent.PARTLY_DONE}:
        return replace(said, date=promised_day(evidence.sentences, written))
    if intent is Intent.NOT_MINE:
        return replace(said, hand_to=hand_to(stretch.sentences, text))
    return said


def _likelier(intent: Intent, sign: Sign | None, stretch: Stretch) -> Likeliest | None:
    """What all the words say for another intent than the phrases do; they never make nor unmake a "done"."""
    if intent is Intent.DONE or (intent is Intent.NEEDS_PERSON and sign in LEFT_AS_IT_IS):
        return None
    read = likeliest(stretch.sentences)
    enough = ENOUGH if sign is None else ENOUGH_AGAINST_A_PHRASE
    if sign and read.intent is Intent.NEEDS_PERSON:
        return None
    return read if read.intent not in {intent, Intent.DONE} and read.ahead >= enough else None


def _because(seen: Seen | None, likelier: Likeliest | None) -> str:
    if likelier:
        return likelier.because
    return seen.phrase if seen else ""


def _fits(evidence: Evidence, what: str | None) -> bool:
    """Whether what is said to be done is what was asked for; where that is not known, the writer is believed."""
    claim = evidence.claim
    if what is None or claim is None or evidence.of_it:
        return True
    return is_asked_for(claim.sentence, claim.span.start, claim.span.end, what)


def _note(evidence: Evidence, seen: Seen | None, text: str) -> str | None:
    """The sentence that decided, as it was written; None where it says no more than its intent, or nothing."""
    sentence = seen.sentence if seen else next(iter(evidence.sentences), None)
    if sentence is None or (seen and len(sentence.words) == seen.span.end - seen.span.start):
        return None
    return " ".join(text[sentence.words[0].start : sentence.words[-1].end].split())
