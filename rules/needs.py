"""What somebody needs to read what we write and to take part: recorded, flagged, shared where they agreed, and met."""

from collections.abc import Iterable, Iterator

from rules.languages import language_of, named
from rules.people import Contact, Person, Style
from rules.reasons import Reason, because

STYLED = {Style.EASY: "easy", Style.LARGE: "large", Style.TEXT: "text"}
USUAL_LANGUAGE = "en"


def needs_of_contact(contact: Contact) -> Iterator[Reason]:
    yield from _style(contact.name, contact.style)
    if contact.on_paper:
        yield because("needs.paper", name=contact.name)
    if language_of(contact.language) != USUAL_LANGUAGE:
        yield because("needs.interpreter", name=contact.name, language=named(contact.language))
    if contact.needs:
        yield because("needs.own", name=contact.name, words=contact.needs)


def needs_of_person(person: Person) -> Iterator[Reason]:
    yield from _style(person.known_as, person.style)
    if person.needs:
        yield because("needs.own", name=person.known_as, words=person.needs)


def adjustments(person: Person | None, coming: Iterable[Contact]) -> Iterator[Reason]:
    """What a chair should make ready: of those alone who agreed that it is passed on."""
    if person is not None and person.share_needs:
        yield from needs_of_person(person)
    for contact in coming:
        if contact.share_needs:
            yield from needs_of_contact(contact)


def asked(who: Contact | Person) -> bool:
    """Whether anybody ever asked them: a style that is not the usual one was chosen by somebody."""
    usual = Style.PLAIN if isinstance(who, Contact) else Style.EASY
    return who.needs_on is not None or bool(who.needs) or who.style is not usual


def _style(name: str, style: Style) -> Iterator[Reason]:
    if style in STYLED:
        yield because(f"needs.{STYLED[style]}", name=name)
