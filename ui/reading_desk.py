"""The middle of the window: the article, the bar at its selection, the find bar, and the margin."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ui.fonts import family_of
from ui.panels.find_bar import FindBar
from ui.panels.offer_strip import OfferStrip
from ui.panels.review_strip import ReviewStrip
from ui.reading.article_view import ArticleView
from ui.reading.margin import Margin
from ui.reading.matches import Matches
from ui.reading.reading_style import ReadingStyle
from ui.reading.selection_bar import SelectionBar
from ui.workspace import Workspace

_GUTTER: Final = 24
_ALL: Final = 1000
_TEXT_AND_MARGIN: Final = 560
"""Pixels that both need; where a panel leaves less, it stands in the margin's place."""


class ReadingDesk(QWidget):
    """Arranges the reading widgets."""

    size_requested = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.view = ArticleView()
        self.view.setAcceptDrops(False)  # a file dropped on the text is for the window to import
        self.bar = SelectionBar(self.view)
        self.margin = Margin()
        self.margin.set_view(self.view)
        self.find_bar = FindBar()
        self.find_bar.hide()
        self.offer = OfferStrip()
        self.review = ReviewStrip()
        self._invitation = QLabel()
        self._invitation.setObjectName("invitation")
        self._invitation.setWordWrap(True)
        self._side: QWidget | None = None
        self.matches = Matches(self.view)
        self._arrange()
        self.view.size_requested.connect(self.size_requested)
        workspace.library_opened.connect(self._invite)
        workspace.article_opened.connect(self._on_article_opened)

    def apply_settings(self) -> None:
        settings = self._workspace.settings
        style = ReadingStyle(
            font_family=family_of(settings.font_family),
            size_pt=settings.font_size_pt,
            line_height=settings.line_height,
            column_chars=settings.column_chars,
        )
        self.view.set_style(style)
        bar = self.view.verticalScrollBar().sizeHint().width()
        self.view.setMaximumWidth(style.column_width() + 2 * style.padding() + bar + 2 * _GUTTER)
        self._share_room()

    def apply_theme(self) -> None:
        theme = self._workspace.theme
        self.view.set_theme(theme)
        self.margin.set_theme(theme)
        self.bar.set_theme(theme)
        self.offer.set_theme(theme)
        self.review.set_theme(theme)

    def show_layers(self, language: str) -> None:
        self.view.set_layers(self._workspace.layers, language)
        self.margin.set_layers(self._workspace.layers, language)
        self.bar.set_layers(self._workspace.layers, language)

    @property
    def side(self) -> QWidget | None:
        return self._side

    def show_side(self, side: QWidget | None) -> None:
        """Shows a panel at the outer side, in the margin's place where there is no room for both."""
        if self._side is not None and self._side is not side:
            self._side.hide()
        self._side = side
        layout = self.layout()
        if side is not None and layout is not None:
            layout.addWidget(side)
            side.show()
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        taken = self._side.minimumWidth() if self._side is not None else 0
        has_room = not taken or self.width() - taken >= _TEXT_AND_MARGIN
        self.margin.setVisible(self._workspace.settings.margin_is_open and has_room)

    def retranslate(self) -> None:
        self._invite()

    def _invite(self) -> None:
        has_library = self._workspace.library is not None
        self._invitation.setText(
            self.tr("Choose an article from the list, or drop text files on this window.")
            if has_library
            else ""
        )

    def _arrange(self) -> None:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        # In a wide window text and margin stay side by side, as one page on a larger sheet.
        row.addStretch(1)
        row.addWidget(self.view, _ALL)
        row.addWidget(self.margin)
        row.addStretch(1)
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        self._pages = QStackedWidget()
        self._pages.addWidget(_centred(self._invitation))
        self._pages.addWidget(page)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.offer)
        column.addWidget(self._pages, 1)
        column.addWidget(self.review)
        column.addWidget(self.find_bar)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(0)
        sides.addWidget(middle, 1)

    def _on_article_opened(self) -> None:
        self._pages.setCurrentIndex(1 if self._workspace.article else 0)


def _centred(label: QLabel) -> QWidget:
    page = QWidget()
    box = QVBoxLayout(page)
    box.setContentsMargins(48, 48, 48, 48)
    box.addStretch(2)
    box.addWidget(label)
    box.addStretch(3)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return page
