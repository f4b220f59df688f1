"""What stands beside an article in HTML: cards of commitments, notes, relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader_app.day_words import day_words
from reader_app.model import Annotation, Commitment, Evidence, EvidenceKind, LayerId
from reader_app.record_words import words_for
from reader_app.reporting.commitment_words import PARTS, Line, card_lines
from reader_app.reporting.entries import Entry
from reader_app.reporting.gathering import ArticleSheet, Directory
from reader_app.reporting.html_page import escaped, link_to
from reader_app.reporting.words import comma, number, quoted, say


@dataclass(frozen=True, slots=True)
class Cards:
    """Writes the entries of one article, whose ids begin with `prefix`."""

    directory: Directory
    places: Mapping[LayerId, int]
    language: str
    prefix: str
    sheet: ArticleSheet

    def entry(self, entry: Entry) -> str:
        first = entry.annotations[0]
        return (
            f'<section class="entry l{self.places.get(first.layer_id, 0)}" '
            f'id="{self.prefix}-{entry.number}">\n<header>'
            f"<b>{number(entry.number, self.language)}</b>{''.join(self._chips(entry))}</header>\n"
            f'<blockquote dir="auto">{escaped(_wording(entry.annotations))}</blockquote>\n'
            f"{self._said(entry)}</section>\n"
        )

    def relations(self) -> str:
        by_id = {annotation.id: annotation for annotation in self.sheet.annotations}
        lines: list[str] = []
        for relation in self.sheet.relations:
            kind = self.directory.relation_kinds.get(relation.kind_id)
            from_, to = by_id.get(relation.from_id), by_id.get(relation.to_id)
            if from_ is None or to is None:
                continue
            name = escaped(kind.name_in(self.language) if kind else relation.kind_id)
            arrow = "←" if self.language == "fa" else "→"
            note = f": <bdi>{escaped(relation.note)}</bdi>" if relation.note else ""
            lines.append(
                f"<li>{self._quote(from_)} {arrow} <b>{name}</b> {arrow} {self._quote(to)}{note}</li>"
            )
        return f'<ul class="relations">\n{"".join(lines)}</ul>\n'

    def _quote(self, annotation: Annotation) -> str:
        return f"<bdi>{escaped(quoted(annotation.quote, self.language))}</bdi>"

    def _chips(self, entry: Entry) -> Iterator[str]:
        commitment, language = entry.commitment, self.language
        if commitment is None:
            layer = self.directory.layers.get(entry.annotations[0].layer_id)
            entity = self.directory.entity_of(entry.annotations[0])
            names = [layer.name_in(language) if layer else "", entity.name if entity else ""]
            yield from (f'<span class="chip">{escaped(name)}</span>' for name in names if name)
            return
        yield f'<span class="chip status">{escaped(words_for(commitment.status, language))}</span>'
        for value in (commitment.kind, commitment.strength):
            if value is not None:
                yield f'<span class="chip">{escaped(words_for(value, language))}</span>'

    def _said(self, entry: Entry) -> str:
        parts: list[str] = []
        commitment = entry.commitment
        if commitment is not None and commitment.summary:
            parts.append(f'<p dir="auto">{escaped(commitment.summary)}</p>\n')
        if entry.note:
            parts.append(f'<p dir="auto">{escaped(entry.note)}</p>\n')
        if commitment is not None:
            lines = [_line(line) for line in card_lines(commitment, self.directory, self.language)]
            lines += self._followed(commitment)
            lines += self._links(commitment)
            parts.append(f"<dl>\n{''.join(lines)}</dl>\n" if lines else "")
        return "".join(parts)

    def _followed(self, commitment: Commitment) -> Iterator[str]:
        """Yields the history with the evidence of each step, then evidence that no step needed."""
        language = self.language
        by_id = {evidence.id: evidence for evidence in commitment.evidence}
        used = {id_ for step in commitment.history for id_ in step.evidence_ids}
        steps = [
            f"{escaped(words_for(step.status, language))}{comma(language)}"
            f"{escaped(day_words(step.day, language))}"
            + (f": <bdi>{escaped(step.note)}</bdi>" if step.note else "")
            + self._list([by_id[id_] for id_ in step.evidence_ids if id_ in by_id])
            for step in commitment.history
        ]
        if steps:
            yield f"<dt>{say('Status', language)}</dt><dd>{'<br>'.join(steps)}</dd>\n"
        if rest := [each for each in commitment.evidence if each.id not in used]:
            yield f"<dt>{say('Evidence', language)}</dt><dd>{self._list(rest)}</dd>\n"

    def _links(self, commitment: Commitment) -> Iterator[str]:
        """Yields the links to commitments that are there; others may be in no library any more."""
        for link in commitment.links:
            if row := self.sheet.linked.get(link.to_id):
                words = escaped(quoted(row.quote, self.language))
                title = escaped(say("in {title}", self.language, title=row.article_title))
                name = escaped(words_for(link.kind, self.language))
                yield f"<dt>{name}</dt><dd><bdi>{words}</bdi> (<bdi>{title}</bdi>)</dd>\n"

    def _list(self, evidence: list[Evidence]) -> str:
        items = (f"<li>{self._evidence(each)}</li>" for each in evidence)
        return f"<ul>{''.join(items)}</ul>" if evidence else ""

    def _evidence(self, evidence: Evidence) -> str:
        language = self.language
        if evidence.kind is EvidenceKind.SPAN:
            what = f"<bdi>{escaped(quoted(evidence.quote, language))}</bdi>"
        else:
            what = f"<bdi>{link_to(evidence.target)}</bdi>"
        words = [words_for(evidence.weight, language), words_for(evidence.bearing, language)]
        title = self.sheet.titles.get(evidence.article_id) if evidence.article_id else None
        if title is not None:
            words.insert(0, say("in {title}", language, title=title))
        if evidence.day:
            words.append(day_words(evidence.day, language))
        said = f"{what} — {escaped(comma(language).join(words))}"
        return f"{said}: <bdi>{escaped(evidence.note)}</bdi>" if evidence.note else said


def _line(line: Line) -> str:
    return f'<dt>{escaped(line.name)}</dt><dd dir="auto">{escaped(line.words)}</dd>\n'


def _wording(annotations: tuple[Annotation, ...]) -> str:
    return PARTS.join(annotation.quote for annotation in annotations)
