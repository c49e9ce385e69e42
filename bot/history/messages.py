"""A message from first to last, with everything that it carried."""

from dataclasses import replace

from sqlmodel import Session

from bot.history.lines import History, Names, in_order, journal_lines, local, reply_lines, told_lines
from store import actions, history, holds, journal


def of_message(session: Session, mail: history.Mail) -> History:
    told = history.tellings(session, message=mail.id)
    held = holds.holds(session)
    replies = history.replies(session, [mail.id])
    kept = journal.entries_of(session, "message", mail.id)
    names = Names(session, [mail.to, *(one.by for one in replies), *(by for *_, by in kept)])
    about = {one.id: one.ref for one in actions.actions(session, [one.action for one in told]).values()}
    carried = [
        replace(line, about=about.get(one.action or 0)) for line, one in zip(told_lines(told, held, names), told, strict=True)
    ]
    lines = [*carried, *reply_lines(replies, told, names), *journal_lines(kept, set(), names)]
    facts = {
        "to": names.of(mail.to), "address": mail.address, "channel": mail.channel, "day": mail.day, "state": mail.state,
        "tries": mail.tries, "code": mail.code, "sent_at": mail.sent_at and local(mail.sent_at), "token": mail.token,
    }  # fmt: skip
    return in_order("message", mail.mail_id, facts, lines, told, names)
