"""meetings about no one person, their members, their dates and their actions"""

import sqlalchemy as sa
from alembic import op

from store.tables.columns import Moment

revision = "0015_meetings"
down_revision = "0014_what_has_gone_is_left_out"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "meetings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("chair_id", sa.Integer(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("where", sa.String(), nullable=True),
        sa.Column("recurs", sa.String(), nullable=True),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("skips", sa.JSON(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("look_on", sa.Date(), nullable=True),
        sa.Column("because", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["chair_id"], ["contacts.id"], name="fk_meetings_chair_id"),
        sa.PrimaryKeyConstraint("id", name="pk_meetings"),
        sa.UniqueConstraint("ref", name="uq_meetings_ref"),
    )
    op.create_table(
        "members",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=True),
        sa.Column("joined_at", Moment(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["meeting_id"], ["meetings.id"], name="fk_members_meeting_id"),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name="fk_members_contact_id"),
        sa.PrimaryKeyConstraint("id", name="pk_members"),
        sa.UniqueConstraint("meeting_id", "contact_id", name="uq_members_meeting_id_contact_id"),
    )
    op.create_index("ix_members_contact_id", "members", ["contact_id"])
    for table in ("reviews", "actions"):
        meeting = sa.Column(
            "meeting_id", sa.Integer(), sa.ForeignKey("meetings.id", name=f"fk_{table}_meeting_id"), nullable=True
        )
        op.add_column(table, meeting, inline_references=True)
    op.create_index("ix_actions_meeting_id", "actions", ["meeting_id"])
    op.add_column("reviews", sa.Column("falls_on", sa.Date(), nullable=True))
    op.create_index("ix_reviews_meeting_id_falls_on", "reviews", ["meeting_id", "falls_on"], unique=True)


def downgrade() -> None:
    op.drop_index("ix_reviews_meeting_id_falls_on", table_name="reviews")
    op.drop_index("ix_actions_meeting_id", table_name="actions")
    with op.batch_alter_table("actions") as actions:
        actions.drop_column("meeting_id")
    with op.batch_alter_table("reviews") as reviews:
        reviews.drop_column("falls_on")
        reviews.drop_column("meeting_id")
    op.drop_table("members")
    op.drop_table("meetings")
