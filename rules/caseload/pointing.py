"""What the entries of a caseload point at: in the file itself or in the database, whichever order they stand in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from rules.caseload.directory import Directory
from rules.caseload.values import Caseload, Entry, Problem, Section, Stored, Wrong, folded

POINTERS: Mapping[Section, Mapping[str, Section]] = {
    Section.CONTACTS: {"manager": Section.CONTACTS, "deputy": Section.CONTACTS},
    Section.PEOPLE: {},
    Section.CIRCLES: {"person": Section.PEOPLE, "contact": Section.CONTACTS},
    Section.MEETINGS: {"chair": Section.CONTACTS},
    Section.REVIEWS: {"person": Section.PEOPLE, "meeting": Section.MEETINGS, "chair": Section.CONTACTS},
    Section.EVENTS: {"person": Section.PEOPLE},
    Section.ACTIONS: {
        "person": Section.PEOPLE,
        "meeting": Section.MEETINGS,
        "review": Section.REVIEWS,
        "owner": Section.CONTACTS,
        "look_again_by": Section.CONTACTS,
    },
}

MADE_OF: Mapping[Section, tuple[str, ...]] = {
    Section.PEOPLE: ("ref",),
    Section.CIRCLES: ("person", "contact", "as"),
    Section.MEETINGS: ("ref",),
    Section.REVIEWS: ("ref",),
    Section.EVENTS: ("person", "what", "on"),
    Section.ACTIONS: ("ref",),
}
"""What makes an entry the same as one that is there before."""


def resolve(caseload: Caseload, stored: Stored) -> Caseload:
    """Every pointer becomes the key of what it points at; what points at nothing, or stands twice, is a problem."""
    return _Resolving(caseload, stored).resolved()


class _Resolving:
    def __init__(self, caseload: Caseload, stored: Stored) -> None:
        self._caseload = caseload
        self._stored = stored
        self._problems = list(caseload.problems)
        self._wrong = {problem.where for problem in caseload.problems}
        self._seen: set[tuple[Section, tuple[str, ...]]] = set()
        self._directory = Directory(stored.contacts, caseload.entries[Section.CONTACTS])
        self._known = {
            Section.PEOPLE: {*stored.people, *self._refs(Section.PEOPLE)},
            Section.MEETINGS: {*stored.meetings, *self._refs(Section.MEETINGS)},
            Section.REVIEWS: {*stored.reviews, *self._refs(Section.REVIEWS)},
        }

    def resolved(self) -> Caseload:
        entries = {Section.CONTACTS: tuple(self._contacts())}
        self._slack_is_one_contacts(entries[Section.CONTACTS])
        for section in MADE_OF:
            entries[section] = tuple(self._keyed(section, entry) for entry in self._caseload.entries[section])
        of_file = {
            entry.key[0]: entry.given["person"] for entry in entries[Section.REVIEWS] if entry.key and "person" in entry.given
        }
        about = {**self._stored.reviews, **of_file}
        entries[Section.ACTIONS] = tuple(self._about_one_person(entry, about) for entry in entries[Section.ACTIONS])
        return replace(self._caseload, entries=entries, problems=tuple(self._problems))

    def _refs(self, section: Section) -> Iterator[str]:
        return (folded(entry.given["ref"]) for entry in self._caseload.entries[section] if "ref" in entry.given)

    def _contacts(self) -> Iterator[Entry]:
        for entry in self._caseload.entries[Section.CONTACTS]:
            name = "ref" if "ref" in entry.given else "email"
            try:
                key = self._directory.key_of(entry)
            except Wrong as wrong:
                self._problem(f"{entry.where}.{name}", wrong)
                continue
            if key is not None:
                yield self._once(Section.CONTACTS, replace(self._pointing(Section.CONTACTS, entry), key=(key,)), name)
            elif not self._wrong & {f"{entry.where}.ref", f"{entry.where}.email"}:
                self._problem(entry.where, Wrong("nameless"))

    def _keyed(self, section: Section, entry: Entry) -> Entry:
        entry, names = self._pointing(section, entry), MADE_OF[section]
        if any(entry.given.get(name) is None for name in names):
            return entry
        entry = replace(entry, key=tuple(folded(str(entry.given[name])) for name in names))
        if section is Section.MEETINGS and entry.key[0] in self._known[Section.PEOPLE]:
            self._problem(f"{entry.where}.ref", Wrong("ref_of_a_person", written=entry.given["ref"]))
        if entry.given.get("person") is not None and entry.given.get("meeting") is not None:
            self._problem(f"{entry.where}.meeting", Wrong("person_and_meeting"))
        if section is Section.ACTIONS:
            self._comes_round_one_way(entry)
        if section is Section.ACTIONS and "what" not in entry.given and entry.key[0] not in self._stored.actions:
            self._nothing_to_do(entry)
        return self._once(section, entry, names[0] if len(names) == 1 else "")

    def _pointing(self, section: Section, entry: Entry) -> Entry:
        found: dict[str, Any] = {
            name: self._point(f"{entry.where}.{name}", to, entry.given[name])
            for name, to in POINTERS[section].items()
            if name in entry.given
        }
        if "attendees" in entry.given:
            found["attendees"] = self._attendees(entry)
        if (agreed := entry.given.get("agreed")) is not None:
            at = f"{entry.where}.agreed.commissioner"
            found["agreed"] = {**agreed, "commissioner": self._point(at, Section.CONTACTS, agreed.get("commissioner"))}
        return replace(entry, given={**entry.given, **found}) if found else entry

    def _attendees(self, entry: Entry) -> Any:
        found: dict[str, Mapping[str, Any]] = {}
        for place, attendee in enumerate(entry.given["attendees"]):
            at = f"{entry.where}.attendees[{place}].contact"
            contact = self._point(at, Section.CONTACTS, attendee.get("contact"))
            if contact in found:
                self._problem(at, Wrong("twice_here"))
            elif contact is not None:
                found[contact] = {**attendee, "contact": contact}
        return tuple(found.values())

    def _point(self, where: str, to: Section, pointer: str | None) -> str | None:
        """None where there is nothing of that name, which is then a problem."""
        if pointer is None:
            return None
        try:
            return self._directory.find(pointer) if to is Section.CONTACTS else self._find(pointer, to)
        except Wrong as wrong:
            self._problem(where, wrong)
            return None

    def _find(self, pointer: str, to: Section) -> str:
        if folded(pointer) not in self._known[to]:
            raise Wrong(f"nothing_in_{to}", written=pointer)
        return folded(pointer)

    def _once(self, section: Section, entry: Entry, name: str) -> Entry:
        if (section, entry.key) in self._seen:
            self._problem(f"{entry.where}.{name}" if name else entry.where, Wrong("twice_here"))
        self._seen.add((section, entry.key))
        return entry

    def _slack_is_one_contacts(self, contacts: Iterable[Entry]) -> None:
        """Whoever writes from a Slack account is who it belongs to: were it two contacts', one would read the other's."""
        listed = [entry for entry in contacts if "slack" in entry.given]
        moved = {entry.key[0] for entry in listed}
        owner = {known.slack: key for key, known in self._stored.contacts.items() if known.slack and key not in moved}
        for entry in listed:
            slack = entry.given["slack"]
            if slack is not None and owner.setdefault(slack, entry.key[0]) != entry.key[0]:
                self._problem(f"{entry.where}.slack", Wrong("slack_twice"))

    def _about_one_person(self, entry: Entry, reviewed: Mapping[str, str | None]) -> Entry:
        """An action of somebody's review is about them, said or not."""
        about = reviewed.get(entry.given.get("review") or "")
        if about is None:
            return entry
        person = entry.given.get("person") or self._stored.actions.get(entry.key[0] if entry.key else "")
        if person is None:
            return replace(entry, given={**entry.given, "person": about})
        if person != about:
            self._problem(f"{entry.where}.review", Wrong("review_of_another"))
        return entry

    def _comes_round_one_way(self, entry: Entry) -> None:
        given = entry.given
        if given.get("recurs") is not None and given.get("look_again") is not None:
            self._problem(f"{entry.where}.look_again", Wrong("recurs_or_looks"))
        if given.get("look_again_by") is not None and given.get("look_again_by") == given.get("owner"):
            self._problem(f"{entry.where}.look_again_by", Wrong("looks_at_own"))

    def _nothing_to_do(self, entry: Entry) -> None:
        if f"{entry.where}.what" not in self._wrong:
            self._problem(f"{entry.where}.what", Wrong("needed", key="what"))

    def _problem(self, where: str, wrong: Wrong) -> None:
        self._problems.append(Problem(where, wrong.reason))
