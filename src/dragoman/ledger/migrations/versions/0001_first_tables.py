"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "original",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_original"),
    )
    op.create_table(
        "party",
        sa.Column("id", _ID, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=True),
        sa.Column("match_key", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_party"),
        sa.UniqueConstraint("key", name="uq_party_key"),
        sa.UniqueConstraint("kind", "match_key", name="uq_party_kind_match_key"),
    )
    op.create_index("ix_party_state", "party", ["state"], unique=False)
    op.create_table(
        "report",
        sa.Column("id", _ID, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("given_id", sa.String(), nullable=False),
        sa.Column("identity", sa.String(length=64), nullable=False),
        sa.Column("text_digest", sa.String(length=64), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("byline", sa.Text(), nullable=True),
        sa.Column("image_credit", sa.Text(), nullable=True),
        sa.Column("views", sa.Integer(), nullable=True),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_report"),
        sa.UniqueConstraint("identity", name="uq_report_identity"),
        sa.UniqueConstraint("key", name="uq_report_key"),
    )
    op.create_index("ix_report_given_id", "report", ["given_id"], unique=False)
    op.create_index("ix_report_published", "report", ["published"], unique=False)
    op.create_index("ix_report_text_digest", "report", ["text_digest"], unique=False)
    op.create_table(
        "run",
        sa.Column("id", _ID, nullable=False),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("finished_at", sa.DateTime(), nullable=True),
        sa.Column("process", sa.String(), nullable=False),
        sa.Column("reports_added", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_run"),
    )
    op.create_table(
        "party_name",
        sa.Column("id", _ID, nullable=False),
        sa.Column("party_id", _ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name="fk_party_name_party_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_party_name"),
        sa.UniqueConstraint("party_id", "folded", name="uq_party_name_party_id_folded"),
    )
    op.create_index("ix_party_name_folded", "party_name", ["folded"], unique=False)
    op.create_table(
        "reading",
        sa.Column("id", _ID, nullable=False),
        sa.Column("report_id", _ID, nullable=False),
        sa.Column("run_id", _ID, nullable=False),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("read_at", sa.DateTime(), nullable=False),
        sa.Column("superseded_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name="fk_reading_report_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name="fk_reading_run_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_reading"),
        sa.UniqueConstraint("report_id", "extractor", name="uq_reading_report_id_extractor"),
    )
    op.create_index("ix_reading_run_id", "reading", ["run_id"], unique=False)
    op.create_table(
        "sighting",
        sa.Column("id", _ID, nullable=False),
        sa.Column("report_id", _ID, nullable=False),
        sa.Column("original_digest", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("encoding", sa.String(), nullable=False),
        sa.Column("spans", sa.JSON(), nullable=False),
        sa.Column("offsets", sa.JSON(), nullable=False),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["original_digest"], ["original.digest"], name="fk_sighting_original_digest", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name="fk_sighting_report_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_sighting"),
        sa.UniqueConstraint(
            "report_id", "original_digest", "position", name="uq_sighting_report_id_original_digest_position"
        ),
    )
    op.create_index("ix_sighting_original_digest_position", "sighting", ["original_digest", "position"], unique=False)
    op.create_table(
        "source",
        sa.Column("id", _ID, nullable=False),
        sa.Column("report_id", _ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name="fk_source_report_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_source"),
        sa.UniqueConstraint("report_id", "position", name="uq_source_report_id_position"),
    )
    op.create_table(
        "record",
        sa.Column("id", _ID, nullable=False),
        sa.Column("reading_id", _ID, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(), nullable=True),
        sa.Column("mode", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("place_folded", sa.Text(), nullable=True),
        sa.Column("date_first", sa.Date(), nullable=True),
        sa.Column("date_last", sa.Date(), nullable=True),
        sa.Column("date_iso", sa.String(), nullable=True),
        sa.Column("date_precision", sa.String(), nullable=True),
        sa.Column("date_basis", sa.String(), nullable=True),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["reading_id"], ["reading.id"], name="fk_record_reading_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_record"),
        sa.UniqueConstraint("reading_id", "key", name="uq_record_reading_id_key"),
    )
    op.create_index("ix_record_key", "record", ["key"], unique=False)
    op.create_index("ix_record_kind_date_first", "record", ["kind", "date_first"], unique=False)
    op.create_index("ix_record_kind_type_mode", "record", ["kind", "type", "mode"], unique=False)
    op.create_table(
        "report_party",
        sa.Column("id", _ID, nullable=False),
        sa.Column("reading_id", _ID, nullable=False),
        sa.Column("local_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=True),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["reading_id"], ["reading.id"], name="fk_report_party_reading_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_report_party"),
        sa.UniqueConstraint("reading_id", "local_id", name="uq_report_party_reading_id_local_id"),
    )
    op.create_table(
        "evidence",
        sa.Column("id", _ID, nullable=False),
        sa.Column("record_id", _ID, nullable=True),
        sa.Column("report_party_id", _ID, nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("original_start", sa.Integer(), nullable=True),
        sa.Column("original_end", sa.Integer(), nullable=True),
        sa.CheckConstraint("(record_id IS NULL) <> (report_party_id IS NULL)", name="ck_evidence_one_owner"),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_evidence_record_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["report_party_id"], ["report_party.id"], name="fk_evidence_report_party_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_evidence"),
    )
    op.create_index("ix_evidence_record_id", "evidence", ["record_id"], unique=False)
    op.create_index("ix_evidence_report_party_id", "evidence", ["report_party_id"], unique=False)
    op.create_table(
        "party_link",
        sa.Column("id", _ID, nullable=False),
        sa.Column("report_party_id", _ID, nullable=False),
        sa.Column("party_id", _ID, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("linked_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name="fk_party_link_party_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["report_party_id"], ["report_party.id"], name="fk_party_link_report_party_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_party_link"),
    )
    op.create_index("ix_party_link_party_id", "party_link", ["party_id"], unique=False)
    op.create_index("ix_party_link_report_party_id", "party_link", ["report_party_id"], unique=False)
    op.create_table(
        "record_party",
        sa.Column("id", _ID, nullable=False),
        sa.Column("record_id", _ID, nullable=False),
        sa.Column("report_party_id", _ID, nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_record_party_record_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["report_party_id"], ["report_party.id"], name="fk_record_party_report_party_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_record_party"),
        sa.UniqueConstraint("record_id", "side", "position", name="uq_record_party_record_id_side_position"),
    )
    op.create_index("ix_record_party_report_party_id", "record_party", ["report_party_id"], unique=False)
