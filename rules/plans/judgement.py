"""One action in its own words becomes a row: what was understood, and each thing about it that a chair must settle."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from rules.dates import Reading, read_date
from rules.plans.coming_again import coming_again
from rules.plans.entries import Entry
from rules.plans.known import Known, candidates
from rules.plans.names import is_nobody
from rules.plans.owners import owners_in_sentence, read_owners
from rules.plans.promises import counted, is_specific
from rules.plans.sentences import Said
from rules.plans.status import Standing, read_statuses
from rules.plans.values import Code, Column, Field, Kind, Meaning, Owner, Problem, Row, Status
from rules.plans.when import due_in, parted
from rules.reasons import because


@dataclass(frozen=True, slots=True)
class Context:
    """`anchor`: the day from which "Friday" is read; `several`: more than one table holds actions, so each is named by its table."""

    today: date
    anchor: date
    known: Known
    several: bool = False
    epoch: date | None = None
    columns: Sequence[Column] = ()

    def headings(self, meaning: Meaning) -> tuple[str, ...]:
        return tuple(column.heading for column in self.columns if column.meaning is meaning)


_BOXES = {True: Standing("[x]", Status.DONE), False: Standing("[ ]", Status.OPEN), None: Standing(None)}


def read_entry(entry: Entry, context: Context) -> Row:
    words = {meaning: entry.text(meaning) or None for meaning in Meaning}
    what = words[Meaning.WHAT] or ""
    owner = words[Meaning.OWNER] or ""
    named, beside = parted(entry.owner or owner, context.anchor, alone=bool(context.headings(Meaning.DUE)))
    owners = read_owners(named, context.known) if owner else _owners_without_cell(what, context)
    due = words[Meaning.DUE] or beside or due_in(what, context.anchor)
    standing = read_statuses(
        words[Meaning.STATUS] or "", context.headings(Meaning.STATUS), [words[Meaning.NOTES] or ""], context.today
    )
    row = Row(
        table=entry.table, row=entry.row, joined=tuple(entry.joined), number=entry.number,
        what=words[Meaning.WHAT], how=words[Meaning.HOW], why=words[Meaning.WHY],
        owner_as_written=owner or None, owners=owners, deputy=words[Meaning.DEPUTY],
        evidence=words[Meaning.EVIDENCE], progress=words[Meaning.NOTES], other=dict(entry.other),
    )  # fmt: skip
    return _judged(row, due, standing, context, meant=entry.due)


def _owners_without_cell(what: str, context: Context) -> tuple[Owner, ...]:
    """ "Kim Osei to ring the GP" names its owner. Where there is a cell for owners and it is empty, less than a whole name is not enough."""
    owners = owners_in_sentence(what, context.known)
    if context.headings(Meaning.OWNER):
        return tuple(owner for owner in owners if owner.kind is Kind.PERSON and " " in owner.name)
    return owners


def read_said(said: Said, at: int, context: Context) -> Row:
    """`at`: which of the actions in the text this is, from 1."""
    owners = read_owners(said.who, context.known) if said.who else owners_in_sentence(said.text, context.known)
    row = Row(None, at, number=said.number, what=said.text, owner_as_written=said.who, owners=owners)
    if owners and not said.who:
        row = replace(row, owner_as_written=", ".join(owner.name for owner in owners))
    return _judged(row, said.due or due_in(said.text, context.anchor), _BOXES[said.ticked], context)


def _judged(row: Row, due: str | None, standing: Standing, context: Context, meant: str | None = None) -> Row:
    """`meant`: the day that "as above" stands for."""
    again = coming_again(due, context.anchor) if due and not meant else None
    reading = _read_due(meant or (again.due if again and again.due else due), context) if due else None
    row = replace(
        row, again=again, due_as_written=due, due=reading.date if reading else None, due_exact=bool(reading and reading.exact),
        status_as_written=standing.as_written, status=standing.status,
    )  # fmt: skip
    problems = (
        *_of_what(row, context), *_of_owner(row, context), *_of_due(row, reading, context), *_of_status(row, standing, context)
    )  # fmt: skip
    return replace(row, problems=problems)


def _read_due(words: str, context: Context) -> Reading:
    """A spreadsheet's bare number between the years 2000 and 2100 is the day it counts to."""
    text = " ".join(words.split())
    if (
        context.epoch
        and re.fullmatch(r"\d{5}(\.0+)?", text)
        and 36526 <= int(text[:5]) + (context.epoch.year == 1904) * 1462 <= 73050
    ):
        text = (context.epoch + timedelta(days=int(text[:5]))).isoformat()
    return _read(re.sub(r"\b([A-Za-z]{4,12}) (ed|ing)\b", r"\1\2", text), context.anchor)


@lru_cache(maxsize=4096)
def _read(text: str, anchor: date) -> Reading:
    return read_date(text, anchor)


def _problem(row: Row, context: Context, field: Field, code: Code, **facts: object) -> Problem:
    if row.table is None:
        where = because("plans.where_text", row=row.row)
    elif context.several:
        where = because("plans.where_table", row=row.row, table=row.table)
    else:
        where = because("plans.where_row", row=row.row)
    return Problem(field, code, because(f"plans.{field}_{code}", where=where, **facts))


def _of_what(row: Row, context: Context) -> list[Problem]:
    if not row.what or is_nobody(row.what):
        return [_problem(row, context, Field.WHAT, Code.MISSING)]
    promises = sum(1 for line in row.what.split("\n")[:50] if owners_in_sentence(line, context.known))
    many = max(counted(row.what), promises)
    if many > 1:
        return [_problem(row, context, Field.WHAT, Code.SEVERAL, count=many)]
    if is_specific(row.what) or (row.how and is_specific(row.how, strictly=True)):
        return []
    return [_problem(row, context, Field.WHAT, Code.NOT_SPECIFIC, written=_short(row.what))]


def _of_owner(row: Row, context: Context) -> list[Problem]:
    if not row.owners:
        nobody = not row.owner_as_written or is_nobody(row.owner_as_written)
        code = Code.MISSING if nobody else Code.NOT_A_PERSON
        return [_problem(row, context, Field.OWNER, code, written=_short(row.owner_as_written or ""))]
    people = [owner for owner in row.owners if owner.kind is Kind.PERSON]
    names = [owner.name for owner in row.owners]
    if not people:
        return [_problem(row, context, Field.OWNER, Code.NOT_A_PERSON, written=_short(" and ".join(names)))]
    found = [_problem(row, context, Field.OWNER, Code.SEVERAL, names=names)] if len(names) > 1 else []
    strangers = [owner for owner in people if context.known.names is not None and owner.contact is None]
    return found + [_stranger(row, owner, context) for owner in strangers]


def _stranger(row: Row, owner: Owner, context: Context) -> Problem:
    maybe = [f"{c.name} ({c.email})" if c.email else c.name for c in candidates(owner, context.known)]
    return _problem(row, context, Field.OWNER, Code.UNKNOWN, name=owner.name, maybe=maybe)


def _of_due(row: Row, reading: Reading | None, context: Context) -> list[Problem]:
    if reading is None or not re.search(r"\w", row.due_as_written or ""):
        return [_problem(row, context, Field.DUE, Code.MISSING)]
    written = _short(row.due_as_written or "")
    if reading.date is None:
        return [_problem(row, context, Field.DUE, Code(reading.problem or Code.NOT_A_DATE), written=written, due=None)]
    found = []
    if not reading.exact:
        found.append(_problem(row, context, Field.DUE, Code.NOT_EXACT, written=written, due=reading.date))
    if reading.date < context.today and row.status is not Status.DONE:
        found.append(_problem(row, context, Field.DUE, Code.PAST, written=written, due=reading.date))
    return found


def _of_status(row: Row, standing: Standing, context: Context) -> list[Problem]:
    if not standing.contradicts:
        return []
    return [_problem(row, context, Field.STATUS, Code.CONTRADICTS, written=_short(standing.as_written or ""))]


def _short(text: str) -> str:
    """As written, but no longer than a sentence can carry."""
    text = " ".join(text.split())
    return text if len(text) <= 80 else text[:77].rsplit(" ", 1)[0] + " …"
