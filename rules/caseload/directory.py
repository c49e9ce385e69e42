"""Everybody a caseload can point at, by reference or by an address of theirs, as the database will know them afterwards."""

from collections.abc import Iterable, Mapping

from rules.caseload.values import Entry, KnownContact, Wrong, folded


class Directory:
    def __init__(self, known: Mapping[str, KnownContact], contacts: Iterable[Entry]) -> None:
        """An entry without a reference may be somebody whose address is known already, so those with one come first."""
        listed = list(contacts)
        named = {folded(entry.given["ref"]): entry for entry in listed if "ref" in entry.given}
        self._refs = {*known, *named}
        self._at: dict[str, set[str]] = {}
        self._keys: dict[str, str] = {}
        for key, contact in known.items():
            moved = key in named and "email" in named[key].given
            main = () if moved or not contact.email else (contact.email,)
            self._settle(key, (*main, *contact.other_addresses))
        for entry in listed:
            if "ref" in entry.given:
                self._add(folded(entry.given["ref"]), entry)
        for entry in listed:
            if "ref" not in entry.given and entry.given.get("email"):
                email = entry.given["email"]
                self._add(min(self.at(email), default=folded(email)), entry)

    def key_of(self, entry: Entry) -> str | None:
        """What a contact's entry is known by; None where it has neither reference nor address. Raises Wrong where its
        address alone says no more than that it is one of several."""
        email = entry.given.get("email")
        if "ref" not in entry.given and email and len(self.at(email)) > 1:
            raise Wrong("several_contacts", written=email)
        return self._keys.get(entry.where)

    def find(self, pointer: str) -> str:
        """Raises Wrong where nobody, or more than one, has this address."""
        if folded(pointer) in self._refs:
            return folded(pointer)
        found = self.at(pointer)
        if len(found) != 1:
            raise Wrong("several_contacts" if found else "no_contact", written=pointer)
        return next(iter(found))

    def at(self, address: str) -> set[str]:
        return self._at.get(folded(address), set())

    def _add(self, key: str, entry: Entry) -> None:
        self._refs.add(key)
        self._keys[entry.where] = key
        email = entry.given.get("email")
        self._settle(key, (*([email] if email else ()), *entry.given.get("other_addresses", ())))

    def _settle(self, key: str, addresses: Iterable[str]) -> None:
        for address in addresses:
            self._at.setdefault(folded(address), set()).add(key)
