"""a message keeps its words as they were sent"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0002_words_as_sent"
down_revision = "0001_the_house"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("messages", sa.Column("words", sqlmodel.sql.sqltypes.AutoString(), nullable=True))


def downgrade() -> None:
    op.drop_column("messages", "words")
