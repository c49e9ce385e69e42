"""what somebody needs to read and take part, easy words that are out of date, and who has read our messages"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

import store.tables.columns

revision = "0017_needs_and_readings"
down_revision = "0016_rounds_of_actions"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString


def upgrade() -> None:
    for table in ("contacts", "people"):
        op.add_column(table, sa.Column("needs", TEXT(), nullable=True))
        op.add_column(table, sa.Column("needs_on", sa.Date(), nullable=True))
        op.add_column(table, sa.Column("share_needs", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("contacts", sa.Column("calendar", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("actions", sa.Column("easy_was", TEXT(), nullable=True))
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", TEXT(), nullable=False),
        sa.Column("language", TEXT(), nullable=False),
        sa.Column("words", TEXT(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("readers", TEXT(), nullable=False),
        sa.Column("with_whom", TEXT(), nullable=True),
        sa.Column("changed", TEXT(), nullable=True),
        sa.Column("said_at", store.tables.columns.Moment(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readings")),
    )
    op.create_index(op.f("ix_readings_kind"), "readings", ["kind"])


def downgrade() -> None:
    op.drop_index(op.f("ix_readings_kind"), table_name="readings")
    op.drop_table("readings")
    op.drop_column("actions", "easy_was")
    op.drop_column("contacts", "calendar")
    for table in ("people", "contacts"):
        for column in ("share_needs", "needs_on", "needs"):
            op.drop_column(table, column)
