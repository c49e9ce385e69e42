"""a day that was agreed for one person's review, beside the rule's own"""

import sqlalchemy as sa
from alembic import op

from store.tables.columns import Moment

revision = "0013_agreed_days"
down_revision = "0012_looked_at_again"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "agreed_days",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("on", sa.Date(), nullable=True),
        sa.Column("because", sa.String(), nullable=False),
        sa.Column("commissioner_id", sa.Integer(), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("said_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_agreed_days_person_id"),
        sa.ForeignKeyConstraint(["commissioner_id"], ["contacts.id"], name="fk_agreed_days_commissioner_id"),
        sa.ForeignKeyConstraint(["by_id"], ["contacts.id"], name="fk_agreed_days_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_agreed_days"),
    )
    op.create_index("ix_agreed_days_person_id", "agreed_days", ["person_id"])


def downgrade() -> None:
    op.drop_index("ix_agreed_days_person_id", table_name="agreed_days")
    op.drop_table("agreed_days")
