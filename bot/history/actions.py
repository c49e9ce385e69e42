"""An action from first to last."""

from datetime import date
from typing import Any

from sqlmodel import Session

from bot.history.lines import (
    History,
    Line,
    Names,
    asked_lines,
    hold_lines,
    in_order,
    journal_lines,
    mails,
    moment,
    reply_lines,
    told_lines,
)
from rules.actions import Action
from store import actions, history, holds, journal, recurring


def of_action(session: Session, action: Action) -> History:
    told = history.tellings(session, action=action.id)
    held = holds.holds(session)
    acts = actions.acts(session, action.id)
    asked = history.askings(session, action.id)
    replies = history.replies(session, mails(told))
    kept = journal.entries_of(session, "action", action.id)
    names = Names(session, [action.owner, *(one.to for one in told), *(one.by for one in acts), *(one.by for one in replies)])
    names.learn(who for one in asked for who in (one.asked_by, one.waits_for, one.to))
    names.learn(by for *_, by in kept)
    lines = [
        *(Line(one.at, "act", one.act, names.of(one.by), via=one.door, became=one.became, day=one.day, words=one.words) for one in acts),
        *told_lines(told, held, names),
        *(line for one in asked for line in asked_lines(one, names)),
        *reply_lines(replies, told, names),
        *journal_lines(kept, {(one.at, one.act) for one in acts}, names),
        *hold_lines(held, told, acts[0].at if acts else moment(action.agreed_on or date.min)),
    ]  # fmt: skip
    facts = {
        "what": action.what, "state": action.state, "version": action.version, "owner": names.of(action.owner), "due": action.due,
        "first_due": action.first_due, "agreed_on": action.agreed_on, "ladder": action.ladder,
        **_rounds(session, action),
    }  # fmt: skip
    return in_order("action", action.ref, facts, lines, told, names, action.person)


def _rounds(session: Session, action: Action) -> dict[str, Any]:
    """Each round of what comes round again, with its own state and evidence; nothing of an action that never does."""
    rounds = recurring.rounds_of(session, action)
    if action.recurs is None and len(rounds) == 1:
        return {}
    closed = actions.closed_on(session, [one.id for one in rounds])
    return {
        "recurs": action.recurs.words if action.recurs else None, "recurs_until": action.recurs_until, "round": action.round,
        "rounds": [
            {"ref": one.ref, "round": one.round, "state": one.state, "due": one.due, "closed_on": closed.get(one.id), "evidence": one.evidence,
             "looks_again": one.looks_again and one.series is not None}
            for one in rounds
        ],
    }  # fmt: skip
