"""Targets: what each is compared with at every stage, and what that makes of its points and of the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.cases import case_of
from tests.tables import plan
from thidua_xlsx.model import Criterion, Origin, Peers, Plan, ScoredRow, WhenUnappraised
from thidua_xlsx.tabulation.scoring.row_scores import (
    MOVED_BY_OTHERS,
    Case,
    PeerTable,
    Stage,
    peer_table,
    settle,
)

D = Decimal
STOP, KEEP, ZERO = WhenUnappraised.STOP, WhenUnappraised.KEEP_SELF, WhenUnappraised.ZERO
PLAN = plan("Mã | Cách chấm | Điểm | Tham số\n1 | chỉ tiêu | 10 | T=100\n2 | điểm | 5 |", agencies="A B C")


# --- points and reasons -----------------------------------------------------------------------------

BEST: PeerTable = {
    (Stage.SELF, "1"): Peers((D(200), D(100))),
    (Stage.APPRAISED, "1"): Peers((D(300), D(100))),
    (Stage.FINAL, "1"): Peers((D(400), D(100))),
}


def compared(claimed: str | None, granted: str | None, policy: WhenUnappraised, **agreed: str) -> ScoredRow:
    """Row 1 when the best of the three stages reached 200, 300 and 400 of 100."""
    tables = [None if typed is None else f"1 | {typed}" for typed in (claimed, granted)]
    one = case_of(PLAN, "A", *tables, **agreed)
    return settle(one, replace(PLAN.info, when_unappraised=policy), BEST)["1"]


@pytest.mark.parametrize(
    ("claimed", "granted", "policy", "points", "origin", "reason"),
    [
        # 150 of 100 is beyond it by 50: 5 + 5·50/100, 5 + 5·50/200, 5 + 5·50/300.
        ("150", "150", STOP, ("7.5", "6.25", "5.83"), Origin.APPRAISED, MOVED_BY_OTHERS),
        ("150", "150 :: rõ", STOP, ("7.5", "6.25", "5.83"), Origin.APPRAISED, "rõ"),
        ("150", "140", STOP, ("7.5", "6", "5.67"), Origin.APPRAISED, ""),
        ("150", "", STOP, ("7.5", None, None), Origin.PENDING, ""),
        ("150", "", KEEP, ("7.5", None, "5.83"), Origin.SELF, MOVED_BY_OTHERS),
        ("150", None, KEEP, ("7.5", None, "5.83"), Origin.SELF, MOVED_BY_OTHERS),
        ("80", "80", STOP, ("4", "4", "4"), Origin.APPRAISED, ""),
        (None, "150", STOP, (None, "6.25", "5.83"), Origin.APPRAISED, ""),
        # Nobody's result took these points away: nobody appraised the row.
        ("150", "", ZERO, ("7.5", None, "0"), Origin.ZERO, ""),
        ("150", None, ZERO, ("7.5", None, "0"), Origin.ZERO, ""),
    ],
)
def test_a_target_is_compared_with_what_counts_in_the_end(
    claimed: str | None,
    granted: str | None,
    policy: WhenUnappraised,
    points: tuple[str | None, str | None, str | None],
    origin: Origin,
    reason: str,
) -> None:
    row = compared(claimed, granted, policy)
    stated = [one and one.points for one in (row.self_stated, row.appraised)]
    assert [*stated, row.final] == [None if one is None else D(one) for one in points]
    assert (row.origin, row.reason) == (origin, reason)


def test_an_agreed_target_was_moved_by_the_meeting() -> None:
    row = compared("150", "150", STOP, _1="9")
    assert (row.final, row.origin, row.reason) == (D(9), Origin.AGREED, "họp")


def test_a_target_that_is_compared_with_nothing_has_no_points() -> None:
    one = case_of(PLAN, "A", "1 | 150", "1 | 150")
    row = settle(one, PLAN.info, {})["1"]
    assert [one and one.points for one in (row.self_stated, row.appraised)] == [None, None]
    assert (row.final, row.origin, row.reason) == (None, Origin.PENDING, "")


# --- the table of peers -----------------------------------------------------------------------------


def bests(cases: Iterable[Case], policy: WhenUnappraised = STOP, code: str = "1") -> list[Peers]:
    """Peers of a row when claimed, when appraised, in the end."""
    table = peer_table(cases, policy)
    return [table[stage, code] for stage in (Stage.SELF, Stage.APPRAISED, Stage.FINAL)]


def reached(actual: str | None) -> Peers:
    return Peers(None if actual is None else (D(actual), D(100)))


@pytest.mark.parametrize(
    ("policy", "best"),
    [(STOP, ["190", "150", "150"]), (KEEP, ["190", "150", "180"]), (ZERO, ["190", "150", "150"])],
)
def test_the_best_of_every_stage(policy: WhenUnappraised, best: list[str]) -> None:
    """In the end A's 150 and C's 140 count; of B only the claim, where the plan keeps claims."""
    cases = [
        case_of(PLAN, "A", "1 | 190", "1 | 150"),
        case_of(PLAN, "B", "1 | 180", "1 | "),
        case_of(PLAN, "C", "1 | 120", "1 | 140"),
    ]
    for order in (cases, cases[::-1]):
        assert bests(order, policy) == [reached(one) for one in best]
    assert set(peer_table(cases, policy)) == {(stage, "1") for stage in Stage}


def test_without_an_appraisal_or_a_form_there_is_nothing_to_compare_with() -> None:
    assert bests([case_of(PLAN, "A", "1 | 150", None)]) == [reached("150"), reached(None), reached(None)]
    assert bests([case_of(PLAN, "A", "1 | 150", None)], KEEP) == [
        reached(one) for one in ("150", None, "150")
    ]
    assert bests([case_of(PLAN, "A", None, "1 | 90")], KEEP) == [reached(one) for one in (None, "90", "90")]
    assert peer_table([], STOP) == {}


def test_who_is_given_the_row_in_full_is_no_peer() -> None:
    of = plan(
        "Mã | Cách chấm | Điểm | Tham số | Không áp dụng cho | Khi không áp dụng\n"
        "1 | chỉ tiêu | 10 | T=100 | B | đủ điểm",
        agencies="A B",
    )
    one = case_of(of, "A", "1 | 120", None)
    assert bests([one, case_of(of, "B", None, None)]) == [reached("120"), reached(None), reached(None)]
    assert peer_table([case_of(of, "B", None, None)], STOP) == {}


def registered(*shares: str) -> Plan:
    """Criterion 1 with registered targets "1.1:A:100" (code, agency, T), as rows of the plan; T 0 is none."""
    of = plan("Mã | Cách chấm | Điểm\n1 | đăng ký | 30\n9 | chỉ tiêu | 10", agencies="A B C")
    above, own = of.criteria
    return replace(of, criteria=(above, *(_target(own, *share.split(":")) for share in shares), own))


def _target(row: Criterion, code: str, agency: str, target: str) -> Criterion:
    shape = PLAN.criteria[0].parameter
    assert shape is not None
    of_target = replace(shape, target=D(target) or None)  # type: ignore[type-var]
    return replace(row, code=code, parent="1", parameter=of_target, agencies=frozenset(agency))


def test_targets_of_one_criterion_are_compared_whatever_their_number() -> None:
    """1.1 of A reaches 120 of 100, 1.2 of B 90 of 60: the best of both. Without T: by the code alone."""
    of = registered("1.1:A:100", "1.1:B:0", "1.2:B:60", "1.2:C:0")
    cases = [
        case_of(of, "A", "1.1 | 120\n9 | 4", None),
        case_of(of, "B", "1.1 | 7\n1.2 | 90\n9 | 5", None),
        case_of(of, "C", "1.2 | 8\n9 | 3", None),
    ]
    for order in (cases, cases[::-1]):
        table = peer_table(order, STOP)
        assert [table[Stage.SELF, code] for code in ("1.1", "1.2", "9")] == [
            Peers((D(90), D(60)), D(7)),
            Peers((D(90), D(60)), D(8)),
            Peers(None, D(5)),
        ]
