"""The guidelines of the library, or the default where it has none: shown, changed, put back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from reader_app.annotate.guidelines import change_guidelines, restore_guidelines
from reader_app.guidelines import shipped_guidelines
from reader_app.model import Guidelines
from ui.messages import interface_language
from ui.paging import Paging
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.pages.guidelines_page import GuidelinesPage

PAGE: Final = "page.guidelines"


class GuidelinesDesk(QObject):
    """Owns the page. Nothing that was written is lost: leaving asks, closing the library saves."""

    def __init__(self, workspace: Workspace, paging: Paging) -> None:
        super().__init__(paging)
        self._workspace = workspace
        self._paging = paging
        self._page: GuidelinesPage | None = None
        self._language = interface_language()
        paging.add(PAGE, self._make)
        paging.shown.connect(self._on_page_shown)
        workspace.edit_applied.connect(self._refresh)
        workspace.library_opened.connect(self._refresh)
        workspace.library_closing.connect(self._on_library_closing)
        workspace.language_changed.connect(self._on_language_changed)

    def _make(self) -> GuidelinesPage:
        # Imported when it is first wanted, with what shows Markdown.
        from ui.pages.guidelines_page import GuidelinesPage

        self._page = GuidelinesPage()
        self._page.saved.connect(self._on_saved)
        self._page.restored.connect(self._on_restored)
        self._refresh()
        return self._page

    def _own(self) -> Guidelines | None:
        library, language = self._workspace.library, self._language
        text = library.guidelines().get(language) if library is not None else None
        return None if text is None else Guidelines(language, text)

    def _refresh(self) -> None:
        if self._page is None:
            return
        library, language = self._workspace.library, self._language
        own = self._own()
        self._page.show_text(
            own.text if own else shipped_guidelines(language),
            is_own=own is not None,
            may_write=library is not None and not library.is_read_only,
            is_rtl=language == "fa",
        )

    def _on_saved(self, text: str) -> None:
        self._workspace.apply(change_guidelines(self._own(), text, self._language))
        self._refresh()

    def _on_restored(self) -> None:
        own = self._own()
        if own is not None:
            self._workspace.apply(restore_guidelines(own))
            self._refresh()

    def _on_page_shown(self, action_id: str) -> None:
        page = self._page
        if page is None or action_id == PAGE or not page.has_unsaved:
            return
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._paging.middle,
            self.tr("The guidelines"),
            self.tr("The guidelines have changes that are not saved. Save them?"),
            buttons.Save | buttons.Discard | buttons.Cancel,
            buttons.Save,
        )
        if answer is buttons.Save:
            page.save()
        elif answer is buttons.Discard:
            page.stop_writing()
        else:
            self._paging.show(PAGE)

    def _on_language_changed(self) -> None:
        """Saves first: what is being written is of the language before."""
        self._on_library_closing()
        self._language = interface_language()
        self._refresh()

    def _on_library_closing(self) -> None:
        if self._page is not None and self._page.has_unsaved:
            self._page.save()
