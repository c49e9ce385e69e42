"""A document becomes a caseload: every entry's values, and every key and value in it that cannot be."""

from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches

from rules.caseload.around import misplaced
from rules.caseload.sections import KEYS, Key
from rules.caseload.values import Caseload, Doubled, Entry, Problem, Section, Unworked, Wrong

COUNTED_WHERE_THERE = frozenset({Section.MEETINGS})
"""Other programs read the counts, and knew the sections before there were these."""
_LONGEST_KEY = 60


def read_caseload(document: Mapping[str, object], today: date) -> Caseload:
    """Looks at nothing but the document. What it points at is `rules.caseload.pointing`'s to find."""
    entries: dict[Section, tuple[Entry, ...]] = {}
    problems = list(_strangers(document, [section.value for section in Section], ""))
    read = {}
    for section in Section:
        listed, wrong = _listed(document, section)
        problems.extend(wrong)
        if listed or section not in COUNTED_WHERE_THERE:
            read[section] = len(listed)
        entries[section] = tuple(_entries(section, listed, problems))
    for section in (Section.PEOPLE, Section.CIRCLES, Section.MEETINGS):
        for entry in entries[section]:
            problems.extend(_impossible(entry, today))
    for entry in entries[Section.EVENTS]:
        problems.extend(_misplaced(entry))
    return Caseload(entries, tuple(problems), read)


def _listed(document: Mapping[str, object], section: Section) -> tuple[list[object], list[Problem]]:
    value = document.get(section)
    if value is None:
        return [], []
    if isinstance(value, list):
        return value, []
    return [], [_problem(section, Wrong("twice" if value is Doubled.TWICE else "not_a_list"))]


def _entries(section: Section, listed: list[object], problems: list[Problem]) -> Iterator[Entry]:
    for place, value in enumerate(listed):
        where = f"{section}[{place}]"
        if isinstance(value, Mapping):
            yield Entry(where, _given(value, KEYS[section], where, problems))
        else:
            problems.append(_problem(where, Wrong("not_an_entry")))


def _given(entry: Mapping[str, object], keys: Mapping[str, Key], where: str, problems: list[Problem]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in entry.items():
        key = keys.get(name)
        if key is None:
            continue
        if value is None:
            if key.may_be_null:
                found[name] = None
            continue
        try:
            found[name] = _value(value, key, f"{where}.{name}", problems)
        except Wrong as wrong:
            problems.append(_problem(f"{where}.{name}", wrong))
    if not keys.keys() >= entry.keys():
        problems.extend(_strangers(entry, list(keys), where))
    for name, key in keys.items():
        if key.needed and entry.get(name) is None:
            problems.append(_problem(f"{where}.{name}", Wrong("needed", key=name)))
    return found


def _value(value: object, key: Key, where: str, problems: list[Problem]) -> object:
    if value is Doubled.TWICE:
        raise Wrong("twice")
    if value is Unworked.FORMULA:
        raise Wrong("formula")
    if not key.inside:
        return key.read(value)
    if not key.many:
        return _object(value, key, where, problems)
    if not isinstance(value, list):
        raise Wrong("not_a_list")
    found = []
    for place, one in enumerate(value):
        try:
            found.append(_object(one, key, f"{where}[{place}]", problems))
        except Wrong as wrong:
            problems.append(_problem(f"{where}[{place}]", wrong))
    return tuple(found)


def _object(value: object, key: Key, where: str, problems: list[Problem]) -> dict[str, object]:
    if not isinstance(value, Mapping):
        raise Wrong("not_an_entry")
    return _given(value, key.inside, where, problems)


def _strangers(entry: Mapping[str, object], names: list[str], where: str) -> Iterator[Problem]:
    for name in entry:
        if name not in names:
            shown = name[:_LONGEST_KEY]
            close = get_close_matches(shown, names, 1)
            wrong = Wrong("unknown_key", key=shown, perhaps=close[0] if close else None, known=names)
            yield _problem(f"{where}.{shown}" if where else shown, wrong)


def _misplaced(entry: Entry) -> Iterator[Problem]:
    return (_problem(f"{entry.where}.{name}", wrong) for name, wrong in misplaced(entry.given))


def _impossible(entry: Entry, today: date) -> Iterator[Problem]:
    """What each value by itself would allow."""
    given = entry.given
    if given.get("born") and given["born"] > today:
        yield _problem(f"{entry.where}.born", Wrong("unborn"))
    if given.get("from") and given.get("until") and given["until"] < given["from"]:
        yield _problem(f"{entry.where}.until", Wrong("ends_first"))


def _problem(where: str, wrong: Wrong) -> Problem:
    return Problem(where, wrong.reason)
