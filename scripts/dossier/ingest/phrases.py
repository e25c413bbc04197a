"""What pages print around articles, in the languages that ingest knows (en, ja, ru, de, fr): data only, lower case.

Whole lines are compared without the numbers and punctuation at their ends; starts with the first words of a line;
patterns are searched for in it.
"""

from __future__ import annotations

import re


def _lines(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for line in text.strip().splitlines() for phrase in line.split("|"))


def _starts(text: str) -> tuple[str, ...]:
    return tuple(sorted(_lines(text)))


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line.strip()})" for line in text.strip().splitlines()))


# Right above somebody else's words.
ADVERTISEMENT = _lines("""
    advertisement|advertising|advert|ad|sponsored|sponsored content|paid content|реклама|на правах рекламы|広告|pr
    anzeige|werbung|publicité
""")

# After these the page belongs to its readers: nothing below is the author's.
COMMENTS = _lines("""
    comments|comment|leave a reply|leave a comment|leave a reply cancel reply|post a comment|add a comment|post comment
    add comment|write a comment|join the discussion|join the conversation|reader comments|readers' comments|discussion
    view comments|show comments|view all comments|comments are closed|comments closed|responses|user comments|have your say
    submit a comment|be the first to comment|no comments|no comments yet|replies|reply|add your comment|comments section
    комментарии|комментариев|комментарии к статье|оставить комментарий|добавить комментарий|обсуждение|ваш комментарий
    нет комментариев|написать комментарий|обсудить|комментировать|комментарии читателей
    件のコメント|コメント|コメントを書く|コメントする|コメントを残す|コメントを投稿|コメント一覧|みんなのコメント|読者のコメント|トラックバック
    kommentare|kommentar schreiben|kommentar verfassen|commentaires|laisser un commentaire|ajouter un commentaire
""")
COMMENTS_STARTS = _starts("""
    leave a reply to |comments on "|comments for "|responses to "|response to "|thoughts on "|thought on "|replies to "
    you are commenting using|fill in your details below|your email address will not be published|comments (
    ваш e-mail не будет опубликован|ваш адрес email не будет|メールアドレスが公開されることはありません
""")
A_COMMENT = _pattern(r"""
    ^.{1,60}\b(?:says|said|wrote|writes|commented|replied|пишет|написал|написала|ответил|ответила)\s?(?:on\b.{0,40})?(?::|\.\.\.|…)$
    ^(?:posted|submitted|comment) by .{1,40} (?:on|at) .{0,40}\d{1,2}:\d\d
    ^\d{1,3}[.:)]?\s*(?:名無し|匿名|投稿者|名前)
""")

# After these the page turns to other articles, or to itself; the article may go on below a box of that kind.
OTHER_MATTER = _lines("""
    related|related articles|related article|related posts|related post|related stories|related story|related content
    related news|related topics|related links|related coverage|related reading|related items|related to this story
    read also|see also|read more|more stories|more news|more articles|more on this story|more on this topic|more like this
    most read|most popular|most viewed|most shared|most commented|popular|popular posts|popular articles|popular now
    popular posts from this blog|trending|trending now|trending stories|what's trending|you may also like|you may like
    you might also like|you might like|recommended|recommended for you|recommended reading|recommended articles
    recommended stories|recent posts|recent articles|recent news|recent stories|latest|latest news|latest stories
    latest articles|latest posts|latest headlines|headlines|from the web|around the web|sponsored content|promoted stories
    promoted content|paid content|up next|next article|next up|previous article|previous post|next post|post navigation
    previous|next|about the author|about the authors|about the writer|about author|tags|tag|filed under|categories
    category|topics|topic|archives|archive|blogroll|editor's picks|editors' picks|editor's choice|top stories|top news
    what to read next|read next|keep reading|further reading|explore more|explore|in this section|in other news|other news
    also read|also on this site|don't miss|must read|must reads|today's headlines|newsletter|newsletters|share this|like this
    share this article|share this post|share this story|share|about us|follow us|contact us|contact|site map|sitemap
    join our newsletter|subscribe to our newsletter|stay connected|get the latest|published by|you missed|breaking news
    more|more from this author|more by this author|links to this post|labels|search this blog|blog archive|followers
    about this blog|report abuse|copyright|disclaimer|advertisements|notes|footnotes|endnotes|references|sources|links
    bibliography|works cited|reference list
    читайте также|читать также|смотрите также|материалы по теме|по теме|похожие статьи|похожие материалы|похожие новости
    похожие записи|другие новости|другие материалы|новости по теме|ещё по теме|еще по теме|рекомендуем|рекомендуемое
    популярное|самое читаемое|самое популярное|сейчас читают|выбор редакции|главное|главные новости|последние новости
    лента новостей|новости партнеров|новости партнёров|об авторе|об авторах|теги|метки|рубрики|рубрика|поделиться
    поделиться ссылкой|поделитесь|поделиться в соцсетях|навигация по записям|архив|архивы|свежие записи|подписка|рассылка
    новости сми2|ссылки по теме|примечания|источники|литература|ссылки|сноски|ещё|еще|все новости|в других сми|читать далее
    также по теме|контекст|все материалы|следующая статья|предыдущая статья|сюжеты|новости
    関連コンテンツ|関連記事|関連ニュース|関連リンク|関連トピックス|関連キーワード|関連情報|関連する記事|あわせて読みたい|合わせて読みたい
    こちらもおすすめ|おすすめ記事|おすすめ|おすすめの記事|人気記事|人気の記事|アクセスランキング|ランキング|記事ランキング|最新記事
    最新ニュース|新着記事|新着|注目記事|注目の記事|ピックアップ|特集|トピックス|前の記事|次の記事|前の記事へ|次の記事へ|この記事をシェア
    シェアする|シェア|この記事を共有する|この記事をシェアする|タグ|カテゴリー|カテゴリ|アーカイブ|著者プロフィール|筆者プロフィール|執筆者プロフィール|著者紹介|筆者紹介|執筆者紹介
    プロフィール|この著者の記事一覧|この記事の著者|もっと見る|脚注|注|注釈|参考文献|参考資料|出典|スポンサーリンク|メールマガジン|その他の記事
    一覧へ|一覧を見る|記事一覧|トップに戻る|ページトップへ|ページの先頭へ|検索|あなたにおすすめ|よく読まれている記事|今、あなたにオススメ
    mehr zum thema|lesen sie auch|das könnte sie auch interessieren|ähnliche artikel|meistgelesen|teilen|weitere artikel
    quellen|fußnoten|anmerkungen|über den autor|schlagwörter
    à lire aussi|lire aussi|sur le même sujet|articles liés|les plus lus|partager|à propos de l'auteur|sources et notes
""")
OTHER_MATTER_STARTS = _starts("""
    more from |more in |more on |more by |more stories |most read in |latest from |latest in |also in |tags:|tags :|tag:
    filed under|categories:|category:|topics:|labels:|posted in |filed in |about the author
    share this:|share on |related:|related articles:|popular posts|trending in |recommended by |you may also
    теги:|метки:|рубрика:|рубрики:|темы:|поделиться:|опубликовано в рубрике|больше новостей|подробнее на
    タグ：|タグ:|カテゴリー：|カテゴリー:|カテゴリ：|関連記事：|関連記事:|【関連|関連：|ジャンル：
    schlagwörter:|mots-clés
""")

# Lines of the page's own, anywhere: they are left out and change nothing.
FURNITURE = _lines("""
    accessibility|accessibility help|skip to main content|skip to content|skip to navigation|skip to main|skip navigation|jump to content|jump to navigation
    menu|main menu|toggle navigation|home|search|search for|log in|login|sign in|sign up|register|search this website|search this site|subscribe|subscribe now
    my account|account|log out|logout|close|open|open menu|close menu|back|back to top|top|advertisement|advertising|ad|ads
    sponsored|sponsor|article continues below|story continues below|story continues below advertisement|continue reading
    article continues after advertisement|scroll to continue|facebook|twitter|linkedin|whatsapp|telegram|reddit|pinterest
    instagram|youtube|email|e-mail|email this|print|print this|print this page|print article|print friendly|printer friendly
    printer-friendly version|pdf|save|save article|bookmark|copy link|copy url|link copied|tweet|tweet this|like|loading
    loading...|click to enlarge|enlarge|enlarge image|view image|view larger image|image|photo|photos|gallery|video|watch
    must watch|play|play video|listen|listen to this article|listen to article|text size|font size|text|a a a|a- a a+|en|ru|ja|jp|english
    deutsch|français|language|languages|select language|translate|world|politics|business|opinion|opinions
    sports|sport|culture|science|technology|tech|health|travel|economy|markets|news|local|national|international|life
    lifestyle|entertainment|arts|weather|jobs|magazine|editorial|editorials|analysis|commentary|op-ed|blog|blogs|features
    columns|live|about|site index|help|faq|privacy|privacy policy|terms|terms of use|terms of service|cookies|cookie policy
    accept|accept all|accept cookies|reject all|i agree|got it|ok|manage preferences|cookie settings|share|gift article|gift
    give this article|read in app|view comments|latest|leave a comment|comments|no comments|add a comment|comment|end|ends
    editor|illustrative image|file photo|stock photo|getty images|reuters|afp|ap|opens in new window
    exclusive|breaking|premium|member exclusive|follow|following|follow this author|show more|show less|expand|collapse
    главная|меню|поиск|войти|вход|выйти|регистрация|подписаться|подписка|реклама|печать|распечатать|версия для печати|закрыть
    политика|экономика|общество|мир|в мире|культура|спорт|наука|технологии|бизнес|происшествия|мнения|аналитика|видео|фото
    авто|о нас|о проекте|контакты|вконтакте|одноклассники|телеграм|скопировать ссылку|на главную|наверх|загрузка
    читать|прослушать|слушать|увеличить|размер шрифта|новости|статьи|интервью|колонки|блоги|рубрики|показать еще|показать ещё
    комментарии|оставить комментарий|на правах рекламы|отправить|сохранить
    ホーム|トップ|トップページ|メニュー|ログイン|ログアウト|会員登録|無料会員登録|新規登録|検索|購読|広告|PR|pr|印刷|印刷する|保存|保存する
    メール|ニュース|国際|政治|経済|社会|スポーツ|文化|科学|エンタメ|地域|オピニオン|社説|コラム|ビジネス|テクノロジー|暮らし|生活|写真|動画
    フォロー|フォローする|ツイート|ツイートする|いいね|いいね！|シェア|コピー|拡大|拡大する|写真を拡大|画像を拡大|文字サイズ|小|中|大|閉じる|戻る
    サイトマップ|お問い合わせ|利用規約|プライバシーポリシー|本文へ移動|本文へスキップ|速報|有料会員限定|会員限定|有料記事|コメント|共有|ブックマーク
    はてなブックマーク|朝刊|夕刊|紙面|電子版|リンクをコピー|クリップ|記事を保存|線|フェイスブック|ライン|line
    startseite|anzeige|drucken|suche|anmelden|abonnieren|merken|werbung|accueil|imprimer|recherche|s'abonner|publicité
    ausland|inland|politik|wirtschaft|meinung|kultur|feuilleton|monde|politique|économie|culture|société|débats
""")
FURNITURE_STARTS = _starts("""
    click here to |click on the |click to |read more:|read more about|also read:|read:|read also:|see also:|see more:|related:
    watch:|listen:|photos:|video:|must read:|further reading:|more:|opinion:|poll:|in pictures:|download the app|download our
    like us on|find us on|join us on|join our |share this|sign up for |sign up to |subscribe to our|subscribe to the
    subscribe for |subscribe today|subscribe now|get our free|get the latest|get breaking|get full access|support independent
    become a member|please support us|please consider|support our work|donate to|if you like this|if you enjoyed this
    if you found this article|we use cookies|this website uses|this site uses |by continuing to use|by continuing to browse
    by using this|by clicking|to continue using this|your browser |please enable|please turn on|javascript is
    you need to enable|enable javascript|this story has been shared|this article has been viewed|views:|reads:|shares:
    keywords:|key words:|ключевые слова:|キーワード：|キーワード:|no potential conflict of interest
    reading time|estimated reading|listen to this|cite this|how to cite|suggested citation|citation:|recommended citation
    all rights reserved|copyright:|(c) |© |©|powered by |proudly powered|designed by |editor's note|editors' note
    editor's comment|correction:|corrections:|correction (|clarification:|update:|updated:|disclaimer|note to readers
    readers' note|publisher's note|you are here|you are reading|you have read|you have viewed|breaking:|live:|live updates:
    just in:|rate this|average rating|votes:|report a typo|spotted a|got a tip|have a tip|contact the author|contact the reporter
    email the author|email us|tel:|phone:|e-mail:|email:|fax:|isbn|issn|doi:|word count:|this article is part of
    this article was first|this article was originally|this article originally|this article first|this article appeared
    this article appears in|this article has been|this article is republished|this article is reprinted|this story was originally
    this story originally|this story first|this story was first|this story appeared|this piece was|this piece originally
    this piece first|this post first|this post was originally|this post originally|originally published|first published
    first appeared|previously published|republished with|republished from|republished by|reprinted with|reprinted from
    reproduced with|reposted from|translated by |translated from the|translation:|translation by|edited by |(edited by
    (editing by|editing by |reporting by |(reporting by|additional reporting from |additional reporting for |(with inputs|with inputs from
    with files from|with reporting|with agency|(with reporting|(with agenc|compiled by |our standards:|the views expressed
    views expressed|the opinions expressed|opinions expressed|the views and opinions|the author has no conflict
    the author declares|the authors declare|disclosure:|no part of this|do not reproduce|connecting to %s|notify me of
    save my name|your email address|required fields|original article|original source|original text|the original version
    this is a preview|follow the author|follow him on|follow her on|follow us on|follow me on|on twitter:
    article from |from the archives|published under|licensed under|this work is licensed|creative commons|page generated
    you are visitor number|you are visitor no|best viewed with|best viewed in|best viewed at|this page was last |this page last 
    this story is part of|this post is part of|this piece is part of|temps de lecture|lesezeit
    visit our |send us |a version of this article|we'd like to hear|order reprints|write to the editor
    enjoying this article|you have read |you've read |you're on the free list|you are on the free list|this post is public|thanks for reading|for the full experience
    you received this message|to unsubscribe|you are receiving this|this message was sent|this research was supported
    this article was written with|this article was prepared|article printed from|printed from|click the|press enter
    статья подготовлена|материал подготовлен|исследование выполнено|публикация подготовлена
    читайте также|читать также|смотрите также|подписывайтесь|подпишитесь|следите за нашими|поделитесь|присоединяйтесь к
    скачайте|все права защищены|при использовании материал|при перепечатке|перепечатка|использование материалов|мнение автора
    мнение редакции|мнения авторов|точка зрения автора|точка зрения редакции|нашли ошибку|если вы нашли|нашли опечатку
    сообщить об ошибке|выделите|заметили ошибку|материал опубликован|впервые опубликовано|оригинал статьи|оригинал:|перевод:
    перевод с |просмотров:|время чтения|мы используем|этот сайт использует|сайт использует|наш сайт использует|подробнее:
    подробности:|от редакции|ещё по теме|еще по теме|больше новостей|читайте нас|читайте далее|читать:|все новости
    （聞き手|（取材|無断転載|無断複製|著作権|記事・写真の無断|（翻訳|翻訳：|翻訳:|※この記事|※記事|※本記事|当サイト|このサイトは|本サイト
    この記事は|本記事は、|続きを読む|続きはこちら|もっと読む|【写真|【動画|【画像|【図|【あわせて|【関連|閲覧数|友だち追加|フォローして|メルマガ
    有料会員になると|会員登録|印刷用|この記事をシェア|初出|（初出|転載元|配信元|提供元|提供：|文字数|読了時間|更新：|【訂正|【編集部|【お知らせ|詳しくはこちら
    ＞＞|>>|▶|▼|■関連|◆関連|→|内容を追加しました|情報を追加しました|写真を追加しました|カテゴリーを追加|私たちの行動規範|関連コンテンツ
    lesen sie |lire aussi|lire la suite
""")
FURNITURE_PATTERN = _pattern(r"""
    \ball rights reserved\b
    ©\s*(?:\d{4}|copyright|[A-Z])
    ^(?:get|receive|join|sign up|subscribe|stay)\b.{0,120}\b(?:access|inbox|newsletters?|updates|delivered|subscri\w+)\b
    (?:ここ|こちら)をクリック
    \bis committed to publishing\b|\bletters to the editor\b.{0,60}\bour\b
    \breproduction\b.{0,60}\b(?:acknowledg\w+|permission|prohibited|forbidden|welcome|source)\b
    \bopens in (?:a )?new (?:window|tab)\b
    ^(?:this|the) (?:interview|conversation|transcript|essay|text) (?:has been|was) (?:lightly )?(?:edited|condensed|abridged|translated)\b
    \b(?:writer|reporter|correspondent)s? .{3,60} contributed\.$
    \bcontributed (?:to this (?:report|story|article)|reporting)\b|^appeared in the .{0,30}\bprint edition\b
    \b(?:views?|opinions?)\b.{0,40}\b(?:author|writer|contributor|columnist)s?\b.{0,60}\bnot\b.{0,20}\b(?:reflect|represent|coincide)\b
    \bnot necessarily (?:reflect|represent|coincide)\b
    \btakes? no (?:institutional )?positions?\b
    \b(?:appears?|reprinted|reproduced|published|used) (?:here )?(?:by|with)\b.{0,20}\bpermission\b
    ^.{2,60}\s-\s<?https?://\S+>?(?:\s-)?$
    ^редакция (?:может не|не нес[её]т)\b
    \bviews expressed (?:in|are|here|by)\b|\b(?:views|opinions) (?:of|are those of) (?:the|their) (?:respective )?(?:author|writer|contributor)s?\b
    ^\d{1,2}:\d\d$|^.{1,80}\s\d{1,2}:\d\d$
    \bbuy (?:me|us) a coffee\b|^like what you\b|\bon patreon\b
    \b(?:sign|signed) up here\b|\byou (?:receive|received|are receiving|get) this\b.{0,40}\b(?:because|as)\b
    ^(?:get|enjoy|discover|explore) (?:briefed|unique|unlimited|exclusive|insights?|in-depth|instant|all our)\b
    ^(?:by subscribing|your subscription|did you (?:like|enjoy) (?:this|what))\b|\bquality journalism is more\b
    \btranscripts? may contain\b|^what do you think\?|\bwrite to us\b
    ^понравил\w+ .{0,24}\?
    \b(?:purchase|obtain) (?:licensing )?rights\b
    \b(?:sign|signed) up (?:for|to) (?:our|the|receive)\b.*\b(?:newsletter|alerts|briefing|inbox)\b
    \bsubscribe to (?:our|the)\b.*\b(?:newsletter|channel|updates|feed)\b
    \bprivacy policy\b.*\bterms\b|\bterms of (?:use|service)\b.*\bprivacy\b
    ^(?:page|стр\.?|страница)\s*\d+(?:\s*(?:of|/|из)\s*\d+)?$|^-?\s*\d{1,4}\s*(?:/\s*\d{1,4})?\s*-?$|^\d{1,3}(?:/\d{1,3})?ページ$
    ^[-–—*#~=_+•·.\s0]+$
    ^(?:pic\.)?twitter\.com/|\bpic\.twitter\.com/|^- .{2,50} \(@\w+\)
    ^\d+(?:[.,]\d+)?k?\s*(?:views|shares|likes|reads|comments?|retweets|followers|min(?:ute)?s?(?: read)?|просмотр\w*)\b
    ^\d+\s*(?:分前|時間前|日前|件|回)
    ^(?:©|\(c\))|^copyright\b(?:\s*(?:©|\(c\)|:|\d{4})|[^.!?]{0,60}$)
    ^[（(]?(?:ends?|конец|おわり|終わり|了|完|fin|-?30-?|-0-|###?)[)）]?$
    ^\(?(?:reporting|editing|writing|additional reporting|compiled|translation) by\b
    ^(?:прочитать|посмотреть|открыть) (?:позже|полностью|в)\b
    無断(?:転載|複製|引用)|許可なく.{0,12}転載
    ^more (?:from|by|on|about) .{1,40}(?:\.\.\.|…)$
    ^[<«‹←].{0,80}|.{0,80}[›»→]$
""")
CREDIT = _pattern(r"""
    \bgetty images\b|\bshutterstock\b|\bistock\b|\bwikimedia commons\b|\bflickr\b|\bunsplash\b|\bap photo\b|\bepa-efe\b
    \((?:photo|image|picture|file photo|photograph|graphic|map|illustration|credit|courtesy|source)s?\b[^()]{0,80}\)$
    ^(?:photos?|image|images|picture|photograph|photo credit|image credit|image source|photo by|photo illustration|credit|credits|illustration|graphic|map|chart|figure|fig\.?|caption|file photo|file|courtesy|photo courtesy|cover image|featured image|main image|top image|above|below|pictured|source of image|table)\s?(?:\d+\s?)?[:：.|/]
    (?:^|[.!?)]\s)(?:photo|image|picture|photograph|map)s?\s*(?:by|courtesy|credit|:)\s*[^.!?]{2,60}[.!?]?$
    \([^()]{0,30}\bphotos?\b[^()]{0,60}\)$|[.!?]\ssource:\s[^.!?]{2,60}$|/(?:file photo|handout|pool)\b
    \((?:the )?(?:author|writer|family|private|personal)(?:'s)?\s[^()]{0,20}\b(?:collection|archive)s?\.?\)$
    ^фото [^.!?]{1,40}\.?$
    ^(?:file photo|file image|in this (?:file |undated |handout )?(?:photo|picture|image)|this (?:file )?(?:photo|image|picture) (?:taken|shows))\b
    \b(?:photo|image|picture|illustration|photograph)s?\s*(?:by|from|via|courtesy|credit|:)\s*[^.!?]{2,60}$
    /\s*(?:afp|ap|reuters|tass|epa|efe|upi|dpa|kyodo|jiji|xinhua|ria novosti|sputnik|bloomberg|anadolu|pool|zuma|sipa|alamy|corbis)\b.{0,30}$
    ^(?:фото|иллюстрация|снимок|на фото|на снимке|изображение|фотография|инфографика|карта)\s?[:：/|(]
    (?:фото|источник фото)\s?[:：]\s?[^.!?]{2,60}$
    ^(?:写真|画像|図|図表|地図|グラフ|イラスト|撮影|写真提供|画像提供|資料写真)\s?[:：=＝・/／|（]
    [=＝](?:ロイター|共同|時事|ap|afp|代表撮影|[^\s。、=＝]{1,16}(?:撮影|提供))(?:[）)]|$)
    [（(](?:写真|画像|撮影|提供|代表撮影|資料写真)[^（）()]{0,40}[）)]$
""")
AGENCY = _pattern(r"""
    \((?:afp|ap|reuters|tass|epa|upi|dpa|kyodo|jiji|xinhua|bloomberg|pool)(?:\s*[/,-]\s*[^()]{1,40})?\)$
    [（(](?:ロイター|共同|時事|ap|afp|タス|新華社)[^（）()]{0,12}[）)]$
""")
WALL = _pattern(r"""
    \b(?:subscribe|sign in|log in|register|join|sign up|upgrade)\b.{0,40}\bto (?:finish|unlock|access|view|read)\b.{0,40}\b(?:article|story|content|post|report|full|rest|everything)\b
    \bto (?:continue|keep) reading\b
    \bto read (?:the )?(?:full|rest|entire|complete|more of)\b.{0,60}\b(?:subscribe|sign in|log in|register|subscription|account)\b
    \b(?:for|to) (?:paid |paying |premium )?subscribers(?: and members)? only\b|\bsubscribers? only\b|\bsubscriber[- ]exclusive\b
    \b(?:this|full|entire|remaining) (?:article|story|content|report|text)\b.{0,20}\bis (?:only )?(?:available|reserved|exclusive|exclusively|for)\b.{0,30}\b(?:subscribers|members)\b
    \bto read (?:this|the) (?:article|story|piece|post|text)\b.{0,40}\b(?:subscribe|sign in|log in|register)\b
    ^continue reading with\b|^get this article\b|\bsubscribe for [$€£¥]\s?\d
    \byou have (?:\d+|no) (?:more )?(?:free )?articles?\b
    \bno (?:more )?free articles\b|\byou(?:'ve| have) (?:reached|hit|used up)\b.{0,40}\b(?:limit|free|last)\b
    \bthis is a (?:premium|subscriber)\b|\bunlock (?:this|the full|full)\b|\balready (?:a subscriber\b|a member\?|subscribed\?)|\bhave an account\?
    ^subscribe (?:now )?(?:for full access|to read)|^(?:create|set up) (?:a free|an) account\b|\bstart your (?:free )?trial\b
    (?:полн\w+|остальн\w+|продолжени\w+).{0,40}(?:доступ\w+|только).{0,30}(?:подписчик|по подписке|подписк)
    (?:доступ\w*|материал|статья|текст).{0,40}(?:только )?(?:подписчик\w*|по подписке)|чтобы (?:прочитать|читать) (?:полностью|дальше|далее|статью)
    оформите подписку|для продолжения чтения|осталось прочитать|купить доступ
    有料会員(?:限定|登録が)|会員限定(?:記事|です|の記事)|この記事は(?:有料|会員)|残り[\d,，]+\s?文字|続きを読むには|続きは.{0,12}(?:会員|購読|ログイン|電子版)
    ログインして(?:続きを|全文を)|全文を読むには|購読(?:者限定|すると|のお申し込み)|ここから先は(?:有料|会員)|この記事の続きは
    weiterlesen mit|nur für abonnenten|réservé aux abonnés|article réservé
""")

# Whose picture it is, as agencies print it: searched for in the line as it stands.
PICTURED = re.compile(
    r"(?:^|[.!?)]\s)[A-Z]{2,}(?: [A-Z]{2,})*/[A-Z][a-z][\w'-]*(?: [A-Z][\w'-]+)+\b|^[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,2} / [A-Z]{2,6}$"
)

# Headings that many articles share: never a title.
SECTION = _lines("""
    summary|executive summary|abstract|analysis|introduction|background|overview|conclusion|conclusions|context|key points
    key takeaways|key findings|highlights|at a glance|synopsis|discussion|outlook|implications|methodology|methods|results
    recommendations|policy recommendations|in brief|the issue|main points|preface|foreword|forecast|assessment|commentary
    резюме|введение|анализ|выводы|вывод|заключение|аннотация|контекст|краткое содержание|итоги|главное|предисловие|предыстория
    要旨|要約|概要|はじめに|序論|序章|分析|背景|結論|おわりに|終わりに|まとめ|ポイント|要点|現状|展望|課題
    zusammenfassung|einleitung|fazit|hintergrund|résumé|introduction|conclusion|contexte
""")
SUMMARIES = _lines("summary|abstract|executive summary|synopsis|резюме|аннотация|要旨|要約|概要|zusammenfassung|résumé")

# Below these there are notes on the text, never the text again.
NOTES = _lines("""
    notes|footnotes|endnotes|references|sources|bibliography|works cited|reference list|notes and references|links
    acknowledgements|acknowledgments|disclosure statement|conflict of interest|conflicts of interest|declaration of interests
    примечания|источники|литература|ссылки|сноски|список литературы|脚注|注|注釈|参考文献|参考資料|quellen|fußnoten|anmerkungen
""")
