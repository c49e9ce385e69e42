"""One cast for all tests that need people who know each other, and one who may see nothing.

Sam is in the middle. Kim coordinates the care of Sam, May and Jordan, and of Ida, who has died. Mo is Kim's manager and
chairs, but is in nobody's circle. Dee is Sam's advocate and the only one who knows Zed and the two Alexes. Ana is Sam's
mother. Owen has something to do for Sam but is not in the circle. Rob may know of May, but never of Sam. Gus is a guest in
Slack. Pat may see nothing."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlmodel import Session, select

from app.demo.slack.workspace import BOT, PANEL, SHARED, TEAM, Channel, User, Workspace
from rules.deployment import Deployment
from rules.people import Contact
from store import details, journal, people
from store.database import Database
from store.packs import ladder_in_force
from store.tables import ActionRow, AttendeeRow, ContactRow, PersonRow, PlaceRow, ReviewRow

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 5, 26, 9, tzinfo=LONDON)  # a Tuesday
HOUSE = Deployment(coordinator="jo@example.org", organisation="Northbank", help_phone="01632 960000", emergency_words="Ring 999.")

KIM, MO, DEE, ROB = "U0KIM000001", "U0MO0000001", "U0DEE000001", "U0ROB000001"
OWEN, PAT, GUS, STRANGER = "U0OWEN00001", "U0PAT000001", "U0GUS000001", "U0NOBODY001"

CONTACTS = (
    ("kim", "Kim Osei", KIM), ("mo", "Mo Farrell", MO), ("dee", "Dee Brandt", DEE), ("rob", "Rob Vane", ROB),
    ("owen", "Owen Hale", OWEN), ("pat", "Pat Lind", PAT), ("gus", "Gus Marsh", GUS), ("ana", "Ana Reyes", None),
)  # fmt: skip
PEOPLE = (
    ("K7Q2", "Sam", "Sam Example"), ("M3B8", "May", "May Sample"), ("J5D1", "Jordan", "Jordan Blake"), ("Z9X4", "Zed", "Zed Quill"),
    ("A1X1", "Alex", "Alex Moor"), ("A2X2", "Alex", "Alex Finch"), ("D8D8", "Ida", "Ida Thorn"),
)  # fmt: skip
CIRCLES = (
    ("K7Q2", "kim", "care_coordinator"), ("K7Q2", "dee", "advocate"), ("K7Q2", "ana", "family"), ("K7Q2", "gus", "provider"),
    ("M3B8", "kim", "care_coordinator"), ("M3B8", "rob", "panel"), ("J5D1", "kim", "keyworker"), ("D8D8", "kim", "keyworker"),
    ("Z9X4", "dee", "advocate"), ("A1X1", "dee", "advocate"), ("A2X2", "dee", "advocate"),
)  # fmt: skip
CALLS_EVERYBODY = "Ring the council & ask <!channel> about the bus pass"
NAMES = tuple(known_as for _, known_as, _ in PEOPLE) + tuple(name for _, _, full in PEOPLE for name in full.split()[1:])
"""No channel and no lock screen may ever show one of these."""


def fill(database: Database) -> None:
    with database.write() as session:
        people.settle_coordinator(session, HOUSE.coordinator)
        journal.set_mark(session, details.MARK, details.written(show=True, by="jo", now=NOW))
        who = {ref: ContactRow(ref=ref, name=name, email=f"{ref}@example.org", slack=slack) for ref, name, slack in CONTACTS}
        about = {ref: PersonRow(ref=ref, known_as=known_as, full_name=full, consent="given") for ref, known_as, full in PEOPLE}
        about["D8D8"].stopped_because, about["D8D8"].stopped_on = "died", date(2026, 5, 1)
        session.add_all([*who.values(), *about.values()])
        session.flush()
        for ref in ("kim", "dee", "owen", "rob"):
            who[ref].manager_id = who["mo"].id
        for person, contact, role in CIRCLES:
            session.add(PlaceRow(person_id=_id(about[person].id), contact_id=_id(who[contact].id), role=role))
        session.add(
            PlaceRow(
                person_id=_id(about["K7Q2"].id), contact_id=_id(who["rob"].id), role="other", may_know=False, why_not="court"
            )
        )
        _reviews(session, about, who)
        _actions(session, about, who)


def contact(database: Database, ref: str) -> Contact | None:
    with database.read() as session:
        return people.find_contact(session, ref)


def workspace() -> Workspace:
    users = {slack: User(slack, name, f"{ref}@example.org") for ref, name, slack in CONTACTS if slack}
    users[GUS].is_restricted = True
    users[STRANGER] = User(STRANGER, "Nobody Known")
    users[BOT] = User(BOT, "Kept", is_bot=True)
    everybody = list(users)
    return Workspace(
        users, {TEAM: Channel(TEAM, everybody), PANEL: Channel(PANEL, everybody), SHARED: Channel(SHARED, everybody, shared=True)}
    )


def _reviews(session: Session, about: dict[str, PersonRow], who: dict[str, ContactRow]) -> None:
    sam, jordan, mo = about["K7Q2"].id, about["J5D1"].id, who["mo"].id
    last = ReviewRow(
        ref="K7Q2-R1", person_id=sam, kind="community", held_on=date(2026, 4, 21), chair_id=mo, uid="r1"
    )  # a Tuesday
    ahead = ReviewRow(
        ref="K7Q2-R2", person_id=sam, kind="community", starts_at=datetime(2026, 6, 16, 10, tzinfo=LONDON), minutes=90,
        where="Northbank House", chair_id=mo, uid="r2",
    )  # fmt: skip
    other = ReviewRow(
        ref="J5D1-R1", person_id=jordan, kind="community", starts_at=datetime(2026, 6, 8, 14, 30, tzinfo=LONDON), minutes=60, chair_id=mo, uid="r3"
    )  # fmt: skip
    session.add_all([last, ahead, other])
    session.flush()
    for ref, role, answer in (("kim", "panel", "accepted"), ("dee", "advocate", "declined"), ("rob", "panel", "accepted")):
        session.add(AttendeeRow(review_id=_id(ahead.id), contact_id=_id(who[ref].id), role=role, answer=answer))


def _actions(session: Session, about: dict[str, PersonRow], who: dict[str, ContactRow]) -> None:
    review = session.exec(select(ReviewRow.id).where(ReviewRow.ref == "K7Q2-R1")).one()
    for ref, owner, due, what in (
        ("K7Q2-3", "kim", date(2026, 5, 22), "Arrange a physical health check"),  # a Friday
        ("K7Q2-4", "owen", date(2026, 5, 29), CALLS_EVERYBODY),  # a Friday
        ("M3B8-1", "kim", date(2026, 6, 5), "Send the support plan"),  # a Friday
        ("D8D8-1", "kim", date(2026, 5, 20), "Order a new chair"),  # a Wednesday
        ("Z9X4-1", "dee", date(2026, 5, 1), "Find a flat"),  # a Friday
    ):
        person = about[ref.partition("-")[0]]
        session.add(action_row(ref, _id(person.id), _id(who[owner].id), due, what, review if ref.startswith("K7Q2") else None))
    gaps = [{"field": "owner", "code": "missing"}, {"field": "due", "code": "not_a_date"}]
    open_row = action_row("K7Q2-5", _id(about["K7Q2"].id), None, None, "Look at the medicines again", review)
    open_row.state, open_row.problems, open_row.owner_as_written = "proposed", gaps, None
    session.add(open_row)


def action_row(ref: str, person: int, owner: int | None, due: date | None, what: str, review: int | None = None) -> ActionRow:
    ladder = ladder_in_force()
    return ActionRow(
        ref=ref, person_id=person, owner_id=owner, due_on=due, first_due_on=due, what=what, review_id=review, state="open",
        ladder=ladder.key, pack=ladder.version, agreed_on=date(2026, 4, 21), next_step_on=due,
    )  # fmt: skip


def _id(value: int | None) -> int:
    assert value is not None
    return value
