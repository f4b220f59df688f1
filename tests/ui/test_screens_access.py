"""Every control is reached by keys, shows that it has the focus, and says what it is."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from screens import DIALOGS, SCREENS, name_of, settle, shown_widgets
from windows import SampleWindow, action, speak

import ui.dialogs
from ui.dialogs.reading_preview import ReadingPreview
from ui.reading.margin import Margin
from ui.theme import THEMES

WITHOUT_MENUS = [name for name in SCREENS if not name.startswith("menu")]
WALKED_BY_TAB = {"review of suggestions"}
"""Where Tab goes from suggestion to suggestion as long as the focus is on the text; F6 leads out."""
CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    Margin,
)
MOST_STEPS = 80


def _controls(top: QWidget) -> Iterator[QWidget]:
    for widget in shown_widgets(top):
        is_part = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox | QLineEdit)
        is_for_show = isinstance(widget, QScrollBar | QHeaderView | ReadingPreview)
        if isinstance(widget, CONTROLS) and widget.isEnabled() and not is_part and not is_for_show:
            yield widget


@pytest.mark.parametrize("screen", WITHOUT_MENUS)
def test_every_control_has_a_name_for_a_screen_reader(
    sample_window: SampleWindow, screen: str
) -> None:
    window = sample_window(language="fa")
    top = SCREENS[screen](window)
    for language in ("fa", "en"):
        speak(window, language)
        nameless = [
            name_of(widget)
            for widget in [*_controls(top), *top.findChildren(QProgressBar)]
            if widget.isVisibleTo(top) and not _spoken(widget)
        ]
        assert nameless == []


def _spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip(" ✕") if interface is not None else ""


@pytest.mark.parametrize("screen", [name for name in WITHOUT_MENUS if name not in WALKED_BY_TAB])
def test_tab_reaches_every_control_and_comes_back(sample_window: SampleWindow, screen: str) -> None:
    top = SCREENS[screen](sample_window(language="fa"))
    reached = set(_walked(top))
    missed = [
        name_of(widget)
        for widget in _controls(top)
        if widget not in reached and not _is_led_by_arrows(widget, reached)
    ]
    assert missed == []


def _is_led_by_arrows(widget: QWidget, reached: set[QWidget]) -> bool:
    """Tells whether the arrow keys lead to it from another of its group, as between radio buttons."""
    if not isinstance(widget, QAbstractButton):
        return widget.objectName() == "paletteList"  # by those of the field above it
    group = widget.group()
    others = group.buttons() if group else widget.parentWidget().findChildren(type(widget))
    return widget.autoExclusive() or (group is not None and any(b in reached for b in others))


def _walked(top: QWidget) -> Iterator[QWidget]:
    """Yields the widgets that have the focus as Tab is pressed, each once."""
    top.activateWindow()
    settle()
    first = QApplication.focusWidget() or top
    seen: list[QWidget] = []
    for _ in range(MOST_STEPS):
        QTest.keyClick(QApplication.focusWidget() or first, Qt.Key.Key_Tab)
        settle(1)
        now = QApplication.focusWidget()
        if now is None or now in seen:
            break
        seen.append(now)
        yield now


@pytest.mark.parametrize(
    "screen", ["window", "selected card", "find", "settings", "layers", "export"]
)
@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_is_seen_on_every_control_in_every_theme(
    sample_window: SampleWindow, screen: str, theme: str
) -> None:
    top = SCREENS[screen](sample_window(language="fa", theme=str(theme)))
    unseen: list[str] = []
    for widget in _walked(top):
        with_focus = widget.grab().toImage()
        ring = widget.findChild(QWidget, "focusRingMark", Qt.FindChildOption.FindDirectChildrenOnly)
        if ring is None or not ring.isVisible():
            unseen.append(name_of(widget))
            continue
        ring.hide()
        without = widget.grab().toImage()
        ring.show()
        if _changed_pixels(with_focus, without) < widget.width() + widget.height():
            unseen.append(name_of(widget))
    assert unseen == []


def _changed_pixels(one: QImage, other: QImage) -> int:
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for y in range(one.height())
        for x in range(one.width())
        if x < 4 or y < 4 or x >= one.width() - 4 or y >= one.height() - 4
    )


def test_who_points_with_the_mouse_sees_no_ring(sample_window: SampleWindow) -> None:
    window = sample_window(language="fa")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert window.findChild(QWidget, "focusRingMark") is not None
    view = next(w for w in _controls(window) if isinstance(w, QTextEdit))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChild(QWidget, "focusRingMark") is None


def test_the_ring_goes_with_the_widget_that_it_lay_on(sample_window: SampleWindow) -> None:
    window = sample_window(language="fa")
    dialog = SCREENS["settings"](window)
    assert isinstance(dialog, QDialog)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    dialog.close()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    action(window, "view.next_part").trigger()
    action(window, "view.next_part").trigger()
    assert window.findChild(QWidget, "focusRingMark") is not None


def test_every_dialog_is_among_the_screens(sample_window: SampleWindow) -> None:
    """A dialog that nobody opens here would be held to nothing."""
    modules = [
        importlib.import_module(f"ui.dialogs.{module.name}")
        for module in pkgutil.iter_modules(ui.dialogs.__path__)
    ]
    dialogs = {
        each.__name__
        for module in modules
        for each in vars(module).values()
        if isinstance(each, type)
        and issubclass(each, QDialog)
        and each.__module__ == module.__name__
    }
    opened = {type(SCREENS[name](sample_window(language="fa"))).__name__ for name in DIALOGS}
    assert dialogs - opened == set()
