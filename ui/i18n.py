"""The interface's language: which one, and everything that changes with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from reader_app.paths import RESOURCES

PERSIAN: Final = "fa"
ENGLISH: Final = "en"
_TRANSLATORS: Final = "hashiyeh translators"


def resolved(language: str) -> str:
    """Returns "fa" or "en" for the setting, "" being the system's own language."""
    if language in (PERSIAN, ENGLISH):
        return language
    return PERSIAN if QLocale.system().language() is QLocale.Language.Persian else ENGLISH


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
