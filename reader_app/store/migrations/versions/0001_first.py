"""The first library: articles, bodies, layers, annotators, annotations, imports and the history."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "setting",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.create_table(
        "import",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("articles", sa.Integer, nullable=False),
        sa.Column("annotations", sa.Integer, nullable=False),
        sa.Column("started", sa.Text, nullable=False),
        sa.CheckConstraint(
            "state IN ('running', 'done', 'undone', 'dropped')", name="import_state"
        ),
    )
    op.create_index("import_hidden", "import", ["id"], sqlite_where=sa.text("state != 'done'"))
    op.create_table(
        "layer",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("color", sa.Text, nullable=False),
        sa.Column("hotkey", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("import_id", sa.Text, sa.ForeignKey("import.id")),
    )
    op.create_table(
        "annotator",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("import_id", sa.Text, sa.ForeignKey("import.id")),
    )
    op.create_table(
        "body",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("sha256", sa.Text, nullable=False, unique=True),
        sa.Column("text", sa.Text, nullable=False),
    )
    _create_articles()
    _create_annotations()
    _create_history()


def _create_articles() -> None:
    op.create_table(
        "article",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, sa.ForeignKey("body.sha256"), nullable=False),
        sa.Column("direction", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("metadata", sa.Text, nullable=False),
        sa.Column("extensions", sa.Text),
        sa.Column("is_sample", sa.Integer, nullable=False),
        sa.Column("is_removed", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("changed", sa.Text, nullable=False),
        sa.Column("import_id", sa.Text, sa.ForeignKey("import.id"), nullable=False),
    )
    op.create_index("ix_article_sha256", "article", ["sha256"])
    op.create_index("ix_article_import_id", "article", ["import_id"])


def _create_annotations() -> None:
    op.create_table(
        "annotation",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("article_key", sa.Integer, sa.ForeignKey("article.key"), nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("layer_id", sa.Text, sa.ForeignKey("layer.id"), nullable=False),
        sa.Column("annotator_id", sa.Text, sa.ForeignKey("annotator.id"), nullable=False),
        *_annotation_values(),
        sa.Column("import_id", sa.Text, sa.ForeignKey("import.id")),
        sa.UniqueConstraint("article_key", "id", name="annotation_id"),
        sa.UniqueConstraint(
            "article_key", "start", "end", "layer_id", "annotator_id", name="annotation_once"
        ),
        sa.CheckConstraint('0 <= start AND start < "end"', name="annotation_bounds"),
    )
    op.create_index(
        "ix_annotation_import_id",
        "annotation",
        ["import_id"],
        sqlite_where=sa.text("import_id IS NOT NULL"),
    )
    op.create_table(
        "annotation_undone",
        sa.Column("article_key", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("layer_id", sa.Text, nullable=False),
        sa.Column("annotator_id", sa.Text, nullable=False),
        *_annotation_values(),
        sa.Column("import_id", sa.Text),
    )
    op.create_index("ix_annotation_undone_import_id", "annotation_undone", ["import_id"])


def _annotation_values() -> list[sa.Column[object]]:
    return [
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("prefix", sa.Text, nullable=False),
        sa.Column("suffix", sa.Text, nullable=False),
        sa.Column("created", sa.Text, nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("extensions", sa.Text),
    ]


def _create_history() -> None:
    op.create_table(
        "history",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("payload", sa.LargeBinary),
        sa.Column("target", sa.Integer, sa.ForeignKey("history.seq")),
        sa.Column("state", sa.Text),
        sa.CheckConstraint("action IN ('do', 'undo', 'redo')", name="history_action"),
    )
    op.create_index("history_state", "history", ["state", "seq"])
