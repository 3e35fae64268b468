"""Criterion by criterion: means, spread, and what appraisal changed; worked by hand from the small season."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests import small_season
from tests.small_season import NAMES, result
from thidua_xlsx.tabulation import tabulate
from thidua_xlsx.tabulation.reporting.statistics import (
    Figures,
    axis_floor,
    most_cut,
    share_of,
    statistics,
    tops,
)

D = Decimal


def figures() -> dict[str, Figures]:
    return {one.criterion.code: one for one in statistics(result())}


def test_every_criterion_once_and_groups_before_their_rows() -> None:
    assert list(figures()) == ["1", "1.1", "1.2", "2", "2.1", "2.2"]
    assert [code for code, one in figures().items() if one.group] == ["1", "2"]
    assert [row.code for row in tops(result())] == ["1", "2"]


def test_mean_spread_and_extremes_of_the_final_points() -> None:
    finals = {s.agency.code: s.tally.scores["1.2"].final for s in result().standings}
    assert sorted(map(str, finals.values())) == ["16", "18", "20", "20", "20", "20"]  # 20 less 2 a report
    one = figures()["1.2"]
    assert (one.counted, one.mean, one.lowest, one.highest) == (6, D(19), D(16), D(20))
    assert one.spread == D("1.53")  # √((9 + 1 + 4·1) / 6) = √(14/6) = 1,5275…
    assert one.share == D("95.0")


def test_what_appraisal_changed() -> None:
    one = figures()["1.1"]
    claimed = {s.agency.code: s.tally.scores["1.1"] for s in result().standings}
    changes = {
        code: score.appraised - score.self_points
        for code, score in claimed.items()
        if score.appraised is not None and score.self_points is not None
    }
    assert set(changes) == set(NAMES)
    assert {code for code, change in changes.items() if change} == {"TCA", "TCB", "TCD"}
    assert (one.compared, one.changed, one.cut, one.added, one.largest) == (6, 3, D(5), 0, D("-2.5"))
    assert figures()["2.1"].changed == 0
    group = figures()["1"]  # 1.1 and 1.2 of six agencies
    assert (group.compared, group.changed, group.cut, group.largest) == (12, 3, D(5), D("-2.5"))


def test_where_most_was_cut() -> None:
    cut = most_cut(statistics(result()), 5)
    assert [(one.criterion.code, one.cut) for one in cut] == [("1.1", D(5)), ("2.2", D(1))]
    assert [one.criterion.code for one in most_cut(statistics(result()), 1)] == ["1.1"]


def test_shares_of_the_maximum() -> None:
    first = next(s.tally for s in result().standings if s.agency.code == "TCA")
    assert share_of(first.scores["1"]) == D("95.8")  # 57,5 of 60
    assert share_of(None) is None


def test_a_season_without_points_has_no_figures() -> None:
    empty = tabulate(small_season.PLAN, small_season.REGISTER, (), ())
    one = next(figures for figures in statistics(empty) if figures.criterion.code == "1.1")
    assert (one.counted, one.mean, one.spread, one.share, one.changed) == (0, None, None, None, 0)


@pytest.mark.parametrize(
    ("totals", "floor"),
    [
        ((985, 1075), 800),
        ((10, 1000), 0),
        ((0, 5), 0),
        ((0, 0), 0),
        ((-5, 5), 0),
        ((90, 102), 70),
        ((100, 150), 50),  # apart by half of the least, and by more
        ((100, 151), 0),
    ],
)
def test_an_axis_begins_above_0_only_where_all_lie_close(totals: tuple[int, int], floor: int) -> None:
    standing = result().standings[0]
    least, most = map(D, totals)
    tally = replace(standing.tally, self_total=least, appraised_total=most)
    assert axis_floor([replace(standing, tally=tally)]) == floor


def test_an_axis_of_no_totals_begins_at_0() -> None:
    standing = result().standings[0]
    unknown = replace(standing, tally=replace(standing.tally, self_total=None, appraised_total=None))
    assert axis_floor([]) == axis_floor([unknown]) == 0
    half = replace(standing, tally=replace(standing.tally, self_total=None, appraised_total=D(100)))
    assert axis_floor([half]) == 100
