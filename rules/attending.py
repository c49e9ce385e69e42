"""An answer to an invitation in plain words: "I can't come", "yes, I'll be there", "running late"."""

import re
from enum import StrEnum

MOST_SIGNS = 1_000
MOST_SENTENCES = 12


class Coming(StrEnum):
    """The words of a calendar's answer, and one that no calendar has."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"
    LATE = "late"


_I = r"(?:i|we|both of us|me)"
_WILL = r"(?:will|shall|ll|can|am able to|are able to|am happy to|would love to|am going to|plan to|hope to|intend to|should be able to)"
_COME = (
    r"(?:come|attend|be there|make it|join|be joining|be coming|be attending|do that|do this|do it|do that day|do that time"
    r"|manage(?: that| it| this)?|be present|dial in|ring in)"
)
_WHEN = (
    r"(?: (?:then|there|that day|that date|that time|this|this time|today|tomorrow|on the day|on (?:mon|tues|wednes|thurs|fri)day"
    r"|as planned|in person|online|by phone|by video|on teams|virtually|too|thanks|thank you|please|either|anymore|any more"
    r"|after all|im afraid|i am afraid|sorry|to (?:it|the review|the meeting|this review|this meeting|this)|the review|the meeting)){0,6}"
)
_POLITELY = "hi|hello|ok|okay|thanks|thank you|many thanks|please note|just to say|well"
_YES = rf"(?:(?:yes|yep|yeah|great|lovely|of course|sure|{_POLITELY}) )*"
_NO = rf"(?:(?:no|sorry|unfortunately|apologies|im afraid|i am afraid|{_POLITELY}) )*"
_LEAD = rf"(?:(?:sorry|{_POLITELY}) )*"
_CANNOT = (
    r"(?:cant|cannot|can not|wont|will not|am not able to|are not able to|am unable to|are unable to|wont be able to|will not be able to"
    r"|shant|couldnt|could not)"
)
_BE_LATE = r"be(?: a (?:bit|little)| about| around)?(?: \d{1,3} (?:minutes|mins|min)| half an hour| an hour)? late"

_ACCEPTS = re.compile(
    rf"{_YES}(?:yes|yep|yeah|ok|okay|sure|of course|fine|that works(?: for me)?|thats fine|that is fine|see you (?:there|then)"
    rf"|count me in|happy to(?: come| attend)?|i accept|accepted|accept|{_I} {_WILL} {_COME}|{_I}ll {_COME}"
    rf"|(?:im|i am|we are|were) (?:coming|attending|able to (?:come|attend)|free)|will {_COME}|can {_COME}"
    rf"|looking forward to (?:it|seeing you(?: all)?)|it is in my (?:diary|calendar)){_WHEN}"
)
_DECLINES = re.compile(
    rf"{_NO}(?:no|nope|not coming|decline|declined|i decline|{_I} {_CANNOT} {_COME}|(?:{_CANNOT}|unable to|not able to) {_COME}"
    r"|(?:im|i am|we are|were) (?:not (?:coming|attending|able to (?:come|attend|make it)|free|available)"
    r"|unable to (?:come|attend|make it)|busy|away|on (?:leave|holiday|annual leave)|off sick|in court)"
    r"|(?:i )?(?:send|sending|giving|please accept|with)? ?(?:my )?apologies(?: for absence)?|count me out"
    rf"|that (?:day|date|time)? ?(?:does not|doesnt|wont) (?:work|suit)(?: for)?(?: me)?){_WHEN}"
)
_MAYBE = re.compile(
    rf"{_LEAD}(?:maybe|perhaps|possibly|not sure(?: yet)?|i am not sure(?: yet)?|im not sure(?: yet)?|i dont know(?: yet)?"
    rf"|i do not know(?: yet)?|tentative(?:ly)?(?: yes)?|{_I} (?:may|might)(?: not| possibly)?(?: be able to)? {_COME}"
    rf"|(?:(?:i )?(?:will|ll)|ill) (?:try|do my best)(?: to {_COME})?|(?:i )?(?:need|have) to check(?: my (?:diary|calendar))?"
    rf"|to be confirmed|tbc){_WHEN}"
)
_LATE = re.compile(
    r"(?:(?:sorry|hi|hello) )*(?:(?:im |i am |we are |were )?(?:running|going to be|gonna be)(?: a (?:bit|little|few minutes))?"
    rf"(?: \d{{1,3}} (?:minutes|mins|min))? late|{_I}(?: will| might| may|ll)? {_BE_LATE}|ill {_BE_LATE}"
    rf"|stuck in traffic|(?:my )?train (?:is )?(?:late|delayed)|start without me|on my way){_WHEN}"
)
_ORDER = ((Coming.LATE, _LATE), (Coming.DECLINED, _DECLINES), (Coming.TENTATIVE, _MAYBE), (Coming.ACCEPTED, _ACCEPTS))
_POLITE = re.compile(
    r"(?:hi|hello|dear|thanks|thank you|many thanks|kind regards|best wishes|regards|sorry|sorry about that|cheers|best)(?: \w+){0,4}"
)
_NAME = re.compile(r"(?:[A-Z][\w’'-]{1,30} ?){1,4}")
_SENTENCES = re.compile(
    r"[.!?;\n]+|,\s+(?=see|sorry|thanks|start|i\b|i['’])|\s+(?:but|and)\s+(?=i\b|we\b|will\b|i['’])", re.IGNORECASE
)


def attendance(text: str) -> Coming | None:
    """None where any of it says more than whether they come, or two things at once: a person reads it."""
    if len(text) > MOST_SIGNS or "?" in text:
        return None
    pieces = [piece for piece in _SENTENCES.split(text) if piece.strip()]
    if len(pieces) > MOST_SENTENCES:
        return None
    said: set[Coming] = set()
    for piece in pieces:
        words = _plain(piece)
        found = next((coming for coming, pattern in _ORDER if pattern.fullmatch(words)), None)
        if found is not None:
            said.add(found)
        elif not (_POLITE.fullmatch(words) or _NAME.fullmatch(piece.strip())):
            return None
    if said == {Coming.LATE, Coming.ACCEPTED}:
        return Coming.LATE
    return said.pop() if len(said) == 1 else None


def _plain(words: str) -> str:
    bare = words.casefold().replace("’", "").replace("'", "")
    return " ".join("".join(sign if sign.isalnum() else " " for sign in bare).split())
