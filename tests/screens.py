"""Every screen of the program, opened as a user opens it; tests of looks and of access walk them.

A new screen is a function here and its line in `SCREENS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

import card_screens
import commitment_screens
import figure_screens
import following_screens
import people_screens
import suggestion_screens
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QMenu,
    QMessageBox,
    QPushButton,
    QWidget,
)
from windows import action

from reader_app.errors import EmptyText, LibraryMissing, UndecodableBytes
from reader_app.model import (
    PERSON,
    PLACE,
    Entity,
    EntityId,
    EntityKind,
    HeldTitle,
    RelationKind,
    RelationKindId,
    Span,
)
from reader_app.reports import FileProblem, ImportReport
from ui.dialogs.correcting_dialog import CorrectingDialog
from ui.dialogs.date_range_dialog import DateRangeDialog
from ui.dialogs.entity_dialog import EntityDialog
from ui.dialogs.export_dialog import ExportDialog
from ui.dialogs.import_report import ImportReportDialog
from ui.dialogs.relation_kinds_dialog import RelationKindsDialog
from ui.main_window import MainWindow
from ui.overview import LibraryOverview
from ui.pages.chart_card import ChartCard
from ui.panels.article_list import ArticleListPanel
from ui.panels.find_bar import FindBar
from ui.panels.message_strip import MessageStrip
from ui.panels.offer_strip import OfferStrip
from ui.panels.palette import Palette
from ui.panels.progress_panel import ProgressPanel
from ui.panels.relating_panel import RelatingPanel
from ui.panels.search_field import SearchField
from ui.reading.article_view import ArticleView
from ui.reading.card_menu import CardMenu
from ui.reading.margin import Margin

type Opener = Callable[[MainWindow], QWidget]

OVERLAYS: Final = {
    *("selectionBar", "noteEditor", "wordsEditor", "focusRingMark", "suggestionCard"),
}
"""Names of widgets that lie over others on purpose."""


LOST: Final = "مردم میگویند که کتابهای خوب را میشود در خانهای کوچک هم نوشت و میتوان خواند. " * 12
"""An article that has lost its half-spaces."""


def settle(rounds: int = 3) -> None:
    for _ in range(rounds):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _part[T: QWidget](window: MainWindow, kind: type[T]) -> T:
    found = window.findChild(kind)
    assert isinstance(found, kind)
    return found


def _dialog(window: MainWindow, action_id: str) -> QWidget:
    action(window, action_id).trigger()
    settle()
    return next(each for each in window.findChildren(QDialog) if each.isVisible())


# --- the window in its states ---


def plain_window(window: MainWindow) -> QWidget:
    return window


def selected_words(window: MainWindow) -> QWidget:
    view = _part(window, ArticleView)
    view.select_span(4, 12)
    QTest.qWait(300)
    return window


def selected_card(window: MainWindow) -> QWidget:
    view = _part(window, ArticleView)
    view.select_annotation(window.workspace.annotations[0].id)
    settle()
    return window


def note(window: MainWindow) -> QWidget:
    _part(window, Margin).edit_note(window.workspace.annotations[0].id)
    settle()
    return window


def find(window: MainWindow) -> QWidget:
    action(window, "edit.find").trigger()
    _part(window, FindBar).field.setText("حاشیه")
    QTest.qWait(300)
    return window


def find_nothing(window: MainWindow) -> QWidget:
    action(window, "edit.find").trigger()
    _part(window, FindBar).field.setText("qqqq")
    QTest.qWait(300)
    return window


def message(window: MainWindow) -> QWidget:
    action(window, "article.remove").trigger()
    settle()
    return window


def error(window: MainWindow) -> QWidget:
    strip = _part(window, MessageStrip)
    strip.show_error(LibraryMissing(Path("/home/مینا/پروژه‌های من") / ("بسیار " * 8) / "x.hashiyeh"))
    settle()
    return window


def progress(window: MainWindow) -> QWidget:
    panel = _part(window, ProgressPanel)
    panel.begin(window.tr("Importing…"), 120_000)
    panel.show_progress(64_000, 120_000)
    settle()
    return window


def no_article_of_the_filter(window: MainWindow) -> QWidget:
    choice = window.findChild(QComboBox, "articleFilter")
    assert isinstance(choice, QComboBox)
    for position in range(choice.count()):
        choice.setCurrentIndex(position)
        settle()
        if not _part(window, ArticleListPanel).shown_ids:
            break
    return window


def details(window: MainWindow) -> QWidget:
    action(window, "article.details").trigger()
    QTest.qWait(300)
    return window


def half_spaces_offered(window: MainWindow) -> QWidget:
    workspace = window.workspace
    assert workspace.library is not None
    workspace.library.import_text(LOST, "test")
    workspace.refresh_articles()
    workspace.open_article(workspace.library.article_ids()[-1])
    strip = _part(window, OfferStrip)
    for _ in range(50):
        if strip.isVisible():
            break
        QTest.qWait(100)
    assert strip.isVisible()
    return window


def palette(window: MainWindow) -> QWidget:
    action(window, "app.palette").trigger()
    settle()
    return _part(window, Palette)


def relating(window: MainWindow) -> QWidget:
    """Another annotation is to be chosen."""
    _part(window, ArticleView).select_annotation(window.workspace.annotations[0].id)
    action(window, "annotate.relate").trigger()
    settle()
    return _part(window, RelatingPanel)


def kind_of_relation(window: MainWindow) -> QWidget:
    relating(window)
    _part(window, ArticleView).select_annotation(window.workspace.annotations[1].id)
    action(window, "annotate.relate").trigger()
    settle()
    return _part(window, RelatingPanel)


def words_corrected(window: MainWindow) -> QWidget:
    _part(window, ArticleView).select_span(4, 12)
    action(window, "article.correct_words").trigger()
    settle()
    return window


def found(window: MainWindow, query: str = "شهر") -> QWidget:
    action(window, "search.all").trigger()
    _part(window, SearchField).field.setText(query)
    for _ in range(100):
        QTest.qWait(100)
        if not (window.indexing.is_at_work or window._searching.is_searching):
            break
    return window


def found_nothing(window: MainWindow) -> QWidget:
    return found(window, "qqqq")


def unsound_filter(window: MainWindow) -> QWidget:
    return found(window, "وضعیت:کج")


# --- dialogs ---


def settings(window: MainWindow) -> QWidget:
    return _dialog(window, "app.settings")


def layers(window: MainWindow) -> QWidget:
    return _dialog(window, "layers.edit")


def new_layer(window: MainWindow) -> QWidget:
    dialog = _dialog(window, "layers.edit")
    button = dialog.findChild(QPushButton, "layerAdd")
    assert isinstance(button, QPushButton)
    button.click()
    settle()
    return dialog


def removal_of_a_layer(window: MainWindow) -> QWidget:
    dialog = layers(window)
    box = QMessageBox(dialog)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(dialog.tr("Remove the layer “{name}” and its annotation?").format(name="پول"))
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    box.open()
    settle()
    return box


def range_of_days(window: MainWindow) -> QWidget:
    dialog = DateRangeDialog(
        window.language, window.workspace.theme, window, today=date(2026, 1, 1)
    )
    dialog.open()
    dialog.first.setText("۱۴۰۴/۰۵/۰۱")
    settle()
    return dialog


def keys(window: MainWindow) -> QWidget:
    return _dialog(window, "app.keys")


def cheat_sheet(window: MainWindow) -> QWidget:
    return _dialog(window, "help.keys")


def days_of_a_search(window: MainWindow) -> QWidget:
    _part(window, SearchField).menu.range_wanted.emit()
    settle()
    return _part(window, DateRangeDialog)


def name_chooser(window: MainWindow) -> QWidget:
    """A place for which the gazetteers have names, and somebody new besides."""
    workspace = window.workspace
    text = workspace.text
    start = text.index("حاشیه")
    workspace.tag(Span(start, start + len("حاشیه")), PLACE)
    _part(window, ArticleView).select_annotation(
        next(each.id for each in workspace.annotations if each.start == start)
    )
    chooser = _dialog(window, "mention.choose")
    chooser.findChild(QLineEdit, "chooserField").setText("اصفهان")
    rows = chooser.findChild(QListWidget, "chooserList")
    rows.setCurrentRow(rows.count() - 1)
    settle()
    return chooser


def record_of_a_name(window: MainWindow) -> QWidget:
    entity = Entity(
        EntityId("e"),
        PERSON,
        EntityKind.PERSON,
        "مهدی جمالی‌نژاد",
        ("جمالی‌نژاد", "جمالینژاد"),
        (HeldTitle("استاندار اصفهان", date(2024, 10, 6)), HeldTitle("معاون وزیر کشور")),
        {"wikidata": "Q42"},
    )
    dialog = EntityDialog(entity, window, theme=window.workspace.theme, today=date(2026, 11, 24))
    dialog.open()
    settle()
    return dialog


def apply_to_all(window: MainWindow) -> QWidget:
    _part(window, ArticleView).select_annotation(window.workspace.annotations[0].id)
    dialog = _dialog(window, "annotate.apply_to_all")
    QTest.qWait(500)
    return dialog


def text_corrected(window: MainWindow) -> QWidget:
    """The whole text, with what an annotation loses to be decided."""
    dialog = _dialog(window, "article.correct_text")
    assert isinstance(dialog, CorrectingDialog)
    annotation, text = window.workspace.annotations[0], window.workspace.text
    dialog.write(text[: annotation.start + 1] + "یک" + text[annotation.end + 2 :])
    QTest.qWait(600)
    return dialog


def kinds_of_relations(window: MainWindow) -> QWidget:
    kinds = tuple(
        RelationKind(RelationKindId(str(n)), {"fa": name}, n)
        for n, name in enumerate(("رئیسِ", "عضوِ هیئت مدیرهٔ"))
    )
    dialog = RelationKindsDialog(kinds, {}, window)
    dialog.open()
    settle()
    return dialog


def text_history(window: MainWindow) -> QWidget:
    return _dialog(window, "article.text_history")


def export(window: MainWindow) -> QWidget:
    dialog = ExportDialog(
        120_000, 1_200, has_article=True, folder=Path("/home/مینا"), parent=window
    )
    dialog.open()
    settle()
    return dialog


def guidelines(window: MainWindow) -> QWidget:
    action(window, "page.guidelines").trigger()
    settle()
    return window


def reports(window: MainWindow) -> QWidget:
    return _dialog(window, "file.report")


def import_report(window: MainWindow) -> QWidget:
    folder = Path("/home/مینا/مقاله‌ها")
    problems = tuple(
        FileProblem(folder / f"گزارش {n}.txt", n, problem)
        for n in range(1, 30)
        for problem in (UndecodableBytes(folder / f"گزارش {n}.txt", 1234), EmptyText(folder))
    )
    report = ImportReport(
        source="مقاله‌ها",
        added=123_456,
        skipped=5,
        merged=2,
        conflicts=1,
        annotations=40,
        reanchored=3,
        problems=problems,
        notes=(),
        was_cancelled=False,
        elapsed_s=1.25,
    )
    dialog = ImportReportDialog(report, window, theme=window.workspace.theme)
    dialog.open()
    settle()
    return dialog


# --- menus ---


def _laid_out(menu: QMenu) -> QMenu:
    """The menu as it would be shown; to pop it up takes a screen with a keyboard to grab."""
    menu.ensurePolished()
    menu.adjustSize()
    return menu


def _laid_out_by(opener: Callable[[MainWindow], QMenu]) -> Opener:
    def opened(window: MainWindow) -> QWidget:
        return _laid_out(opener(window))

    return opened


def _menu(number: int) -> Opener:
    def opened(window: MainWindow) -> QWidget:
        menu = window.menuBar().actions()[number].menu()
        assert isinstance(menu, QMenu)
        return _laid_out(menu)

    return opened


def list_menu(window: MainWindow) -> QWidget:
    panel = _part(window, ArticleListPanel)
    panel.view.setCurrentIndex(panel.model.index(0))
    return _laid_out(panel.menu())


def card_menu(window: MainWindow) -> QWidget:
    workspace = window.workspace
    return _laid_out(CardMenu(workspace.annotations[0], workspace.layers, window.language, window))


def field_menu(window: MainWindow) -> QWidget:
    action(window, "edit.find").trigger()
    field = _part(window, FindBar).field
    assert isinstance(field, QLineEdit)
    field.setText("حاشیه")
    return _laid_out(field.createStandardContextMenu())


def _overview(*, numbers: bool) -> Opener:
    def opened(window: MainWindow) -> QWidget:
        action(window, "page.overview").trigger()
        desk = _part_of(window, LibraryOverview)
        while desk.is_counting:
            QTest.qWait(20)
        for card in window.findChildren(ChartCard):
            card.numbers.setChecked(numbers)
        settle()
        return window

    return opened


def _part_of[T: QObject](window: MainWindow, kind: type[T]) -> T:
    found = window.findChild(kind)
    assert isinstance(found, kind)
    return found


STATES: Final[dict[str, Opener]] = {
    "window": plain_window,
    "selected words": selected_words,
    "selected card": selected_card,
    "note": note,
    "find": find,
    "find nothing": find_nothing,
    "message": message,
    "error": error,
    "progress": progress,
    "no article of the filter": no_article_of_the_filter,
    "details": details,
    "half-spaces offered": half_spaces_offered,
    "words corrected": words_corrected,
    "found": found,
    "found nothing": found_nothing,
    "unsound filter": unsound_filter,
    "guidelines": guidelines,
    "overview": _overview(numbers=False),
    "overview in numbers": _overview(numbers=True),
    **card_screens.STATES,
    **commitment_screens.STATES,
    **figure_screens.STATES,
    **people_screens.STATES,
    **suggestion_screens.STATES,
}
"""The window itself, in its states."""

PASSING: Final = {"message", "progress"}
"""What others say there for a while, in the language of that moment."""

DIALOGS: Final[dict[str, Opener]] = {
    "settings": settings,
    "keys": keys,
    "cheat sheet": cheat_sheet,
    "apply to all": apply_to_all,
    "chooser of names": name_chooser,
    "record of a name": record_of_a_name,
    "days of a search": days_of_a_search,
    "text corrected": text_corrected,
    "history of the text": text_history,
    "layers": layers,
    "kinds of relations": kinds_of_relations,
    "range of days": range_of_days,
    "export": export,
    "reports": reports,
    "import report": import_report,
    **following_screens.DIALOGS,
    **suggestion_screens.DIALOGS,
    **commitment_screens.DIALOGS,
    **people_screens.DIALOGS,
}

SCREENS: Final[dict[str, Opener]] = {
    **STATES,
    **DIALOGS,
    "palette": palette,
    "relating": relating,
    "kind of relation": kind_of_relation,
    "new layer": new_layer,
    "removal of a layer": removal_of_a_layer,
    **{f"menu {number}": _menu(number) for number in range(7)},
    "deletion of people": people_screens.deletion,
    "menu of the list": list_menu,
    "menu of a card": card_menu,
    "menu of a field": field_menu,
    **{name: _laid_out_by(opener) for name, opener in commitment_screens.MENUS.items()},
}


def shown_widgets(top: QWidget) -> Iterator[QWidget]:
    """Yields the visible widgets of a screen, `top` first; not those that are parts of a widget."""
    yield top
    for child in top.findChildren(QWidget):
        is_own_part = child.objectName().startswith("qt_") or child.objectName() in OVERLAYS
        is_own_part |= isinstance(child.parent(), QLineEdit)
        if child.isVisibleTo(top) and child.window() is top.window() and not is_own_part:
            yield child


def place_in(top: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())


def name_of(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    return f"{type(widget).__name__} {widget.objectName()} “{words}”"
