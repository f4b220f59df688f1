"""Annotated articles on paper: a PDF with the text, notes in its margin, and cards of the commitments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor

from reader_app.day_words import day_words
from reader_app.errors import ExportDiffers
from reader_app.model import Annotation, AnnotationId, ArticleId, Commitment
from reader_app.record_words import words_for
from reader_app.reporting.choice import Part, ReportChoice
from reader_app.reporting.commitment_words import PARTS, card_lines
from reader_app.reporting.entries import Entry, entries_of, name_counts, numbers_of
from reader_app.reporting.gathering import (
    ArticleSheet,
    Directory,
    directory_of,
    sheets_of,
    wanted_ids,
)
from reader_app.reporting.pieces import Paragraph, paragraphs_of
from reader_app.reporting.words import comma, number, quoted, say
from reader_app.reporting.writing import (
    Progress,
    ReportCancelled,
    WrittenReport,
    placed,
)
from reader_app.text.details import Detail, value_of
from ui.messages import left_to_right
from ui.reading.paper import CardLine, Paper, PaperMark, PaperNote
from ui.theme import cue_of

if TYPE_CHECKING:
    from reader_app.library import Library

_END: Final = b"%%EOF"
_NO_COLOR: Final = "#555555"
_DETAILS: Final = (Detail.SOURCE, Detail.AUTHOR, Detail.PLACE, Detail.URL)


def write_pdf(
    library: Library,
    target: Path,
    choice: ReportChoice,
    family: str,
    progress: Progress,
    is_cancelled: Callable[[], bool],
) -> WrittenReport | None:
    """Writes the chosen articles, set in `family`, each from a new sheet on; None if it was cancelled.

    May be called from a thread. Raises FileUnwritable, TargetIsLibrary or ExportDiffers.
    """
    library.build_index(is_cancelled=is_cancelled)
    ids = wanted_ids(library, choice.article_ids)
    try:
        with placed(target, library.path) as unfinished:
            _write(library, unfinished, choice, family, ids, progress, is_cancelled)
            if not unfinished.read_bytes().rstrip().endswith(_END):
                raise ExportDiffers(target, "its end is missing")
    except ReportCancelled:
        return None
    return WrittenReport(target, choice.kind, len(ids))


def _write(
    library: Library,
    path: Path,
    choice: ReportChoice,
    family: str,
    ids: Sequence[ArticleId],
    progress: Progress,
    is_cancelled: Callable[[], bool],
) -> None:
    language = choice.language
    sheets = sheets_of(library, ids)
    name = f"{say('Annotated articles', language)}: {library.path.stem}"
    title = library.article(ids[0])[0].title if len(ids) == 1 else name
    word = say("Page", language)

    def foot(sheet: int) -> str:
        return f"{word} {number(sheet, language)}"

    paper = Paper(path, title, family, is_rtl=language == "fa", foot=foot)
    printer = _Printer(paper, directory_of(library), language, choice.parts, is_cancelled)
    try:
        for done, sheet in enumerate(sheets, 1):
            if done > 1:
                paper.new_sheet()
            printer.print(sheet)
            progress(done, len(ids))
    finally:
        paper.end()


@dataclass(frozen=True, slots=True)
class _Printer:
    paper: Paper
    directory: Directory
    language: str
    parts: frozenset[Part]
    is_cancelled: Callable[[], bool]

    def print(self, sheet: ArticleSheet) -> None:
        self._head(sheet)
        entries = entries_of(sheet, self.parts)
        numbers = numbers_of(entries)
        beginning = {each.annotations[0].id: each for each in entries}
        direction = sheet.article.direction
        for paragraph in paragraphs_of(sheet.text, direction, sheet.annotations):
            if self.is_cancelled():
                raise ReportCancelled
            marks = list(self._marks(paragraph, numbers))
            notes = list(self._notes(paragraph, beginning))
            self.paper.paragraph(paragraph.text, paragraph.direction, marks, notes)
        self.paper.end_article()
        self._cards(entries)
        self._relations(sheet)
        self._names(sheet)

    def _head(self, sheet: ArticleSheet) -> None:
        article, language = sheet.article, self.language
        self.paper.heading(article.title)
        said = [value_of(article.metadata, detail) for detail in _DETAILS]
        if sheet.day:
            said.insert(1, day_words(sheet.day, language))
        if words := " · ".join(part for part in said if part):
            self.paper.words(words, is_faint=True)
        self.paper.rule()
        used = {annotation.layer_id for annotation in sheet.annotations}
        layers = [layer for layer in self.directory.layers.values() if layer.id in used]
        if layers:
            self.paper.legend(
                [(each.name_in(language), _color(each.color), cue_of(each)) for each in layers]
            )

    def _marks(
        self, paragraph: Paragraph, numbers: Mapping[AnnotationId, int]
    ) -> Iterator[PaperMark]:
        for cover, span in zip(paragraph.covers, paragraph.spans, strict=True):
            annotation = cover.annotation
            layer = self.directory.layers.get(annotation.layer_id)
            if layer is None:
                continue
            label = numbers.get(annotation.id) if cover.begins else None
            yield PaperMark(
                span.start,
                span.end,
                _color(layer.color),
                cue_of(layer),
                cover.lane,
                number(label, self.language) if label else "",
            )

    def _notes(
        self, paragraph: Paragraph, beginning: Mapping[AnnotationId, Entry]
    ) -> Iterator[PaperNote]:
        for cover, span in zip(paragraph.covers, paragraph.spans, strict=True):
            entry = beginning.get(cover.annotation.id)
            if entry is not None and cover.begins:
                label = number(entry.number, self.language)
                color = self._color_of(cover.annotation)
                yield PaperNote(span.start, label, self._note(entry), color)

    def _note(self, entry: Entry) -> str:
        """Returns what the margin says: of a commitment its state, the card has the rest."""
        commitment, language = entry.commitment, self.language
        if commitment is None:
            return entry.note
        said = [commitment.summary or say("Commitment", language)]
        said.append(words_for(commitment.status, language))
        if entry.note:
            said.append(entry.note)
        return "\n".join(said)

    def _cards(self, entries: Sequence[Entry]) -> None:
        cards = [(entry, entry.commitment) for entry in entries if entry.commitment]
        if cards:
            self.paper.title_of_part(say("Commitments", self.language))
        for entry, commitment in cards:
            color = self._color_of(entry.annotations[0])
            self.paper.card(color, list(self._card(entry, commitment)))

    def _card(self, entry: Entry, commitment: Commitment) -> Iterator[CardLine]:
        language = self.language
        wording = PARTS.join(annotation.quote for annotation in entry.annotations)
        yield CardLine(f"{number(entry.number, language)}  {wording}", is_strong=True)
        state = [words_for(commitment.status, language)]
        more = (commitment.kind, commitment.strength)
        state += [words_for(each, language) for each in more if each is not None]
        yield CardLine(comma(language).join(state))
        if commitment.summary:
            yield CardLine(commitment.summary)
        for line in card_lines(commitment, self.directory, language):
            yield CardLine(line.words, line.name)
        for step in commitment.history:
            words = [words_for(step.status, language), day_words(step.day, language), step.note]
            yield CardLine(comma(language).join(filter(None, words)), say("Status", language))
        for evidence in commitment.evidence:
            words = (
                quoted(evidence.quote, language)
                if evidence.quote
                else left_to_right(evidence.target)
            )
            yield CardLine(words, say("Evidence", language))

    def _relations(self, sheet: ArticleSheet) -> None:
        if Part.RELATIONS not in self.parts or not sheet.relations:
            return
        by_id = {annotation.id: annotation for annotation in sheet.annotations}
        self.paper.title_of_part(say("Relations", self.language))
        for relation in sheet.relations:
            from_, to = by_id.get(relation.from_id), by_id.get(relation.to_id)
            kind = self.directory.relation_kinds.get(relation.kind_id)
            if from_ and to:
                name = kind.name_in(self.language) if kind else relation.kind_id
                quotes = (quoted(each.quote, self.language) for each in (from_, to))
                self.paper.words(f" — {name} — ".join(quotes))

    def _names(self, sheet: ArticleSheet) -> None:
        counts = name_counts(sheet) if Part.NAMES in self.parts else []
        if not counts:
            return
        self.paper.title_of_part(say("People and places", self.language))
        words: list[str] = []
        for count in counts:
            entity = self.directory.entities.get(count.entity_id)
            name = entity.name if entity else count.entity_id
            words.append(f"{name} ({number(count.mentions, self.language)})")
        self.paper.words(comma(self.language).join(words))

    def _color_of(self, annotation: Annotation) -> str:
        layer = self.directory.layers.get(annotation.layer_id)
        return _color(layer.color) if layer else _NO_COLOR


def _color(color: str) -> str:
    return color if QColor.isValidColorName(color) else _NO_COLOR
