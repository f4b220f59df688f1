"""The command line: the same library without a window.

Exit codes: 0 done, 1 a known error (one sentence on stderr), 2 wrong usage, 130 stopped by Ctrl+C.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from reader_app import __version__, cli_learn, cli_report, cli_search, cli_suggest
from reader_app.cli_output import (
    OutputFailed,
    end_without_output,
    progress_bar,
    say,
    tell,
    write,
)
from reader_app.errors import FileUnreadable, FolderUnusable, KnownError
from reader_app.own_command import TRAINER_VERB
from reader_app.paths import default_library
from reader_app.reports import ExportReport, ImportReport

if TYPE_CHECKING:
    from reader_app.library import Library

EXIT_OK: Final = 0
EXIT_KNOWN_ERROR: Final = 1
EXIT_INTERRUPTED: Final = 130

VERBS: Final = (
    *(
        "import",
        "export",
        "report",
        "search",
        "suggest",
        "learn",
        "check",
        "stats",
        "backup",
        "dates",
    ),
    "half-spaces",
)


def parser() -> argparse.ArgumentParser:
    """Returns the parser of the whole command line; without a verb the window opens."""
    library = cli_search.VerbParser(add_help=False)
    library.add_argument(
        "--library",
        metavar="FILE",
        type=Path,
        default=argparse.SUPPRESS,
        help="the library to work on (default: the one in your user folder)",
    )
    top = argparse.ArgumentParser(
        prog="hashiyeh",
        description="Read and annotate Persian articles. Without a verb the window opens.",
        parents=[library],
    )
    top.add_argument("--version", action="version", version=f"hashiyeh {__version__}")
    verbs = top.add_subparsers(dest="verb", metavar="VERB", parser_class=cli_search.VerbParser)
    _add_verbs_of_a_library(verbs, library)
    _add_verbs_of_a_text(verbs)
    return top


type _Verbs = argparse._SubParsersAction[cli_search.VerbParser]  # pyright: ignore[reportPrivateUsage] - it has no other name


def _add_verbs_of_a_library(verbs: _Verbs, library: cli_search.VerbParser) -> None:
    verb = verbs.add_parser("import", parents=[library], help="add files and whole folders")
    verb.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    verb.set_defaults(run=_import)

    verb = verbs.add_parser("export", parents=[library], help="write all articles to a file")
    verb.add_argument("out", type=Path, metavar="OUT")
    verb.add_argument("--format", choices=("json", "jsonl"), help="default: by OUT's ending")
    verb.set_defaults(run=_export)

    verb = verbs.add_parser(
        "report",
        parents=[library],
        description=cli_report.DESCRIPTION,
        help="write a table or a page for people",
    )
    cli_report.add_arguments(verb, _day)

    verb = verbs.add_parser(
        "search",
        parents=[library],
        takes_dashes=True,
        description=cli_search.DESCRIPTION,
        help="find words in all articles",
    )
    cli_search.add_arguments(verb)

    verb = verbs.add_parser(
        "suggest",
        parents=[library],
        description=cli_suggest.DESCRIPTION,
        help="print what could be annotated",
    )
    cli_suggest.add_arguments(verb)

    verb = verbs.add_parser(
        "learn",
        parents=[library],
        description=cli_learn.DESCRIPTION,
        help="learn from your annotations, for better suggestions",
    )
    cli_learn.add_arguments(verb)
    # Without a help it stands in no list: the program starts it by itself.
    cli_learn.add_trainer_arguments(verbs.add_parser(TRAINER_VERB))

    verb = verbs.add_parser("check", parents=[library], help="is the library whole?")
    verb.set_defaults(run=_check)

    verb = verbs.add_parser("stats", parents=[library], help="count what is in the library")
    verb.set_defaults(run=_stats)

    verb = verbs.add_parser("backup", parents=[library], help="write a checked copy")
    verb.add_argument("out", type=Path, metavar="OUT")
    verb.set_defaults(run=_backup)


def _add_verbs_of_a_text(verbs: _Verbs) -> None:
    verb = verbs.add_parser("dates", help="find the dates in a Persian text; needs no library")
    verb.add_argument("text", metavar="TEXT", help="the text itself, or - for standard input")
    verb.add_argument(
        "--on",
        type=_day,
        default=date.today(),
        metavar="YYYY-MM-DD",
        help="the day from which «فردا» and «هفته آینده» are counted (default: today)",
    )
    verb.add_argument("--format", choices=("text", "jsonl"), default="text")
    verb.set_defaults(run_alone=_dates)

    verb = verbs.add_parser(
        "half-spaces", help="put the half-spaces back that a text has lost; needs no library"
    )
    verb.add_argument("file", nargs="?", type=Path, metavar="FILE", help="default: standard input")
    verb.set_defaults(run_alone=_half_spaces)


def _day(written: str) -> date:
    from reader_app.text.dates import can_count_from

    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{written}” is no day as YYYY-MM-DD has it") from None
    if not can_count_from(day):
        raise argparse.ArgumentTypeError(f"{written} is beyond the years of the calendars")
    return day


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one verb; without one, says which there are."""
    top = parser()
    options = top.parse_args(arguments)
    if options.verb is None:
        top.error("a verb is needed here: " + ", ".join(VERBS))
    return run(options)


def run(options: argparse.Namespace) -> int:
    """Runs the verb of parsed options and returns the exit code."""
    _let_every_character_through()
    path: Path = getattr(options, "library", None) or default_library()
    alone: Callable[[argparse.Namespace], int] | None = getattr(options, "run_alone", None)
    try:
        if alone is not None:
            return alone(options)
        verb: Callable[[Library, argparse.Namespace], int] = options.run
        with closing(_open(path, is_created=options.verb == "import")) as library:
            return verb(library, options)
    except OutputFailed as error:
        end_without_output(error.cause)
        return EXIT_KNOWN_ERROR
    except KnownError as error:
        _complain(error)
        return EXIT_KNOWN_ERROR
    except KeyboardInterrupt:
        say("Stopped; nothing that was not finished was kept.", sys.stderr)
        return EXIT_INTERRUPTED
    except OSError as error:
        _complain(FolderUnusable(Path(error.filename or path), error.strerror or str(error)))
        return EXIT_KNOWN_ERROR


def _let_every_character_through() -> None:
    """Where a terminal or pipe cannot show a character, as ASCII cannot Persian, it is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _open(path: Path, *, is_created: bool) -> Library:
    # SQLAlchemy takes a fifth of a second to import: usage errors and --help do not wait for it.
    from reader_app.library import Library

    return Library.open_or_create(path) if is_created else Library.open(path)


def _import(library: Library, options: argparse.Namespace) -> int:
    _tell_memory(options.paths)
    with progress_bar("Importing", unit="B") as progress:
        report = library.import_paths(options.paths, progress)
    tell(
        f"{report.added} added, {report.skipped} already there, {report.merged} merged, "
        f"{report.conflicts} in conflict, {len(report.problems)} failed; "
        f"{_records_of(report)} added."
    )
    for note in report.notes:
        _complain(note)
    for problem in report.problems:
        where = f"{problem.path}:{problem.line}: " if problem.line else ""
        say(f"{where}{problem.error}", sys.stderr)
    return EXIT_KNOWN_ERROR if report.problems or report.conflicts else EXIT_OK


def _records_of(report: ImportReport | ExportReport) -> str:
    """Returns how many annotations a report tells of, and of other records, where there are any."""
    counts = [f"{report.annotations} annotations"]
    if report.commitments:
        counts.append(f"{report.commitments} commitments")
    if report.relations:
        counts.append(f"{report.relations} relations")
    if isinstance(report, ImportReport) and report.entities:
        counts.append(f"{report.entities} people and places")
    return ", ".join(counts)


def _export(library: Library, options: argparse.Namespace) -> int:
    out: Path = options.out
    name: str = options.format or ("jsonl" if out.suffix.lower() == ".jsonl" else "json")
    with progress_bar("Exporting", unit=" articles") as progress:
        report = library.export(out, name, progress=progress)
    if report is not None:  # nobody cancels here: Ctrl+C ends it all
        tell(f"{report.articles} articles with {_records_of(report)} in {report.path}.")
    return EXIT_OK


def _check(library: Library, _options: argparse.Namespace) -> int:
    with progress_bar("Checking", unit=" articles") as progress:
        report = library.check(progress)
    for problem in report.problems:
        say(problem, sys.stderr)
    if not report.is_clean:
        return EXIT_KNOWN_ERROR
    tell(f"Whole: {report.articles} articles, {report.annotations} annotations.")
    return EXIT_OK


def _stats(library: Library, _options: argparse.Namespace) -> int:
    stats = library.stats()
    tell(f"articles      {stats.articles}")
    for status, number in stats.by_status.items():
        tell(f"  {status:<12}{number}")
    tell(f"annotations   {stats.annotations}")
    for layer, number in stats.by_layer.items():
        tell(f"  {layer:<12}{number}")
    tell(f"annotators    {stats.annotators}")
    tell(f"bytes         {stats.size_bytes}")
    return EXIT_OK


def _backup(library: Library, options: argparse.Namespace) -> int:
    with progress_bar("Copying", unit="%") as progress:
        library.back_up(options.out, lambda part: progress(round(part * 100), 100))
    tell(f"A checked copy is in {options.out}.")
    return EXIT_OK


def _dates(options: argparse.Namespace) -> int:
    from reader_app.text.charset import decode
    from reader_app.text.dates import find_dates
    from reader_app.text.dates.lines import as_json, as_line

    text: str = options.text
    if text == "-":
        text = decode(sys.stdin.buffer.read(), Path("standard input"))
    line_of = as_json if options.format == "jsonl" else as_line
    for found in find_dates(text, options.on):
        tell(line_of(found))
    return EXIT_OK


def _half_spaces(options: argparse.Namespace) -> int:
    path: Path | None = options.file
    if path is None:
        _restore_half_spaces(sys.stdin.buffer, Path("standard input"))
        return EXIT_OK
    try:
        source = path.open("rb")
    except OSError as error:
        raise FileUnreadable(path, error.strerror or str(error)) from error
    with source:
        _restore_half_spaces(source, path)
    return EXIT_OK


def _restore_half_spaces(source: BinaryIO, path: Path) -> None:
    """Copies `source` to stdout line by line, as UTF-8, with nothing but half-spaces put in."""
    from reader_app.text.half_spaces import restored

    offset = 0
    for line in _lines_of(source, path):
        try:
            text = line.decode()
        except UnicodeDecodeError as error:
            detail = f"it is not UTF-8: the byte at offset {offset + error.start} does not fit"
            raise FileUnreadable(path, detail) from None
        offset += len(line)
        write(restored(text).text.encode())
    write(b"", is_last=True)


def _lines_of(source: BinaryIO, path: Path) -> Iterator[bytes]:
    try:
        yield from source
    except OSError as error:  # a folder, or a disk that fails halfway
        raise FileUnreadable(path, error.strerror or str(error)) from error


def _complain(error: KnownError) -> None:
    say(str(error), sys.stderr)


def _tell_memory(paths: Sequence[Path]) -> None:
    """Says beforehand what a large single .json will need, for it cannot be read in a stream."""
    from reader_app.formats.native_json import memory_needed

    for path in paths:
        try:
            is_whole = path.suffix.lower() == ".json" and path.is_file()
            needed = memory_needed(path) if is_whole else 0
        except (KnownError, OSError):  # the import itself reports it
            continue
        if needed > _MEMORY_WORTH_SAYING_BYTES:
            say(
                f"“{path}” needs about {needed // 1_000_000} MB of memory; the same as .jsonl "
                "needs little.",
                sys.stderr,
            )


_MEMORY_WORTH_SAYING_BYTES: Final = 200_000_000
