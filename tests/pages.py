"""How tests of the reading surface make annotations and reach into a shown page."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from reader_app.model import (
    BUILT_IN_LAYERS,
    Annotation,
    AnnotationId,
    AnnotatorId,
    Article,
    ArticleId,
    Direction,
    LayerId,
    Span,
)
from ui.reading.article_view import ArticleView

_numbers = count()

MIXED = (
    "سه‌لایه: وزیر امور خارجه ایران در تهران گفت تا پایان ۱۴۰۴/۰۵/۱۲ با شرکت Siemens AG قرارداد "
    "12,000 تنی امضا می‌کنیم 😀 و تمام شد و رفت تا سال‌های بعد هم همین باشد.\n"
    "AP: به گزارش خبرگزاری، وزیر گفت: «ما تا ۱۵ مرداد GPT-4 را به تبریز می‌بریم» و الله اکبر.\n"
    "The minister said in Tehran that Iran will sign the accord by 2025.\n"
    "پایان کِتابِ سلام."
)

# Words that have lost half-spaces among all that counts otherwise than it looks.
_PIECES = (
    *("میشود", "کتابها", "خانهای", "جمالینژاد", "منحصربهفرد", "کِتابْها", "کتـابها", "می‌رود", "سلام"),
    *("😀", "👨‍👩‍👧", "abc", "۱۲", "1404", " ", " ", "\n", "،", "ها", "می"),
    *("\u200c", "\u200d", "\u064e", "\u0654"),
)
persian_texts = st.lists(st.sampled_from(_PIECES), max_size=12).map("".join)


def annotation_of(
    text: str, start: int, end: int, layer: str = "person", note: str = ""
) -> Annotation:
    return Annotation(
        AnnotationId(f"annotation-{next(_numbers):06}"),
        ArticleId("article"),
        LayerId(layer),
        AnnotatorId("tester"),
        start,
        end,
        text[start:end],
        "",
        "",
        "2026-01-01T00:00:00Z",
        note=note,
    )


def annotation_on(text: str, quote: str, layer: str = "person", note: str = "") -> Annotation:
    start = text.index(quote)
    return annotation_of(text, start, start + len(quote), layer, note)


def span_on(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def show(
    view: ArticleView,
    text: str,
    annotations: Iterable[Annotation] = (),
    direction: Direction = Direction.AUTO,
    **metadata: str,
) -> None:
    article = Article(
        ArticleId("article"), "گزارش یک دیدار", "0" * 64, direction, metadata=dict(metadata)
    )
    view.set_layers(BUILT_IN_LAYERS, "fa")
    view.show_article(article, text, list(annotations))


def point_of(view: ArticleView, offset: int) -> QPoint:
    """The middle of a character's cell, found without the view's own geometry."""
    position = len(view.toPlainText()[:offset].encode("utf-16-le")) // 2
    here, after = QTextCursor(view.document()), QTextCursor(view.document())
    here.setPosition(position)
    after.setPosition(position + len(view.toPlainText()[offset].encode("utf-16-le")) // 2)
    first, second = view.cursorRect(here), view.cursorRect(after)
    return QPoint((first.center().x() + second.center().x()) // 2, first.center().y())


def click(view: ArticleView, point: QPoint) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def drag(
    view: ArticleView,
    start: QPoint,
    end: QPoint,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    viewport, left = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, modifier, start)
    for step in range(1, 6):
        at = QPointF(start) + (QPointF(end) - QPointF(start)) * step / 5
        move(view, at, left, modifier)
    QTest.mouseRelease(viewport, left, modifier, end)


def move(
    view: ArticleView,
    at: QPointF,
    buttons: Qt.MouseButton = Qt.MouseButton.NoButton,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Moves the pointer with keys held down, which QTest.mouseMove cannot."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QMouseEvent

    viewport = view.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        QPointF(viewport.mapToGlobal(at.toPoint())),
        Qt.MouseButton.NoButton,
        buttons,
        modifier,
    )
    QCoreApplication.sendEvent(viewport, event)
