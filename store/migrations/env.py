"""Alembic's entry: runs inside the transaction that store.migrations.upgrade opened."""

from alembic import context

from store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table_pk=False,
    transactional_ddl=False,
    render_as_batch=False,
)
context.run_migrations()
