"""Does somebody ask to be rung up? "CALL ME", "please ring me", "I want to talk to someone"."""

import re
from dataclasses import dataclass

MOST_SIGNS = 6_000
LONGEST = 160

_CALL = r"(?:call|ring|phone|telephone|bell|fone)"
_WHO = r"(?:me|us|me up|my (?:mum|mom|mother|dad|father|wife|husband|son|daughter|sister|brother|carer|parents)|her|him|them)"
_LEAD = (
    r"(?:(?:please|pls|plz|hi|hello|hey|so|and|but|just|kindly|sorry|can|could|would|will|may|you|u|someone|somebody|anyone|anybody|a person"
    r"|one of you|i|we|want|wants|need|needs|would like|like|id like|wish|for|to|the nurse|staff|it is better to|better|must|should"
    r"|id prefer|prefer|if|you to|someone to|somebody to) ){0,10}"
)
_TAIL = (
    r"(?: (?:please|pls|plz|back|up|now|today|tomorrow|asap|soon|urgently|again|first|instead|about (?:this|it|that)|to talk|to discuss(?: it| this)?"
    r"|(?:as soon as|when(?:ever)?|if) (?:you can|possible|youre free|convenient)|at home|at work|on|my (?:mobile|number|phone|landline)(?: is)?|mobile|number"
    r"|this (?:morning|afternoon|evening|week)|(?:in the )?(?:morning|afternoon|evening)|after|before|between|at|until|or|and|to"
    r"|monday|tuesday|wednesday|thursday|friday|next week|thanks|thank you|cheers|x+|\d[\d:]{0,14}(?: ?(?:am|pm))?|oclock)){0,20}"
)
_ASKS = (
    re.compile(rf"{_LEAD}{_CALL} {_WHO}{_TAIL}"),
    re.compile(rf"{_LEAD}give {_WHO} a (?:{_CALL}|phone ?call|buzz|bell|tinkle){_TAIL}"),
    re.compile(
        rf"{_LEAD}(?:have )?(?:a )?(?:phone ?call|call back|callback|call)(?: from (?:you|someone|somebody|a person))?{_TAIL}",
    ),
    re.compile(
        rf"{_LEAD}(?:talk|speak|chat)(?: to| with)? (?:someone|somebody|you|a person|a human|a real person)(?: about (?:it|this))?{_TAIL}"
    ),
)
_POLITE = frozenset(
    "hi hello hey dear thanks thank you many kind best regards wishes cheers please sorry ok okay all team kept from x xx xxx".split()
)
_SENTENCES = re.compile(r"(?<=[.!?;\n])")
_SAID = re.compile(r"[^\w\s]")


@dataclass(frozen=True, slots=True)
class Call:
    """`rest` is what they say besides, empty where that is no more than politeness."""

    asked: bool
    rest: str


def call_asked(text: str) -> Call:
    """A sentence counts only where all of it asks for a call: "do not call me" and "they will call me" ask for none."""
    if len(text) > MOST_SIGNS:
        return Call(asked=False, rest=text)
    kept, asked = [], False
    for sentence in _SENTENCES.split(text):
        if _asks(sentence):
            asked = True
        else:
            kept.append(sentence)
    rest = "".join(kept)
    return Call(asked, "" if polite(rest) else rest)


def polite(text: str) -> bool:
    """Nothing but a greeting and thanks."""
    return all(word in _POLITE for word in _SAID.sub(" ", text).casefold().split())


def _asks(sentence: str) -> bool:
    words = " ".join(_SAID.sub("", sentence[: LONGEST + 1].replace("-", " ").replace(",", " ")).casefold().split())
    return 0 < len(words) < LONGEST and any(pattern.fullmatch(words) for pattern in _ASKS)
