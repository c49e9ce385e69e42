"""who stands for a rule of a pack"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

import store.tables.columns

revision = "0006_confirmations"
down_revision = "0005_stand_ins"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "confirmations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("by", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("unit", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("said_at", store.tables.columns.Moment(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_confirmations")),
    )
    op.create_index(op.f("ix_confirmations_rule"), "confirmations", ["rule"])


def downgrade() -> None:
    op.drop_index(op.f("ix_confirmations_rule"), table_name="confirmations")
    op.drop_table("confirmations")
