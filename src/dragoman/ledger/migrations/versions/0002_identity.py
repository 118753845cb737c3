"""Who is who and what is told several times, across reports."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "known_party",
        sa.Column("id", _ID, nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("identifier", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("states", sa.JSON(), nullable=False),
        sa.Column("offices", sa.JSON(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_party")),
        sa.UniqueConstraint("source", "identifier", name=op.f("uq_known_party_source_identifier")),
    )
    op.create_table(
        "occurrence",
        sa.Column("id", _ID, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occurrence")),
        sa.UniqueConstraint("key", name=op.f("uq_occurrence_key")),
    )
    op.create_table(
        "story",
        sa.Column("id", _ID, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_story")),
        sa.UniqueConstraint("key", name=op.f("uq_story_key")),
    )
    op.create_table(
        "known_block",
        sa.Column("id", _ID, nullable=False),
        sa.Column("known_party_id", _ID, nullable=False),
        sa.Column("block", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["known_party_id"], ["known_party.id"], name=op.f("fk_known_block_known_party_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_block")),
        sa.UniqueConstraint("known_party_id", "block", name=op.f("uq_known_block_known_party_id_block")),
    )
    op.create_index(op.f("ix_known_block_block"), "known_block", ["block"], unique=False)
    op.create_table(
        "occurrence_block",
        sa.Column("id", _ID, nullable=False),
        sa.Column("occurrence_id", _ID, nullable=False),
        sa.Column("block", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrence.id"], name=op.f("fk_occurrence_block_occurrence_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occurrence_block")),
        sa.UniqueConstraint("occurrence_id", "block", name=op.f("uq_occurrence_block_occurrence_id_block")),
    )
    op.create_index(op.f("ix_occurrence_block_block"), "occurrence_block", ["block"], unique=False)
    op.create_table(
        "party_block",
        sa.Column("id", _ID, nullable=False),
        sa.Column("party_id", _ID, nullable=False),
        sa.Column("block", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_party_block_party_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_block")),
        sa.UniqueConstraint("party_id", "block", name=op.f("uq_party_block_party_id_block")),
    )
    op.create_index(op.f("ix_party_block_block"), "party_block", ["block"], unique=False)
    op.create_table(
        "party_identifier",
        sa.Column("id", _ID, nullable=False),
        sa.Column("party_id", _ID, nullable=False),
        sa.Column("known_party_id", _ID, nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("linked_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["known_party_id"], ["known_party.id"], name=op.f("fk_party_identifier_known_party_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["party_id"], ["party.id"], name=op.f("fk_party_identifier_party_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_identifier")),
        sa.UniqueConstraint("party_id", "known_party_id", name=op.f("uq_party_identifier_party_id_known_party_id")),
    )
    op.create_index(op.f("ix_party_identifier_known_party_id"), "party_identifier", ["known_party_id"], unique=False)
    op.create_table(
        "party_merge",
        sa.Column("id", _ID, nullable=False),
        sa.Column("kept_id", _ID, nullable=False),
        sa.Column("gone_id", _ID, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["gone_id"], ["party.id"], name=op.f("fk_party_merge_gone_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["kept_id"], ["party.id"], name=op.f("fk_party_merge_kept_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_merge")),
    )
    op.create_index(op.f("ix_party_merge_gone_id"), "party_merge", ["gone_id"], unique=False)
    op.create_index(op.f("ix_party_merge_kept_id"), "party_merge", ["kept_id"], unique=False)
    op.create_table(
        "party_office",
        sa.Column("id", _ID, nullable=False),
        sa.Column("party_id", _ID, nullable=False),
        sa.Column("office", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("first", sa.String(), nullable=False),
        sa.Column("last", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_party_office_party_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_office")),
        sa.UniqueConstraint("party_id", "office", "state", name=op.f("uq_party_office_party_id_office_state")),
    )
    op.create_index(op.f("ix_party_office_office_state"), "party_office", ["office", "state"], unique=False)
    op.create_table(
        "party_question",
        sa.Column("id", _ID, nullable=False),
        sa.Column("one_id", _ID, nullable=False),
        sa.Column("other_id", _ID, nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("report_id", _ID, nullable=True),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("author", sa.String(), nullable=True),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["one_id"], ["party.id"], name=op.f("fk_party_question_one_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["other_id"], ["party.id"], name=op.f("fk_party_question_other_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_party_question_report_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_question")),
        sa.UniqueConstraint("one_id", "other_id", name=op.f("uq_party_question_one_id_other_id")),
    )
    op.create_index(op.f("ix_party_question_one_id"), "party_question", ["one_id"], unique=False)
    op.create_index(op.f("ix_party_question_other_id"), "party_question", ["other_id"], unique=False)
    op.create_table(
        "report_band",
        sa.Column("id", _ID, nullable=False),
        sa.Column("report_id", _ID, nullable=False),
        sa.Column("band", sa.Integer(), nullable=False),
        sa.Column("digest", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_report_band_report_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_band")),
        sa.UniqueConstraint("report_id", "band", name=op.f("uq_report_band_report_id_band")),
    )
    op.create_index(op.f("ix_report_band_band_digest"), "report_band", ["band", "digest"], unique=False)
    op.create_table(
        "story_report",
        sa.Column("id", _ID, nullable=False),
        sa.Column("story_id", _ID, nullable=False),
        sa.Column("report_id", _ID, nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("linked_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_story_report_report_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["story_id"], ["story.id"], name=op.f("fk_story_report_story_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_story_report")),
    )
    op.create_index(op.f("ix_story_report_report_id"), "story_report", ["report_id"], unique=False)
    op.create_index(op.f("ix_story_report_story_id"), "story_report", ["story_id"], unique=False)
    op.create_table(
        "telling",
        sa.Column("id", _ID, nullable=False),
        sa.Column("occurrence_id", _ID, nullable=False),
        sa.Column("record_key", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("linked_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrence.id"], name=op.f("fk_telling_occurrence_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_telling")),
    )
    op.create_index(op.f("ix_telling_occurrence_id"), "telling", ["occurrence_id"], unique=False)
    op.create_index(op.f("ix_telling_record_key"), "telling", ["record_key"], unique=False)
    op.create_table(
        "link_merge",
        sa.Column("id", _ID, nullable=False),
        sa.Column("party_merge_id", _ID, nullable=False),
        sa.Column("ended_link_id", _ID, nullable=False),
        sa.Column("made_link_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["ended_link_id"], ["party_link.id"], name=op.f("fk_link_merge_ended_link_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["made_link_id"], ["party_link.id"], name=op.f("fk_link_merge_made_link_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["party_merge_id"], ["party_merge.id"], name=op.f("fk_link_merge_party_merge_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_merge")),
    )
    op.create_index(op.f("ix_link_merge_party_merge_id"), "link_merge", ["party_merge_id"], unique=False)
