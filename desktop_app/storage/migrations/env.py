"""Alembic's way in: migrations run on the connection, and in the transaction, that they are handed."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
