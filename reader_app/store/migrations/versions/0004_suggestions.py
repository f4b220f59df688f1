"""Adds what was turned down of what is suggested, how much work an article took, and what it teaches."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rejection",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("article_key", sa.Integer, sa.ForeignKey("article.key"), nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("layer_id", sa.Text, sa.ForeignKey("layer.id"), nullable=False),
        sa.Column("annotator_id", sa.Text, sa.ForeignKey("annotator.id"), nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("prefix", sa.Text, nullable=False),
        sa.Column("suffix", sa.Text, nullable=False),
        sa.Column("created", sa.Text, nullable=False),
        sa.Column("suggester", sa.Text, nullable=False),
        sa.Column("import_id", sa.Text, sa.ForeignKey("import.id")),
        sa.UniqueConstraint("article_key", "id", name="rejection_id"),
        sa.CheckConstraint('0 <= start AND start < "end"', name="rejection_bounds"),
    )
    op.create_index("ix_rejection_layer_id", "rejection", ["layer_id"])
    op.create_index(
        "ix_rejection_import_id",
        "rejection",
        ["import_id"],
        sqlite_where=sa.text("import_id IS NOT NULL"),
    )
    op.create_table(
        "effort",
        _of_article(),
        sa.Column("day", sa.Text, primary_key=True),
        sa.Column("selections", sa.Integer, nullable=False),
        sa.Column("keys", sa.Integer, nullable=False),
        sa.Column("clicks", sa.Integer, nullable=False),
    )
    op.create_table(
        "uncertainty",
        _of_article(),
        sa.Column("value", sa.REAL, nullable=False),
        sa.Column("knowledge_step", sa.Integer, nullable=False),
    )


def _of_article() -> sa.Column[int]:
    parent = sa.ForeignKey("article.key", ondelete="CASCADE")
    return sa.Column("article_key", sa.Integer, parent, primary_key=True)
