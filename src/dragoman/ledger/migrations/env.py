"""Runs migrations on the connection Dragoman hands over, inside its transaction: all of it happens, or nothing."""

from alembic import context

from dragoman.ledger.schema.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite alters a table by making it anew
    transactional_ddl=False,  # the transaction is ours
)
context.run_migrations()
