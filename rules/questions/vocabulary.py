"""The words of questions: what each is a sign of. Help, spelling and tests all go by this one table."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum, auto
from functools import cache

from rules.questions.given_names import GIVEN_NAMES
from rules.questions.words import LONGEST_WORD, distance, each


class Sign(StrEnum):
    """What a word, or its place in the question, points to."""

    ABOUT_HELP = auto()
    ACTION = auto()
    ALL = auto()
    AROUND = auto()
    BOOKED = auto()
    COMES = auto()
    COMES_TO = auto()
    COMING = auto()
    DAYS = auto()
    DECIDED = auto()
    DONE = auto()
    DUE = auto()
    HELP = auto()
    LAST = auto()
    LATE = auto()
    MINE = auto()
    NEWS = auto()
    NEXT = auto()
    NOT = auto()
    OPEN = auto()
    PERSON = auto()
    REACH = auto()
    REVIEW = auto()
    SINCE = auto()
    SOON = auto()
    STATUS = auto()
    STORY = auto()
    TEAM = auto()
    TOPIC = auto()
    WHEN = auto()
    WHICH = auto()
    WHO = auto()


SAID: Mapping[Sign, str] = {
    Sign.HELP: "help hello hi hey hiya menu commands instructions thanks thank cheers",
    Sign.WHEN: "when whens wen dates date day time",
    Sign.WHICH: "what whats wat which",
    Sign.NEXT: "next nxt upcoming forthcoming following",
    Sign.REVIEW: "review reviews reviewed reviewing rvw ctr cetr ctrs cetrs laep meeting meetings meet panel conference",
    Sign.ACTION: "action actions task tasks job jobs todo todos promise promises promised item items step steps duties duty "
    "commitment commitments assignment assignments followup followups plan",
    Sign.OPEN: "outstanding open left remaining remain remains pending unfinished incomplete undone unresolved todo waiting "
    "missing proposed unactioned unassigned owe owes owed outstandings undelivered",
    Sign.LATE: "overdue late behind missed slipped slipping lapsed delayed delay delays belated lateness",
    Sign.MINE: "my mine myself",
    Sign.DUE: "due deadline deadlines",
    Sign.SOON: "soon shortly upcoming forthcoming imminent",
    Sign.WHO: "who whos whom whose everyone everybody anyone anybody someone somebody",
    Sign.AROUND: "involved involvement circle circles support supports supporting supporters network contact contacts "
    "keyworker keyworkers advocate advocates coordinator coordinators commissioner commissioners carer carers cares "
    "works working knows family professionals",
    Sign.TEAM: "team teams caseload clients residents patients",
    Sign.COMING: "attending attend attends attendee attendees attended attendance invited invite invites invitation "
    "invitations invitees accepted accept accepts declined decline rsvp rsvps apologies apology joining join joins replied guests",
    Sign.COMES: "coming come comes going present",
    Sign.STORY: "history happened happening happen happens story timeline trail became",
    Sign.STATUS: "status progress progressing going stand stands standing",
    Sign.DECIDED: "decided decide decides decision decisions agreed agree agreement agreements outcome outcomes conclusion "
    "conclusions concluded recommendation recommendations recommended minutes minuted",
    Sign.LAST: "last previous latest prior recent",
    Sign.NEWS: "changed changes change changing new news update updates updated different latest moved",
    Sign.SINCE: "since",
    Sign.NOT: "not isnt hasnt havent arent wasnt werent didnt doesnt never nobody nt",
    Sign.DONE: "done completed complete finished finish sorted closed achieved actioned checked",
    Sign.BOOKED: "booked unbooked scheduled unscheduled planned unplanned arranged fixed",
    Sign.ALL: "all everything every",
}

PHRASES: Mapping[str, Sign] = {
    "what can you do": Sign.ABOUT_HELP, "what can i ask": Sign.ABOUT_HELP, "what can i do": Sign.ABOUT_HELP,
    "how does this work": Sign.ABOUT_HELP, "how do you work": Sign.ABOUT_HELP, "how do i use": Sign.ABOUT_HELP,
    "who are you": Sign.ABOUT_HELP, "what are you": Sign.ABOUT_HELP, "what do you do": Sign.ABOUT_HELP,
    "good morning": Sign.ABOUT_HELP, "good afternoon": Sign.ABOUT_HELP, "good evening": Sign.ABOUT_HELP,
    "my people": Sign.TEAM, "our people": Sign.TEAM, "people i": Sign.TEAM, "the people": Sign.AROUND,
    "needs a": Sign.BOOKED, "need a": Sign.BOOKED, "without a": Sign.BOOKED, "due a": Sign.BOOKED,
    "past its due": Sign.LATE, "past their due": Sign.LATE, "past the due": Sign.LATE, "have passed": Sign.LATE, "has passed": Sign.LATE,
    "catch me up": Sign.NEWS, "to do": Sign.OPEN, "has to": Sign.OPEN, "have to": Sign.OPEN, "needs to be": Sign.OPEN, "need to be": Sign.OPEN,
    "needs doing": Sign.OPEN, "need doing": Sign.OPEN, "needs to happen": Sign.OPEN, "still needs": Sign.OPEN, "still need": Sign.OPEN,
    "coming up": Sign.SOON, "come up": Sign.SOON, "comes up": Sign.SOON, "falls due": Sign.SOON,
    "going on": Sign.NEWS, "any news": Sign.NEWS, "key worker": Sign.AROUND, "key workers": Sign.AROUND,
    "looks after": Sign.AROUND, "look after": Sign.AROUND, "past due": Sign.LATE, "out of date": Sign.LATE,
    "should have been": Sign.LATE, "came out of": Sign.DECIDED, "come out of": Sign.DECIDED, "follow up": Sign.ACTION,
    "follow ups": Sign.ACTION, "due date": Sign.DUE, "coming to": Sign.COMES_TO, "come to": Sign.COMES_TO,
    "going to be at": Sign.COMES_TO, "turning up": Sign.COMES_TO, "turn up": Sign.COMES_TO, "be at": Sign.COMES_TO,
    "be there": Sign.COMES_TO,
    "i support": Sign.TEAM, "i look after": Sign.TEAM, "everybody next": Sign.TEAM, "everyone next": Sign.TEAM,
    "everybody review": Sign.TEAM, "everyone review": Sign.TEAM, "past its date": Sign.LATE, "past their date": Sign.LATE,
    "past the date": Sign.LATE, "gone over": Sign.LATE, "run over": Sign.LATE, "gone past": Sign.LATE, "need to": Sign.OPEN,
    "needs to": Sign.OPEN, "got on": Sign.OPEN, "loose ends": Sign.OPEN, "key people": Sign.AROUND, "missing from": Sign.COMING,
    "plan after": Sign.DECIDED, "plan from": Sign.DECIDED, "contact details": Sign.REACH, "phone number": Sign.REACH,
    "email address": Sign.REACH, "said yes": Sign.COMING, "said no": Sign.COMING, "guest list": Sign.COMING, "what about me": Sign.MINE,
}  # fmt: skip

SAME_AS = {
    "need booking": "unbooked", "needs booking": "unbooked", "need arranging": "unbooked", "did we miss": "news", "have i missed": "news", "did i miss": "news", "ive missed": "news", "up to date": "news", "did people do": "news",
    "did everyone do": "news", "people been doing": "news", "to report": "news", "reviews are happening": "reviews booked",
    "reviews happening": "reviews booked", "we seeing": "review", "i seeing": "review", "we next see": "next review", "id do": "my todo",
    "i would do": "my todo", "can i have": "show", "could i have": "show", "may i have": "show",
}  # fmt: skip
"""Said in other words: what they mean stands for them."""

NO_SIGN = ("need to know", "want to know", "have to say", "come out as")
"""Said without meaning anything to be done."""

FILLERS = each("""a about above actually after again against ago ahead already also always am an and another any anything are around as
    ask asking at away back be because been before being below between both but by can cannot cant check clear come could
    current currently detail details did didnt do does doing dont down during each either else end ever find for from full
    further get gets getting give given go got had happy has have having he hear held her here hers hes hi him his hold hour
    hours how hows i id if ill im in info information into is it its ive just keep kept kindly know known least less let lets
    like list lists live long look looking lot made make many may maybe me mean might mins minute moment more most mr mrs ms
    miss dr much must name named names near nearly need needed needs no nor now number of off often oh ok okay on once one
    ones only or order other others our ours out over overview own owner owners owned page part past pending people per perhaps
    person place please pls plz point possible possibly probably put question questions quick quickly rather re read really
    regarding related relating remind reminder reminders right said same saw say saying says see seems seen send sent set
    several shall she should show since so some something sort still stuff such summary sure take talk tell than that thats
    the their theirs them then there theres these they theyre thing things think this those though through till to together
    told too took toward towards try trying until unto up upon us use used using very via view wait want wanted wants was way
    we well went were weve will wish with within without wonder wondering wont work would wouldnt write wrote yes yet you
    youre your yours available care nhs date dates booking bookings morning afternoon evening good dear regards hope
    everyones service services case cases file record records involved main current arrange arranged happen quick query
    child client patient resident young adult easter christmas passed catch responsible came approval answer answers where owns chair chairs chairing
    response confirmation evidence funding decision wrong true false fine great key worker workers ring phone phoning speak
    bring fill running missed seeing report number address loose ends sort sorts chase chasing chased""")


_COUNTED = "zero one two three four five six seven eight nine ten eleven twelve"
NUMBERS = {word: number for number, word in enumerate(_COUNTED.split())}


_OWN = re.compile(
    r" i support | (?:do|have|am|should|must|did) i (?!know|see|ask)| i (?:need|have|must|owe|still|got|am) (?!know|see|ask)| ive "
    r"| (?:for|to|on|with|from) me "
)
_NOT_OWN = re.compile(r" (?:show|tell|give|send|let|remind|help) (?:it |this |that )?(?:to )?me ")


_NEEDS_DOING = re.compile(r" (?:needs?|wants?) [a-z]{3,12}ing ")
_WHOM_TO_ASK = re.compile(
    r" who(?:m|s)? (?:do|can|should|could|must|would|might) (?:i|we) (?:ring|call|phone|speak|talk|email|contact|ask|tell|write|go|reach|chase) "
)
_PROFESSIONS = (
    "nurse|doctor|gp|psychologist|psychiatrist|therapist|teacher|solicitor|consultant|paediatrician|dietitian|physio|social worker"
    "|support worker|case manager|link worker"
)
_WHO_FOR_THEM = re.compile(rf" who(?:s| is| are)? (?:the |their |his |her )?(?:{_PROFESSIONS})s? ")


def known(plain: str) -> bool:
    """Whether it is a word of the language of questions, and so needs no other explanation."""
    return plain in _signs_of_words() or plain in FILLERS or plain in NUMBERS or _adverb(plain) or _with_an_s(plain)


def signs(plain: Sequence[str]) -> frozenset[Sign]:
    said = f" {' '.join(plain)} "
    for words, meant in SAME_AS.items():
        said = said.replace(f" {words} ", f" {meant} ")
    for nothing in NO_SIGN:
        said = said.replace(f" {nothing} ", " ")
    found = {sign for word in said.split() for sign in _signs_of_words().get(word, ())}
    found.update(sign for phrase, sign in PHRASES.items() if f" {phrase} " in said)
    if _NEEDS_DOING.search(said):
        found.add(Sign.OPEN)
    if _WHOM_TO_ASK.search(said) or _WHO_FOR_THEM.search(said):
        found.add(Sign.REACH)
    if Sign.REACH not in found and _of_oneself(said):
        found.add(Sign.MINE)
    return frozenset(found)


def corrected(plain: str) -> tuple[str, int] | None:
    """The word of the vocabulary that was meant by a slip of the pen, and how far it is. Short words must nearly fit."""
    length = len(plain)
    if not 3 < length <= LONGEST_WORD:
        return None
    near = [(distance(plain, word), word) for word in _vocabulary(length) if plain[0] == word[0] or plain[:2] == word[1::-1]]
    least = min(near, default=(length, ""))
    allowed = 2 if length >= 8 else 1
    if least[0] > allowed or (length == 4 and len(least[1]) == 4 and sorted(plain) != sorted(least[1])):
        return None
    return least[1], least[0]


def _of_oneself(said: str) -> bool:
    """ "What do I have to do", "anything for me": but not "show me" or "can I see"."""
    return bool(_OWN.search(_NOT_OWN.sub(" ", said)))


def _with_an_s(plain: str) -> bool:
    """ "Looks", "asks"; but "wills" and "marks" are somebody's."""
    return len(plain) > 4 and plain[-1] == "s" and plain[:-1] in FILLERS and plain[:-1] not in GIVEN_NAMES


def _adverb(plain: str) -> bool:
    return len(plain) > 5 and plain.endswith("ly") and plain not in GIVEN_NAMES


@cache
def _signs_of_words() -> Mapping[str, frozenset[Sign]]:
    found: dict[str, set[Sign]] = {}
    for sign, listed in SAID.items():
        for word in listed.split():
            found.setdefault(word, set()).add(sign)
    return {word: frozenset(held) for word, held in found.items()}


@cache
def _vocabulary(length: int) -> tuple[str, ...]:
    """Words that a slip of the pen of this length may have meant."""
    every = {*_signs_of_words(), *(word for word in FILLERS if len(word) > 4)}
    return tuple(sorted(word for word in every if len(word) > 3 and abs(len(word) - length) <= 2))
