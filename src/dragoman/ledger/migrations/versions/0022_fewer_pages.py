"""What shares a block or a mark is found in an index alone; anniversaries come by themselves.

What reports promise of anniversaries is looked at anew, beside the first use.
"""

from alembic import op

revision = "0022"
down_revision = "0021"

_INDEXES = (
    ("party_block", "ix_party_block_block", ["block"], "ix_party_block_block_party_id", ["block", "party_id"]),
    (
        "occurrence_block",
        "ix_occurrence_block_block",
        ["block"],
        "ix_occurrence_block_block_occurrence_id",
        ["block", "occurrence_id"],
    ),
    (
        "report_band",
        "ix_report_band_band_digest",
        ["band", "digest"],
        "ix_report_band_digest_band_report_id",
        ["digest", "band", "report_id"],
    ),
)
_ANNIVERSARIES = """
INSERT INTO unsettled (report_id, waiting)
SELECT DISTINCT promise.report_id, true FROM record JOIN promise ON promise.key = record.key
WHERE record.kind = 'event' AND record.type = 'OCCASION' AND record.mode = 'anniversary'
AND promise.report_id NOT IN (SELECT report_id FROM unsettled)
"""


def upgrade() -> None:
    for table, narrow, _, wide, columns in _INDEXES:
        op.drop_index(op.f(narrow), table)
        op.create_index(op.f(wide), table, columns)
    op.execute(_ANNIVERSARIES)


def downgrade() -> None:
    for table, narrow, columns, wide, _ in _INDEXES:
        op.drop_index(op.f(wide), table)
        op.create_index(op.f(narrow), table, columns)
