"""actions that come round again, or are looked at again later"""

import sqlalchemy as sa
from alembic import op

revision = "0016_rounds_of_actions"
down_revision = "0015_meetings"
branch_labels = None
depends_on = None

COMES_AGAIN = sa.text("recurs IS NOT NULL")


def upgrade() -> None:
    op.add_column("actions", sa.Column("recurs", sa.String(), nullable=True))
    op.add_column("actions", sa.Column("recurs_until", sa.Date(), nullable=True))
    op.add_column("actions", sa.Column("looks_again", sa.Boolean(), nullable=False, server_default=sa.false()))
    looker = sa.ForeignKey("contacts.id", name="fk_actions_looker_id")
    op.add_column("actions", sa.Column("looker_id", sa.Integer(), looker, nullable=True), inline_references=True)
    series = sa.ForeignKey("actions.id", name="fk_actions_series_id")
    op.add_column("actions", sa.Column("series_id", sa.Integer(), series, nullable=True), inline_references=True)
    op.add_column("actions", sa.Column("round", sa.Integer(), nullable=False, server_default="1"))
    op.create_index("ix_actions_series_id_round", "actions", ["series_id", "round"], unique=True)
    op.create_index("ix_actions_recurs", "actions", ["recurs"], sqlite_where=COMES_AGAIN, postgresql_where=COMES_AGAIN)


def downgrade() -> None:
    op.drop_index("ix_actions_recurs", table_name="actions")
    op.drop_index("ix_actions_series_id_round", table_name="actions")
    with op.batch_alter_table("actions") as actions:
        for column in ("round", "series_id", "looker_id", "looks_again", "recurs_until", "recurs"):
            actions.drop_column(column)
