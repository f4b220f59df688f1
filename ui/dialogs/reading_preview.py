"""A piece of an article as the settings have it: the page itself, with a name marked on it."""

from __future__ import annotations

from typing import Final

import msgspec
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QWidget

from reader_app.model import (
    BUILT_IN_LAYERS,
    Annotation,
    AnnotationId,
    AnnotatorId,
    Article,
    ArticleId,
    Direction,
    LayerId,
)
from reader_app.settings import Settings
from ui.fonts import family_of
from ui.messages import interface_language
from ui.reading.article_view import ArticleView
from ui.reading.reading_style import ReadingStyle
from ui.theme import theme_of

# Not translated: it shows how Persian text will look, whatever the language of the interface.
_NAME: Final = "مینا رستگار"
_TEXT: Final = (
    f"{_NAME}، ۱۲ مهر ۱۴۰۴، در حاشیهٔ نسخهٔ PDF کتاب نوشته بود: «این را حتماً به‌خاطر بسپار؛ "
    "در ژرفای گفت‌وگو گم می‌شود!»"
)
_HEIGHT: Final = 196


class ReadingPreview(ArticleView):
    """Shows how articles will look; takes no keys and no selection."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsPreview")
        self.setFixedHeight(_HEIGHT)
        self.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        self.setForegroundRole(QPalette.ColorRole.Mid)  # of the frame
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._settings = Settings()
        self._show_layers()
        article = Article(ArticleId("preview"), "", "", Direction.RTL)
        self.show_article(article, _TEXT, [_marked_name()])

    def show_settings(self, settings: Settings) -> None:
        self._settings = settings
        self.set_style(
            ReadingStyle(
                font_family=family_of(settings.font_family),
                size_pt=settings.font_size_pt,
                line_height=settings.line_height,
                column_chars=settings.column_chars,
            )
        )
        self.set_theme(theme_of(settings.theme))

    def try_font(self, family: str) -> None:
        """Shows another font for as long as it is looked at in a list."""
        kept = self._settings
        self.show_settings(msgspec.structs.replace(kept, font_family=family))
        self._settings = kept

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_layers()

    def _show_layers(self) -> None:
        self.set_layers(BUILT_IN_LAYERS, interface_language())


def _marked_name() -> Annotation:
    person = next(layer for layer in BUILT_IN_LAYERS if layer.id == LayerId("person"))
    return Annotation(
        AnnotationId("preview"),
        ArticleId("preview"),
        person.id,
        AnnotatorId("preview"),
        0,
        len(_NAME),
        _NAME,
        "",
        "",
        "",
    )
