"""What comes in from files, and what is said of what does not."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from builders import TEXT, exported, library_with, tag
from native_files import HEADER, annotation, article, header, jsonl, our_json, two_articles

from reader_app.annotate import commands
from reader_app.errors import AnnotationsLeftOut, ArticleConflict, OtherFilesLeftOut
from reader_app.library import Library
from reader_app.model import Layer, LayerId, Status
from reader_app.reports import ImportReport

TEXT_1 = two_articles()[0]["text"]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.create(tmp_path / "x.hashiyeh")
    yield library
    library.close()


def imported(
    library: Library,
    folder: Path,
    articles: list[dict[str, Any]],
    head: dict[str, Any] | None = None,
) -> ImportReport:
    path = folder / "in.json"
    path.write_bytes(our_json(head or header(), articles))
    return library.import_paths([path])


def counts(report: ImportReport) -> tuple[int, int, int, int, int]:
    """Articles added, skipped, merged and in conflict, and annotations."""
    return (
        report.added,
        report.skipped,
        report.merged,
        report.conflicts,
        report.annotations,
    )


def test_a_file_that_is_imported_twice_is_skipped_and_counted(
    library: Library, tmp_path: Path
) -> None:
    assert counts(imported(library, tmp_path, two_articles())) == (2, 0, 0, 0, 3)
    before = exported(library, tmp_path)
    labels = library.undo_labels()
    report = imported(library, tmp_path, two_articles())
    assert (counts(report), report.notes, report.problems) == ((0, 2, 0, 0, 0), (), ())
    assert exported(library, tmp_path) == before
    assert library.undo_labels() == labels


def test_one_text_under_another_id_has_its_annotations_added_to_ours(
    library: Library, tmp_path: Path
) -> None:
    imported(library, tmp_path, two_articles())
    other = article(two_articles()[0]["text"], (2, 10), number=9)
    other["annotations"][0]["id"] = "another"
    assert counts(imported(library, tmp_path, [other])) == (0, 0, 1, 0, 1)
    assert library.article_ids() == ["article-1", "article-2"]
    assert len(library.annotations(library.article_ids()[0])) == 3


def test_the_same_place_under_another_id_is_there_already(library: Library, tmp_path: Path) -> None:
    imported(library, tmp_path, two_articles())
    again = two_articles()
    for each in again:
        each["id"] = f"other {each['id']}"
        for one in each["annotations"]:
            one["id"] = f"other {each['id']} {one['id']}"
    assert counts(imported(library, tmp_path, again)) == (0, 2, 0, 0, 0)


def test_one_id_with_another_text_is_a_conflict_and_ours_is_kept(
    library: Library, tmp_path: Path
) -> None:
    imported(library, tmp_path, two_articles())
    before = exported(library, tmp_path)
    other = article("متن دیگری\n", number=1)
    report = imported(library, tmp_path, [other])
    assert counts(report) == (0, 0, 0, 1, 0)
    assert [(type(note), note.id) for note in report.notes] == [(ArticleConflict, "article-1")]
    assert exported(library, tmp_path) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda one: one.update(layer="person"),
        lambda one: one.update(note="دیگر"),
        lambda one: one.update(annotation(TEXT_1, one["start"], one["end"] + 1)),
    ],
    ids=["layer", "note", "place"],
)
def test_one_annotation_id_with_other_content_is_a_conflict_and_ours_is_kept(
    library: Library, tmp_path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    imported(library, tmp_path, two_articles())
    before = exported(library, tmp_path)
    other = two_articles()
    change(other[0]["annotations"][0])
    report = imported(library, tmp_path, other)
    assert counts(report) == (0, 2, 0, 1, 0)
    assert [(type(note), note.id) for note in report.notes] == [(ArticleConflict, "annotation-1")]
    assert exported(library, tmp_path) == before


def test_an_annotation_id_that_another_article_has_is_another_annotation(
    library: Library, tmp_path: Path
) -> None:
    articles = two_articles()
    assert articles[0]["annotations"][0]["id"] == articles[1]["annotations"][0]["id"]
    assert counts(imported(library, tmp_path, articles)) == (2, 0, 0, 0, 3)
    first, second = (library.annotations(i) for i in library.article_ids())
    library.apply(commands.delete_annotations(second))
    assert library.annotations(library.article_ids()[0]) == first
    assert library.annotations(library.article_ids()[1]) == ()
    library.undo()
    assert library.annotations(library.article_ids()[1]) == second


def test_a_place_that_one_annotator_tagged_twice_is_taken_once_and_told(
    library: Library, tmp_path: Path
) -> None:
    articles = two_articles()
    twin = {**articles[0]["annotations"][0], "id": "twin"}
    articles[0]["annotations"].append(twin)
    report = imported(library, tmp_path, articles)
    assert counts(report) == (2, 0, 0, 0, 3)
    assert [type(note) for note in report.notes] == [AnnotationsLeftOut]


def test_two_texts_that_are_one_become_one_article_with_all_annotations(
    library: Library, tmp_path: Path
) -> None:
    first, second = two_articles()[0], article(TEXT_1, (2, 10), number=5)
    second["annotations"][0]["id"] = "third"
    assert counts(imported(library, tmp_path, [first, second])) == (1, 0, 1, 0, 3)


PARTY = {"id": "party", "name": {"fa": "حزب"}, "color": "#123456", "hotkey": "p"}


def test_a_library_without_annotations_takes_layers_as_they_are(
    library: Library, tmp_path: Path
) -> None:
    renamed = {**HEADER["layers"][0], "name": {"fa": "آدم"}, "color": "#000001", "hotkey": "a"}
    layers = [PARTY, renamed, HEADER["layers"][1]]
    imported(library, tmp_path, two_articles(), header(layers=layers))
    found = {layer.id: (layer.name_in("fa"), layer.hotkey) for layer in library.layers()}
    assert found["party"] == ("حزب", "p")
    assert found["person"] == ("آدم", "a")
    assert [layer.id for layer in library.layers()][:2] == ["party", "person"]
    library.undo()
    assert [layer.hotkey for layer in library.layers()] == ["p", "l", "c"]


def test_a_library_with_annotations_keeps_its_layers_and_their_keys(
    library: Library, tmp_path: Path
) -> None:
    library.import_text(TEXT, "clipboard")
    tag(library, library.article_ids()[0], "اصفهان", "place")
    before = library.layers()
    renamed = {**HEADER["layers"][0], "name": {"fa": "آدم"}, "color": "#000001", "hotkey": "z"}
    twin = {**PARTY, "id": "twin", "hotkey": "t"}
    triplet = {**PARTY, "id": "triplet", "hotkey": "t"}
    layers = [PARTY, renamed, HEADER["layers"][1], twin, triplet]
    imported(library, tmp_path, two_articles(), header(layers=layers))
    assert library.layers()[:3] == before
    assert [(layer.id, layer.hotkey) for layer in library.layers()[3:]] == [
        ("party", ""),
        ("twin", "t"),
        ("triplet", ""),
    ]


@pytest.mark.parametrize("has_annotations", [False, True])
def test_two_layers_never_share_a_key_after_an_import(
    library: Library, tmp_path: Path, has_annotations: bool
) -> None:
    own = Layer(LayerId("own"), {"fa": "خودم"}, "#111111", "o", 3)
    library.apply(commands.change_layers(library.layers(), (*library.layers(), own)))
    if has_annotations:
        library.import_text(TEXT, "clipboard")
        tag(library, library.article_ids()[0], "اصفهان", "place")
    layers = [*HEADER["layers"], {**PARTY, "hotkey": "o"}, {**PARTY, "id": "q", "hotkey": "c"}]
    imported(library, tmp_path, two_articles(), header(layers=layers))
    keys = [layer.hotkey for layer in library.layers() if layer.hotkey]
    assert sorted(keys) == sorted(set(keys))
    commands.change_layers(library.layers(), library.layers())


def test_files_of_one_import_share_layers_and_annotators(library: Library, tmp_path: Path) -> None:
    layers = [*HEADER["layers"], PARTY]
    first, second = two_articles()
    second["annotations"][0]["layer"] = "party"
    second["annotations"][0]["id"] = "other"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.json").write_bytes(our_json(header(layers=layers), [first]))
    (tmp_path / "in" / "b.jsonl").write_bytes(jsonl(header(layers=layers), [second]))
    assert counts(library.import_paths([tmp_path / "in"])) == (2, 0, 0, 0, 3)
    assert len(library.layers()) == 4
    assert len(library.annotators()) == 1
    library.undo()
    assert (len(library.layers()), library.annotators()) == (3, ())


def test_an_empty_library_is_exported_and_read_back_with_its_layers(tmp_path: Path) -> None:
    source = Library.create(tmp_path / "source.hashiyeh")
    own = Layer(LayerId("own"), {"fa": "خودم"}, "#111111", "o", 0)
    source.apply(commands.change_layers(source.layers(), (own, *source.layers())))
    before = exported(source, tmp_path)
    source.close()
    target = Library.create(tmp_path / "target.hashiyeh")
    assert counts(target.import_paths([tmp_path / "out.json"])) == (0, 0, 0, 0, 0)
    assert exported(target, tmp_path, "again.json") == before
    assert target.undo() is not None
    assert len(target.layers()) == 3
    target.close()


def test_a_folder_is_walked_by_name_without_its_hidden_files(
    library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "پوشه"
    for name in ("b/ب.txt", "a.TXT", ".hidden.txt", ".git/x.txt", "b/c/د.jsonl", "b/note.docx"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"متن {name}\n", encoding="utf-8")
    (folder / "b/c/د.jsonl").write_bytes(jsonl(header(), two_articles()))
    (folder / "loop").symlink_to(folder)
    (folder / "b" / "up").symlink_to("..")
    (folder / "away.txt").symlink_to("nowhere.txt")
    report = library.import_paths([folder])
    assert report.added == 4
    titles = [library.article(i)[0].title for i in library.article_ids()]
    assert titles[:2] == ["متن a.TXT", "متن b/ب.txt"]
    (note,) = report.notes
    assert isinstance(note, OtherFilesLeftOut)
    assert note.count == 4
    assert (report.source, report.problems) == ("پوشه", ())


def test_a_file_named_twice_is_read_twice_and_skipped(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    report = library.import_paths([tmp_path / "a.txt", tmp_path, tmp_path / "a.txt"])
    assert (report.added, report.skipped) == (1, 2)


def test_the_last_newline_and_the_first_line_stay(library: Library, tmp_path: Path) -> None:
    texts = ["عنوان\n\nمتن\n", "عنوان\n\nمتن", "\n\n عنوان \nمتن\n\n\n"]
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    library.import_paths([tmp_path / f"{number}.txt" for number in range(3)])
    found = [library.article(i) for i in library.article_ids()]
    assert [text for _, text in found] == texts
    assert [one.title for one, _ in found] == ["عنوان"] * 3


@pytest.mark.parametrize("endings", ["\r\n", "\r", "\n"])
def test_one_text_with_any_line_ends_is_one_article(
    library: Library, tmp_path: Path, endings: str
) -> None:
    library.import_text("یک\nدو\n", "clipboard")
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + f"یک{endings}دو{endings}".encode())
    assert counts(library.import_paths([tmp_path / "a.txt"])) == (0, 1, 0, 0, 0)


def test_a_json_text_with_windows_line_ends_keeps_its_quotes(
    library: Library, tmp_path: Path
) -> None:
    text = "یک\r\nدو اصفهان\r\nسه تهران\r\n"
    start = text.index("تهران")
    whole = text.index("یک"), text.index("سه")
    source = article(text, (start, start + 5), whole)
    path = tmp_path / "a.json"
    path.write_bytes(b"\xef\xbb\xbf" + our_json(header(), [source]))
    assert counts(library.import_paths([path])) == (1, 0, 0, 0, 2)
    _, stored = library.article(library.article_ids()[0])
    assert stored == text.replace("\r\n", "\n")
    assert [a.quote for a in library.annotations(library.article_ids()[0])] == [
        "یک\nدو اصفهان\n",
        "تهران",
    ]
    assert library.check().is_clean
    assert counts(library.import_paths([path]))[:2] == (0, 1)


def test_cancelling_keeps_what_was_read_whole_and_can_be_undone(
    library: Library, tmp_path: Path
) -> None:
    for number in range(500):
        (tmp_path / f"{number:03}.txt").write_text(f"خبر {number}\n", encoding="utf-8")
    told: list[int] = []
    report = library.import_paths(
        [tmp_path], lambda done, _total: told.append(done), lambda: len(told) > 300
    )
    assert report.was_cancelled
    assert 0 < report.added == len(library.article_ids()) < 500
    assert library.check().is_clean
    library.undo()
    assert library.article_ids() == []


def test_a_removed_article_comes_back_by_its_id_and_anew_by_its_text(
    library: Library, tmp_path: Path
) -> None:
    imported(library, tmp_path, two_articles())
    first = library.article_ids()[0]
    library.apply(commands.remove_articles([first], ""))
    assert counts(imported(library, tmp_path, two_articles())) == (1, 1, 0, 0, 0)
    assert len(library.annotations(first)) == 2
    library.undo()
    assert first not in library.article_ids()
    (tmp_path / "a.txt").write_text(TEXT_1, encoding="utf-8")
    assert library.import_paths([tmp_path / "a.txt"]).added == 1
    assert first not in library.article_ids()
    # The text is there again under another id: the file's annotations go to that.
    assert counts(imported(library, tmp_path, two_articles())) == (0, 1, 1, 0, 2)


def test_status_and_words_of_ours_stay_when_the_file_has_others(
    library: Library, tmp_path: Path
) -> None:
    imported(library, tmp_path, two_articles())
    one, _ = library.article(library.article_ids()[0])
    library.apply(commands.set_status([one], Status.DONE))
    assert counts(imported(library, tmp_path, two_articles())) == (0, 2, 0, 0, 0)
    assert library.article(one.id)[0].status is Status.DONE


@pytest.mark.parametrize("kind", ["json", "jsonl"])
def test_only_the_wanted_articles_are_exported_in_their_order(
    library: Library, tmp_path: Path, kind: str
) -> None:
    for number in range(3):
        library.import_text(f"متن {number}\n", "clipboard")
    first, _, third = library.article_ids()
    report = library.export(tmp_path / "out", kind, [third, first])
    assert report.articles == 2
    with closing(Library.create(tmp_path / "y.hashiyeh")) as other:
        other.import_paths([(tmp_path / "out").rename(tmp_path / f"out.{kind}")])
        assert other.article_ids() == [first, third]


def test_ten_thousand_small_files_come_in_soon(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(10_000):
        (folder / f"خبر {number}.txt").write_text(f"خبر شمارهٔ {number}\n", encoding="utf-8")
    report = library.import_paths([folder])
    assert report.added == 10_000
    assert (
        report.elapsed_s < 30
    )  # 3 s on a machine that is idle; seconds more each would be minutes
    assert json.loads(exported(library, tmp_path))["articles"][0]["title"] == "خبر شمارهٔ 0"


def test_two_libraries_that_exchange_files_end_alike(tmp_path: Path) -> None:
    one, (article_id,) = library_with(tmp_path / "one.hashiyeh", TEXT)
    two = Library.create(tmp_path / "two.hashiyeh")
    tag(one, article_id, "اصفهان", "place")
    one.export(tmp_path / "one.json", "json")
    two.import_paths([tmp_path / "one.json"])
    tag(two, article_id, "تهران", "place")
    tag(one, article_id, "مهدی")
    one.export(tmp_path / "one.json", "json")
    two.export(tmp_path / "two.json", "json")
    one.import_paths([tmp_path / "two.json"])
    two.import_paths([tmp_path / "one.json"])
    assert one.annotations(article_id) == two.annotations(article_id)
    assert exported(one, tmp_path) == exported(two, tmp_path)
    one.close()
    two.close()
