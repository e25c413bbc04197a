"""A line as printed comes in; the date that it states goes out in EDTF, or nothing where it states none."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

_MONTHS = """
    january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov
    |december dec
    января январь янв|февраля февраль фев|марта март мар|апреля апрель апр|мая май|июня июнь июн|июля июль июл|августа август авг
    |сентября сентябрь сен сент|октября октябрь окт|ноября ноябрь ноя нояб|декабря декабрь дек
    januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember
    janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre
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
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\d){_YEAR}-(?P<month>\d\d)-{_DAY}(?!\d)",
        rf"(?<!\d){_YEAR}[/.](?P<month>\d{{1,2}})[/.]{_DAY}(?!\d)",
        rf"(?:{_YEAR}|(?P<era>昭和|平成|令和)(?P<of_era>\d{{1,2}}|元))\s?年(?:\s?[（(][^（）()]{{1,8}}[）)])?\s?(?P<month>\d{{1,2}})\s?月(?:\s?{_DAY}\s?日)?",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th)?\.?\s*(?:of\s+)?\b(?P<name>{_NAME})\b\.?,?\s+(?:de\s+)?{_YEAR}(?!\d)",
        rf"\b(?P<name>{_NAME})\b\.?\s+{_DAY}(?:st|nd|rd|th)?\.?,?\s+{_YEAR}(?!\d)",
        rf"\b(?P<name>{_NAME})\s+{_DAY}\s+\d\d:\d\d(?::\d\d)?\s+(?:[a-z]{{3,4}}\s+)?{_YEAR}(?!\d)",  # as machines write it
        rf"(?<!\d){_DAY}[-/ ](?P<name>{_NAME})[-/ ]{_YEAR}(?!\d)",
        rf"(?<![\d.]){_DAY}\.(?P<month>\d{{1,2}})\.{_YEAR}(?!\d)",
        rf"(?<!\d)(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/{_YEAR}(?!\d)",
        rf"\b(?P<name>{_NAME})\b\.?,?\s+{_YEAR}(?!\d)",
        rf"\b(?P<season>{'|'.join(_SEASONS)})(?:\s+issue)?,?\s+(?:of\s+)?{_YEAR}(?!\d)",
    )
)
# What may stand beside a date on its line: weekdays, times, zones, and words for publishing.
_BESIDE = re.compile(
    r"""\bage:\s\d+\s\w+|\b(?:\d+|an?)\s(?:minute|hour|day|week|month|year)s?\sago\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:понедельник|вторник|среда|четверг|пятница
    |суббота|воскресенье)\b|[（(]?[月火水木金土日](?:曜日?)?[）)]|(?:午前|午後)?\d{1,2}時(?:\d{1,2}分)?|\b\d{1,2}[:.h]\d\d(?::\d\d)?\b
    |\b[ap]\.?m\b\.?|\b(?:gmt|utc|est|edt|et|pst|pdt|jst|msk|bst|cet|cest|мск)\b(?:[+-]\d{1,2}(?::?\d\d)?)?|T\d\d:\d\d(?::\d\d)?Z?
    |\b(?:published|posted|updated|last|modified|created|date|dated|issued|on|at|of|by|first|print|edition|the|from|issue|no)\b
    |\b(?:опубликовано|обновлено|дата|года?|в|от|г)\b|更新|公開|掲載|配信|投稿|日付|発行|付け?|朝刊|夕刊|[\W_]""",
    re.IGNORECASE | re.VERBOSE,
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
_UPDATE = re.compile(r"(?:updated|modified|обновлено|изменено|更新)[^\d]{0,12}$")


@dataclass(frozen=True)
class _Found:
    date: str  # EDTF
    start: int
    end: int

    @property
    def rank(self) -> tuple[int, int]:
        """Days before months, then in the order of the text."""
        return (-len(self.date), self.start)


def stated(text: str) -> str:
    """Return the date that the text states as EDTF, to the day, month or season; empty where there is none.

    Of several it is the first that is no update; when a reader saw the page is none. A date that reads two ways
    (05/06/2014) states its year only.
    """
    lowered = _lowered(text)
    found = sorted(_dates(lowered), key=lambda date: date.rank)
    first = [date for date in found if not _UPDATE.search(lowered[: date.start])]
    return next((date.date for date in first or found), "")


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
    for found in sorted(_dates(rest), key=lambda date: -date.start):
        rest = rest[: found.start] + " " + rest[found.end :]
    return stated(text) if len(_BESIDE.sub("", rest)) <= 8 else ""


def leads(text: str) -> bool:
    """Return whether a line begins with a date to the day: a place or time may follow, but nothing that happened on it."""
    line = _WEEKDAY.sub("", _lowered(text), count=1)
    return any(
        found.start == 0 and len(found.date) == 10 and not _TELLING.match(line[found.end :]) for found in _dates(line)
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
                found.append(_Found(_edtf(match.groupdict()), match.start(), match.end()))
    return [date for date in found if date.date and not _READING.search(lowered[: date.start])]


def _edtf(parts: dict[str, str | None]) -> str:
    year = int(parts.get("year") or 0)
    if era := parts.get("era"):
        year = _ERAS[era] + (1 if parts["of_era"] == "元" else int(parts["of_era"] or 0))
    if parts.get("season"):
        return f"{year}-{_SEASONS[parts['season'] or '']}"
    if parts.get("first"):
        return _slashed(year, int(parts["first"] or 0), int(parts["second"] or 0))
    month = _MONTH[parts["name"] or ""] if parts.get("name") else int(parts.get("month") or 0)
    return _checked(year, month, int(parts.get("day") or 0))


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
