"""The tidy tables hold exact decimals, one row a fact."""

from __future__ import annotations

from decimal import Decimal

from tests import small_season
from tests.small_season import result
from thidua_xlsx import dataframes

D = Decimal


def test_standings_go_by_rank_and_keep_decimals() -> None:
    table = dataframes.standings(result())
    assert list(table.columns) == list(dataframes.STANDINGS)
    assert table["agency"].tolist() == ["TCA", "TCB", "TCD", "TCE", "TCC", "TCF"]
    assert table["rank"].tolist() == [1, 2, 3, 4, 5, None]
    assert all(isinstance(total, Decimal) for total in table["total"])
    assert table["award"].tolist()[3:] == [None, None, None]


def test_scores_hold_groups_and_rows() -> None:
    table = dataframes.scores(result())
    assert list(table.columns) == list(dataframes.SCORES)
    assert len(table) == 6 * 6
    of_a = table[table["agency"] == "TCA"].set_index("criterion")
    assert of_a.loc["2.1", "final"] == D(25)
    assert of_a.loc["1", "scored"] is False
    assert of_a.loc["1.1", "gap"] == D("-2.5")


def test_gaps_are_the_differences_only() -> None:
    table = dataframes.gaps(result())
    assert list(zip(table["agency"], table["code"], table["gap"], strict=True)) == [
        ("TCA", "1.1", D("-2.5")),
        ("TCB", "1.1", D(-1)),
        ("TCB", "THOP", D(-5)),
        ("TCD", "1.1", D("-1.5")),
        ("TCE", "2.2", D("-0.5")),
    ]


def test_what_is_not_known_is_none_and_not_nan() -> None:
    table = dataframes.standings(result(small_season.without_ballot())).set_index("agency")
    assert table.loc["TCC", "rank"] is None


def test_adjustments_are_one_row_an_agency_and_adjustment() -> None:
    table = dataframes.adjustments(result())
    assert list(table.columns) == list(dataframes.ADJUSTMENTS)
    of_b = table[table["agency"] == "TCB"].set_index("code")
    assert of_b.loc["THOP", "moved"] == D(-5)
    assert of_b.loc["THOP", "criterion"] is None


def test_exported_tables_hold_decimals_as_exact_text() -> None:
    tables = {table.name: table.exported(result()) for table in dataframes.TABLES}
    assert tables["xep_hang"]["Tổng điểm"].tolist() == ["102.5", "102.5", "92", "98.25", "92", "81"]
    assert tables["xep_hang"]["Đồng hạng"].tolist() == ["không"] * 6
    assert tables["xep_hang"]["Hạng"].tolist()[:5] == [1, 2, 3, 4, 5]
    assert tables["chenh_lech"]["Chênh lệch"].tolist() == ["-2.5", "-1", "-5", "-1.5", "-0.5"]


def test_types_do_not_depend_on_what_the_tables_hold() -> None:
    full = {table.name: table.exported(result()).dtypes.to_dict() for table in dataframes.TABLES}
    less = result(small_season.without_ballot())
    assert {table.name: table.exported(less).dtypes.to_dict() for table in dataframes.TABLES} == full
