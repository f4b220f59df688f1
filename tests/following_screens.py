"""The forms that follow a commitment up, filled as an annotator leaves them."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from reader_app.listings import CommitmentRow
from reader_app.model import (
    AnnotationId,
    AnnotatorId,
    ArticleId,
    Commitment,
    CommitmentId,
    CommitmentLink,
    CommitmentLinkKind,
    CommitmentStatus,
    Evidence,
    EvidenceId,
    EvidenceKind,
    Span,
    StatusChange,
)
from ui.dialogs.commitment_chooser import CommitmentChooser, LinkedRow
from ui.dialogs.evidence_search import EvidenceSearchDialog, WordsFound
from ui.dialogs.status_dialog import Following, StatusDialog
from ui.main_window import MainWindow

TODAY = date(2025, 11, 24)
QUOTE = "آزادراه اصفهان به شیراز تا پایان سال آینده با حضور وزیر راه و شهرسازی به بهره‌برداری می‌رسد"
WORDS = WordsFound(
    ArticleId("later"),
    "آزادراه اصفهان به شیراز پس از هفده سال افتتاح شد",
    Span(10, 40),
    "این آزادراه امروز با حضور رئیس‌جمهور افتتاح شد",
    "به گزارش خبرنگار ما، ",
    " و خودروها از آن گذشتند.",
)


def commitment(name: str, **changes: object) -> Commitment:
    annotator = AnnotatorId("mina")
    evidence = Evidence(
        EvidenceId("one"),
        EvidenceKind.LINK,
        annotator,
        "2025-10-01T08:00:00Z",
        target="https://example.org/news/1404/road-of-isfahan-to-shiraz",
        day=date(2025, 10, 1),
    )
    history = (
        StatusChange(
            CommitmentStatus.IN_PROGRESS,
            date(2025, 10, 1),
            (evidence.id,),
            annotator,
            "2025-10-01T08:00:00Z",
        ),
    )
    made: dict[str, object] = {"history": history, "evidence": (evidence,), **changes}
    return Commitment(
        CommitmentId(name),
        ArticleId("first"),
        (AnnotationId(name),),
        annotator,
        "2025-09-01T08:00:00Z",
        **made,  # pyright: ignore[reportArgumentType]
    )


def row(name: str, summary: str = "") -> CommitmentRow:
    return CommitmentRow(
        commitment(name, summary=summary),
        QUOTE,
        "نشست خبری استاندار اصفهان دربارهٔ راه‌ها",
        date(2025, 7, 30),
        ("مهدی جمالی‌نژاد",),
        (),
        (),
        date(2026, 3, 20),
    )


def status_form(window: MainWindow) -> QWidget:
    following = Following(commitment("road"), QUOTE, {})
    dialog = StatusDialog(
        following,
        AnnotatorId("mina"),
        window.language,
        window,
        today=TODAY,
        status=CommitmentStatus.ACHIEVED,
        selected=WORDS,
        theme=window.workspace.theme,
    )
    dialog.open()
    return dialog


def status_form_with_evidence(window: MainWindow) -> QWidget:
    dialog = status_form(window)
    assert isinstance(dialog, StatusDialog)
    dialog.add_words(WORDS)
    return dialog


def evidence_search(window: MainWindow) -> QWidget:
    dialog = EvidenceSearchDialog(window)
    dialog.open()
    dialog.field.setText("افتتاح شد")
    dialog.show_found((WORDS, WORDS), is_cut=True)
    return dialog


def chooser(window: MainWindow) -> QWidget:
    dialog = CommitmentChooser("کدام تعهد؟", window.language, window)
    dialog.open()
    dialog.show_rows([row("road"), row("water", "رساندن آب به روستاها")])
    return dialog


def link_form(window: MainWindow) -> QWidget:
    link = CommitmentLink(CommitmentLinkKind.MOVES_DEADLINE, CommitmentId("water"))
    links = [LinkedRow(link, row("water", "رساندن آب به روستاها"))]
    dialog = CommitmentChooser("کدام تعهد؟", window.language, window, links=links)
    dialog.open()
    dialog.show_rows([row("road"), row("bridge")])
    return dialog


DIALOGS = {
    "status of a commitment": status_form,
    "status with evidence": status_form_with_evidence,
    "search for evidence": evidence_search,
    "choice of a commitment": chooser,
    "link of commitments": link_form,
}
