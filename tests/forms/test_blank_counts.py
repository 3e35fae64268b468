"""A blank count is not declared: prompt, check column, what is left, finding and total say the same."""

from __future__ import annotations

import io
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from tests import libreoffice
from tests.forms.test_live_totals import without_values
from tests.returned import AGENCY, FILE, plan_of, told
from thidua_xlsx.address import a1
from thidua_xlsx.form_layout import FormColumn, lay_out
from thidua_xlsx.form_layout.cached_values import figures
from thidua_xlsx.forms.self_scoring.read import read_form
from thidua_xlsx.forms.self_scoring.write import write_form
from thidua_xlsx.model import Book, InputField, Register, SelfScoring, Slot, Source, Tally, Value
from thidua_xlsx.tabulation import tally_self
from thidua_xlsx.untrusted import open_bytes, open_received

D = Decimal
PLAN = plan_of(
    """
    | 1 | trừ  | 8  | |
    | 2 | trừ  | 7  | |
    | 3 | điểm | 10 | |
    """,
    """
    | T1 | trừ  | 0.5 | 1 | |
    | T2 | trừ  | 1   | 2 | |
    | C2 | cộng | 2   | 2 | |
    | C3 | cộng | 1   | 3 | |
    | C  | cộng | 2   |   | |
    """,
)
LAYOUT = lay_out(PLAN, Register(), AGENCY)
SLOTS = {asked.slot.item: asked.slot for asked in LAYOUT.inputs if asked.slot.field.scores}
KEY = b"k" * 32
FILLED = ["3=9", "T1=2", "T2=1", "C2=0", "C3=1", "C=1"]
CASES = [
    # entries, total, words of the rows "Thiếu"
    ([], "0", ["T1", "T2", "C2", "3", "C3", "C"]),
    # 9 alone: 1 and 2 wait, though T2 is stated, since C2 is blank.
    (["3=9", "T2=1"], "9", ["T1", "C2", "C3", "C"]),
    # A bonus on a row that waits adds nothing either; on the total and on a row of points it adds.
    (["3=9", "C2=1", "C3=1", "C=1"], "12", ["T1", "T2"]),
    # 8 − 2·0,5, 7 − 1, 9: only bonuses of an ordinary row and of the total are missing.
    (["3=9", "T1=2", "T2=1", "C2=0"], "22", ["C3", "C"]),
    # … + 1 + 2
    (FILLED, "25", []),
]


def entered(typed: list[str]) -> dict[Slot, Value]:
    """ "T1=2" as an entry."""
    return {SLOTS[item]: D(value) for item, value in (entry.split("=") for entry in typed)}


def written(entries: Mapping[Slot, Value]) -> bytes:
    file = io.BytesIO()
    write_form(file, LAYOUT, PLAN, entries, key=KEY)
    return file.getvalue()


def tally_of(scoring: SelfScoring) -> Tally:
    return tally_self(PLAN, Register(), scoring)


def read(book: Book | None) -> SelfScoring:
    assert book is not None
    return read_form(book, LAYOUT, Source(FILE), total_of=lambda scoring: tally_of(scoring).self_total)


@pytest.mark.parametrize(("typed", "total", "missing"), CASES)
def test_everything_says_the_same(typed: list[str], total: str, missing: list[str]) -> None:
    shown = figures(LAYOUT, entered(typed))
    check, points = (LAYOUT.columns[column] for column in (FormColumn.CHECK, FormColumn.POINTS))
    words = {row.key: shown.get((row.row, check)) for row in LAYOUT.rows}
    assert [key for key, word in words.items() if word == "Thiếu"] == missing
    left = f"Còn {len(missing)} ô chưa điền" if missing else "Đã điền đủ các ô"
    assert left in shown.values()
    assert shown[LAYOUT.rows[-1].row, points] == D(total)
    scoring = read(open_bytes(written(entered(typed)), FILE).book)
    entries = {
        asked.slot.item: f"W211 {asked.cell}" for asked in LAYOUT.inputs if asked.slot in SLOTS.values()
    }
    assert told(scoring.findings, "W211", "W231") == [entries[key] for key in missing]
    tally = tally_of(scoring)
    assert (tally.self_total, tally.complete, list(tally.pending)) == (
        D(total),
        not missing,
        sorted_pending(missing),
    )


def sorted_pending(missing: list[str]) -> list[str]:
    """Rows, then counts in the order of the plan."""
    counts = [adjustment.code for adjustment in PLAN.adjustments]
    return [key for key in missing if key not in counts] + [key for key in counts if key in missing]


def test_the_rows_that_wait_have_no_points_and_move_none() -> None:
    """T2 takes 1 of 7, but C2 is blank: neither the 7 nor the −1 is shown or counted."""
    tally = tally_of(read(open_bytes(written(entered(["3=9", "T2=1", "C3=1"])), FILE).book))
    assert {code: score.self_points for code, score in tally.scores.items()} == {
        "1": None,
        "2": None,
        "3": 10,
    }
    assert {one.adjustment.code: one.self_moved for one in tally.adjusted} == {
        **dict.fromkeys(("T1", "T2", "C2", "C")),
        "C3": 1,
    }
    stated = tally.settled["2"].self_stated
    assert stated is not None
    assert stated.points is None


def test_what_is_no_count_leaves_the_row_waiting() -> None:
    """Half a report and less than none are flagged; 8 points for that row are in no total."""
    for wrong in ("1.5", "-1"):
        entries = entered([*FILLED[:1], f"T1={wrong}", *FILLED[2:]])
        scoring = read(open_bytes(written(entries), FILE).book)
        assert (tally_of(scoring).self_total, tally_of(scoring).pending) == (D(18), ("T1",))
        assert figures(LAYOUT, entries)[LAYOUT.rows[-1].row, LAYOUT.columns[FormColumn.POINTS]] == 18
        assert "W231" not in [finding.code for finding in scoring.findings]


def test_the_prompt_asks_for_a_0() -> None:
    prompts = [asked.input.prompt for asked in LAYOUT.inputs if asked.input.field is InputField.COUNT]
    assert len(prompts) == 5
    assert all(prompt.endswith("Không có thì nhập 0, không để trống.") for prompt in prompts)


@pytest.mark.libreoffice
def test_a_spreadsheet_program_computes_the_same(tmp_path: Path) -> None:
    made = [tmp_path / f"{place}.xlsx" for place in range(len(CASES))]
    for path, (typed, _, _) in zip(made, CASES, strict=True):
        path.write_bytes(written(entered(typed)))
        without_values(path)
    check, points = (LAYOUT.columns[column] for column in (FormColumn.CHECK, FormColumn.POINTS))
    with libreoffice.converted(made) as saved:
        for path, (_, total, missing) in zip(saved, CASES, strict=True):
            book = open_received(path).book
            assert book is not None
            cells = book.sheets[[sheet.name for sheet in book.sheets].index(LAYOUT.sheet)].cells
            words = {row.key: cells.get(a1(row.row, check)) for row in LAYOUT.rows}
            assert [key for key, cell in words.items() if cell and cell.raw == "Thiếu"] == missing
            assert D(cells[a1(LAYOUT.rows[-1].row, points)].raw) == D(total)
            assert told(read(book).findings, "W231") == []
