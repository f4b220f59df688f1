"""The published schema is the current one, and what is written is valid by it."""

from __future__ import annotations

import copy
import io
import json
from typing import Any

import jsonschema
import pytest
from native_files import header, our_json, recorded_article, records_header, two_articles

from reader_app.formats import exporter_named, importer_for
from reader_app.formats.schema import SCHEMA_PATH, schema
from reader_app.paths import SEEDS

SCHEMA: dict[str, Any] = json.loads(SCHEMA_PATH.read_bytes())


def validator(definition: str = "Document") -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator({**SCHEMA, "$ref": f"#/$defs/{definition}"})


def exported_samples(name: str) -> bytes:
    path = SEEDS / "samples.json"
    head, *drafts = importer_for(path).read(path, lambda _: None)
    out = io.BytesIO()
    exporter_named(name).write(out, head, drafts)
    return out.getvalue()


def test_the_committed_schema_is_the_one_of_the_definition() -> None:
    """If this fails, run `python -m reader_app.formats.schema`; a new key needs a new minor version."""
    assert SCHEMA_PATH.read_bytes() == schema()


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_an_exported_document_is_valid() -> None:
    validator().validate(json.loads(exported_samples("json")))


def test_every_line_of_an_export_is_valid() -> None:
    first, *lines, last = exported_samples("jsonl").splitlines()

    validator("Header").validate(json.loads(first))
    validator("FooterLine").validate(json.loads(last))
    for line in lines:
        validator("Article").validate(json.loads(line))


def test_a_document_with_every_record_is_valid() -> None:
    validator().validate(json.loads(our_json(records_header(), [recorded_article()])))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda c: c["history"][0].update(evidence=[]), id="no evidence"),
        pytest.param(lambda c: c["slots"]["who"][0].pop("end"), id="half a place"),
        pytest.param(lambda c: c["evidence"][0].pop("prefix"), id="no context"),
        pytest.param(lambda c: c["slots"].update(what=[]), id="empty slot"),
        pytest.param(lambda c: c["deadline"].update(earliest=None), id="null"),
        pytest.param(lambda c: c["deadline"].pop("resolved_by"), id="by whom"),
        pytest.param(lambda c: c.update(annotations=[]), id="no wording"),
        pytest.param(lambda c: c.update(strength="weak"), id="strength"),
    ],
)
def test_what_the_form_forbids_of_a_commitment_is_not_valid(change: Any) -> None:
    document = json.loads(our_json(records_header(), [recorded_article()]))

    change(document["articles"][0]["commitments"][0])

    assert not validator().is_valid(document)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda d: d.update(version=2), id="version"),
        pytest.param(lambda d: d.update(owner="x"), id="unknown key"),
        pytest.param(lambda d: d.pop("offset_unit"), id="no unit"),
        pytest.param(lambda d: d["entities"].append({}), id="entities"),
        pytest.param(lambda d: d["articles"][0].pop("metadata"), id="no metadata"),
        pytest.param(lambda d: d["articles"][0]["relations"].append({}), id="relations"),
        pytest.param(lambda d: d["articles"][0].update(sha256="x"), id="hash"),
        pytest.param(lambda d: d["articles"][0]["annotations"][0].update(note=None), id="null"),
        pytest.param(lambda d: d["articles"][0]["annotations"][0].update(start=-1), id="start"),
        pytest.param(lambda d: d["articles"][0]["annotations"][0].update(origin="x"), id="origin"),
        pytest.param(lambda d: d["layers"][0].update(color="red"), id="colour"),
    ],
)
def test_what_the_form_forbids_is_not_valid(change: Any) -> None:
    document = json.loads(our_json(header(), copy.deepcopy(two_articles())))
    validator().validate(document)

    change(document)

    assert not validator().is_valid(document)
