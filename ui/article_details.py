"""The article's details beside its text: shown, guessed, and changed by edits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from reader_app.annotate import commands
from reader_app.annotate.edits import Edit
from reader_app.model import Article, ArticleId, Direction, Provenance
from reader_app.text.details import Detail, key_of, own_keys, value_of, with_name, with_value
from ui import i18n
from ui.actions import Actions
from ui.idle import IdleWork
from ui.messages import isolated, left_to_right, moment_words, number, short_day_words
from ui.reading.article_view import ArticleView
from ui.workspace import Workspace

if TYPE_CHECKING:  # the panel and the reading of texts are imported when they are wanted
    from reader_app.text.guesses import Guess
    from ui.panels.article_panel import ArticlePanel

_SCHEMES: Final = ("http", "https")


class ArticleDetails(QObject):
    """Fills the panel from the workspace, and turns what is written in it into edits."""

    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        view: ArticleView,
        show_side: Callable[[QWidget | None], None],
        actions: Actions,
    ) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._show_side = show_side
        self._action = actions["article.details"]
        self._panel: ArticlePanel | None = None
        self._guesses: dict[Detail, Guess] = {}
        self._counts: tuple[int, int] | None = None
        self._counting = IdleWork(self)
        self._action.toggled.connect(self._on_toggled)
        workspace.article_opened.connect(self._on_article_opened)
        workspace.edit_applied.connect(self._on_edit_applied)
        workspace.theme_changed.connect(self._show_theme)
        workspace.language_changed.connect(self._show_language)
        self._action.setEnabled(False)

    @property
    def is_open(self) -> bool:
        return self._action.isChecked()

    # --- the panel comes and goes ---

    def _on_toggled(self, is_open: bool) -> None:
        if is_open:
            panel = self._panel or self._made()
            self._show_side(panel)
            self._on_article_opened()
            panel.focus_first()
        elif self._panel is not None:
            self._panel.commit()
            self._counting.stop()
            self._show_side(None)
            self._view.setFocus()

    def _made(self) -> ArticlePanel:
        from ui.panels.article_panel import ArticlePanel

        panel = self._panel = ArticlePanel()
        panel.title_committed.connect(self._on_title_committed)
        panel.detail_committed.connect(self._on_detail_committed)
        panel.own_committed.connect(self._on_own_committed)
        panel.own_removed.connect(self._on_own_removed)
        panel.direction_chosen.connect(self._on_direction_chosen)
        panel.guess_confirmed.connect(self._on_guess_confirmed)
        panel.guess_pointed.connect(self._on_guess_pointed)
        panel.address_copied.connect(self._on_address_copied)
        panel.address_opened.connect(self._on_address_opened)
        panel.left.connect(self._view.setFocus)
        panel.closed.connect(partial(self._action.setChecked, False))
        panel.set_theme(self._workspace.theme)
        panel.set_language(self._language)
        return panel

    def _show_theme(self) -> None:
        if self._panel is not None:
            self._panel.set_theme(self._workspace.theme)

    def _show_language(self) -> None:
        if self._panel is not None:
            self._panel.set_language(self._language)
            self._show()
            self._show_facts()

    # --- the workspace speaks ---

    def _on_article_opened(self) -> None:
        self._action.setEnabled(self._workspace.article is not None or self.is_open)
        if self._panel is None or not self.is_open:
            return
        # What was typed for the article before is said first, while the library is still open.
        self._panel.show_article(None, None)
        library = self._workspace.library
        self._panel.set_writable(library is not None and not library.is_read_only)
        self._read_guesses()
        self._show()
        self._counts = None
        self._show_facts()
        if self._workspace.article is not None:
            self._counting.start(self._count(self._workspace.text))

    def _on_edit_applied(self, edit: Edit, _initiator: object) -> None:
        article = self._workspace.article
        if article is None or not any(record is article for record in edit.added):
            return
        self._view.show_details(article)
        if self.is_open:
            self._show()

    # --- what is shown ---

    @property
    def _language(self) -> str:
        return i18n.resolved(self._workspace.settings.language)

    def _show(self) -> None:
        from ui.panels.article_panel import ShownDetails

        article, panel = self._workspace.article, self._panel
        if panel is None:
            return
        if article is None:
            panel.show_article(None, None)
            return
        metadata = article.metadata
        shown = ShownDetails(
            title=article.title,
            direction=article.direction,
            values={detail: value_of(metadata, detail) for detail in Detail},
            own=[(key, metadata[key]) for key in own_keys(metadata)],
            guesses={detail: self._worded(guess) for detail, guess in self._guesses.items()},
        )
        panel.show_article(article.id, shown)

    def _read_guesses(self) -> None:
        from reader_app.text.guesses import guesses

        self._guesses = {}
        if self._workspace.article is not None:
            came = self._imported_on()
            self._guesses = {guess.field: guess for guess in guesses(self._workspace.text, came)}

    def _worded(self, guess: Guess) -> tuple[str, str]:
        """Returns a guess as the field shows it, and which words of the text say it."""
        value = guess.value
        if guess.field is Detail.DATE:
            value = short_day_words(date.fromisoformat(value), self._language)
        words = " ".join(self._workspace.text[guess.words.start : guess.words.end].split())
        template = QCoreApplication.translate(
            "ArticleDetails", "The text says: “{words}”. Click to see the place."
        )
        return value, template.format(words=isolated(words))

    def _show_facts(self) -> None:
        panel, article = self._panel, self._workspace.article
        if panel is None:
            return
        if article is None:
            panel.show_facts(())
            return
        facts: list[tuple[str, str]] = []
        came = self._provenance(article.id)
        if came is not None:
            facts.append((self.tr("Imported:"), moment_words(came.imported, self._language)))
            facts.append((self.tr("From:"), isolated(came.source)))
        if self._counts is not None:
            words, lost = self._counts
            facts.append((self.tr("Words:"), number(words, self._language)))
            facts.append((self.tr("Half-spaces lost:"), number(lost, self._language)))
        panel.show_facts(facts)

    def _provenance(self, article_id: ArticleId) -> Provenance | None:
        library = self._workspace.library
        return library.provenance(article_id) if library is not None else None

    def _imported_on(self) -> date | None:
        article = self._workspace.article
        came = self._provenance(article.id) if article is not None else None
        return datetime.fromisoformat(came.imported).astimezone().date() if came else None

    def _count(self, text: str) -> Iterator[None]:
        """Counts words and lost half-spaces, a piece of the text at a step."""
        from reader_app.text.dates.pieces import pieces
        from reader_app.text.half_spaces import restored
        from reader_app.text.tokens import iter_tokens

        words = lost = 0
        for span in pieces(text):
            piece = text[span.start : span.end]
            words += sum(1 for token in iter_tokens(piece) if piece[token.start].isalnum())
            lost += len(restored(piece).inserts)
            yield
        self._counts = (words, lost)
        self._show_facts()

    # --- the annotator speaks ---

    def _on_title_committed(self, article_id: str, title: str) -> None:
        self._change(
            ArticleId(article_id), lambda article: commands.set_metadata(article, title=title)
        )

    def _on_detail_committed(self, article_id: str, detail: Detail, value: str) -> None:
        def changed(metadata: Mapping[str, str]) -> dict[str, str]:
            return with_value(metadata, key_of(metadata, detail), value)

        self._change_metadata(ArticleId(article_id), changed)

    def _on_own_committed(self, article_id: str, key: str, name: str, value: str) -> None:
        def changed(metadata: Mapping[str, str]) -> dict[str, str]:
            renamed = with_name(metadata, key, name) if name not in metadata else metadata
            return with_value(renamed, name, value)

        self._change_metadata(ArticleId(article_id), changed)

    def _on_own_removed(self, article_id: str, key: str) -> None:
        self._change_metadata(ArticleId(article_id), lambda metadata: with_value(metadata, key, ""))

    def _on_direction_chosen(self, article_id: str, direction: Direction) -> None:
        self._change(
            ArticleId(article_id), lambda article: commands.set_direction(article, direction)
        )

    def _on_guess_confirmed(self, detail: Detail) -> None:
        guess, article = self._guesses.get(detail), self._workspace.article
        if guess is not None and article is not None:
            self._on_detail_committed(article.id, detail, guess.value)

    def _on_guess_pointed(self, detail: Detail) -> None:
        guess = self._guesses.get(detail)
        if guess is not None:
            self._view.select_span(guess.words.start, guess.words.end)

    def _on_address_copied(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self.told.emit(self.tr("The address is on the clipboard."))

    def _on_address_opened(self, address: str) -> None:
        """Opens an address in the user's browser, once they have seen it whole and said yes."""
        url = QUrl.fromUserInput(address)
        if not url.isValid() or url.scheme() not in _SCHEMES:
            self.told.emit(self.tr("This is no address of the web."))
            return
        question = self.tr("Open this address in your browser?\n\n{address}")
        answer = QMessageBox.question(
            self._view.window(),
            self.tr("Open the address"),
            question.format(address=left_to_right(url.toDisplayString())),
        )
        if answer is QMessageBox.StandardButton.Yes:
            QDesktopServices.openUrl(url)

    # --- changing ---

    def _change_metadata(
        self, article_id: ArticleId, changed: Callable[[Mapping[str, str]], Mapping[str, str]]
    ) -> None:
        self._change(
            article_id,
            lambda article: commands.set_metadata(article, metadata=changed(article.metadata)),
        )

    def _change(self, article_id: ArticleId, command: Callable[[Article], Edit]) -> None:
        """Does a command to an article, be it open still or not, and shows what is stored then."""
        library, article = self._workspace.library, self._workspace.article
        if article is None or article.id != article_id:
            rows = library.list_rows([article_id]) if library is not None else {}
            row = rows.get(article_id)
            article = row.article if row is not None else None
        if article is None:
            return
        edit = command(article)
        if edit.added and edit.added != edit.removed:
            self._workspace.apply(edit, self)
        if article_id == self._workspace.article_id:
            self._show()
