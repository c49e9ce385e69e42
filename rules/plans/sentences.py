"""Actions that stand in sentences: lines that begin "Action:", and bullets under "Actions" or "Recommendations"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rules.plans.known import Known
from rules.plans.names import kind_of
from rules.plans.owners import owners_in_sentence
from rules.plans.values import Kind, Skipped
from rules.plans.verbs import begins_with_verb
from rules.plans.when import is_a_day
from rules.plans.written import Line
from rules.reasons import because

_WORD = r"(?i:(?:agreed )?(?:actions?|action points?|ap|recommendations?)(?: (?:agreed|required|needed))?)"
_ACTION = re.compile(
    rf"\W{{0,4}}{_WORD}\s?(?P<number>\d{{1,3}})?\s?(?:(?:for|on|by)?\s?[(\[]?(?P<who>(?!Plan|Log|Table|List|Track|Group|Point|Regist|Templ|Summ|Review|Sheet|Item|Note)[A-Z][\w'’.-]{{0,20}}(?: (?:and )?[A-Z][\w'’.-]{{0,20}}){{0,4}})[)\]]?)?\s?(?:[:–—]|\s-)\s*(?P<text>.*)",
    re.DOTALL,
)
_WITHIN = re.compile(r"(?<=[.!?)\]])\s{1,3}(?=(?:Action|ACTION|Agreed action|AGREED ACTION)s?\s?\d{0,3}\s?[:–—])")
_HEADING = re.compile(
    rf"\W{{0,3}}(?:\d{{1,2}}[.)]?\s)?(?:(?:agreed|key|summary of|list of|our|the|main|further|new|immediate|next steps and)\s)*{_WORD}"
    r"(?:\s(?:(?:are |were )?as follows|agreed|arising|plan|log|list|points?|from .{0,60}|at .{0,60}|and next steps|for .{0,40}))?\s*(?:\([^()]{0,60}\))?\s*:?\W{0,3}",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\W*(none|n/?a|nil|(no|nil) (further )?actions?)( (agreed|required|needed|taken|at this time))?\W*", re.IGNORECASE
)
_SET_HEADING = re.compile(
    r"(?!.*\b(taken|completed?|closed|previous|last|done|matters)\b).{0,50}\b(actions?|recommendations?)\W{0,3}", re.IGNORECASE
)
_ANNOUNCED = re.compile(
    r"(?!.*\b(taken|completed?|previous|last)\b).{0,80}\b(actions?|recommendations?)( (are|were))?( agreed)?( (as follows|below|include|included))?\s?:",
    re.IGNORECASE,
)
_ENDS = (".", "?", "!", ";")
_OWNER = re.compile(
    r"\b(?:owner|lead|who|by whom|responsible|person responsible|action by)\s?:\s*([^.;\n|,)\]]{2,60})", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?P<label>lead|owner|who|by whom|responsible( person)?|person responsible|action by|by|by when|when|due( date)?|deadline|target date|timescale)"
    r"\s?:(?P<answer>.{0,120})",
    re.IGNORECASE,
)
_ASKS_WHEN = re.compile(r"(by )?when|due|deadline|target|timescale", re.IGNORECASE)
_BOX = re.compile(r"\[([ xX✓✔])\]\s+")
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s+(?=\S)")
_FOLLOWS = re.compile(r"\b(actions?|recommendations?|agreed|following|below|as follows)\b", re.IGNORECASE)
_CAPITALS = re.compile(r"^(agreed )?actions?\b|^recommendations?\b|^action points?\b|^ap\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """One action in its own words, with what its label adds: "Action 3 (KO): …". `ticked`: by the box before it, if it has one."""

    text: str
    number: str | None = None
    who: str | None = None
    due: str | None = None
    ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class Sentences:
    """Every bullet below such a heading is an action or stands in `skipped`. `first`: the line in which the first action stands."""

    said: tuple[Said, ...]
    skipped: tuple[Skipped, ...]
    first: int | None


def read_sentences(lines: Sequence[Line], known: Known, today: date) -> Sentences:
    reader, first = _Reader(known, today), None
    for at, line in enumerate(lines):
        reader.take(line)
        first = at if first is None and reader.said else first
    return Sentences(tuple(reader.said), tuple(reader.skipped), first)


class _Reader:
    """`within`: below such a heading; `loosely`: below words that announce something else, where only an order counts."""

    def __init__(self, known: Known, today: date) -> None:
        self.known, self.today = known, today
        self.said: list[Said] = []
        self.skipped: list[Skipped] = []
        self.within = self.loosely = self.open = False
        self.before = 0

    def take(self, line: Line) -> None:
        for text in _WITHIN.split(line.text):
            self._take(text.strip(), line)

    def _take(self, text: str, line: Line) -> None:
        if line.heading or not text:
            self._heading(text, set_as_one=True)
            return
        labelled = labelled_action(text)
        if labelled and _NOTHING.fullmatch(labelled.text):
            self.skipped.append(Skipped(None, None, text, because("plans.aside_no_action")))
        elif labelled and labelled.text:
            self._add(labelled)
        elif labelled or (not line.bullet and (_HEADING.fullmatch(text) or _ANNOUNCED.fullmatch(text))):
            self._heading(text)
        elif self.within and (line.bullet or _NUMBERED.match(text)):
            self._bullet(text)
        elif self.open and (label := _LABEL.fullmatch(text)):
            self._add_to_last(label)
        elif self.open and text[:1].islower() and not self.said[-1].text.endswith(_ENDS):
            self.said[-1] = replace(self.said[-1], text=f"{self.said[-1].text} {text}")
        elif self.within:
            self._loose(text)
        else:
            self.open = False

    def _heading(self, text: str, set_as_one: bool = False) -> None:
        """Where a line is set as a heading, other words may stand before: "CTR actions"."""
        announced = _HEADING.fullmatch(text) or _ANNOUNCED.fullmatch(text)
        self.within = bool(announced or (set_as_one and _SET_HEADING.fullmatch(text[:100])))
        self.loosely = self.open = False
        self.before = len(self.said)

    def _bullet(self, text: str) -> None:
        number = _NUMBERED.match(text)
        words = text[number.end() :] if number else text
        people = any(owner.kind is Kind.PERSON for owner in owners_in_sentence(words, self.known)) if self.loosely else True
        if not people and not begins_with_verb(words):
            self.skipped.append(Skipped(None, None, text, because("plans.aside_bullet")))
            self.open = False
        else:
            box = _BOX.match(words)
            ticked = box.group(1) in "xX✓✔" if box else None
            self._add(Said(words[box.end() :] if box else words, number.group().strip("(). ") if number else None, ticked=ticked))

    def _add_to_last(self, label: re.Match[str]) -> None:
        """ "Lead: Kim" and "By: 5 June" on the lines below an action."""
        answer = label["answer"].strip()
        if not answer:
            return
        if is_a_day(answer, self.today) or _ASKS_WHEN.match(label["label"]):
            self.said[-1] = replace(self.said[-1], due=answer)
        else:
            self.said[-1] = replace(self.said[-1], who=answer)

    def _loose(self, text: str) -> None:
        """A line without a bullet below the heading: somebody's promise, or words that announce or end the list."""
        promised = owners_in_sentence(text, self.known) or _orders_somebody(text, self.known)
        if promised and len(text) < 300:
            self._add(Said(text))
        elif text.endswith(":") or len(self.said) == self.before or self.loosely:
            self.loosely, self.open = not _FOLLOWS.search(text), False
        else:
            self.within = self.open = False

    def _add(self, said: Said) -> None:
        self.said.append(_with_tail(said, self.known, self.today))
        self.open = True


def labelled_action(text: str) -> Said | None:
    """ "ACTION: KO to ring", "**Action** – ring", "Action 3 (KO): ring"; its text is empty where a list follows."""
    head = text[:160].lstrip("*_#-–•· \t[(")
    if not _CAPITALS.match(head) or not head[:1].isupper():
        return None
    match = _ACTION.fullmatch(re.sub(r"[*_]{1,3}", "", text.lstrip("*_#-–•· \t[(")))
    if not match:
        return None
    return Said(" ".join(match["text"].split()).rstrip("]"), match["number"], match["who"])


def _with_tail(said: Said, known: Known, today: date) -> Said:
    """ "Ring the GP (KO, 5 June)", "Ring the GP – Kim Osei – 5 June": who and when at the end, each by itself."""
    label = _OWNER.search(said.text)
    who, due = said.who or (label.group(1).strip() if label else None), said.due
    for piece in (piece.strip(" .") for piece in _edges(said.text)):
        if due is None and is_a_day(piece, today):
            due = piece
        elif who is None and len(piece.split()) < 5 and not begins_with_verb(piece):
            who = piece if kind_of(piece, known) in {Kind.PERSON, Kind.ROLE} else None
    return replace(said, who=who or _orders_somebody(said.text, known), due=due)


def _orders_somebody(text: str, known: Known) -> str | None:
    """ "Kim - ring the GP", "Jo & Ada: visit school": a name, then an order."""
    match = re.match(r"([^:–—]{2,50}?)(?::| [–—-]) (?=\S)", text)
    if not match or not begins_with_verb(text[match.end() :]) or begins_with_verb(match[1]):
        return None
    return match[1] if all(kind_of(part, known) for part in re.split(r" ?(?:,|/|&|\band\b) ?", match[1])) else None


def _edges(text: str) -> Sequence[str]:
    """What stands apart at the end in brackets, between dashes, or at the beginning before a colon."""
    bracket = re.search(r"[(\[]([^()\[\]]{2,80})[)\]]\W*$", text[-120:])
    if bracket:
        return re.split(r"[,;/]| [–—-] | by (?=\S)", bracket.group(1))
    before, colon, _ = text[:60].partition(": ")
    return [*([before] if colon else []), *re.split(r" [–—-] ", text)[:6]][:6] if colon or re.search(r" [–—-] ", text) else []
