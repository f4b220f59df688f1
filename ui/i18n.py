"""The interface's language: which one, and everything that changes with it."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from reader_app.paths import RESOURCES
from reader_app.wording import translatable

PERSIAN: Final = "fa"
ENGLISH: Final = "en"
# Qt's Persian spells keys out («کنترل+شیفت+N»), but keyboards, Persian ones too, say Ctrl and Shift.
# Translated as themselves, by the context that Qt looks them up in; but Ctrl begins an isolate, that
# the + of Ctrl++ in a menu stays behind it.
KEY_NAMES: Final = (
    translatable("QShortcut", "Ctrl"),
    translatable("QShortcut", "Shift"),
    translatable("QShortcut", "Alt"),
    translatable("QShortcut", "Meta"),
    translatable("QShortcut", "Del"),
    translatable("QShortcut", "Delete"),
    translatable("QShortcut", "Ins"),
    translatable("QShortcut", "Return"),
    translatable("QShortcut", "Enter"),
    translatable("QShortcut", "Esc"),
    translatable("QShortcut", "Tab"),
    translatable("QShortcut", "Backspace"),
    translatable("QShortcut", "Space"),
    translatable("QShortcut", "Up"),
    translatable("QShortcut", "Down"),
    translatable("QShortcut", "Left"),
    translatable("QShortcut", "Right"),
    translatable("QShortcut", "Home"),
    translatable("QShortcut", "End"),
    translatable("QShortcut", "PgUp"),
    translatable("QShortcut", "PgDown"),
)
_TRANSLATORS: Final = "hashiyeh translators"


def resolved(language: str) -> str:
    """Returns "fa" or "en" for the setting, "" being the system's own language."""
    if language in (PERSIAN, ENGLISH):
        return language
    return PERSIAN if QLocale.system().language() is QLocale.Language.Persian else ENGLISH


@cache
def _persian() -> QTranslator:
    translator = QTranslator()
    translator.load("hashiyeh_fa", str(RESOURCES / "i18n"))
    return translator


def in_persian(context: str, source: str) -> str:
    """Returns the Persian of an English source, whichever language the interface speaks."""
    return _persian().translate(context, source) or source


def locale_of(language: str) -> QLocale:
    return QLocale("fa_IR" if language == PERSIAN else "en_US")


def install(application: QApplication, language: str) -> None:
    """Makes the whole interface speak `language`, the direction and the digits included.

    Every widget gets a LanguageChange event.
    """
    for translator in application.property(_TRANSLATORS) or []:
        application.removeTranslator(translator)
    translators: list[QTranslator] = []
    if language == PERSIAN:
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (
            ("qtbase_fa", qt_folder),
            ("hashiyeh_fa", str(RESOURCES / "i18n")),
        ):
            translator = QTranslator(application)
            if translator.load(name, folder):
                translators.append(translator)
    QLocale.setDefault(locale_of(language))
    application.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if language == PERSIAN else Qt.LayoutDirection.LeftToRight
    )
    for translator in translators:
        application.installTranslator(translator)
    application.setProperty(_TRANSLATORS, translators)
