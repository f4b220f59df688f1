"""Alembic's entry: runs the migrations on the connection that `store/migrate.py` hands over."""

from alembic import context

from reader_app.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    # SQLite takes part in our own transaction, version table included.
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
