<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_IR">
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleListPanel</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {n} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as a new article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{articles}, {done} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which articles are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the articles are sorted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the articles that are done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the open article. Select words to annotate them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColorGrid</name>
    <message>
        <source>Other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose any colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer&apos;s colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Choose a file to write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder for “{path}”. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is there already and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The articles in the list now ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the article that is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON: one document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy to read and to hand on; right for up to some thousand articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines: a line for each article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For large libraries and for programs that read one article after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pasted text is an article now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is in the library already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles (*.txt *.json *.jsonl);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One article was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations were added to an article that was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is in the library already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is read as a whole and needs about {megabytes} MB of memory. The same library exported as .jsonl needs little. Read it anyway?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A large file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{articles} articles with {annotations} annotations were written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checked copy is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries (*{suffix});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be finished because of a fault in the program. Your annotations are safe; the log says more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>{current} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import report.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import is finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}, in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stayed out, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected lines, or the whole report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What had come in before stays in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} annotations came along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of them were found again by their words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} disagreed with one of yours; yours was kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayersDialog</name>
    <message>
        <source>A layer of the program&apos;s own stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the layer and its annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {letter} on a Persian keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One letter, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the layer “{name}” and its annotation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the layer “{name}” and its {n} annotations?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers, in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Persian name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;English name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong that should not have. Your annotations are saved; the log says more, and a restart is wise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library can only be read: its file or folder is protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import that had been cut off was taken out whole; import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every article of this list is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: {edit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: {edit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashiyeh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>{percent}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Choose an article from the list, or drop text files on this window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Line height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width of the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands with the annotations that you make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual reading values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_EmptyPage</name>
    <message>
        <source>No articles yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import text files or whole folders, drop them here, or paste a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NothingPage</name>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article of the library has this status now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;New library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;copy of the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add articles from text files or from the program&apos;s own files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write articles and annotations to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the &amp;sample articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with its so&amp;urce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected words with the article&apos;s title and source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste as a new article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article that is not &amp;done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, and on to the ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this article as done and open the next that is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By each &amp;paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Right to left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete the annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of &amp;articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>colors</name>
    <message>
        <source>Indigo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lilac</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maroon</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>There is no library at “{path}”. Check the name, or create one by importing into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is there already. Choose another name, or open it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a Hashiyeh library. Nothing in it was changed; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was made by a newer version of Hashiyeh ({found}). Nothing in it was changed; install the newer version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged ({detail}). Make a copy of it before anything else, then open the latest backup from the folder “backups” beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” can be read but not written, so nothing was changed. Move it to a folder of your own, or ask for the right to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to “{path}” and did not finish in time. Nothing was changed; wait for it or close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another import into “{path}” is running. Wait until it has finished, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds “{path}” is full. What was saved before is safe; free some space, then do the last step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be used ({detail}). Check that its folder exists and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was changed meanwhile in another window, so nothing was done. Open the article again to see it as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is no longer in the library. It may have been removed elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{quote}” already has this tag ({layer}), so nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some words of the article first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” belongs to the program and stays. It can be renamed and recoloured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “{hotkey}” belongs to “{layer}” already. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be written ({detail}). What was there before is unchanged; choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is of no kind that can be imported. Text (.txt) and the program&apos;s own .json and .jsonl can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not text in a known encoding: the byte at offset {offset} fits none. Save it as UTF-8 and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” has no text in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has half of a character (a lone surrogate) at position {position} and cannot be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is in the library under the same id ({id}) with other content. Ours was kept; nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files in “{path}” are of kinds that cannot be imported and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} annotations were left out, because the same tag or the same id is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read back from “{path}” is not what was written ({detail}), so the file was not kept. Check the library and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not whole JSON ({detail}). Export it again, or mend it in a text editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is JSON of another kind: it does not begin with Hashiyeh&apos;s own header. Only what Hashiyeh exported, or a file of that form, can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is of version {version} of the form, which a newer Hashiyeh wrote. Nothing of it was imported; install the newer version to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” counts its places in “{unit}” and not in code points, so they would be misread. Nothing of it was imported; convert the file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of “{path}” is not as the form has it ({detail}). Nothing of it was imported; correct the header, or export the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of “{path}” is not an article as the form has it ({detail}). It was left out; correct the line and import the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of “{path}” has something under “{key}”, which this version of Hashiyeh cannot keep. It was refused so that nothing is lost silently; use a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of “{path}” has the id “{id}”, which stands there a second time. It was left out; give each its own id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of “{title}” (line {line} of “{path}”) is not the one its sha256 was made of, so the article was left out. Export it again, or correct the hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article in line {line} of “{path}” has no text in it and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of “{path}” has an annotation from {start} to {end}, in a text of {length} code points. The article was left out; correct the places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of “{path}” quotes “{quote}”, which its text has neither at that place nor clearly anywhere else. The article was left out; correct the quote or its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} annotations in line {line} of “{path}” did not stand at their places and were found again by their quotes. Look them over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} annotations in line {line} of “{path}” had the right quote and a prefix or suffix that is not in the text. The context was taken from the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of “{path}” has an annotation on the layer “{layer}”, which the header does not name. The article was left out; add the layer to the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of “{path}” has an annotation by “{annotator}”, whom the header does not name. The article was left out; add the annotator to the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of “{path}” is too long to be an article and was left out. Check that the file is what its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” stops at line {line} before its end. What stands before the cut was taken, and more may be missing; get the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” goes on at line {line} after its closing line. What follows was left out; put each export into a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” says that it has {said} articles and annotations, but {found} were found. What was found was taken; get the file again if it should be whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was changed after it was written: its closing hash does not fit. Each article was checked by itself and taken; make sure that the change was meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is of version {version} of the form, which a newer Hashiyeh wrote. What this version does not know in it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;nnotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction of the te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done ✓</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {n} annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the tag of “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the layer of “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move an end of “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the status of {n} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the status of “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the direction of “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {n} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the layer “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {n} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the layer “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the annotator to “{subject}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
