"""Reports as web pages, in a stream: an article, or a row of a table, at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from reader_app.day_words import day_words
from reader_app.reporting.choice import Part
from reader_app.reporting.entity_table import ENTITY_COLUMNS, Tallies, entity_rows
from reader_app.reporting.gathering import ArticleSheet, Directory
from reader_app.reporting.html_article import ArticleWriter
from reader_app.reporting.html_page import end, escaped, head, mark_style
from reader_app.reporting.tables import Cell, Column, Table
from reader_app.reporting.words import number, say

_LONGEST_CONTENTS: Final = 500
"""Titles that a list of contents still helps with."""


def articles_page(
    sheets: Iterable[ArticleSheet],
    titles: Sequence[str],
    directory: Directory,
    language: str,
    parts: frozenset[Part],
    name: str,
    today: date,
) -> Iterator[str]:
    """Yields the page of annotated articles; `titles` are theirs, `name` is that of the library."""
    title = titles[0] if len(titles) == 1 else f"{say('Annotated articles', language)}: {name}"
    layers = list(directory.layers.values())
    yield head(title, language, layers)
    count = say("{n} articles", language, n=number(len(titles), language))
    yield _top(say("Report", language) if len(titles) == 1 else title, count, language, today)
    yield '<ul class="legend">\n'
    for place, layer in enumerate(layers):
        words = escaped(layer.name_in(language))
        yield f'<li><mark style="{mark_style([(place, 0)])}">{words}</mark></li>\n'
    yield "</ul>\n</header>\n"
    if 1 < len(titles) <= _LONGEST_CONTENTS:
        yield f"<nav>\n<h3>{say('Contents', language)}</h3>\n<ol>\n"
        for n, each in enumerate(titles, 1):
            yield f'<li><a href="#a{n}" dir="auto">{escaped(each)}</a></li>\n'
        yield "</ol>\n</nav>\n"
    places = {layer.id: place for place, layer in enumerate(layers)}
    writer = ArticleWriter(directory, places, language, parts)
    tallies = Tallies()
    for n, sheet in enumerate(sheets, 1):
        tallies.take(sheet.annotations, sheet.commitments, sheet.day)
        yield from writer.write(sheet, n)
    if len(titles) > 1 and Part.NAMES in parts and tallies.of:
        rows = entity_rows(directory, tallies, language, is_whole=False)
        yield f"<section>\n<h2>{say('People and places', language)}</h2>\n"
        yield from table_part(Table("", language, ENTITY_COLUMNS, rows))
        yield "</section>\n"
    yield end()


def table_page(table: Table, name: str, today: date) -> Iterator[str]:
    """Yields the page of a table, with the columns that are for reading."""
    language = table.language
    title = f"{table.title}: {name}"
    yield head(title, language, is_wide=True)
    yield _top(title, "", language, today) + "</header>\n"
    yield from table_part(table)
    yield end()


def table_part(table: Table) -> Iterator[str]:
    """Yields a table for reading."""
    shown = [place for place, column in enumerate(table.columns) if column.is_shown]
    headings = "".join(f"<th>{escaped(_heading(table, place))}</th>" for place in shown)
    yield f'<div class="table"><table>\n<thead><tr>{headings}</tr></thead>\n<tbody>\n'
    for row in table.rows:
        cells = (_cell(table.columns[place], row[place], table.language) for place in shown)
        yield f"<tr>{''.join(cells)}</tr>\n"
    yield "</tbody>\n</table></div>\n"


def _heading(table: Table, place: int) -> str:
    return table.columns[place].heading_in(table.language)


def _cell(column: Column, cell: Cell, language: str) -> str:
    match cell:
        case None:
            return "<td></td>"
        case int():
            return f'<td class="number">{number(cell, language)}</td>'
        case date():
            return f"<td>{escaped(day_words(cell, language))}</td>"
        case _:
            style = ' class="quote"' if column.id == "quote" else ""
            return f'<td dir="auto"{style}>{escaped(cell)}</td>'


def _top(title: str, count: str, language: str, today: date) -> str:
    made = say("made on {day}", language, day=day_words(today, language))
    words = " · ".join(part for part in (count, made) if part)
    return (
        f'<header class="report">\n<h1 dir="auto">{escaped(title)}</h1>\n<p>{escaped(words)}</p>\n'
    )
