"""the house"""

import secrets

import sqlalchemy as sa
import sqlmodel
from alembic import op

import store.tables.columns

revision = "0001_the_house"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "contacts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ref", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("email", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("organisation", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("role", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("manager_id", sa.Integer(), nullable=True),
        sa.Column("deputy_id", sa.Integer(), nullable=True),
        sa.Column("slack", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("phone", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("language", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("style", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("channel", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("time_zone", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("address", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("address_stopped", sa.Boolean(), nullable=False),
        sa.Column("away_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["deputy_id"], ["contacts.id"], name=op.f("fk_contacts_deputy_id")),
        sa.ForeignKeyConstraint(["manager_id"], ["contacts.id"], name=op.f("fk_contacts_manager_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
        sa.UniqueConstraint("ref", name=op.f("uq_contacts_ref")),
    )
    op.create_index(op.f("ix_contacts_email"), "contacts", ["email"], unique=False)
    op.create_index(op.f("ix_contacts_slack"), "contacts", ["slack"], unique=False)
    op.create_table(
        "holds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("scope", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("what", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("because", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("set_at", store.tables.columns.Moment(timezone=True), nullable=False),
        sa.Column("ended_at", store.tables.columns.Moment(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holds")),
    )
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", store.tables.columns.Moment(timezone=True), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("door", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("act", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("noun", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("noun_id", sa.Integer(), nullable=True),
        sa.Column("digest", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
    )
    op.create_table(
        "marks",
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("words", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_marks")),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ref", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("known_as", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("full_name", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("born", sa.Date(), nullable=True),
        sa.Column("ehc_plan", sa.Boolean(), nullable=False),
        sa.Column("style", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("rating", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("consent", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("consent_on", sa.Date(), nullable=True),
        sa.Column("consent_until", sa.Date(), nullable=True),
        sa.Column("explained_in", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("stopped_because", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("stopped_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("ref", name=op.f("uq_people_ref")),
    )
    op.create_table(
        "seals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("chain", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seals")),
    )
    op.create_table(
        "circles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("role", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("may_know", sa.Boolean(), nullable=False),
        sa.Column("why_not", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_circles_contact_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_circles_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_circles")),
        sa.UniqueConstraint("person_id", "contact_id", "role", name=op.f("uq_circles_person_id_contact_id_role")),
    )
    op.create_index(op.f("ix_circles_contact_id"), "circles", ["contact_id"], unique=False)
    op.create_table(
        "consents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("state", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("on", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("explained_in", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("by_contact_id", sa.Integer(), nullable=True),
        sa.Column("said_at", store.tables.columns.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by_contact_id"], ["contacts.id"], name=op.f("fk_consents_by_contact_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_consents_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
    )
    op.create_index(op.f("ix_consents_person_id"), "consents", ["person_id"], unique=False)
    op.create_table(
        "events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("what", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_events_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
        sa.UniqueConstraint("person_id", "what", "on", name=op.f("uq_events_person_id_what_on")),
    )
    op.create_table(
        "messages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("channel", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("lane", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("state", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("mail_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("token", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("address", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", store.tables.columns.Moment(timezone=True), nullable=False),
        sa.Column("first_try_at", store.tables.columns.Moment(timezone=True), nullable=True),
        sa.Column("leased_until", store.tables.columns.Moment(timezone=True), nullable=True),
        sa.Column("leased_by", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("sent_at", store.tables.columns.Moment(timezone=True), nullable=True),
        sa.Column("answer_code", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("outside_id", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_messages_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
        sa.UniqueConstraint("key", name=op.f("uq_messages_key")),
        sa.UniqueConstraint("mail_id", name=op.f("uq_messages_mail_id")),
        sa.UniqueConstraint("token", name=op.f("uq_messages_token")),
    )
    op.create_index(op.f("ix_messages_contact_id"), "messages", ["contact_id"], unique=False)
    op.create_index(op.f("ix_messages_state_next_try_at"), "messages", ["state", "next_try_at"], unique=False)
    op.create_table(
        "other_addresses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("address", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_other_addresses_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_other_addresses")),
    )
    op.create_index(op.f("ix_other_addresses_address"), "other_addresses", ["address"], unique=False)
    op.create_index(op.f("ix_other_addresses_contact_id"), "other_addresses", ["contact_id"], unique=False)
    op.create_table(
        "reviews",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ref", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("starts_at", store.tables.columns.Moment(timezone=True), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("where", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("chair_id", sa.Integer(), nullable=True),
        sa.Column("uid", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["chair_id"], ["contacts.id"], name=op.f("fk_reviews_chair_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_reviews_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
        sa.UniqueConstraint("ref", name=op.f("uq_reviews_ref")),
        sa.UniqueConstraint("uid", name=op.f("uq_reviews_uid")),
    )
    op.create_index(op.f("ix_reviews_person_id"), "reviews", ["person_id"], unique=False)
    op.create_table(
        "attendees",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("role", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("how", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("answer", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_attendees_contact_id")),
        sa.ForeignKeyConstraint(["review_id"], ["reviews.id"], name=op.f("fk_attendees_review_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendees")),
        sa.UniqueConstraint("review_id", "contact_id", name=op.f("uq_attendees_review_id_contact_id")),
    )
    op.create_index(op.f("ix_attendees_contact_id"), "attendees", ["contact_id"], unique=False)
    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("door", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("outside_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("received_at", store.tables.columns.Moment(timezone=True), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("state", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=True),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("answer", sa.JSON(), nullable=False),
        sa.Column("settled_at", store.tables.columns.Moment(timezone=True), nullable=True),
        sa.Column("settled_by", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_inbox_contact_id")),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name=op.f("fk_inbox_message_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("door", "outside_id", name=op.f("uq_inbox_door_outside_id")),
    )
    op.create_index(op.f("ix_inbox_contact_id"), "inbox", ["contact_id"], unique=False)
    op.create_index(op.f("ix_inbox_message_id"), "inbox", ["message_id"], unique=False)
    op.create_index(op.f("ix_inbox_state"), "inbox", ["state"], unique=False)
    op.create_table(
        "plans",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ref", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("title", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("review_id", sa.Integer(), nullable=True),
        sa.Column("chair_id", sa.Integer(), nullable=True),
        sa.Column("imported_at", store.tables.columns.Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chair_id"], ["contacts.id"], name=op.f("fk_plans_chair_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_plans_person_id")),
        sa.ForeignKeyConstraint(["review_id"], ["reviews.id"], name=op.f("fk_plans_review_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plans")),
        sa.UniqueConstraint("ref", name=op.f("uq_plans_ref")),
    )
    op.create_index(op.f("ix_plans_person_id"), "plans", ["person_id"], unique=False)
    op.create_table(
        "tokens",
        sa.Column("token", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_tokens_contact_id")),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name=op.f("fk_tokens_message_id")),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_tokens")),
    )
    op.create_index(op.f("ix_tokens_contact_id"), "tokens", ["contact_id"], unique=False)
    op.create_index(op.f("ix_tokens_message_id"), "tokens", ["message_id"], unique=False)
    op.create_table(
        "actions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ref", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("review_id", sa.Integer(), nullable=True),
        sa.Column("plan_id", sa.Integer(), nullable=True),
        sa.Column("table_number", sa.Integer(), nullable=True),
        sa.Column("row_number", sa.Integer(), nullable=True),
        sa.Column("number", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("what", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("what_easy", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("how", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("why", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("owner_as_written", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("first_due_on", sa.Date(), nullable=True),
        sa.Column("due_as_written", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("status_as_written", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("progress", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("problems", sa.JSON(), nullable=False),
        sa.Column("state", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("safety", sa.Boolean(), nullable=False),
        sa.Column("needs_check", sa.Boolean(), nullable=False),
        sa.Column("evidence", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("ladder", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("pack", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("climbs_from", sa.Date(), nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("next_step_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["owner_id"], ["contacts.id"], name=op.f("fk_actions_owner_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_actions_person_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_actions_plan_id")),
        sa.ForeignKeyConstraint(["review_id"], ["reviews.id"], name=op.f("fk_actions_review_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actions")),
        sa.UniqueConstraint("ref", name=op.f("uq_actions_ref")),
    )
    op.create_index(op.f("ix_actions_next_step_on"), "actions", ["next_step_on"], unique=False)
    op.create_index(op.f("ix_actions_owner_id"), "actions", ["owner_id"], unique=False)
    op.create_index(op.f("ix_actions_person_id"), "actions", ["person_id"], unique=False)
    op.create_index(op.f("ix_actions_plan_id"), "actions", ["plan_id"], unique=False)
    op.create_index(op.f("ix_actions_review_id"), "actions", ["review_id"], unique=False)
    op.create_table(
        "acts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("at", store.tables.columns.Moment(timezone=True), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("door", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("act", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("was", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("became", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("words", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["action_id"], ["actions.id"], name=op.f("fk_acts_action_id")),
        sa.ForeignKeyConstraint(["by_id"], ["contacts.id"], name=op.f("fk_acts_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acts")),
    )
    op.create_index(op.f("ix_acts_action_id"), "acts", ["action_id"], unique=False)
    op.create_table(
        "notices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("lane", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("review_id", sa.Integer(), nullable=True),
        sa.Column("inbox_id", sa.Integer(), nullable=True),
        sa.Column("rung", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("not_before", store.tables.columns.Moment(timezone=True), nullable=True),
        sa.Column("state", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("why", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["action_id"], ["actions.id"], name=op.f("fk_notices_action_id")),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_notices_contact_id")),
        sa.ForeignKeyConstraint(["inbox_id"], ["inbox.id"], name=op.f("fk_notices_inbox_id")),
        sa.ForeignKeyConstraint(["message_id"], ["messages.id"], name=op.f("fk_notices_message_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_notices_person_id")),
        sa.ForeignKeyConstraint(["review_id"], ["reviews.id"], name=op.f("fk_notices_review_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
        sa.UniqueConstraint("key", name=op.f("uq_notices_key")),
    )
    op.create_index(op.f("ix_notices_action_id"), "notices", ["action_id"], unique=False)
    op.create_index(op.f("ix_notices_contact_id"), "notices", ["contact_id"], unique=False)
    op.create_index(op.f("ix_notices_message_id"), "notices", ["message_id"], unique=False)
    op.create_index(op.f("ix_notices_person_id"), "notices", ["person_id"], unique=False)
    op.create_index(op.f("ix_notices_state_lane_contact_id"), "notices", ["state", "lane", "contact_id"], unique=False)
    op.create_table(
        "requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("wants", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("asked_by_id", sa.Integer(), nullable=True),
        sa.Column("waits_for_id", sa.Integer(), nullable=True),
        sa.Column("to_id", sa.Integer(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("words", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("state", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["action_id"], ["actions.id"], name=op.f("fk_requests_action_id")),
        sa.ForeignKeyConstraint(["asked_by_id"], ["contacts.id"], name=op.f("fk_requests_asked_by_id")),
        sa.ForeignKeyConstraint(["to_id"], ["contacts.id"], name=op.f("fk_requests_to_id")),
        sa.ForeignKeyConstraint(["waits_for_id"], ["contacts.id"], name=op.f("fk_requests_waits_for_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_requests")),
    )
    op.create_index(op.f("ix_requests_action_id"), "requests", ["action_id"], unique=False)
    op.create_index(op.f("ix_requests_state"), "requests", ["state"], unique=False)
    op.create_index(op.f("ix_requests_waits_for_id"), "requests", ["waits_for_id"], unique=False)
    marks = sa.table("marks", sa.column("name"), sa.column("number"), sa.column("words"))
    op.bulk_insert(
        marks,
        [
            {"name": "edition", "number": 0, "words": ""},
            {"name": "journal_key", "number": 0, "words": secrets.token_hex(32)},
        ],
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_requests_waits_for_id"), table_name="requests")
    op.drop_index(op.f("ix_requests_state"), table_name="requests")
    op.drop_index(op.f("ix_requests_action_id"), table_name="requests")
    op.drop_table("requests")
    op.drop_index(op.f("ix_notices_state_lane_contact_id"), table_name="notices")
    op.drop_index(op.f("ix_notices_person_id"), table_name="notices")
    op.drop_index(op.f("ix_notices_message_id"), table_name="notices")
    op.drop_index(op.f("ix_notices_contact_id"), table_name="notices")
    op.drop_index(op.f("ix_notices_action_id"), table_name="notices")
    op.drop_table("notices")
    op.drop_index(op.f("ix_acts_action_id"), table_name="acts")
    op.drop_table("acts")
    op.drop_index(op.f("ix_actions_review_id"), table_name="actions")
    op.drop_index(op.f("ix_actions_plan_id"), table_name="actions")
    op.drop_index(op.f("ix_actions_person_id"), table_name="actions")
    op.drop_index(op.f("ix_actions_owner_id"), table_name="actions")
    op.drop_index(op.f("ix_actions_next_step_on"), table_name="actions")
    op.drop_table("actions")
    op.drop_index(op.f("ix_tokens_message_id"), table_name="tokens")
    op.drop_index(op.f("ix_tokens_contact_id"), table_name="tokens")
    op.drop_table("tokens")
    op.drop_index(op.f("ix_plans_person_id"), table_name="plans")
    op.drop_table("plans")
    op.drop_index(op.f("ix_inbox_state"), table_name="inbox")
    op.drop_index(op.f("ix_inbox_message_id"), table_name="inbox")
    op.drop_index(op.f("ix_inbox_contact_id"), table_name="inbox")
    op.drop_table("inbox")
    op.drop_index(op.f("ix_attendees_contact_id"), table_name="attendees")
    op.drop_table("attendees")
    op.drop_index(op.f("ix_reviews_person_id"), table_name="reviews")
    op.drop_table("reviews")
    op.drop_index(op.f("ix_other_addresses_contact_id"), table_name="other_addresses")
    op.drop_index(op.f("ix_other_addresses_address"), table_name="other_addresses")
    op.drop_table("other_addresses")
    op.drop_index(op.f("ix_messages_state_next_try_at"), table_name="messages")
    op.drop_index(op.f("ix_messages_contact_id"), table_name="messages")
    op.drop_table("messages")
    op.drop_table("events")
    op.drop_index(op.f("ix_consents_person_id"), table_name="consents")
    op.drop_table("consents")
    op.drop_index(op.f("ix_circles_contact_id"), table_name="circles")
    op.drop_table("circles")
    op.drop_table("seals")
    op.drop_table("people")
    op.drop_table("marks")
    op.drop_table("journal")
    op.drop_table("holds")
    op.drop_index(op.f("ix_contacts_slack"), table_name="contacts")
    op.drop_index(op.f("ix_contacts_email"), table_name="contacts")
    op.drop_table("contacts")
