"""Of many streams the newest alone is heard, and none outlives its owner's stop."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader_app.errors import ArticleMissing
from ui.background import Newest, Stream


class Owner(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.runner = Newest(self)

    def start(self, *news: object, gate: threading.Event | None = None) -> Stream:
        def work(stream: Stream) -> None:
            if gate is not None:
                gate.wait(5)
            for one in news:
                stream.post(one)

        stream = self.runner.start("work", work)
        stream.arrived.connect(self.heard.append)
        return stream


@pytest.fixture
def owner(qapp: object) -> Iterator[Owner]:
    owner = Owner()
    yield owner
    owner.runner.stop()


def ended(qtbot: QtBot, owner: Owner) -> None:
    """Waits till the last thread is over and all that it has posted was delivered or dropped."""
    qtbot.waitUntil(lambda: not owner.runner.findChildren(Stream))


def test_what_is_posted_arrives_in_its_order(qtbot: QtBot, owner: Owner) -> None:
    owner.start(*range(50))
    ended(qtbot, owner)
    assert owner.heard == list(range(50))


def test_a_new_stream_silences_the_one_before(qtbot: QtBot, owner: Owner) -> None:
    gate = threading.Event()
    older = owner.start("old", gate=gate)
    owner.start("new")
    assert older.is_cancelled()
    gate.set()
    ended(qtbot, owner)
    assert owner.heard == ["new"]


def test_what_is_on_its_way_when_it_is_cancelled_is_dropped(qtbot: QtBot, owner: Owner) -> None:
    owner.start("news")
    owner.runner.stop()  # the thread has posted and is over; nothing was delivered yet
    ended(qtbot, owner)
    assert owner.heard == []


def test_it_runs_until_its_end_is_delivered(qtbot: QtBot, owner: Owner) -> None:
    owner.start("news")
    assert owner.runner.is_running
    ended(qtbot, owner)
    assert not owner.runner.is_running


def test_a_refusal_ends_it_too(qtbot: QtBot, owner: Owner) -> None:
    def work(_stream: Stream) -> None:
        raise ArticleMissing

    owner.runner.start("work", work)
    ended(qtbot, owner)
    assert not owner.runner.is_running
