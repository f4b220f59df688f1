"""The window: list, article and margin side by side, and the wires between them and the workspace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget

from reader_app.annotate.edits import Edit
from reader_app.errors import KnownError
from reader_app.model import ArticleId, Direction, Status
from reader_app.settings import FONT_SIZE_PT, Settings
from ui import i18n
from ui.accepting_many import AcceptingMany
from ui.actions import Actions
from ui.annotating import Annotating
from ui.applying import Applying
from ui.article_details import ArticleDetails
from ui.commanding import Commanding
from ui.commitment_card import CommitmentCards
from ui.commitments import Commitments
from ui.correcting import Correcting
from ui.dates_in_text import DatesInText
from ui.effort import EffortCount
from ui.figures import LibraryFigures
from ui.files import Files
from ui.finding import Finding
from ui.focus_ring import focus_by_key
from ui.following_up import FollowingUp
from ui.frame import USUAL_SIZE, restore_geometry
from ui.guidelines_desk import GuidelinesDesk
from ui.half_space_view import HalfSpaces
from ui.indexing import Indexing
from ui.learning import Learning
from ui.linking import Linking
from ui.menus import Menus
from ui.messages import edit_sentence, left_to_right
from ui.open_records import OpenRecords
from ui.open_suggestions import OpenSuggestions
from ui.overview import LibraryOverview
from ui.paging import Paging
from ui.panels.article_list import ArticleListPanel
from ui.panels.library_column import LibraryColumn
from ui.panels.message_strip import MessageStrip
from ui.panels.progress_panel import ProgressPanel
from ui.people import People
from ui.places import Places
from ui.queue import Queue
from ui.reading_desk import ReadingDesk
from ui.relating import Relating
from ui.reports_desk import Reports
from ui.reviewing import Reviewing
from ui.searching import Searching
from ui.suggestion_settings import SuggestionSettings
from ui.teaching import Teaching
from ui.theme import dress, follow_system
from ui.unlinked import Unlinked
from ui.workspace import Workspace

_LIST_WIDTH: Final = 290
_LONG_SHOWN_MS: Final = 60_000
_STATUS_ACTIONS: Final = {
    "article.status.todo": Status.TODO,
    "article.status.in_work": Status.IN_WORK,
    "article.status.done": Status.DONE,
}
_DIRECTION_ACTIONS: Final = {
    "article.direction.auto": Direction.AUTO,
    "article.direction.rtl": Direction.RTL,
    "article.direction.ltr": Direction.LTR,
}
_THEME_ACTIONS: Final = {
    "view.theme.system": "",
    "view.theme.light": "light",
    "view.theme.sepia": "sepia",
    "view.theme.dark": "dark",
    "view.theme.contrast": "contrast",
}


class MainWindow(QMainWindow):
    """One library in one window. Shown empty first; `Workspace.open_library` fills it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.workspace = workspace
        workspace.setParent(self)
        # First of all who hear of it: the others word anew what they show.
        workspace.language_changed.connect(self._on_language_changed)
        self.actions_ = Actions(self)
        self._list = ArticleListPanel()
        self._column = LibraryColumn(self._list)
        self._desk = ReadingDesk(workspace)
        self._strip = MessageStrip()
        self._progress = ProgressPanel()
        self._menus = Menus(self, self.actions_)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self.records = OpenRecords(workspace)
        self.suggestions = OpenSuggestions(workspace, self)
        self.paging = Paging(workspace, self._splitter, self._desk.view, self.actions_)
        self._make_desks()
        self._arrange()
        self._connect()
        self.setAcceptDrops(True)
        self._places = Places(workspace, self._desk.view)
        restore_geometry(self, workspace.settings.window)
        self._desk.apply_settings()
        self._show_theme()
        self._retranslate()
        self._refresh_actions()

    @property
    def language(self) -> str:
        return i18n.resolved(self.workspace.settings.language)

    def show_refusal(self, error: KnownError) -> None:
        """Says in the strip what could not be done and why; it stays until it is dismissed."""
        self._strip.show_error(error)
        if self.workspace.library is None:
            self._list.set_library(None)

    def tell(self, text: str) -> None:
        self._strip.show_message(text)

    def tell_of_crash(self) -> None:
        self._strip.show_message(
            self.tr(
                "Something went wrong that should not have. Your annotations are saved; the log says "
                "more, and a restart is wise."
            ),
            shown_ms=_LONG_SHOWN_MS,
        )

    def restore_article(self) -> None:
        """Opens the article that was open when this library was last closed, else the first."""
        self._places.restore_article()
        # Else keys would go to the first field of the window, and letters are commands only in the text.
        if self.workspace.article is not None and not self._column.shows_found:
            self._desk.view.setFocus()

    def glance(self, path: Path) -> None:
        """Shows the article that `restore_article` will open, before the library at `path` is open."""
        self._places.glance(path)

    # Events

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate:
            self.workspace.look_again()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._files.stop()
        self._places.keep(self)
        self.workspace.close_library()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._files.import_paths(_local_paths(event))

    # Making

    def _make_desks(self) -> None:
        """Makes what does the work of the actions, a feature each."""
        workspace, desk = self.workspace, self._desk
        self._files = Files(workspace, self.actions_, self._progress, self._shown_ids, self)
        self.indexing = Indexing(workspace, self._files)
        self._reports = Reports(
            workspace, self._files, self._strip, self._shown_ids, self.actions_, self
        )
        self._queue = Queue(workspace, self._column, self._strip, self.actions_)
        self._teaching = Teaching(workspace, self._list, self._strip)
        self._suggestion_settings = SuggestionSettings(
            workspace, self.suggestions.reload_knowledge, self.actions_, self
        )
        self._half_spaces = HalfSpaces(workspace, desk.view, desk.offer, self.actions_)
        self._annotating = Annotating(
            workspace,
            desk.view,
            desk.margin,
            desk.bar,
            self.actions_,
            self.suggestions,
            self._half_spaces.wanted_view,
        )
        self._details = ArticleDetails(workspace, desk.view, desk.show_side, self.actions_)
        self._details.told.connect(self.tell)
        self._applying = Applying(workspace, desk.view, desk.margin, self.actions_, self)
        self._applying.told.connect(self.tell)
        self._linking = Linking(workspace, desk.view, desk.margin, self.actions_, self)
        self._linking.told.connect(self.tell)
        self._linking.entity_wanted.connect(self.paging.entity_wanted)
        self._unlinked = Unlinked(workspace, desk.view, self.paging, self.actions_)
        self._unlinked.told.connect(self.tell)
        self._relating = Relating(
            workspace, self.records, desk.view, desk.margin, self.actions_, self
        )
        self._finding = Finding(workspace, desk.view, desk.find_bar, desk.matches, self.actions_)
        self._searching = Searching(workspace, self._column, desk.view, desk.matches, self.actions_)
        self.indexing.progressed.connect(self._searching.show_index)
        self.people = People(workspace, self.paging, self._strip, self)
        self.indexing.progressed.connect(self.people.show_index)
        self._reviewing = Reviewing(
            workspace, self.suggestions, desk, self.paging, self._strip, self.actions_
        )
        self._many = AcceptingMany(workspace, self.suggestions, desk.view, self.actions_, self)
        self._many.told.connect(self.tell)
        self.learning = Learning(
            workspace, self._strip, self.actions_, self.suggestions.reload_knowledge, self
        )
        self._correcting = Correcting(workspace, desk.view, self.actions_, self)
        self._dates = DatesInText(workspace, desk.view, self.actions_)
        self._dates.told.connect(self.tell)
        self.commitments = Commitments(workspace, self.paging, self)
        self.commitments.told.connect(self.tell)
        self.indexing.progressed.connect(self.commitments.show_index)
        self._cards = CommitmentCards(
            workspace, self.records, desk.view, desk.margin, desk.bar, self.actions_, self._strip
        )
        self._cards.told.connect(self.tell)
        self._reviewing.took_over.connect(self._cards.close)
        self.following_up = FollowingUp(workspace, self.records, desk.view, self.actions_, self)
        self.following_up.told.connect(self.tell)
        self.commitments.status_wanted.connect(self.following_up.change_status)
        self._cards.status_wanted.connect(self.following_up.change_status)
        self._cards.link_wanted.connect(self.following_up.link)
        self._guidelines = GuidelinesDesk(workspace, self.paging)
        self._overview = LibraryOverview(workspace, self.paging, self._column, self.actions_)
        self._overview.commitments_wanted.connect(self.commitments.show_status)
        self._figures = LibraryFigures(workspace, self.paging)
        self._effort = EffortCount(workspace, self.paging, desk, desk.view, self.actions_)
        self._commanding = Commanding(workspace, self.actions_, self._menus.commands, self)

    def _arrange(self) -> None:
        self._splitter.addWidget(self._column)
        self._splitter.addWidget(self._desk)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setCollapsible(1, False)
        self._splitter.setSizes([_LIST_WIDTH, USUAL_SIZE[0] - _LIST_WIDTH])
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.paging.middle, 1)
        column.addWidget(self._strip)
        column.addWidget(self._progress)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.library_opened.connect(self._on_library_opened)
        workspace.article_opened.connect(self._on_article_opened)
        workspace.edit_applied.connect(self._on_edit_applied)
        workspace.articles_changed.connect(self._on_articles_changed)
        workspace.layers_changed.connect(self._on_layers_changed)
        workspace.settings_changed.connect(self._on_settings_changed)
        workspace.theme_changed.connect(self._show_theme)
        workspace.refused.connect(self.show_refusal)
        self._list.article_chosen.connect(self._on_article_chosen)
        self._list.paste_requested.connect(self._files.paste)
        self._list.import_requested.connect(self.actions_["file.import"].trigger)
        self._list.library_requested.connect(self.actions_["library.open"].trigger)
        self._files.told.connect(self.tell)
        self._files.library_chosen.connect(self.restore_article)
        self._desk.size_requested.connect(self._change_size)
        self._strip.action_triggered.connect(self.actions_["edit.undo"].trigger)
        follow_system(self._show_theme)
        for action_id, slot in {
            "app.settings": self._on_settings,
            "app.quit": self.close,
            "edit.undo": self._on_undo,
            "edit.redo": self._on_redo,
            "edit.copy": self._desk.view.copy,
            "edit.copy_with_source": self._desk.view.copy_with_source,
            "edit.paste": self._on_paste,
            "layers.edit": self._on_layers,
            "view.larger": self._on_larger,
            "view.smaller": self._on_smaller,
            "view.usual_size": self._on_usual_size,
            "view.next_part": self._on_next_part,
            "view.menu": self._on_menu,
            "view.list": self._on_list_toggled,
            "view.margin": self._on_margin_toggled,
        }.items():
            self.actions_[action_id].triggered.connect(slot)
        for action_id in (*_STATUS_ACTIONS, *_DIRECTION_ACTIONS, *_THEME_ACTIONS):
            self.actions_[action_id].triggered.connect(self._on_choice_triggered)

    # The workspace speaks

    def _on_library_opened(self) -> None:
        library = self.workspace.library
        self._list.set_library(library)
        self._list.select(self.workspace.article_id)
        self._fill_recent()
        self._refresh_actions()
        self._refresh_title()
        if library is not None and library.is_read_only:
            self.tell(self.tr("This library can only be read: its file or folder is protected."))
        elif library is not None and library.recovered_import:
            self.tell(
                self.tr("An import that had been cut off was taken out whole; import it again.")
            )

    def _on_article_opened(self) -> None:
        self._list.select(self.workspace.article_id)
        self._refresh_actions()
        self._refresh_title()

    def _on_edit_applied(self, edit: Edit, _initiator: object) -> None:
        self._list.take_edit(edit)
        self._strip.dismiss()
        self._refresh_actions()
        self._refresh_title()

    def _on_articles_changed(self) -> None:
        self._list.reload()
        self._refresh_actions()

    def _on_layers_changed(self) -> None:
        self._show_layers()
        self._menus.rebuild()

    def _on_language_changed(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            i18n.install(application, self.language)

    def _on_settings_changed(self) -> None:
        self._desk.apply_settings()
        self._refresh_actions()

    # The list and the menus speak

    def _on_article_chosen(self, article_id: str) -> None:
        if article_id != self.workspace.article_id:
            self.workspace.open_article(ArticleId(article_id))
        else:  # Enter on the open article: on to its text
            self._desk.view.setFocus()

    def _on_choice_triggered(self) -> None:
        sender = self.sender()
        chosen = sender.objectName() if isinstance(sender, QAction) else ""
        article = self.workspace.article
        if chosen in _THEME_ACTIONS:
            self._set(theme=_THEME_ACTIONS[chosen])
        elif chosen in _DIRECTION_ACTIONS:
            self.workspace.set_direction(_DIRECTION_ACTIONS[chosen])
        elif chosen in _STATUS_ACTIONS and article is not None:
            self.workspace.set_status([article], _STATUS_ACTIONS[chosen])
        self._refresh_actions()

    def _on_undo(self) -> None:
        self._take_step(self.workspace.undo, self.tr("Undone: {edit}"))

    def _on_redo(self) -> None:
        self._take_step(self.workspace.redo, self.tr("Done again: {edit}"))

    def _take_step(self, step: Callable[[], Edit | None], words: str) -> None:
        """Undoes or redoes, and says what, where the eye is drawn to another article by it."""
        before = self.workspace.article_id
        edit = step()
        if edit is None or self.workspace.article_id == before:
            return
        if edit.annotations_added() or edit.annotations_removed():
            self.tell(words.format(edit=edit_sentence(edit.label)))

    def _on_next_part(self) -> None:
        """Moves the focus round the window: list, an offer if there is one, text, margin, details."""
        desk = self._desk
        parts = (self._column.list_view, desk.offer, desk.view, desk.margin, desk.side)
        seen = [part for part in parts if part is not None and part.isVisible()]
        now = self.focusWidget()
        focused = next((i for i, part in enumerate(seen) if _holds(part, now)), -1)
        if seen:
            focus_by_key(seen[(focused + 1) % len(seen)])

    def _on_menu(self) -> None:
        bar = self.menuBar()
        bar.setActiveAction(bar.actions()[0])

    def _on_paste(self) -> None:
        self._files.paste(QGuiApplication.clipboard().text())

    def _on_layers(self) -> None:
        library = self.workspace.library
        if library is None:
            return
        # Dialogs are imported when they are wanted: the window stands on the screen 20 ms sooner.
        from ui.dialogs.layers_dialog import LayersDialog

        dialog = LayersDialog(
            self.workspace.layers,
            library.stats().by_layer,
            self,
            theme=self.workspace.theme,
            command_of=self.actions_.command_of,
        )
        dialog.accepted.connect(self._on_layers_accepted)
        dialog.open()

    def _on_layers_accepted(self) -> None:
        from ui.dialogs.layers_dialog import LayersDialog

        sender = self.sender()
        if isinstance(sender, LayersDialog):
            self.workspace.change_layers(sender.wanted_layers)

    def _on_settings(self) -> None:
        from ui.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self.workspace.settings, self)
        self._suggestion_settings.fill(dialog.suggestions)
        dialog.changed.connect(self.workspace.change_settings)
        dialog.finished.connect(self.workspace.rename_annotator)
        dialog.keys_requested.connect(self.actions_["app.keys"].trigger)
        dialog.open()

    def _on_larger(self) -> None:
        self._change_size(1)

    def _on_smaller(self) -> None:
        self._change_size(-1)

    def _on_usual_size(self) -> None:
        self._set(font_size_pt=Settings().font_size_pt)

    def _on_list_toggled(self, is_open: bool) -> None:
        self._column.setVisible(is_open)

    def _on_margin_toggled(self, is_open: bool) -> None:
        self._set(margin_is_open=is_open)

    def _on_recent_triggered(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self._files.open_library(Path(sender.data()))

    # Keeping in step

    def _shown_ids(self) -> Sequence[ArticleId]:
        return self._column.seen.shown_ids

    def _set(self, **changed: object) -> None:
        self.workspace.change_settings(msgspec.structs.replace(self.workspace.settings, **changed))

    def _change_size(self, steps: int) -> None:
        size = FONT_SIZE_PT.nearest(self.workspace.settings.font_size_pt + steps)
        self._set(font_size_pt=size)

    def _refresh_actions(self) -> None:
        self._annotating.refresh_actions()
        workspace, actions = self.workspace, self.actions_
        undo, redo = workspace.undo_labels()
        for action_id, label, template in (
            ("edit.undo", undo, self.tr("&Undo: {edit}")),
            ("edit.redo", redo, self.tr("&Redo: {edit}")),
        ):
            usual = self.tr("&Undo") if action_id == "edit.undo" else self.tr("&Redo")
            words = template.format(edit=edit_sentence(label)) if label else usual
            actions.set_words(action_id, words)
            actions[action_id].setEnabled(label is not None)
        article = workspace.article
        for action_id, status in _STATUS_ACTIONS.items():
            actions[action_id].setEnabled(article is not None)
            actions[action_id].setChecked(article is not None and article.status is status)
        for action_id, direction in _DIRECTION_ACTIONS.items():
            actions[action_id].setEnabled(article is not None)
            actions[action_id].setChecked(article is not None and article.direction is direction)
        for action_id, theme in _THEME_ACTIONS.items():
            actions[action_id].setChecked(workspace.settings.theme == theme)
        for action_id in ("article.done_and_next", "article.remove", "edit.find"):
            actions[action_id].setEnabled(article is not None)
        actions["view.margin"].setChecked(workspace.settings.margin_is_open)
        actions["view.list"].setChecked(not self._column.isHidden())

    def _refresh_title(self) -> None:
        library, article = self.workspace.library, self.workspace.article
        name = self.tr("Hashiyeh")
        parts = [article.title] if article else []
        parts += [library.path.stem] if library else []
        self.setWindowTitle(" — ".join([*parts, name]))

    def _show_layers(self) -> None:
        self.actions_.show_layers(self.workspace.layers, self.language, self.workspace.theme)
        self._column.set_layers(self.workspace.layers, self.language)
        self._desk.show_layers(self.language)
        self._refresh_actions()

    def _show_theme(self) -> None:
        application = QApplication.instance()
        theme = self.workspace.theme
        if isinstance(application, QApplication):
            dress(application, theme)
        self._column.set_theme(theme)
        self._strip.set_theme(theme)
        self._desk.apply_theme()
        self._show_layers()

    def _retranslate(self) -> None:
        self.actions_.retranslate()
        self._menus.retranslate()
        self._desk.retranslate()
        self._half_spaces.retranslate()
        self.paging.retranslate()
        self._show_layers()
        self._refresh_title()

    def _fill_recent(self) -> None:
        menu = self._menus.recent
        menu.clear()
        for name in self.workspace.settings.recent_libraries:
            action = menu.addAction(left_to_right(name))
            action.setData(name)
            action.triggered.connect(self._on_recent_triggered)


def _holds(part: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (part is focused or part.isAncestorOf(focused))


def _local_paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
