"""Who appraises whom, who is inspected: everyone once, nobody oneself, the same on every machine."""

from __future__ import annotations

import hashlib
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_xlsx.model import Agency, AgencyKind
from thidua_xlsx.tabulation.planning.lots import assign, by_ticket, draw, ticket

CODES = st.lists(
    st.text("ABCDEFGH0123456789_-", min_size=1, max_size=6), min_size=1, max_size=40, unique=True
)
SEEDS = st.integers(min_value=0, max_value=10**12)


def agencies(codes: list[str], groups: int = 1) -> list[Agency]:
    return [Agency(code, code, group=f"Nhóm {place % groups}") for place, code in enumerate(codes)]


@pytest.mark.parametrize(
    ("code", "begins"), [("SNV", "db1f9df4"), ("STC", "c8163799"), ("VPUBND", "37d71904")]
)
def test_a_ticket_is_what_sha256sum_says(code: str, begins: str) -> None:
    assert ticket(2013, code).startswith(begins)
    assert ticket(2013, code) == hashlib.sha256(b"2013\x1f" + code.encode()).hexdigest()


def test_the_circle_worked_by_hand() -> None:
    """Tickets 37d7…, c816…, db1f…: VPUBND, STC, SNV; each is appraised by the one before."""
    drawn = assign(agencies(["SNV", "STC", "VPUBND"]), 2013)
    assert drawn.lists == (("Nhóm 0", ("VPUBND", "STC", "SNV")),)
    assert drawn.appraiser_of == {"STC": "VPUBND", "SNV": "STC", "VPUBND": "SNV"}


@given(CODES, SEEDS, st.integers(1, 4))
def test_all_covered_once_never_by_oneself_within_the_group(codes: list[str], seed: int, groups: int) -> None:
    members = agencies(codes, groups)
    group_of = {agency.code: agency.group for agency in members}
    drawn = assign(members, seed)
    alone = {code for _, (code,) in drawn.alone}
    assert drawn.appraiser_of.keys() == set(codes) - alone
    assert set(Counter(drawn.appraiser_of.values()).values()) <= {1}
    for code, by in drawn.appraiser_of.items():
        assert code != by
        assert group_of[code] == group_of[by]


@given(CODES, SEEDS, st.integers(1, 4))
def test_two_appraise_each_other_only_in_a_group_of_two(codes: list[str], seed: int, groups: int) -> None:
    drawn = assign(agencies(codes, groups), seed)
    of = drawn.appraiser_of
    mutual = {code for code, by in of.items() if of[by] == code}
    assert mutual == {code for _, pair in drawn.mutual for code in pair}


@given(CODES, SEEDS)
def test_the_order_of_the_plan_does_not_matter(codes: list[str], seed: int) -> None:
    one, other = assign(agencies(codes), seed), assign(agencies(codes[::-1]), seed)
    assert one.appraiser_of == other.appraiser_of


def test_another_seed_gives_another_circle() -> None:
    codes = [f"D{number}" for number in range(12)]
    assert len({by_ticket(codes, seed) for seed in range(20)}) == 20


def test_persons_neither_appraise_nor_are_appraised() -> None:
    members = [*agencies(["A", "B", "C"]), Agency("P", "P", group="Nhóm 0", kind=AgencyKind.INDIVIDUAL)]
    drawn = assign(members, 1)
    assert set(drawn.appraiser_of) == set(drawn.appraiser_of.values()) == {"A", "B", "C"}


@pytest.mark.parametrize(
    ("count", "share", "drawn"),
    [
        (9, 30, 3),
        (10, 30, 3),
        (11, 30, 4),
        (1, 1, 1),
        (7, 100, 7),
        (3, 33, 1),
        (3, 34, 2),
        (100, 29, 29),
        (200, 100, 200),
    ],
)
def test_the_share_is_rounded_up(count: int, share: int, drawn: int) -> None:
    assert len(draw([f"D{number}" for number in range(count)], share, 5)) == drawn


@given(CODES, st.integers(1, 100), SEEDS)
def test_the_lowest_tickets_win(codes: list[str], share: int, seed: int) -> None:
    drawn = draw(codes, share, seed)
    left = set(codes) - set(drawn)
    assert len(drawn) * 100 >= len(codes) * share > (len(drawn) - 1) * 100
    assert all(ticket(seed, won) < ticket(seed, lost) for won in drawn for lost in left)
    assert draw(codes[::-1], share, seed) == drawn
