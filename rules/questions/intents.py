"""What may be asked, and the table by which the signs in a question decide."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rules.questions.vocabulary import Sign


class Intent(StrEnum):
    """Words of the contract: what was asked, or why there is no answer."""

    NEXT_REVIEW = "next_review"
    OUTSTANDING_ACTIONS = "outstanding_actions"
    MY_ACTIONS = "my_actions"
    OVERDUE_ACTIONS = "overdue_actions"
    DUE_SOON = "due_soon"
    WHO_IS_INVOLVED = "who_is_involved"
    WHO_IS_COMING = "who_is_coming"
    ACTION_HISTORY = "action_history"
    LAST_DECISIONS = "last_decisions"
    CHANGES = "changes"
    HELP = "help"
    UNCLEAR = "unclear"
    NOT_ALLOWED = "not_allowed"


@dataclass(frozen=True, slots=True)
class _Rule:
    """The intent of a question that has one sign of each group and none of `no`."""

    intent: Intent
    groups: tuple[frozenset[Sign], ...]
    no: frozenset[Sign]


def _rule(intent: Intent, *groups: Sign | set[Sign], no: Iterable[Sign] = ()) -> _Rule:
    return _Rule(intent, tuple(frozenset(one if isinstance(one, set) else {one}) for one in groups), frozenset(no))


S, I = Sign, Intent  # noqa: E741 the table below is read across
RULES = (
    _rule(I.HELP, S.ABOUT_HELP),
    _rule(I.WHO_IS_INVOLVED, S.REACH, no={S.OPEN, S.ACTION, S.LATE}),
    _rule(I.WHO_IS_COMING, S.COMING, no={S.WHEN, S.ACTION}),
    _rule(I.WHO_IS_COMING, S.COMES, S.WHO, no={S.SOON, S.OPEN, S.ACTION, S.LATE}),
    _rule(I.WHO_IS_COMING, S.COMES_TO, S.REVIEW, no={S.WHEN, S.WHICH, S.OPEN, S.LATE}),
    _rule(I.WHO_IS_COMING, S.WHO, S.REVIEW, no={S.OPEN, S.ACTION, S.LATE, S.DECIDED, S.AROUND, S.DONE, S.TEAM, S.BOOKED}),
    _rule(I.NEXT_REVIEW, S.REVIEW, S.NEXT, S.TEAM, no={S.ACTION, S.OPEN}),
    _rule(I.NEXT_REVIEW, S.REVIEW, S.LATE, no={S.ACTION, S.OPEN}),
    _rule(I.OVERDUE_ACTIONS, S.LATE),
    _rule(I.NEXT_REVIEW, S.REVIEW, S.NEWS, S.WHEN, no={S.SINCE}),
    _rule(I.CHANGES, {S.SINCE, S.NEWS}, no={S.OPEN, S.DECIDED}),
    _rule(I.LAST_DECISIONS, S.DECIDED, no={S.OPEN, S.NOT}),
    _rule(I.LAST_DECISIONS, S.REVIEW, {S.LAST, S.STORY}, no={S.OPEN, S.NOT, S.NEXT}),
    _rule(I.ACTION_HISTORY, S.STORY, {S.TOPIC, S.ACTION}, no={S.REVIEW}),
    _rule(I.CHANGES, S.STORY, no={S.REVIEW}),
    _rule(I.NEXT_REVIEW, S.MINE, S.TEAM, no={S.ACTION, S.OPEN, S.DUE}),
    _rule(I.MY_ACTIONS, S.MINE, {S.ACTION, S.OPEN, S.DUE}, no={S.TEAM}),
    _rule(I.MY_ACTIONS, S.MINE, no={S.REVIEW, S.TEAM, S.AROUND, S.WHO}),
    _rule(I.NEXT_REVIEW, S.REVIEW, no={S.ACTION, S.OPEN}),
    _rule(I.WHO_IS_INVOLVED, S.AROUND, no={S.ACTION, S.OPEN, S.DUE, S.TOPIC}),
    _rule(I.WHO_IS_INVOLVED, S.TEAM, S.PERSON, no={S.ACTION, S.OPEN, S.DUE}),
    _rule(I.WHO_IS_INVOLVED, S.WHO, S.PERSON, no={S.ACTION, S.OPEN, S.DUE, S.DONE, S.TOPIC}),
    _rule(I.DUE_SOON, S.DUE, S.DAYS),
    _rule(I.OUTSTANDING_ACTIONS, S.OPEN),
    _rule(I.DUE_SOON, S.SOON),
    _rule(I.DUE_SOON, S.DUE, no={S.PERSON, S.TOPIC}),
    _rule(I.DUE_SOON, S.ACTION, S.DAYS, no={S.PERSON}),
    _rule(I.OUTSTANDING_ACTIONS, S.ACTION),
    _rule(I.ACTION_HISTORY, {S.STATUS, S.DONE, S.BOOKED, S.DUE, S.WHEN}, S.TOPIC),
    _rule(I.OUTSTANDING_ACTIONS, S.DUE, S.PERSON, no={S.TOPIC}),
    _rule(I.NEXT_REVIEW, S.BOOKED, {S.PERSON, S.WHEN}),
    _rule(I.NEXT_REVIEW, S.WHEN, S.PERSON),
    _rule(I.DUE_SOON, S.NEXT, S.PERSON, no={S.WHEN}),
    _rule(I.CHANGES, S.DONE, S.PERSON),
    _rule(I.ACTION_HISTORY, S.TOPIC, S.PERSON),
    _rule(I.HELP, S.HELP, no={S.PERSON, S.TOPIC}),
)
"""The first that fits."""


def intended(found: frozenset[Sign]) -> Intent:
    fits = (rule for rule in RULES if rule.no.isdisjoint(found) and not any(group.isdisjoint(found) for group in rule.groups))
    return next((rule.intent for rule in fits), Intent.UNCLEAR)
