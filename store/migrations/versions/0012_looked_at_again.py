"""on which day each person's next review is looked at again"""

import sqlalchemy as sa
from alembic import op

revision = "0012_looked_at_again"
down_revision = "0011_days_of_birth"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Everybody to whom something has happened is looked at with the first round."""
    op.add_column("people", sa.Column("look_on", sa.Date(), nullable=True))
    op.create_index("ix_people_look_on", "people", ["look_on"])
    op.execute("UPDATE people SET look_on = '1970-01-01' WHERE EXISTS (SELECT 1 FROM events WHERE events.person_id = people.id)")


def downgrade() -> None:
    op.drop_index("ix_people_look_on", table_name="people")
    op.drop_column("people", "look_on")
