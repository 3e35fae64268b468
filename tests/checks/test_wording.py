"""A form that another version of the tool worded: one remark, and what the plan says is still compared."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from tests.returned import Returned, number, plan_of, text
from thidua_xlsx.form_layout import CellRole, FormColumn, lay_out
from thidua_xlsx.form_layout.wording_fingerprint import fingerprint
from thidua_xlsx.forms.self_scoring.write import write_form
from thidua_xlsx.intake.identity import META_SHEET, read_identity
from thidua_xlsx.model import Agency, InputField, Outcome, Register, SeasonInfo, Sheet
from thidua_xlsx.untrusted import open_bytes

PLAN = plan_of("| 1 | nhóm | 20 | |\n| 1.1 | điểm | 10 | |\n| 1.2 | đạt | 10 | |", "| T1 | trừ | 2 | 1.1 |")
OTHER = "0123456789ab"


def form(layout: str = OTHER) -> Returned:
    """A form that says by which wording it was written, with a hint and a formula spelled otherwise."""
    returned = Returned(PLAN)
    returned.type("1.1", 9)
    returned.type("1.2", "Đạt")
    returned.type("T1", 0)
    returned.put(returned.in_row("1.1", FormColumn.HOW), text("Từ 0 đến 10"))
    place = returned.in_row("1", FormColumn.POINTS)
    returned.put(place, number("19", formula="1+18"))
    cells = {"A1": text("layout"), "B1": text(layout)}
    returned.more_sheets = (Sheet(META_SHEET, cells, hidden=True),)
    return returned


def test_one_remark_instead_of_one_for_each_cell() -> None:
    older = form()
    assert older.told() == ["I174"]
    assert older.read().outcome is Outcome.ACCEPTED
    hint, formula = older.in_row("1.1", FormColumn.HOW), older.in_row("1", FormColumn.POINTS)
    ours = form(older.layout.identity.layout)
    assert ours.told() == [f"W233 {formula}", f"W232 {hint}"]


def test_keys_titles_maxima_and_shut_cells_are_compared_all_the_same() -> None:
    older = form()
    maximum, title = older.in_row("1.1", FormColumn.MAXIMUM), older.in_row("1.2", FormColumn.TEXT)
    shut = older.in_row("1", FormColumn.ENTRY)
    older.put(maximum, number("15"))
    older.put(title, text("Hoàn thành tốt"))
    older.put(shut, number("20"))
    key = older.in_row("T1", FormColumn.KEY)
    older.put(key, text("T9"))
    told = {"I174", f"E241 {key}", f"E221 {maximum}", f"W232 {title}", f"W232 {shut}"}
    assert told <= set(older.told())


def test_values_are_read_as_ever() -> None:
    assert form().value("1.1", InputField.POINTS) == 9


@given(st.text("abcđ", min_size=1, max_size=9), st.sampled_from(["Sở Tài chính", "Sở A & B"]))
def test_agencies_with_the_same_rows_have_the_same_wording(code: str, name: str) -> None:
    """Otherwise no prototype could serve them all; whose form it is, is compared apart."""
    rows = tuple(replace(row, agencies=frozenset({"STC", code})) for row in PLAN.criteria)
    agencies = (Agency("STC", "Sở Tài chính"), Agency(code, name, representative="Đại Diện A"))
    of = replace(PLAN, agencies=agencies, criteria=rows, adjustments=(), info=SeasonInfo("k", 2013))
    first, second = (lay_out(of, Register(), one) for one in ("STC", code))
    assert first.identity.layout == second.identity.layout


def test_the_wording_has_its_own_fingerprint() -> None:
    layout = lay_out(PLAN, Register(), "STC")
    for role in (CellRole.HINT, CellRole.HEADING):
        other = [c._replace(content="khác") if c.role is role else c for c in layout.locked]
        assert fingerprint(other, layout.columns) != fingerprint(layout.locked, layout.columns)
    renamed = [c._replace(content="khác") if c.role is CellRole.AGENCY else c for c in layout.locked]
    assert fingerprint(renamed, layout.columns) == fingerprint(layout.locked, layout.columns)


def test_a_form_carries_it() -> None:
    layout, target = lay_out(PLAN, Register(), "STC"), BytesIO()
    write_form(target, layout, PLAN, key=b"k")
    book = open_bytes(target.getvalue(), "STC.xlsx").book
    assert book is not None
    assert read_identity(book).meta["layout"] == layout.identity.layout != ""
