"""The words' own checker: every message, in every style, with every example, against the rules of easy read and plain language."""

from collections.abc import Iterable, Iterator

from rules.people import Style
from templates.catalogue import write, write_slack
from templates.kinds import examples, kinds
from templates.lint import facts, structure
from templates.lint.edges import Try, tries
from templates.lint.findings import Finding, Profile, finding
from templates.lint.letters import check_letter
from templates.lint.sentences import check_text
from templates.lint.slack import check_slack
from templates.pages import By, page

__all__ = ["Finding", "Profile", "check_all", "check_kind", "check_try", "check_words", "finding"]


def check_all(names: Iterable[str] = ()) -> Iterator[Finding]:
    for kind in names or kinds():
        yield from check_kind(kind)


def check_kind(kind: str) -> Iterator[Finding]:
    """What is found again in another example of the same kind and style is told once."""
    told: set[tuple[str, ...]] = set()
    for example in examples(kind):
        for one in tries(example):
            for found in check_try(one):
                if found.told_once not in told:
                    told.add(found.told_once)
                    yield found.at(kind=kind, example=one.title)


def check_words(words: str, style: Style = Style.EASY) -> Iterator[Finding]:
    """What somebody wrote, such as an action's easy words."""
    yield from (found.at(to_a_writer=True) for found in check_text([words], _profile(style)))


def check_try(one: Try) -> Iterator[Finding]:
    """One example in one of its shapes. Large print and text only have the plain words: what is checked there is how they look."""
    texts: dict[Style, str] = {}
    for style in one.styles:
        frame = one.frame(style)
        written = write(one.sections, frame)
        texts[style] = written.text
        found = [*structure.check(written, frame), *facts.check_parts(written)]
        if one.invented:
            found += facts.check_subject(written.subject, one)
        if one.invented and style in {Style.PLAIN, Style.EASY}:
            found += check_letter(page(one.sections, frame), _profile(style), one.known)
            found += check_letter(page(one.with_buttons, frame, By.SLACK), _profile(style), one.known, By.SLACK)
        if style in {Style.PLAIN, Style.EASY}:
            found += check_slack(write_slack(one.with_buttons, frame), one)
        yield from (each.at(style=style.value) for each in found)
    if one.invented:
        yield from facts.check_twins(texts[Style.PLAIN], texts[Style.EASY], one)


def _profile(style: Style) -> Profile:
    return Profile.EASY if style is Style.EASY else Profile.PLAIN
