"""birthdays are looked up every day"""

from alembic import op

revision = "0011_days_of_birth"
down_revision = "0010_who_gave_consent"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_people_born", "people", ["born"])


def downgrade() -> None:
    op.drop_index("ix_people_born", table_name="people")
