"""Collects the interface's words into the translators' file and compiles it.

usage: python build_spec/translations.py [--check]

Without --check, resources/i18n/hashiyeh_fa.ts takes up new words (marked unfinished), drops those that
are gone, and hashiyeh_fa.qm is compiled from it. With --check nothing is written; the exit code is 1
if a word is missing or unfinished.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "resources" / "i18n" / "hashiyeh_fa.ts"


def collect(target: Path) -> None:
    """Brings the .ts file at `target` up to date with the words in the code."""
    sources = sorted(str(path.relative_to(ROOT)) for path in _sources())
    command = [_tool("lupdate"), *sources, "-ts", str(target)]
    command += ["-tr-function-alias", "QT_TRANSLATE_NOOP+=translatable"]
    command += ["-locations", "none", "-no-obsolete", "-target-language", "fa_IR"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def compile_to(qm: Path) -> None:
    command = [_tool("lrelease"), str(SOURCE), "-qm", str(qm)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def unfinished(ts: Path) -> list[str]:
    """Returns the source texts that have no finished translation."""
    return [
        message.findtext("source", "")
        for message in ElementTree.parse(ts).iter("message")
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
        or not "".join(translation.itertext()).strip()
    ]


def _sources() -> list[Path]:
    return [path for room in ("reader_app", "ui") for path in (ROOT / room).rglob("*.py")]


def _tool(name: str) -> str:
    beside = Path(sys.executable).with_name(f"pyside6-{name}")
    return str(beside) if beside.exists() else shutil.which(f"pyside6-{name}") or f"pyside6-{name}"


def main(arguments: list[str]) -> int:
    if "--check" not in arguments:
        collect(SOURCE)
        compile_to(SOURCE.with_suffix(".qm"))
        missing = unfinished(SOURCE)
        print(f"{len(missing)} words wait for a translation.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / SOURCE.name
        shutil.copyfile(SOURCE, fresh)
        collect(fresh)
        missing = unfinished(fresh)
    for text in missing:
        print(f"not translated: {text}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
