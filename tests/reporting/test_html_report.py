"""A page says what the articles say, and nothing in them becomes part of the page."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from builders import TEXT, change, commitment_on, library_with, person, put, tag
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader_app.annotate import commands
from reader_app.library import Library
from reader_app.model import (
    BUILT_IN_LAYERS,
    CommitmentStatus,
    Deadline,
    Evidence,
    EvidenceId,
    EvidenceKind,
    Filler,
    Span,
    StatusChange,
    Strength,
)
from reader_app.reporting.choice import Part, ReportChoice, ReportFormat, ReportKind
from reader_app.reporting.html_page import css_words, escaped, link_to, safe_color
from reader_app.reporting.writing import write_report

TODAY = date(2026, 1, 2)
EVIL = "<script>alert(1)</script>\"'&amp;</style><img src=x onerror=y>"


class Page(HTMLParser):
    """What a browser would see: tags with their attributes, and the words of the articles."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.paragraphs: list[str] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append((tag, values))
        if tag not in ("meta", "br"):
            self._open.append(tag)
        if values.get("class") == "text":
            self.paragraphs = []
        if tag == "p":
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if "p" in self._open:
            self.paragraphs[-1] += data

    @property
    def is_closed(self) -> bool:
        return self._open == []

    def all_of(self, tag: str) -> list[dict[str, str | None]]:
        return [values for each, values in self.tags if each == tag]


def page_of(library: Library, folder: Path, language: str = "fa", **options: Any) -> Page:
    target = folder / "out.html"
    choice = ReportChoice(ReportKind.ARTICLES, ReportFormat.HTML, language, **options)
    assert write_report(library, target, choice, TODAY) is not None
    return Page(target.read_text(encoding="utf-8"))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    promise = tag(library, article_id, "تا پایان سال پل را می‌سازیم", "commitment")
    place = tag(library, article_id, "اصفهان", "place")
    mention = tag(library, article_id, "مهدی جمالی‌نژاد")
    library.apply(commands.set_note(place, "یادداشت <b>"))
    entity = person("e1", "مهدی جمالی‌نژاد", "دکتر جمالی‌نژاد")
    put(library, entity)
    annotations = {each.id: each for each in library.annotations(article_id)}
    before = annotations[mention.id]
    change(library, before, replace(before, entity_id=entity.id))
    annotator_id = promise.annotator_id
    evidence = Evidence(
        EvidenceId("v"), EvidenceKind.LINK, annotator_id, promise.created, "javascript:alert(1)"
    )
    put(
        library,
        commitment_on(
            promise,
            "c1",
            Filler("مهدی", Span(0, 4), entity_id=entity.id, role="استاندار"),
            summary="ساختن پل",
            strength=Strength.FIRM,
            deadline=Deadline(
                "تا پایان سال", latest=date(2026, 3, 20), counted_from=TODAY, reason="nearest"
            ),
            evidence=(evidence,),
            history=(
                StatusChange(
                    CommitmentStatus.STALLED, TODAY, (evidence.id,), annotator_id, promise.created
                ),
            ),
        ),
    )
    return library


def test_the_paragraphs_are_those_of_the_article(library: Library, tmp_path: Path) -> None:
    page = page_of(library, tmp_path, parts=frozenset())
    assert page.is_closed
    assert page.paragraphs == TEXT.strip("\n").split("\n")
    assert [each["dir"] for each in page.all_of("p") if "dir" in each] == ["rtl", "rtl"]


def test_a_card_says_the_slots_the_deadline_in_both_calendars_and_the_status(
    library: Library, tmp_path: Path
) -> None:
    words = " ".join(page_of(library, tmp_path).words)
    for wanted in (
        "چه کسی",
        "مهدی جمالی‌نژاد، استاندار («مهدی»)",
        "«تا پایان سال»: تا ۲۹ اسفند ۱۴۰۴ (۲۰ مارس ۲۰۲۶) (نزدیک‌ترین به ۱۲ دی ۱۴۰۴)",
        "متوقف‌مانده",
        "قطعی",
        "ساختن پل",
        "یادداشت <b>",
    ):
        assert wanted in words, wanted


def test_the_same_report_in_english_says_it_in_english(library: Library, tmp_path: Path) -> None:
    page = page_of(library, tmp_path, "en")
    words = " ".join(page.words)
    assert page.all_of("html") == [{"lang": "en", "dir": "ltr"}]
    for wanted in ("Who", "until 20 March 2026 (29 Esfand 1404)", "Stalled", "Firm"):
        assert wanted in words, wanted
    assert not re.search("[ء-ی]", " ".join(page.all_of("meta")[0]))


def test_parts_that_are_not_wanted_are_left_out(library: Library, tmp_path: Path) -> None:
    only_notes = " ".join(page_of(library, tmp_path, parts=frozenset({Part.NOTES})).words)
    assert "یادداشت <b>" in only_notes
    assert "متوقف‌مانده" not in only_notes


def test_labels_lead_to_the_entries(library: Library, tmp_path: Path) -> None:
    page = page_of(library, tmp_path)
    ids = {values["id"] for _, values in page.tags if "id" in values}
    labels = [each for each in page.all_of("a") if each.get("class", "")[:1] == "n"]
    assert len(labels) == 2
    assert all(str(each["href"])[1:] in ids for each in labels)


def test_a_label_never_stands_inside_a_word(tmp_path: Path) -> None:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    inside = tag(library, article_id, "فهان", "place")
    library.apply(commands.set_note(inside, "در میان کلمه"))
    page = page_of(library, tmp_path)
    assert [each for each in page.all_of("a") if each.get("class", "")[:1] == "n"] == []
    assert len(page.all_of("mark")) == 1 + len(BUILT_IN_LAYERS)


def test_nothing_of_an_article_becomes_part_of_the_page(tmp_path: Path) -> None:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", f"{EVIL} در اصفهان\n")
    annotation = tag(library, article_id, EVIL, "person")
    library.apply(commands.set_note(annotation, EVIL))
    article, _ = library.article(article_id)
    edit = commands.set_metadata(article, metadata={"source": EVIL, "url": "javascript:alert(1)"})
    library.apply(edit)
    page = page_of(library, tmp_path)
    assert page.is_closed
    tags = {name for name, _ in page.tags}
    assert not tags & {"script", "img", "iframe", "link", "object"}
    assert all(not name.startswith("on") for _, values in page.tags for name in values)
    assert all(not str(each["href"]).startswith("javascript") for each in page.all_of("a"))
    assert page.paragraphs.count(f"{EVIL} در اصفهان") == 1


def test_the_page_fetches_nothing(library: Library, tmp_path: Path) -> None:
    page_of(library, tmp_path)
    source = (tmp_path / "out.html").read_text(encoding="utf-8")
    without_fonts = re.sub(r"url\(data:font/ttf;base64,[^)]*\)", "", source)
    assert "url(" not in without_fonts
    assert "src=" not in without_fonts
    assert source.endswith("</html>\n")


@given(st.text())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_escaped_words_come_back_whole_between_tags_and_in_quotes(text: str) -> None:
    page = Page(f'<p title="{escaped(text)}">{escaped(text)}</p>')
    assert [name for name, _ in page.tags] == ["p"]
    assert page.all_of("p")[0]["title"] == "".join(page.words)


@given(st.text())
def test_words_in_the_style_sheet_cannot_end_it(text: str) -> None:
    written = css_words(text)
    assert '"' not in written[1:-1]
    assert "<" not in written
    assert "\n" not in written


@pytest.mark.parametrize("color", ["red;}</style>", "#12", "", "url(x)"])
def test_what_is_no_color_becomes_grey(color: str) -> None:
    assert safe_color(color) == "#555555"
    assert safe_color("#0F766E") == "#0F766E"


@pytest.mark.parametrize("address", ["javascript:x", "file:///etc", "data:text/html,x", "example"])
def test_only_addresses_of_the_web_are_links(address: str) -> None:
    assert "<a" not in link_to(address)
    assert link_to("https://example.org/?a&b").startswith('<a href="https://example.org/?a&amp;b"')
