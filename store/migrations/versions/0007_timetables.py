"""Reviews that were booked here have a timetable, whose steps somebody says are done

Revision ID: 0007_timetables
Revises: 0006_confirmations
"""

import sqlalchemy as sa
from alembic import op

from store.tables.columns import Moment

revision = "0007_timetables"
down_revision = "0006_confirmations"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("reviews") as reviews:
        reviews.add_column(sa.Column("booked_at", Moment(timezone=True), nullable=True))
        reviews.create_index("ix_reviews_starts_at", ["starts_at"])
    op.create_index("ix_notices_review_id", "notices", ["review_id"])
    op.create_table(
        "review_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["review_id"], ["reviews.id"], name="fk_review_steps_review_id"),
        sa.ForeignKeyConstraint(["by_id"], ["contacts.id"], name="fk_review_steps_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_review_steps"),
        sa.UniqueConstraint("review_id", "step", name="uq_review_steps_review_id_step"),
    )
    op.create_table(
        "slots",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("review_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("starts_at", Moment(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["review_id"], ["reviews.id"], name="fk_slots_review_id"),
        sa.PrimaryKeyConstraint("id", name="pk_slots"),
        sa.UniqueConstraint("review_id", "number", name="uq_slots_review_id_number"),
    )
    op.create_table(
        "choices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slot_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("can", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["slot_id"], ["slots.id"], name="fk_choices_slot_id"),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name="fk_choices_contact_id"),
        sa.PrimaryKeyConstraint("id", name="pk_choices"),
        sa.UniqueConstraint("slot_id", "contact_id", name="uq_choices_slot_id_contact_id"),
    )


def downgrade() -> None:
    for table in ("choices", "slots", "review_steps"):
        op.drop_table(table)
    op.drop_index("ix_notices_review_id", table_name="notices")
    with op.batch_alter_table("reviews") as reviews:
        reviews.drop_index("ix_reviews_starts_at")
        reviews.drop_column("booked_at")
