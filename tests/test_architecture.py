"""The plan of the house, held to: who may import whom, how long things may be, who catches all.

An import inside a function or for type checking counts like any other: it says what a module knows.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# A room is a module, or a package with all that is in it; the longest name that fits wins. What a
# room may import beside itself stands behind it, by the same names. An arrow never points up.
CORE = {
    "reader_app": set[str](),
    "reader_app.model": set[str](),
    "reader_app.listings": {"model"},
    "reader_app.record_words": {"model"},
    "reader_app.wording": set[str](),
    "reader_app.day_words": {"text"},
    "reader_app.day_groups": {"day_words", "listings", "model", "text"},
    "reader_app.figures": {"day_groups", "listings", "model"},
    "reader_app.paths": set[str](),
    "reader_app.errors": {"model", "wording"},
    "reader_app.search_errors": {"errors", "model", "wording"},
    "reader_app.logs": {"paths"},
    "reader_app.settings": {"errors", "paths"},
    "reader_app.correcting_errors": {"errors", "wording"},
    "reader_app.entity_errors": {"errors", "wording"},
    "reader_app.commitment_errors": {"errors", "wording"},
    "reader_app.format_errors": {"errors", "wording"},
    "reader_app.reports": {"errors", "model"},
    "reader_app.text": {"errors", "model", "paths"},
    "reader_app.annotate": {
        *("commitment_errors", "correcting_errors", "entity_errors", "errors", "listings"),
        *("model", "suggest.suggestion", "text"),
    },
    "reader_app.suggest": {
        *("annotate", "errors", "gazetteers", "known_names", "model", "paths"),
        *("learning_errors", "suggest.suggestion", "suggest_errors", "text", "wording"),
    },
    "reader_app.suggest.suggestion": {"model"},
    "reader_app.suggestions": {
        *(
            "errors",
            "learning",
            "learning_errors",
            "library",
            "logs",
            "model",
            "suggest",
            "suggest_errors",
        ),
        *("suggest.suggestion", "text"),
    },
    "reader_app.teaching": {
        *("errors", "library", "model", "suggest", "suggest.suggestion", "suggestions"),
    },
    "reader_app.suggest_errors": {"errors", "wording"},
    "reader_app.cli_suggest": {
        *("cli_output", "errors", "library", "model", "suggest", "suggest.suggestion"),
        *("suggest_errors", "suggestions"),
    },
    "reader_app.formats": {"errors", "format_errors", "model", "paths", "text"},
    "reader_app.store": {
        *("annotate", "correcting_errors", "errors", "format_errors", "formats", "listings"),
        *("model", "paths", "reports", "search_errors", "text"),
    },
    # Two parts of the store have doors of their own, for the hub: see BELOW_THE_HUB.
    "reader_app.store.glance": {"errors", "model", "store"},
    "reader_app.store.samples": {"errors", "formats", "model", "paths", "store.glance"},
    "reader_app.library": {
        *("annotate", "correcting_errors", "errors", "formats", "listings", "model", "paths"),
        *("reports", "store", "text"),
    },
    "reader_app.gazetteers": {"model", "paths", "text"},
    "reader_app.known_names": {"model", "text"},
    "reader_app.duplicates": {"model", "text"},
    "reader_app.candidates": {
        *("annotate", "duplicates", "gazetteers", "known_names", "library", "model", "text"),
    },
    "reader_app.occurrences": {"annotate", "errors", "library", "model", "text"},
    "reader_app.consequences": {"annotate", "library", "model"},
    "reader_app.guidelines": {"paths"},
    "reader_app.reporting": {
        *("day_words", "errors", "library", "listings", "model", "paths", "record_words"),
        *("reporting.choice", "store", "text"),
    },
    "reader_app.reporting.choice": {"listings", "model"},
    "reader_app.learning_errors": {"errors", "wording"},
    "reader_app.training_run": {"learning_errors", "logs", "own_command", "suggest"},
    "reader_app.own_command": {"paths"},
    "reader_app.learning": {
        *("errors", "learning_errors", "library", "model", "suggest", "training_run"),
    },
    "reader_app.cli_learn": {"cli_output", "learning", "library", "suggest"},
    "reader_app.cli_output": {"store"},
    "reader_app.cli_report": {
        "cli_output",
        "library",
        "listings",
        "model",
        "reporting",
        "reporting.choice",
    },
    "reader_app.cli_search": {"cli_output", "library", "model", "text"},
    "reader_app.cli": {
        *("cli_learn", "cli_output", "cli_report", "cli_search", "cli_suggest"),
        *("", "errors", "formats", "library", "model", "own_command", "paths", "reports", "store"),
        "text",
    },
    "reader_app.__main__": {"cli"},
}

# The window knows no row and no SQL: what it needs of the store, the library gives; and the library
# is known only to the hub and what is above it. So is what is shown before there is one.
BELOW_THE_WIDGETS = {
    *(
        "annotate",
        "day_groups",
        "day_words",
        "entity_errors",
        "errors",
        "figures",
        "listings",
        "logs",
        "model",
        "paths",
        "record_words",
        "reporting.choice",
        "reports",
        "settings",
        "suggest.suggestion",
        "text",
        "wording",
    ),
}
BELOW_THE_HUB = BELOW_THE_WIDGETS | {
    "guidelines",
    "candidates",
    "duplicates",
    "consequences",
    "formats",
    "known_names",
    "learning",
    "learning_errors",
    "library",
    "occurrences",
    "reporting",
    "store.glance",
    "store.samples",
    "suggest",
    "suggestions",
    "teaching",
}
FOUNDATION = {
    "action_specs",
    "colors",
    "date_explanations",
    "display",
    "focus_ring",
    "fonts",
    "frame",
    "i18n",
    "idle",
    "key_choices",
    "keyboard",
    "messages",
    "qt_words",
    "plain_field",
    "record_edits",
    "theme",
    "view_keys",
}
WIDGETS = {"dialogs", "models", "pages", "panels", "reading"}
HUB = {
    *(
        "actions",
        "background",
        "printing",
        "mention_offers",
        "open_records",
        "open_suggestions",
        "paging",
        "suggestion_words",
        "titles",
        "why_not",
    ),
    "workspace",
}
DESKS = {
    "accepting_many",
    "guidelines_desk",
    "article_details",
    "dates_in_text",
    "annotating",
    "applying",
    "commanding",
    "commitments",
    "card_edits",
    "commitment_card",
    "commitment_words",
    "open_commitment",
    "slot_choices",
    "slot_filling",
    "correcting",
    "effort",
    "figures",
    "files",
    "finding",
    "following_up",
    "half_space_view",
    "indexing",
    "learning",
    "linking",
    "menus",
    "entity_changes",
    "people",
    "overview",
    "places",
    "queue",
    "reading_desk",
    "relating",
    "reports_desk",
    "reviewing",
    "searching",
    "suggestion_settings",
    "teaching",
    "unlinked",
}
WINDOW = {
    "ui": set[str](),
    **{f"ui.{room}": set[str]() for room in FOUNDATION},
    "ui.key_choices": {"action_specs", "keyboard", "view_keys"},
    "ui.theme": {"colors"},
    "ui.fonts": {"theme"},
    "ui.messages": {"record_edits"},
    "ui.date_explanations": {"messages"},
    "ui.crash": set[str](),
    "ui.background": set[str](),
    "ui.actions": FOUNDATION,
    "ui.titles": {"background", "workspace"},
    "ui.mention_offers": {"background", "workspace"},
    "ui.why_not": {"workspace"},
    "ui.printing": FOUNDATION | {"reading"},
    "ui.workspace": FOUNDATION,
    # Widgets take plain values and emit intent: none of them knows the hub.
    # Where letters stand on a line is asked by the lists, too.
    "ui.reading.line_geometry": set[str](),
    "ui.reading": FOUNDATION | {"reading.line_geometry"},
    "ui.models": FOUNDATION,
    "ui.panels": FOUNDATION | {"models", "reading.line_geometry"},
    "ui.dialogs": FOUNDATION | {"models", "panels", "reading"},
    "ui.pages": FOUNDATION | {"dialogs", "models", "panels", "reading"},
    "ui.open_records": {"workspace"},
    "ui.open_suggestions": {"background", "workspace"},
    "ui.suggestion_words": FOUNDATION | {"reading"},
    "ui.paging": FOUNDATION | {"actions", "pages", "reading", "workspace"},
    **{f"ui.{room}": FOUNDATION | WIDGETS | HUB for room in DESKS},
    "ui.people": FOUNDATION | WIDGETS | HUB | {"entity_changes"},
    "ui.indexing": HUB | {"files"},
    "ui.card_edits": FOUNDATION | WIDGETS | HUB | {"commitment_words", "open_commitment"},
    "ui.slot_filling": FOUNDATION | WIDGETS | HUB | {"open_commitment"},
    "ui.commitment_card": FOUNDATION
    | WIDGETS
    | HUB
    | {"card_edits", "commitment_words", "open_commitment", "slot_choices", "slot_filling"},
    "ui.reports_desk": FOUNDATION | WIDGETS | HUB | {"files"},
    "ui.reviewing": FOUNDATION | WIDGETS | HUB | {"reading_desk"},
    "ui.main_window": FOUNDATION | WIDGETS | HUB | DESKS,
    "ui.app": FOUNDATION | {"", "crash", "main_window", "workspace"},
}
ABOVE_THE_WIDGETS = {f"ui.{room}" for room in HUB | DESKS | {"main_window"}}

# Packages from outside, and sqlite3, stay in their rooms.
OUTSIDERS = {
    "PySide6": {"ui"},
    "alembic": {"reader_app.store"},
    "filelock": {"reader_app.store"},
    "hazm": {"reader_app.text"},
    "msgspec": {"reader_app", "ui"},
    "persiantools": {"reader_app.text.dates"},
    "platformdirs": {"reader_app.paths"},
    "pycrfsuite": {"reader_app.suggest"},
    "regex": {"reader_app.text"},
    "sqlalchemy": {"reader_app.store", "reader_app.library"},
    "sqlite3": {"reader_app.store"},
    "tqdm": {"reader_app.cli_output"},
    "xlsxwriter": {"reader_app.reporting"},
}

# Where anything at all may be caught and kept, so that one fault does not take the rest with it.
BORDERS = {"ui.background", "ui.crash", "reader_app.store.import_run"}

LONGEST_FUNCTION, USUAL_FUNCTION, USUAL_SHARE = 80, 40, 0.95
LONGEST_FILE = 600


def sources() -> list[Path]:
    return sorted(path for top in ("reader_app", "ui") for path in (ROOT / top).rglob("*.py"))


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_of(path): path for path in sources()}


@cache
def tree_of(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def imports_of(module: str) -> Iterator[str]:
    """Yields the full name of every module that `module` imports."""
    package = module if MODULES[module].name == "__init__.py" else module.rpartition(".")[0]
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parents = package.split(".")[: len(package.split(".")) + 1 - node.level]
            base = ".".join([*(parents if node.level else []), *filter(None, [node.module])])
            for alias in node.names:
                name = f"{base}.{alias.name}"
                yield name if name in MODULES else base


def room_of(module: str, rooms: dict[str, set[str]]) -> str | None:
    """Returns the room that `module` is in; a top package by itself holds nothing but its own name."""
    fitting = [
        room for room in rooms if module == room or ("." in room and module.startswith(f"{room}."))
    ]
    return max(fitting, key=len, default=None)


def allowed_rooms(room: str) -> set[str]:
    rooms = CORE | WINDOW
    top = room.partition(".")[0]
    allowed = {f"{top}.{name}".rstrip(".") for name in rooms[room]} | {room}
    below = set[str]()
    if room == "ui.app":  # the switch between window and command line hands a verb on
        below = BELOW_THE_HUB | {"", "cli"}
    elif top == "ui":
        below = BELOW_THE_HUB if room in ABOVE_THE_WIDGETS else BELOW_THE_WIDGETS
    return allowed | {f"reader_app.{name}".rstrip(".") for name in below}


def functions_of(module: str) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield f"{module}.{node.name}", node.end_lineno - node.lineno + 1


def swallows_everything(handler: ast.ExceptHandler) -> bool:
    """Tells whether any exception is caught here and not raised again at the end."""
    match handler.type:
        case None:
            kinds = ["BaseException"]
        case ast.Tuple(elts=elements):
            kinds = [ast.unparse(element) for element in elements]
        case kind:
            kinds = [ast.unparse(kind)]
    last = handler.body[-1]
    raises_again = isinstance(last, ast.Raise) and last.exc is None
    return not raises_again and bool({"Exception", "BaseException"} & set(kinds))


def test_every_module_has_a_room() -> None:
    assert [module for module in MODULES if room_of(module, CORE | WINDOW) is None] == []


@pytest.mark.parametrize("room", sorted(CORE | WINDOW))
def test_a_room_imports_only_from_below(room: str) -> None:
    rooms = CORE | WINDOW
    strangers = [
        f"{module} imports {imported}"
        for module in MODULES
        if room_of(module, rooms) == room
        for imported in imports_of(module)
        if imported.partition(".")[0] in ("reader_app", "ui")
        and room_of(imported, rooms) not in allowed_rooms(room)
    ]
    assert strangers == []


def test_the_plan_itself_has_no_circles() -> None:
    below = {room: allowed_rooms(room) - {room} for room in CORE | WINDOW}
    while below:
        lowest = {room for room, needed in below.items() if not needed & below.keys()}
        assert lowest, f"these import each other: {sorted(below)}"
        below = {room: needed for room, needed in below.items() if room not in lowest}


def test_packages_from_outside_stay_in_their_rooms() -> None:
    astray = [
        f"{module} imports {imported}"
        for module in MODULES
        for imported in imports_of(module)
        if (package := imported.partition(".")[0]) not in ("reader_app", "ui")
        and (package in OUTSIDERS or package not in sys.stdlib_module_names)
        and not any(
            module == room or module.startswith(f"{room}.") for room in OUTSIDERS.get(package, ())
        )
    ]
    assert astray == []


def test_no_file_is_too_long() -> None:
    lengths = {
        module: len(path.read_text(encoding="utf-8").splitlines())
        for module, path in MODULES.items()
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_too_long_and_nearly_all_are_short() -> None:
    lengths = [length for module in MODULES for length in functions_of(module)]
    assert [function for function in lengths if function[1] > LONGEST_FUNCTION] == []
    short = sum(lines < USUAL_FUNCTION for _, lines in lengths)
    assert short >= USUAL_SHARE * len(lengths)


def test_only_the_borders_catch_everything() -> None:
    catching = {
        module
        for module in MODULES
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.ExceptHandler) and swallows_everything(node)
    }
    assert catching <= BORDERS
