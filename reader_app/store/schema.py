"""The tables of a library file, as they stand at the newest migration.

Rows are private to `store/`: what leaves it are values of `reader_app.model`.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

metadata: Final = MetaData()


def _of_commitment() -> Column[int]:
    """The first column of what is kept beside a commitment and goes with it."""
    parent = ForeignKey("commitment.key", ondelete="CASCADE")
    return Column("commitment_key", Integer, parent, primary_key=True)


setting: Final = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

# An import's articles are seen only while its state is "done". "running" ones belong to a process
# that is at work or died at it, "undone" ones wait for a redo, "dropped" ones to be deleted.
import_: Final = Table(
    "import",
    metadata,
    Column("id", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("annotations", Integer, nullable=False),
    Column("started", Text, nullable=False),
    CheckConstraint("state IN ('running', 'done', 'undone', 'dropped')", name="import_state"),
    # Each query of articles asks which imports are hidden: a few of what may be thousands of pastes.
    Index("import_hidden", "id", sqlite_where=text("state != 'done'")),
)

layer: Final = Table(
    "layer",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("color", Text, nullable=False),
    Column("hotkey", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("import_id", Text, ForeignKey("import.id")),
    Column("has_entities", Integer, nullable=False, server_default=text("0")),
)

annotator: Final = Table(
    "annotator",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("import_id", Text, ForeignKey("import.id")),
)

# A person, place or thing. `record` is the whole of it; the columns beside it are what is asked for.
entity: Final = Table(
    "entity",
    metadata,
    Column("id", Text, primary_key=True),
    Column("layer_id", Text, ForeignKey("layer.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("import_id", Text, ForeignKey("import.id")),
    Index("ix_entity_import_id", "import_id", sqlite_where=text("import_id IS NOT NULL")),
)

# The names of entities as search keys: the preferred one first.
entity_name: Final = Table(
    "entity_name",
    metadata,
    Column("entity_id", Text, ForeignKey("entity.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("key", Text, nullable=False, index=True),
)

relation_kind: Final = Table(
    "relation_kind",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("import_id", Text, ForeignKey("import.id")),
)

guidelines: Final = Table(
    "guidelines",
    metadata,
    Column("language", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("import_id", Text, ForeignKey("import.id")),
)

# Texts are found by their hash and are never changed: a removed article and a new one may share one.
body: Final = Table(
    "body",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("text", Text, nullable=False),
)

article: Final = Table(
    "article",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("sha256", Text, ForeignKey("body.sha256"), nullable=False, index=True),
    Column("direction", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("metadata", Text, nullable=False),
    Column("extensions", Text),
    Column("is_sample", Integer, nullable=False),
    Column("is_removed", Integer, nullable=False, server_default=text("0")),
    Column("changed", Text, nullable=False),
    Column("import_id", Text, ForeignKey("import.id"), nullable=False, index=True),
    # Each count of mentions or commitments asks which articles are removed: mostly a few of many.
    Index("article_removed", "key", sqlite_where=text("is_removed != 0")),
)

# An annotation refers to its article's number, and its id is unique within the article, so that what
# belongs together stands together. By random ids alone an import goes all over the indexes: of 200,000
# annotations it wrote four times the pages, in twice the time.
# import_id is set only where an import added to an article that was there before it.
annotation: Final = Table(
    "annotation",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("article_key", Integer, ForeignKey("article.key"), nullable=False),
    Column("id", Text, nullable=False),
    Column("layer_id", Text, ForeignKey("layer.id"), nullable=False),
    Column("annotator_id", Text, ForeignKey("annotator.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("prefix", Text, nullable=False),
    Column("suffix", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("extensions", Text),
    Column("import_id", Text, ForeignKey("import.id")),
    Column("entity_id", Text, ForeignKey("entity.id")),
    UniqueConstraint("article_key", "id", name="annotation_id"),
    UniqueConstraint(
        "article_key", "start", "end", "layer_id", "annotator_id", name="annotation_once"
    ),
    CheckConstraint('0 <= start AND start < "end"', name="annotation_bounds"),
    Index("ix_annotation_import_id", "import_id", sqlite_where=text("import_id IS NOT NULL")),
    # Mentions are counted, and those that nobody has linked are listed, from these alone.
    Index(
        "annotation_linked",
        *("entity_id", "article_key", "start", "import_id"),
        sqlite_where=text("entity_id IS NOT NULL"),
    ),
    Index(
        "annotation_unlinked",
        *("layer_id", "article_key", "start", "import_id"),
        sqlite_where=text("entity_id IS NULL"),
    ),
)

# What an undone import had added to articles that were there before it. It is out of the way here:
# the same place may be tagged anew, or have been tagged before the import.
annotation_undone: Final = Table(
    "annotation_undone",
    metadata,
    *(
        Column(column.name, column.type, nullable=column.nullable)
        for column in annotation.c
        if column.name != "key"
    ),
    Index("ix_annotation_undone_import_id", "import_id"),
)

# `record` is the whole commitment; the columns beside it, and the tables that refer to it, are what
# is filtered, sorted and looked up by. `changed` is when it was written last.
commitment: Final = Table(
    "commitment",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("article_key", Integer, ForeignKey("article.key"), nullable=False),
    Column("id", Text, nullable=False, index=True),
    Column("annotator_id", Text, ForeignKey("annotator.id"), nullable=False),
    Column("status", Text),
    Column("kind", Text),
    Column("strength", Text),
    Column("topic", Text, nullable=False),
    Column("has_deadline", Integer, nullable=False),
    Column("earliest", Text),
    Column("latest", Text),
    Column("remind_on", Text),
    Column("changed", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("import_id", Text, ForeignKey("import.id")),
    UniqueConstraint("article_key", "id", name="commitment_id"),
    Index("ix_commitment_import_id", "import_id", sqlite_where=text("import_id IS NOT NULL")),
)

commitment_annotation: Final = Table(
    "commitment_annotation",
    metadata,
    _of_commitment(),
    Column("position", Integer, primary_key=True),
    Column("article_key", Integer, nullable=False),
    Column("annotation_id", Text, nullable=False),
    ForeignKeyConstraint(
        ["article_key", "annotation_id"], ["annotation.article_key", "annotation.id"]
    ),
    Index("commitment_annotated", "article_key", "annotation_id"),
)

commitment_slot: Final = Table(
    "commitment_slot",
    metadata,
    _of_commitment(),
    Column("slot", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("entity_id", Text, ForeignKey("entity.id")),
    Column("words", Text, nullable=False),
    Index(
        "commitment_slot_entity",
        *("entity_id", "slot", "commitment_key"),
        sqlite_where=text("entity_id IS NOT NULL"),
    ),
)

# What a link leads to may be in a removed article, or in another library.
commitment_link: Final = Table(
    "commitment_link",
    metadata,
    _of_commitment(),
    Column("position", Integer, primary_key=True),
    Column("to_id", Text, nullable=False, index=True),
)

# The articles whose words are evidence.
commitment_evidence: Final = Table(
    "commitment_evidence",
    metadata,
    _of_commitment(),
    Column("position", Integer, primary_key=True),
    Column("article_id", Text, nullable=False, index=True),
)

relation: Final = Table(
    "relation",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("article_key", Integer, ForeignKey("article.key"), nullable=False),
    Column("id", Text, nullable=False),
    Column("kind_id", Text, ForeignKey("relation_kind.id"), nullable=False, index=True),
    Column("from_id", Text, nullable=False),
    Column("to_id", Text, nullable=False),
    Column("annotator_id", Text, ForeignKey("annotator.id"), nullable=False),
    Column("created", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("extensions", Text),
    Column("import_id", Text, ForeignKey("import.id")),
    *(
        ForeignKeyConstraint(["article_key", end], ["annotation.article_key", "annotation.id"])
        for end in ("from_id", "to_id")
    ),
    UniqueConstraint("article_key", "id", name="relation_id"),
    Index("relation_from", "article_key", "from_id"),
    Index("relation_to", "article_key", "to_id"),
    Index("ix_relation_import_id", "import_id", sqlite_where=text("import_id IS NOT NULL")),
)

# Words that were suggested for a layer and turned down.
rejection: Final = Table(
    "rejection",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("article_key", Integer, ForeignKey("article.key"), nullable=False),
    Column("id", Text, nullable=False),
    Column("layer_id", Text, ForeignKey("layer.id"), nullable=False),
    Column("annotator_id", Text, ForeignKey("annotator.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("prefix", Text, nullable=False),
    Column("suffix", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("suggester", Text, nullable=False),
    Column("import_id", Text, ForeignKey("import.id")),
    UniqueConstraint("article_key", "id", name="rejection_id"),
    CheckConstraint('0 <= start AND start < "end"', name="rejection_bounds"),
    Index("ix_rejection_layer_id", "layer_id"),
    Index("ix_rejection_import_id", "import_id", sqlite_where=text("import_id IS NOT NULL")),
)

# The records beside annotations that an undone import had added to articles that were there before it,
# whole, as `kind` names them: what they refer to is in `annotation_undone`.
record_undone: Final = Table(
    "record_undone",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("import_id", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False),
)

# The edit history: a row an edit ("do") and a row each time one is undone or done again.
# `state` is of "do" rows alone: "done", "undone" (waits for a redo) or "dropped" (a new edit came).
history: Final = Table(
    "history",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("payload", LargeBinary),
    Column("target", Integer, ForeignKey("history.seq")),
    Column("state", Text),
    CheckConstraint("action IN ('do', 'undo', 'redo')", name="history_action"),
    Index("history_state", "state", "seq"),
)

# How an annotator wants to read an article. It is nobody else's matter: no part of the history, and
# not exported.
reading: Final = Table(
    "reading",
    metadata,
    Column("article_key", Integer, ForeignKey("article.key", ondelete="CASCADE"), primary_key=True),
    Column("half_space_view", Integer, nullable=False),
)

# How much an annotator did in an article on a day (of UTC), counted by the window. It is no part of the
# history, and not exported.
effort: Final = Table(
    "effort",
    metadata,
    Column("article_key", Integer, ForeignKey("article.key", ondelete="CASCADE"), primary_key=True),
    Column("day", Text, primary_key=True),
    Column("selections", Integer, nullable=False),
    Column("keys", Integer, nullable=False),
    Column("clicks", Integer, nullable=False),
)

# How much the work on an article is expected to teach, by what was known at a step of the history. It
# can be computed anew.
uncertainty: Final = Table(
    "uncertainty",
    metadata,
    Column("article_key", Integer, ForeignKey("article.key", ondelete="CASCADE"), primary_key=True),
    Column("value", REAL, nullable=False),
    Column("knowledge_step", Integer, nullable=False),
)

# What the search index knows of an article: `version` numbers the entries that it had in the index,
# of which the last counts; `day` and `source` are what filters ask for. A row may outlive its article,
# so that another one under the same number goes on counting.
search_entry: Final = Table(
    "search_entry",
    metadata,
    Column("article_key", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("day", Text),
    Column("source", Text, nullable=False),
)

# The articles that the index does not know yet, or not as they are now. Triggers keep it, so that no
# writer, not even one that is killed, can leave the index wrong unawares.
search_due: Final = Table(
    "search_due",
    metadata,
    Column("article_key", Integer, primary_key=True),
)

# The index holds no text: a library of 50 MB of texts has 10 MB of index instead of 62, and is indexed
# a tenth faster. SQLite before 3.43 cannot delete from such a table, hence the versions above.
SEARCH_TEXT: Final = (
    "CREATE VIRTUAL TABLE search_text USING fts5(title, text, content='', columnsize=0,"
    ' tokenize="unicode61 remove_diacritics 0")'
)
# PRAGMA trusted_schema=OFF forbids triggers to write to the virtual table itself.
SEARCH_TRIGGERS: Final = (
    "CREATE TRIGGER search_article_inserted AFTER INSERT ON article BEGIN"
    " INSERT INTO search_due VALUES (new.key) ON CONFLICT DO NOTHING; END",
    "CREATE TRIGGER search_article_updated AFTER UPDATE OF title, sha256, metadata ON article"
    " WHEN new.title IS NOT old.title OR new.sha256 IS NOT old.sha256"
    " OR new.metadata IS NOT old.metadata BEGIN"
    " INSERT INTO search_due VALUES (new.key) ON CONFLICT DO NOTHING; END",
    "CREATE TRIGGER search_article_deleted AFTER DELETE ON article BEGIN"
    " DELETE FROM search_due WHERE article_key = old.key; END",
)


def is_there(connection: Connection, table: Table) -> bool:
    """Whether the library has the table: an old one that can only be read is not brought up to date."""
    query = text("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = :name")
    return connection.execute(query, {"name": table.name}).first() is not None
