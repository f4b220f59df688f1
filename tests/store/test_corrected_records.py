"""A library whose text is corrected keeps its commitments whole, and undo gives every byte back."""

from __future__ import annotations

from pathlib import Path

import pytest
from builders import exported
from native_files import TEXT, article, jsonl, on_words, recorded_article, records_header

from reader_app.annotate.correcting import correct_text
from reader_app.annotate.following import correction
from reader_app.annotate.following_records import Records
from reader_app.library import Library
from reader_app.model import ArticleId, SlotName

ARTICLE, CITED = ArticleId("article-1"), ArticleId("elsewhere")
CITED_TEXT = "استاندار گفت: کار شد.\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made, cited = recorded_article(), article(CITED_TEXT, number=3)
    cited["id"] = CITED
    made["commitments"][0]["evidence"][2].update(on_words(CITED_TEXT, "شد"))
    path = tmp_path / "in.jsonl"
    path.write_bytes(jsonl(records_header(), [made, cited]))
    library = Library.create(tmp_path / "library.hashiyeh")
    assert library.import_paths([path]).notes == ()
    return library


def correct(library: Library, article_id: ArticleId, old: str, new: str) -> None:
    """Corrects the text the way the window does; what is in question is deleted."""
    before, text = library.article(article_id)
    found = correction(text, text.replace(old, new), library.annotations(article_id))
    of_article = library.commitments.of_article(article_id)
    commitments = {c.id: c for c in (*of_article, *library.commitments.citing(article_id))}
    records = Records(article_id, tuple(commitments.values()), library.relations(article_id))
    decisions = {question.annotation.id: None for question in found.questions}
    library.apply(correct_text(before, found, decisions, records=records))


@pytest.mark.parametrize(
    ("article_id", "old", "new"),
    [
        pytest.param(ARTICLE, "📰 ", "", id="before all"),
        pytest.param(ARTICLE, "استاندار", "استاندارِ", id="inside a slot"),
        pytest.param(ARTICLE, "استاندار اصفهان ", "", id="a slot is gone"),
        pytest.param(ARTICLE, "به تهران رفت", "", id="the wording is gone"),
        pytest.param(ARTICLE, "تهران", "شیراز", id="evidence is rewritten"),
        pytest.param(CITED, "استاندار ", "", id="before evidence elsewhere"),
        pytest.param(CITED, "شد", "ماند", id="evidence elsewhere is gone"),
    ],
)
def test_a_correction_leaves_a_whole_library_and_is_undone_whole(
    article_id: ArticleId, old: str, new: str, library: Library, tmp_path: Path
) -> None:
    before = exported(library, tmp_path)

    correct(library, article_id, old, new)

    assert library.check().problems == ()
    after = exported(library, tmp_path)
    assert after != before
    library.undo()
    assert exported(library, tmp_path) == before
    library.redo()
    assert exported(library, tmp_path) == after
    assert library.check().problems == ()


def test_evidence_of_another_article_follows_its_words(library: Library) -> None:
    correct(library, CITED, "استاندار ", "")

    [commitment] = library.commitments.of_article(ARTICLE)
    start = CITED_TEXT.replace("استاندار ", "").index("شد")
    assert commitment.evidence[2].span == (start, start + 2)


def test_a_slot_whose_words_are_gone_keeps_them(library: Library) -> None:
    correct(library, ARTICLE, "استاندار اصفهان ", "")

    [commitment] = library.commitments.of_article(ARTICLE)
    [who] = commitment.fillers(SlotName.WHO)
    assert (who.words, who.span, who.role) == ("استاندار اصفهان", None, "استاندار")


def test_the_wording_s_commitment_and_relation_go_with_it(library: Library) -> None:
    assert "به تهران رفت" in TEXT

    correct(library, ARTICLE, "به تهران رفت", "")

    assert library.commitments.of_article(ARTICLE) == ()
    assert library.relations(ARTICLE) == ()
