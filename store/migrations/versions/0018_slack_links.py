"""who is who in Slack and how that is known, and the hours in which somebody wishes to be written to"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

import store.tables.columns

revision = "0018_slack_links"
down_revision = "0017_needs_and_readings"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    op.add_column("contacts", sa.Column("hours_from", sa.Integer(), nullable=True))
    op.add_column("contacts", sa.Column("hours_until", sa.Integer(), nullable=True))
    op.add_column("contacts", sa.Column("digest_day", sa.Integer(), nullable=True))
    op.create_table(
        "slack_links",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("user", TEXT(), nullable=False),
        sa.Column("team", TEXT(), nullable=True),
        sa.Column("enterprise", TEXT(), nullable=True),
        sa.Column("address", TEXT(), nullable=False),
        sa.Column("linked_at", store.tables.columns.Moment(timezone=True), nullable=False),
        sa.Column("ended_at", store.tables.columns.Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contacts.id"], name=op.f("fk_slack_links_contact_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slack_links")),
    )
    op.create_index(op.f("ix_slack_links_contact_id"), "slack_links", ["contact_id"])
    op.create_index(op.f("ix_slack_links_user"), "slack_links", ["user"])


def downgrade() -> None:
    op.drop_index(op.f("ix_slack_links_user"), table_name="slack_links")
    op.drop_index(op.f("ix_slack_links_contact_id"), table_name="slack_links")
    op.drop_table("slack_links")
    for column in ("digest_day", "hours_until", "hours_from"):
        op.drop_column("contacts", column)
