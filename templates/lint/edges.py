"""What an example is tried with: as it stands, 40 lines of it, only what must be there, and the worst that people type."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from rules.people import Style
from templates.kinds import Example, kinds
from templates.message import Frame, Line, Section

MANY = 40
LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh " * 4
HOSTILE = (
    "<img src=x onerror=alert(1)> {{ 7*7 }} {% raw %} \r\nBcc: all@example.org \u202eevil\u202c & “quoted” " + "so on " * 2000
)


@dataclass(frozen=True, slots=True)
class Try:
    """`invented`: the facts are an example's own, so that the rules on words hold for them too."""

    title: str
    example: Example
    sections: tuple[Section, ...]
    frame: Callable[[Style], Frame]
    invented: bool = True

    @property
    def with_buttons(self) -> tuple[Section, ...]:
        """As Slack shows it."""
        return tuple(_each(section, _with_button) for section in self.sections)


def tries(example: Example) -> Iterator[Try]:
    section = example.section
    yield Try(example.title, example, (section,), example.frame)
    yield Try(f"{example.title} (only what must be there)", example, (_each(section, _least),), example.frame)
    yield Try(f"{example.title} (no answer possible)", example, (section,), lambda style: _mute(example.frame(style)))
    yield Try(f"{example.title} ({MANY} lines)", example, (_many(section),), example.frame)
    yield Try(f"{example.title} (two sections)", example, _doubled(section), example.frame)
    worst = _each(section, _worst)
    yield Try(
        f"{example.title} (long and hostile)", example, (worst,), lambda style: _named(example.frame(style)), invented=False
    )


def _each(section: Section, change: Callable[[Line, str], Line]) -> Section:
    return replace(section, lines=tuple(change(line, section.kind) for line in section.lines))


def _least(line: Line, kind: str) -> Line:
    optional = kinds()[kind].optional
    return replace(line, facts={name: fact for name, fact in line.facts.items() if name not in optional}, owner=None, about=None)


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


def _named(frame: Frame) -> Frame:
    return replace(frame, reader=HOSTILE)
