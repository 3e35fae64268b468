"""The moment that a date of a message's header means, with zones written in every way that is met.

Day and time: RFC 5322, as `email.utils` reads them. Zone: `+0700`, `+07:00`, `GMT+7`, `GMT +0700`; names of
RFC 5322 and of this part of the world. Without a zone the clock is Vietnam's; `-0000` is Greenwich's. A zone
that nobody knows leaves the moment unknown: a day too late is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from email.utils import parsedate

VIETNAM = timezone(timedelta(hours=7))
_TIME = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?")
_COMMENT = re.compile(r"\([^()]*\)")
_FIGURES = re.compile(r"(?:(?:UT|[A-Z]{3,5})\s*)?([+-])\s*(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)
_HOURS: Mapping[str, int] = {
    **dict.fromkeys(("Z", "UT", "UTC", "GMT"), 0),
    **{"EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8},
    **dict.fromkeys(("ICT", "SE ASIA STANDARD TIME", "INDOCHINA TIME", "WIB"), 7),
    **dict.fromkeys(("ASIA/HO_CHI_MINH", "ASIA/SAIGON", "ASIA/HANOI", "ASIA/BANGKOK"), 7),
    **dict.fromkeys(("SGT", "HKT", "SINGAPORE STANDARD TIME"), 8),
    **dict.fromkeys(("JST", "KST", "TOKYO STANDARD TIME"), 9),
}
"""Hours ahead of Greenwich, by the name in capitals."""
_MOST_HOURS = 14


def moment_of(header: str) -> datetime | None:
    """The moment with its zone; None when day, time or zone cannot be read."""
    text = " ".join(header.split())
    time = _TIME.search(text)
    fields = parsedate(_without_zone(text, time)) if time else None
    if time is None or fields is None:
        return None
    zone = _zone(text[time.end() :])
    try:
        return None if zone is None else datetime(*fields[:6], tzinfo=zone)
    except ValueError:
        return None


def _without_zone(text: str, time: re.Match[str] | None) -> str:
    return text if time is None else _COMMENT.sub(" ", text[: time.end()])


def _zone(written: str) -> timezone | None:
    plain = _COMMENT.sub(" ", written).strip()
    if not plain:
        comments = _COMMENT.findall(written)
        plain = comments[0].strip("() ") if comments else ""
    if not plain:
        return VIETNAM
    figures = _FIGURES.fullmatch(plain)
    if figures is None:
        hours = _HOURS.get(plain.upper())
        return None if hours is None else timezone(timedelta(hours=hours))
    ahead = timedelta(hours=int(figures[2]), minutes=int(figures[3] or 0))
    if int(figures[2]) > _MOST_HOURS or int(figures[3] or 0) > 59:
        return None
    return timezone(ahead if figures[1] == "+" else -ahead)
