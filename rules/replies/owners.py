"""Who should have it instead: a name and an address, as far as the writer gives them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rules.replies.said import HandTo
from rules.replies.sentences import Sentence
from rules.replies.words import NAME, Word

ADDRESS = re.compile(r"[\w.%+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")

POINTING = frozenset("to with contact ask email ring call for is by from belongs try be see phone tell onto over now".split())
TAKING = frozenset("is has should will now deals leads covers took takes would needs can picked who".split())


@dataclass(frozen=True, slots=True)
class Named:
    name: str
    points: int


def hand_to(sentences: Sequence[Sentence], text: str) -> HandTo | None:
    """The person to whom the words point, with the first address that is given."""
    named = [name for sentence in sentences for name in _named_in(sentence.words, text)]
    name = max(named, key=lambda one: one.points).name if named else None
    found = (ADDRESS.fullmatch(text[word.start : word.end]) for sentence in sentences for word in sentence.words)
    email = next((address.group().lower() for address in found if address), None)
    return HandTo(name, email) if name or email else None


def _named_in(words: Sequence[Word], text: str) -> Iterator[Named]:
    """Runs of capitalised words, with more points the more the words around them point."""
    for is_name, run in groupby(enumerate(words), key=lambda pair: pair[1].is_name or pair[1].text == NAME):
        places = [place for place, word in run if "@" not in text[word.start : word.end]]
        if not is_name or not places:
            continue
        before = words[places[0] - 1].text if places[0] else ""
        after = words[places[-1] + 1].text if places[-1] + 1 < len(words) else ""
        points = 2 * (before in POINTING) + (after in TAKING) + (len(places) > 1)
        name = " ".join(text[words[place].start : words[place].end] for place in places)
        yield Named(name.removesuffix("'s").removesuffix("’s"), points)
