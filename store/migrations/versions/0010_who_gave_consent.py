"""who gave consent: the person, a child judged able, a parent, or those who decided in the person's best interests"""

import sqlalchemy as sa
from alembic import op

revision = "0010_who_gave_consent"
down_revision = "0009_feeds"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("consents", sa.Column("giver", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("consents", "giver")
