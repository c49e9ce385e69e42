"""calendar feeds"""

import sqlalchemy as sa
from alembic import op

from store.tables.columns import Moment

revision = "0009_feeds"
down_revision = "0008_withheld_is_shown"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "feeds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("made_at", Moment(timezone=True), nullable=False),
        sa.Column("ended_at", Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name="fk_feeds_contact_id"),
        sa.PrimaryKeyConstraint("id", name="pk_feeds"),
        sa.UniqueConstraint("digest", name="uq_feeds_digest"),
    )
    op.create_index("ix_feeds_contact_id", "feeds", ["contact_id"])
    op.create_index("ix_attendees_review_id", "attendees", ["review_id"])


def downgrade() -> None:
    op.drop_index("ix_attendees_review_id", table_name="attendees")
    op.drop_table("feeds")
