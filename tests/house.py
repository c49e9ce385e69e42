"""A small house for tests of the outbox: one person, their circle, and as many actions as a test wants."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import insert
from sqlmodel import col, select

from notifier.delivery import Delivered, Office, deliver
from notifier.rounds import Round, plan_round
from notifier.transports.smtp import Server, SmtpLine
from notifier.transports.ways import MailWay
from rules.deployment import Deployment
from store import people
from store.database import Database
from store.packs import ladder_in_force
from store.tables import ActionRow, ContactRow, MessageRow, NoticeRow, PersonRow, PlaceRow, ReviewRow
from tests.fresh import database_in as database_in

LONDON = ZoneInfo("Europe/London")
DUE = date(2026, 5, 22)  # a Friday
HOUSE = Deployment(
    coordinator="jo@example.org", mail_from="kept@example.org", reply_domain="reply.example.org", organisation="Northbank",
    help_phone="01632 960000", emergency_words="If someone is not safe, ring 999.",
)  # fmt: skip


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=LONDON)


def furnish(database: Database, owners: int = 1, each: int = 1, due: date = DUE) -> None:
    """Mo manages every owner; Ada chairs; Ana is Sam's mother and reads easy words."""
    ladder = ladder_in_force()
    with database.write() as session:
        people.settle_coordinator(session, HOUSE.coordinator)
        mo = ContactRow(ref="mo", name="Mo Adeyemi", email="mo@example.org")
        ada = ContactRow(ref="ada", name="Ada Byrne", email="ada@example.org")
        ana = ContactRow(ref="ana", name="Ana Reyes", email="ana@example.com", style="easy", channel="mail")
        sam = PersonRow(ref="K7Q2", known_as="Sam", full_name="Sam Example", born=date(2009, 4, 2), consent="given")
        session.add_all([mo, ada, ana, sam])
        session.flush()
        review = ReviewRow(
            ref="K7Q2-R1", person_id=sam.id, kind="community", held_on=date(2026, 4, 21), chair_id=ada.id, uid="k7q2-r1@kept"
        )
        staff = [
            ContactRow(ref=f"owner{n}", name=f"Owner {n}", email=f"owner{n}@example.org", manager_id=mo.id) for n in range(owners)
        ]
        session.add_all([review, *staff])
        session.flush()
        session.add(PlaceRow(person_id=sam.id, contact_id=ana.id, role="family"))
        session.connection().execute(
            insert(ActionRow),
            [
                {
                    "ref": f"K7Q2-{number * each + n + 1}", "person_id": sam.id, "review_id": review.id, "what": "Arrange a health check",
                    "what_easy": "Sam will see a nurse.", "owner_id": owner.id, "due_on": due, "first_due_on": due, "state": "open",
                    "ladder": ladder.key, "pack": ladder.version, "agreed_on": date(2026, 4, 21), "next_step_on": due - timedelta(days=14),
                    "problems": [], "safety": False, "needs_check": False, "version": 1, "turn": 1,
                }
                for number, owner in enumerate(staff)
                for n in range(each)
            ],
        )  # fmt: skip


def on_paper(database: Database, ref: str) -> None:
    with database.write() as session:
        session.exec(select(ContactRow).where(col(ContactRow.ref) == ref)).one().channel = "letter"


def plan(database: Database, moment: datetime) -> Round:
    return plan_round(database, moment, HOUSE)


async def send(
    database: Database,
    moment: datetime,
    port: int,
    lines: int = 1,
    passing: Callable[[str], object] = str,
    worker: str = "worker",
    house: Deployment = HOUSE,
) -> Delivered:
    office = Office(database, house, lambda: moment, worker, passing=passing)
    ways = [MailWay(SmtpLine(Server("127.0.0.1", port, tls="none")), HOUSE.mail_from) for _ in range(lines)]
    return await deliver(office, {"mail": ways})


def notices(database: Database) -> list[tuple[str, str, str | None]]:
    """(kind, outcome, why), oldest first."""
    with database.read() as session:
        return [(row.kind, row.state, row.why) for row in session.exec(select(NoticeRow).order_by(col(NoticeRow.id)))]


def messages(database: Database) -> list[MessageRow]:
    with database.read() as session:
        return list(session.exec(select(MessageRow).order_by(col(MessageRow.id))))
