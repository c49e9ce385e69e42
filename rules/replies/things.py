"""Whether the thing that "is done" is the one that the action asks for: "the dishes are done" closes no health check."""

from collections.abc import Iterator, Mapping

from rules.replies.classes import CLASSES, word_set
from rules.replies.label import Action
from rules.replies.sentences import Sentence
from rules.replies.words import words_and_stops

About = Mapping[Action | None, str]
"""What each action asks for, in its own words; under None that of all that were in the message."""

HEADS = word_set(
    """
    plan review assessment check checkup meeting form letter referral report test tests visit appointment training course record session
    passport profile application call scan screening list document paperwork update
    """
)
"""Many things have these names: the words before them say which one is meant."""
UNTELLING = word_set(
    """
    the a an his her their my our your this that these those both all of for to at in on with and by from it is are was were been has have
    had be new old whole full first annual yearly final complete completed done finished sorted actioned now already just also i we did got
    action actions item task job thing things matter work please yes ok okay sam's us me him she he they them above , " <day> <name> <link>
    """
) | frozenset(CLASSES["finished"])
MOST_AFTER = 4
"""How many words after "I have done the …" may name the thing."""
SHORTEST_STEM = 4


def is_asked_for(claimed: Sentence, start: int, end: int, what: str) -> bool:
    """Whether the words `start` to `end` that claim a thing to be done, name what the action asks for."""
    thing = list(_naming(claimed, start, end))
    telling = [word for word in thing if word not in HEADS] or thing
    asked = {piece.text for piece in words_and_stops(what)}
    return not telling or any(_same(word, other) for word in telling for other in asked)


def _naming(sentence: Sentence, start: int, end: int) -> Iterator[str]:
    opens = sentence.words[end - 1].text in {"the", "his", "her", "their", "my", "our", "a", "an", "some"}
    for word in sentence.words[start : end + MOST_AFTER if opens else end]:
        if word.text in {",", "and"} and opens:
            return
        if word.text not in UNTELLING and not word.is_name:
            yield word.text


def _same(word: str, other: str) -> bool:
    """One stem: refer and referral, dentist and dental."""
    shorter = min(len(word), len(other))
    if shorter < SHORTEST_STEM:
        return word == other
    return word[: max(SHORTEST_STEM, shorter - 2)] == other[: max(SHORTEST_STEM, shorter - 2)]


def asked_by(about: About, action: Action | None) -> str | None:
    return about.get(action, about.get(None))
