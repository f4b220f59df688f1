"""An annotated article as HTML: its paragraphs, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader_app.day_words import day_words
from reader_app.model import Annotation, AnnotationId, Layer, LayerId
from reader_app.reporting.choice import Part
from reader_app.reporting.entries import Entry, NameCount, entries_of, name_counts, numbers_of
from reader_app.reporting.gathering import ArticleSheet, Directory
from reader_app.reporting.html_cards import Cards
from reader_app.reporting.html_page import escaped, link_to, mark_style
from reader_app.reporting.pieces import Paragraph, Piece, paragraphs_of
from reader_app.reporting.words import comma, number, say
from reader_app.text.details import Detail, value_of
from reader_app.text.direction import majority_direction

_DETAILS = (
    (Detail.SOURCE, "Source"),
    (Detail.AUTHOR, "Author"),
    (Detail.PLACE, "Place"),
    (Detail.URL, "Address"),
)


@dataclass(frozen=True, slots=True)
class ArticleWriter:
    """Writes the articles of one report; `places` are those of the layers in the style sheet."""

    directory: Directory
    places: Mapping[LayerId, int]
    language: str
    parts: frozenset[Part]

    def write(self, sheet: ArticleSheet, number_: int) -> Iterator[str]:
        """Yields the article, the `number_`th of its report, piece by piece."""
        entries = entries_of(sheet, self.parts)
        title = sheet.article.title
        yield f'<article id="a{number_}">\n'
        yield f'<h2 dir="{majority_direction(title)}">{escaped(title)}</h2>\n'
        yield self._details(sheet)
        yield '<div class="text">\n'
        marks = _Marks(self, numbers_of(entries), f"a{number_}")
        direction = sheet.article.direction
        for paragraph in paragraphs_of(sheet.text, direction, sheet.annotations):
            yield marks.paragraph(paragraph)
        yield "</div>\n"
        yield from self._beside(sheet, entries, f"a{number_}")
        yield "</article>\n"

    def name_of(self, annotation: Annotation) -> str:
        """Returns the layer and the entity of an annotation, as its words are pointed at."""
        layer = self.layer_of(annotation)
        name = layer.name_in(self.language) if layer else annotation.layer_id
        entity = self.directory.entity_of(annotation)
        return f"{name}: {entity.name}" if entity else name

    def layer_of(self, annotation: Annotation) -> Layer | None:
        return self.directory.layers.get(annotation.layer_id)

    def _details(self, sheet: ArticleSheet) -> str:
        metadata, language = sheet.article.metadata, self.language
        said = [(say(name, language), value_of(metadata, detail)) for detail, name in _DETAILS]
        if sheet.day:
            said.insert(1, (say("Date", language), day_words(sheet.day, language)))
        parts = [
            f"<span>{escaped(name)}: <bdi>{link_to(value)}</bdi></span>"
            for name, value in said
            if value
        ]
        return f'<p class="details">{"".join(parts)}</p>\n' if parts else ""

    def _beside(
        self, sheet: ArticleSheet, entries: tuple[Entry, ...], prefix: str
    ) -> Iterator[str]:
        cards = Cards(self.directory, self.places, self.language, prefix, sheet)
        language = self.language
        if entries:
            has_cards = any(entry.commitment for entry in entries)
            title = "Commitments and notes" if has_cards else "Notes"
            yield f"<h3>{say(title, language)}</h3>\n"
            yield from (cards.entry(entry) for entry in entries)
        if Part.RELATIONS in self.parts and sheet.relations:
            yield f"<h3>{say('Relations', language)}</h3>\n"
            yield cards.relations()
        if Part.NAMES in self.parts and (names := name_counts(sheet)):
            yield f"<h3>{say('People and places', language)}</h3>\n<p>"
            yield comma(language).join(self._named(each) for each in names)
            yield "</p>\n"

    def _named(self, count: NameCount) -> str:
        entity = self.directory.entities.get(count.entity_id)
        name = escaped(entity.name if entity else count.entity_id)
        return f"<bdi>{name}</bdi> ({number(count.mentions, self.language)})"


@dataclass(frozen=True, slots=True)
class _Marks:
    """Writes the paragraphs of one article; `numbers` are those of the entries beside it."""

    writer: ArticleWriter
    numbers: Mapping[AnnotationId, int]
    prefix: str

    def paragraph(self, paragraph: Paragraph) -> str:
        before = ""
        written: list[str] = []
        for piece in paragraph.pieces:
            written.append(self._piece(piece, before))
            before = piece.text[-1:]
        return f'<p dir="{paragraph.direction}">{"".join(written)}</p>\n'

    def _piece(self, piece: Piece, before: str) -> str:
        words = escaped(piece.text)
        known = [
            (cover, place)
            for cover in piece.covers
            if (place := self.writer.places.get(cover.annotation.layer_id)) is not None
        ]
        if not known:
            return words
        names = "\n".join(self.writer.name_of(cover.annotation) for cover, _ in known)
        style = mark_style((place, cover.lane) for cover, place in known)
        # Anything inside a word would keep its letters apart.
        labels = "" if before.isalpha() else self._labels(piece)
        return f'<mark style="{style}" title="{escaped(names)}">{labels}{words}</mark>'

    def _labels(self, piece: Piece) -> str:
        shown = [
            (self.numbers[cover.annotation.id], cover.annotation)
            for cover in piece.covers
            if cover.begins and cover.annotation.id in self.numbers
        ]
        if not shown:
            return ""
        first, annotation = shown[0]
        language = self.writer.language
        words = comma(language).join(number(each, language) for each, _ in shown)
        place = self.writer.places[annotation.layer_id]
        return f'<a class="n l{place}" href="#{self.prefix}-{first}" data-n="{words}"></a>'
