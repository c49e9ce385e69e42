"""Who can be meant by a name: whose initials the plan itself explains, and the contacts who are known already."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rules.people import Contact
from rules.plans.values import Kind, Owner
from rules.plans.vocabulary import TITLES

_EXPLAINED = re.compile(r"\b((?:[A-Z][\w'’-]{1,30} ){1,3}[A-Z][\w'’-]{1,30}) ?[(\[–-] ?([A-Z]{2,4})\b")


@dataclass(frozen=True, slots=True)
class Known:
    """`names`, `addresses` and `hints` lead to contacts; `names` is None where nobody looked for any."""

    initials: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[tuple[str, ...], tuple[Contact, ...]] | None = None
    addresses: Mapping[str, tuple[Contact, ...]] = field(default_factory=dict)
    hints: Mapping[str, tuple[Contact, ...]] = field(default_factory=dict)

    def is_contact(self, text: str) -> bool:
        return bool(self.names) and name_words(text) in (self.names or {})


def known(texts: Sequence[str] = (), contacts: Sequence[Contact] | None = None) -> Known:
    if contacts is None:
        return Known(initials_in(texts))
    names: dict[tuple[str, ...], tuple[Contact, ...]] = {}
    addresses: dict[str, tuple[Contact, ...]] = {}
    hints: dict[str, tuple[Contact, ...]] = {}
    for contact in contacts:
        words = name_words(contact.name)
        names[words] = (*names.get(words, ()), contact)
        for address in {a.casefold() for a in (contact.email, *contact.other_addresses) if a}:
            addresses[address] = (*addresses.get(address, ()), contact)
        for hint in {" ".join(words), words[0], words[-1], "".join(word[0] for word in words)} if words else ():
            hints[hint] = (*hints.get(hint, ()), contact)
    return Known(initials_in(texts), names, addresses, hints)


def initials_in(texts: Sequence[str]) -> dict[str, str]:
    """ "Present: Kim Osei (KO)" explains who KO is."""
    found: dict[str, str] = {}
    for text in texts:
        for match in _EXPLAINED.finditer(text[:5000]):
            words, short = match[1].split(), match[2]
            firsts = [word[0] for word in words]
            for cut in range(len(firsts) - 1):
                if short in {"".join(firsts[cut:]), firsts[cut] + firsts[-1]}:
                    found.setdefault(short, " ".join(words[cut:]))
                    break
    return found


def recognised(owner: Owner, known: Known) -> Owner:
    """The contact with this address, or else the only one with this whole name. A first name alone is nobody yet."""
    if known.names is None or owner.kind is not Kind.PERSON:
        return owner
    words = name_words(owner.name)
    fits = known.addresses.get(owner.email, ()) if owner.email else known.names.get(words, ()) if len(words) > 1 else ()
    if len(fits) != 1:
        return owner
    name = fits[0].name if owner.email and owner.name == owner.email else owner.name
    return Owner(name, owner.email or fits[0].email, owner.kind, fits[0].id)


def candidates(owner: Owner, known: Known) -> tuple[Contact, ...]:
    """Who might be meant, where it isn't certain: the same first name, surname, initials or whole name."""
    return known.hints.get(" ".join(name_words(owner.name)), ())[:5]


def name_words(name: str) -> tuple[str, ...]:
    words = (word.strip(".,").casefold() for word in name.replace("’", "'").split())
    return tuple(word for word in words if word and word not in TITLES)
