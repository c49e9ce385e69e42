"""the holding pen"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0003_the_holding_pen"
down_revision = "0002_words_as_sent"
branch_labels = None
depends_on = None

TEXTS = ("sender", "words", "wants", "settled_as", "note")


def upgrade() -> None:
    for name in TEXTS:
        op.add_column("inbox", sa.Column(name, sqlmodel.sql.sqltypes.AutoString(), nullable=True))
    op.add_column("inbox", sa.Column("ask_on", sa.Date(), nullable=True))
    op.create_index(op.f("ix_notices_inbox_id"), "notices", ["inbox_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_notices_inbox_id"), table_name="notices")
    for name in (*TEXTS, "ask_on"):
        op.drop_column("inbox", name)
