"""What an example is tried with: as it stands, 40 lines of it, only what must be there, and the worst that people type."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from rules.notices import ON_A_PAGE
from rules.people import Style
from templates.kinds import Example, kinds
from templates.message import Frame, Line, Section

MANY = 40
LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh " * 4
PAGE = "https://kept.example.org/a/opaque"
REAL_NAME = "Oluwaseun-Maximilian Featherstonehaugh-Abernathy"
HOSTILE = (
    "<img src=x onerror=alert(1)> {{ 7*7 }} {% raw %} \r\nBcc: all@example.org \u202eevil\u202c & “quoted” " + "so on " * 2000
)


@dataclass(frozen=True, slots=True)
class Try:
    """`invented`: the facts are an example's own, so that the rules on words hold for them too. `styles`: large print and
    text only have the plain words, so they are looked at as they stand and at their worst."""

    title: str
    example: Example
    sections: tuple[Section, ...]
    frame: Callable[[Style], Frame]
    invented: bool = True
    styles: Sequence[Style] = tuple(Style)

    @property
    def known(self) -> frozenset[str]:
        """The words of names and references, which nobody looks up in a list."""
        lines = [line for section in self.sections for line in section.lines]
        told = [word for line in lines for word in (line.ref, line.about, line.owner, *names_in(line)) if word]
        return frozenset(part for words in told for part in re.findall(r"[^\W_]+", words))

    @property
    def with_buttons(self) -> tuple[Section, ...]:
        """As Slack shows it."""
        return tuple(_each(section, _with_button) for section in self.sections)


def tries(example: Example) -> Iterator[Try]:
    section = example.section
    yield Try(example.title, example, (section,), example.frame)
    for what, sections, change in (
        ("only what must be there", (_each(section, _least),), _as_it_is),
        ("nothing due", (_each(section, _not_due),), _as_it_is),
        ("long names", (_each(section, _long_named),), _greeted),
        ("no answer possible", (section,), _mute),
        (f"{MANY} lines", (_many(section),), _as_it_is),
        ("two sections", _doubled(section), _as_it_is),
    ):
        yield Try(f"{example.title} ({what})", example, sections, _framed(example, change), styles=(Style.PLAIN, Style.EASY))
    if section.kind in ON_A_PAGE:
        yield Try(
            f"{example.title} (with a page)", example, (section,), _framed(example, _paged), styles=(Style.PLAIN, Style.EASY)
        )
    worst = _each(section, _worst)
    yield Try(f"{example.title} (long and hostile)", example, (worst,), _framed(example, _named), invented=False)


def _framed(example: Example, change: Callable[[Frame], Frame]) -> Callable[[Style], Frame]:
    return lambda style: change(example.frame(style))


def _as_it_is(frame: Frame) -> Frame:
    return frame


def names_in(line: Line) -> Iterator[str]:
    for fact, value in line.facts.items():
        if isinstance(value, str) and (fact in {"name", "decider"} or fact.endswith("_name")):
            yield value


def _each(section: Section, change: Callable[[Line, str], Line]) -> Section:
    return replace(section, lines=tuple(change(line, section.kind) for line in section.lines))


def _least(line: Line, kind: str) -> Line:
    optional = kinds()[kind].optional
    return replace(line, facts={name: fact for name, fact in line.facts.items() if name not in optional}, owner=None, about=None)


def _not_due(line: Line, kind: str) -> Line:  # noqa: ARG001
    return replace(line, due=None)


def _long_named(line: Line, kind: str) -> Line:
    names = {
        name: REAL_NAME for name in kinds()[kind].facts if (name == "decider" or name.endswith("_name")) and name in line.facts
    }
    return replace(
        line, about=REAL_NAME if line.about else None, owner=REAL_NAME if line.owner else None, facts={**line.facts, **names}
    )


def _worst(line: Line, kind: str) -> Line:
    facts = {name: LONG_NAME if name.endswith("_name") else HOSTILE for name in kinds()[kind].private}
    facts |= {name: LONG_NAME for name in kinds()[kind].facts if name in {"name", "decider"} or name.endswith("_name")}
    return replace(
        line, what=HOSTILE, what_easy=HOSTILE, about=LONG_NAME, owner=LONG_NAME, facts={**line.facts, **facts, "value": "opaque"}
    )


def _with_button(line: Line, kind: str) -> Line:  # noqa: ARG001
    return replace(line, facts={**line.facts, "value": "opaque"})


def _many(section: Section) -> Section:
    source = section.lines * MANY
    return replace(section, lines=tuple(replace(line, number=place) for place, line in enumerate(source[:MANY], 1)))


def _doubled(section: Section) -> tuple[Section, ...]:
    start = len(section.lines)
    again = tuple(replace(line, number=start + place) for place, line in enumerate(section.lines, 1))
    return section, replace(section, lines=again)


def _mute(frame: Frame) -> Frame:
    return replace(frame, can_reply=False, family=True)


def _paged(frame: Frame) -> Frame:
    return replace(frame, page=PAGE)


def _greeted(frame: Frame) -> Frame:
    return replace(frame, reader=REAL_NAME)


def _named(frame: Frame) -> Frame:
    return replace(frame, reader=HOSTILE)
