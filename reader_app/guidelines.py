"""The guidelines that the program brings along, for libraries whose annotators have not changed them."""

from __future__ import annotations

from reader_app.paths import RESOURCES


def shipped_guidelines(language: str) -> str:
    """Returns the default guidelines as Markdown: Persian for "fa", else English."""
    name = "fa" if language == "fa" else "en"
    return (RESOURCES / "guidelines" / f"{name}.md").read_text(encoding="utf-8")
