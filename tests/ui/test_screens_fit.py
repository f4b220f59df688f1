"""Nothing on any screen is cut off, in either language and at either size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTableView,
    QToolButton,
    QWidget,
)
from screens import PASSING, SCREENS, STATES, name_of, place_in, settle, shown_widgets
from windows import SampleWindow, speak

from ui.dialogs.font_choice import FontChoice
from ui.panels.filler_chip import FillerChip

SMALL, LARGE = QSize(1024, 700), QSize(1920, 1080)
LARGEST_TEXT = 40.0
FRAME = 2  # pixels of a field's frame and of its text's own margin
CORNER = 24  # the button that clears a field


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["fa", "en"])
def test_every_text_fits_its_place(sample_window: SampleWindow, screen: str, language: str) -> None:
    window = sample_window(
        SMALL.width(), SMALL.height(), language=language, font_size_pt=LARGEST_TEXT
    )
    top = SCREENS[screen](window)
    for size in (SMALL, LARGE):
        window.resize(size)
        settle()
        assert window.size() == size, "the window needs more room than it is given"
        assert top.size().boundedTo(size) == top.size()
        assert list(_cut_texts(top)) == []
        assert list(_collisions(top)) == []
        assert list(_cut_ink(top)) == []
        assert language == "en" or list(_astray(top)) == []


@pytest.mark.parametrize("screen", sorted({"settings", *STATES} - PASSING))
def test_a_change_of_language_words_every_open_widget_anew(
    sample_window: SampleWindow, screen: str
) -> None:
    """The screen says what it would have said if it had been opened in that language."""
    fresh_window = sample_window(language="en")
    expected = _words(SCREENS[screen](fresh_window), fresh_window)
    window = sample_window(language="fa")
    top = SCREENS[screen](window)
    speak(window, "en")
    settle()
    assert _words(top, window) == expected


def _words(top: QWidget, window: QWidget) -> list[str]:
    """Returns whatever `top` says and whatever the window's commands are called."""
    said = [action.text() for action in window.findChildren(QAction)]
    for widget in shown_widgets(top):
        said += [widget.toolTip(), widget.accessibleName(), widget.windowTitle()]
        if isinstance(widget, QLabel | QAbstractButton):
            said.append(widget.text())
        elif isinstance(widget, QGroupBox):
            said.append(widget.title())
        elif isinstance(widget, QLineEdit):
            said.append(widget.placeholderText())
        elif isinstance(widget, QComboBox):
            said += [widget.itemText(position) for position in range(widget.count())]
    return sorted(filter(None, said))


def _cut_texts(top: QWidget) -> Iterator[str]:
    for widget in shown_widgets(top):
        for text, needed, given in _measured(widget):
            if needed > given + 1:
                yield f"{name_of(widget)}: “{text}” needs {needed}, has {given}"


def _measured(widget: QWidget) -> Iterator[tuple[str, int, int]]:
    """Yields the texts of a widget with the pixels that they need and are given."""
    metrics = widget.fontMetrics()
    match widget:
        case QLabel():
            yield from _measured_label(widget)
        case QComboBox():
            if not isinstance(widget, FontChoice):  # names of fonts may be as long as they like
                yield from _measured_combo(widget)
        case QLineEdit():
            room = widget.width() - 2 * (FRAME + 2)
            if widget.isClearButtonEnabled():
                room -= CORNER
            yield widget.placeholderText(), _width(metrics, widget.placeholderText()), room
            if widget.isReadOnly():
                yield widget.text(), _width(metrics, widget.text()), room
        case QAbstractSpinBox():
            field = widget.findChild(QLineEdit)
            assert isinstance(field, QLineEdit)
            yield widget.text(), _width(metrics, widget.text()), field.width() - 2 * FRAME
        case FillerChip():
            assert widget.toolTip(), "what may be cut short says itself whole"
        case QAbstractButton():
            yield from _measured_button(widget)
        case QGroupBox():
            yield widget.title(), _width(metrics, widget.title()), widget.width()
        case QTableView():
            yield from _measured_header(widget)
        case QMenu():
            yield from _measured_menu(widget)
        case _:
            pass


def _measured_label(label: QLabel) -> Iterator[tuple[str, int, int]]:
    inside = label.contentsRect()
    if label.wordWrap():
        yield label.text(), label.heightForWidth(label.width()), label.height()
        words = label.text().split()
        yield (
            label.text(),
            max((_width(label.fontMetrics(), w) for w in words), default=0),
            (inside.width()),
        )
    elif label.text():
        size = label.minimumSizeHint()
        yield label.text(), size.width(), label.width()
        yield label.text(), label.fontMetrics().height(), inside.height()


def _measured_combo(combo: QComboBox) -> Iterator[tuple[str, int, int]]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    room = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox,
        option,
        QStyle.SubControl.SC_ComboBoxEditField,
        combo,
    )
    for position in range(combo.count()):
        icon = combo.itemIcon(position)
        used = 0 if icon.isNull() else combo.iconSize().width() + 4
        text = combo.itemText(position)
        yield text, _width(combo.fontMetrics(), text) + used, room.width()


def _measured_button(button: QAbstractButton) -> Iterator[tuple[str, int, int]]:
    text = button.text()
    if not text or not button.isVisible():
        return
    used = 0 if button.icon().isNull() else button.iconSize().width() + 4
    if isinstance(button, QToolButton):
        if button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly and used:
            return
        used = used if button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonTextOnly else 0
        yield text, _width(button.fontMetrics(), text) + used, button.width() - 4
        return
    elements = QStyle.SubElement
    element = {
        QPushButton: elements.SE_PushButtonContents,
        QCheckBox: elements.SE_CheckBoxContents,
        QRadioButton: elements.SE_RadioButtonContents,
    }.get(type(button))
    if element is None:  # painted by itself: it knows its size
        yield text, button.sizeHint().width(), button.width()
        return
    option = QStyleOptionButton()
    button.initStyleOption(option)
    room = button.style().subElementRect(element, option, button).width()
    yield text, _width(button.fontMetrics(), text) + used, room
    yield text, button.fontMetrics().height(), button.height()


def _measured_header(table: QTableView) -> Iterator[tuple[str, int, int]]:
    header = table.horizontalHeader()
    if not header.isVisible():
        return
    for section in range(header.count()):
        text = str(table.model().headerData(section, Qt.Orientation.Horizontal) or "")
        yield text, header.sectionSizeHint(section), header.sectionSize(section)


def _measured_menu(menu: QMenu) -> Iterator[tuple[str, int, int]]:
    for each in menu.actions():
        text, _, keys = each.text().partition("\t")
        keys = keys or each.shortcut().toString()
        needed = _width(menu.fontMetrics(), text) + _width(menu.fontMetrics(), keys)
        yield each.text(), needed, menu.actionGeometry(each).width()


def _width(metrics: QFontMetrics, text: str) -> int:
    return metrics.size(Qt.TextFlag.TextShowMnemonic, text).width() if text else 0


def _collisions(top: QWidget) -> Iterator[str]:
    """Yields widgets of a layout that lie over one another, or beyond their parent."""
    for parent in shown_widgets(top):
        layout = parent.layout()
        if layout is None:
            continue
        placed = list(_placed(layout))
        for number, (one, box) in enumerate(placed):
            if not parent.rect().adjusted(-1, -1, 1, 1).contains(box):
                yield f"{name_of(one)} sticks out of {name_of(parent)}"
            for other, other_box in placed[:number]:
                crossed = box.intersected(other_box)
                if crossed.width() > 1 and crossed.height() > 1:
                    yield f"{name_of(one)} lies over {name_of(other)}"


def _placed(layout: QLayout) -> Iterator[tuple[QWidget, QRect]]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget, inner = item.widget(), item.layout()
        if inner is not None:
            yield from _placed(inner)
        elif widget is not None and widget.isVisible():
            yield widget, widget.geometry()


# --- by pixels ---


def _astray(top: QWidget) -> Iterator[str]:
    """Yields labels of a mirrored screen whose words begin on the left: Qt goes by their letters."""
    for label in shown_widgets(top):
        if isinstance(label, QLabel) and label.text() and not _is_centred(label):
            left, right = _ink_margins(label)
            if right > left + BEARING + label.contentsMargins().left():
                yield f"{name_of(label)} begins {left} pixels from the left"


def _is_centred(label: QLabel) -> bool:
    return bool(label.alignment() & Qt.AlignmentFlag.AlignHCenter)


PAINTED = (QLabel, QToolButton, QPushButton, QCheckBox, QRadioButton)
INK = 60  # of 255 shades of grey
BEARING = 3  # pixels by which letters stand off their own cell, more on one side than on the other


BESIDE_WORDS = {"suggestion over the text"}
"""What stands where words of the article do: their direction is their own."""


@pytest.mark.parametrize(
    "screen",
    [name for name in SCREENS if not name.startswith("menu") and name not in BESIDE_WORDS],
)
def test_the_mirrored_screen_is_the_mirror_of_the_other(
    sample_window: SampleWindow, qapp: QApplication, screen: str
) -> None:
    """The same words, laid out both ways: every place and every ink margin changes sides."""
    top = SCREENS[screen](sample_window(1200, 780, language="en"))
    settle()
    widgets = [w for w in shown_widgets(top) if isinstance(w, PAINTED) and _is_plain(w)]
    before = {widget: (place_in(top, widget), _ink_margins(widget)) for widget in widgets}
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    unequal: list[str] = []
    for widget, (place, (left, right)) in before.items():
        now, (mirrored_left, mirrored_right) = place_in(top, widget), _ink_margins(widget)
        if abs(top.width() - place.left() - place.width() - now.left()) > 2:
            unequal.append(f"{name_of(widget)} stood at {place}, stands at {now}")
        if now.size() != place.size():
            unequal.append(f"{name_of(widget)} had {place.size()}, has {now.size()}")
        if max(abs(left - mirrored_right), abs(right - mirrored_left)) > BEARING:
            ink = f"{left} and {right} became {mirrored_left} and {mirrored_right}"
            unequal.append(f"{name_of(widget)}: its margins {ink}")
    assert unequal == []


def _cut_ink(top: QWidget) -> Iterator[str]:
    """Yields labels that show more ink when they are given more room."""
    for label in shown_widgets(top):
        if isinstance(label, QLabel) and label.text():
            shown, size = _ink_box(label), label.size()
            label.resize(size + QSize(0 if label.wordWrap() else 60, 60))
            if _ink_box(label).size() != shown.size():
                yield f"{name_of(label)} is cut at an edge"
            label.resize(size)


def _is_plain(widget: QWidget) -> bool:
    """Words and no more: an arrow or a tick is not what its mirror is."""
    if isinstance(widget, QToolButton):
        return widget.arrowType() == Qt.ArrowType.NoArrow
    if isinstance(widget, QLabel):  # with room to spare it goes by its letters, see `_astray`
        return not widget.wordWrap() and widget.width() <= widget.minimumSizeHint().width() + 2
    return True


def _ink_margins(widget: QWidget) -> tuple[int, int]:
    box = _ink_box(widget)
    return box.left(), widget.width() - box.left() - box.width()


def _ink_box(widget: QWidget) -> QRect:
    """Returns the rectangle round whatever differs from the widget's ground."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    inset = 4 if isinstance(widget, QPushButton) else 0  # its frame is no ink
    ground = picture.pixelColor(inset, inset).lightness()
    is_ink = bytes(abs(grey - ground) > INK for grey in range(256))
    pixels = bytes(picture.constBits()).translate(is_ink)
    pitch, start, end = picture.bytesPerLine(), inset, picture.width() - inset
    rows = [
        pixels[y * pitch + start : y * pitch + end] for y in range(inset, picture.height() - inset)
    ]
    inked = [(y, row) for y, row in enumerate(rows, inset) if 1 in row]
    if not inked:
        return QRect()
    left = min(row.index(1) for _, row in inked) + inset
    right = max(row.rindex(1) for _, row in inked) + inset
    return QRect(left, inked[0][0], right - left + 1, inked[-1][0] - inked[0][0] + 1)
