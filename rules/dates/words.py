"""The words of dates: which kinds each one is, what it stands for, and the slips that people make."""

from dataclasses import dataclass
from string import ascii_lowercase

MONTHS = (
    "january jan",
    "february feb febuary feburary febury",
    "march mar",
    "april apr aprl arpil",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
WEEKDAYS = (
    "monday mon",
    "tuesday tues tue",
    "wednesday weds wed wensday wendsday wednessday",
    "thursday thurs thur thu",
    "friday fri",
    "saturday sat",
    "sunday sun",
)
ONES = "one two three four five six seven eight nine"
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ONETHS = "first second third fourth fifth sixth seventh eighth ninth"
TEENTHS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
UNITS = {
    "day": "day days",
    "week": "week weeks wk wks",
    "fortnight": "fortnight fortnights fornight forthnight fortnite",
    "month": "month months mth mths mnth mnths",
    "year": "year years yr yrs",
    "hour": "hour hours hr hrs h",
}

GROUPS = {
    "BY": "by until untill till til upto",
    "UNTIL": "to until untill till til through thru",
    "ON": "on",
    "IN": "in within during inside",
    "FOR": "for over",
    "BEFORE": "before b4",
    "AFTER": "after from since post starting starts start beginning begins commencing following",
    "ONWARDS": "onwards onward",
    "NEXT": "next nxt",
    "THIS": "this coming current",
    "LAST": "last previous",
    "ONE": "a an",
    "FY": "fy",
    "MORE": "another further extra additional more",
    "MID": "mid middle",
    "END": "end",
    "NEARLY": "early late later about around approx approximately roughly circa nearly almost est estimated c",
    "SHORT": "approx c est",
    "VAGUE": (
        "earlier ish spring summer autumn winter term terms halfterm holidays holiday easter few couple several some half "
        "academic school minimum under clear weekdays"
    ),
    "UNDECIDED": "ongoing tbc tba tbd continuing continuous continual rolling undecided unknown pending depending depends",
    "DENIAL": (
        "not never cannot can't cant won't wont isn't don't dont didn't doesn't wouldn't couldn't haven't unable unlikely "
        "impossible"
    ),
    "DOUBT": "no if unless maybe perhaps possibly probably prob might whether provided subject except provisionally tentatively",
    "TURN": "but so will i'll we'll need and yet",
    "REPEATS": (
        "every each per weekly monthly quarterly annually yearly daily fortnightly nightly hourly regularly "
        "mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends always"
    ),
    "URGENT": "asap soon sooner immediately immediate urgently urgent shortly now straightaway imminently",
    "TIME": "morning afternoon evening night noon midday midnight lunchtime teatime breakfast bedtime",
    "DAYSEND": "cop cob eod eop eob",
    "COURTESY": "please pls thanks thank you just yes ok okay sorry",
    "LABEL": "version section paragraph para page clause appendix ext tel ref reference",
    "FILLER": (
        "the of at is it be to and on review reviewed due date dates dated deadline target complete completed completion done "
        "finish finished agreed expected planned aim aiming action update updated hopefully latest max maximum sometime "
        "anytime any need i we i'd i'll will would should like have time day exactly definitely certainly revised new "
        "proposed set timescale timeframe instead"
    ),
}
"""A word's kinds are the groups it stands in and, in small letters, itself."""

STRUCTURE = (
    "ago ahead advance advised am announced arranged as away b bank between boxing business c calendar can christmas close "
    "confirmed consecutive decided determined discussed e earliest earlier effect either ending eom eow eoy eve f fewer "
    "financial fiscal fy give good hence later least less looked me most nd new o'clock or play pm possible prior q quarter "
    "rd right scheduled shift st straight t th than then thereabouts thing today tomorrow up us w wc weekend with work "
    "working y yesterday z"
)
"""Words that the grammar names, and that mean nothing by themselves."""

SAME = {
    "today": "tonight",
    "tomorrow": "tommorow tommorrow tomorow tomoz tmrw tmw 2moro 2morrow",
    "christmas": "xmas chrismas cristmas christams",
    "quarter": "qtr",
    "wc": "wb",
    "possible": "poss practicable",
}
VALUES: dict[str, int | str] = {
    "NEXT": 1, "THIS": 0, "LAST": -1, "ONE": 1, "quarter": "quarter", "weekend": "weekend", "FY": "financial_year",
}  # fmt: skip
NOT_SLIPS = "augusta sundry sundae"
"""Words of their own, one slip away from a day or a month."""


@dataclass(frozen=True, slots=True)
class Word:
    """`weak`: in running text it needs company before it counts as part of a date ("sat", "may")."""

    kinds: frozenset[str]
    value: int | str | None = None
    weak: bool = False


def _lexicon() -> dict[str, Word]:
    kinds: dict[str, set[str]] = {}
    for group, words in GROUPS.items():
        for word in words.split():
            kinds.setdefault(word, {word}).add(group)
    for word in STRUCTURE.split():
        kinds.setdefault(word, {word})
    for word, others in SAME.items():
        for other in others.split():
            kinds.setdefault(other, {other}).add(word)
    found = {word: Word(frozenset(its), _value(its)) for word, its in kinds.items()}
    for table in (_numbers(), _units(), _named("MONTH", MONTHS, 1), _named("WEEKDAY", WEEKDAYS, 0)):
        found.update({word: _both(found.get(word), its) for word, its in table.items()})
    return {**_slips(found), **found}


def _value(kinds: set[str]) -> int | str | None:
    return next((value for kind, value in VALUES.items() if kind in kinds), None)


def _both(one: Word | None, other: Word) -> Word:
    return other if one is None else Word(one.kinds | other.kinds, other.value, other.weak)


def _named(kind: str, names: tuple[str, ...], first: int) -> dict[str, Word]:
    return {
        word: Word(
            frozenset({word, kind, "SHORT"} if place else {word, kind}),
            number,
            weak=word in {"may", "march"} or (kind == "WEEKDAY" and place > 0),
        )
        for number, words in enumerate(names, first)
        for place, word in enumerate(words.split())
    }


def _units() -> dict[str, Word]:
    found = {}
    for unit, words in UNITS.items():
        for word in words.split():
            single = not word.endswith("s") and unit != "hour"
            found[word] = Word(frozenset({word, unit, "UNIT", "ONE_UNIT"} if single else {word, unit, "UNIT"}), unit)
    return found


def _numbers() -> dict[str, Word]:
    found = {word: Word(frozenset({word, "NUMBER", "ONES"}), n) for n, word in enumerate(ONES.split(), 1)}
    found |= {word: Word(frozenset({word, "NUMBER"}), n) for n, word in enumerate(TEENS.split(), 10)}
    found |= {word: Word(frozenset({word, "NUMBER", "TENS"}), n * 10) for n, word in enumerate(TENS.split(), 2)}
    found |= {word: Word(frozenset({word, "ORDINAL", "ONETH"}), n) for n, word in enumerate(ONETHS.split(), 1)}
    found |= {word: Word(frozenset({word, "ORDINAL"}), n) for n, word in enumerate(TEENTHS.split(), 10)}
    found["thirtieth"] = Word(frozenset({"thirtieth", "ORDINAL"}), 30)
    return found


def _slips(known: dict[str, Word]) -> dict[str, Word]:
    """Every word one slip away from one long name only: "Wendesday", "Setember"; never a word that is known itself."""
    meant: dict[str, set[str]] = {}
    names = [words.split()[0] for words in (*MONTHS, *WEEKDAYS)]
    for name in (*[name for name in names if len(name) > len("april")], "tomorrow", "christmas", "fortnight"):
        for slip in _one_slip_from(name):
            meant.setdefault(slip, set()).add(name)
    unlike = {*known, *NOT_SLIPS.split()}
    return {slip: known[min(of)] for slip, of in meant.items() if len(of) == 1 and slip not in unlike}


def _one_slip_from(name: str) -> set[str]:
    cuts = [(name[:n], name[n:]) for n in range(len(name) + 1)]
    dropped = {a + b[1:] for a, b in cuts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    changed = {a + letter + b[1:] for a, b in cuts if b for letter in ascii_lowercase}
    added = {a + letter + b for a, b in cuts for letter in ascii_lowercase}
    return dropped | swapped | changed | added


LEXICON = _lexicon()
BESIDE_FIGURES = "st nd rd th am pm hrs hr h z t q fy wk wks week weeks day days month months mth mths yr yrs"
GLUED = frozenset(" ".join((BESIDE_FIGURES, *MONTHS)).split())
"""Letters that people write without a space beside figures: 3rd, 5pm, 12Jun26, Q3, 6wks."""
