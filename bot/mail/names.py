"""How a writer may sign: by the name that their program shows, or the one that their address is made of."""

import re
from collections.abc import Sequence

TITLES = frozenset("dr mr mrs ms miss prof professor sister rev cllr".split())
ROLES = frozenset(
    "team ward office admin info nurses nursing reception enquiries service services mail ld learning disability care kept noreply".split()
)
NUMBER = re.compile(r"[ ,|:]{1,3}(?:(?:tel|mob|phone|t|m)[.: ]{0,3})?\(?\+?\d[\d ().-]{7,20}$", re.IGNORECASE)
IN_ANGLES = re.compile(r"<[^<>]{0,300}>")
IN_BRACKETS = re.compile(r"\s{0,3}\([^()]{0,60}\)\s{0,3}")
AFTER_NAME = re.compile(r"\s*(?:[,|(\[/]|\s[-–—]\s)")
LETTERS_AFTER = re.compile(r"(?=(?:[a-z]*[A-Z]){2})[A-Za-z]{2,12}|hons|cert|dip")
PRONOUNS = re.compile(r"[(\[/|,\s]*(?:(?:she|he|they|her|him|them|hers|his|ze|hi)[/,\s]{0,3}){1,4}[)\]]?\s*")
SAYS = re.compile(
    r"\b(?:done|not|yes|no|complete\w*|finish\w*|sorted|will|needs?|until|waiting|has|have|is|was|are|can|could|please|mine|ask|agree\w*|ok|okay|sent|booked"
    r"|today|tomorrow|yesterday|\d{1,2}(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)
LONGEST = 120
NO_NAMES = frozenset("yes no ok done not".split())
"""Nobody's answer is lost because an address begins with it."""


def names_of(display: str | None, address: str | None = None) -> tuple[str, ...]:
    """How somebody of this name may sign: "kim osei", "kim", "k osei", "ko", "kim o". Outlook turns names round and adds where they work."""
    found = dict.fromkeys((*_names(_display_words(display or "")), *_names(_address_words(address or ""))))
    return tuple(name for name in found if name not in NO_NAMES)


def is_name(line: str, names: Sequence[str]) -> bool:
    """One of these alone; the whole name also with titles, letters, pronouns or a post after it."""
    if not names or len(line) > LONGEST:
        return False
    line = NUMBER.sub("", IN_ANGLES.sub("", line)).strip(" -–—~*_")
    if _is_turned_round(line, names[0]):
        return True
    after = AFTER_NAME.search(line)
    head, tail = (line[: after.start()], line[after.start() :]) if after else (line, "")
    words = _words(head)
    while words and (not words[-1].lower().strip("x") or (_joined(words) not in names and LETTERS_AFTER.fullmatch(words[-1]))):
        words.pop()
    if _joined(words) not in names:
        return False
    if not tail or PRONOUNS.fullmatch(tail):
        return True
    return (len(words) > 1 or IN_BRACKETS.fullmatch(tail) is not None) and SAYS.search(tail) is None


def _is_turned_round(line: str, name: str) -> bool:
    """ "OSEI, Kim (NORTHBANK NHS TRUST)", as a directory writes it."""
    found = [word.lower() for word in _words(IN_BRACKETS.sub("", line))]
    return "," in line and len(found) > 1 and sorted(found) == sorted(name.split())


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() or sign in "'’-" else " " for sign in text).split()


def _joined(words: Sequence[str]) -> str:
    small = [word.lower() for word in words]
    while len(small) > 1 and small[0] in TITLES:
        small.pop(0)
    return " ".join(small)


def _display_words(display: str) -> list[str]:
    plain = re.sub(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]", " ", display.lower())
    if "@" in plain:
        return []
    last, comma, first = plain.partition(",")
    words = "".join(sign if sign.isalnum() or sign in "'’-" else " " for sign in (f"{first} {last}" if comma else plain)).split()[
        :4
    ]
    return [word for word in words if word not in TITLES]


def _address_words(address: str) -> list[str]:
    words = re.split(r"[._+-]+", address.partition("@")[0].lower())
    return words if len(words) in (2, 3) and all(word.isalpha() for word in words) and not ROLES.intersection(words) else []


def _names(words: Sequence[str]) -> tuple[str, ...]:
    if not words:
        return ()
    first_name, family = words[0], words[-1]
    initials = "".join(word[0] for word in words)
    short = (first_name[0], initials, f"{first_name[0]} {family}", f"{first_name} {family[0]}", f"{first_name} {family}")
    return (" ".join(words), first_name, *short, *(f"{title} {family}" for title in ("dr", "mr", "mrs", "ms", "miss")))
