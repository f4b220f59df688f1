from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from builders import ANNOTATOR, TEXT, commitment_on, library_with, person, put, tag

from reader_app.annotate import commands
from reader_app.annotate.edits import Action, Edit, Label
from reader_app.listings import DayCount, Overview
from reader_app.model import COMMITMENT, PERSON, PLACE, Status


def test_everything_that_is_seen_is_counted(tmp_path: Path) -> None:
    library, (article_id, removed, _) = library_with(
        tmp_path / "x.hashiyeh", TEXT, f"{TEXT}دیگر", "تهی"
    )
    with closing(library):
        entity = person("e1", "مهدی")
        mention = tag(library, article_id, "مهدی")
        link = replace(mention, entity_id=entity.id)
        library.apply(Edit(Label(Action.TAG), (mention,), (entity, link)))
        place = tag(library, article_id, "اصفهان", "place")
        abroad = replace(place, created="2025-10-07T01:00:00+03:30")
        library.apply(Edit(Label(Action.NOTE), (place,), (abroad,)))
        wording = tag(library, article_id, "پل را می‌سازیم", "commitment")
        put(library, commitment_on(wording, "c1"))
        tag(library, removed, "تهران", "place")
        library.apply(commands.remove_articles([removed], ""))
        today = date.fromisoformat(mention.created[:10])
        assert library.overview() == Overview(
            articles_by_status={Status.IN_WORK: 1, Status.TODO: 1},
            annotations_by_layer={PERSON: 1, PLACE: 1, COMMITMENT: 1},
            annotations_by_annotator={ANNOTATOR.id: 3},
            mentions_linked=1,
            mentions_unlinked=1,
            commitments_by_status={None: 1},
            days=(
                DayCount(date(2025, 10, 6), PLACE, ANNOTATOR.id, 1),
                DayCount(today, COMMITMENT, ANNOTATOR.id, 1),
                DayCount(today, PERSON, ANNOTATOR.id, 1),
            ),
        )
