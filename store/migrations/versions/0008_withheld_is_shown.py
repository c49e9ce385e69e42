"""a round shows once what was newly withheld, whoever queued it"""

import sqlalchemy as sa
from alembic import op

revision = "0008_withheld_is_shown"
down_revision = "0007_timetables"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("notices", sa.Column("shown_on", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("notices", "shown_on")
