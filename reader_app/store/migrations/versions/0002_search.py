"""Adds how an annotator reads an article, and the search index with what is due to it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reading",
        sa.Column(
            "article_key",
            sa.Integer,
            sa.ForeignKey("article.key", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("half_space_view", sa.Integer, nullable=False),
    )
    op.create_table(
        "search_entry",
        sa.Column("article_key", sa.Integer, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("day", sa.Text),
        sa.Column("source", sa.Text, nullable=False),
    )
    op.create_table("search_due", sa.Column("article_key", sa.Integer, primary_key=True))
    op.execute(
        "CREATE VIRTUAL TABLE search_text USING fts5(title, text, content='', columnsize=0,"
        ' tokenize="unicode61 remove_diacritics 0")'
    )
    op.execute(
        "CREATE TRIGGER search_article_inserted AFTER INSERT ON article BEGIN"
        " INSERT INTO search_due VALUES (new.key) ON CONFLICT DO NOTHING; END"
    )
    op.execute(
        "CREATE TRIGGER search_article_updated AFTER UPDATE OF title, sha256, metadata ON article"
        " WHEN new.title IS NOT old.title OR new.sha256 IS NOT old.sha256"
        " OR new.metadata IS NOT old.metadata BEGIN"
        " INSERT INTO search_due VALUES (new.key) ON CONFLICT DO NOTHING; END"
    )
    op.execute(
        "CREATE TRIGGER search_article_deleted AFTER DELETE ON article BEGIN"
        " DELETE FROM search_due WHERE article_key = old.key; END"
    )
    op.execute("INSERT INTO search_due SELECT key FROM article")
