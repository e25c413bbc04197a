"""A line as printed comes in; the date that it states goes out in EDTF, or nothing where it states none."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from dossier.ingest.labels import LABELS

_MONTHS = """
    january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov
    |december dec
    января январь янв|февраля февраль фев|марта март мар|апреля апрель апр|мая май|июня июнь июн|июля июль июл|августа август авг
    |сентября сентябрь сен сент|октября октябрь окт|ноября ноябрь ноя нояб|декабря декабрь дек
    januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember
    janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre
    enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre|diciembre
    gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre
"""
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ERAS = {"昭和": 1925, "平成": 1988, "令和": 2018}  # the year before the era's first


def _months() -> dict[str, int]:
    """Return the number of each month by its names."""
    numbers: dict[str, int] = {}
    lists = re.sub(r"\n\s*\|", "|", _MONTHS.strip()).splitlines()
    for names in lists:
        for number, spellings in enumerate(names.split("|"), 1):
            numbers.update(dict.fromkeys(spellings.split(), number))
    return numbers


_MONTH = _months()
_NAME = "|".join(sorted(_MONTH, key=len, reverse=True))
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)"
_DAY = r"(?P<day>\d{1,2})"
_KANJI = "〇一二三四五六七八九"
_NUMBER = r"(?:\d{1,2}|[二三四五六]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_KANJI_YEAR = rf"(?P<kanji_year>[一二][{_KANJI}]{{3}})"
_ERA = rf"(?P<era>{'|'.join(_ERAS)})(?P<of_era>{_NUMBER}|元)"
_SEASON = "|".join(_SEASONS)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\d){_YEAR}-(?P<month>\d\d)-{_DAY}(?!\d)",
        rf"(?<!\d){_YEAR}[/.](?P<month>\d{{1,2}})[/.]{_DAY}(?!\d)",
        rf"(?:{_YEAR}|{_KANJI_YEAR}|{_ERA})\s?年(?:\s?[（(][^（）()]{{1,8}}[）)])?\s?(?P<month>{_NUMBER})\s?月(?:\s?(?P<day>{_NUMBER})\s?日)?",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th)?\.?\s*(?:(?:of|de)\s+)?\b(?P<name>{_NAME})\b\.?,?\s+(?:del?\s+)?{_YEAR}(?!\d)",
        rf"\b(?P<name>{_NAME})\b\.?\s+{_DAY}(?:st|nd|rd|th)?(?:\s?[-–—/]\s?(?P<last>\d{{1,2}}))?\.?,?\s+{_YEAR}(?!\d)",
        rf"\b(?P<name>{_NAME})\s+{_DAY}\s+\d\d:\d\d(?::\d\d)?\s+(?:[a-z]{{3,4}}\s+)?{_YEAR}(?!\d)",  # as machines write it
        rf"(?<!\d){_DAY}[-/ ](?P<name>{_NAME})[-/ ]{_YEAR}(?!\d)",
        rf"(?<![\d.]){_DAY}\.(?P<month>\d{{1,2}})\.{_YEAR}(?!\d)",
        rf"(?<!\d)(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/{_YEAR}(?!\d)",
        rf"\b(?P<name>{_NAME})\b\.?,?\s+{_YEAR}(?!\d)",
        rf"\b(?P<season>{_SEASON})(?:\s+issue)?,?\s+(?:of\s+)?{_YEAR}(?!\d)",
    )
)
# What begins a range whose end is a date with the year: "5–" before "11 June 2014", "May/" before "June 2014".
_BEGINNINGS = tuple(
    re.compile(rf"(?<![\w.:/№#-]){pattern}$")
    for pattern in (
        r"(?P<day>\d{1,2})(?:[-–—/]|\.\s?[-–—/]\s?)",
        rf"(?P<day>\d{{1,2}})\.?\s(?P<name>{_NAME})\.?\s?[-–—/]\s?",
        rf"(?P<name>{_NAME})\.?(?:\s(?:(?P<day>\d{{1,2}})|(?P<year>\d{{4}})))?\s?[-–—/]\s?",
        rf"(?P<season>{_SEASON})\s?[-–—/]\s?",
    )
)
_NUMBERED = re.compile(r"(?:\b(?:no|nr|vol|issue|volume|выпуск|том)\.?|№|#)\s?$")
# What may stand beside a date on its line: weekdays, times, zones, and words for publishing.
_BESIDE = re.compile(
    r"""\bage:\s\d+\s\w+|\b(?:\d+|an?)\s(?:minute|hour|day|week|month|year)s?\sago\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:понедельник|вторник|среда|четверг|пятница
    |суббота|воскресенье)\b|[（(]?[月火水木金土日](?:曜日?)?[）)]|(?:午前|午後)?\d{1,2}時(?:\d{1,2}分)?|\b\d{1,2}[:.h]\d\d(?::\d\d)?\b
    |\b[ap]\.?m\b\.?|\b(?:gmt|utc|est|edt|et|pst|pdt|jst|msk|bst|cet|cest|мск)\b(?:[+-]\d{1,2}(?::?\d\d)?)?|T\d\d:\d\d(?::\d\d)?Z?
    |\b(?:published|posted|updated|last|modified|created|date|dated|issued|on|at|of|by|first|print|edition|the|from|issue|no)\b
    |\b(?:publiée?|le|à|mis|en|ligne|veröffentlicht|erschienen|am|um|uhr|vom|publicado|pubblicato|el|il)\b
    |\b(?:опубликовано|обновлено|дата|года?|в|от|г)\b|更新|公開|掲載|配信|投稿|日付|発行|付け?|朝刊|夕刊|[\W_]""",
    re.IGNORECASE | re.VERBOSE,
)
_MACHINE = tuple(
    re.compile(rf"{_YEAR}{rest}")
    for rest in (r"(?P<month>\d\d)(?P<day>\d\d)?", r"(?:[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?)?")
)
_TIME = re.compile(
    r"(?:[（(]?[月火水木金土日]曜日?[）)]?)?(?:午前|午後)?\d{1,2}時(?:\d{1,2}分)?"
    r"|\b\d{1,2}[:.]\d\d(?::\d\d)?\b\s*(?:[ap]\.?m\b\.?)?\s*(?:\b(?:GMT|UTC|EST|EDT|ET|PST|PDT|JST|MSK|BST|CET|CEST)\b)?",
    re.IGNORECASE,
)
_NO_YEAR = re.compile(rf"\b(?:{_NAME})\b\.? \d{{1,2}}\b(?! \d)|\b\d{{1,2}} (?:{_NAME})\b\.?", re.IGNORECASE)
_PLAIN_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_TELLING = re.compile(r"\s?[:：]|\s[-–—]+\s")
_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+", re.IGNORECASE)
_WEEKDAY_LAST = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s*$", re.IGNORECASE)
_READING = re.compile(
    r"(?:accessed|retrieved|clipped|saved|downloaded|archived|captured|viewed|閲覧|обращени\w+)[^\d]{0,16}$"
)
_UPDATE = re.compile(r"(?:updated|modified|обновлен[оа]?|изменен[оа]?|更新|aktualisiert|mis à jour)[^\d]{0,12}$")
_CALLED = re.compile(r"(?P<label>[^\W\d_][^:：|•·,;()]*)[:：]\s*$")
_PUBLISHES = re.compile(r"publi|post|issue|release|опубликован|размещен|公開|掲載|配信|投稿|発行|veröffentlicht")
# No date of publication without a colon either.
_OTHERWISE = re.compile(r"\b(?:printed|deadline|due)\b(?: (?:on|by|at|from))?\s*$")
_FILED = re.compile(r"(?:published|posted|filed)\b.*?(?P<section>\bin \w+(?: [\w&]+){0,2})$")
_PLACE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*,\s+$")


@dataclass(frozen=True)
class _Found:
    date: str  # EDTF
    start: int
    end: int

    @property
    def rank(self) -> tuple[int, int]:
        """Days before months, then in the order of the text."""
        return (-len(self.first), self.start)

    @property
    def first(self) -> str:
        """The date, or the one that begins a range."""
        return self.date.partition("/")[0]


def stated(text: str) -> str:
    """Return the date that the text states as EDTF, to the day, month or season; empty where there is none.

    Of several it is the first that is no update; when a reader saw the page is none. A date that reads two ways
    (05/06/2014) states its year only.
    """
    lowered = _lowered(text)
    found = sorted(_dates(lowered), key=lambda date: date.rank)
    first = [date for date in found if not _UPDATE.search(lowered[: date.start])]
    return next((date.date for date in first or found), "")


def published(text: str) -> str:
    """Return the date that `stated` returns, without those that the text calls otherwise: an update's, a deadline."""
    lowered = _lowered(text)
    found = sorted(_dates(lowered), key=lambda date: date.rank)
    return next((date.date for date in found if not _is_otherwise(lowered[: date.start])), "")


def _is_otherwise(before: str) -> bool:
    """Return whether the words before a date call it another one than that of publication."""
    before = _WEEKDAY_LAST.sub("", before)
    if _UPDATE.search(before) or _OTHERWISE.search(before):
        return True
    label = (match["label"] if (match := _CALLED.search(before)) else "").strip()
    return bool(label) and label not in LABELS["date"] and not _PUBLISHES.search(label)


def machine(value: str) -> str:
    """Return the date of a value that programs read (20140712, 2014-07, 2014) as EDTF; the first day of 1970 is none."""
    match = next((match for pattern in _MACHINE if (match := pattern.fullmatch(value.strip()))), None)
    if not match:
        date = stated(value)
    elif match["month"]:
        date = _checked(int(match["year"]), int(match["month"]), int(match["day"] or 0))
    else:
        date = match["year"]
    return "" if date == "1970-01-01" else date  # a clock that was never set


def without(text: str) -> str:
    """Return the text without its dates and times, spaces single."""
    lowered = _lowered(text)
    for found in sorted(_dates(lowered), key=lambda date: -date.start):
        text = text[: found.start] + " " + text[found.end :]
    return " ".join(_TIME.sub(" ", _NO_YEAR.sub(" ", text)).split())


def before(text: str) -> str:
    """Return what a text says before its first date and the weekday there, the whole text where it has no date."""
    places = [found.start for found in _dates(_lowered(text))]
    return _WEEKDAY_LAST.sub("", text[: min(places)]) if places and min(places) else text


def alone(text: str) -> str:
    """Return the date as EDTF where a line says little else; empty where it says more."""
    rest = _lowered(text)
    if filed := _FILED.match(rest):
        rest = rest[: filed.start("section")]
    for found in sorted(_dates(rest), key=lambda date: -date.start):
        rest = rest[: found.start] + " " + rest[found.end :]
    is_from_place = text[:1].isupper() and bool(_PLACE.fullmatch(rest))
    return stated(text) if is_from_place or len(_BESIDE.sub("", rest)) <= 8 else ""


def leads(text: str) -> bool:
    """Return whether a line begins with a date to the day: a place or time may follow, but nothing that happened on it."""
    line = _WEEKDAY.sub("", _lowered(text), count=1)
    return any(
        found.start == 0 and len(found.first) == 10 and not _TELLING.match(line[found.end :]) for found in _dates(line)
    )


def _lowered(text: str) -> str:
    """Return the text in lower case with plain digits, letter for letter, so that places in it stay the same."""
    lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lowered.translate(_PLAIN_DIGITS)


def _dates(lowered: str) -> list[_Found]:
    """Return the dates of the text, none within another."""
    found: list[_Found] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(lowered):
            if all(match.end() <= other.start or match.start() >= other.end for other in found):
                date = _begun(lowered, match)
                found = [*(other for other in found if other.end <= date.start or other.start >= date.end), date]
    return [date for date in found if date.date and not _READING.search(lowered[: date.start])]


def _begun(lowered: str, match: re.Match[str]) -> _Found:
    """Return the date of a match; the range where what stands before it begins one, empty where that is unclear."""
    parts, date = match.groupdict(), _edtf(match.groupdict())
    before = lowered[max(0, match.start() - 20) : match.start()]
    for pattern in _BEGINNINGS:
        begun = pattern.search(before)
        if not begun or _NUMBERED.search(before[: begun.start()]):
            continue
        shared = {**parts, "day": None, "last": None, "season": None}
        first = _edtf(shared | {key: value for key, value in begun.groupdict().items() if value})
        if len(first) == len(date):
            start = match.start() - len(before) + begun.start()
            backwards = date[:4] if parts.get("season") else ""  # "Winter/Spring 2014" is of 2014
            return _Found(f"{first}/{date}" if first < date else backwards, start, match.end())
    return _Found(date, match.start(), match.end())


def _edtf(parts: dict[str, str | None]) -> str:
    year = int(parts.get("year") or 0)
    if kanji := parts.get("kanji_year"):
        year = int("".join(str(_KANJI.index(digit)) for digit in kanji))
    if era := parts.get("era"):
        year = _ERAS[era] + (1 if parts["of_era"] == "元" else _number(parts["of_era"]))
    if parts.get("season"):
        return f"{year}-{_SEASONS[parts['season'] or '']}"
    if parts.get("first"):
        return _slashed(year, int(parts["first"] or 0), int(parts["second"] or 0))
    month = _MONTH[parts["name"] or ""] if parts.get("name") else _number(parts.get("month"))
    date = _checked(year, month, _number(parts.get("day")))
    if not parts.get("last"):
        return date
    last = _checked(year, month, _number(parts["last"]))
    return f"{date}/{last}" if date and date < last else ""


def _number(text: str | None) -> int:
    """Return the number that a text of digits gives, in kanji too ("二十八"); 0 where there is none."""
    if not text or text[0] not in _KANJI + "十":
        return int(text or 0)
    tens, ten, ones = text.rpartition("十")
    return 10 * ((_KANJI.index(tens) if tens else 1) if ten else 0) + (_KANJI.index(ones) if ones else 0)


def _slashed(year: int, first: int, second: int) -> str:
    if first > 12:
        return _checked(year, second, first)
    if second > 12 or first == second:
        return _checked(year, first, second)
    return str(year)


def _checked(year: int, month: int, day: int) -> str:
    """Return the date as EDTF, empty where the calendar has no such day."""
    if not 1 <= month <= 12 or day > calendar.monthrange(year, month)[1]:
        return ""
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"
