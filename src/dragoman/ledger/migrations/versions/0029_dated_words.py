"""In PostgreSQL words are indexed together with the days they were said on; SQLite's index is in that order already."""

from alembic import op

revision = "0029"
down_revision = "0028"

_TABLES = ("report_words", "record_words")
_STRETCHES = (
    "'~a' || ((rowid >> 33)::text), '~b' || ((rowid >> 36)::text), "
    "'~c' || ((rowid >> 39)::text), '~d' || ((rowid >> 42)::text)"
)


def upgrade() -> None:
    _index(f"(words || array_to_tsvector(ARRAY[{_STRETCHES}]))", " WITH (gin_pending_list_limit = 256)")


def downgrade() -> None:
    _index("words", "")


def _index(indexed: str, options: str) -> None:
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":
        return
    for name in _TABLES:
        connection.exec_driver_sql(f"DROP INDEX ix_{name}_words")
        connection.exec_driver_sql(f"CREATE INDEX ix_{name}_words ON {name} USING gin ({indexed}){options}")
        connection.exec_driver_sql(f"ANALYZE {name}")  # how often each word is said, and each stretch of days
