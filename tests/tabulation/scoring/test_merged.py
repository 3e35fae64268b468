"""The appraisal that the pieces make, entry by entry, and what is told where two of them differ."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from thidua_xlsx.address import Address
from thidua_xlsx.catalogue import reconciliation
from thidua_xlsx.findings import found
from thidua_xlsx.model import Absent, Agency, Appraisal, Entry, InputField, Slot, Source, Value
from thidua_xlsx.tabulation.scoring.merge_appraisals import Merged, merge

D = Decimal
AGENCY = Agency("A", "Sở A")
BLANK = Absent.BLANK
POINTS, OTHER = Slot("1", None, InputField.POINTS), Slot("2", None, InputField.POINTS)
REASON, NOTE = POINTS._replace(field=InputField.REASON), POINTS._replace(field=InputField.NOTE)
PERCENT, OF_OTHER = POINTS._replace(field=InputField.PERCENT), OTHER._replace(field=InputField.REASON)
COUNT = Slot("1", "C", InputField.COUNT)
CELLS = {
    POINTS: "F10",
    REASON: "G10",
    NOTE: "H10",
    PERCENT: "I10",
    OTHER: "F11",
    OF_OTHER: "G11",
    COUNT: "F12",
}


def cell(file: str, slot: Slot, value: Value, raw: str = "", flagged: bool = False) -> Entry:
    return Entry(slot, value, Address(file, "Phiếu", CELLS[slot]), raw, flagged)


def piece(name: str, typed: dict[Slot, Value], round: int = 1, **more: object) -> Appraisal:
    """Piece x of round 1 is file x1.xlsx, signed by Ông x."""
    file = f"{name}{round}.xlsx"
    entries = {slot: cell(file, slot, value) for slot, value in typed.items()}
    one = Appraisal("A", Source(file), entries, appraisers=(f"Ông {name}",), piece=name, round=round)
    return replace(one, **more)  # type: ignore[arg-type]


def flagged(one: Appraisal, slot: Slot, raw: str = "") -> Appraisal:
    return replace(one, entries={**one.entries, slot: one.entries[slot]._replace(raw=raw, flagged=True)})


def entries(*pieces: Appraisal) -> dict[Slot, Entry]:
    """The entries of the pieces as one, between which nothing is wrong."""
    whole = merge(pieces, AGENCY)
    assert whole.findings == ()
    assert whole.appraisal is not None
    return dict(whole.appraisal.entries)


def test_one_piece_is_the_appraisal_and_none_is_none() -> None:
    alone = piece("x", {POINTS: D(17)}, round=2)
    assert merge([alone], AGENCY) == Merged(alone, ())
    assert merge([], AGENCY) == Merged(None, ())


def test_each_row_from_the_piece_that_says_something() -> None:
    """1 is blank in x, 2 in y; the count is blank in both, and then it stands where the first has it."""
    x = piece("x", {POINTS: BLANK, OTHER: D(9), COUNT: BLANK})
    y = piece("y", {POINTS: D(17), OTHER: BLANK, COUNT: BLANK}, appraisers=("Ông x", "Bà y"))
    entries = {
        POINTS: cell("y1.xlsx", POINTS, D(17)),
        OTHER: cell("x1.xlsx", OTHER, D(9)),
        COUNT: cell("x1.xlsx", COUNT, BLANK),
    }
    whole = Appraisal("A", Source("x1.xlsx"), entries, appraisers=("Ông x", "Bà y"))
    for order in ([x, y], [y, x]):
        assert merge(order, AGENCY) == Merged(whole, ())


def test_pieces_follow_each_other_by_round_name_and_file() -> None:
    """The one without a name first; of each round those behind each other; the last round is the whole's."""
    pieces = [
        piece("b", {REASON: "bốn"}, source=Source("4.xlsx")),
        piece("b", {REASON: "ba"}, source=Source("3.xlsx")),
        piece("a", {REASON: "hai"}, source=Source("9.xlsx")),
        piece("", {REASON: "một"}, source=Source("8.xlsx")),
    ]
    whole = merge(pieces, AGENCY).appraisal
    assert whole is not None
    assert whole.entries[REASON].value == "một; hai; ba; bốn"
    assert (whole.source.file, whole.round, whole.piece) == ("8.xlsx", 1, "")
    later = merge([piece("", {OTHER: D(1)}, round=3), piece("b", {OTHER: D(2)}, round=2)], AGENCY).appraisal
    assert later is not None
    assert (later.source.file, later.round, later.appraisers) == ("b2.xlsx", 3, ("Ông b", "Ông "))


def test_reasons_of_several_stand_behind_each_other_once_each() -> None:
    x, y = piece("x", {REASON: "thiếu", NOTE: BLANK}), piece("y", {REASON: "trễ", NOTE: "xem"})
    z = piece("z", {REASON: "thiếu", NOTE: BLANK})
    assert entries(x, y, z) == {
        REASON: cell("x1.xlsx", REASON, "thiếu; trễ"),
        NOTE: cell("y1.xlsx", NOTE, "xem"),
    }
    empty = piece("y", {REASON: BLANK})
    assert entries(piece("x", {REASON: BLANK}), empty) == {REASON: cell("x1.xlsx", REASON, BLANK)}


def test_what_is_unreadable_in_both_is_the_same() -> None:
    x, y = (flagged(piece(name, {POINTS: BLANK}), POINTS, raw) for name, raw in (("x", "a"), ("y", "b")))
    assert entries(x, y) == {POINTS: cell("x1.xlsx", POINTS, BLANK, "a", flagged=True)}


@pytest.mark.parametrize(
    ("first", "second", "other", "value"),
    [
        (D("17.5"), D(16), "17,5", "16"),
        (True, False, "Đạt", "Không đạt"),
        ("Tốt", "Khá", "Tốt", "Khá"),
        (D(17), Absent.NOT_APPLICABLE, "17", "gõ gì đó"),
    ],
)
def test_two_that_differ_leave_no_value_and_are_told_of(
    first: Value, second: Value, other: str, value: str
) -> None:
    """The row counts for neither; the finding stands at the second and names the first."""
    x, y = piece("x", {COUNT: BLANK, POINTS: first}), piece("y", {POINTS: second})
    y = replace(y, entries={POINTS: y.entries[POINTS]._replace(raw="gõ gì đó")})
    whole = merge([y, x], AGENCY)
    assert whole.appraisal is not None
    assert whole.appraisal.entries[POINTS] == cell("x1.xlsx", POINTS, BLANK, flagged=True)
    assert whole.findings == (
        found(
            reconciliation.APPRAISALS_CONTRADICT,
            Address("y1.xlsx", "Phiếu", "F10"),
            agency="A",
            criterion="1",
            item="1",
            name="Sở A",
            value=value,
            other=other,
            place="x1.xlsx ô F10",
        ),
    )


def test_an_unreadable_one_differs_from_one_that_is_read() -> None:
    """Where there is no text, that it is no use; where there is no cell, the file alone."""
    x, y = flagged(piece("x", {COUNT: D(2)}), COUNT), piece("y", {COUNT: D(2)})
    x = replace(x, entries={COUNT: x.entries[COUNT]._replace(at=Address("x1.xlsx"))})
    (fault,) = merge([x, y], AGENCY).findings
    assert (fault.facts["item"], fault.facts["other"], fault.facts["value"], fault.facts["place"]) == (
        "C",
        "không dùng được",
        "2",
        "x1.xlsx",
    )


# --- a later round ----------------------------------------------------------------------------------

FIRST = piece("x", {POINTS: D(15), REASON: "thiếu", NOTE: "xem", OTHER: D(9), COUNT: D(1)})


def after(says: dict[Slot, Value]) -> dict[Slot, Value]:
    """What stands in the end when round 2 says that."""
    whole = entries(FIRST, piece("x", says, round=2))
    assert {entry.slot for entry in whole.values()} == set(whole)
    return {slot: entry.value for slot, entry in whole.items()}


BEFORE: dict[Slot, Value] = {POINTS: D(15), REASON: "thiếu", NOTE: "xem", OTHER: D(9), COUNT: D(1)}


@pytest.mark.parametrize(
    ("says", "changed"),
    [
        ({}, {}),
        ({POINTS: BLANK, REASON: BLANK, NOTE: BLANK, OTHER: BLANK, COUNT: BLANK}, {}),
        ({REASON: "khác", POINTS: BLANK}, {}),  # a reason alone settles nothing
        ({OTHER: D(8)}, {OTHER: D(8)}),  # of the other rows nothing is said
        ({COUNT: D(0)}, {COUNT: D(0)}),
        ({POINTS: D(18), REASON: "đủ", NOTE: "y"}, {POINTS: D(18), REASON: "đủ", NOTE: "y"}),
        ({POINTS: D(18), REASON: BLANK, NOTE: BLANK}, {POINTS: D(18), REASON: BLANK, NOTE: BLANK}),
        ({POINTS: D(15), REASON: BLANK, NOTE: BLANK}, {NOTE: BLANK}),  # the same points: the reason holds
        ({POINTS: D(15), REASON: "vẫn thiếu", NOTE: "xem"}, {REASON: "vẫn thiếu"}),
        ({POINTS: D(15), REASON: BLANK, NOTE: "xem", OTHER: D(8)}, {OTHER: D(8)}),
    ],
)
def test_a_row_stands_as_the_last_round_that_spoke_of_it(
    says: dict[Slot, Value], changed: dict[Slot, Value]
) -> None:
    assert after(says) == {**BEFORE, **changed}


def test_what_a_later_round_does_not_even_ask() -> None:
    """Its row was settled anew without those cells: a reason for other points is gone with them."""
    without = {slot: value for slot, value in BEFORE.items() if slot not in (REASON, NOTE)}
    assert after({POINTS: D(18)}) == {**without, POINTS: D(18)}
    assert after({POINTS: D(15)}) == {**without, REASON: "thiếu"}


def test_cells_that_only_the_later_round_has_are_its_own() -> None:
    assert after({OF_OTHER: "mới"}) == {**BEFORE, OF_OTHER: "mới"}
    # A figure more in the row, and the row is not as it was: its reason no longer holds.
    more: dict[Slot, Value] = {POINTS: D(15), PERCENT: D(50)}
    assert after(more) == {OTHER: D(9), COUNT: D(1), **more}


def test_an_unreadable_cell_of_the_later_round_speaks_too() -> None:
    later = flagged(piece("x", {POINTS: BLANK, REASON: BLANK}, round=2), POINTS, "17?")
    whole = entries(FIRST, later)
    assert whole[POINTS] == cell("x2.xlsx", POINTS, BLANK, "17?", flagged=True)
    assert whole[REASON] == cell("x2.xlsx", REASON, BLANK)


def test_every_round_is_heard_in_its_turn() -> None:
    """Round 3 says nothing of row 1, round 2 raised it; row 2 was raised last."""
    second = piece("x", {POINTS: D(16), REASON: "hai"}, round=2)
    third = piece("x", {POINTS: BLANK, OTHER: D(10)}, round=3)
    whole = entries(third, FIRST, second)
    assert (last := merge([third, FIRST, second], AGENCY).appraisal) is not None
    assert last.round == 3
    assert {slot: entry.at.file for slot, entry in whole.items()} == {
        POINTS: "x2.xlsx",
        REASON: "x2.xlsx",
        OTHER: "x3.xlsx",
        COUNT: "x1.xlsx",
    }
