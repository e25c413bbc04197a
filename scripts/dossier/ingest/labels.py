"""What pages print before a value, and the words of offices and organisations beside names: data only, in lower case."""

from __future__ import annotations

import re


def _lines(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for line in text.strip().splitlines() for phrase in line.split("|"))


# What a printed page says before a value, by what the value is.
LABELS = {
    "author": _lines("""
        author|authors|by|byline|written by|text by|text|words by|story by|reported by|posted by|writer|article by|published by author
        автор|авторы|текст|автор статьи|автор текста|автор материала|корреспондент
        著者|執筆者|執筆|筆者|文|文責|記者|取材|取材・文|作者|autor|autorin|von|auteur|par
    """),
    "date": _lines("""
        date|published|publication date|date published|published on|published at|posted|posted on|posted at|published time|issued
        release date|dated|first published|created|article date|pub date|date of publication|publish date|broadcast|aired|first broadcast
        дата|опубликовано|дата публикации|размещено|опубликован|дата выхода|добавлено
        公開日|掲載日|配信日|投稿日|日付|日時|公開|掲載|配信|投稿日時|公開日時|発行日|発表日|datum|veröffentlicht|veröffentlicht am|publié le|date de publication
    """),
    "title": _lines("title|headline|article title|заголовок|название|タイトル|題名|見出し|記事名|titel|titre"),
    # when a reader saw the page: no date of the article's
    "seen": _lines(
        "accessed|accessed on|retrieved|retrieved on|clipped|saved|downloaded|archived|captured|date accessed|閲覧日|дата обращения"
    ),
    "subject": _lines("subject|тема|件名|betreff|objet"),  # of a message; a title where there is no other
    "publication": _lines("""
        publication|published in|source|newspaper|journal|magazine|outlet|site|website|publisher|newspaper name|site name|via|periodical
        источник|издание|газета|журнал|сайт|опубликовано в|出典|掲載紙|媒体|掲載誌|新聞|サイト名|ソース|引用元|quelle|zeitung
    """),
    "URL": _lines("""
        url|link|permalink|url to article|article url|source url|url source|original|original url|original article|original link
        available at|retrieved from|printed from|web address|address|canonical|source link|read the original|article link|full url
        ссылка|адрес|адрес статьи|постоянный адрес|оригинал|ссылка на статью|ссылка на оригинал|постоянная ссылка
        アドレス|リンク|元記事|記事url|元記事url|url：|原文
    """),
    "volume": _lines("volume|vol|vol.|том|巻|第|band"),
    "issue": _lines("issue|no|no.|number|nr|nr.|выпуск|номер|№|号|ausgabe|numéro"),
}
NOBODY = _lines("""
    admin|administrator|editor|editors|editorial|staff|guest|guest author|webmaster|anonymous|unknown|user|author|moderator
    редакция|админ|администратор|аноним|編集部|管理人|匿名|管理者
""")

# Printed where a name stands, but nobody's name.
AGENCIES = _lines("""
    reuters|afp|agence france presse|ap|associated press|tass|itar tass|ria novosti|interfax|kyodo|kyodo news|jiji|jiji press
    xinhua|bloomberg|bloomberg news|dpa|upi|yonhap|sputnik|efe|ansa|anadolu|bbc|cnn|npr|al jazeera|deutsche welle
""")
ORGANISATION_WORDS = _lines("""
    press|news|agency|staff|desk|team|times|post|herald|tribune|gazette|journal|review|institute|university|college|centre
    center|council|foundation|association|society|ministry|department|office|board|committee|editors|writers|reporters
    bureau|service|network|media|magazine|today|daily|weekly|monitor|observer|guardian|newsroom|correspondents|editorial
    blog|blogs|online|star|ledger|courier|chronicle|bulletin|digest|forum|weblog|website|wire|mirror|telegraph|standard
    express|sentinel|shimbun|inquirer|gazeta
    school|academy|bank|company|inc|ltd|corporation|group|union|party|government|embassy|admin|publishing|newspaper
    вестник|агентство|редакция|газета|журнал|институт|университет|центр|служба|новости|портал
""")

# Of those, the ones that papers and agencies have in their names.
PRESS_WORDS = _lines("""
    news|times|post|herald|tribune|gazette|observer|guardian|star|ledger|courier|chronicle|mirror|telegraph|standard|express
    sentinel|shimbun|inquirer|daily|weekly
""")

_OFFICES = (
    "editor|editor-in-chief|writer|reporter|correspondent|journalist|columnist|commentator|analyst|contributor|fellow"
    "|professor|researcher|lecturer|scholar|student|scientist|historian|economist|expert|specialist|author|director|bureau chief"
    "|ambassador|diplomat|blogger|consultant|adviser|advisor|strategist|teacher|candidate|producer|chair|chairman|president"
    "|special (?:to|for)|специально для|корр|собкор"
    "|обозреватель|корреспондент|журналист|журналистка|политолог|эксперт|профессор|редактор|колумнист|аналитик|историк"
    "|востоковед|экономист|публицист|сотрудник|доцент|директор|автор|писатель|дипломат|научный|кандидат"
)
OFFICE = re.compile(rf"(?<![\w-])(?:{_OFFICES})s?(?![\w-])", re.IGNORECASE)
# What a note on an author says within its first words; an office of state is no such thing.
BIOGRAPHY = re.compile(
    r"(?<![\w-])(?:editor|writer|reporter|correspondent|journalist|columnist|commentator|analyst|contributor|fellow|professor"
    r"|researcher|lecturer|scholar|student|historian|economist|expert|specialist|(?:the |an )author|director (?:of|at)|blogger"
    r"|consultant|scientist|teaches|writes|covers|candidate|strategist|freelance|based in|book|books"
    r"|обозреватель|корреспондент|журналист|журналистка|политолог|эксперт|профессор|редактор|колумнист|аналитик|историк"
    r"|востоковед|экономист|публицист|сотрудник|доцент|научный|кандидат|преподаватель|писатель)(?![\w-])",
    re.IGNORECASE,
)
