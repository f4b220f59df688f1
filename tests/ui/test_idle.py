"""Idle work goes on by itself in short steps, and the newest takes the place of what was before."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from ui.idle import IdleWork


def counting(into: list[int], upto: int) -> Iterator[None]:
    for number in range(upto):
        into.append(number)
        yield


def test_work_is_done_to_its_end(qtbot: QtBot) -> None:
    owner, done = QObject(), list[int]()
    idle = IdleWork(owner)
    idle.start(counting(done, 50))
    qtbot.waitUntil(lambda: not idle.is_busy)
    assert done == list(range(50))


def test_what_is_started_anew_takes_the_place_of_the_older(qtbot: QtBot) -> None:
    owner, older, newer = QObject(), list[int](), list[int]()
    idle = IdleWork(owner)
    idle.start(counting(older, 5))
    idle.start(counting(newer, 5))
    qtbot.waitUntil(lambda: not idle.is_busy)
    assert (older, newer) == ([], [0, 1, 2, 3, 4])


def test_what_is_wanted_now_is_finished_at_once(qapp: QCoreApplication) -> None:
    owner, done = QObject(), list[int]()
    idle = IdleWork(owner)
    idle.start(counting(done, 5), after_ms=10_000)
    idle.finish()
    assert done == [0, 1, 2, 3, 4]
    assert not idle.is_busy


def test_what_is_stopped_goes_no_further(qapp: QCoreApplication) -> None:
    owner, done = QObject(), list[int]()
    idle = IdleWork(owner)
    idle.start(counting(done, 5))
    idle.stop()
    QCoreApplication.processEvents()
    assert done == []
