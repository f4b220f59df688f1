"""Annotations are exported by start, end, layer and id, whoever made them."""

from __future__ import annotations

import json
from pathlib import Path

from builders import exported
from native_files import HEADER, TEXT, annotation, article, our_json

from reader_app.library import Library


def test_two_annotators_of_one_place_come_in_the_order_of_ids(tmp_path: Path) -> None:
    header = {**HEADER, "annotators": [{"id": i, "name": i} for i in ("first", "second")]}
    draft = article(TEXT)
    place = TEXT.index("اصفهان"), TEXT.index("اصفهان") + 6
    later = TEXT.index("تهران"), TEXT.index("تهران") + 5
    draft["annotations"] = [
        {**annotation(TEXT, *later), "id": "a", "annotator": "first"},
        {**annotation(TEXT, *place), "id": "c", "annotator": "first"},
        {**annotation(TEXT, *place), "id": "b", "annotator": "second"},
        {**annotation(TEXT, *place), "id": "d", "annotator": "first", "layer": "person"},
    ]
    source = tmp_path / "source.json"
    source.write_bytes(our_json(header, [draft]))
    library = Library.create(tmp_path / "x.hashiyeh")
    library.import_paths([source])
    document = json.loads(exported(library, tmp_path))
    library.close()
    (written,) = document["articles"]
    assert [a["id"] for a in written["annotations"]] == ["d", "b", "c", "a"]
