"""Pieces of one appraisal as one: one value a row, differences told, a later round where it speaks."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.tables import appraisals, forms, plan, register, told
from thidua_xlsx.address import Address
from thidua_xlsx.model import Absent, Agency, Appraisal, Entry, InputField, Result, Slot, Source
from thidua_xlsx.tabulation import tabulate
from thidua_xlsx.tabulation.scoring.merge_appraisals import merge

D = Decimal
PLAN = plan("Mã | Cách chấm | Điểm\n1 | điểm | 20\n2 | đạt | 10", agencies="A")
FORM = "Mã | A\n1 | 18\n2 | Đạt"


def piece(table: str, name: str, round: int = 1) -> Appraisal:
    (one,) = appraisals(PLAN, table)
    file = f"{name}-{round}.xlsx"
    entries = {slot: e._replace(at=Address(file, e.at.sheet, e.at.cell)) for slot, e in one.entries.items()}
    return replace(
        one, entries=entries, source=Source(file), piece=name, round=round, appraisers=(f"Ông {name}",)
    )


def result(*pieces: Appraisal) -> Result:
    return tabulate(PLAN, register(PLAN), forms(PLAN, FORM), pieces)


def test_two_pieces_that_differ_name_both_and_give_no_score() -> None:
    one = result(
        piece("Mã | A\n1 | 17 :: thiếu\n2 | Đạt", "x"),
        piece("Mã | A\n1 | 16 :: trễ\n2 | Đạt", "y"),
    )
    assert told(one) == ["E465 A 1", "W452 A 1"]
    (fault,) = [f for f in one.findings if f.code == "E465"]
    assert fault.at == Address("y-1.xlsx", "Phiếu", "F10")
    assert (fault.facts["value"], fault.facts["other"], fault.facts["place"]) == (
        "16",
        "17",
        "x-1.xlsx ô F10",
    )
    tally = one.standings[0].tally
    assert (tally.total, one.standings[0].rank) == (None, None)
    assert tally.scores["2"].final == D(10)


def test_equal_values_are_one_and_reasons_are_joined() -> None:
    one = result(piece("Mã | A\n1 | 17 :: thiếu\n2 |", "x"), piece("Mã | A\n1 | 17,0 :: trễ\n2 | Đạt", "y"))
    assert (told(one), one.standings[0].tally.total) == ([], D(27))
    assert one.standings[0].tally.settled["1"].reason == "thiếu; trễ"


def test_one_piece_twice_counts_not_at_all() -> None:
    one = result(piece("Mã | A\n1 | 17\n2 | Đạt", "x"), piece("Mã | A\n1 | 17\n2 | Đạt", "x"))
    assert told(one)[0] == "E457 A"
    assert one.standings[0].rank is None


def test_a_later_round_settles_what_it_speaks_of() -> None:
    """Row 1 raised to 18 in round 2: the reason of round 1 no longer holds. Row 2 stands as it was."""
    one = result(
        piece("Mã | A\n1 | 15 :: thiếu văn bản\n2 | Không đạt :: chưa có", "x"),
        piece("Mã | A\n1 | 18\n2 |", "x", round=2),
    )
    tally = one.standings[0].tally
    assert (told(one), tally.total) == ([], D(18))
    assert [tally.settled[code].reason for code in ("1", "2")] == ["", "chưa có"]
    same = result(
        piece("Mã | A\n1 | 15 :: thiếu văn bản\n2 | Đạt", "x"), piece("Mã | A\n1 | 15\n2 |", "x", round=2)
    )
    assert same.standings[0].tally.settled["1"].reason == "thiếu văn bản"


def test_what_the_later_round_leaves_unreadable_is_no_score() -> None:
    one = result(piece("Mã | A\n1 | 15 :: a\n2 | Đạt", "x"), piece("Mã | A\n1 | !\n2 |", "x", round=2))
    assert told(one) == ["W452 A 1"]


@given(
    st.permutations(["x", "y", "z"]),
    st.lists(st.sampled_from(["1", "2", "3"]), min_size=6, max_size=6),
)
def test_pieces_without_a_common_row_are_read_in_any_order(order: list[str], codes: list[str]) -> None:
    """Each row from whoever has it; nothing is lost, nothing is told."""
    agency = Agency("A", "Sở A")
    rows = {code: "xyz"[place % 3] for place, code in enumerate(dict.fromkeys(codes))}
    pieces = {name: one_piece(name, rows) for name in order}
    whole = merge([pieces[name] for name in order], agency)
    assert whole.findings == ()
    assert whole.appraisal is not None
    values = {slot.criterion: entry.value for slot, entry in whole.appraisal.entries.items()}
    assert {code: value for code, value in values.items() if value is not Absent.BLANK} == {
        code: D(int(code)) for code in rows
    }
    assert whole.appraisal.appraisers == ("Ông x", "Ông y", "Ông z")


def one_piece(name: str, rows: dict[str, str]) -> Appraisal:
    at = Address(f"{name}.xlsx", "Phiếu", "F1")
    entries = {
        (slot := Slot(code, None, InputField.POINTS)): Entry(
            slot, D(int(code)) if whose == name else Absent.BLANK, at
        )
        for code, whose in rows.items()
    }
    return Appraisal("A", Source(f"{name}.xlsx"), entries, appraisers=(f"Ông {name}",), piece=name)
