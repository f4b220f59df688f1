"""Annotated text on sheets of paper, as a PDF: paragraphs with their marks, notes in the margin, cards.

Marks are painted under the text, as on the page of the program, in tints that spare the ink. What is
measured here is measured in dots of the paper, unless a name says millimetres.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFile, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reader_app.model import Direction
from reader_app.text.offsets import OffsetMap
from ui.reading.line_geometry import Run, directed_runs, runs_of

_DOTS_PER_INCH: Final = 300
_MM: Final = _DOTS_PER_INCH / 25.4
_WIDTH, _HEIGHT = 210 * _MM, 297 * _MM
_TOP, _BOTTOM, _SIDE = 22 * _MM, 20 * _MM, 16 * _MM
_MARGIN_WIDTH, _MARGIN_GAP = 44 * _MM, 7 * _MM
_HEAD_Y, _FOOT_Y = 11 * _MM, _HEIGHT - 12 * _MM
_NOTE_GAP: Final = 2 * _MM
_CARD_PAD: Final = 3 * _MM
_CARD_BAR: Final = 0.9 * _MM
_BAR, _BAR_PITCH = 0.38 * _MM, 0.62 * _MM
_TINT_ALPHA: Final = 0.11
_PITCH: Final = 1.32
"""Distance of baselines in heights of the font: room above the letters for the numbers of notes."""
_CLOSE_PITCH: Final = 1.08
_FAINT: Final = "#5b574f"
_RULE: Final = "#b9b3a6"
# Glyphs that stand for letters only beside certain others have no characters of their own in a PDF, so
# that «کتاب» would be found as «کاب». Without these features the letters join as ever.
_UNSEARCHABLE: Final = ("liga", "calt", "clig", "dlig")
# Solid, dashed, dotted for the built-in layers, then two of dashes and dots; in units of the bar.
_PATTERNS: Final = (
    (),
    (5.0, 2.2),
    (1.6, 1.6),
    (5.0, 1.8, 1.6, 1.8),
    (5.0, 1.8, 1.6, 1.8, 1.6, 1.8),
)


@dataclass(frozen=True, slots=True)
class PaperMark:
    """A mark on the code points `[start, end)` of a paragraph.

    `label` is the number of the note or card that belongs to it, "" for none; it stands over its start.
    """

    start: int
    end: int
    color: str
    cue: int
    lane: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class PaperNote:
    """Words in the margin, beside the line that holds the code point `at` of its paragraph."""

    at: int
    label: str
    words: str
    color: str


@dataclass(frozen=True, slots=True)
class CardLine:
    """A line of a card: a name, if it has one, and what is said."""

    words: str
    name: str = ""
    is_strong: bool = False


class Paper:
    """A PDF in the making. Call `end` at last; it raises OSError if the file could not be written."""

    def __init__(
        self, path: Path, title: str, family: str, *, is_rtl: bool, foot: Callable[[int], str]
    ) -> None:
        """`foot` says what stands at the foot of the nth sheet."""
        self._file = QFile(str(path))
        if not self._file.open(QIODevice.OpenModeFlag.WriteOnly):
            raise OSError(errno.EIO, self._file.errorString())
        self._writer = QPdfWriter(self._file)
        self._writer.setResolution(_DOTS_PER_INCH)
        self._writer.setTitle(title)
        self._writer.setCreator("Hashiyeh")
        self._writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(),
            )
        )
        self._painter = QPainter(self._writer)
        self._title = title
        self._family = family
        self._is_rtl = is_rtl
        self._foot = foot
        self._number = 1
        self._y = _TOP
        self._note_y = _TOP
        self._waiting: list[tuple[QTextLayout, int, str]] = []
        self._draw_frame()

    # What stands on the sheets

    def heading(self, words: str) -> None:
        layout = self._laid_out(words, self._font(17, bold=True), _WIDTH - 2 * _SIDE)
        self._flow(layout, _SIDE)
        self._y += 1.5 * _MM

    def title_of_part(self, words: str) -> None:
        """A title that stays with what follows."""
        self._need(24 * _MM)
        self._y += 3 * _MM
        font = self._font(11, bold=True)
        self._flow(self._laid_out(words, font, _WIDTH - 2 * _SIDE), _SIDE, _FAINT)
        self._y += 1 * _MM

    def words(self, words: str, *, is_faint: bool = False) -> None:
        font = self._font(9 if is_faint else 10)
        layout = self._laid_out(words, font, _WIDTH - 2 * _SIDE)
        self._flow(layout, _SIDE, _FAINT if is_faint else "")

    def rule(self) -> None:
        self._y += 1.5 * _MM
        self._painter.setPen(QPen(QColor(_RULE), 0.25 * _MM))
        self._painter.drawLine(QPointF(_SIDE, self._y), QPointF(_WIDTH - _SIDE, self._y))
        self._y += 3 * _MM

    def legend(self, names: Sequence[tuple[str, str, int]]) -> None:
        """A line of names, each with its colour and the pattern of its bar."""
        font = self._font(9)
        metrics = QFontMetricsF(font, self._writer)
        x = _WIDTH - _SIDE if self._is_rtl else _SIDE
        baseline = self._y + metrics.ascent()
        for name, color, cue in names:
            width = metrics.horizontalAdvance(name)
            left = x - width if self._is_rtl else x
            mark = PaperMark(0, 1, color, cue, 0)
            self._paint_mark(mark, Run(left, left + width), metrics, baseline)
            self._draw_line(name, font, left, baseline, color)
            x += (-1 if self._is_rtl else 1) * (width + 6 * _MM)
        self._y += metrics.height() + 3 * _MM

    def paragraph(
        self,
        text: str,
        direction: Direction,
        marks: Sequence[PaperMark],
        notes: Sequence[PaperNote] = (),
    ) -> None:
        """The text in its column, a line after the other, with notes beside the lines."""
        font = self._font(12)
        width = _WIDTH - 2 * _SIDE - _MARGIN_WIDTH - _MARGIN_GAP
        x = _SIDE + (_MARGIN_WIDTH + _MARGIN_GAP if self._is_rtl else 0)
        layout = self._laid_out(text, font, width, _PITCH, direction)
        metrics, offsets = QFontMetricsF(font, self._writer), OffsetMap(text)
        pitch = metrics.height() * _PITCH
        count = layout.lineCount()
        for place in range(count):
            line = layout.lineAt(place)
            # Two lines at least stay together at either end of a sheet.
            is_start = place == 0 and count > 1
            self._need(pitch * (2 if is_start or place == count - 2 else 1))
            baseline = self._y + pitch - metrics.descent() - 0.1 * metrics.height()
            origin = QPointF(x, baseline - line.ascent() - line.y())
            self._paint_marks(line, origin, marks, offsets, metrics, baseline)
            line.draw(self._painter, origin)
            self._put_notes(line, notes, offsets, self._y)
            self._y += pitch
        self._y += 0.35 * pitch

    def card(self, color: str, lines: Sequence[CardLine]) -> None:
        """Lines with a bar of the layer's colour beside them, on one sheet if they fit on one."""
        width = _WIDTH - 2 * _SIDE - 2 * _CARD_PAD
        layouts = [self._card_line(line, width) for line in lines]
        height = sum(_height(layout) for layout in layouts) + 2 * _CARD_PAD
        if height <= _HEIGHT - _TOP - _BOTTOM:
            self._need(height)
        bar_x = _WIDTH - _SIDE - _CARD_BAR if self._is_rtl else _SIDE
        self._y += 0.5 * _CARD_PAD
        for layout in layouts:
            for place in range(layout.lineCount()):
                line = layout.lineAt(place)
                self._need(line.height() * _CLOSE_PITCH)
                bar = QRectF(bar_x, self._y, _CARD_BAR, line.height() * _CLOSE_PITCH)
                self._painter.fillRect(bar, QColor(color))
                self._draw(line, layout, _SIDE + _CARD_PAD)
        self._y += 1.2 * _CARD_PAD

    def new_sheet(self) -> None:
        """Begins another sheet; notes that had no room go on there."""
        self._writer.newPage()
        self._number += 1
        self._y = self._note_y = _TOP
        self._draw_frame()
        waiting, self._waiting = self._waiting, []
        for layout, first, color in waiting:
            self._draw_note(layout, first, color)

    def end_article(self) -> None:
        """Waits until every note has found its place, and goes on below them."""
        while self._waiting:
            self.new_sheet()
        self._y = max(self._y, self._note_y)

    def end(self) -> int:
        """Writes the file and returns its number of sheets."""
        self._painter.end()
        self._file.close()
        if self._file.error() != QFile.FileError.NoError:
            raise OSError(errno.EIO, self._file.errorString())
        return self._number

    # Laying out

    def _font(self, size_pt: float, *, bold: bool = False) -> QFont:
        font = QFont(self._family)
        font.setPointSizeF(size_pt)
        font.setBold(bold)
        for feature in _UNSEARCHABLE:
            font.setFeature(QFont.Tag(feature), 0)
        return font

    def _laid_out(
        self,
        words: str,
        font: QFont,
        width: float,
        pitch: float = _CLOSE_PITCH,
        direction: Direction | None = None,
    ) -> QTextLayout:
        """Returns words laid out in lines, by default in the direction of the paper's language."""
        is_rtl = self._is_rtl if direction is None else direction is not Direction.LTR
        layout = QTextLayout(words.replace("\n", "\u2028"), font, self._writer)
        option = QTextOption(Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height() * pitch
        layout.endLayout()
        return layout

    def _card_line(self, line: CardLine, width: float) -> QTextLayout:
        words = f"{line.name}: {line.words}" if line.name else line.words
        font = self._font(10.5 if line.is_strong else 9.5, bold=line.is_strong)
        return self._laid_out(words, font, width)

    def _need(self, height: float) -> None:
        if self._y + height > _HEIGHT - _BOTTOM:
            self.new_sheet()

    # Painting

    def _flow(self, layout: QTextLayout, x: float, color: str = "") -> None:
        for place in range(layout.lineCount()):
            line = layout.lineAt(place)
            self._need(line.height() * _CLOSE_PITCH)
            self._draw(line, layout, x, color)

    def _draw(self, line: QTextLine, layout: QTextLayout, x: float, color: str = "") -> None:
        del layout  # a line lives no longer than its layout
        self._painter.setPen(QColor(color or "#000000"))
        line.draw(self._painter, QPointF(x, self._y - line.y()))
        self._y += line.height() * _CLOSE_PITCH

    def _draw_line(self, words: str, font: QFont, x: float, baseline: float, color: str) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(color))
        self._painter.drawText(QPointF(x, baseline), words)

    def _draw_frame(self) -> None:
        """Draws what stands on every sheet: the title, and the number."""
        font = self._font(8)
        metrics = QFontMetricsF(font, self._writer)
        elided = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, _WIDTH - 2 * _SIDE)
        for words, y in ((elided, _HEAD_Y), (self._foot(self._number), _FOOT_Y)):
            if words is elided and self._number == 1:
                continue
            x = (_WIDTH - metrics.horizontalAdvance(words)) / 2
            self._draw_line(words, font, x, y, _FAINT)
        self._painter.setPen(QColor("#000000"))

    def _paint_marks(
        self,
        line: QTextLine,
        origin: QPointF,
        marks: Sequence[PaperMark],
        offsets: OffsetMap,
        metrics: QFontMetricsF,
        baseline: float,
    ) -> None:
        first = line.textStart()
        end = first + line.textLength()
        directed = directed_runs(line)
        for mark in marks:
            start_utf16, end_utf16 = offsets.to_utf16(mark.start), offsets.to_utf16(mark.end)
            runs = runs_of(line, max(start_utf16, first), min(end_utf16, end), directed)
            for run in runs:
                moved = Run(run.left + origin.x(), run.right + origin.x())
                self._paint_mark(mark, moved, metrics, baseline)
            if mark.label and runs and first <= start_utf16 < end:
                font = self._font(7, bold=True)
                width = QFontMetricsF(font, self._writer).horizontalAdvance(mark.label)
                # Over the right end, where a Persian reader begins.
                x = runs[-1].right + origin.x() - width
                self._draw_line(mark.label, font, x, baseline - metrics.ascent() * 0.86, mark.color)
        self._painter.setPen(QColor("#000000"))

    def _paint_mark(
        self, mark: PaperMark, run: Run, metrics: QFontMetricsF, baseline: float
    ) -> None:
        color = QColor(mark.color)
        tint = QColor(color)
        tint.setAlphaF(_TINT_ALPHA)
        top = baseline - metrics.ascent() * 0.82
        bottom = baseline + metrics.descent() * 0.75
        self._painter.fillRect(QRectF(run.left, top, run.width, bottom - top), tint)
        pen = QPen(color, _BAR)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if pattern := _PATTERNS[mark.cue]:
            pen.setDashPattern(pattern)
        self._painter.setPen(pen)
        y = bottom + mark.lane * _BAR_PITCH
        self._painter.drawLine(QPointF(run.left, y), QPointF(run.right, y))

    # The margin

    def _put_notes(
        self, line: QTextLine, notes: Sequence[PaperNote], offsets: OffsetMap, y: float
    ) -> None:
        first = line.textStart()
        for note in notes:
            if first <= offsets.to_utf16(note.at) < first + line.textLength():
                words = f"{note.label}  {note.words}"
                layout = self._laid_out(words, self._font(8), _MARGIN_WIDTH)
                if self._waiting:
                    self._waiting.append((layout, 0, note.color))
                else:
                    self._note_y = max(self._note_y, y)
                    self._draw_note(layout, 0, note.color)

    def _draw_note(self, layout: QTextLayout, first: int, color: str) -> None:
        """Draws the lines of a note from the `first` on; those without room wait for the next sheet."""
        x = _SIDE if self._is_rtl else _WIDTH - _SIDE - _MARGIN_WIDTH
        edge = x + _MARGIN_WIDTH + 1.2 * _MM if self._is_rtl else x - 1.2 * _MM
        for place in range(first, layout.lineCount()):
            line = layout.lineAt(place)
            height = line.height() * _CLOSE_PITCH
            if self._waiting or self._note_y + height > _HEIGHT - _BOTTOM:
                self._waiting.append((layout, place, color))
                return
            self._painter.fillRect(QRectF(edge, self._note_y, _BAR, height), QColor(color))
            self._painter.setPen(QColor("#000000"))
            line.draw(self._painter, QPointF(x, self._note_y - line.y()))
            self._note_y += height
        self._note_y += _NOTE_GAP


def _height(layout: QTextLayout) -> float:
    lines = (layout.lineAt(place) for place in range(layout.lineCount()))
    return sum(line.height() * _CLOSE_PITCH for line in lines)
