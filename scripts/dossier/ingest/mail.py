"""The text of a message comes in; the text that its sender passed on goes out, without what the mail programs added."""

from __future__ import annotations

import re

_FORWARDED = re.compile(
    r"^[-_ ]{0,12}(?:forwarded message|begin forwarded message|original message|message transféré|weitergeleitete nachricht"
    r"|пересылаемое сообщение|пересланное сообщение|исходное сообщение|転送されたメッセージ|元のメッセージ)\b[^\n]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(
    r"(?:from|to|cc|bcc|reply-to|sent|message-id|list-id|return-path|received|delivered-to|in-reply-to|references|mime-version"
    r"|content-type|content-transfer-encoding|x-[\w-]+|an|von|кому|от кого|от|отправлено|差出人|宛先|送信日時)\s?:(?:\s.*)?",
    re.IGNORECASE,
)
_KEPT_FIELD = re.compile(r"(?:date|subject|дата|тема|日付|件名)\s?:\s.*", re.IGNORECASE)
_QUOTED = re.compile(r"^>", re.MULTILINE)
_SIGNATURE = re.compile(r"^-- ?$.*", re.MULTILINE | re.DOTALL)
FEWEST_FIELDS = 3


def passed_on(text: str) -> str:
    """Return what stands below the last mark of a forwarded message, its quoted lines only where it has any; else all.

    The head of a message keeps its date and subject, a forwarded one its own: when it was forwarded dates no article.
    """
    marks = list(_FORWARDED.finditer(text))
    if marks:
        text = text[marks[-1].end() :]
        quoted = [line for line in text.split("\n") if line.startswith(">")]
        text = "\n".join(quoted) if quoted else text
    without_head = _without_head(text.lstrip("\n"))
    return text if without_head is None else _SIGNATURE.sub("", without_head)


def _without_head(text: str) -> str | None:
    """Return a message without the fields of its head but date and subject, None where it is no message."""
    lines = text.split("\n")
    fields = [bool(_FIELD.fullmatch(line) or _KEPT_FIELD.fullmatch(line)) for line in lines[:40]]
    end = next(
        (place for place, is_field in enumerate(fields) if not is_field and lines[place][:1] not in (" ", "\t")), 0
    )
    if sum(fields[:end]) < FEWEST_FIELDS or lines[end].strip():
        return None
    kept = [line for line in lines[:end] if _KEPT_FIELD.fullmatch(line)]
    return "\n".join([*kept, *lines[end:]])
