"""`check` notices every record that is not what it is found by, or quotes what is not there."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from builders import KIND, TEXT, commitment_on, library_with, person, put, relation_of, tag

from reader_app.model import Deadline, Filler, SlotName, Span

MAYOR = person("e1", "مهدی جمالی‌نژاد", "مهدی")


def changed(record: str, path: str, value: object) -> str:
    """The record with another value under a path of keys."""
    document: Any = json.loads(record)
    *outer, last = path.split("/")
    inner = document
    for key in outer:
        inner = inner[int(key) if key.isdigit() else key]
    inner[last] = value
    return json.dumps(document, ensure_ascii=False)


FAULTS = {
    "a name": "UPDATE entity SET name = 'x'",
    "a record of an entity": "UPDATE entity SET record = changed(record, 'note', 'x'), name = 'x'",
    "names": "UPDATE entity_name SET key = 'x' WHERE position = 1",
    "a name too many": "INSERT INTO entity_name VALUES ('e1', 2, 'x')",
    "a mention on another layer": "UPDATE annotation SET entity_id = 'e1' WHERE layer_id = 'place'",
    "a status": "UPDATE commitment SET status = 'achieved'",
    "a day": "UPDATE commitment SET latest = '2026-01-01'",
    "no deadline": "UPDATE commitment SET record = changed(record, 'deadline', NULL)",
    "the article": "UPDATE commitment SET record = changed(record, 'article_id', 'x')",
    "an annotation": "DELETE FROM commitment_annotation",
    "a slot": "UPDATE commitment_slot SET slot = 'what'",
    "the words of a slot": "UPDATE commitment_slot SET words = 'x'",
    "a link": "INSERT INTO commitment_link VALUES (1, 0, 'x')",
    "evidence": "INSERT INTO commitment_evidence VALUES (1, 0, 'x')",
    "a quote": "UPDATE commitment SET record = changed(record, 'slots/who/0/prefix', 'x')",
    "an annotator": "UPDATE commitment SET record = changed(record, 'reviewed_by', 'x')",
    "a wording": "UPDATE annotation SET layer_id = 'place' WHERE layer_id = 'commitment'",
    "the wrong text": "UPDATE commitment SET record = changed(record, 'slots/who/0/span', '[1, 16]')",
    "what was set aside": "INSERT INTO record_undone VALUES (1, 'x', 'relation', '{}')",
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_noticed(tmp_path: Path, name: str) -> None:
    library, (article_id,) = library_with(tmp_path / "x.hashiyeh", TEXT)
    with closing(library):
        tag(library, article_id, "تهران", "place")
        wording = tag(library, article_id, "پل را می‌سازیم", "commitment")
        who = Filler(MAYOR.name, Span(0, 15), "", TEXT[15:47], MAYOR.id)
        fields = {"deadline": Deadline("تا پایان سال"), "slots": {SlotName.WHO: (who,)}}
        place = library.annotations(article_id)[1]
        put(library, MAYOR, KIND, commitment_on(wording, "c1", **fields))
        put(library, relation_of(wording, place))
        assert library.check().is_clean
        with closing(sqlite3.connect(library.path)) as raw, raw:
            raw.create_function("changed", 3, _changed)
            raw.execute(FAULTS[name])
        report = library.check()
        assert len(report.problems) == 1, report.problems


def _changed(record: str, path: str, value: str | None) -> str:
    is_json = value is not None and value.startswith("[")
    return changed(record, path, json.loads(value) if is_json and value else value)
