"""What suggesters are called."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from reader_app.suggest.suggestion import SuggesterName
from reader_app.wording import translatable

_NAMES: Final = {
    SuggesterName.GAZETTEER: translatable("suggesters", "Lists of names"),
    SuggesterName.TAGGER: translatable("suggesters", "The shipped model"),
    SuggesterName.NAMES: translatable("suggesters", "Names of the article"),
    SuggesterName.CUES: translatable("suggesters", "Words of promises"),
    SuggesterName.MEMORY: translatable("suggesters", "Phrases of other articles"),
    SuggesterName.OWN_MODEL: translatable("suggesters", "Your own model"),
}


def suggester_name(suggester: str) -> str:
    """Returns the name in the language of the interface; one that is not known is called as it came."""
    source = {name.value: words for name, words in _NAMES.items()}.get(suggester)
    return QCoreApplication.translate("suggesters", source) if source else suggester
