"""indexes of what waits hold only what has not gone"""

import sqlalchemy as sa
from alembic import op

revision = "0014_what_has_gone_is_left_out"
down_revision = "0013_agreed_days"
branch_labels = None
depends_on = None

LOOSE, UNSENT = sa.text("message_id IS NULL"), sa.text("sent_at IS NULL")


def upgrade() -> None:
    op.drop_index("ix_notices_state_lane_contact_id", table_name="notices")
    op.create_index("ix_notices_state_contact_id", "notices", ["state", "contact_id"], sqlite_where=LOOSE, postgresql_where=LOOSE)
    op.drop_index("ix_messages_state_next_try_at", table_name="messages")
    op.create_index(
        "ix_messages_state_next_try_at", "messages", ["state", "next_try_at"], sqlite_where=UNSENT, postgresql_where=UNSENT
    )


def downgrade() -> None:
    op.drop_index("ix_messages_state_next_try_at", table_name="messages")
    op.create_index("ix_messages_state_next_try_at", "messages", ["state", "next_try_at"])
    op.drop_index("ix_notices_state_contact_id", table_name="notices")
    op.create_index("ix_notices_state_lane_contact_id", "notices", ["state", "lane", "contact_id"])
