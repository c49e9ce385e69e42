"""How many points each clue gives for each intent: one module for each, learnt from tests/rules/replies/."""

from collections.abc import Mapping

from rules.replies.points import acknowledged, blocked, done, more_time, needs_person, not_done, not_mine, partly_done
from rules.replies.said import Intent

_tables = {
    Intent.DONE: done,
    Intent.PARTLY_DONE: partly_done,
    Intent.MORE_TIME: more_time,
    Intent.NOT_DONE: not_done,
    Intent.NOT_MINE: not_mine,
    Intent.BLOCKED: blocked,
    Intent.ACKNOWLEDGED: acknowledged,
    Intent.NEEDS_PERSON: needs_person,
}
BEFORE_ANY_WORD: Mapping[Intent, int] = {intent: table.BEFORE_ANY_WORD for intent, table in _tables.items()}
BY_POINTS: Mapping[Intent, Mapping[int, str]] = {intent: table.BY_POINTS for intent, table in _tables.items()}
