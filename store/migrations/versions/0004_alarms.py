"""alarms"""

import sqlalchemy as sa
from alembic import op

import store.tables.columns

revision = "0004_alarms"
down_revision = "0003_the_holding_pen"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "alarms",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("inbox_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("action_id", sa.Integer(), nullable=True),
        sa.Column("writer_id", sa.Integer(), nullable=True),
        sa.Column("set_aside", sa.JSON(), nullable=False),
        sa.Column("raised_at", store.tables.columns.Moment(timezone=True), nullable=False),
        sa.Column("rung", sa.Integer(), nullable=False),
        sa.Column("next_at", store.tables.columns.Moment(timezone=True), nullable=True),
        sa.Column("taken_by_id", sa.Integer(), nullable=True),
        sa.Column("taken_at", store.tables.columns.Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["action_id"], ["actions.id"], name=op.f("fk_alarms_action_id")),
        sa.ForeignKeyConstraint(["inbox_id"], ["inbox.id"], name=op.f("fk_alarms_inbox_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_alarms_person_id")),
        sa.ForeignKeyConstraint(["taken_by_id"], ["contacts.id"], name=op.f("fk_alarms_taken_by_id")),
        sa.ForeignKeyConstraint(["writer_id"], ["contacts.id"], name=op.f("fk_alarms_writer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alarms")),
        sa.UniqueConstraint("inbox_id", name=op.f("uq_alarms_inbox_id")),
    )
    op.create_index(op.f("ix_alarms_next_at"), "alarms", ["next_at"], unique=False)
    op.create_index(op.f("ix_alarms_person_id"), "alarms", ["person_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_alarms_person_id"), table_name="alarms")
    op.drop_index(op.f("ix_alarms_next_at"), table_name="alarms")
    op.drop_table("alarms")
