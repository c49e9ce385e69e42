"""Reading an action plan: a file becomes a plan, and a plan becomes what a program or a chair is shown."""

import logging
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from bot.documents import Unreadable, read_document
from rules.people import Contact
from rules.plans import Plan, Problem, Row, read_plan
from templates.say import say


def read_plan_file(path: Path, today: date, contacts: Sequence[Contact] | None = None) -> Plan:
    """Raises Unreadable, also where nothing in the file is an action. This is the import edge: files come one by one, and
    whatever a broken one makes a library throw must not stop the next."""
    try:
        plan = read_plan(read_document(path), today, contacts)
    except Unreadable:
        raise
    except Exception as error:
        logging.getLogger(__name__).info("a file could not be read: %s", type(error).__name__)
        raise Unreadable("broken") from error
    if not plan.rows:
        raise Unreadable("no_action")
    return plan


def unreadable_words(path: Path, unreadable: Unreadable) -> str:
    return say(unreadable.of(path.name))


def problem_words(problem: Problem, language: str = "en") -> str:
    return say(problem.why, language)


def plan_document(plan: Plan, saved: bool = False) -> Mapping[str, object]:
    """As contract.md says, and beside that each row's number, deputy and what stood under headings that mean nothing to us."""
    return {
        "title": plan.title,
        "held_on": plan.held_on,
        "columns": [{"heading": c.heading, "meaning": c.meaning, "table": c.table} for c in plan.columns],
        "rows": [_row(row) for row in plan.rows],
        "skipped": [{"table": s.table, "row": s.row, "text": s.text, "why": say(s.why)} for s in plan.skipped],
        "saved": saved,
    }


def _row(row: Row) -> Mapping[str, object]:
    return {
        "table": row.table,
        "row": row.row,
        "joined": list(row.joined),
        "number": row.number,
        "what": row.what,
        "how": row.how,
        "why": row.why,
        "owner_as_written": row.owner_as_written,
        "owners": [{"name": o.name, "email": o.email, "kind": o.kind} for o in row.owners],
        "deputy": row.deputy,
        "due_as_written": row.due_as_written,
        "due": row.due,
        "due_exact": row.due_exact,
        "status_as_written": row.status_as_written,
        "status": row.status,
        "evidence": row.evidence,
        "progress": row.progress,
        "other": dict(row.other),
        "problems": [{"field": p.field, "code": p.code, "words": problem_words(p)} for p in row.problems],
        **_again(row),
    }


def _again(row: Row) -> Mapping[str, object]:
    """Only where a row says that it comes round again, or is looked at again."""
    again = row.again
    if again is None:
        return {}
    return {"look_again": again.every.words} if again.looks else {"recurs": again.every.words, "recurs_until": again.until}
