"""The day a message came, however its zone is written: the tool and the second verifier read the same.

20:00 of 15/12/2026 in Vietnam unless said: a deadline of that day is kept.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from thidua_xlsx.confined.mail_dates import VIETNAM, moment_of
from thidua_xlsx.second_verifier.mail import day_of

KNOWN = (
    "Tue, 15 Dec 2026 20:00:00 +0700",
    "Tue, 15 Dec 2026 20:00:00 +07:00",
    "Tue, 15 Dec 2026 20:00:00 +07",
    "Tue, 15 Dec 2026 20:00:00 +7",
    "Tue, 15 Dec 2026 20:00:00 GMT+0700",
    "Tue, 15 Dec 2026 20:00:00 GMT +0700",
    "Tue, 15 Dec 2026 20:00:00 GMT+07:00",
    "Tue, 15 Dec 2026 20:00:00 UTC+7",
    "Tue, 15 Dec 2026 20:00:00 +0700 (ICT)",
    "Tue, 15 Dec 2026 20:00:00 +0700 (GMT+07:00)",
    "Tue, 15 Dec 2026 20:00:00 ICT",
    "Tue, 15 Dec 2026 20:00:00 (ICT)",
    "Tue, 15 Dec 2026 20:00:00 SE Asia Standard Time",
    "Tue, 15 Dec 2026 20:00:00 Asia/Ho_Chi_Minh",
    "Tue, 15 Dec 2026 20:00:00",
    "15 Dec 2026 20:00",
    "Tue, 15 Dec 26 20:00:00 +0700",
    "Tue, 15 Dec 2026 13:00:00 -0000",
    "Tue, 15 Dec 2026 13:00:00 GMT",
    "Tue, 15 Dec 2026 13:00:00 UT",
    "Tue, 15 Dec 2026 13:00:00 Z",
    "Tue, 15 Dec 2026 08:00:00 EST",
    "Tue, 15 Dec 2026 05:00:00 -0800",
    "Tue, 15 Dec 2026 21:00:00 SGT",
    "Tue, 15 Dec 2026 18:30:00 +0530",
)
UNKNOWN = (
    "Tue, 15 Dec 2026 20:00:00 XYZ",
    "Tue, 15 Dec 2026 20:00:00 A",
    "Tue, 15 Dec 2026 20:00:00 +2500",
    "Tue, 15 Dec 2026 20:00:00 +0799",
    "Tue, 15 Dec 2026 20:00:00 PM +0700",
    "Tue, 45 Dec 2026 20:00:00 +0700",
    "Tue, 15 Dec 2026 27:00:00 +0700",
    "hôm qua",
    "",
)


def mail(date: str, *received: str) -> bytes:
    servers = "".join(f"Received: from a by b;\r\n {each}\r\n" for each in received)
    return f"{servers}From: a@x.vn\r\nTo: b@x.vn\r\nDate: {date}\r\n\r\nx".encode()


@pytest.mark.parametrize("written", KNOWN)
def test_a_zone_that_is_known(written: str) -> None:
    moment = moment_of(written)
    assert moment is not None
    assert moment.astimezone(VIETNAM).isoformat() == "2026-12-15T20:00:00+07:00"
    assert str(day_of(mail(written))) == "2026-12-15"


@pytest.mark.parametrize("written", UNKNOWN)
def test_a_moment_that_nobody_knows_is_none(written: str) -> None:
    """A day too late would cost points; without one lateness is not judged."""
    assert (moment_of(written), day_of(mail(written))) == (None, None)


@pytest.mark.parametrize("server", UNKNOWN)
def test_an_unreadable_server_leaves_the_sender_s_clock(server: str) -> None:
    assert str(day_of(mail(KNOWN[0], server))) == "2026-12-15"


@pytest.mark.parametrize("minutes", range(0, 24 * 60, 37))
def test_both_find_the_same_day_round_the_clock(minutes: int) -> None:
    sent = datetime(2026, 12, 15, tzinfo=VIETNAM) + timedelta(minutes=minutes)
    for hours in (-8, 0, 7, 9):
        there = sent - timedelta(hours=7 - hours)
        written = f"{there:%d} Dec 2026 {there:%H:%M}:00 {'-' if hours < 0 else '+'}{abs(hours):02}00"
        moment = moment_of(written)
        assert moment is not None
        assert moment.astimezone(VIETNAM).date() == day_of(mail(written)) == sent.date()
