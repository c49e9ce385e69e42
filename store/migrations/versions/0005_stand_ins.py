"""stand ins"""

import sqlalchemy as sa
from alembic import op

revision = "0005_stand_ins"
down_revision = "0004_alarms"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("contacts") as contacts:
        contacts.add_column(sa.Column("stand_in_id", sa.Integer(), nullable=True))
        contacts.create_foreign_key("fk_contacts_stand_in_id", "contacts", ["stand_in_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("contacts") as contacts:
        contacts.drop_constraint("fk_contacts_stand_in_id", type_="foreignkey")
        contacts.drop_column("stand_in_id")
