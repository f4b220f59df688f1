"""Which commands the window has: their ids, words and keys, before any of Qt's actions is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reader_app.wording import translatable


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """`text` and `tip` are English sources; `keys` are portable texts of key sequences."""

    id: str
    text: str
    tip: str = ""
    keys: tuple[str, ...] = ()
    is_checkable: bool = False


SPECS: Final = (
    ActionSpec("library.new", translatable("actions", "&New library…"), keys=("Ctrl+Shift+N",)),
    ActionSpec("library.open", translatable("actions", "&Open library…"), keys=("Ctrl+O",)),
    ActionSpec(
        "library.copy",
        translatable("actions", "Save a &copy of the library…"),
        keys=("Ctrl+Shift+S",),
    ),
    ActionSpec(
        "file.import",
        translatable("actions", "&Import files…"),
        translatable("actions", "Add articles from text files or from the program's own files"),
        ("Ctrl+I",),
    ),
    ActionSpec(
        "file.import_folder", translatable("actions", "Import a &folder…"), keys=("Ctrl+Shift+I",)
    ),
    ActionSpec(
        "file.export",
        translatable("actions", "&Export…"),
        translatable("actions", "Write articles and annotations to a file"),
        ("Ctrl+E",),
    ),
    ActionSpec(
        "file.report",
        translatable("actions", "Re&port…"),
        translatable("actions", "Write a page or a table for people to read"),
        ("Ctrl+Shift+E",),
    ),
    ActionSpec("file.remove_samples", translatable("actions", "Remove the &sample articles")),
    ActionSpec("app.settings", translatable("actions", "Se&ttings…"), keys=("Ctrl+,",)),
    ActionSpec(
        "app.keys",
        translatable("actions", "&Keys…"),
        translatable("actions", "Give commands other keys"),
    ),
    ActionSpec("app.quit", translatable("actions", "&Quit"), keys=("Ctrl+Q",)),
    ActionSpec("edit.undo", translatable("actions", "Undo"), keys=("Ctrl+Z",)),
    ActionSpec("edit.redo", translatable("actions", "Redo"), keys=("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("edit.copy", translatable("actions", "&Copy"), keys=("Ctrl+C",)),
    ActionSpec(
        "edit.copy_with_source",
        translatable("actions", "Copy with it&s source"),
        translatable("actions", "Copy the selected words with the article's title and source"),
        ("Ctrl+Shift+C",),
    ),
    ActionSpec(
        "edit.paste", translatable("actions", "&Paste as a new article"), keys=("Ctrl+Shift+V",)
    ),
    ActionSpec("edit.find", translatable("actions", "&Find in the article…"), keys=("Ctrl+F",)),
    ActionSpec(
        "search.all",
        translatable("actions", "Search in &all articles…"),
        translatable("actions", "Search in all articles of the library"),
        ("Ctrl+Shift+F",),
    ),
    ActionSpec("edit.find_next", translatable("actions", "Find &next"), keys=("F3",)),
    ActionSpec("edit.find_previous", translatable("actions", "Find pre&vious"), keys=("Shift+F3",)),
    ActionSpec("article.next", translatable("actions", "&Next article"), keys=("Alt+Down",)),
    ActionSpec("article.previous", translatable("actions", "&Previous article"), keys=("Alt+Up",)),
    ActionSpec(
        "article.next_undone",
        translatable("actions", "Next article that is not &done"),
        keys=("Ctrl+Shift+Down",),
    ),
    ActionSpec(
        "article.done_and_next",
        translatable("actions", "Done, and on to the ne&xt"),
        translatable("actions", "Mark this article as done and open the next that is not"),
        ("Ctrl+Return", "Ctrl+Enter"),
    ),
    ActionSpec("article.status.todo", translatable("actions", "&To do"), is_checkable=True),
    ActionSpec("article.status.in_work", translatable("actions", "In &work"), is_checkable=True),
    ActionSpec(
        "article.status.done", translatable("actions", "D&one"), keys=("Ctrl+D",), is_checkable=True
    ),
    ActionSpec(
        "article.direction.auto", translatable("actions", "By each &paragraph"), is_checkable=True
    ),
    ActionSpec(
        "article.direction.rtl", translatable("actions", "&Right to left"), is_checkable=True
    ),
    ActionSpec(
        "article.direction.ltr", translatable("actions", "&Left to right"), is_checkable=True
    ),
    ActionSpec(
        "article.details",
        translatable("actions", "D&etails of the article"),
        translatable("actions", "Title, source, date and what else is known of the article"),
        ("F7",),
        is_checkable=True,
    ),
    ActionSpec(
        "date.explain",
        translatable("actions", "Explain th&is date"),
        translatable("actions", "Say which days the date at the cursor means, and why"),
        ("Ctrl+Shift+D",),
    ),
    ActionSpec(
        "article.correct_words",
        translatable("actions", "Correct the word&s…"),
        translatable("actions", "Write the selected words anew; annotations keep their places"),
        ("Ctrl+R",),
    ),
    ActionSpec(
        "article.correct_text",
        translatable("actions", "Correct the who&le text…"),
        keys=("Ctrl+Shift+R",),
    ),
    ActionSpec("article.text_history", translatable("actions", "&History of the text…")),
    ActionSpec("article.remove", translatable("actions", "&Remove from the library")),
    ActionSpec(
        "annotate.delete", translatable("actions", "&Delete the annotation"), keys=("Delete",)
    ),
    ActionSpec(
        "annotate.apply_to_all",
        translatable("actions", "Apply to &all…"),
        translatable("actions", "Tag the selected words wherever they stand"),
        ("Ctrl+Shift+A",),
    ),
    ActionSpec(
        "annotate.relate",
        translatable("actions", "&Relate to…"),
        translatable("actions", "Relate the selected annotation to another one of the article"),
        ("R",),
    ),
    ActionSpec("annotate.note", translatable("actions", "Write a &note"), keys=("Ctrl+M",)),
    ActionSpec(
        "commitment.status",
        translatable("actions", "Stat&us of the commitment…"),
        translatable("actions", "Say how the selected commitment stands, with evidence"),
        ("Ctrl+T",),
    ),
    ActionSpec(
        "commitment.evidence",
        translatable("actions", "The words are &evidence…"),
        translatable("actions", "Take the selected words for evidence of a commitment"),
        ("Ctrl+Shift+T",),
    ),
    ActionSpec(
        "commitment.link",
        translatable("actions", "Lin&k the commitment to another…"),
        translatable("actions", "It restates, moves, contradicts or is a part of another one"),
    ),
    ActionSpec("annotation.next", translatable("actions", "Ne&xt annotation"), keys=("Ctrl+Down",)),
    ActionSpec(
        "annotation.previous", translatable("actions", "Pre&vious annotation"), keys=("Ctrl+Up",)
    ),
    ActionSpec(
        "mention.link",
        translatable("actions", "Lin&k to a name"),
        translatable("actions", "Link the mention to the name that its card offers"),
        ("E",),
    ),
    ActionSpec(
        "mention.choose",
        translatable("actions", "Link to an&other name…"),
        translatable("actions", "Choose whom or what the words mention, or add somebody new"),
        ("Shift+E",),
    ),
    ActionSpec("mention.unlink", translatable("actions", "&Unlink")),
    ActionSpec(
        "mention.next_unlinked",
        translatable("actions", "Next mention that is not l&inked"),
        keys=("F4",),
    ),
    ActionSpec(
        "mention.previous_unlinked",
        translatable("actions", "&Previous mention that is not linked"),
        keys=("Shift+F4",),
    ),
    ActionSpec(
        "suggestions.review",
        translatable("actions", "Re&view the suggestions"),
        translatable("actions", "Walk through what is suggested, and accept or reject each"),
        ("F2",),
        is_checkable=True,
    ),
    ActionSpec("suggestions.accept", translatable("actions", "A&ccept the suggestion")),
    ActionSpec("suggestions.reject", translatable("actions", "Re&ject the suggestion")),
    ActionSpec(
        "suggestions.accept_same",
        translatable("actions", "Accept &all of the same phrase"),
        translatable("actions", "Accept the suggestion wherever its words stand in the article"),
    ),
    ActionSpec(
        "suggestions.reject_same",
        translatable("actions", "Reject all of the &same phrase"),
        translatable("actions", "Reject the suggestion wherever its words stand in the article"),
    ),
    ActionSpec(
        "suggestions.accept_above",
        translatable("actions", "Accept all above a co&nfidence…"),
        translatable(
            "actions", "See all suggestions that are sure enough, and accept them at once"
        ),
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
    ),
    ActionSpec(
        "suggestions.learn",
        translatable("actions", "&Learn from my articles now"),
        translatable("actions", "Make the model of your own articles anew, beside your work"),
    ),
    ActionSpec(
        "suggestions.forget",
        translatable("actions", "&Forget what was learnt…"),
        translatable("actions", "Suggestions come from the program’s own knowledge again"),
    ),
    ActionSpec("slot.who", translatable("actions", "Fill “&who”"), keys=("Alt+1",)),
    ActionSpec("slot.what", translatable("actions", "Fill “wh&at”"), keys=("Alt+2",)),
    ActionSpec("slot.to_whom", translatable("actions", "Fill “&to whom”"), keys=("Alt+3",)),
    ActionSpec("slot.where", translatable("actions", "Fill “whe&re”"), keys=("Alt+4",)),
    ActionSpec("slot.by_when", translatable("actions", "Fill “&by when”"), keys=("Alt+5",)),
    ActionSpec("slot.condition", translatable("actions", "Fill “&condition”"), keys=("Alt+6",)),
    ActionSpec("slot.quantity", translatable("actions", "Fill “how &much”"), keys=("Alt+7",)),
    ActionSpec("slot.reported_by", translatable("actions", "Fill “re&ported by”"), keys=("Alt+8",)),
    ActionSpec(
        "commitment.take_offers",
        translatable("actions", "Take what is &offered"),
        translatable("actions", "Fill the empty slots with what the card offers"),
        ("Alt+Return", "Alt+Enter"),
    ),
    ActionSpec(
        "commitment.fields",
        translatable("actions", "The card’s other &fields"),
        translatable("actions", "Go to the summary and what is below it in the open card"),
        ("Alt+9",),
    ),
    ActionSpec("layers.edit", translatable("actions", "&Layers…")),
    ActionSpec("relations.kinds", translatable("actions", "Kinds o&f relations…")),
    ActionSpec("view.larger", translatable("actions", "&Larger text"), keys=("Ctrl++", "Ctrl+=")),
    ActionSpec("view.smaller", translatable("actions", "&Smaller text"), keys=("Ctrl+-",)),
    ActionSpec("view.usual_size", translatable("actions", "&Usual text size"), keys=("Ctrl+0",)),
    ActionSpec(
        "view.list",
        translatable("actions", "The list of &articles"),
        keys=("F9",),
        is_checkable=True,
    ),
    ActionSpec(
        "view.margin", translatable("actions", "The &margin"), keys=("F8",), is_checkable=True
    ),
    ActionSpec(
        "view.dates",
        translatable("actions", "Mark the &dates"),
        translatable("actions", "Put faint dots under the dates that were understood"),
        is_checkable=True,
    ),
    ActionSpec(
        "view.suggestions",
        translatable("actions", "Sho&w the suggestions"),
        translatable("actions", "Put dots under the words that could be annotated"),
        is_checkable=True,
    ),
    ActionSpec(
        "view.half_spaces",
        translatable("actions", "Show with &half-spaces"),
        translatable(
            "actions",
            "Put back the half-spaces that the text has lost; what is stored does not change",
        ),
        ("Ctrl+Shift+H",),
        is_checkable=True,
    ),
    ActionSpec(
        "view.half_space_marks",
        translatable("actions", "Mar&k the half-spaces put in"),
        is_checkable=True,
    ),
    ActionSpec("view.next_part", translatable("actions", "To the next &part"), keys=("F6",)),
    ActionSpec("view.menu", translatable("actions", "The m&enu"), keys=("F10",)),
    ActionSpec("view.theme.system", translatable("actions", "As the &system"), is_checkable=True),
    ActionSpec("view.theme.light", translatable("actions", "&Light"), is_checkable=True),
    ActionSpec("view.theme.sepia", translatable("actions", "S&epia"), is_checkable=True),
    ActionSpec("view.theme.dark", translatable("actions", "&Dark"), is_checkable=True),
    ActionSpec("view.theme.contrast", translatable("actions", "&High contrast"), is_checkable=True),
    ActionSpec(
        "page.reading",
        translatable("actions", "Artic&le"),
        translatable("actions", "Back to the article"),
        ("Ctrl+1",),
        is_checkable=True,
    ),
    ActionSpec(
        "page.commitments",
        translatable("actions", "&Commitments"),
        translatable("actions", "All commitments: table, board, deadlines, timeline"),
        ("Ctrl+2",),
        is_checkable=True,
    ),
    ActionSpec(
        "page.entities",
        translatable("actions", "&People and places"),
        translatable("actions", "Everybody and every place that is mentioned"),
        ("Ctrl+3",),
        is_checkable=True,
    ),
    ActionSpec(
        "page.overview",
        translatable("actions", "&Overview"),
        translatable("actions", "How far the work is, in pictures and numbers"),
        ("Ctrl+4",),
        is_checkable=True,
    ),
    ActionSpec(
        "page.guidelines",
        translatable("actions", "&Guidelines"),
        translatable("actions", "What to tag and what not"),
        ("Ctrl+5",),
        is_checkable=True,
    ),
    ActionSpec(
        "page.figures",
        translatable("actions", "&Figures"),
        translatable(
            "actions", "How good the suggestions were, and how much work an article takes"
        ),
        ("Ctrl+6",),
        is_checkable=True,
    ),
    ActionSpec(
        "app.palette",
        translatable("actions", "&Command palette…"),
        translatable("actions", "Find any command or article by its name"),
        ("Ctrl+K",),
    ),
    ActionSpec("help.keys", translatable("actions", "All &keys"), keys=("?",)),
)
