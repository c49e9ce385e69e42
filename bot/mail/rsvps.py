"""An answer to an invitation: which event, which version of it, who answers, and how."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

ANSWERS = {
    "ACCEPTED": "accepted",
    "DECLINED": "declined",
    "TENTATIVE": "tentative",
    "DELEGATED": "delegated",
    "COMPLETED": "completed",
    "IN-PROCESS": "in_process",
    "NEEDS-ACTION": "needs_action",
}
FOLD = re.compile(r"\n[ \t]")
LINE = re.compile(
    r"(?P<name>[A-Za-z0-9-]{1,80})(?P<parameters>(?:;[^:;\"\n]{0,400}(?:\"[^\"\n]{0,400}\"[^:;\"\n]{0,80})*)*):(?P<value>.*)"
)
PARTSTAT = re.compile(r";\s*PARTSTAT\s*=\s*\"?([A-Z-]+)", re.IGNORECASE)
MOST_LINES = 5000


@dataclass(frozen=True, slots=True)
class Rsvp:
    """`uid` is None where the answer leaves it out; `answer` in the words of the contract."""

    uid: str | None
    sequence: int | None
    attendee: str | None
    answer: str


def rsvp_in(calendar: str, sender: str | None, told: str | None = None) -> Rsvp | None:
    """None where it is no REPLY or COUNTER; some programs say so beside it only, which is `told`. Of several attendees it is the one who writes, else the one who has decided."""
    lines = list(_lines(calendar))
    method = next((value.upper() for name, _, value in lines if name == "METHOD"), (told or "").upper())
    if method not in {"REPLY", "COUNTER"}:
        return None
    attendees = [(_address(value), _answer(parameters)) for name, parameters, value in lines if name == "ATTENDEE"]
    decided = sorted(attendees, key=lambda one: (one[0] != sender, one[1] == "needs_action"))
    attendee, answer = decided[0] if decided else (sender, "needs_action")
    sequence = next((value for name, _, value in lines if name == "SEQUENCE"), "")
    uid = next((value for name, _, value in lines if name == "UID"), None)
    number = int(sequence) if sequence.isascii() and sequence.isdigit() and len(sequence) < 10 else None
    return Rsvp(uid or None, number, attendee, "counter" if method == "COUNTER" else answer)


def _lines(calendar: str) -> Iterator[tuple[str, str, str]]:
    """The event's own lines: what stands in a time zone or an alarm is not about it."""
    inside: list[str] = []
    for line in FOLD.sub("", calendar).split("\n")[:MOST_LINES]:
        match = LINE.fullmatch(line.strip())
        if match is None:
            continue
        name, value = match["name"].upper(), match["value"].strip()
        if name == "BEGIN":
            inside.append(value.upper())
        elif name == "END" and inside:
            inside.pop()
        elif not {"VTIMEZONE", "VALARM"} & set(inside):
            yield name, match["parameters"], value


def _address(value: str) -> str | None:
    return re.sub(r"^mailto:", "", value.strip(), flags=re.IGNORECASE).lower() or None


def _answer(parameters: str) -> str:
    match = PARTSTAT.search(parameters)
    return ANSWERS.get(match[1].upper(), "needs_action") if match else "needs_action"
