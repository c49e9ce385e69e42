"""Every form, by its name. What an act needs stands here and nowhere else."""

from collections.abc import Mapping

from rules.acts import Act
from rules.caseload.sections import EVENTS, REVIEW_KINDS, SETTINGS
from rules.consents import Giver
from rules.forms.form import MOST_IN_LINE, About, Field, Form, Shape, When
from rules.hours import EVENING, MORNING
from rules.people import ConsentState, Style
from rules.settling import BY_NUMBER, Verb

RATINGS = ("red", "amber", "green", "blue")
MINUTES = ("30", "45", "60", "90", "120", "180", "240")
COMING = ("accepted", "tentative", "declined")
SETTLING = (*(what.value for what in BY_NUMBER), Verb.IGNORE.value, Verb.WILL_CALL.value, Verb.CALLED.value)
HOURS = tuple(str(hour) for hour in range(MORNING.hour, EVENING.hour + 1))
SAFETY = ("safety",)
TIMES_OFFERED = 3

NOTE = Field("note")
UNTIL = Field("until", Shape.DAY, needed=True, when=When.AHEAD)
EVIDENCE = Field("evidence", Shape.LINE, most=MOST_IN_LINE)
WHOM = Field("to", Shape.CONTACT)
WHERE = Field("where", Shape.LINE, most=MOST_IN_LINE)
KIND = Field("kind", Shape.CHOICE, needed=True, choices=REVIEW_KINDS)
LENGTH = Field("minutes", Shape.CHOICE, needed=True, choices=MINUTES)
CHAIR = Field("chair", Shape.CONTACT, needed=True)
MOVED_BECAUSE = Field("because", needed=True)
IN_EASY_WORDS = Field("easy", most=500)


def _moment(name: str, *, needed: bool) -> Field:
    return Field(name, Shape.MOMENT, needed, when=When.AHEAD)


def _of_act(act: Act, *fields: Field) -> Form:
    return Form(act.value, About.ACTION, fields, act)


_ALL = (
    _of_act(Act.DONE, EVIDENCE, NOTE),
    _of_act(Act.PARTLY_DONE, Field("note", needed=True), Field("until", Shape.DAY, when=When.AHEAD)),
    _of_act(Act.NOT_DONE, NOTE),
    _of_act(Act.MORE_TIME, UNTIL, NOTE),
    _of_act(Act.NOT_MINE, WHOM, NOTE),
    _of_act(Act.HAND_OVER, Field("to", Shape.CONTACT, needed=True), NOTE),
    _of_act(Act.BLOCKED, Field("note", needed=True)),
    _of_act(Act.CHECK, EVIDENCE, NOTE),
    _of_act(Act.REOPEN, NOTE),
    _of_act(Act.APPROVE, Field("until", Shape.DAY, when=When.AHEAD), NOTE),
    _of_act(Act.REFUSE, NOTE),
    _of_act(Act.PAUSE, UNTIL, Field("note", needed=True)),
    _of_act(Act.AGREE, WHOM, Field("until", Shape.DAY, when=When.AHEAD)),
    _of_act(Act.DROP, NOTE),
    _of_act(Act.EASY_WORDS, Field("note", needed=True, most=500)),
    Form(
        "add", About.PERSON,
        (
            Field("what", needed=True, most=MOST_IN_LINE), Field("to", Shape.CONTACT, needed=True), UNTIL, IN_EASY_WORDS,
            Field("safety", Shape.CHOICES, choices=SAFETY),
        ),
    ),
    Form(
        "event", About.PERSON,
        (
            Field("what", Shape.CHOICE, needed=True, choices=EVENTS), Field("on", Shape.DAY, needed=True),
            Field("setting", Shape.CHOICE, choices=SETTINGS), Field("rating", Shape.CHOICE, choices=RATINGS),
        ),
    ),
    Form(
        "consent", About.PERSON,
        (
            Field("state", Shape.CHOICE, needed=True, choices=tuple(ConsentState)), Field("on", Shape.DAY, needed=True, when=When.SO_FAR),
            Field("giver", Shape.CHOICE, choices=tuple(Giver)), Field("explained_in", Shape.LINE, most=120),
            Field("until", Shape.DAY, when=When.AHEAD),
        ),
    ),
    Form("book", About.PERSON, (KIND, _moment("at", needed=True), LENGTH, WHERE, CHAIR)),
    Form(
        "find-date", About.PERSON,
        (KIND, _moment("at", needed=True), _moment("at_2", needed=False), _moment("at_3", needed=False), LENGTH, WHERE, CHAIR),
    ),
    Form("move", About.REVIEW, (_moment("at", needed=True), WHERE, MOVED_BECAUSE, IN_EASY_WORDS)),
    Form("cancel", About.REVIEW, (MOVED_BECAUSE, IN_EASY_WORDS)),
    Form("choose-time", About.REVIEW, (Field("number", Shape.CHOICE, needed=True),)),
    Form("attend", About.REVIEW, (Field("answer", Shape.CHOICE, needed=True, choices=COMING), Field("note", most=MOST_IN_LINE))),
    Form("times", About.REVIEW, (Field("numbers", Shape.CHOICES),)),
    Form(
        "settle", About.INBOX,
        (
            Field("what", Shape.CHOICE, needed=True, choices=SETTLING), Field("action", Shape.CHOICE),
            Field("until", Shape.DAY, when=When.AHEAD), WHOM, NOTE,
        ),
    ),
    Form(
        "settings", About.OWN,
        (
            Field("style", Shape.CHOICE, needed=True, choices=tuple(Style)), Field("deputy", Shape.CONTACT),
            Field("away", Shape.DAY, when=When.AHEAD), Field("hours_from", Shape.CHOICE, choices=HOURS[:-1]),
            Field("hours_until", Shape.CHOICE, choices=HOURS[1:]), Field("digest", Shape.CHOICE),
        ),
    ),
)  # fmt: skip

FORMS: Mapping[str, Form] = {form.name: form for form in _ALL}


def form_of(act: Act) -> Form | None:
    """None for what is said without a form."""
    return FORMS.get(act.value)
