"""What can go wrong in the user's world, told apart from our own mistakes.

A `KnownError` is shown as one sentence: what happened, to which file, what to do. Anything else that
is raised is a bug and stays an ordinary exception. The English sentences stand here, once; the window
translates them by the context "errors", the command line prints them as they are.
"""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, cast, dataclass_transform

from reader_app.model import Layer
from reader_app.wording import translatable


class ReaderError(Exception):
    """Every error of this program's own."""


@dataclass_transform(eq_default=False)
class KnownError(ReaderError):
    """An error of the user's environment. Its fields fill the braces of `sentence`.

    The fields are the annotated names of the class, in their order, as in a dataclass. It is none
    because fifty generated classes would hold up the first paint (60 ms, against 3).
    """

    sentence: ClassVar[str] = ""
    _names: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        own = (name for name in cls.__annotations__ if name != "sentence")
        cls._names = (*cls._names, *own)

    def __init__(self, *values: object, **named: object) -> None:
        super().__init__(*values, *named.values())
        given = dict(zip(self._names, values, strict=False)) | named
        if len(values) + len(named) != len(self._names) or given.keys() != set(self._names):
            raise TypeError(f"{type(self).__name__} takes {', '.join(self._names) or 'nothing'}")
        self.__dict__.update(given)

    def values(self, language: str = "en") -> dict[str, str]:
        """Returns what fills the braces; a layer is named in `language`."""
        return {name: _worded(getattr(self, name), language) for name in self._names}

    def __str__(self) -> str:
        return self.sentence.format(**self.values())


def _worded(value: object, language: str) -> str:
    if isinstance(value, Layer):
        return value.name_in(language)
    if isinstance(value, tuple):
        comma = "، " if language == "fa" else ", "
        return comma.join(_worded(each, language) for each in cast("tuple[object, ...]", value))
    return str(value)


# --- the library and its file ---


class LibraryMissing(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors",
        "There is no library at “{path}”. Check the name, or create one by importing into it.",
    )


class LibraryExists(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors", "“{path}” is there already. Choose another name, or open it instead."
    )


class NotALibrary(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” is not a Hashiyeh library. Nothing in it was changed; choose another file.",
    )


class LibraryTooNew(KnownError):
    path: Path
    found: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” was made by a newer version of Hashiyeh ({found}). Nothing in it was changed; "
        "install the newer version to open it.",
    )


class LibraryDamaged(KnownError):
    path: Path
    detail: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” is damaged ({detail}). Make a copy of it before anything else, then open the "
        "latest backup from the folder “backups” beside it.",
    )


class LibraryReadOnly(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” can be read but not written, so nothing was changed. Move it to a folder of your "
        "own, or ask for the right to write there.",
    )


class LibraryMoved(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” was moved, deleted or replaced while it was open, so nothing more can be saved in "
        "it. Save a copy of the library now, then open that copy or the file at its new place.",
    )


class LibraryLocked(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors",
        "Another program is writing to “{path}” and did not finish in time. Nothing was changed; "
        "wait for it or close it, then try again.",
    )


class ImportRunning(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors",
        "Another import into “{path}” is running. Wait until it has finished, then try again.",
    )


class DiskFull(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors",
        "The disk that holds “{path}” is full. What was saved before is safe; free some space, then "
        "do the last step again.",
    )


class FolderUnusable(KnownError):
    path: Path
    detail: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” cannot be used ({detail}). Check that its folder exists and that you may write "
        "there.",
    )


class EditConflict(KnownError):
    sentence: ClassVar[str] = translatable(
        "errors",
        "This was changed meanwhile in another window, so nothing was done. Open the article again "
        "to see it as it is now.",
    )


class ArticlesChanged(KnownError):
    title: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{title}” was changed while you were choosing, so nothing was tagged. Look for the words again.",
    )


class ArticleMissing(KnownError):
    sentence: ClassVar[str] = translatable(
        "errors", "This article is no longer in the library. It may have been removed elsewhere."
    )


# --- what an annotator may do ---


class DuplicateAnnotation(KnownError):
    quote: str
    layer: Layer
    sentence: ClassVar[str] = translatable(
        "errors", "“{quote}” already has this tag ({layer}), so nothing was added."
    )


class EmptySpan(KnownError):
    sentence: ClassVar[str] = translatable("errors", "Select some words of the article first.")


class LayerIsBuiltIn(KnownError):
    layer: Layer
    sentence: ClassVar[str] = translatable(
        "errors", "“{layer}” belongs to the program and stays. It can be renamed and recoloured."
    )


class HotkeyTaken(KnownError):
    hotkey: str
    layer: Layer
    sentence: ClassVar[str] = translatable(
        "errors", "The key “{hotkey}” belongs to “{layer}” already. Choose another one."
    )


class LayerNameMissing(KnownError):
    sentence: ClassVar[str] = translatable("errors", "A layer needs a name.")


# --- files that are read or written ---


class FileUnreadable(KnownError):
    path: Path
    detail: str
    sentence: ClassVar[str] = translatable("errors", "“{path}” cannot be read ({detail}).")


class FileUnwritable(KnownError):
    path: Path
    detail: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” cannot be written ({detail}). What was there before is unchanged; choose another "
        "place.",
    )


class TargetIsLibrary(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” belongs to the library itself, which would be lost under it. Nothing was written; "
        "choose another name.",
    )


class UnknownFormat(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” is of no kind that can be imported. Text (.txt) and the program's own .json and "
        ".jsonl can.",
    )


class UndecodableBytes(KnownError):
    path: Path
    offset: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” is not text in a known encoding: the byte at offset {offset} fits none. Save it as "
        "UTF-8 and import it again.",
    )


class EmptyText(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable("errors", "“{path}” has no text in it.")


class LoneSurrogate(KnownError):
    position: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "The text has half of a character (a lone surrogate) at position {position} and cannot be "
        "stored.",
    )


class ArticleConflict(KnownError):
    title: str
    id: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{title}” is in the library under the same id ({id}) with other content. Ours was kept; "
        "nothing was overwritten.",
    )


class OtherFilesLeftOut(KnownError):
    path: Path
    count: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "{count} files in “{path}” are of kinds that cannot be imported and were left out.",
    )


class AnnotationsLeftOut(KnownError):
    count: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "{count} annotations were left out, because the same tag or the same id is there already.",
    )


class ExportDiffers(KnownError):
    path: Path
    detail: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "What was read back from “{path}” is not what was written ({detail}), so the file was not "
        "kept. Check the library and the disk.",
    )


# --- what the native form is checked for; `line` counts from 1 ---


class NotJson(KnownError):
    path: Path
    detail: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” is not whole JSON ({detail}). Export it again, or mend it in a text editor.",
    )


class NotOurJson(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” is JSON of another kind: it does not begin with Hashiyeh's own header. Only what "
        "Hashiyeh exported, or a file of that form, can be imported.",
    )


class FormatTooNew(KnownError):
    path: Path
    version: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” is of version {version} of the form, which a newer Hashiyeh wrote. Nothing of it "
        "was imported; install the newer version to read it.",
    )


class OffsetUnitUnknown(KnownError):
    path: Path
    unit: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” counts its places in “{unit}” and not in code points, so they would be misread. "
        "Nothing of it was imported; convert the file first.",
    )


class HeaderMalformed(KnownError):
    path: Path
    detail: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "The header of “{path}” is not as the form has it ({detail}). Nothing of it was imported; "
        "correct the header, or export the file again.",
    )


class ArticleMalformed(KnownError):
    path: Path
    line: int
    detail: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "Line {line} of “{path}” is not an article as the form has it ({detail}). It was left out; "
        "correct the line and import the file again.",
    )


class IdTwice(KnownError):
    path: Path
    line: int
    id: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "Line {line} of “{path}” has the id “{id}”, which stands there a second time. It was left "
        "out; give each its own id.",
    )


class HashDiffers(KnownError):
    path: Path
    line: int
    title: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "The text of “{title}” (line {line} of “{path}”) is not the one its sha256 was made of, so "
        "the article was left out. Export it again, or correct the hash.",
    )


class ArticleEmpty(KnownError):
    path: Path
    line: int
    sentence: ClassVar[str] = translatable(
        "errors", "The article in line {line} of “{path}” has no text in it and was left out."
    )


class SpanOutOfBounds(KnownError):
    path: Path
    line: int
    start: int
    end: int
    length: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "Line {line} of “{path}” has an annotation from {start} to {end}, in a text of {length} "
        "code points. The article was left out; correct the places.",
    )


class QuoteNotFound(KnownError):
    path: Path
    line: int
    quote: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "Line {line} of “{path}” quotes “{quote}”, which its text has neither at that place nor "
        "clearly anywhere else. The article was left out; correct the quote or its place.",
    )


class QuotesMoved(KnownError):
    path: Path
    line: int
    count: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "{count} annotations in line {line} of “{path}” did not stand at their places and were found "
        "again by their quotes. Look them over.",
    )


class ContextsDiffer(KnownError):
    path: Path
    line: int
    count: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "{count} annotations in line {line} of “{path}” had the right quote and a prefix or suffix "
        "that is not in the text. The context was taken from the text.",
    )


class LayerUnknown(KnownError):
    path: Path
    line: int
    layer: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "Line {line} of “{path}” has an annotation on the layer “{layer}”, which the header does not "
        "name. The article was left out; add the layer to the header.",
    )


class AnnotatorUnknown(KnownError):
    path: Path
    line: int
    annotator: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "Line {line} of “{path}” has an annotation by “{annotator}”, whom the header does not name. "
        "The article was left out; add the annotator to the header.",
    )


class LineTooLong(KnownError):
    path: Path
    line: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "Line {line} of “{path}” is too long to be an article and was left out. Check that the file "
        "is what its name says.",
    )


class FileCut(KnownError):
    path: Path
    line: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” is cut off or broken at line {line}. What stands before was taken, and more may be "
        "missing; get the file again.",
    )


class FooterNotLast(KnownError):
    path: Path
    line: int
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” goes on at line {line} after its closing line. What follows was left out; put "
        "each export into a file of its own.",
    )


class CountsDiffer(KnownError):
    path: Path
    said: str
    found: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” says that it has {said} articles, annotations, commitments and relations, but {found} "
        "were found. What was found was taken; get the file again if it should be whole.",
    )


class FileChanged(KnownError):
    path: Path
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” was changed after it was written: its closing hash does not fit. Each article was "
        "checked by itself and taken; make sure that the change was meant.",
    )


class FormatNewer(KnownError):
    path: Path
    version: str
    sentence: ClassVar[str] = translatable(
        "errors",
        "“{path}” is of version {version} of the form, which a newer Hashiyeh wrote. What this "
        "version does not know in it was left out.",
    )
