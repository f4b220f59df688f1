"""Adds people and places with their mentions, commitments, relations and guidelines."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE layer ADD COLUMN has_entities INTEGER DEFAULT 0 NOT NULL")
    op.execute("UPDATE layer SET has_entities = 1 WHERE id IN ('person', 'place')")
    _create_entities()
    _link_annotations()
    _create_commitments()
    _create_what_refers_to_commitments()
    _create_relations()
    op.create_table(
        "guidelines",
        sa.Column("language", sa.Text, primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("import_id", sa.Text, sa.ForeignKey("import.id")),
    )
    op.create_table(
        "record_undone",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("import_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
    )
    op.create_index("ix_record_undone_import_id", "record_undone", ["import_id"])


def _create_entities() -> None:
    op.create_table(
        "entity",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("layer_id", sa.Text, sa.ForeignKey("layer.id"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("import_id", sa.Text, sa.ForeignKey("import.id")),
    )
    op.create_index("ix_entity_layer_id", "entity", ["layer_id"])
    _index_imports("entity")
    op.create_table(
        "entity_name",
        sa.Column(
            "entity_id", sa.Text, sa.ForeignKey("entity.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("key", sa.Text, nullable=False),
    )
    op.create_index("ix_entity_name_key", "entity_name", ["key"])


def _link_annotations() -> None:
    op.execute("ALTER TABLE annotation ADD COLUMN entity_id TEXT REFERENCES entity (id)")
    op.execute("ALTER TABLE annotation_undone ADD COLUMN entity_id TEXT")
    for name, first, linked in (
        ("annotation_linked", "entity_id", "entity_id IS NOT NULL"),
        ("annotation_unlinked", "layer_id", "entity_id IS NULL"),
    ):
        columns = [first, "article_key", "start", "import_id"]
        op.create_index(name, "annotation", columns, sqlite_where=sa.text(linked))
    op.create_index("article_removed", "article", ["key"], sqlite_where=sa.text("is_removed != 0"))


def _create_commitments() -> None:
    op.create_table(
        "commitment",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("article_key", sa.Integer, sa.ForeignKey("article.key"), nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("annotator_id", sa.Text, sa.ForeignKey("annotator.id"), nullable=False),
        sa.Column("status", sa.Text),
        sa.Column("kind", sa.Text),
        sa.Column("strength", sa.Text),
        sa.Column("topic", sa.Text, nullable=False),
        sa.Column("has_deadline", sa.Integer, nullable=False),
        sa.Column("earliest", sa.Text),
        sa.Column("latest", sa.Text),
        sa.Column("remind_on", sa.Text),
        sa.Column("changed", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("import_id", sa.Text, sa.ForeignKey("import.id")),
        sa.UniqueConstraint("article_key", "id", name="commitment_id"),
    )
    op.create_index("ix_commitment_id", "commitment", ["id"])
    _index_imports("commitment")


def _create_what_refers_to_commitments() -> None:
    op.create_table(
        "commitment_annotation",
        _of_commitment(),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("article_key", sa.Integer, nullable=False),
        sa.Column("annotation_id", sa.Text, nullable=False),
        _to_annotation("annotation_id"),
    )
    op.create_index(
        "commitment_annotated", "commitment_annotation", ["article_key", "annotation_id"]
    )
    op.create_table(
        "commitment_slot",
        _of_commitment(),
        sa.Column("slot", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("entity_id", sa.Text, sa.ForeignKey("entity.id")),
        sa.Column("words", sa.Text, nullable=False),
    )
    op.create_index(
        "commitment_slot_entity",
        "commitment_slot",
        ["entity_id", "slot", "commitment_key"],
        sqlite_where=sa.text("entity_id IS NOT NULL"),
    )
    for table, column in (("commitment_link", "to_id"), ("commitment_evidence", "article_id")):
        op.create_table(
            table,
            _of_commitment(),
            sa.Column("position", sa.Integer, primary_key=True),
            sa.Column(column, sa.Text, nullable=False),
        )
        op.create_index(f"ix_{table}_{column}", table, [column])


def _create_relations() -> None:
    op.create_table(
        "relation_kind",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("import_id", sa.Text, sa.ForeignKey("import.id")),
    )
    op.create_table(
        "relation",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("article_key", sa.Integer, sa.ForeignKey("article.key"), nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind_id", sa.Text, sa.ForeignKey("relation_kind.id"), nullable=False),
        sa.Column("from_id", sa.Text, nullable=False),
        sa.Column("to_id", sa.Text, nullable=False),
        sa.Column("annotator_id", sa.Text, sa.ForeignKey("annotator.id"), nullable=False),
        sa.Column("created", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("extensions", sa.Text),
        sa.Column("import_id", sa.Text, sa.ForeignKey("import.id")),
        _to_annotation("from_id"),
        _to_annotation("to_id"),
        sa.UniqueConstraint("article_key", "id", name="relation_id"),
    )
    op.create_index("ix_relation_kind_id", "relation", ["kind_id"])
    op.create_index("relation_from", "relation", ["article_key", "from_id"])
    op.create_index("relation_to", "relation", ["article_key", "to_id"])
    _index_imports("relation")


def _of_commitment() -> sa.Column[int]:
    parent = sa.ForeignKey("commitment.key", ondelete="CASCADE")
    return sa.Column("commitment_key", sa.Integer, parent, primary_key=True)


def _to_annotation(column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["article_key", column], ["annotation.article_key", "annotation.id"]
    )


def _index_imports(table: str) -> None:
    op.create_index(
        f"ix_{table}_import_id",
        table,
        ["import_id"],
        sqlite_where=sa.text("import_id IS NOT NULL"),
    )
