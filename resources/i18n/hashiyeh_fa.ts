<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_IR">
<context>
    <name>AcceptManyDialog</name>
    <message>
        <source>{n} of {total} suggestions are as sure as this, and {ticked} are ticked.</source>
        <translation>از {total} پیشنهاد، {n} تا این‌قدر مطمئن‌اند و {ticked} تا انتخاب شده است.</translation>
    </message>
    <message>
        <source>Accept one</source>
        <translation>پذیرفتن یک پیشنهاد</translation>
    </message>
    <message>
        <source>Accept {n}</source>
        <translation>پذیرفتن {n} پیشنهاد</translation>
    </message>
    <message>
        <source>Probably none of those is wrong.</source>
        <translation>به‌احتمال زیاد هیچ‌کدام اشتباه نیست.</translation>
    </message>
    <message>
        <source>About one of those is probably wrong.</source>
        <translation>احتمالاً حدود یکی از آن‌ها اشتباه است.</translation>
    </message>
    <message>
        <source>About {n} of those are probably wrong.</source>
        <translation>احتمالاً حدود {n} تا از آن‌ها اشتباه است.</translation>
    </message>
    <message>
        <source>Accept many suggestions</source>
        <translation>پذیرفتن چند پیشنهاد با هم</translation>
    </message>
    <message>
        <source>Accept what is sure enough; the least sure stand first</source>
        <translation>پذیرفتن پیشنهادهایی که به‌قدر کافی مطمئن‌اند؛ نامطمئن‌ترها بالاترند</translation>
    </message>
    <message>
        <source>Expected &amp;precision, at least:</source>
        <translation>&amp;دقت مورد انتظار، دست‌کم:</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>انتخاب همه</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>لغو انتخاب همه</translation>
    </message>
    <message>
        <source>Expected precision in per cent, at least</source>
        <translation>دقت مورد انتظار به درصد، دست‌کم</translation>
    </message>
    <message>
        <source>Suggestions; Space ticks the selected ones</source>
        <translation>فهرست پیشنهادها؛ کلید فاصله انتخاب را عوض می‌کند</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
</context>
<context>
    <name>AcceptingMany</name>
    <message>
        <source>One was rejected.</source>
        <translation>یک پیشنهاد رد شد.</translation>
    </message>
    <message>
        <source>{n} were rejected.</source>
        <translation>{n} پیشنهاد رد شد.</translation>
    </message>
    <message>
        <source>One was accepted.</source>
        <translation>یک پیشنهاد پذیرفته شد.</translation>
    </message>
    <message>
        <source>{n} were accepted.</source>
        <translation>{n} پیشنهاد پذیرفته شد.</translation>
    </message>
</context>
<context>
    <name>ApplyToAllDialog</name>
    <message>
        <source>Looking in all articles…</source>
        <translation>جست‌وجو در همهٔ مقاله‌ها…</translation>
    </message>
    <message>
        <source>{ticked} of {n} places are ticked.</source>
        <translation>از {n} جا، {ticked} جا انتخاب شده است.</translation>
    </message>
    <message>
        <source>There is no place that could be tagged.</source>
        <translation>جایی برای برچسب زدن پیدا نشد.</translation>
    </message>
    <message>
        <source>{n} have this tag already and are left out.</source>
        <translation>جاهایی که از پیش همین برچسب را دارند ({n} جا) کنار گذاشته شدند.</translation>
    </message>
    <message>
        <source>Only the first {n} are listed; tag them, then look again.</source>
        <translation>فقط {n} جای نخست در فهرست است؛ به آن‌ها برچسب بزنید و دوباره جست‌وجو کنید.</translation>
    </message>
    <message>
        <source>Tag one place</source>
        <translation>برچسب زدن به یک جا</translation>
    </message>
    <message>
        <source>Tag {n} places</source>
        <translation>برچسب زدن به {n} جا</translation>
    </message>
    <message>
        <source>Apply to all</source>
        <translation>برچسب زدن به همه</translation>
    </message>
    <message>
        <source>Tag “{quote}” wherever it stands, in every spelling</source>
        <translation>برچسب زدن به «{quote}» در همه‌جا، با هر املایی</translation>
    </message>
    <message>
        <source>&amp;Layer:</source>
        <translation>&amp;لایه:</translation>
    </message>
    <message>
        <source>In &amp;this article</source>
        <translation>در &amp;همین مقاله</translation>
    </message>
    <message>
        <source>In &amp;this article ({n})</source>
        <translation>در &amp;همین مقاله ({n})</translation>
    </message>
    <message>
        <source>In &amp;all articles</source>
        <translation>در همهٔ &amp;مقاله‌ها</translation>
    </message>
    <message>
        <source>In &amp;all articles ({n})</source>
        <translation>در همهٔ &amp;مقاله‌ها ({n})</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>انتخاب همه</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>لغو انتخاب همه</translation>
    </message>
    <message>
        <source>Places; Space ticks the selected ones</source>
        <translation>فهرست جاها؛ کلید فاصله انتخاب را عوض می‌کند</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>لایه</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
</context>
<context>
    <name>Applying</name>
    <message>
        <source>{n} places were tagged.</source>
        <translation>به {n} جا برچسب زده شد.</translation>
    </message>
    <message>
        <source>One place was tagged.</source>
        <translation>به یک جا برچسب زده شد.</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>Sample</source>
        <translation>نمونه</translation>
    </message>
</context>
<context>
    <name>ArticleDetails</name>
    <message>
        <source>The text says: “{words}”. Click to see the place.</source>
        <translation>متن می‌گوید: «{words}». برای دیدن جایش کلیک کنید.</translation>
    </message>
    <message>
        <source>Imported:</source>
        <translation>زمان افزودن:</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>از:</translation>
    </message>
    <message>
        <source>Words:</source>
        <translation>شمار واژه‌ها:</translation>
    </message>
    <message>
        <source>Half-spaces lost:</source>
        <translation>نیم‌فاصله‌های ازدست‌رفته:</translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <translation>نشانی کپی شد.</translation>
    </message>
    <message>
        <source>This is no address of the web.</source>
        <translation>این نشانیِ وب نیست.</translation>
    </message>
    <message>
        <source>Open this address in your browser?

{address}</source>
        <translation>این نشانی در مرورگر باز شود؟

{address}</translation>
    </message>
    <message>
        <source>Open the address</source>
        <translation>باز کردن نشانی</translation>
    </message>
</context>
<context>
    <name>ArticleListPanel</name>
    <message>
        <source>Open</source>
        <translation>باز کردن</translation>
    </message>
    <message>
        <source>Remove the article</source>
        <translation>حذف مقاله</translation>
    </message>
    <message>
        <source>Remove {n} articles</source>
        <translation>حذف {n} مقاله</translation>
    </message>
    <message>
        <source>Paste as a new article</source>
        <translation>چسباندن به‌شکل مقالهٔ تازه</translation>
    </message>
    <message>
        <source>{n} article</source>
        <translation>{n} مقاله</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} مقاله</translation>
    </message>
    <message>
        <source>{shown} of {total} articles</source>
        <translation>{shown} مقاله از {total}</translation>
    </message>
    <message>
        <source>{articles}, {done} done</source>
        <translation>{articles}، {done} تمام‌شده</translation>
    </message>
    <message>
        <source>Articles of the library</source>
        <translation>مقاله‌های کتابخانه</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>همهٔ مقاله‌ها</translation>
    </message>
    <message>
        <source>Which articles are shown</source>
        <translation>کدام مقاله‌ها نشان داده شوند</translation>
    </message>
    <message>
        <source>How the articles are sorted</source>
        <translation>مقاله‌ها به چه ترتیبی باشند</translation>
    </message>
    <message>
        <source>Share of the articles that are done</source>
        <translation>سهم مقاله‌های تمام‌شده</translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>The article’s details</source>
        <translation>مشخصات مقاله</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>منبع</translation>
    </message>
    <message>
        <source>Address (URL)</source>
        <translation>نشانی (URL)</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>نویسنده</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>محل خبر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>Direction of the text</source>
        <translation>جهت متن</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>مشخصه‌های خودتان</translation>
    </message>
    <message>
        <source>By each paragraph</source>
        <translation>خودکار، هر پاراگراف جداگانه</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>راست‌به‌چپ</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>چپ‌به‌راست</translation>
    </message>
    <message>
        <source>Close (Esc goes back to the text)</source>
        <translation>بستن (با Esc به متن برمی‌گردید)</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>کپی نشانی</translation>
    </message>
    <message>
        <source>Open the address in the browser…</source>
        <translation>باز کردن نشانی در مرورگر…</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>مقاله</translation>
    </message>
    <message>
        <source>The text of the open article. Select words to annotate them.</source>
        <translation>متن مقالهٔ باز. برای برچسب زدن، چند کلمه را انتخاب کنید.</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Nobody named</source>
        <translation>بی‌نام</translation>
    </message>
    <message>
        <source>Without a deadline</source>
        <translation>بی‌موعد</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Edit the note</source>
        <translation>ویرایش یادداشت</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>نوشتن یادداشت</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>لایه</translation>
    </message>
    <message>
        <source>Apply to all…</source>
        <translation>برچسب زدن به همه…</translation>
    </message>
    <message>
        <source>Relate…</source>
        <translation>رابطه با…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Show “{name}”</source>
        <translation>نمایش «{name}»</translation>
    </message>
    <message>
        <source>Link to “{name}”</source>
        <translation>پیوند دادن به «{name}»</translation>
    </message>
    <message>
        <source>Link to another…</source>
        <translation>پیوند دادن به نام دیگر…</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>پیوند دادن…</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>برداشتن پیوند</translation>
    </message>
    <message>
        <source>Go to the other words</source>
        <translation>رفتن به عبارت دیگر</translation>
    </message>
    <message>
        <source>Turn it round</source>
        <translation>برعکس کردن جهت</translation>
    </message>
    <message>
        <source>Delete the relation</source>
        <translation>حذف رابطه</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Numbers</source>
        <translation>عددها</translation>
    </message>
    <message>
        <source>Show the numbers as a table instead of the picture</source>
        <translation>نمایش عددها به‌صورت جدول، به جای نمودار</translation>
    </message>
    <message>
        <source>{title}: numbers as a table</source>
        <translation>نمودار «{title}»: عددها به‌صورت جدول</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>All keys</source>
        <translation>همهٔ کلیدها</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>یافتن کلید</translation>
    </message>
    <message>
        <source>No key is called so.</source>
        <translation>کلیدی به این نام نیست.</translation>
    </message>
    <message>
        <source>On a Persian keyboard press the same key, whatever letter it types.</source>
        <translation>در صفحه‌کلید فارسی همان کلید را بزنید، هر حرفی که بنویسد.</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>تغییر کلیدها…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
</context>
<context>
    <name>ChooseEntitiesDialog</name>
    <message>
        <source>Any of its names</source>
        <translation>هر یک از نام‌هایش</translation>
    </message>
    <message>
        <source>Nothing is here yet: link a mention in a text to have it here.</source>
        <translation>هنوز چیزی اینجا نیست. اشاره‌ای را در متن پیوند دهید تا اینجا بیاید.</translation>
    </message>
    <message>
        <source>Nothing here has such a name.</source>
        <translation>چیزی با این نام اینجا نیست.</translation>
    </message>
</context>
<context>
    <name>ColorGrid</name>
    <message>
        <source>Other…</source>
        <translation>رنگ دیگر…</translation>
    </message>
    <message>
        <source>Choose any colour</source>
        <translation>انتخاب رنگ دلخواه</translation>
    </message>
    <message>
        <source>The layer&apos;s colour</source>
        <translation>رنگ لایه</translation>
    </message>
</context>
<context>
    <name>CommitmentCard</name>
    <message>
        <source>Click a mention in the text, drag over words, or write. Esc ends it.</source>
        <translation>روی اشاره‌ای در متن کلیک کنید، روی واژه‌ها بکشید یا بنویسید. با Esc تمام می‌شود.</translation>
    </message>
    <message>
        <source>Take it over ({key})</source>
        <translation>پذیرفتن ({key})</translation>
    </message>
    <message>
        <source>{key} takes what is offered.</source>
        <translation>پذیرفتن پیشنهادها: {key}</translation>
    </message>
    <message>
        <source>Let this wait for a mention ({key})</source>
        <translation>تا روی اشاره‌ای کلیک کنید، منتظر می‌ماند ({key})</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>تعهد</translation>
    </message>
    <message>
        <source>Filled from the words of the text. Correct it, then tick “Reviewed by me”.</source>
        <translation>این بخش‌ها از روی متن پر شده‌اند. درستشان کنید و «بازبینی کرده‌ام» را بزنید.</translation>
    </message>
    <message>
        <source>Change the status…</source>
        <translation>تغییر وضعیت…</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>پیوند…</translation>
    </message>
    <message>
        <source>Link this commitment to another one</source>
        <translation>پیوند دادن این تعهد به تعهدی دیگر</translation>
    </message>
    <message>
        <source>Delete the commitment</source>
        <translation>حذف تعهد</translation>
    </message>
    <message>
        <source>Close the card (Esc in the text)</source>
        <translation>بستن کارت (Esc در متن)</translation>
    </message>
    <message>
        <source>The commitment’s card</source>
        <translation>کارت تعهد</translation>
    </message>
</context>
<context>
    <name>CommitmentCards</name>
    <message>
        <source>The commitment was deleted.</source>
        <translation>تعهد حذف شد.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;برگرداندن</translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation>هنوز ثبت نشده</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>تا {day}</translation>
    </message>
    <message>
        <source>Status: {status}, no evidence yet</source>
        <translation>وضعیت: {status}، هنوز بی‌مدرک</translation>
    </message>
    <message>
        <source>Status: {status}, one piece of evidence</source>
        <translation>وضعیت: {status}، با یک مدرک</translation>
    </message>
    <message>
        <source>Status: {status}, {n} pieces of evidence</source>
        <translation>وضعیت: {status}، با {n} مدرک</translation>
    </message>
    <message>
        <source>No days were understood in these words; set them by hand.</source>
        <translation>از این واژه‌ها روزی دانسته نشد؛ موعد را خودتان تعیین کنید.</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>دستی تعیین شده است</translation>
    </message>
    <message>
        <source>{words}: {reason}</source>
        <translation>عبارت «{words}»: {reason}</translation>
    </message>
</context>
<context>
    <name>CommitmentChooser</name>
    <message>
        <source>Words of the commitment, or a name</source>
        <translation>واژه‌ای از تعهد، یا یک نام</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>تعهدها</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;پیوند بده</translation>
    </message>
    <message>
        <source>Take this o&amp;ne</source>
        <translation>&amp;همین</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>ا&amp;نصراف</translation>
    </message>
    <message>
        <source>No commitment has these words.</source>
        <translation>تعهدی با این واژه‌ها نیست.</translation>
    </message>
    <message>
        <source>Links that there are (Enter takes one away):</source>
        <translation>پیوندهای کنونی (Enter یکی را برمی‌دارد):</translation>
    </message>
    <message>
        <source>This commitment &amp;is:</source>
        <translation>این تعهد &amp;چیست:</translation>
    </message>
    <message>
        <source>&amp;Which commitment?</source>
        <translation>&amp;کدام تعهد؟</translation>
    </message>
</context>
<context>
    <name>CommitmentFields</name>
    <message>
        <source>Write day, month and year, in either calendar.</source>
        <translation>روز و ماه و سال را بنویسید، به هر تقویمی.</translation>
    </message>
    <message>
        <source>Reviewed by me</source>
        <translation>بازبینی کرده‌ام</translation>
    </message>
    <message>
        <source>Reviewed by {name}</source>
        <translation>بازبینی‌شده به دست {name}</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>خلاصه</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>قوت</translation>
    </message>
    <message>
        <source>Testable</source>
        <translation>سنجش‌پذیر</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>موضوع</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>Note on the words</source>
        <translation>یادداشت عبارت</translation>
    </message>
    <message>
        <source>The commitment in one line</source>
        <translation>خلاصهٔ تعهد در یک سطر</translation>
    </message>
    <message>
        <source>Why it can be tested or not</source>
        <translation>چرا می‌توان یا نمی‌توان آن را سنجید</translation>
    </message>
    <message>
        <source>why</source>
        <translation>چرا</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>بله</translation>
    </message>
    <message>
        <source>no</source>
        <translation>نه</translation>
    </message>
    <message>
        <source>Remind me on</source>
        <translation>یادآوری در</translation>
    </message>
    <message>
        <source>The day of the reminder</source>
        <translation>روز یادآوری</translation>
    </message>
</context>
<context>
    <name>CommitmentFilterMenu</name>
    <message>
        <source>Person…</source>
        <translation>شخص…</translation>
    </message>
    <message>
        <source>Place…</source>
        <translation>مکان…</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>موضوع</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>قوت</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>موعد</translation>
    </message>
    <message>
        <source>Take all filters off</source>
        <translation>برداشتن همهٔ پالایه‌ها</translation>
    </message>
    <message>
        <source>Between two days…</source>
        <translation>میان دو روز…</translation>
    </message>
    <message>
        <source>With a deadline</source>
        <translation>موعددار</translation>
    </message>
    <message>
        <source>Without a deadline</source>
        <translation>بی‌موعد</translation>
    </message>
    <message>
        <source>With a reminder</source>
        <translation>یادآوری‌دار</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>این ماه</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>ماه آینده</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>امسال</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>سال آینده</translation>
    </message>
</context>
<context>
    <name>CommitmentPreview</name>
    <message>
        <source>Go to the words</source>
        <translation>رفتن به متن</translation>
    </message>
    <message>
        <source>Open the article at these words (Enter)</source>
        <translation>مقاله را درست سر همین عبارت باز می‌کند (Enter)</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>وضعیت…</translation>
    </message>
    <message>
        <source>Say how it stands; it takes evidence</source>
        <translation>بگویید به کجا رسیده است؛ مدرک می‌خواهد</translation>
    </message>
    <message>
        <source>Reminder…</source>
        <translation>یادآوری…</translation>
    </message>
    <message>
        <source>Be reminded of it on a day</source>
        <translation>در روزی که می‌گویید یادآوری شود</translation>
    </message>
    <message>
        <source>Topic…</source>
        <translation>موضوع…</translation>
    </message>
    <message>
        <source>Give those chosen a topic</source>
        <translation>به انتخاب‌شده‌ها موضوع می‌دهد</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete those chosen with their tags; can be undone</source>
        <translation>انتخاب‌شده‌ها را با برچسبشان حذف می‌کند؛ برگشت‌پذیر است</translation>
    </message>
    <message>
        <source>{n} are chosen</source>
        <translation>انتخاب‌شده: {n}</translation>
    </message>
</context>
<context>
    <name>CommitmentTable</name>
    <message>
        <source>Commitments</source>
        <translation>تعهدها</translation>
    </message>
</context>
<context>
    <name>Commitments</name>
    <message>
        <source>Commitments</source>
        <translation>تعهدها</translation>
    </message>
    <message>
        <source>The commitment was deleted. Ctrl+Z brings it back.</source>
        <translation>تعهد حذف شد. با Ctrl+Z برمی‌گردد.</translation>
    </message>
    <message>
        <source>{n} commitments were deleted. Ctrl+Z brings them back.</source>
        <translation>شمار {n} تعهد حذف شد. با Ctrl+Z برمی‌گردند.</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>اشخاص</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>مکان‌ها</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>یادآوری‌ها</translation>
    </message>
    <message>
        <source>A reminder is due: see Deadlines on the page of commitments (Ctrl+2).</source>
        <translation>زمان یک یادآوری رسیده است؛ در صفحهٔ تعهدها (Ctrl+2) بخش «سررسیدها» را ببینید.</translation>
    </message>
    <message>
        <source>{n} reminders are due: see Deadlines on the page of commitments (Ctrl+2).</source>
        <translation>زمان {n} یادآوری رسیده است؛ در صفحهٔ تعهدها (Ctrl+2) بخش «سررسیدها» را ببینید.</translation>
    </message>
</context>
<context>
    <name>CommitmentsHead</name>
    <message>
        <source>1 commitment</source>
        <translation>یک تعهد</translation>
    </message>
    <message>
        <source>{n} commitments</source>
        <translation>{n} تعهد</translation>
    </message>
    <message>
        <source>{n} of {total} commitments</source>
        <translation>{n} تعهد از {total}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>One under the other, to be sorted</source>
        <translation>زیر هم، به هر ترتیب که بخواهید</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>تخته</translation>
    </message>
    <message>
        <source>Cards in columns, by how they stand</source>
        <translation>کارت‌ها در ستون‌ها، به وضعیتشان</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>سررسیدها</translation>
    </message>
    <message>
        <source>What is over, and what is due soon</source>
        <translation>آنچه موعدش گذشته و آنچه نزدیک است</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>خط زمان</translation>
    </message>
    <message>
        <source>When they were said and are due</source>
        <translation>کی گفته شده‌اند و موعدشان کی است</translation>
    </message>
    <message>
        <source>Words of the commitments</source>
        <translation>واژه‌ای از تعهدها</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>پالایه‌ها</translation>
    </message>
    <message>
        <source>Only those of a person, a place, a status, a deadline …</source>
        <translation>فقط تعهدهای یک شخص، مکان، وضعیت، موعد…</translation>
    </message>
    <message>
        <source>Filters of the commitments</source>
        <translation>پالایه‌های تعهدها</translation>
    </message>
    <message>
        <source>By deadline</source>
        <translation>به ترتیب موعد</translation>
    </message>
    <message>
        <source>By when it was said</source>
        <translation>به ترتیب زمان گفتن</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>به ترتیب وضعیت</translation>
    </message>
    <message>
        <source>By who</source>
        <translation>به ترتیب نام</translation>
    </message>
    <message>
        <source>By last change</source>
        <translation>به ترتیب آخرین تغییر</translation>
    </message>
    <message>
        <source>Order of the commitments</source>
        <translation>ترتیب تعهدها</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>وارونه</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Nearer (+)</source>
        <translation>نزدیک‌تر (+)</translation>
    </message>
    <message>
        <source>−</source>
        <translation>−</translation>
    </message>
    <message>
        <source>Farther (−)</source>
        <translation>دورتر (−)</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>Bring everything into sight (Home)</source>
        <translation>همه را در دید می‌آورد (Home)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>امروز</translation>
    </message>
    <message>
        <source>Bring today into sight (End)</source>
        <translation>امروز را در دید می‌آورد (End)</translation>
    </message>
</context>
<context>
    <name>CommitmentsPage</name>
    <message>
        <source>Drag a card here, or Ctrl+← →</source>
        <translation>کارت را به اینجا بکشید یا Ctrl+← → را بزنید</translation>
    </message>
    <message>
        <source>Passed without evidence</source>
        <translation>گذشته و بی‌مدرک</translation>
    </message>
    <message>
        <source>The last day is over, and nothing shows how it ended</source>
        <translation>موعد گذشته است و چیزی نشان نمی‌دهد که چه شد</translation>
    </message>
    <message>
        <source>Due in 30 days</source>
        <translation>تا ۳۰ روز دیگر</translation>
    </message>
    <message>
        <source>The last day is within 30 days</source>
        <translation>موعد تا ۳۰ روز دیگر می‌رسد</translation>
    </message>
    <message>
        <source>Due in 90 days</source>
        <translation>تا ۹۰ روز دیگر</translation>
    </message>
    <message>
        <source>The last day is in 31 to 90 days</source>
        <translation>موعد میان ۳۱ تا ۹۰ روز دیگر می‌رسد</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>یادآوری‌ها</translation>
    </message>
    <message>
        <source>Drag a card here to be reminded of it</source>
        <translation>کارت را به اینجا بکشید تا یادآوری شود</translation>
    </message>
    <message>
        <source>{n} without any day are in the table alone</source>
        <translation>{n} تعهد بی‌تاریخ فقط در جدول است</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Go to the words</source>
        <translation>رفتن به متن</translation>
    </message>
    <message>
        <source>Reminder…</source>
        <translation>یادآوری…</translation>
    </message>
    <message>
        <source>Topic…</source>
        <translation>موضوع…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>CompanionModel</name>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>مقاله‌ها</translation>
    </message>
    <message>
        <source>Last together</source>
        <translation>آخرین بار با هم</translation>
    </message>
</context>
<context>
    <name>Company</name>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>All people and places</source>
        <translation>همهٔ اشخاص و مکان‌ها</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>بازگشت به فهرست (Esc)</translation>
    </message>
    <message>
        <source>Who appears with whom</source>
        <translation>چه کسی با چه کسی آمده است</translation>
    </message>
    <message>
        <source>A line joins two that stand in one article, the thicker in the more articles. Point at a name to see its company; click it for its page.</source>
        <translation>هر خط دو نام را که در یک مقاله آمده‌اند به هم می‌رساند؛ هرچه مقاله‌ها بیشتر، خط کلفت‌تر. نشانگر را روی نامی ببرید تا همراهانش روشن شوند؛ با کلیک، صفحه‌اش باز می‌شود.</translation>
    </message>
    <message>
        <source>No two names stand in one article yet. Link more mentions, and they will.</source>
        <translation>هنوز هیچ دو نامی در یک مقاله نیامده‌اند. اشاره‌های بیشتری را پیوند بدهید تا این تصویر شکل بگیرد.</translation>
    </message>
    <message>
        <source>The {n} strongest pairs</source>
        <translation>{n} جفتِ پرتکرار</translation>
    </message>
    <message>
        <source>How many pairs are shown</source>
        <translation>چند جفت نشان داده شود</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>لایه</translation>
    </message>
    <message>
        <source>Who appears with whom, in numbers</source>
        <translation>چه کسی با چه کسی آمده است، به عدد</translation>
    </message>
</context>
<context>
    <name>CompanyPicture</name>
    <message>
        <source>Picture of who appears with whom; the table beside it has the same in numbers</source>
        <translation>تصویر اینکه چه کسی با چه کسی آمده است؛ جدول کنارش همین را به عدد دارد</translation>
    </message>
    <message>
        <source>with {name}: {n}</source>
        <translation>با {name}: {n}</translation>
    </message>
</context>
<context>
    <name>CorrectingDialog</name>
    <message>
        <source>Nothing has changed yet.</source>
        <translation>هنوز چیزی تغییر نکرده است.</translation>
    </message>
    <message>
        <source>{n} annotations wait for your decision.</source>
        <translation>{n} برچسب منتظر تصمیم شماست.</translation>
    </message>
    <message>
        <source>One annotation waits for your decision.</source>
        <translation>یک برچسب منتظر تصمیم شماست.</translation>
    </message>
    <message>
        <source>{n} changes; every annotation has its place.</source>
        <translation>{n} تغییر؛ جای همهٔ برچسب‌ها روشن است.</translation>
    </message>
    <message>
        <source>One change; every annotation has its place.</source>
        <translation>یک تغییر؛ جای همهٔ برچسب‌ها روشن است.</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>تصمیم‌ها</translation>
    </message>
    <message>
        <source>Decided ({n} of {all})</source>
        <translation>تصمیم‌های گرفته‌شده ({n} از {all})</translation>
    </message>
    <message>
        <source>Changes ({n})</source>
        <translation>تغییرها ({n})</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>و {n} تغییر دیگر</translation>
    </message>
    <message>
        <source>The tag goes along: “{before}” → “{after}”</source>
        <translation>برچسب همراه می‌شود: «{before}» ← «{after}»</translation>
    </message>
    <message>
        <source>A commitment keeps “{words}”, but not its place in the text</source>
        <translation>عبارت «{words}» در تعهد می‌ماند، ولی جایش در متن را از دست می‌دهد</translation>
    </message>
    <message>
        <source>Leave the correction?</source>
        <translation>از تصحیح خارج می‌شوید؟</translation>
    </message>
    <message>
        <source>What you have written here is not applied yet. Leave, and lose it?</source>
        <translation>آنچه اینجا نوشته‌اید هنوز در متن ننشسته است. خارج می‌شوید و از آن می‌گذرید؟</translation>
    </message>
    <message>
        <source>Correct the text</source>
        <translation>تصحیح متن</translation>
    </message>
    <message>
        <source>Annotations go along with their words; nothing is written before you apply it.</source>
        <translation>برچسب‌ها همراه کلمه‌هایشان جابه‌جا می‌شوند و تا تصحیح را ثبت نکنید، چیزی نوشته نمی‌شود.</translation>
    </message>
    <message>
        <source>Half-space</source>
        <translation>نیم‌فاصله</translation>
    </message>
    <message>
        <source>Put in a half-space (Shift+Space)</source>
        <translation>گذاشتن نیم‌فاصله (Shift+Space)</translation>
    </message>
    <message>
        <source>The text of the article</source>
        <translation>متن مقاله</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>تغییرها</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>ثبت تصحیح</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>Write the corrected text (Ctrl+Enter)</source>
        <translation>نوشتن متن تصحیح‌شده (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>In either calendar, as 8 Mordad 1404, 1404/5/8 or 30 July 2025</source>
        <translation>شمسی یا میلادی، مانند ۸ مرداد ۱۴۰۴، ۱۴۰۴/۵/۸ یا ۳۰ ژوئیهٔ ۲۰۲۵</translation>
    </message>
    <message>
        <source>This date is not clear. Write day, month and year, in either calendar.</source>
        <translation>این تاریخ خوانده نشد. روز، ماه و سال را به شمسی یا میلادی بنویسید.</translation>
    </message>
</context>
<context>
    <name>DateRangeDialog</name>
    <message>
        <source>Between two days</source>
        <translation>بازهٔ تاریخ</translation>
    </message>
    <message>
        <source>1404/05/01 or 2025-07-23</source>
        <translation>مثلاً ۱ مرداد ۱۴۰۴ یا 2025-07-23</translation>
    </message>
    <message>
        <source>open</source>
        <translation>باز</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;از:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;تا:</translation>
    </message>
    <message>
        <source>Write a day, a month or a year, in the calendar that you like.</source>
        <translation>روز، ماه یا سال را به هر تقویمی که می‌خواهید بنویسید.</translation>
    </message>
    <message>
        <source>These are no days in a row.</source>
        <translation>از این نوشته بازه‌ای به دست نمی‌آید.</translation>
    </message>
</context>
<context>
    <name>DatesInText</name>
    <message>
        <source>No date was understood here. Put the cursor on a date first.</source>
        <translation>این‌جا تاریخی شناخته نشد. نخست نشانگر را روی تاریخی بگذارید.</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>A day in either calendar, or “yesterday”, “last Friday”.</source>
        <translation>روزی در هر یک از دو تقویم، یا «دیروز»، «جمعهٔ گذشته».</translation>
    </message>
    <message>
        <source>This is no single day.</source>
        <translation>این یک روز مشخص نیست.</translation>
    </message>
</context>
<context>
    <name>DeadlineBox</name>
    <message>
        <source>As the article is dated now: {days}</source>
        <translation>با تاریخ کنونی مقاله: {days}</translation>
    </message>
    <message>
        <source>By hand…</source>
        <translation>تعیین دستی…</translation>
    </message>
    <message>
        <source>Set the days of the deadline by hand</source>
        <translation>روزهای موعد را خودتان تعیین کنید</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>Take the deadline away; the words stay</source>
        <translation>موعد برداشته می‌شود و واژه‌ها می‌مانند</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>خواندن دوباره</translation>
    </message>
    <message>
        <source>Date the article…</source>
        <translation>تاریخ مقاله…</translation>
    </message>
</context>
<context>
    <name>DetailField</name>
    <message>
        <source>guess</source>
        <translation>حدس</translation>
    </message>
    <message>
        <source>A guess: show its place in the text</source>
        <translation>حدس: نشان دادن جای آن در متن</translation>
    </message>
    <message>
        <source>Take the guess over</source>
        <translation>پذیرفتن حدس</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>stays</source>
        <translation>می‌ماند</translation>
    </message>
    <message>
        <source>Merge 1 group</source>
        <translation>یکی کردن ۱ گروه</translation>
    </message>
    <message>
        <source>Merge {n} groups</source>
        <translation>یکی کردن {n} گروه</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>یکی کردن</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>تکراری‌ها</translation>
    </message>
    <message>
        <source>These names may be the same person or place. Tick them to make them one.</source>
        <translation>شاید این نام‌ها یک شخص یا یک مکان باشند. اگر چنین است تیک بزنید تا یکی شوند.</translation>
    </message>
    <message>
        <source>{n} groups of names may each be the same person or place. Tick those that are; all that is ticked is done in one step, which can be undone.</source>
        <translation>شاید هر یک از این {n} گروه نام، یک شخص یا یک مکان باشد. آن‌هایی را که یکی هستند تیک بزنید؛ همه در یک گام یکی می‌شوند و می‌توانید آن گام را برگردانید.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>اشاره‌ها</translation>
    </message>
    <message>
        <source>Names that may be the same; Space ticks</source>
        <translation>نام‌هایی که شاید یکی باشند؛ با فاصله تیک می‌خورند</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>تیک همه</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>برداشتن تیک‌ها</translation>
    </message>
    <message>
        <source>Keep this name</source>
        <translation>این نام بماند</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
</context>
<context>
    <name>EntityChanges</name>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>نام «{name}» حذف شد.</translation>
    </message>
    <message>
        <source>{n} names were deleted.</source>
        <translation>نام‌های انتخاب‌شده ({n}) حذف شدند.</translation>
    </message>
    <message>
        <source>{n} names are one now: “{name}”.</source>
        <translation>از {n} نام یکی ساخته شد: «{name}».</translation>
    </message>
    <message>
        <source>One group of names was made one.</source>
        <translation>یک گروه نام یکی شد.</translation>
    </message>
    <message>
        <source>{n} groups of names were each made one.</source>
        <translation>نام‌های {n} گروه، هر گروه جدا، یکی شدند.</translation>
    </message>
    <message>
        <source>{n} mentions are now those of “{name}”.</source>
        <translation>اکنون {n} اشاره از آنِ «{name}» است.</translation>
    </message>
    <message>
        <source>No two names look like the same person or place.</source>
        <translation>هیچ دو نامی به یک شخص یا مکان نمی‌مانند.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>برگرداندن</translation>
    </message>
</context>
<context>
    <name>EntityChooser</name>
    <message>
        <source>New: “{name}”</source>
        <translation>تازه: «{name}»</translation>
    </message>
    <message>
        <source>Add and link</source>
        <translation>افزودن و پیوند</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>پیوند دادن</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>&amp;Only here</source>
        <translation>تنها &amp;همین‌جا</translation>
    </message>
    <message>
        <source>All that are called so in this &amp;article ({n})</source>
        <translation>همهٔ این نام‌ها در همین &amp;مقاله ({n})</translation>
    </message>
    <message>
        <source>In all articles of the &amp;library ({n})</source>
        <translation>در همهٔ مقاله‌های &amp;کتابخانه ({n})</translation>
    </message>
    <message>
        <source>In all articles of the &amp;library</source>
        <translation>در همهٔ مقاله‌های &amp;کتابخانه</translation>
    </message>
    <message>
        <source>Link to a name</source>
        <translation>پیوند دادن به یک نام</translation>
    </message>
    <message>
        <source>Whom or what does “{quote}” mention?</source>
        <translation>عبارت «{quote}» به چه کسی یا چه چیزی اشاره دارد؟</translation>
    </message>
    <message>
        <source>Type to look for another name</source>
        <translation>برای یافتن نام دیگر بنویسید</translation>
    </message>
    <message>
        <source>Name to look for</source>
        <translation>نامی که باید یافت شود</translation>
    </message>
    <message>
        <source>Names that it may be</source>
        <translation>نام‌های پیشنهادی</translation>
    </message>
    <message>
        <source>&amp;Kind of the new one</source>
        <translation>&amp;گونهٔ نام تازه</translation>
    </message>
    <message>
        <source>&amp;Unlink</source>
        <translation>&amp;برداشتن پیوند</translation>
    </message>
</context>
<context>
    <name>EntityDialog</name>
    <message>
        <source>A Wikidata id is a Q and a number, as Q42. The address of its page will do as well.</source>
        <translation>شناسهٔ ویکی‌داده حرف Q و یک عدد است، مانند Q42. نشانی صفحهٔ آن هم پذیرفته می‌شود.</translation>
    </message>
    <message>
        <source>A GeoNames id is a number. The address of its page will do as well.</source>
        <translation>شناسهٔ جئونیمز یک عدد است. نشانی صفحهٔ آن هم پذیرفته می‌شود.</translation>
    </message>
    <message>
        <source>A new name</source>
        <translation>نام تازه</translation>
    </message>
    <message>
        <source>Names and details</source>
        <translation>نام و مشخصات</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;نام</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;گونه</translation>
    </message>
    <message>
        <source>&amp;Other names</source>
        <translation>نام‌های &amp;دیگر</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>سمت‌ها</translation>
    </message>
    <message>
        <source>&amp;Wikidata</source>
        <translation>&amp;ویکی‌داده</translation>
    </message>
    <message>
        <source>&amp;GeoNames</source>
        <translation>&amp;جئونیمز</translation>
    </message>
    <message>
        <source>Not&amp;e</source>
        <translation>&amp;یادداشت</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>هر نام در یک سطر</translation>
    </message>
    <message>
        <source>Q42, or the address of its page</source>
        <translation>شناسه‌ای مانند Q42 یا نشانی صفحهٔ آن</translation>
    </message>
    <message>
        <source>418863, or the address of its page</source>
        <translation>شناسه‌ای مانند 418863 یا نشانی صفحهٔ آن</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>تأیید</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
</context>
<context>
    <name>EntityFacts</name>
    <message>
        <source>Other names</source>
        <translation>نام‌های دیگر</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>سمت‌ها</translation>
    </message>
    <message>
        <source>In registers</source>
        <translation>شناسه‌ها</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>Nothing more is written down. Other names, titles and ids are added with “Edit…”.</source>
        <translation>چیز دیگری نوشته نشده است. نام‌های دیگر، سمت‌ها و شناسه‌ها را با «ویرایش…» اضافه کنید.</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>مشخصات</translation>
    </message>
</context>
<context>
    <name>EntityHeader</name>
    <message>
        <source>All people and places</source>
        <translation>همهٔ اشخاص و مکان‌ها</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>بازگشت به فهرست (Esc)</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>ویرایش…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>1 mention</source>
        <translation>۱ اشاره</translation>
    </message>
    <message>
        <source>{n} mentions</source>
        <translation>{n} اشاره</translation>
    </message>
    <message>
        <source>in 1 article</source>
        <translation>در ۱ مقاله</translation>
    </message>
    <message>
        <source>in {n} articles</source>
        <translation>در {n} مقاله</translation>
    </message>
    <message>
        <source>last seen {day}</source>
        <translation>آخرین بار {day}</translation>
    </message>
</context>
<context>
    <name>EntityList</name>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} از {total}</translation>
    </message>
    <message>
        <source>One mention is not linked to anyone or any place yet.</source>
        <translation>یک اشاره هنوز به هیچ شخص یا مکانی پیوند ندارد.</translation>
    </message>
    <message>
        <source>{n} mentions are not linked to anyone or any place yet.</source>
        <translation>هنوز {n} اشاره به هیچ شخص یا مکانی پیوند ندارند.</translation>
    </message>
    <message>
        <source>No name is written like this. Type fewer letters, or choose another layer above.</source>
        <translation>هیچ نامی چنین نوشته نشده است. حروف کمتری بنویسید یا از بالا لایهٔ دیگری برگزینید.</translation>
    </message>
    <message>
        <source>Nobody and no place is known by name yet. Link the mentions above, one by one, and they will be gathered here.</source>
        <translation>هنوز هیچ شخص یا مکانی به نام شناخته نشده است. اشاره‌های بالا را یکی‌یکی پیوند بدهید تا نام‌ها این‌جا گرد بیایند.</translation>
    </message>
    <message>
        <source>Nobody and no place is known by name yet. Tag people (P) and places (L) in an article and link each with E, or make a name here with “New”.</source>
        <translation>هنوز هیچ شخص یا مکانی به نام شناخته نشده است. در مقاله به اشخاص (P) و مکان‌ها (L) برچسب بزنید و هر یک را با E پیوند بدهید، یا همین‌جا با «نام تازه» نامی بسازید.</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} انتخاب‌شده</translation>
    </message>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>به ترتیب نام</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>به ترتیب نوع</translation>
    </message>
    <message>
        <source>Most mentions</source>
        <translation>بیشترین اشاره</translation>
    </message>
    <message>
        <source>Most articles</source>
        <translation>بیشترین مقاله</translation>
    </message>
    <message>
        <source>Most promises made</source>
        <translation>بیشترین تعهد داده‌شده</translation>
    </message>
    <message>
        <source>Most promises received</source>
        <translation>بیشترین تعهد گرفته‌شده</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>تازه‌ترین</translation>
    </message>
    <message>
        <source>People and places</source>
        <translation>اشخاص و مکان‌ها</translation>
    </message>
    <message>
        <source>New</source>
        <translation>نام تازه</translation>
    </message>
    <message>
        <source>Make a person or place that no article mentions yet</source>
        <translation>ساختن شخص یا مکانی که هنوز مقاله‌ای به آن اشاره نکرده است</translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation>یافتن تکراری‌ها…</translation>
    </message>
    <message>
        <source>Find names that may be the same person or place, written in different ways</source>
        <translation>یافتن نام‌هایی که شاید یک شخص یا یک مکان باشند و چند جور نوشته شده‌اند</translation>
    </message>
    <message>
        <source>Who with whom</source>
        <translation>چه کسی با چه کسی</translation>
    </message>
    <message>
        <source>Show who appears with whom in the articles</source>
        <translation>نشان دادن اینکه در مقاله‌ها چه کسی با چه کسی آمده است</translation>
    </message>
    <message>
        <source>Link them…</source>
        <translation>پیوند دادن…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>باز کردن</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>ویرایش…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>یکی کردن…</translation>
    </message>
    <message>
        <source>Make one of the selected names; select two or more with Shift or Ctrl</source>
        <translation>یکی کردن نام‌های انتخاب‌شده؛ دو نام یا بیشتر را با Shift یا Ctrl انتخاب کنید</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Find by any name, in any spelling</source>
        <translation>یافتن با هر نام و هر املایی</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>لایه</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>ترتیب</translation>
    </message>
</context>
<context>
    <name>EntityModel</name>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>نوع</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>اشاره</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>مقاله</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>تعهد داده</translation>
    </message>
    <message>
        <source>Was promised</source>
        <translation>تعهد گرفته</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>آخرین بار</translation>
    </message>
</context>
<context>
    <name>EntityView</name>
    <message>
        <source>Commitments; Enter goes to the words</source>
        <translation>تعهدها؛ با Enter به متنشان می‌روید</translation>
    </message>
    <message>
        <source>Appears with; Enter opens the name</source>
        <translation>همراهان؛ با Enter صفحهٔ نام باز می‌شود</translation>
    </message>
    <message>
        <source>Promises ({n})</source>
        <translation>تعهدها ({n})</translation>
    </message>
    <message>
        <source>Company ({n})</source>
        <translation>همراهان ({n})</translation>
    </message>
    <message>
        <source>About</source>
        <translation>مشخصات</translation>
    </message>
</context>
<context>
    <name>EvidenceEditor</name>
    <message>
        <source>Day of the evidence</source>
        <translation>روز مدرک</translation>
    </message>
    <message>
        <source>Day of the e&amp;vidence:</source>
        <translation>رو&amp;ز مدرک:</translation>
    </message>
    <message>
        <source>It &amp;is:</source>
        <translation>&amp;چیست:</translation>
    </message>
    <message>
        <source>It s&amp;peaks:</source>
        <translation>چه &amp;می‌گوید:</translation>
    </message>
    <message>
        <source>Re&amp;mark:</source>
        <translation>تو&amp;ضیح:</translation>
    </message>
</context>
<context>
    <name>EvidenceSearchDialog</name>
    <message>
        <source>Words of an article</source>
        <translation>عبارتی از یک مقاله</translation>
    </message>
    <message>
        <source>Words that the evidence has</source>
        <translation>واژه‌هایی که در مدرک هست</translation>
    </message>
    <message>
        <source>Places that were found</source>
        <translation>جاهای پیداشده</translation>
    </message>
    <message>
        <source>Take these &amp;words</source>
        <translation>همین &amp;واژه‌ها</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>ان&amp;صراف</translation>
    </message>
    <message>
        <source>&amp;Search in all articles:</source>
        <translation>&amp;جست‌وجو در همهٔ مقاله‌ها:</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>چیزی پیدا نشد.</translation>
    </message>
    <message>
        <source>There are more: write more words.</source>
        <translation>بیش از این هم هست: واژه‌های بیشتری بنویسید.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export to</source>
        <translation>فایل خروجی</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>خروجی گرفتن</translation>
    </message>
    <message>
        <source>What</source>
        <translation>چه چیزی</translation>
    </message>
    <message>
        <source>All articles ({n})</source>
        <translation>همهٔ مقاله‌ها ({n})</translation>
    </message>
    <message>
        <source>The articles in the list now ({n})</source>
        <translation>مقاله‌هایی که اکنون در فهرست‌اند ({n})</translation>
    </message>
    <message>
        <source>Only the article that is open</source>
        <translation>فقط مقالهٔ باز</translation>
    </message>
    <message>
        <source>As</source>
        <translation>قالب</translation>
    </message>
    <message>
        <source>JSON: one document</source>
        <translation>همه در یک سند (JSON)</translation>
    </message>
    <message>
        <source>Easy to read and to hand on; right for up to some thousand articles.</source>
        <translation>خواندن و فرستادنش آسان است؛ تا چند هزار مقاله مناسب است.</translation>
    </message>
    <message>
        <source>JSON Lines: a line for each article</source>
        <translation>هر مقاله در یک سطر (JSON Lines)</translation>
    </message>
    <message>
        <source>For large libraries and for programs that read one article after another.</source>
        <translation>برای کتابخانه‌های بزرگ و برنامه‌هایی که مقاله‌ها را یکی‌یکی می‌خوانند.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>Show the weeks of all suggesters together</source>
        <translation>نمایش هفته‌های همهٔ پیشنهاددهنده‌ها با هم</translation>
    </message>
    <message>
        <source>An annotation</source>
        <translation>هر برچسب</translation>
    </message>
    <message>
        <source>An article</source>
        <translation>هر مقاله</translation>
    </message>
    <message>
        <source>Nothing has been counted yet. Once you accept or reject suggestions, this page says how often they were right, week by week, what was learnt from you, and how many actions an article takes with suggestions and by hand.</source>
        <translation>هنوز چیزی شمرده نشده است. وقتی پیشنهادها را بپذیرید یا رد کنید، این صفحه هفته به هفته می‌گوید چقدر درست بوده‌اند، برنامه از شما چه یاد گرفته است، و هر مقاله با پیشنهاد و بی پیشنهاد چند حرکت می‌برد.</translation>
    </message>
    <message>
        <source>{right} of the {all} suggestions that you answered were right ({share}).</source>
        <translation>از {all} پیشنهادی که پاسخ داده‌اید، {right} تا درست بود ({share}).</translation>
    </message>
    <message>
        <source>Suggestions by week</source>
        <translation>پیشنهادها، هفته به هفته</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>هفته</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>درست</translation>
    </message>
    <message>
        <source>Corrected later</source>
        <translation>بعداً اصلاح‌شده</translation>
    </message>
    <message>
        <source>Deleted later</source>
        <translation>بعداً حذف‌شده</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>ردشده</translation>
    </message>
    <message>
        <source>No suggestion has been accepted or rejected yet.</source>
        <translation>هنوز هیچ پیشنهادی پذیرفته یا رد نشده است.</translation>
    </message>
    <message>
        <source>{share} right</source>
        <translation>{share} درست</translation>
    </message>
    <message>
        <source>The share of what was answered that was right, and in brackets how much that was. A click on a bar shows its weeks alone.</source>
        <translation>سهم پیشنهادهای درست از پاسخ‌داده‌شده‌ها؛ شمار پاسخ‌ها در پرانتز است. با کلیک روی هر نوار، فقط هفته‌های همان پیشنهاددهنده نمایش داده می‌شود.</translation>
    </message>
    <message>
        <source>Suggester</source>
        <translation>پیشنهاددهنده</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>دقت</translation>
    </message>
    <message>
        <source>Precision by suggester</source>
        <translation>دقت هر پیشنهاددهنده</translation>
    </message>
    <message>
        <source>Nothing has been learnt from your articles yet.</source>
        <translation>هنوز چیزی از مقاله‌های شما یاد گرفته نشده است.</translation>
    </message>
    <message>
        <source>Learnt from {articles} articles with {annotations} annotations, on {day}.</source>
        <translation>یادگرفته از {articles} مقاله با {annotations} برچسب، در {day}.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>لایه</translation>
    </message>
    <message>
        <source>Expected precision</source>
        <translation>دقت مورد انتظار</translation>
    </message>
    <message>
        <source>Your own model: expected precision</source>
        <translation>مدل خودتان: دقت مورد انتظار</translation>
    </message>
    <message>
        <source>With suggestions</source>
        <translation>با پیشنهاد</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>بی پیشنهاد</translation>
    </message>
    <message>
        <source>No work on an article has been counted yet.</source>
        <translation>هنوز کاری روی هیچ مقاله‌ای شمرده نشده است.</translation>
    </message>
    <message>
        <source>Actions an article takes</source>
        <translation>حرکت‌های هر مقاله</translation>
    </message>
    <message>
        <source>Actions an annotation takes</source>
        <translation>حرکت‌های هر برچسب</translation>
    </message>
    <message>
        <source>With suggestions {n}, in {articles} articles.</source>
        <translation>با پیشنهاد {n} حرکت، در {articles} مقاله.</translation>
    </message>
    <message>
        <source>By hand {n}, in {articles} articles.</source>
        <translation>بی پیشنهاد {n} حرکت، در {articles} مقاله.</translation>
    </message>
    <message>
        <source>Keys, clicks and selections.</source>
        <translation>کلیدها، کلیک‌ها و انتخاب‌ها با هم.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Importing…</source>
        <translation>در حال افزودن…</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>کلیپ‌بورد</translation>
    </message>
    <message>
        <source>The pasted text is an article now.</source>
        <translation>متن چسبانده‌شده به‌شکل مقاله‌ای تازه افزوده شد.</translation>
    </message>
    <message>
        <source>This text is in the library already.</source>
        <translation>این متن از پیش در کتابخانه هست.</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>افزودن فایل</translation>
    </message>
    <message>
        <source>Articles (*.txt *.json *.jsonl);;All files (*)</source>
        <translation>مقاله‌ها (*.txt *.json *.jsonl);;همهٔ فایل‌ها (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>افزودن پوشه</translation>
    </message>
    <message>
        <source>One article was added.</source>
        <translation>یک مقاله افزوده شد.</translation>
    </message>
    <message>
        <source>Annotations were added to an article that was there.</source>
        <translation>برچسب‌ها به مقاله‌ای که از پیش در کتابخانه بود افزوده شدند.</translation>
    </message>
    <message>
        <source>This article is in the library already.</source>
        <translation>این مقاله از پیش در کتابخانه هست.</translation>
    </message>
    <message>
        <source>This file is read as a whole and needs about {megabytes} MB of memory. The same library exported as .jsonl needs little. Read it anyway?</source>
        <translation>این فایل یک‌جا خوانده می‌شود و نزدیک به {megabytes} مگابایت حافظه می‌خواهد. خروجی JSONL همان کتابخانه حافظهٔ کمی می‌خواهد. با این حال خوانده شود؟</translation>
    </message>
    <message>
        <source>A large file</source>
        <translation>فایل بزرگ</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>در حال خروجی گرفتن…</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>خروجی گرفتن متوقف شد و فایلی نوشته نشد.</translation>
    </message>
    <message>
        <source>{articles} articles with {annotations} annotations were written to {file}.</source>
        <translation>{articles} مقاله با {annotations} برچسب در {file} نوشته شد.</translation>
    </message>
    <message>
        <source>{articles} articles with {annotations} annotations and {commitments} commitments were written to {file}.</source>
        <translation>{articles} مقاله با {annotations} برچسب و {commitments} تعهد در {file} نوشته شد.</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>کتابخانهٔ تازه</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>باز کردن کتابخانه</translation>
    </message>
    <message>
        <source>Save a copy of the library</source>
        <translation>ذخیرهٔ نسخه‌ای از کتابخانه</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>در حال نسخه‌برداری…</translation>
    </message>
    <message>
        <source>A checked copy is in {file}.</source>
        <translation>نسخه‌ای بررسی‌شده در {file} ذخیره شد.</translation>
    </message>
    <message>
        <source>Libraries (*{suffix});;All files (*)</source>
        <translation>کتابخانه‌ها (*{suffix});;همهٔ فایل‌ها (*)</translation>
    </message>
    <message>
        <source>This could not be finished because of a fault in the program. Your annotations are safe; the log says more.</source>
        <translation>به‌سبب ایرادی در برنامه، این کار به پایان نرسید. برچسب‌های شما محفوظ‌اند؛ جزئیات در گزارش رویدادهای برنامه هست.</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Take this filter off</source>
        <translation>برداشتن این پالایه</translation>
    </message>
    <message>
        <source>Take all off</source>
        <translation>برداشتن همه</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>نمایش همه</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Status</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>لایه</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>دارای</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Source…</source>
        <translation>منبع…</translation>
    </message>
    <message>
        <source>Person or place…</source>
        <translation>نام شخص یا مکان…</translation>
    </message>
    <message>
        <source>Take all filters out</source>
        <translation>برداشتن همهٔ پالایه‌ها</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>ناتمام</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>برچسب</translation>
    </message>
    <message>
        <source>note</source>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>An annotation</source>
        <translation>برچسب</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>No annotation</source>
        <translation>بدون برچسب</translation>
    </message>
    <message>
        <source>{period} ({value})</source>
        <translation>{period} ({value})</translation>
    </message>
    <message>
        <source>Between two days…</source>
        <translation>بازهٔ دلخواه…</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>این ماه</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>ماه پیش</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>امسال</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>پارسال</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>{current} of {total}</source>
        <translation>{current} از {total}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>پیدا نشد</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>جست‌وجو در مقاله</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>مورد قبلی (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>مورد بعدی (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>بستن (Esc)</translation>
    </message>
</context>
<context>
    <name>FollowingUp</name>
    <message>
        <source>Link the commitment to another</source>
        <translation>پیوند تعهد به تعهدی دیگر</translation>
    </message>
    <message>
        <source>Of which commitment are these words evidence?</source>
        <translation>این واژه‌ها مدرک کدام تعهدند؟</translation>
    </message>
    <message>
        <source>The commitment is now: {status}.</source>
        <translation>وضعیت تعهد اکنون: {status}.</translation>
    </message>
    <message>
        <source>A file that is evidence</source>
        <translation>فایلی که مدرک است</translation>
    </message>
    <message>
        <source>A link that is evidence</source>
        <translation>نشانی وبی که مدرک است</translation>
    </message>
    <message>
        <source>Address of the page:</source>
        <translation>نشانی صفحه:</translation>
    </message>
</context>
<context>
    <name>FontChoice</name>
    <message>
        <source>Vazirmatn</source>
        <translation>وزیرمتن (Vazirmatn)</translation>
    </message>
    <message>
        <source>Naskh (Scheherazade New)</source>
        <translation>نسخ (Scheherazade New)</translation>
    </message>
    <message>
        <source>{font} (not installed)</source>
        <translation>قلم {font} (نصب نیست)</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>The index is being made: {n}%. The results are not complete yet.</source>
        <translation>نمایه ساخته می‌شود: {n}٪؛ نتیجه‌ها هنوز کامل نیستند.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>در حال جست‌وجو…</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>۱ مقاله</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} مقاله</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>۱ جا</translation>
    </message>
    <message>
        <source>{n} places</source>
        <translation>{n} جا</translation>
    </message>
    <message>
        <source>{places} in {articles}</source>
        <translation>{places} در {articles}</translation>
    </message>
    <message>
        <source>{count}, and more: only the first articles are listed</source>
        <translation>دست‌کم {count}؛ فقط مقاله‌های نخست فهرست شده‌اند</translation>
    </message>
    <message>
        <source>at least {count}</source>
        <translation>دست‌کم {count}</translation>
    </message>
    <message>
        <source>Articles that were found</source>
        <translation>مقاله‌های پیداشده</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words, the beginning of a word, or no filter.</source>
        <translation>چیزی پیدا نشد. واژه‌های کمتر، آغازِ واژه یا بدون پالایه را امتحان کنید.</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>1 place</source>
        <translation>۱ جا</translation>
    </message>
    <message>
        <source>{n} places</source>
        <translation>{n} جا</translation>
    </message>
</context>
<context>
    <name>GuidelinesDesk</name>
    <message>
        <source>The guidelines</source>
        <translation>شیوه‌نامه</translation>
    </message>
    <message>
        <source>The guidelines have changes that are not saved. Save them?</source>
        <translation>شیوه‌نامه تغییرهایی دارد که ذخیره نشده‌اند. ذخیره شوند؟</translation>
    </message>
</context>
<context>
    <name>GuidelinesPage</name>
    <message>
        <source>Find in the guidelines</source>
        <translation>جست‌وجو در شیوه‌نامه</translation>
    </message>
    <message>
        <source>The guidelines</source>
        <translation>شیوه‌نامه</translation>
    </message>
    <message>
        <source>The guidelines as Markdown</source>
        <translation>متن شیوه‌نامه به زبان نشانه‌گذاری</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>ویرایش</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>بازگشت به پیش‌فرض</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>ذخیره</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>دور ریختن تغییرها</translation>
    </message>
</context>
<context>
    <name>HalfSpaces</name>
    <message>
        <source>Half-spaces</source>
        <translation>نیم‌فاصله</translation>
    </message>
    <message>
        <source>Half-spaces: {count}</source>
        <translation>نیم‌فاصله: {count}</translation>
    </message>
    <message>
        <source>This text lacks about {count} half-spaces. Show it with them?</source>
        <translation>این متن حدود {count} نیم‌فاصله کم دارد. با نیم‌فاصله نشان داده شود؟</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>نم&amp;ایش</translation>
    </message>
    <message>
        <source>Al&amp;ways</source>
        <translation>&amp;همیشه</translation>
    </message>
    <message>
        <source>N&amp;o, it is fine as it is</source>
        <translation>نه، همین‌طور &amp;خوب است</translation>
    </message>
    <message>
        <source>Only the view changes: the stored text and what is exported do not.</source>
        <translation>فقط نمایش عوض می‌شود؛ متن ذخیره‌شده و خروجی تغییری نمی‌کند.</translation>
    </message>
</context>
<context>
    <name>HeldTitlesField</name>
    <message>
        <source>Add a title</source>
        <translation>افزودن سمت</translation>
    </message>
    <message>
        <source>Add a post or title, as “governor of Isfahan”</source>
        <translation>افزودن سمت یا عنوان، مانند «استاندار اصفهان»</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Save report</source>
        <translation>ذخیرهٔ گزارش</translation>
    </message>
    <message>
        <source>import report.txt</source>
        <translation>گزارش افزودن.txt</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>متن (*.txt)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>افزودن</translation>
    </message>
    <message>
        <source>The import was stopped</source>
        <translation>افزودن متوقف شد</translation>
    </message>
    <message>
        <source>The import is finished</source>
        <translation>افزودن به پایان رسید</translation>
    </message>
    <message>
        <source>{source}, in {seconds} s</source>
        <translation>از {source}، در {seconds} ثانیه</translation>
    </message>
    <message>
        <source>added</source>
        <translation>افزوده شد</translation>
    </message>
    <message>
        <source>already there</source>
        <translation>از پیش بود</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>ادغام شد</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ناموفق</translation>
    </message>
    <message>
        <source>What stayed out, and why</source>
        <translation>چه چیزی بیرون ماند و چرا</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>نکته‌ها</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>کپی</translation>
    </message>
    <message>
        <source>Copy the selected lines, or the whole report</source>
        <translation>کپی سطرهای انتخاب‌شده یا همهٔ گزارش</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>ذخیرهٔ گزارش…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>What had come in before stays in the library.</source>
        <translation>آنچه پیش از توقف افزوده شد در کتابخانه می‌ماند.</translation>
    </message>
    <message>
        <source>{n} annotations came along.</source>
        <translation>{n} برچسب هم همراهشان آمد.</translation>
    </message>
    <message>
        <source>{n} commitments came along.</source>
        <translation>{n} تعهد هم همراهشان آمد.</translation>
    </message>
    <message>
        <source>{n} people and places are new.</source>
        <translation>{n} شخص و مکان تازه است.</translation>
    </message>
    <message>
        <source>{n} passages were found again by their words.</source>
        <translation>جای {n} عبارت از روی کلمه‌هایشان دوباره پیدا شد.</translation>
    </message>
    <message>
        <source>{n} disagreed with one of yours; yours was kept.</source>
        <translation>{n} برچسب با یکی از برچسب‌های شما نمی‌خواند؛ برچسب شما نگه داشته شد.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>The command has this key already.</source>
        <translation>این فرمان همین کلید را دارد.</translation>
    </message>
    <message>
        <source>Give all commands their usual keys again?</source>
        <translation>کلیدهای همهٔ فرمان‌ها به حالت معمول برگردد؟</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>کلیدهای معمول</translation>
    </message>
    <message>
        <source>{key} is needed in texts and lists. Press it with Ctrl or Alt.</source>
        <translation>کلید {key} در متن‌ها و فهرست‌ها لازم است. آن را همراه Ctrl یا Alt بزنید.</translation>
    </message>
    <message>
        <source>{key} is left to the menus, which open by Alt and their letters.</source>
        <translation>کلید {key} برای منوهاست که با Alt و حرفشان باز می‌شوند.</translation>
    </message>
    <message>
        <source>In the text, {key} is for this: {words}</source>
        <translation>کلید {key} در متن برای این است: {words}</translation>
    </message>
    <message>
        <source>{key} is a key of the layer “{layer}”; the keys of layers are changed among the layers.</source>
        <translation>کلید {key} از آنِ لایهٔ «{layer}» است؛ کلید لایه‌ها را در پنجرهٔ لایه‌ها تغییر دهید.</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”. Take it from there?</source>
        <translation>کلید {key} از آنِ «{command}» است. از آنجا برداشته شود؟</translation>
    </message>
    <message>
        <source>This key is taken</source>
        <translation>این کلید گرفته شده است</translation>
    </message>
    <message>
        <source>Take {key} from the command</source>
        <translation>برداشتن {key} از فرمان</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>کلیدها</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>یافتن فرمان یا کلید</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>کلید تازه را اینجا بزنید</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>فرمان‌ها و کلیدهایشان</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>فرمان</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>منو</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>کلید معمول</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>همهٔ کلیدهای معمول</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
</context>
<context>
    <name>LayersDialog</name>
    <message>
        <source>A layer of the program&apos;s own stays</source>
        <translation>لایهٔ خود برنامه حذف نمی‌شود</translation>
    </message>
    <message>
        <source>Remove the layer and its annotations</source>
        <translation>حذف لایه و برچسب‌هایش</translation>
    </message>
    <message>
        <source>and {letter} on a Persian keyboard</source>
        <translation>و {letter} روی صفحه‌کلید فارسی</translation>
    </message>
    <message>
        <source>One letter, or none</source>
        <translation>یک حرف، یا خالی</translation>
    </message>
    <message>
        <source>{key} is the key of the command “{command}”; choose another.</source>
        <translation>کلید {key} از آنِ فرمان «{command}» است؛ کلید دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>Remove the layer “{name}” and its annotation?</source>
        <translation>لایهٔ «{name}» و برچسبش حذف شود؟</translation>
    </message>
    <message>
        <source>Remove the layer “{name}” and its {n} annotations?</source>
        <translation>لایهٔ «{name}» و {n} برچسبش حذف شود؟</translation>
    </message>
    <message>
        <source>Remove a layer</source>
        <translation>حذف لایه</translation>
    </message>
    <message>
        <source>New layer</source>
        <translation>لایهٔ تازه</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>لایه‌ها</translation>
    </message>
    <message>
        <source>Layers, in their order</source>
        <translation>لایه‌ها به ترتیب</translation>
    </message>
    <message>
        <source>&amp;Persian name</source>
        <translation>نام &amp;فارسی</translation>
    </message>
    <message>
        <source>&amp;English name</source>
        <translation>نام &amp;انگلیسی</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;کلید</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>رنگ</translation>
    </message>
    <message>
        <source>Has &amp;names: its words can be linked to records</source>
        <translation>این لایه &amp;نام دارد: عبارت‌هایش پیوند می‌خورند</translation>
    </message>
    <message>
        <source>As people and places: each has a page with all that is said of it</source>
        <translation>مانند اشخاص و مکان‌ها: هر نام صفحه‌ای دارد با همهٔ آنچه درباره‌اش آمده است</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>افزودن</translation>
    </message>
    <message>
        <source>Add a layer of your own</source>
        <translation>افزودن لایه‌ای از خودتان</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>بالا بردن</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>پایین بردن</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>تأیید</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Learning from your articles. You can go on working.</source>
        <translation>در حال یادگیری از مقاله‌های شما. می‌توانید به کارتان ادامه دهید.</translation>
    </message>
    <message>
        <source>Forget what was learnt</source>
        <translation>پاک کردن آموخته‌ها</translation>
    </message>
    <message>
        <source>Forget what was learnt from your articles? Your annotations stay as they are. Suggestions come from the program’s own knowledge again, until there is enough new to learn from.</source>
        <translation>آنچه از مقاله‌های شما یاد گرفته شده پاک شود؟ برچسب‌های شما همان‌طور که هستند می‌مانند. پیشنهادها دوباره از دانستهٔ خود برنامه می‌آیند، تا وقتی که به‌اندازهٔ کافی چیز تازه برای یادگیری باشد.</translation>
    </message>
    <message>
        <source>What was learnt from your articles is forgotten.</source>
        <translation>آنچه از مقاله‌های شما یاد گرفته شده بود پاک شد.</translation>
    </message>
    <message>
        <source>Your model has learnt from {n} articles, but knows no more yet than the program itself; it is used once it does.</source>
        <translation>مدل شما از {n} مقاله یاد گرفت، ولی هنوز بیش از خود برنامه نمی‌داند؛ وقتی بیشتر بداند به کار می‌آید.</translation>
    </message>
    <message>
        <source>Your model has learnt from {n} articles: precision {share}%</source>
        <translation>مدل شما از {n} مقاله یاد گرفت: دقت {share}٪</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>not linked yet</source>
        <translation>هنوز پیوند ندارد</translation>
    </message>
    <message>
        <source>“{quote}” was linked to “{name}”.</source>
        <translation>عبارت «{quote}» به «{name}» پیوند خورد.</translation>
    </message>
    <message>
        <source>in this article</source>
        <translation>در همین مقاله</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong that should not have. Your annotations are saved; the log says more, and a restart is wise.</source>
        <translation>خطایی پیش آمد که نباید پیش می‌آمد. برچسب‌های شما ذخیره شده‌اند؛ جزئیات در گزارش رویدادهای برنامه هست و بهتر است برنامه را ببندید و از نو باز کنید.</translation>
    </message>
    <message>
        <source>This library can only be read: its file or folder is protected.</source>
        <translation>این کتابخانه را فقط می‌توان خواند: فایل یا پوشه‌اش محافظت‌شده است.</translation>
    </message>
    <message>
        <source>An import that had been cut off was taken out whole; import it again.</source>
        <translation>افزودن فایل‌ها نیمه‌کاره مانده بود و هر چه از آن آمده بود پس گرفته شد؛ دوباره بیفزایید.</translation>
    </message>
    <message>
        <source>Undone: {edit}</source>
        <translation>برگردانده شد: {edit}</translation>
    </message>
    <message>
        <source>Done again: {edit}</source>
        <translation>دوباره انجام شد: {edit}</translation>
    </message>
    <message>
        <source>&amp;Undo: {edit}</source>
        <translation>&amp;برگرداندن: {edit}</translation>
    </message>
    <message>
        <source>&amp;Redo: {edit}</source>
        <translation>ا&amp;نجام دوباره: {edit}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;برگرداندن</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>ا&amp;نجام دوباره</translation>
    </message>
    <message>
        <source>Hashiyeh</source>
        <translation>حاشیه</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Margin</source>
        <translation>حاشیه</translation>
    </message>
    <message>
        <source>The annotations beside the text.</source>
        <translation>برچسب‌ها در کنار متن.</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>Mentions ({n})</source>
        <translation>اشاره‌ها ({n})</translation>
    </message>
    <message>
        <source>Make a person of their own of these {n}…</source>
        <translation>جدا کردن این {n} اشاره به‌نام شخصی دیگر…</translation>
    </message>
    <message>
        <source>Make a name of their own of these {n}…</source>
        <translation>جدا کردن این {n} اشاره به نامی دیگر…</translation>
    </message>
    <message>
        <source>Mentions; Enter goes to the words, Space ticks the selected ones</source>
        <translation>اشاره‌ها؛ با Enter به متن می‌روید، با فاصله انتخاب‌شده‌ها تیک می‌خورند</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>برداشتن تیک‌ها</translation>
    </message>
    <message>
        <source>The ticked mentions are of somebody else: set them apart in one step</source>
        <translation>اشاره‌های تیک‌خورده از آنِ کس دیگری‌اند: در یک گام جدایشان کنید</translation>
    </message>
    <message>
        <source>No article mentions this name yet.</source>
        <translation>هنوز هیچ مقاله‌ای به این نام اشاره نکرده است.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>{n} more</source>
        <translation>{n} نام دیگر</translation>
    </message>
    <message>
        <source>All is gathered under “{kept}”: {mentions} mentions and {promises} promises move to it. It will be found by these names, too: {names}. You can undo this in one step.</source>
        <translation>همه زیر نام «{kept}» گرد می‌آیند: {mentions} اشاره و {promises} تعهد به آن می‌رسد. از این پس با این نام‌ها هم پیدا می‌شود: {names}. می‌توانید این کار را در یک گام برگردانید.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>یکی کردن</translation>
    </message>
    <message>
        <source>Which of these {n} names stays?</source>
        <translation>کدام‌یک از این {n} نام بماند؟</translation>
    </message>
    <message>
        <source>The name that stays</source>
        <translation>نامی که می‌ماند</translation>
    </message>
    <message>
        <source>{n} mentions</source>
        <translation>{n} اشاره</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Dismiss</source>
        <translation>بستن</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write a note…</source>
        <translation>یادداشتی بنویسید…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>Enter keeps the note, Escape leaves it as it was.</source>
        <translation>با Enter یادداشت نگه داشته می‌شود و با Esc مثل قبل می‌ماند.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>There are no articles yet. Import some, and their progress is shown here.</source>
        <translation>هنوز مقاله‌ای نیست. چند مقاله بیفزایید تا پیشرفت کار این‌جا دیده شود.</translation>
    </message>
    <message>
        <source>{done} of {all} articles are done ({share}).</source>
        <translation>از {all} مقاله {done} تا تمام شده است ({share}).</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>مقاله‌ها</translation>
    </message>
    <message>
        <source>Progress of the queue</source>
        <translation>پیشرفت کار</translation>
    </message>
    <message>
        <source>{n} annotations, in the colours of their layers.</source>
        <translation>مجموع {n} برچسب، به رنگ لایه‌هایشان.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>همه</translation>
    </message>
    <message>
        <source>Nothing has been annotated yet.</source>
        <translation>هنوز برچسبی زده نشده است.</translation>
    </message>
    <message>
        <source>Annotations over time</source>
        <translation>برچسب‌ها در گذر زمان</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>لایه</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>برچسب‌ها</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>به تفکیک لایه</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>بی‌نام</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>حاشیه‌نویس</translation>
    </message>
    <message>
        <source>By annotator</source>
        <translation>به تفکیک حاشیه‌نویس</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>تعهدها</translation>
    </message>
    <message>
        <source>No commitment has a record yet.</source>
        <translation>هنوز هیچ تعهدی ثبت نشده است.</translation>
    </message>
    <message>
        <source>Commitments by status</source>
        <translation>تعهدها به تفکیک وضعیت</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>پیوندخورده</translation>
    </message>
    <message>
        <source>Not linked yet</source>
        <translation>هنوز پیوند نخورده</translation>
    </message>
    <message>
        <source>{n} of {all} mentions say whom or what they mean ({share}).</source>
        <translation>از {all} اشاره، {n} تا به شخص یا مکان خود پیوند خورده است ({share}).</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>اشاره‌ها</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>تعداد</translation>
    </message>
    <message>
        <source>No person or place has been tagged yet.</source>
        <translation>هنوز شخص یا مکانی برچسب نخورده است.</translation>
    </message>
    <message>
        <source>Mentions linked</source>
        <translation>پیوند اشاره‌ها</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>روز</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>هفته</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>ماه</translation>
    </message>
</context>
<context>
    <name>OwnField</name>
    <message>
        <source>Name</source>
        <translation>نام</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>نام مشخصه</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>مقدار</translation>
    </message>
    <message>
        <source>Value of the field</source>
        <translation>مقدار مشخصه</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>حذف مشخصه</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>Add a field</source>
        <translation>افزودن مشخصه</translation>
    </message>
    <message>
        <source>Add a field of your own, as “topic” or “newspaper page”</source>
        <translation>افزودن مشخصه‌ای از خودتان، مانند «موضوع» یا «صفحهٔ روزنامه»</translation>
    </message>
</context>
<context>
    <name>Paging</name>
    <message>
        <source>Pages</source>
        <translation>صفحه‌ها</translation>
    </message>
</context>
<context>
    <name>PairModel</name>
    <message>
        <source>Who</source>
        <translation>چه کسی</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>با چه کسی</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>مقاله</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Type a command or the title of an article</source>
        <translation>نام فرمان یا عنوان مقاله را بنویسید</translation>
    </message>
    <message>
        <source>Commands and articles</source>
        <translation>فرمان‌ها و مقاله‌ها</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>چیزی به این نام نیست.</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>File</source>
        <translation>فایل</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>سطر</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>چه پیش آمد</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>{percent}%</source>
        <translation>{percent}٪</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>در حال توقف…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>Stop this</source>
        <translation>این کار را متوقف می‌کند</translation>
    </message>
</context>
<context>
    <name>PromiseModel</name>
    <message>
        <source>Promised by {who}</source>
        <translation>تعهدِ {who}</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>تعهد به او</translation>
    </message>
    <message>
        <source>Promised to {whom}</source>
        <translation>تعهد به {whom}</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>تعهد داده</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>موعد: {day}</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Set Focus</source>
        <translation>رفتن به آن</translation>
    </message>
    <message>
        <source>Show Menu</source>
        <translation>نمایش منو</translation>
    </message>
    <message>
        <source>Show on Screen</source>
        <translation>نمایش روی صفحه</translation>
    </message>
    <message>
        <source>Moves the element into the visible area</source>
        <translation>آن را به جایی می‌آورد که دیده شود</translation>
    </message>
</context>
<context>
    <name>QColorDialog</name>
    <message>
        <source>Hu&amp;e:</source>
        <translation>&amp;فام:</translation>
    </message>
    <message>
        <source>&amp;Val:</source>
        <translation>&amp;روشنایی:</translation>
    </message>
    <message>
        <source>&amp;HTML:</source>
        <translation>&amp;کد HTML:</translation>
    </message>
    <message>
        <source>&amp;Custom colors</source>
        <translation>رنگ‌های &amp;دلخواه</translation>
    </message>
    <message>
        <source>&amp;Add to Custom Colors</source>
        <translation>&amp;افزودن به رنگ‌های دلخواه</translation>
    </message>
    <message>
        <source>&amp;Pick Screen Color</source>
        <translation>رنگی از &amp;نمایشگر</translation>
    </message>
    <message>
        <source>Bl&amp;ue:</source>
        <translation>آ&amp;بی:</translation>
    </message>
    <message>
        <source>Cursor at %1, %2
Press ESC to cancel</source>
        <translation>نشانگر در %1، %2
برای انصراف Esc را بزنید</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;پوشه:</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>پوشه:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>پوشه:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;نام فایل:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;قالب فایل‌ها:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>قالب فایل‌ها:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;باز کردن</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>باز کردن</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>ذخیره با نام دیگر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>بازگشت</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>رفتن به جلو</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>بازگشت به پوشهٔ پیشین</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>رفتن به پوشهٔ بعدی</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>پوشهٔ بالاتر</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>رفتن به پوشهٔ بالاتر</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>پوشهٔ تازه</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>ساختن پوشه‌ای تازه</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>پوشهٔ &amp;تازه</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>پوشهٔ تازه</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>نمای فهرست</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>نمایش فایل‌ها در یک فهرست</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>نمای جزئیات</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>نمایش فایل‌ها با جزئیات</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>نمایش فایل‌های پن&amp;هان</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>تغییر نا&amp;م</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>همهٔ فایل‌ها (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>همهٔ فایل‌ها (*)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>فایل‌ها</translation>
    </message>
    <message>
        <source>File</source>
        <translation>فایل</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>فایل %1</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>فایل «%1» از پیش هست.
این یکی جای آن را بگیرد؟</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>فایل «%1» پیدا نشد.
نام آن را بررسی کنید.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>پوشهٔ «%1» پیدا نشد.
نام آن را بررسی کنید.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>فایل «%1» در برابر نوشتن محافظت شده است.
با این همه حذف شود؟</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>فایل «%1» حذف شود؟</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>پوشه حذف نشد.</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>فهرست جاها و نشانک‌ها</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>جاهای اخیر</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;برگرداندن</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>انجام &amp;دوباره</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>بر&amp;ش</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;کپی</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;چسباندن</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>OK</source>
        <translation>تأیید</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>راهنما</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Open</source>
        <translation>باز کردن</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>دور انداختن</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>بازنشانی</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>ذخیرهٔ همه</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Left edge</source>
        <translation>لبهٔ چپ</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>لبهٔ راست</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>یک صفحه بالا</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>یک صفحه پایین</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>یک صفحه به چپ</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>یک صفحه به راست</translation>
    </message>
    <message>
        <source>Scroll here</source>
        <translation>پیمایش تا اینجا</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>پیمایش به بالا</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>پیمایش به پایین</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>پیمایش به چپ</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>پیمایش به راست</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>⁦Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDown</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;برگرداندن</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>انجام &amp;دوباره</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>بر&amp;ش</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;کپی</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;چسباندن</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>کپی &amp;نشانی پیوند</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>Annotations to decide on</source>
        <translation>برچسب‌هایی که باید برایشان تصمیم بگیرید</translation>
    </message>
    <message>
        <source>Here:</source>
        <translation>اینجا:</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>پیش‌تر:</translation>
    </message>
    <message>
        <source>On other words:</source>
        <translation>روی عبارتی دیگر:</translation>
    </message>
    <message>
        <source>Take the words selected above</source>
        <translation>عبارتی که در متن بالا انتخاب کرده‌ام</translation>
    </message>
    <message>
        <source>Delete the annotation</source>
        <translation>حذف برچسب</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Every article of this list is done.</source>
        <translation>همهٔ مقاله‌های این فهرست تمام شده‌اند.</translation>
    </message>
    <message>
        <source>There are no samples in this library.</source>
        <translation>در این کتابخانه مقالهٔ نمونه‌ای نیست.</translation>
    </message>
    <message>
        <source>The article was removed from the library.</source>
        <translation>مقاله از کتابخانه حذف شد.</translation>
    </message>
    <message>
        <source>{n} articles were removed from the library.</source>
        <translation>{n} مقاله از کتابخانه حذف شد.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;برگرداندن</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Choose an article from the list, or drop text files on this window.</source>
        <translation>مقاله‌ای را از فهرست انتخاب کنید یا فایل‌های متنی را روی این پنجره رها کنید.</translation>
    </message>
</context>
<context>
    <name>RelatingPanel</name>
    <message>
        <source>New kind: “{name}”</source>
        <translation>نوع تازه: «{name}»</translation>
    </message>
    <message>
        <source>What is “{quote}” to “{other}”?</source>
        <translation>رابطهٔ «{quote}» با «{other}» چیست؟</translation>
    </message>
    <message>
        <source>What is “{quote}” related to? Click the other annotation, or walk to it with {key} and press Enter.</source>
        <translation>عبارت «{quote}» با کدام برچسب رابطه دارد؟ روی آن کلیک کنید، یا با {key} به آن بروید و Enter بزنید.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>Relate nothing (Esc)</source>
        <translation>رابطه‌ای برقرار نشود (Esc)</translation>
    </message>
    <message>
        <source>Kind of relation</source>
        <translation>نوع رابطه</translation>
    </message>
    <message>
        <source>Kinds of relations</source>
        <translation>انواع رابطه</translation>
    </message>
</context>
<context>
    <name>RelationKindsDialog</name>
    <message>
        <source>Remove the kind “{name}” and its relation?</source>
        <translation>نوع «{name}» با رابطه‌ای که دارد حذف شود؟</translation>
    </message>
    <message>
        <source>Remove the kind “{name}” and its {n} relations?</source>
        <translation>نوع «{name}» با {n} رابطه‌ای که دارد حذف شود؟</translation>
    </message>
    <message>
        <source>Remove a kind of relation</source>
        <translation>حذف نوع رابطه</translation>
    </message>
    <message>
        <source>New kind</source>
        <translation>نوع تازه</translation>
    </message>
    <message>
        <source>Kinds of relations</source>
        <translation>انواع رابطه</translation>
    </message>
    <message>
        <source>Kinds of relations, in their order</source>
        <translation>انواع رابطه، به ترتیب</translation>
    </message>
    <message>
        <source>&amp;Persian name</source>
        <translation>نام &amp;فارسی</translation>
    </message>
    <message>
        <source>&amp;English name</source>
        <translation>نام &amp;انگلیسی</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>افزودن</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Remove the kind and its relations</source>
        <translation>حذف این نوع با همهٔ رابطه‌هایش</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>بالاتر بردن</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>پایین‌تر بردن</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>تأیید</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
</context>
<context>
    <name>ReminderDialog</name>
    <message>
        <source>Reminder</source>
        <translation>یادآوری</translation>
    </message>
    <message>
        <source>1404/06/01 or 2025-08-23</source>
        <translation>۱۴۰۴/۰۶/۰۱ یا 2025-08-23</translation>
    </message>
    <message>
        <source>No &amp;reminder</source>
        <translation>&amp;بی‌یادآوری</translation>
    </message>
    <message>
        <source>&amp;On the day:</source>
        <translation>در &amp;روز:</translation>
    </message>
    <message>
        <source>In a &amp;week</source>
        <translation>یک &amp;هفتهٔ دیگر</translation>
    </message>
    <message>
        <source>In a &amp;month</source>
        <translation>یک &amp;ماه دیگر</translation>
    </message>
    <message>
        <source>On the day of the d&amp;eadline</source>
        <translation>روز مو&amp;عد</translation>
    </message>
    <message>
        <source>A week &amp;before it</source>
        <translation>یک هفته &amp;پیش از موعد</translation>
    </message>
    <message>
        <source>Write a day, in the calendar that you like.</source>
        <translation>روزی را بنویسید، به هر تقویمی که می‌خواهید.</translation>
    </message>
    <message>
        <source>This is no day.</source>
        <translation>روزی از این نوشته برنمی‌آید.</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Writing the report…</source>
        <translation>نوشتن گزارش…</translation>
    </message>
    <message>
        <source>The report was cancelled; no file was written.</source>
        <translation>نوشتن گزارش متوقف شد و فایلی نوشته نشد.</translation>
    </message>
    <message>
        <source>A report of {n} articles is in {file}.</source>
        <translation>گزارش {n} مقاله در فایل {file} است.</translation>
    </message>
    <message>
        <source>A table of {n} rows is in {file}.</source>
        <translation>جدولی با {n} سطر در فایل {file} است.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>باز کردن</translation>
    </message>
</context>
<context>
    <name>ReportsDialog</name>
    <message>
        <source>Report</source>
        <translation>گزارش</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>از چه</translation>
    </message>
    <message>
        <source>From which articles</source>
        <translation>از کدام مقاله‌ها</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>قالب</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>به چه زبانی</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>فارسی</translation>
    </message>
    <message>
        <source>English</source>
        <translation>انگلیسی</translation>
    </message>
    <message>
        <source>All ({n})</source>
        <translation>همه ({n})</translation>
    </message>
    <message>
        <source>Those in the list now ({n})</source>
        <translation>آن‌ها که اکنون در فهرست‌اند ({n})</translation>
    </message>
    <message>
        <source>Only the one that is open</source>
        <translation>فقط مقالهٔ باز</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>نوشتن گزارش</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>Articles with their annotations</source>
        <translation>مقاله‌ها با برچسب‌هایشان</translation>
    </message>
    <message>
        <source>A table of commitments</source>
        <translation>جدول تعهدها</translation>
    </message>
    <message>
        <source>A table of people and places</source>
        <translation>جدول اشخاص و مکان‌ها</translation>
    </message>
    <message>
        <source>A table of mentions</source>
        <translation>جدول اشاره‌ها</translation>
    </message>
    <message>
        <source>A page for the browser (HTML)</source>
        <translation>صفحه‌ای برای مرورگر (HTML)</translation>
    </message>
    <message>
        <source>Sheets of paper (PDF)</source>
        <translation>برگه‌های کاغذ (PDF)</translation>
    </message>
    <message>
        <source>A workbook for Excel (XLSX)</source>
        <translation>کارپوشه برای اکسل (XLSX)</translation>
    </message>
    <message>
        <source>A plain table (CSV)</source>
        <translation>جدول ساده (CSV)</translation>
    </message>
    <message>
        <source>Cards of the commitments</source>
        <translation>کارت تعهدها</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>یادداشت‌ها</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>رابطه‌ها</translation>
    </message>
    <message>
        <source>People and places</source>
        <translation>اشخاص و مکان‌ها</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>فقط</translation>
    </message>
    <message>
        <source>With</source>
        <translation>همراه با</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>با هر وضعیتی</translation>
    </message>
    <message>
        <source>Those whose &amp;status is</source>
        <translation>تعهدهای با &amp;وضعیت</translation>
    </message>
</context>
<context>
    <name>ReviewStrip</name>
    <message>
        <source>Reviewing the suggestions</source>
        <translation>بازبینی پیشنهادها</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>پا&amp;یان</translation>
    </message>
    <message>
        <source>Back to reading (Esc)</source>
        <translation>بازگشت به خواندن (Esc)</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>done, on to the next</source>
        <translation>تمام کردن و رفتن به بعدی</translation>
    </message>
    <message>
        <source>next</source>
        <translation>بعدی</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>پذیرفتن</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>رد کردن</translation>
    </message>
    <message>
        <source>accept as</source>
        <translation>پذیرفتن با لایهٔ دیگر</translation>
    </message>
    <message>
        <source>move its end</source>
        <translation>جابه‌جایی پایان</translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation>{n} پیشنهاد</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>در حال یافتن پیشنهادها…</translation>
    </message>
    <message>
        <source>All suggestions are answered.</source>
        <translation>همهٔ پیشنهادها بررسی شد.</translation>
    </message>
    <message>
        <source>There is no suggestion for this article.</source>
        <translation>پیشنهادی برای این مقاله نیست.</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} از {total}</translation>
    </message>
    <message>
        <source>Dots are under the words that could be a person, a place or a commitment. Press {key} to go through them; nothing becomes an annotation before you accept it.</source>
        <translation>زیر کلمه‌هایی که شاید شخص، مکان یا تعهد باشند نقطه‌چین است. برای بازبینی‌شان {key} را بزنید؛ تا نپذیرید، چیزی برچسب نمی‌شود.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>بازبینی</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>پذیرفتن</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رد کردن</translation>
    </message>
    <message>
        <source>Accept all {n}</source>
        <translation>پذیرفتن هر {n} تا</translation>
    </message>
    <message>
        <source>Reject all {n}</source>
        <translation>رد کردن هر {n} تا</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search in all articles</source>
        <translation>جست‌وجو در همهٔ مقاله‌ها</translation>
    </message>
    <message>
        <source>Articles that have all the words are found, in every spelling.</source>
        <translation>مقاله‌هایی پیدا می‌شوند که همهٔ واژه‌ها را، با هر املایی، داشته باشند.</translation>
    </message>
    <message>
        <source>“two words”: beside each other, as they are written</source>
        <translation>گیومه («دو واژه»): کنار هم و همان‌طور که نوشته شده‌اند</translation>
    </message>
    <message>
        <source>-word: articles without this word</source>
        <translation>خط تیره پیش از واژه (-واژه): مقاله‌هایی که آن واژه را ندارند</translation>
    </message>
    <message>
        <source>word*: every word that begins so</source>
        <translation>واژه و ستاره (واژه*): هر واژه‌ای که این‌طور آغاز شود</translation>
    </message>
    <message>
        <source>The button beside this field adds filters.</source>
        <translation>پالایه‌ها را با دکمهٔ کنار این کادر اضافه کنید.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>پالایه</translation>
    </message>
    <message>
        <source>Search only in articles of a status, a layer, a date …</source>
        <translation>جست‌وجو فقط در مقاله‌های یک وضعیت، لایه، تاریخ…</translation>
    </message>
    <message>
        <source>Filters of the search</source>
        <translation>پالایه‌های جست‌وجو</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Searching…</source>
        <translation>در حال جست‌وجو…</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Layers for the selected words</source>
        <translation>لایه‌ها برای کلمه‌های انتخاب‌شده</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>تنظیمات</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>خواندن</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>ظاهر</translation>
    </message>
    <message>
        <source>You</source>
        <translation>شما</translation>
    </message>
    <message>
        <source>&amp;Size of the text</source>
        <translation>&amp;اندازهٔ متن</translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation>&amp;قلم</translation>
    </message>
    <message>
        <source>&amp;Line height</source>
        <translation>فا&amp;صلهٔ سطرها</translation>
    </message>
    <message>
        <source>&amp;Width of the column</source>
        <translation>پ&amp;هنای ستون</translation>
    </message>
    <message>
        <source>Lost &amp;half-spaces</source>
        <translation>نیم‌فاصله‌های &amp;گم‌شده</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;پوسته</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;زبان</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>&amp;نام شما</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> پوینت</translation>
    </message>
    <message>
        <source> letters</source>
        <translation> حرف</translation>
    </message>
    <message>
        <source>Stands with the annotations that you make</source>
        <translation>کنار برچسب‌هایی که می‌زنید می‌آید</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مانند سیستم</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>روشن</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>کاغذی</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>تیره</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تضاد بالا</translation>
    </message>
    <message>
        <source>Ask in each article</source>
        <translation>در هر مقاله پرسیده شود</translation>
    </message>
    <message>
        <source>Always show them</source>
        <translation>همیشه نشان داده شود</translation>
    </message>
    <message>
        <source>Show the text as it is stored</source>
        <translation>متن همان‌طور که ذخیره شده نشان داده شود</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>کلیدها…</translation>
    </message>
    <message>
        <source>Usual reading values</source>
        <translation>بازگشت به اندازه‌های معمول</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
</context>
<context>
    <name>SlotFilling</name>
    <message>
        <source>There are no words in the selection.</source>
        <translation>در آنچه برگزیده‌اید واژه‌ای نیست.</translation>
    </message>
    <message>
        <source>No words of the text stand for this.</source>
        <translation>برای این، عبارتی در متن نیست.</translation>
    </message>
</context>
<context>
    <name>StatusDialog</name>
    <message>
        <source>Status of the commitment</source>
        <translation>وضعیت تعهد</translation>
    </message>
    <message>
        <source>Day of the status</source>
        <translation>روز این وضعیت</translation>
    </message>
    <message>
        <source>No status without evidence: add a piece, or tick one.</source>
        <translation>وضعیت بی مدرک نمی‌شود: مدرکی بیفزایید یا یکی را تیک بزنید.</translation>
    </message>
    <message>
        <source>The selected &amp;words</source>
        <translation>&amp;واژه‌های برگزیده</translation>
    </message>
    <message>
        <source>Words of an a&amp;rticle…</source>
        <translation>عبارتی از یک &amp;مقاله…</translation>
    </message>
    <message>
        <source>A fi&amp;le…</source>
        <translation>&amp;فایل…</translation>
    </message>
    <message>
        <source>A lin&amp;k…</source>
        <translation>&amp;نشانی وب…</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;ثبت</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>ا&amp;نصراف</translation>
    </message>
    <message>
        <source>Statu&amp;s:</source>
        <translation>و&amp;ضعیت:</translation>
    </message>
    <message>
        <source>Day &amp;of the status:</source>
        <translation>&amp;روز این وضعیت:</translation>
    </message>
    <message>
        <source>&amp;Evidence:</source>
        <translation>م&amp;درک:</translation>
    </message>
    <message>
        <source>&amp;Note on the status:</source>
        <translation>&amp;یادداشت وضعیت:</translation>
    </message>
</context>
<context>
    <name>SuggestedDelegate</name>
    <message>
        <source>{n} places</source>
        <translation>{n} جا</translation>
    </message>
</context>
<context>
    <name>SuggestionChoices</name>
    <message>
        <source>Suggestions</source>
        <translation>پیشنهادها</translation>
    </message>
    <message>
        <source>Sh&amp;ow what could be annotated</source>
        <translation>نشان دادن &amp;آنچه می‌شود برچسب زد</translation>
    </message>
    <message>
        <source>Suggest on these layers:</source>
        <translation>پیشنهاد برای این لایه‌ها:</translation>
    </message>
    <message>
        <source>Forget what was learnt…</source>
        <translation>پاک کردن آموخته‌ها…</translation>
    </message>
    <message>
        <source>The model of your own articles is removed; your annotations stay</source>
        <translation>مدل خودتان پاک می‌شود؛ برچسب‌هایتان می‌مانند</translation>
    </message>
    <message>
        <source>Measured on articles of yours that the model had not seen.</source>
        <translation>دقت مورد انتظار است، سنجیده روی مقاله‌هایی از شما که مدل ندیده بود.</translation>
    </message>
    <message>
        <source>How often they are right is shown once enough of your articles are done.</source>
        <translation>دقت مورد انتظار وقتی نشان داده می‌شود که به اندازهٔ کافی مقالهٔ تمام‌شده داشته باشید.</translation>
    </message>
    <message>
        <source>right in {n}% of cases</source>
        <translation>دقت {n}٪</translation>
    </message>
</context>
<context>
    <name>TargetField</name>
    <message>
        <source>Choose a file to write to.</source>
        <translation>نام فایل را بنویسید یا انتخاب کنید.</translation>
    </message>
    <message>
        <source>There is no folder for “{path}”. Choose another place.</source>
        <translation>پوشه‌ای برای «{path}» نیست. جای دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>“{path}” is there already and will be replaced.</source>
        <translation>فایل «{path}» از پیش وجود دارد و جایگزین می‌شود.</translation>
    </message>
    <message>
        <source>To the &amp;file</source>
        <translation>در &amp;فایل</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>انتخاب…</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>The articles are being looked through; the list is sorted when that is done.</source>
        <translation>مقاله‌ها دارند بررسی می‌شوند؛ فهرست پس از آن مرتب می‌شود.</translation>
    </message>
</context>
<context>
    <name>TextHistoryDialog</name>
    <message>
        <source>History of the text</source>
        <translation>تاریخچهٔ متن</translation>
    </message>
    <message>
        <source>Texts of the article, the present one first</source>
        <translation>متن‌های مقاله، از تازه به کهنه</translation>
    </message>
    <message>
        <source>The chosen text</source>
        <translation>متن انتخاب‌شده</translation>
    </message>
    <message>
        <source>Go back to this text…</source>
        <translation>بازگشت به این متن…</translation>
    </message>
    <message>
        <source>This text was never corrected.</source>
        <translation>این متن هرگز تصحیح نشده است.</translation>
    </message>
    <message>
        <source>Marked is what the correction after it changed.</source>
        <translation>آنچه تصحیح بعدی تغییر داده، نشان‌دار است.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>بستن</translation>
    </message>
    <message>
        <source>The present text</source>
        <translation>متن کنونی</translation>
    </message>
    <message>
        <source>As it was imported</source>
        <translation>همان‌گونه که افزوده شد</translation>
    </message>
    <message>
        <source>{name}, {when}</source>
        <translation>{name}، {when}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline of the commitments</source>
        <translation>خط زمان تعهدها</translation>
    </message>
    <message>
        <source>Up and Down go from one to the next, Enter opens its words, + and − zoom. The table has the same as words.</source>
        <translation>کلیدهای بالا و پایین از یکی به دیگری می‌برند، Enter متن را باز می‌کند و + و − نزدیک و دور می‌کنند. جدول همین‌ها را به نوشته دارد.</translation>
    </message>
</context>
<context>
    <name>TitleRow</name>
    <message>
        <source>The days of a title could not be read. Write them as 1403/07/15 or 2024-10-06.</source>
        <translation>تاریخ‌های یکی از سمت‌ها خوانده نشد. آن‌ها را مانند 1403/07/15 یا 2024-10-06 بنویسید.</translation>
    </message>
    <message>
        <source>Post or title</source>
        <translation>سمت یا عنوان</translation>
    </message>
    <message>
        <source>since</source>
        <translation>از</translation>
    </message>
    <message>
        <source>Since which day</source>
        <translation>از چه روزی</translation>
    </message>
    <message>
        <source>until</source>
        <translation>تا</translation>
    </message>
    <message>
        <source>Until which day</source>
        <translation>تا چه روزی</translation>
    </message>
    <message>
        <source>Remove the title</source>
        <translation>حذف سمت</translation>
    </message>
</context>
<context>
    <name>TopicDialog</name>
    <message>
        <source>Topic</source>
        <translation>موضوع</translation>
    </message>
    <message>
        <source>An empty field takes the topic away.</source>
        <translation>خانهٔ خالی موضوع را برمی‌دارد.</translation>
    </message>
    <message>
        <source>&amp;Topic:</source>
        <translation>&amp;موضوع:</translation>
    </message>
</context>
<context>
    <name>Unlinked</name>
    <message>
        <source>Every mention is linked.</source>
        <translation>همهٔ اشاره‌ها پیوند دارند.</translation>
    </message>
    <message>
        <source>One mention is not linked.</source>
        <translation>هنوز یک اشاره پیوند ندارد.</translation>
    </message>
    <message>
        <source>{n} mentions are not linked.</source>
        <translation>هنوز {n} اشاره پیوند ندارد.</translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>Correct the words</source>
        <translation>تصحیح کلمه‌ها</translation>
    </message>
    <message>
        <source>Enter puts the words into the text, Escape leaves it as it was.</source>
        <translation>کلید Enter تصحیح را در متن می‌نشاند و Esc متن را همان‌گونه که بود می‌گذارد.</translation>
    </message>
    <message>
        <source>Enter: apply · Esc: leave · Shift+Space: half-space</source>
        <translation>ثبت: Enter · انصراف: Esc · نیم‌فاصله: Shift+Space</translation>
    </message>
</context>
<context>
    <name>_EmptyPage</name>
    <message>
        <source>No articles yet</source>
        <translation>هنوز مقاله‌ای نیست</translation>
    </message>
    <message>
        <source>Import text files or whole folders, drop them here, or paste a text.</source>
        <translation>فایل‌های متنی یا یک پوشه را بیفزایید، همین‌جا رها کنید، یا متنی را بچسبانید.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>افزودن…</translation>
    </message>
</context>
<context>
    <name>_Nothing</name>
    <message>
        <source>None of the {n} commitments fits all these filters.</source>
        <translation>هیچ‌یک از {n} تعهد با همهٔ این پالایه‌ها نمی‌خواند.</translation>
    </message>
    <message>
        <source>No commitment has a record yet. Press the button above to make them.</source>
        <translation>هنوز هیچ تعهدی پرونده ندارد. با دکمهٔ بالا برایشان بسازید.</translation>
    </message>
    <message>
        <source>There are no commitments yet. Select a sentence in an article and press C.</source>
        <translation>هنوز تعهدی نیست. در مقاله‌ای جمله‌ای را انتخاب کنید و کلید «ز» (C) را بزنید.</translation>
    </message>
    <message>
        <source>Take all filters off</source>
        <translation>برداشتن همهٔ پالایه‌ها</translation>
    </message>
</context>
<context>
    <name>_NothingPage</name>
    <message>
        <source>Nothing here</source>
        <translation>اینجا چیزی نیست</translation>
    </message>
    <message>
        <source>No article of the library has this status now.</source>
        <translation>اکنون هیچ مقاله‌ای در این وضعیت نیست.</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>نمایش همهٔ مقاله‌ها</translation>
    </message>
</context>
<context>
    <name>_Unrecorded</name>
    <message>
        <source>1 commitment is only tagged: it has no record to be filled in.</source>
        <translation>یک تعهد فقط برچسب دارد و پرونده‌ای ندارد که پر شود.</translation>
    </message>
    <message>
        <source>{n} commitments are only tagged: they have no record to be filled in.</source>
        <translation>شمار {n} تعهد فقط برچسب دارند و پرونده‌ای ندارند که پر شود.</translation>
    </message>
    <message>
        <source>Record them</source>
        <translation>ساختن پرونده</translation>
    </message>
    <message>
        <source>Make a record for each; can be undone in one step</source>
        <translation>برای هر یک پرونده‌ای می‌سازد؛ یکجا برگشت‌پذیر است</translation>
    </message>
</context>
<context>
    <name>_WithoutLibraryPage</name>
    <message>
        <source>No library is open</source>
        <translation>کتابخانه‌ای باز نیست</translation>
    </message>
    <message>
        <source>Open a library, or make a new one in the File menu.</source>
        <translation>کتابخانه‌ای باز کنید یا از منوی فایل کتابخانهٔ تازه‌ای بسازید.</translation>
    </message>
    <message>
        <source>Open library…</source>
        <translation>باز کردن کتابخانه…</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;New library…</source>
        <translation>&amp;کتابخانهٔ تازه…</translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation>&amp;باز کردن کتابخانه…</translation>
    </message>
    <message>
        <source>Save a &amp;copy of the library…</source>
        <translation>&amp;ذخیرهٔ نسخه‌ای از کتابخانه…</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;افزودن فایل…</translation>
    </message>
    <message>
        <source>Add articles from text files or from the program&apos;s own files</source>
        <translation>افزودن مقاله از فایل‌های متنی یا فایل‌های خود برنامه</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>افزودن &amp;پوشه…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;خروجی گرفتن…</translation>
    </message>
    <message>
        <source>Write articles and annotations to a file</source>
        <translation>نوشتن مقاله‌ها و برچسب‌ها در یک فایل</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>&amp;گزارش…</translation>
    </message>
    <message>
        <source>Write a page or a table for people to read</source>
        <translation>نوشتن صفحه یا جدولی برای خواندن</translation>
    </message>
    <message>
        <source>Remove the &amp;sample articles</source>
        <translation>حذف مقاله‌های &amp;نمونه</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;تنظیمات…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>کلی&amp;دها…</translation>
    </message>
    <message>
        <source>Give commands other keys</source>
        <translation>دادن کلیدهای دیگر به فرمان‌ها</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>خر&amp;وج</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>برگرداندن</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>انجام دوباره</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;کپی</translation>
    </message>
    <message>
        <source>Copy with it&amp;s source</source>
        <translation>کپی با &amp;منبع</translation>
    </message>
    <message>
        <source>Copy the selected words with the article&apos;s title and source</source>
        <translation>کپی کلمه‌های انتخاب‌شده همراه عنوان و منبع مقاله</translation>
    </message>
    <message>
        <source>&amp;Paste as a new article</source>
        <translation>&amp;چسباندن به‌شکل مقالهٔ تازه</translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation>&amp;جست‌وجو در مقاله…</translation>
    </message>
    <message>
        <source>Search in &amp;all articles…</source>
        <translation>جست‌وجو در &amp;همهٔ مقاله‌ها…</translation>
    </message>
    <message>
        <source>Search in all articles of the library</source>
        <translation>جست‌وجو در همهٔ مقاله‌های کتابخانه</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>یافتن مورد ب&amp;عدی</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>یافتن مورد &amp;قبلی</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>مقالهٔ &amp;بعدی</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>مقالهٔ &amp;قبلی</translation>
    </message>
    <message>
        <source>Next article that is not &amp;done</source>
        <translation>مقالهٔ &amp;ناتمام بعدی</translation>
    </message>
    <message>
        <source>Done, and on to the ne&amp;xt</source>
        <translation>تمام کردن و رفتن &amp;سراغ بعدی</translation>
    </message>
    <message>
        <source>Mark this article as done and open the next that is not</source>
        <translation>علامت زدن این مقاله به‌عنوان تمام‌شده و باز کردن مقالهٔ ناتمام بعدی</translation>
    </message>
    <message>
        <source>&amp;To do</source>
        <translation>&amp;شروع‌نشده</translation>
    </message>
    <message>
        <source>In &amp;work</source>
        <translation>در دست &amp;کار</translation>
    </message>
    <message>
        <source>D&amp;one</source>
        <translation>&amp;تمام‌شده</translation>
    </message>
    <message>
        <source>By each &amp;paragraph</source>
        <translation>&amp;خودکار، هر پاراگراف جداگانه</translation>
    </message>
    <message>
        <source>&amp;Right to left</source>
        <translation>&amp;راست‌به‌چپ</translation>
    </message>
    <message>
        <source>&amp;Left to right</source>
        <translation>&amp;چپ‌به‌راست</translation>
    </message>
    <message>
        <source>D&amp;etails of the article</source>
        <translation>&amp;مشخصات مقاله</translation>
    </message>
    <message>
        <source>Title, source, date and what else is known of the article</source>
        <translation>عنوان، منبع، تاریخ و چیزهای دیگری که دربارهٔ مقاله می‌دانیم</translation>
    </message>
    <message>
        <source>Explain th&amp;is date</source>
        <translation>توضیح ا&amp;ین تاریخ</translation>
    </message>
    <message>
        <source>Say which days the date at the cursor means, and why</source>
        <translation>تاریخی که نشانگر روی آن است چه روزهایی را می‌گوید و چرا</translation>
    </message>
    <message>
        <source>Correct the word&amp;s…</source>
        <translation>ت&amp;صحیح کلمه‌ها…</translation>
    </message>
    <message>
        <source>Write the selected words anew; annotations keep their places</source>
        <translation>نوشتن دوبارهٔ کلمه‌های انتخاب‌شده؛ برچسب‌ها سر جایشان می‌مانند</translation>
    </message>
    <message>
        <source>Correct the who&amp;le text…</source>
        <translation>تصحیح &amp;همهٔ متن…</translation>
    </message>
    <message>
        <source>&amp;History of the text…</source>
        <translation>تاری&amp;خچهٔ متن…</translation>
    </message>
    <message>
        <source>&amp;Remove from the library</source>
        <translation>&amp;حذف از کتابخانه</translation>
    </message>
    <message>
        <source>&amp;Delete the annotation</source>
        <translation>&amp;حذف برچسب</translation>
    </message>
    <message>
        <source>Apply to &amp;all…</source>
        <translation>برچسب زدن به &amp;همه…</translation>
    </message>
    <message>
        <source>Tag the selected words wherever they stand</source>
        <translation>برچسب زدن به عبارت انتخاب‌شده در همه‌جا</translation>
    </message>
    <message>
        <source>&amp;Relate to…</source>
        <translation>راب&amp;طه با…</translation>
    </message>
    <message>
        <source>Relate the selected annotation to another one of the article</source>
        <translation>برقرار کردن رابطه میان برچسب انتخاب‌شده و برچسب دیگری از مقاله</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>نوشتن &amp;یادداشت</translation>
    </message>
    <message>
        <source>Stat&amp;us of the commitment…</source>
        <translation>و&amp;ضعیت تعهد…</translation>
    </message>
    <message>
        <source>Say how the selected commitment stands, with evidence</source>
        <translation>بگویید تعهد برگزیده در چه وضعی است، با مدرک</translation>
    </message>
    <message>
        <source>The words are &amp;evidence…</source>
        <translation>ا&amp;ین واژه‌ها مدرک‌اند…</translation>
    </message>
    <message>
        <source>Take the selected words for evidence of a commitment</source>
        <translation>واژه‌های برگزیده را مدرک یک تعهد بگیرید</translation>
    </message>
    <message>
        <source>Lin&amp;k the commitment to another…</source>
        <translation>پیوند تعهد به تعهدی &amp;دیگر…</translation>
    </message>
    <message>
        <source>It restates, moves, contradicts or is a part of another one</source>
        <translation>تکرار، جابه‌جایی، نقض یا بخشی از تعهدی دیگر است</translation>
    </message>
    <message>
        <source>Ne&amp;xt annotation</source>
        <translation>برچسب &amp;بعدی</translation>
    </message>
    <message>
        <source>Pre&amp;vious annotation</source>
        <translation>برچسب &amp;قبلی</translation>
    </message>
    <message>
        <source>Lin&amp;k to a name</source>
        <translation>&amp;پیوند دادن به نام پیشنهادی</translation>
    </message>
    <message>
        <source>Link the mention to the name that its card offers</source>
        <translation>پیوند دادن اشاره به نامی که کارت آن پیشنهاد می‌کند</translation>
    </message>
    <message>
        <source>Link to an&amp;other name…</source>
        <translation>پیوند دادن به نام &amp;دیگر…</translation>
    </message>
    <message>
        <source>Choose whom or what the words mention, or add somebody new</source>
        <translation>انتخاب کسی یا جایی که به آن اشاره شده است، یا افزودن نامی تازه</translation>
    </message>
    <message>
        <source>&amp;Unlink</source>
        <translation>ب&amp;رداشتن پیوند</translation>
    </message>
    <message>
        <source>Next mention that is not l&amp;inked</source>
        <translation>اشارهٔ بی‌پیوند ب&amp;عدی</translation>
    </message>
    <message>
        <source>&amp;Previous mention that is not linked</source>
        <translation>اشارهٔ بی‌پیو&amp;ند قبلی</translation>
    </message>
    <message>
        <source>Re&amp;view the suggestions</source>
        <translation>&amp;بازبینی پیشنهادها</translation>
    </message>
    <message>
        <source>Walk through what is suggested, and accept or reject each</source>
        <translation>گذر از پیشنهادها یکی‌یکی، و پذیرفتن یا رد کردن هرکدام</translation>
    </message>
    <message>
        <source>A&amp;ccept the suggestion</source>
        <translation>&amp;پذیرفتن پیشنهاد</translation>
    </message>
    <message>
        <source>Re&amp;ject the suggestion</source>
        <translation>&amp;رد کردن پیشنهاد</translation>
    </message>
    <message>
        <source>Accept &amp;all of the same phrase</source>
        <translation>پذیرفتن همهٔ &amp;همین عبارت</translation>
    </message>
    <message>
        <source>Accept the suggestion wherever its words stand in the article</source>
        <translation>پذیرفتن این پیشنهاد در هر جای مقاله که همین عبارت آمده است</translation>
    </message>
    <message>
        <source>Reject all of the &amp;same phrase</source>
        <translation>رد کردن همهٔ همین &amp;عبارت</translation>
    </message>
    <message>
        <source>Reject the suggestion wherever its words stand in the article</source>
        <translation>رد کردن این پیشنهاد در هر جای مقاله که همین عبارت آمده است</translation>
    </message>
    <message>
        <source>Accept all above a co&amp;nfidence…</source>
        <translation>پذیرفتن همهٔ پیشنهادهای &amp;مطمئن…</translation>
    </message>
    <message>
        <source>See all suggestions that are sure enough, and accept them at once</source>
        <translation>دیدن همهٔ پیشنهادهایی که به‌اندازهٔ کافی مطمئن‌اند، و پذیرفتن یک‌جای آن‌ها</translation>
    </message>
    <message>
        <source>&amp;Learn from my articles now</source>
        <translation>&amp;یادگیری از مقاله‌های من</translation>
    </message>
    <message>
        <source>Make the model of your own articles anew, beside your work</source>
        <translation>مدل مقاله‌های خودتان را از نو می‌سازد؛ کار شما نمی‌ماند</translation>
    </message>
    <message>
        <source>&amp;Forget what was learnt…</source>
        <translation>پا&amp;ک کردن آموخته‌ها…</translation>
    </message>
    <message>
        <source>Suggestions come from the program’s own knowledge again</source>
        <translation>پیشنهادها دوباره از دانستهٔ خود برنامه می‌آیند</translation>
    </message>
    <message>
        <source>Fill “&amp;who”</source>
        <translation>پر کردن «&amp;چه کسی»</translation>
    </message>
    <message>
        <source>Fill “wh&amp;at”</source>
        <translation>پر کردن «چه &amp;کاری»</translation>
    </message>
    <message>
        <source>Fill “&amp;to whom”</source>
        <translation>پر کردن «&amp;به چه کسی»</translation>
    </message>
    <message>
        <source>Fill “whe&amp;re”</source>
        <translation>پر کردن «ک&amp;جا»</translation>
    </message>
    <message>
        <source>Fill “&amp;by when”</source>
        <translation>پر کردن «&amp;تا کی»</translation>
    </message>
    <message>
        <source>Fill “&amp;condition”</source>
        <translation>پر کردن «به چه &amp;شرطی»</translation>
    </message>
    <message>
        <source>Fill “how &amp;much”</source>
        <translation>پر کردن «چه &amp;مقدار»</translation>
    </message>
    <message>
        <source>Fill “re&amp;ported by”</source>
        <translation>پر کردن «به &amp;نقل از»</translation>
    </message>
    <message>
        <source>Take what is &amp;offered</source>
        <translation>&amp;پذیرفتن پیشنهادها</translation>
    </message>
    <message>
        <source>Fill the empty slots with what the card offers</source>
        <translation>بخش‌های خالی با پیشنهادهای کارت پر می‌شود</translation>
    </message>
    <message>
        <source>The card’s other &amp;fields</source>
        <translation>&amp;خانه‌های دیگر کارت</translation>
    </message>
    <message>
        <source>Go to the summary and what is below it in the open card</source>
        <translation>رفتن به خلاصه و خانه‌های زیر آن در کارت باز</translation>
    </message>
    <message>
        <source>&amp;Layers…</source>
        <translation>&amp;لایه‌ها…</translation>
    </message>
    <message>
        <source>Kinds o&amp;f relations…</source>
        <translation>&amp;انواع رابطه…</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>متن &amp;درشت‌تر</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>متن &amp;ریزتر</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;اندازهٔ معمول متن</translation>
    </message>
    <message>
        <source>The list of &amp;articles</source>
        <translation>&amp;فهرست مقاله‌ها</translation>
    </message>
    <message>
        <source>The &amp;margin</source>
        <translation>&amp;حاشیه</translation>
    </message>
    <message>
        <source>Mark the &amp;dates</source>
        <translation>نشان کردن &amp;تاریخ‌ها</translation>
    </message>
    <message>
        <source>Put faint dots under the dates that were understood</source>
        <translation>نقطه‌چینی کم‌رنگ زیر تاریخ‌هایی که شناخته شده‌اند</translation>
    </message>
    <message>
        <source>Sho&amp;w the suggestions</source>
        <translation>&amp;نمایش پیشنهادها</translation>
    </message>
    <message>
        <source>Put dots under the words that could be annotated</source>
        <translation>گذاشتن نقطه‌چین زیر کلمه‌هایی که شاید برچسب بخواهند</translation>
    </message>
    <message>
        <source>Show with &amp;half-spaces</source>
        <translation>نمایش با &amp;نیم‌فاصله</translation>
    </message>
    <message>
        <source>Put back the half-spaces that the text has lost; what is stored does not change</source>
        <translation>نیم‌فاصله‌هایی که متن از دست داده نشان داده می‌شوند؛ متن ذخیره‌شده تغییری نمی‌کند</translation>
    </message>
    <message>
        <source>Mar&amp;k the half-spaces put in</source>
        <translation>ن&amp;شان نیم‌فاصله‌های افزوده</translation>
    </message>
    <message>
        <source>To the next &amp;part</source>
        <translation>رفتن به &amp;بخش بعدی پنجره</translation>
    </message>
    <message>
        <source>The m&amp;enu</source>
        <translation>&amp;منو</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>مانند &amp;سیستم</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;روشن</translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation>&amp;کاغذی</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;تیره</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>تضاد &amp;بالا</translation>
    </message>
    <message>
        <source>Artic&amp;le</source>
        <translation>&amp;مقاله</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>برگشتن به مقاله</translation>
    </message>
    <message>
        <source>&amp;Commitments</source>
        <translation>&amp;تعهدها</translation>
    </message>
    <message>
        <source>All commitments: table, board, deadlines, timeline</source>
        <translation>همهٔ تعهدها: جدول، تخته، سررسیدها، خط زمان</translation>
    </message>
    <message>
        <source>&amp;People and places</source>
        <translation>&amp;اشخاص و مکان‌ها</translation>
    </message>
    <message>
        <source>Everybody and every place that is mentioned</source>
        <translation>همهٔ کسان و جاهایی که از آن‌ها نام رفته است</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;نمای کلی</translation>
    </message>
    <message>
        <source>How far the work is, in pictures and numbers</source>
        <translation>کار تا کجا رسیده است، به تصویر و عدد</translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation>&amp;شیوه‌نامه</translation>
    </message>
    <message>
        <source>What to tag and what not</source>
        <translation>چه چیزی برچسب می‌گیرد و چه چیزی نه</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>آما&amp;ر کار</translation>
    </message>
    <message>
        <source>How good the suggestions were, and how much work an article takes</source>
        <translation>این‌که پیشنهادها چقدر درست بودند و هر مقاله چقدر کار می‌برد</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>ف&amp;رمان‌یاب…</translation>
    </message>
    <message>
        <source>Find any command or article by its name</source>
        <translation>یافتن هر فرمان یا مقاله از روی نامش</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>همهٔ &amp;کلیدها</translation>
    </message>
</context>
<context>
    <name>colors</name>
    <message>
        <source>Indigo</source>
        <translation>نیلی</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>سبزآبی</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>آجری</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>آبی</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>سرخابی</translation>
    </message>
    <message>
        <source>Lilac</source>
        <translation>یاسی</translation>
    </message>
    <message>
        <source>Sand</source>
        <translation>خاکی</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>قهوه‌ای</translation>
    </message>
    <message>
        <source>Navy</source>
        <translation>سرمه‌ای</translation>
    </message>
    <message>
        <source>Maroon</source>
        <translation>زرشکی</translation>
    </message>
</context>
<context>
    <name>commanding</name>
    <message>
        <source>Article</source>
        <translation>مقاله</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>پنجره</translation>
    </message>
</context>
<context>
    <name>commitments</name>
    <message>
        <source>somebody unknown</source>
        <translation>ناشناس</translation>
    </message>
    <message>
        <source>Topic: {topic}</source>
        <translation>موضوع: {topic}</translation>
    </message>
    <message>
        <source>Due: {days}</source>
        <translation>موعد: {days}</translation>
    </message>
    <message>
        <source>With a deadline</source>
        <translation>موعددار</translation>
    </message>
    <message>
        <source>Without a deadline</source>
        <translation>بی‌موعد</translation>
    </message>
    <message>
        <source>With a reminder</source>
        <translation>یادآوری‌دار</translation>
    </message>
    <message>
        <source>Without a reminder</source>
        <translation>بی‌یادآوری</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>موعد</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>Kind, strength</source>
        <translation>نوع و قوت</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>موضوع</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>مقاله</translation>
    </message>
    <message>
        <source>{time} later</source>
        <translation>{time} دیرتر</translation>
    </message>
    <message>
        <source>{time} earlier</source>
        <translation>{time} زودتر</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>امروز</translation>
    </message>
</context>
<context>
    <name>correcting</name>
    <message>
        <source>{layer}: the words “{quote}” are gone.</source>
        <translation>لایهٔ {layer}: عبارت «{quote}» دیگر در متن نیست.</translation>
    </message>
    <message>
        <source>{layer}: “{quote}” was written anew.</source>
        <translation>لایهٔ {layer}: عبارت «{quote}» از نو نوشته شده است.</translation>
    </message>
    <message>
        <source>{layer}: an end of “{quote}” was written anew.</source>
        <translation>لایهٔ {layer}: یک سر عبارت «{quote}» از نو نوشته شده است.</translation>
    </message>
    <message>
        <source>{layer}: “{quote}” is only a part of a word now.</source>
        <translation>لایهٔ {layer}: عبارت «{quote}» حالا تنها پاره‌ای از یک کلمه است.</translation>
    </message>
    <message>
        <source>{layer}: the same words stand side by side. Which “{quote}” is meant?</source>
        <translation>لایهٔ {layer}: همین عبارت چند بار پشت سر هم آمده است. کدام «{quote}» منظور است؟</translation>
    </message>
    <message>
        <source>{layer}: “{quote}” would be the same tag as another one.</source>
        <translation>لایهٔ {layer}: برچسب «{quote}» با برچسبی دیگر یکی می‌شود.</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>{quote} depends on the article&apos;s date, which is not known</source>
        <translation>معنای {quote} به تاریخ مقاله بسته است که معلوم نیست</translation>
    </message>
    <message>
        <source>write it among the article&apos;s details ({key})</source>
        <translation>تاریخ را در مشخصات مقاله بنویسید ({key})</translation>
    </message>
    <message>
        <source>precision: {unit}</source>
        <translation>دقت: {unit}</translation>
    </message>
    <message>
        <source>again and again</source>
        <translation>پیوسته تکرار می‌شود</translation>
    </message>
    <message>
        <source>as it is written</source>
        <translation>همان‌طور که نوشته شده است</translation>
    </message>
    <message>
        <source>without a first or last day</source>
        <translation>بی‌آغاز و بی‌پایان</translation>
    </message>
    <message>
        <source>a day that has a name in the calendar</source>
        <translation>روزی که در تقویم نام دارد</translation>
    </message>
    <message>
        <source>the year is not written; near {day}, the weekday fits only this one</source>
        <translation>سالش نوشته نشده است؛ روز هفته فقط با همین سال جور درمی‌آید، نزدیک {day}</translation>
    </message>
    <message>
        <source>the nearest to {day}, not before it</source>
        <translation>نزدیک‌ترین به {day}، نه پیش از آن</translation>
    </message>
    <message>
        <source>counted from {day}</source>
        <translation>حساب‌شده از {day}</translation>
    </message>
    <message>
        <source>the article&apos;s date, {day}</source>
        <translation>تاریخ مقاله، {day}</translation>
    </message>
    <message>
        <source>the date that the text has, {day}</source>
        <translation>تاریخی که در متن آمده، {day}</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>روز</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>هفته</translation>
    </message>
    <message>
        <source>a part of a longer time</source>
        <translation>بخشی از یک دوره</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>ماه</translation>
    </message>
    <message>
        <source>a season</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>سال</translation>
    </message>
    <message>
        <source>a decade</source>
        <translation>دهه</translation>
    </message>
</context>
<context>
    <name>entity deletion</name>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>حذفِ «{name}»؟</translation>
    </message>
    <message>
        <source>Delete these {n} people or places?</source>
        <translation>این {n} شخص یا مکان حذف شوند؟</translation>
    </message>
    <message>
        <source>{n} mentions keep their tags, but will be linked to nobody.</source>
        <translation>برچسبِ {n} اشاره می‌ماند، اما دیگر به کسی یا جایی پیوند ندارند.</translation>
    </message>
    <message>
        <source>In {n} commitments the name stays as words.</source>
        <translation>در {n} تعهد، نام به‌صورت نوشته می‌ماند.</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>این کار را می‌توانید برگردانید.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>انصراف</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>There is no library at “{path}”. Check the name, or create one by importing into it.</source>
        <translation>کتابخانه‌ای در «{path}» پیدا نشد. نام آن را بررسی کنید، یا با افزودن مقاله به آن، کتابخانهٔ تازه‌ای بسازید.</translation>
    </message>
    <message>
        <source>“{path}” is there already. Choose another name, or open it instead.</source>
        <translation>فایل «{path}» از پیش وجود دارد. نام دیگری انتخاب کنید یا همان را باز کنید.</translation>
    </message>
    <message>
        <source>“{path}” is not a Hashiyeh library. Nothing in it was changed; choose another file.</source>
        <translation>فایل «{path}» کتابخانهٔ برنامهٔ حاشیه نیست. چیزی در آن تغییر نکرد؛ فایل دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>“{path}” was made by a newer version of Hashiyeh ({found}). Nothing in it was changed; install the newer version to open it.</source>
        <translation>کتابخانهٔ «{path}» با نسخهٔ تازه‌تری از حاشیه ({found}) ساخته شده است. چیزی در آن تغییر نکرد؛ برای باز کردنش آن نسخه را نصب کنید.</translation>
    </message>
    <message>
        <source>“{path}” is damaged ({detail}). Make a copy of it before anything else, then open the latest backup from the folder “backups” beside it.</source>
        <translation>کتابخانهٔ «{path}» آسیب دیده است ({detail}). پیش از هر کار نسخه‌ای از آن بردارید، سپس تازه‌ترین نسخهٔ پشتیبان را از پوشهٔ «backups» در کنار آن باز کنید.</translation>
    </message>
    <message>
        <source>“{path}” can be read but not written, so nothing was changed. Move it to a folder of your own, or ask for the right to write there.</source>
        <translation>کتابخانهٔ «{path}» را می‌توان خواند ولی نمی‌توان در آن نوشت، پس چیزی تغییر نکرد. آن را به پوشه‌ای از خودتان ببرید یا اجازهٔ نوشتن در آنجا را بگیرید.</translation>
    </message>
    <message>
        <source>“{path}” was moved, deleted or replaced while it was open, so nothing more can be saved in it. Save a copy of the library now, then open that copy or the file at its new place.</source>
        <translation>کتابخانهٔ «{path}» هنگامی که باز بود جابه‌جا، پاک یا جایگزین شده است، پس دیگر نمی‌توان چیزی در آن ذخیره کرد. همین حالا نسخه‌ای از کتابخانه ذخیره کنید و سپس آن نسخه، یا فایل را در جای تازه‌اش، باز کنید.</translation>
    </message>
    <message>
        <source>Another program is writing to “{path}” and did not finish in time. Nothing was changed; wait for it or close it, then try again.</source>
        <translation>برنامهٔ دیگری در حال نوشتن در «{path}» است و کارش به‌موقع تمام نشد. چیزی تغییر نکرد؛ صبر کنید یا آن برنامه را ببندید و دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>Another import into “{path}” is running. Wait until it has finished, then try again.</source>
        <translation>هم‌اکنون مقاله‌های دیگری به «{path}» افزوده می‌شوند. صبر کنید تا آن کار تمام شود و دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>The disk that holds “{path}” is full. What was saved before is safe; free some space, then do the last step again.</source>
        <translation>دیسکی که «{path}» روی آن است پر شده. آنچه پیش‌تر ذخیره شده محفوظ است؛ کمی جا باز کنید و آخرین کار را دوباره انجام دهید.</translation>
    </message>
    <message>
        <source>“{path}” cannot be used ({detail}). Check that its folder exists and that you may write there.</source>
        <translation>از «{path}» نمی‌توان استفاده کرد ({detail}). ببینید پوشه‌اش وجود دارد و اجازهٔ نوشتن در آن را دارید.</translation>
    </message>
    <message>
        <source>This was changed meanwhile in another window, so nothing was done. Open the article again to see it as it is now.</source>
        <translation>این مورد در این میان در پنجرهٔ دیگری تغییر کرده است، پس کاری انجام نشد. مقاله را دوباره باز کنید تا وضع کنونی‌اش را ببینید.</translation>
    </message>
    <message>
        <source>“{title}” was changed while you were choosing, so nothing was tagged. Look for the words again.</source>
        <translation>مقالهٔ «{title}» در حین انتخاب شما تغییر کرد و هیچ برچسبی زده نشد. عبارت را دوباره جست‌وجو کنید.</translation>
    </message>
    <message>
        <source>This article is no longer in the library. It may have been removed elsewhere.</source>
        <translation>این مقاله دیگر در کتابخانه نیست. شاید از جای دیگری حذف شده باشد.</translation>
    </message>
    <message>
        <source>“{quote}” already has this tag ({layer}), so nothing was added.</source>
        <translation>عبارت «{quote}» همین برچسب ({layer}) را دارد؛ چیزی افزوده نشد.</translation>
    </message>
    <message>
        <source>Select some words of the article first.</source>
        <translation>نخست چند کلمه از مقاله را انتخاب کنید.</translation>
    </message>
    <message>
        <source>“{layer}” belongs to the program and stays. It can be renamed and recoloured.</source>
        <translation>لایهٔ «{layer}» از خود برنامه است و حذف نمی‌شود. نام و رنگش را می‌توانید عوض کنید.</translation>
    </message>
    <message>
        <source>The key “{hotkey}” belongs to “{layer}” already. Choose another one.</source>
        <translation>کلید «{hotkey}» از پیش برای «{layer}» است. کلید دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>A layer needs a name.</source>
        <translation>برای لایه نامی بنویسید.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read ({detail}).</source>
        <translation>نمی‌توان «{path}» را خواند ({detail}).</translation>
    </message>
    <message>
        <source>“{path}” cannot be written ({detail}). What was there before is unchanged; choose another place.</source>
        <translation>نمی‌توان «{path}» را نوشت ({detail}). آنچه پیش‌تر آنجا بود تغییری نکرده است؛ جای دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>“{path}” belongs to the library itself, which would be lost under it. Nothing was written; choose another name.</source>
        <translation>فایل «{path}» از فایل‌های خود کتابخانه است و نوشتن روی آن کتابخانه را از بین می‌برد. چیزی نوشته نشد؛ نام دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>“{path}” is of no kind that can be imported. Text (.txt) and the program&apos;s own .json and .jsonl can.</source>
        <translation>فایل «{path}» از نوعی نیست که بتوان به کتابخانه افزود. فایل‌های متنی (TXT) و فایل‌های JSON و JSONL خود برنامه را می‌توان افزود.</translation>
    </message>
    <message>
        <source>“{path}” is not text in a known encoding: the byte at offset {offset} fits none. Save it as UTF-8 and import it again.</source>
        <translation>کدگذاری متن «{path}» شناخته نشد: بایت شمارهٔ {offset} با هیچ کدگذاری‌ای جور نیست. آن را با کدگذاری UTF-8 ذخیره کنید و دوباره بیفزایید.</translation>
    </message>
    <message>
        <source>“{path}” has no text in it.</source>
        <translation>در «{path}» متنی نیست.</translation>
    </message>
    <message>
        <source>The text has half of a character (a lone surrogate) at position {position} and cannot be stored.</source>
        <translation>در جایگاه {position} متن، نیمی از یک نویسه (surrogate تنها) هست و متن را نمی‌توان ذخیره کرد.</translation>
    </message>
    <message>
        <source>“{title}” is in the library under the same id ({id}) with other content. Ours was kept; nothing was overwritten.</source>
        <translation>مقالهٔ «{title}» با همین شناسه ({id}) ولی با محتوایی دیگر در کتابخانه هست. همان که در کتابخانه بود نگه داشته شد و چیزی بازنویسی نشد.</translation>
    </message>
    <message>
        <source>{count} files in “{path}” are of kinds that cannot be imported and were left out.</source>
        <translation>{count} فایل در «{path}» از نوعی است که نمی‌توان افزود و کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{count} annotations were left out, because the same tag or the same id is there already.</source>
        <translation>{count} برچسب کنار گذاشته شد، چون همان برچسب یا همان شناسه از پیش وجود دارد.</translation>
    </message>
    <message>
        <source>What was read back from “{path}” is not what was written ({detail}), so the file was not kept. Check the library and the disk.</source>
        <translation>آنچه از «{path}» بازخوانده شد همان نیست که نوشته شده بود ({detail})، پس فایل نگه داشته نشد. کتابخانه و دیسک را بررسی کنید.</translation>
    </message>
    <message>
        <source>“{path}” is not whole JSON ({detail}). Export it again, or mend it in a text editor.</source>
        <translation>فایل «{path}» یک JSON کامل نیست ({detail}). دوباره خروجی بگیرید یا در ویرایشگر متن درستش کنید.</translation>
    </message>
    <message>
        <source>“{path}” is JSON of another kind: it does not begin with Hashiyeh&apos;s own header. Only what Hashiyeh exported, or a file of that form, can be imported.</source>
        <translation>فایل «{path}» نوع دیگری از JSON است: با سرآیند خود حاشیه آغاز نمی‌شود. فقط خروجی حاشیه، یا فایلی به همان قالب را می‌توان افزود.</translation>
    </message>
    <message>
        <source>“{path}” is of version {version} of the form, which a newer Hashiyeh wrote. Nothing of it was imported; install the newer version to read it.</source>
        <translation>فایل «{path}» در نسخهٔ {version} قالب است که حاشیهٔ تازه‌تری آن را نوشته است. چیزی از آن افزوده نشد؛ برای خواندنش نسخهٔ تازه‌تر را نصب کنید.</translation>
    </message>
    <message>
        <source>“{path}” counts its places in “{unit}” and not in code points, so they would be misread. Nothing of it was imported; convert the file first.</source>
        <translation>فایل «{path}» جایگاه‌ها را با «{unit}» می‌شمارد، نه با کدپوینت، پس نادرست خوانده می‌شدند. چیزی از آن افزوده نشد؛ نخست فایل را تبدیل کنید.</translation>
    </message>
    <message>
        <source>The header of “{path}” is not as the form has it ({detail}). Nothing of it was imported; correct the header, or export the file again.</source>
        <translation>سرآیند «{path}» با قالب نمی‌خواند ({detail}). چیزی از آن افزوده نشد؛ سرآیند را درست کنید یا دوباره خروجی بگیرید.</translation>
    </message>
    <message>
        <source>Line {line} of “{path}” is not an article as the form has it ({detail}). It was left out; correct the line and import the file again.</source>
        <translation>سطر {line} از «{path}» مقاله‌ای به این قالب نیست ({detail}) و کنار گذاشته شد. سطر را درست کنید و فایل را دوباره بیفزایید.</translation>
    </message>
    <message>
        <source>“{path}” says that it has {said} articles, annotations, commitments and relations, but {found} were found. What was found was taken; get the file again if it should be whole.</source>
        <translation>فایل «{path}» می‌گوید {said} مقاله و برچسب و تعهد و رابطه دارد، ولی {found} پیدا شد. آنچه پیدا شد افزوده شد؛ اگر باید کامل باشد، فایل را دوباره بگیرید.</translation>
    </message>
    <message>
        <source>Line {line} of “{path}” has the id “{id}”, which stands there a second time. It was left out; give each its own id.</source>
        <translation>در سطر {line} از «{path}» شناسهٔ «{id}» برای بار دوم آمده است. این مورد کنار گذاشته شد؛ به هر کدام شناسهٔ خودش را بدهید.</translation>
    </message>
    <message>
        <source>The text of “{title}” (line {line} of “{path}”) is not the one its sha256 was made of, so the article was left out. Export it again, or correct the hash.</source>
        <translation>متن «{title}» (سطر {line} از «{path}») همان نیست که sha256 آن از رویش ساخته شده است، پس مقاله کنار گذاشته شد. دوباره خروجی بگیرید یا sha256 را درست کنید.</translation>
    </message>
    <message>
        <source>The article in line {line} of “{path}” has no text in it and was left out.</source>
        <translation>مقالهٔ سطر {line} از «{path}» متنی ندارد و کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>Line {line} of “{path}” has an annotation from {start} to {end}, in a text of {length} code points. The article was left out; correct the places.</source>
        <translation>سطر {line} از «{path}» برچسبی از {start} تا {end} دارد، در متنی به درازای {length} کدپوینت. مقاله کنار گذاشته شد؛ جایگاه‌ها را درست کنید.</translation>
    </message>
    <message>
        <source>Line {line} of “{path}” quotes “{quote}”, which its text has neither at that place nor clearly anywhere else. The article was left out; correct the quote or its place.</source>
        <translation>سطر {line} از «{path}» عبارت «{quote}» را می‌آورد، ولی متنش نه در آن جایگاه و نه به‌روشنی در جای دیگری این عبارت را دارد. مقاله کنار گذاشته شد؛ عبارت یا جایگاهش را درست کنید.</translation>
    </message>
    <message>
        <source>{count} annotations in line {line} of “{path}” did not stand at their places and were found again by their quotes. Look them over.</source>
        <translation>{count} برچسب در سطر {line} از «{path}» سر جای خود نبود و از روی عبارتش دوباره پیدا شد. نگاهی به آن‌ها بیندازید.</translation>
    </message>
    <message>
        <source>{count} annotations in line {line} of “{path}” had the right quote and a prefix or suffix that is not in the text. The context was taken from the text.</source>
        <translation>{count} برچسب در سطر {line} از «{path}» عبارت درستی داشت، ولی پیشوند یا پسوندش در متن نبود. این دو از خود متن برداشته شد.</translation>
    </message>
    <message>
        <source>Line {line} of “{path}” has an annotation on the layer “{layer}”, which the header does not name. The article was left out; add the layer to the header.</source>
        <translation>سطر {line} از «{path}» برچسبی در لایهٔ «{layer}» دارد که سرآیند از آن نامی نبرده است. مقاله کنار گذاشته شد؛ لایه را به سرآیند بیفزایید.</translation>
    </message>
    <message>
        <source>Line {line} of “{path}” has an annotation by “{annotator}”, whom the header does not name. The article was left out; add the annotator to the header.</source>
        <translation>سطر {line} از «{path}» برچسبی از «{annotator}» دارد که سرآیند از او نامی نبرده است. مقاله کنار گذاشته شد؛ این حاشیه‌نویس را به سرآیند بیفزایید.</translation>
    </message>
    <message>
        <source>Line {line} of “{path}” is too long to be an article and was left out. Check that the file is what its name says.</source>
        <translation>سطر {line} از «{path}» بلندتر از آن است که مقاله باشد و کنار گذاشته شد. ببینید فایل همان چیزی باشد که نامش می‌گوید.</translation>
    </message>
    <message>
        <source>“{path}” is cut off or broken at line {line}. What stands before was taken, and more may be missing; get the file again.</source>
        <translation>فایل «{path}» در سطر {line} بریده یا خراب شده است. آنچه پیش از آن بود افزوده شد و شاید چیزهای دیگری کم باشد؛ فایل را دوباره بگیرید.</translation>
    </message>
    <message>
        <source>“{path}” goes on at line {line} after its closing line. What follows was left out; put each export into a file of its own.</source>
        <translation>فایل «{path}» پس از سطر پایانی‌اش در سطر {line} ادامه پیدا می‌کند. این دنباله کنار گذاشته شد؛ هر خروجی را در فایل جداگانه‌ای بگذارید.</translation>
    </message>
    <message>
        <source>“{path}” was changed after it was written: its closing hash does not fit. Each article was checked by itself and taken; make sure that the change was meant.</source>
        <translation>فایل «{path}» پس از نوشته شدن تغییر کرده است: sha256 پایانی‌اش نمی‌خواند. هر مقاله جداگانه بررسی و افزوده شد؛ مطمئن شوید این تغییر خواسته بوده است.</translation>
    </message>
    <message>
        <source>“{path}” is of version {version} of the form, which a newer Hashiyeh wrote. What this version does not know in it was left out.</source>
        <translation>فایل «{path}» در نسخهٔ {version} قالب است که حاشیهٔ تازه‌تری آن را نوشته است. آنچه این نسخه نمی‌شناسد کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>“{title}” is in the library in a corrected form. That was kept; this earlier text was left out.</source>
        <translation>مقالهٔ «{title}» در کتابخانه هست و متنش تصحیح شده است. همان ماند و این متن پیشین کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>Nothing would be left of the text. Remove the article from the library if it is not wanted.</source>
        <translation>چیزی از متن نمی‌ماند. اگر مقاله را نمی‌خواهید، آن را از کتابخانه حذف کنید.</translation>
    </message>
    <message>
        <source>An import is adding annotations to this article. Correct its text when that has finished.</source>
        <translation>هنوز برچسب‌هایی به این مقاله افزوده می‌شود. پس از پایان کار، متن را تصحیح کنید.</translation>
    </message>
    <message>
        <source>Two annotations would be the same tag of “{quote}”. Choose other words for one of them, or delete it.</source>
        <translation>دو برچسب روی «{quote}» یکی می‌شوند. برای یکی از آن‌ها عبارت دیگری برگزینید یا حذفش کنید.</translation>
    </message>
    <message>
        <source>“{value}” is no status of an article. Search for todo, in_work, done or undone.</source>
        <translation>وضعیتی به نام «{value}» برای مقاله‌ها نیست. یکی از این‌ها را بنویسید: شروع‌نشده، «در دست کار»، تمام‌شده، ناتمام.</translation>
    </message>
    <message>
        <source>“{value}” is no layer of this library. Its layers are: {layers}.</source>
        <translation>لایه‌ای به نام «{value}» در این کتابخانه نیست. لایه‌هایش این‌ها هستند: {layers}.</translation>
    </message>
    <message>
        <source>An article cannot have “{value}”. Search for one that has a note, or an annotation on a layer: {layers}.</source>
        <translation>مقاله چیزی به نام «{value}» ندارد. پس از «دارد:» بنویسید یادداشت، برچسب، یا نام یکی از این لایه‌ها: {layers}.</translation>
    </message>
    <message>
        <source>“{value}” is no date that can be searched for. Write 2025-07, 1404/05, مرداد ۱۴۰۴, or two of these with .. between them.</source>
        <translation>تاریخ «{value}» خوانده نشد. چیزی مانند ۱۴۰۴/۰۵، مرداد ۱۴۰۴ یا ۲۰۲۵-۰۷ بنویسید، یا دو تا از این‌ها با دو نقطه (..) میانشان.</translation>
    </message>
    <message>
        <source>“{value}” has no letter to be searched for. Write the name of a person or a place.</source>
        <translation>نام «{value}» حرفی برای جست‌وجو ندارد. نام یک شخص یا یک مکان را بنویسید.</translation>
    </message>
    <message>
        <source>The search index of “{path}” was broken and was thrown away; your articles and annotations are no part of it. Search again: a new index is made by itself.</source>
        <translation>نمایهٔ جست‌وجوی کتابخانهٔ «{path}» خراب بود و دور ریخته شد؛ مقاله‌ها و برچسب‌هایتان جزو آن نیستند و سالم‌اند. دوباره جست‌وجو کنید: نمایهٔ تازه خودش ساخته می‌شود.</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>نامی برای آن بنویسید.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” belong to different layers. Only what is of one layer can be merged.</source>
        <translation>نام‌های «{first}» و «{second}» در دو لایهٔ جدا هستند. تنها نام‌های یک لایه را می‌توان یکی کرد.</translation>
    </message>
    <message>
        <source>“{quote}” cannot be linked to “{name}”: it is tagged on another layer. Change its layer first.</source>
        <translation>عبارت «{quote}» به «{name}» پیوند نمی‌خورد، چون برچسب آن در لایهٔ دیگری است. نخست لایه‌اش را عوض کنید.</translation>
    </message>
    <message>
        <source>“{title}” would end before it begins. Look at its two dates.</source>
        <translation>پایان سمت «{title}» پیش از آغاز آن است. دو تاریخ آن را بازبینی کنید.</translation>
    </message>
    <message>
        <source>No status stands without evidence. Choose the words of an article, a file or a link that show it.</source>
        <translation>هیچ وضعیتی بی‌مدرک ثبت نمی‌شود. عبارتی از یک مقاله، یک فایل یا پیوندی را که آن را نشان می‌دهد انتخاب کنید.</translation>
    </message>
    <message>
        <source>This evidence does not say where it is. Choose words of an article, or write the file&apos;s path or the link&apos;s address.</source>
        <translation>این مدرک نشانی ندارد. عبارتی از یک مقاله را انتخاب کنید، یا نشانی فایل یا پیوند را بنویسید.</translation>
    </message>
    <message>
        <source>A commitment cannot be linked to itself. Choose another commitment.</source>
        <translation>هیچ تعهدی را نمی‌توان به خودش پیوند داد. تعهد دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>These two commitments are linked in this way already, so nothing was added.</source>
        <translation>این دو تعهد از پیش همین پیوند را دارند؛ چیزی افزوده نشد.</translation>
    </message>
    <message>
        <source>“{quote}” cannot be related to itself. Choose another annotation of the article.</source>
        <translation>عبارت «{quote}» با خودش رابطه‌ای ندارد. برچسب دیگری از مقاله انتخاب کنید.</translation>
    </message>
    <message>
        <source>“{quote}” is related to “{other}” in this way already, so nothing was added.</source>
        <translation>میان «{quote}» و «{other}» از پیش همین رابطه هست؛ چیزی افزوده نشد.</translation>
    </message>
    <message>
        <source>A kind of relation needs a name. Write one, or cancel.</source>
        <translation>هر نوع رابطه نامی لازم دارد. نامی بنویسید یا انصراف دهید.</translation>
    </message>
    <message>
        <source>“{name}” is the name of a kind of relation already. Choose another name.</source>
        <translation>نوع رابطه‌ای به نام «{name}» از پیش هست. نام دیگری انتخاب کنید.</translation>
    </message>
    <message>
        <source>Line {line} of “{path}” refers under “{key}” to “{id}”, which is not there. The article was left out; correct the reference, or export the file again.</source>
        <translation>سطر {line} فایل «{path}» زیر «{key}» به «{id}» ارجاع می‌دهد که نیست. این مقاله کنار گذاشته شد؛ ارجاع را درست کنید یا دوباره خروجی بگیرید.</translation>
    </message>
    <message>
        <source>{count} people or places are in the library under the same id with other names or notes. Those of the library were kept.</source>
        <translation>تعداد {count} شخص یا مکان با همین شناسه ولی با نام یا یادداشت دیگر در کتابخانه هست. همان که در کتابخانه بود نگه داشته شد.</translation>
    </message>
    <message>
        <source>{count} pieces of evidence quote articles whose text is another here. They were placed anew where that was clear; else their words were kept without a place. Look them over.</source>
        <translation>تعداد {count} مدرک از مقاله‌هایی نقل می‌کند که متنشان اینجا جور دیگری است. هر جا روشن بود جایش دوباره پیدا شد؛ وگرنه عبارت بدون جا نگه داشته شد. نگاهی به آن‌ها بیندازید.</translation>
    </message>
    <message>
        <source>Line {line} of “{path}”: {count} rejected suggestions do not fit the article or the header, and were left out. The rest of the article was taken.</source>
        <translation>در سطر {line} فایل «{path}»، تعداد {count} پیشنهاد ردشده با متن مقاله یا سرآیند نمی‌خواند و کنار گذاشته شد. بقیهٔ مقاله خوانده شد.</translation>
    </message>
    <message>
        <source>“{path}” has no article with the id “{value}”. The verbs search and suggest print the ids.</source>
        <translation>در «{path}» مقاله‌ای با شناسهٔ «{value}» نیست. دستورهای search و suggest شناسه‌ها را نشان می‌دهند.</translation>
    </message>
    <message>
        <source>The model “{path}” that people and places are suggested by is damaged. Install Hashiyeh again; your library and what was learnt from it are not affected.</source>
        <translation>مدلی که شخص‌ها و مکان‌ها را پیشنهاد می‌دهد آسیب دیده است («{path}»). حاشیه را دوباره نصب کنید؛ کتابخانه و آموخته‌های آن سر جای خود هستند.</translation>
    </message>
    <message>
        <source>What was learnt from your articles cannot be read ({detail}), so the file “{path}” was set aside. Your annotations are no part of it; let the program learn again.</source>
        <translation>آنچه از مقاله‌های شما یاد گرفته شده بود خوانده نمی‌شود ({detail})؛ فایل «{path}» کنار گذاشته شد. برچسب‌های شما در آن نیستند؛ بگذارید برنامه دوباره یاد بگیرد.</translation>
    </message>
    <message>
        <source>There is not enough yet to learn from: {articles} annotated articles, and {needed} are needed. Mark articles as done, or annotate some more, then try again.</source>
        <translation>هنوز آن‌قدر نیست که بشود از آن یاد گرفت: {articles} مقالهٔ برچسب‌خورده هست و {needed} تا لازم است. مقاله‌هایی را تمام‌شده اعلام کنید یا چند تای دیگر را برچسب بزنید و دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>Hardly anything is tagged that could be learnt: people, places or other things of less than a sentence. Annotate some more, then try again.</source>
        <translation>تقریباً هیچ‌چیز برچسب نخورده که بشود یاد گرفت: شخص، مکان یا چیز دیگری کوتاه‌تر از یک جمله. چند برچسب دیگر بزنید و دوباره امتحان کنید.</translation>
    </message>
    <message>
        <source>Learning from your articles failed ({detail}). What was learnt before is still in use; try again, and if it fails again, look into the log.</source>
        <translation>یادگیری از مقاله‌های شما به جایی نرسید ({detail}). آنچه پیش‌تر یاد گرفته شده بود همچنان به کار می‌آید؛ دوباره امتحان کنید و اگر باز هم نشد، گزارش برنامه را ببینید.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>In the text</source>
        <translation>در متن</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>در فهرست</translation>
    </message>
    <message>
        <source>In the margin</source>
        <translation>در حاشیه</translation>
    </message>
    <message>
        <source>In a note</source>
        <translation>در یادداشت</translation>
    </message>
    <message>
        <source>In a commitment’s card</source>
        <translation>در کارت تعهد</translation>
    </message>
    <message>
        <source>While reviewing the suggestions</source>
        <translation>هنگام بازبینی پیشنهادها</translation>
    </message>
    <message>
        <source>While finding</source>
        <translation>هنگام جست‌وجو</translation>
    </message>
    <message>
        <source>While correcting the text</source>
        <translation>هنگام تصحیح متن</translation>
    </message>
    <message>
        <source>Among the commitments</source>
        <translation>در تعهدها</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>چرخ ماوس</translation>
    </message>
    <message>
        <source>Select letter by letter, or move the end of the annotation</source>
        <translation>انتخاب حرف به حرف، یا جابه‌جایی پایان برچسب</translation>
    </message>
    <message>
        <source>The same word by word</source>
        <translation>همان، واژه به واژه</translation>
    </message>
    <message>
        <source>Move the start of the annotation</source>
        <translation>جابه‌جایی آغاز برچسب</translation>
    </message>
    <message>
        <source>Its start word by word</source>
        <translation>آغاز برچسب، واژه به واژه</translation>
    </message>
    <message>
        <source>Let go of what is selected</source>
        <translation>رها کردن انتخاب</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>اندازهٔ متن</translation>
    </message>
    <message>
        <source>Open the article, and on to its text</source>
        <translation>باز کردن مقاله، و بار دیگر رفتن به متنش</translation>
    </message>
    <message>
        <source>Remove the selected articles</source>
        <translation>حذف مقاله‌های انتخاب‌شده</translation>
    </message>
    <message>
        <source>Make an article of the clipboard</source>
        <translation>ساختن مقاله از متن کپی‌شده</translation>
    </message>
    <message>
        <source>To the next card, the previous one</source>
        <translation>به کارت بعدی، به کارت پیشین</translation>
    </message>
    <message>
        <source>Write the card&apos;s note</source>
        <translation>نوشتن یادداشت کارت</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>بازگشت به متن</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>نگه داشتن یادداشت</translation>
    </message>
    <message>
        <source>A new line</source>
        <translation>سطر تازه</translation>
    </message>
    <message>
        <source>Leave the note as it was</source>
        <translation>رها کردن تغییر یادداشت</translation>
    </message>
    <message>
        <source>Keep what is written or chosen</source>
        <translation>نگه داشتن نوشته یا گزینه</translation>
    </message>
    <message>
        <source>Walk through what is offered</source>
        <translation>گشتن در گزینه‌ها</translation>
    </message>
    <message>
        <source>Take away what fills the slot last</source>
        <translation>برداشتن آخرین محتوای بخش</translation>
    </message>
    <message>
        <source>To the next suggestion, the previous one</source>
        <translation>رفتن به پیشنهاد بعدی، قبلی</translation>
    </message>
    <message>
        <source>Accept it and go on</source>
        <translation>پذیرفتن و رفتن به بعدی</translation>
    </message>
    <message>
        <source>Reject it and go on</source>
        <translation>رد کردن و رفتن به بعدی</translation>
    </message>
    <message>
        <source>Accept all of the same phrase, reject them</source>
        <translation>پذیرفتن همهٔ همین عبارت، رد کردن همه</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>بازگشت به خواندن</translation>
    </message>
    <message>
        <source>To the next place, the previous one</source>
        <translation>رفتن به مورد بعدی، قبلی</translation>
    </message>
    <message>
        <source>Close the bar</source>
        <translation>بستن نوار</translation>
    </message>
    <message>
        <source>A half-space</source>
        <translation>نیم‌فاصله</translation>
    </message>
    <message>
        <source>Apply the corrected words</source>
        <translation>ثبت کلمه‌های تصحیح‌شده</translation>
    </message>
    <message>
        <source>Apply the whole text</source>
        <translation>ثبت همهٔ متن</translation>
    </message>
    <message>
        <source>Leave the text as it was</source>
        <translation>گذاشتن متن به حال خود</translation>
    </message>
    <message>
        <source>To the exact words</source>
        <translation>رفتن به خود عبارت</translation>
    </message>
    <message>
        <source>To the next column; move the timeline</source>
        <translation>رفتن به ستون بعد؛ جابه‌جا کردن خط زمان</translation>
    </message>
    <message>
        <source>Take the card along to the next column</source>
        <translation>بردن کارت به ستون بعد</translation>
    </message>
    <message>
        <source>Bring the timeline nearer, or farther away</source>
        <translation>نزدیک یا دور کردن خط زمان</translation>
    </message>
    <message>
        <source>The whole timeline</source>
        <translation>همهٔ خط زمان</translation>
    </message>
    <message>
        <source>Today on the timeline</source>
        <translation>امروز روی خط زمان</translation>
    </message>
    <message>
        <source>Delete those chosen</source>
        <translation>حذف انتخاب‌شده‌ها</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;فایل</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;ویرایش</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;مقاله</translation>
    </message>
    <message>
        <source>A&amp;nnotation</source>
        <translation>&amp;برچسب</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;نمایش</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>&amp;صفحه‌ها</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;راهنما</translation>
    </message>
    <message>
        <source>&amp;Recent libraries</source>
        <translation>کتابخانه‌های اخی&amp;ر</translation>
    </message>
    <message>
        <source>Dire&amp;ction of the text</source>
        <translation>&amp;جهت متن</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>&amp;پوسته</translation>
    </message>
    <message>
        <source>Co&amp;mmitment</source>
        <translation>&amp;تعهد</translation>
    </message>
    <message>
        <source>Su&amp;ggestions</source>
        <translation>پی&amp;شنهادها</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>نوار ابزار</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>افزودن</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>خروجی</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>برگرداندن</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>دوباره</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>جست‌وجو</translation>
    </message>
    <message>
        <source>A−</source>
        <translation>آ−</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>آ+</translation>
    </message>
    <message>
        <source>Done ✓</source>
        <translation>تمام شد ✓</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Correct the text in {n} places</source>
        <translation>تصحیح متن در {n} جا</translation>
    </message>
    <message>
        <source>Put in “{becomes}”</source>
        <translation>افزودن «{becomes}» به متن</translation>
    </message>
    <message>
        <source>Take out “{subject}”</source>
        <translation>برداشتن «{subject}» از متن</translation>
    </message>
    <message>
        <source>Correct “{subject}” → “{becomes}”</source>
        <translation>تصحیح: «{subject}» ← «{becomes}»</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>شروع‌نشده</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>در دست کار</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمام‌شده</translation>
    </message>
    <message>
        <source>By import</source>
        <translation>ترتیب افزودن</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>ترتیب عنوان</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>ترتیب وضعیت</translation>
    </message>
    <message>
        <source>Most annotated</source>
        <translation>بیشترین برچسب</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>آخرین تغییر</translation>
    </message>
    <message>
        <source>By date, newest first</source>
        <translation>تاریخ، تازه‌ترین اول</translation>
    </message>
    <message>
        <source>Teaches most</source>
        <translation>آموزنده‌ترین</translation>
    </message>
    <message>
        <source>Tag “{subject}” in {n} places</source>
        <translation>برچسب زدن به «{subject}» در {n} جا</translation>
    </message>
    <message>
        <source>Tag “{subject}”</source>
        <translation>برچسب زدن به «{subject}»</translation>
    </message>
    <message>
        <source>Delete {n} annotations</source>
        <translation>حذف {n} برچسب</translation>
    </message>
    <message>
        <source>Delete the tag of “{subject}”</source>
        <translation>حذف برچسب «{subject}»</translation>
    </message>
    <message>
        <source>Change the layer of “{subject}”</source>
        <translation>تغییر لایهٔ «{subject}»</translation>
    </message>
    <message>
        <source>Move an end of “{subject}”</source>
        <translation>جابه‌جایی مرز «{subject}»</translation>
    </message>
    <message>
        <source>Write a note on “{subject}”</source>
        <translation>نوشتن یادداشت برای «{subject}»</translation>
    </message>
    <message>
        <source>Set the status of {n} articles</source>
        <translation>تغییر وضعیت {n} مقاله</translation>
    </message>
    <message>
        <source>Set the status of “{subject}”</source>
        <translation>تغییر وضعیت «{subject}»</translation>
    </message>
    <message>
        <source>Set the direction of “{subject}”</source>
        <translation>تغییر جهت «{subject}»</translation>
    </message>
    <message>
        <source>Change the details of “{subject}”</source>
        <translation>تغییر مشخصات «{subject}»</translation>
    </message>
    <message>
        <source>Remove {n} articles</source>
        <translation>حذف {n} مقاله</translation>
    </message>
    <message>
        <source>Remove “{subject}”</source>
        <translation>حذف مقالهٔ «{subject}»</translation>
    </message>
    <message>
        <source>Import “{subject}”</source>
        <translation>افزودن «{subject}»</translation>
    </message>
    <message>
        <source>Add the sample articles</source>
        <translation>افزودن مقاله‌های نمونه</translation>
    </message>
    <message>
        <source>Paste “{subject}”</source>
        <translation>چسباندن «{subject}»</translation>
    </message>
    <message>
        <source>Add the layer “{subject}”</source>
        <translation>افزودن لایهٔ «{subject}»</translation>
    </message>
    <message>
        <source>Change the layers</source>
        <translation>تغییر لایه‌ها</translation>
    </message>
    <message>
        <source>Remove {n} layers</source>
        <translation>حذف {n} لایه</translation>
    </message>
    <message>
        <source>Remove the layer “{subject}”</source>
        <translation>حذف لایهٔ «{subject}»</translation>
    </message>
    <message>
        <source>Rename the annotator to “{subject}”</source>
        <translation>تغییر نام حاشیه‌نویس به «{subject}»</translation>
    </message>
    <message>
        <source>Add “{subject}” to people and places</source>
        <translation>افزودن «{subject}» به اشخاص و مکان‌ها</translation>
    </message>
    <message>
        <source>Link {n} mentions to “{becomes}”</source>
        <translation>پیوند دادن {n} اشاره به «{becomes}»</translation>
    </message>
    <message>
        <source>Link “{subject}” to “{becomes}”</source>
        <translation>پیوند دادن «{subject}» به «{becomes}»</translation>
    </message>
    <message>
        <source>Unlink {n} mentions</source>
        <translation>برداشتن پیوند {n} اشاره</translation>
    </message>
    <message>
        <source>Unlink “{subject}”</source>
        <translation>برداشتن پیوند «{subject}»</translation>
    </message>
    <message>
        <source>Change the record of “{subject}”</source>
        <translation>تغییر مشخصات «{subject}»</translation>
    </message>
    <message>
        <source>Delete {n} people and places</source>
        <translation>حذف {n} نام از اشخاص و مکان‌ها</translation>
    </message>
    <message>
        <source>Delete “{subject}” from people and places</source>
        <translation>حذف «{subject}» از اشخاص و مکان‌ها</translation>
    </message>
    <message>
        <source>Merge {n} names into “{becomes}”</source>
        <translation>یکی کردن {n} نام زیر «{becomes}»</translation>
    </message>
    <message>
        <source>Merge “{subject}” into “{becomes}”</source>
        <translation>یکی کردن «{subject}» با «{becomes}»</translation>
    </message>
    <message>
        <source>Split “{becomes}” from “{subject}”</source>
        <translation>جدا کردن «{becomes}» از «{subject}»</translation>
    </message>
    <message>
        <source>Record {n} commitments</source>
        <translation>ثبت {n} تعهد</translation>
    </message>
    <message>
        <source>Record the commitment “{subject}”</source>
        <translation>ثبت تعهد «{subject}»</translation>
    </message>
    <message>
        <source>Delete {n} commitments</source>
        <translation>حذف {n} تعهد</translation>
    </message>
    <message>
        <source>Delete the commitment “{subject}”</source>
        <translation>حذف تعهد «{subject}»</translation>
    </message>
    <message>
        <source>Delete a commitment</source>
        <translation>حذف یک تعهد</translation>
    </message>
    <message>
        <source>Change {n} commitments</source>
        <translation>تغییر {n} تعهد</translation>
    </message>
    <message>
        <source>Change the commitment “{subject}”</source>
        <translation>تغییر تعهد «{subject}»</translation>
    </message>
    <message>
        <source>Change a commitment</source>
        <translation>تغییر یک تعهد</translation>
    </message>
    <message>
        <source>Fill “{becomes}” with “{subject}”</source>
        <translation>پر کردن «{becomes}» با «{subject}»</translation>
    </message>
    <message>
        <source>Fill “{becomes}”</source>
        <translation>پر کردن «{becomes}»</translation>
    </message>
    <message>
        <source>Empty “{becomes}”</source>
        <translation>خالی کردن «{becomes}»</translation>
    </message>
    <message>
        <source>Set the deadline “{subject}”</source>
        <translation>تعیین موعد «{subject}»</translation>
    </message>
    <message>
        <source>Remove a deadline</source>
        <translation>برداشتن موعد</translation>
    </message>
    <message>
        <source>Set reminders of {n} commitments</source>
        <translation>گذاشتن یادآوری برای {n} تعهد</translation>
    </message>
    <message>
        <source>Set a reminder of “{subject}”</source>
        <translation>گذاشتن یادآوری برای «{subject}»</translation>
    </message>
    <message>
        <source>Set a reminder</source>
        <translation>گذاشتن یادآوری</translation>
    </message>
    <message>
        <source>Remove the reminders of {n} commitments</source>
        <translation>برداشتن یادآوری {n} تعهد</translation>
    </message>
    <message>
        <source>Remove the reminder of “{subject}”</source>
        <translation>برداشتن یادآوری «{subject}»</translation>
    </message>
    <message>
        <source>Remove a reminder</source>
        <translation>برداشتن یادآوری</translation>
    </message>
    <message>
        <source>Accept {n} suggestions</source>
        <translation>پذیرفتن {n} پیشنهاد</translation>
    </message>
    <message>
        <source>Accept “{subject}”</source>
        <translation>پذیرفتن «{subject}»</translation>
    </message>
    <message>
        <source>Reject {n} suggestions</source>
        <translation>رد کردن {n} پیشنهاد</translation>
    </message>
    <message>
        <source>Reject “{subject}”</source>
        <translation>رد کردن «{subject}»</translation>
    </message>
    <message>
        <source>Set the status of “{subject}”: {becomes}</source>
        <translation>تعیین وضعیت «{subject}»: {becomes}</translation>
    </message>
    <message>
        <source>Set the status of a commitment: {becomes}</source>
        <translation>تعیین وضعیت یک تعهد: {becomes}</translation>
    </message>
    <message>
        <source>Add the evidence “{subject}”</source>
        <translation>افزودن مدرک «{subject}»</translation>
    </message>
    <message>
        <source>Link “{subject}”: {becomes}</source>
        <translation>پیوند دادن «{subject}»: {becomes}</translation>
    </message>
    <message>
        <source>Link a commitment: {becomes}</source>
        <translation>پیوند دادن یک تعهد: {becomes}</translation>
    </message>
    <message>
        <source>Unlink “{subject}”: {becomes}</source>
        <translation>برداشتن پیوند «{subject}»: {becomes}</translation>
    </message>
    <message>
        <source>Unlink a commitment: {becomes}</source>
        <translation>برداشتن پیوند یک تعهد: {becomes}</translation>
    </message>
    <message>
        <source>Delete the relation “{subject}”</source>
        <translation>حذف رابطهٔ «{subject}»</translation>
    </message>
    <message>
        <source>Relate “{subject}” to “{becomes}”</source>
        <translation>رابطهٔ «{subject}» با «{becomes}»</translation>
    </message>
    <message>
        <source>Delete {n} relations</source>
        <translation>حذف {n} رابطه</translation>
    </message>
    <message>
        <source>Delete a relation</source>
        <translation>حذف یک رابطه</translation>
    </message>
    <message>
        <source>Change the relation “{subject}”</source>
        <translation>تغییر رابطهٔ «{subject}»</translation>
    </message>
    <message>
        <source>Change a relation</source>
        <translation>تغییر یک رابطه</translation>
    </message>
    <message>
        <source>Change the kinds of relations</source>
        <translation>تغییر انواع رابطه</translation>
    </message>
    <message>
        <source>Remove {n} kinds of relations</source>
        <translation>حذف {n} نوع رابطه</translation>
    </message>
    <message>
        <source>Remove the kind of relation “{subject}”</source>
        <translation>حذف نوع رابطهٔ «{subject}»</translation>
    </message>
    <message>
        <source>Change the guidelines</source>
        <translation>تغییر شیوه‌نامه</translation>
    </message>
    <message>
        <source>Put back the default guidelines</source>
        <translation>بازگرداندن شیوه‌نامهٔ پیش‌فرض</translation>
    </message>
</context>
<context>
    <name>suggesters</name>
    <message>
        <source>Lists of names</source>
        <translation>فهرست نام‌ها</translation>
    </message>
    <message>
        <source>The shipped model</source>
        <translation>مدل همراه برنامه</translation>
    </message>
    <message>
        <source>Names of the article</source>
        <translation>نام‌های همان مقاله</translation>
    </message>
    <message>
        <source>Words of promises</source>
        <translation>واژه‌های تعهد</translation>
    </message>
    <message>
        <source>Phrases of other articles</source>
        <translation>عبارت‌های مقاله‌های دیگر</translation>
    </message>
    <message>
        <source>Your own model</source>
        <translation>مدل خودتان</translation>
    </message>
</context>
<context>
    <name>suggestions</name>
    <message>
        <source>{layer}?</source>
        <translation>{layer}؟</translation>
    </message>
    <message>
        <source>Expected precision: {percent}</source>
        <translation>دقت مورد انتظار: {percent}</translation>
    </message>
</context>
<context>
    <name>why not</name>
    <message>
        <source>No library is open</source>
        <translation>کتابخانه‌ای باز نیست</translation>
    </message>
    <message>
        <source>Something long is running</source>
        <translation>کاری طولانی در جریان است</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>چیزی برای برگرداندن نیست</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>چیزی برای انجام دوباره نیست</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>مقاله‌ای باز نیست</translation>
    </message>
    <message>
        <source>This library can only be read</source>
        <translation>این کتابخانه فقط خواندنی است</translation>
    </message>
    <message>
        <source>No commitment is selected</source>
        <translation>تعهدی برگزیده نیست</translation>
    </message>
    <message>
        <source>No annotation is selected</source>
        <translation>برچسبی انتخاب نشده است</translation>
    </message>
    <message>
        <source>No suggestion is chosen</source>
        <translation>پیشنهادی انتخاب نشده است</translation>
    </message>
    <message>
        <source>Nothing is suggested for this article</source>
        <translation>برای این مقاله پیشنهادی نیست</translation>
    </message>
    <message>
        <source>No mention of a person or place is selected</source>
        <translation>اشاره‌ای به شخص یا مکان انتخاب نشده است</translation>
    </message>
    <message>
        <source>No words are selected</source>
        <translation>واژه‌ای انتخاب نشده است</translation>
    </message>
    <message>
        <source>This article has no annotation</source>
        <translation>این مقاله برچسبی ندارد</translation>
    </message>
</context>
</TS>
