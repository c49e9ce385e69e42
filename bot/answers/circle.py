"""Answers about the people around a person."""

from bot.answers.answer import Answer, Line
from bot.answers.asked import Asked
from bot.answers.choosing import about_whom
from store import people


def involved(asked: Asked) -> Answer | None:
    """Those who may know. Who may not is nobody's business here."""
    person = asked.person or (next(iter(asked.known.values())) if len(asked.known) == 1 else None)
    if person is None:
        return about_whom(asked)
    ring = people.circle(asked.session, person.id)
    there = dict.fromkeys(place.contact for place in ring.places if ring.knows(place.contact, asked.today))
    who = people.contacts(asked.session, there)
    lines = []
    for contact in there:
        held = ring.roles(contact, asked.today)
        roles = [asked.say(f"role_{role}") for role in sorted(held)]
        lines.append(Line(asked.say("involved_line", who=who[contact].name, roles=roles, organisation=who[contact].organisation)))
    if len(lines) == 1 and asked.asker.id in there:
        lines = []
    head = (
        asked.say("involved", count=len(lines), name=person.known_as)
        if lines
        else asked.say("involved_none", name=person.known_as)
    )
    return asked.answered(head, lines, person=person)
