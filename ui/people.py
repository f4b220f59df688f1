"""People and places: what the page lists, whose page is open, and the picture of who is with whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from reader_app.annotate.edits import Edit
from reader_app.errors import KnownError
from reader_app.listings import EntityOrder, MentionRow, Pair
from reader_app.model import Entity, EntityId, LayerId
from ui.background import Newest, Stream
from ui.entity_changes import EntityChanges
from ui.paging import Paging
from ui.panels.message_strip import MessageStrip
from ui.workspace import Workspace

if TYPE_CHECKING:  # imported when the page is first wanted: the window stands on the screen sooner
    from reader_app.library import Library
    from ui.pages.company_picture import CompanyShown
    from ui.pages.entities_page import EntitiesPage
    from ui.pages.entity_list import EntityQuestion
    from ui.pages.entity_view import EntityShown

PAGE: Final = "page.entities"
_TYPING_REST_MS: Final = 120
_EDIT_REST_MS: Final = 30


@dataclass(frozen=True, slots=True)
class Found:
    """The entities that fit a question, how many there are in all, and the mentions of nobody yet."""

    ids: list[EntityId]
    total: int
    unlinked: int


class People(QObject):
    """Feeds the page. What is slow is asked beside the window, and only the newest answer counts."""

    def __init__(
        self, workspace: Workspace, paging: Paging, strip: MessageStrip, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._paging = paging
        self._page: EntitiesPage | None = None
        self._wanted_entity: EntityId | None = None
        self._is_stale = True
        self._total: int | None = None  # of all entities, as long as nothing has changed
        self._is_missing_days = False
        self.changes = EntityChanges(workspace, strip, window)
        self._asking, self._reading, self._drawing = Newest(self), Newest(self), Newest(self)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._ask)
        paging.add(PAGE, self._made)
        paging.shown.connect(self._on_page_shown)
        paging.entity_wanted.connect(self.open_entity)
        workspace.library_opened.connect(self._on_library_opened)
        workspace.library_closing.connect(self._on_library_closing)
        workspace.layers_changed.connect(self._on_layers_changed)
        workspace.edit_applied.connect(self._on_edit_applied)
        workspace.articles_changed.connect(self._on_changed)
        self.changes.created.connect(self.open_entity)
        self.changes.gone.connect(self._on_gone)

    def open_entity(self, entity_id: EntityId) -> None:
        """Shows the page of a person or place, wherever one is."""
        self._wanted_entity = entity_id
        self._paging.show(PAGE)
        self._read_entity(entity_id)

    def show_index(self, done: int, total: int) -> None:
        """Reads anew what is listed once the index knows all articles: their days come from it."""
        was_missing, self._is_missing_days = self._is_missing_days, done < total
        if was_missing and not self._is_missing_days:
            self._on_changed()

    # --- the page speaks ---

    def _made(self) -> EntitiesPage:
        from ui.pages.entities_page import EntitiesPage

        page = self._page = EntitiesPage()
        changes = self.changes
        page.list.asked.connect(self._on_asked)
        page.list.unlinked_wanted.connect(self._on_unlinked_wanted)
        page.company_wanted.connect(self._draw)
        page.list.creation_wanted.connect(changes.create)
        page.list.editing_wanted.connect(changes.edit)
        page.list.deletion_wanted.connect(changes.delete)
        page.list.merging_wanted.connect(changes.merge)
        page.list.duplicates_wanted.connect(changes.find_duplicates)
        page.view.header.editing_wanted.connect(self._on_editing_wanted)
        page.view.header.deletion_wanted.connect(self._on_deletion_wanted)
        page.view.splitting_wanted.connect(self._on_splitting_wanted)
        self._on_library_opened()
        return page

    def _on_asked(self) -> None:
        self._rest.start(_TYPING_REST_MS)

    def _on_unlinked_wanted(self) -> None:
        """Goes to the first mention that is linked to nobody, ready to be linked."""
        library = self._workspace.library
        for row in library.entities.unlinked(limit=1) if library is not None else ():
            mention = row.annotation
            self._paging.go_to(mention.article_id, mention.span, mention.id)

    def _on_editing_wanted(self) -> None:
        if self._page is not None and (shown := self._page.shown_entity):
            self.changes.edit(shown.id)

    def _on_deletion_wanted(self) -> None:
        if self._page is not None and (shown := self._page.shown_entity):
            self.changes.delete((shown.id,))

    def _on_splitting_wanted(self, rows: Sequence[MentionRow]) -> None:
        if self._page is not None and (shown := self._page.shown_entity):
            self.changes.split(shown, rows)

    # --- the window speaks ---

    def _on_page_shown(self, action_id: str) -> None:
        if action_id == PAGE and self._is_stale:
            self._ask()

    def _on_library_opened(self) -> None:
        library = self._workspace.library
        if self._page is None:
            return
        self._page.set_layers(self._workspace.layers)
        self._page.set_writable(library is not None and not library.is_read_only)
        self._page.show_list()
        self._on_changed()

    def _on_library_closing(self) -> None:
        self._rest.stop()
        for runner in (self._asking, self._reading, self._drawing):
            runner.stop()
        if self._page is not None:
            self._page.list.show_found((), None, total=0, unlinked=0)
            self._page.show_list()

    def _on_layers_changed(self) -> None:
        if self._page is not None:
            self._page.set_layers(self._workspace.layers)

    def _on_edit_applied(self, _edit: Edit, _initiator: object) -> None:
        self._on_changed()

    def _on_changed(self) -> None:
        """Reads anew what is in sight soon, and the rest when it is looked at."""
        self._is_stale, self._total = True, None
        if self._paging.current == PAGE:
            self._rest.start(_EDIT_REST_MS)

    def _on_gone(self) -> None:
        if self._page is not None and self._page.shown_entity is not None:
            self._page.show_list()

    # --- reading ---

    def _ask(self) -> None:
        """Asks for the list, and for what is in sight beside it."""
        library, page = self._workspace.library, self._page
        self._rest.stop()
        if library is None or page is None:
            return
        self._is_stale = False
        self._run(
            self._asking, partial(found, library, page.list.question, self._total), self._on_found
        )
        if (shown := page.shown_entity) is not None:
            self._read_entity(shown.id)
        elif page.shows_company:
            self._draw()

    def _on_found(self, news: Found) -> None:
        library, page = self._workspace.library, self._page
        if library is not None and page is not None:
            self._total = None if self._is_stale else news.total
            page.list.show_found(
                news.ids, library.entities.rows, total=news.total, unlinked=news.unlinked
            )

    def _read_entity(self, entity_id: EntityId) -> None:
        library = self._workspace.library
        if library is not None:
            self._wanted_entity = entity_id
            self._run(self._reading, partial(read, library, entity_id), self._on_read)

    def _on_read(self, news: EntityShown | None) -> None:
        if self._page is None:
            return
        if news is None:  # it was deleted, or made one with another, meanwhile
            self._page.show_list()
        elif news.id == self._wanted_entity:
            self._page.show_entity(news)

    def _draw(self) -> None:
        library, page = self._workspace.library, self._page
        if library is not None and page is not None:
            work = partial(drawn, library, page.company.limit, page.company.layer_id)
            self._run(self._drawing, work, page.show_company)

    def _run[News](
        self, runner: Newest, work: Callable[[], News], take: Callable[[News], None]
    ) -> None:
        stream = runner.start("people", partial(_post, work))
        stream.arrived.connect(partial(self._on_arrived, take))

    def _on_arrived(self, take: Callable[[Any], None], news: object) -> None:
        if isinstance(news, KnownError):
            self._workspace.refused.emit(news)
        else:
            take(news)


def _post(work: Callable[[], object], stream: Stream) -> None:
    try:
        stream.post(work())
    except KnownError as error:
        stream.post(error)


def found(library: Library, question: EntityQuestion, total: int | None = None) -> Found:
    """Returns what the list shows; `total` is how many entities there are, if that is known."""
    entities, order = library.entities, EntityOrder(question.column.name.lower())
    ids = entities.ids(order, question.layer_id, question.typed)
    # By words a library sorts from the first letter on; of all else it has the most first.
    if question.is_descending is (order in (EntityOrder.NAME, EntityOrder.KIND)):
        ids.reverse()
    if total is None:
        is_all = question.layer_id is None and not question.typed
        total = len(ids) if is_all else len(entities.ids(EntityOrder.NAME))
    return Found(ids, total, entities.unlinked_count())


def read(library: Library, entity_id: EntityId) -> EntityShown | None:
    """Returns what the page of an entity shows; None if there is no such entity."""
    from ui.pages.entity_view import EntityShown

    entities = library.entities
    row = entities.rows([entity_id]).get(entity_id)
    if row is None:
        return None
    made, received = entities.commitments_of(entity_id)
    return EntityShown(
        row, entities.mentions(entity_id), made, received, entities.companions(entity_id)
    )


def drawn(library: Library, limit: int, layer_id: LayerId | None) -> CompanyShown:
    """Returns the picture of the pairs that appear most, both of one layer if that is given."""
    from ui.pages.company_layout import arranged
    from ui.pages.company_picture import CompanyShown, ties_of

    pairs: list[Pair] = library.entities.pairs(limit, layer_id)
    ids = list(dict.fromkeys(each for pair in pairs for each in (pair.first_id, pair.second_id)))
    entities: dict[EntityId, Entity] = {
        each: row.entity for each, row in library.entities.rows(ids).items()
    }
    known = [pair for pair in pairs if pair.first_id in entities and pair.second_id in entities]
    return CompanyShown(known, entities, arranged(ties_of(known)))
