"""A flagged cell has no value anywhere (contract §3), "không áp dụng" typed by an agency included (E226)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

import pytest

from tests.tables import appraisals, forms, plan, register, told
from thidua_xlsx.form_layout import FormColumn, lay_out
from thidua_xlsx.model import InputField, Origin, Result, Returned, Slot
from thidua_xlsx.tabulation import tabulate, tally_self

R = TypeVar("R", bound=Returned)
D = Decimal
PLAN = plan(
    "Mã | Cách chấm | Điểm\n1 | điểm | 20\n2 | điểm | 10",
    "Mã | Tiêu chí | Loại | Điểm\nC | 1 | cộng | 5",
    agencies="A",
)
ROW, COUNT = Slot("1", None, InputField.POINTS), Slot("1", "C", InputField.COUNT)


def flagged(returned: R, slot: Slot) -> R:
    """The workbook as the strict reader gives it: E226 leaves what was said, and flags it."""
    entries = dict(returned.entries)
    entries[slot] = entries[slot]._replace(flagged=True)
    return replace(returned, entries=entries)


def result(
    claims: str, granted: str, in_form: Slot | None = None, in_appraisal: Slot | None = None
) -> Result:
    (form,), (judged,) = forms(PLAN, claims), appraisals(PLAN, granted)
    form = flagged(form, in_form) if in_form else form
    judged = flagged(judged, in_appraisal) if in_appraisal else judged
    return tabulate(PLAN, register(PLAN), (form,), (judged,))


def test_a_flagged_word_of_the_appraisers_takes_no_row_out() -> None:
    waits = result("Mã | A\n1 | 18\n2 | 9", "Mã | A\n1 | không áp dụng\n2 | 9", in_appraisal=ROW)
    tally = waits.standings[0].tally
    assert (tally.settled["1"].origin, tally.settled["1"].final) == (Origin.PENDING, None)
    assert (tally.assigned_max, tally.total, waits.standings[0].rank) == (D(30), None, None)
    assert told(waits) == ["W452 A 1"]


def test_an_agency_that_says_so_has_not_filled_the_row_and_the_appraisers_settle_it() -> None:
    claims = "Mã | A\n1 | không áp dụng\n2 | 9"
    settled = result(claims, "Mã | A\n1 | 15 :: Có nhiệm vụ này\n2 | 9", in_form=ROW)
    assert settled.final
    assert settled.standings[0].tally.total == 24
    assert not settled.standings[0].tally.complete
    (form,) = forms(PLAN, claims)
    alone = tally_self(PLAN, register(PLAN), flagged(form, ROW))
    assert (alone.self_total, alone.complete, alone.pending) == (D(9), False, ("1",))


@pytest.mark.parametrize(("typed", "claimed"), [("không áp dụng", None), ("2", None)])
def test_a_flagged_count_is_not_known(typed: str, claimed: int | None) -> None:
    claims = f"Mã | A\n1 | 18\n2 | 9\nC | {typed}"
    one = result(claims, "Mã | A\n1 | 18\n2 | 9\nC |", in_form=COUNT)
    adjusted = one.standings[0].tally.adjusted[0]
    assert (adjusted.self_count, adjusted.appraised_count, adjusted.count) == (claimed, None, None)
    assert told(one) == ["W505 A 1"]


def test_the_appraisal_workbook_shows_it_as_left_blank() -> None:
    (form,) = forms(PLAN, "Mã | A\n1 | không áp dụng\n2 | 9")
    form = flagged(form, ROW)
    tally = tally_self(PLAN, register(PLAN), form)
    layout = lay_out(PLAN, register(PLAN), "A", "appraisal", scoring=form, tally=tally)
    place = layout.row_of("1").row, layout.columns[FormColumn.SELF]
    assert {(one.row, one.column): one.content for one in layout.locked}[place] == "Để trống"
