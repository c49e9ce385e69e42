"""The tables, by noun. Every class ends in Row and never leaves the store."""

from sqlmodel import SQLModel

from store.tables.actions import ActionRow, ActRow, PlanRow, RequestRow
from store.tables.agreed_days import AgreedDayRow
from store.tables.alarms import AlarmRow
from store.tables.confirmations import ConfirmationRow
from store.tables.inbox import InboxRow
from store.tables.journal import JournalRow, MarkRow, SealRow
from store.tables.links import SlackLinkRow
from store.tables.meetings import MeetingRow, MemberRow
from store.tables.outbox import HoldRow, MessageRow, NoticeRow, TokenRow
from store.tables.people import AddressRow, ConsentRow, ContactRow, EventRow, PersonRow, PlaceRow
from store.tables.readings import ReadingRow
from store.tables.reviews import AttendeeRow, ChoiceRow, FeedRow, ReviewRow, ReviewStepRow, SlotRow

METADATA = SQLModel.metadata

__all__ = [
    "METADATA",
    "ActRow",
    "ActionRow",
    "AddressRow",
    "AgreedDayRow",
    "AlarmRow",
    "AttendeeRow",
    "ChoiceRow",
    "ConfirmationRow",
    "ConsentRow",
    "ContactRow",
    "EventRow",
    "FeedRow",
    "HoldRow",
    "InboxRow",
    "JournalRow",
    "MarkRow",
    "MeetingRow",
    "MemberRow",
    "MessageRow",
    "NoticeRow",
    "PersonRow",
    "PlaceRow",
    "PlanRow",
    "ReadingRow",
    "RequestRow",
    "ReviewRow",
    "ReviewStepRow",
    "SealRow",
    "SlackLinkRow",
    "SlotRow",
    "TokenRow",
]
