import re
from collections import Counter
from pathlib import Path

import pytest

NEWS = Path(__file__).resolve().parent.parent / "build_spec" / "tagger_news"
FILES = sorted(NEWS.glob("*.txt"))
NAME = re.compile(r"\[([^\[\]|{}]+)\|(per|loc|org)\]")
SEVERAL = 100


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_is_a_paragraph_soundly_marked(path: Path):
    for line in lines(path):
        assert line == line.strip()
        assert line

        bare = NAME.sub(r"\1", line)
        assert not set("[]|") & set(bare), f"a mark that is none: {line}"

        braces = "".join(mark for mark in bare if mark in "{}")
        assert not braces.replace("{}", ""), f"commitments that nest or do not end: {line}"
        assert all(name == name.strip() for name, _layer in NAME.findall(line)), line


def test_no_paragraph_stands_in_it_twice():
    seen = Counter(line for path in FILES for line in lines(path))

    assert [line for line, times in seen.items() if times > 1] == []


def test_what_is_held_out_shares_few_people_with_the_rest():
    def people(files: list[Path]) -> set[str]:
        return {
            name
            for path in files
            for line in lines(path)
            for name, layer in NAME.findall(line)
            if layer == "per" and " " in name
        }

    held_out = people(FILES[-2:])

    assert [path.stem for path in FILES[-2:]] == ["13", "14"]
    assert len(held_out) > SEVERAL // 2
    assert not held_out & people(FILES[:-2])


def test_each_kind_is_marked_often_enough_to_learn_from():
    kinds = Counter(
        layer for path in FILES for line in lines(path) for _, layer in NAME.findall(line)
    )

    assert min(kinds[kind] for kind in ("per", "loc", "org")) > SEVERAL
