"""The verb `report` of the command line: tables and pages of what was annotated."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader_app.cli_output import progress_bar, tell
from reader_app.listings import CommitmentFilter
from reader_app.model import CommitmentStatus
from reader_app.reporting.choice import FORMATS, ReportChoice, ReportFormat, ReportKind

if TYPE_CHECKING:
    from reader_app.library import Library

DESCRIPTION: Final = (
    "Write a report for people: the annotated articles as a page, or a table of commitments, of people "
    "and places, or of mentions as a page, a workbook or CSV, by OUT's ending."
)

_NOT_ASSESSED: Final = "not_assessed"
_WRITTEN_HERE: Final = {
    kind: tuple(form for form in forms if form is not ReportFormat.PDF)
    for kind, forms in FORMATS.items()
}


def add_arguments(verb: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    """Tells a parser what `report` takes; `day` reads a day."""
    verb.add_argument("out", type=Path, metavar="OUT", help="ends with .html, .csv or .xlsx")
    verb.add_argument("--kind", choices=[*ReportKind], required=True)
    verb.add_argument("--language", choices=("fa", "en"), default="fa")
    commitments = verb.add_argument_group("only these commitments")
    commitments.add_argument(
        "--status", nargs="+", choices=[*CommitmentStatus, _NOT_ASSESSED], default=[]
    )
    commitments.add_argument("--topic", nargs="+", default=[])
    commitments.add_argument("--due-from", type=day, metavar="YYYY-MM-DD")
    commitments.add_argument("--due-to", type=day, metavar="YYYY-MM-DD")
    verb.set_defaults(run=run, complain=verb.error)


def run(library: Library, options: argparse.Namespace) -> int:
    """Writes the report; a form that its kind does not have is a wrong usage."""
    # With it come the writers of tables and pages, which no other verb needs.
    from reader_app.reporting.writing import write_report

    kind = ReportKind(options.kind)
    forms = _WRITTEN_HERE[kind]
    ending = options.out.suffix.lower().removeprefix(".")
    if ending not in forms:
        wanted = " or ".join(f".{form}" for form in forms)
        options.complain(f"a report of {kind} ends with {wanted}, and not with “.{ending}”")
    choice = ReportChoice(kind, ReportFormat(ending), options.language, filter=_filter_of(options))
    with progress_bar("Reporting", unit=" steps") as progress:
        report = write_report(library, options.out, choice, date.today(), progress)
    if report is not None:  # nobody cancels here: Ctrl+C ends it all
        unit = "articles" if kind is ReportKind.ARTICLES else "rows"
        tell(f"{report.size} {unit} in {report.path}.")
    return 0


def _filter_of(options: argparse.Namespace) -> CommitmentFilter:
    statuses = (
        None if each == _NOT_ASSESSED else CommitmentStatus(each) for each in options.status
    )
    return CommitmentFilter(
        statuses=frozenset(statuses),
        topics=frozenset(options.topic),
        due_from=options.due_from,
        due_to=options.due_to,
    )
