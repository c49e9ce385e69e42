"""Whether some words name a person, a role or a body of people."""

import re
from collections.abc import Sequence

from rules.plans.known import Known
from rules.plans.values import Kind
from rules.plans.verbs import is_verb
from rules.plans.vocabulary import ALL_OF, BODIES, NO_NAMES, NOUN_ENDS, NOUNS, PARTICLES, ROLES, TALKED_ABOUT, TITLES

EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")

"""Bodies in an owner's cell, but in a sentence more often the thing that is talked about: "Staff training to take place"."""


_NOBODY = re.compile(
    r"\W*(tb[acd]|to be (confirmed|agreed|decided|allocated|advised|identified|assigned|determined)|n/?a|none|nobody|no ?one|unknown|vacant|"
    r"not (known|yet agreed|allocated|assigned|applicable)|unassigned|unallocated|who)?\W*",
    re.IGNORECASE,
)
_SHARED_BOX = re.compile(
    r"(info|admin|team|office|enquir\w+|mailbox|contact|referrals?|safeguarding|duty|reception|hello|support|noreply|no-reply)\b|.*\b(team|office|admin|inbox)\b",
    re.IGNORECASE,
)


def is_nobody(text: str) -> bool:
    return _NOBODY.fullmatch(text[:80]) is not None


def kind_of(text: str, known: Known) -> Kind | None:
    """None where the words are no name of anybody: nothing is guessed."""
    words = [word.strip(".,'’\"“”:") for word in text.replace("’s", "'s").split()]
    words = [word for word in words if word]
    if not words or len(words) > 14:
        return None
    if EMAIL.fullmatch(text.strip()):
        return Kind.GROUP if _SHARED_BOX.match(text.strip().partition("@")[0]) else Kind.PERSON
    if text.strip() in known.initials or known.is_contact(text):
        return Kind.PERSON
    if len(words) > 1 and text.isupper() and all(re.search(r"[AEIOUY]", word) for word in words):
        words = [word.title() for word in words]
    low = [word.casefold() for word in words]
    if low[0] in TITLES and len(words) > 1 and words[1][:1].isupper():
        return Kind.PERSON
    roles, groups = [w in ROLES or w.rstrip("s") in {"mum", "dad"} for w in low], [_is_group(word) for word in words]
    if low[0] in ALL_OF and low[0] != "the" and low[0] != "our":
        return Kind.GROUP
    if any(roles):
        return Kind.GROUP if groups[-1] and not roles[-1] and "of" not in low and "for" not in low else Kind.ROLE
    if any(groups):
        return Kind.GROUP
    return Kind.PERSON if _is_name(words) else None


def is_lower_name(text: str, known: Known) -> bool:
    """ "kim" in an owner's cell: one or two words in lower case that are nothing else we know."""
    words = text.split()
    return 0 < len(words) < 3 and text.islower() and kind_of(text.title(), known) is Kind.PERSON and not is_verb(words[0])


def is_body_in_sentence(text: str) -> bool:
    """Does this end as a body's name does: "NBT Data group", but not "Care plan"?"""
    words = text.split()
    last = words[-1].strip(".,'’") if words else ""
    if words and words[0].casefold() in ALL_OF - {"the", "our", "relevant"}:
        return True
    thing = bool(words) and words[0].casefold().endswith(NOUN_ENDS)
    return len(words) < 7 and not thing and _is_group(last) and last.casefold() not in TALKED_ABOUT


def _is_group(word: str) -> bool:
    low = word.casefold()
    return low in BODIES or (low.endswith("s") and low[:-1] in ROLES) or _is_body(word)


def _is_body(word: str) -> bool:
    """Three capitals and more: "NBT", "NBTSG". Two are somebody's initials."""
    return len(word) > 2 and word.isupper() and word.isalpha() and (len(word) < 4 or not re.search(r"[AEIOUY]", word))


def _is_name(words: Sequence[str]) -> bool:
    if len(words) > 4 or is_verb(words[0]):
        return False
    return all(_is_name_word(word) for word in words) and words[-1].casefold() not in PARTICLES


def _is_name_word(word: str) -> bool:
    if word.casefold() in PARTICLES:
        return True
    low, bare = word.casefold(), re.sub(r"['’.-]", "", word)
    noun = low in NOUNS or (len(low) > 6 and low.endswith(NOUN_ENDS))
    return bare.isalpha() and word[:1].isupper() and low not in NO_NAMES and not noun
