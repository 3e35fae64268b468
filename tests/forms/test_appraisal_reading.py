"""An appraisal workbook is read with the same care as a form; reasons and appraisers are asked for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.returned import AGENCY, FILE, Returned, number, plan_of, text, told
from thidua_xlsx.form_layout import FormColumn, lay_out
from thidua_xlsx.forms.appraisal.read import is_filled, read_appraisal
from thidua_xlsx.model import (
    Absent,
    Appraisal,
    CellType,
    InputField,
    Outcome,
    Plan,
    Register,
    SelfScoring,
    Source,
)
from thidua_xlsx.tabulation.form_preview import tally_self

D = Decimal
PLAN = plan_of(
    "| 1 | nhóm | 20 | |\n| 1.1 | điểm | 10 | bước 0,5 |\n| 1.2 | đạt | 10 | |",
    "| C1 | cộng | 5 | |",
)


def form(plan: Plan = PLAN) -> SelfScoring:
    returned = Returned(plan)
    returned.type("1.1", 9.5)
    returned.type("1.2", "Đạt")
    returned.type("C1", 1)
    scoring = returned.read()
    return replace(scoring, source=Source(FILE, "f" * 64))


class Appraised(Returned):
    """An appraisal workbook in memory."""

    def __init__(self, scoring: SelfScoring, plan: Plan = PLAN) -> None:
        tally = tally_self(plan, Register(), scoring)
        super().__init__(plan, lay_out(plan, Register(), AGENCY, "appraisal", scoring=scoring, tally=tally))

    def name(self, people: str) -> None:
        free = self.layout.appraiser
        assert free is not None
        self.put(free.cell, text(people))

    def appraisal(self, sha256: str = "f" * 64) -> Appraisal:
        return read_appraisal(self.book, self.layout, Source(FILE), form_sha256=sha256)

    def said(self, *only: str) -> list[str]:
        return told(self.appraisal().findings, *only)


def appraised(plan: Plan = PLAN) -> Appraised:
    """Filled as the agency claims."""
    workbook = Appraised(form(plan), plan)
    workbook.name("Đại Diện B – Phó Giám đốc; Chuyên Viên C – Chuyên viên")
    workbook.type("1.1", 9.5)
    workbook.type("1.2", "Đạt")
    workbook.type("C1", 1)
    return workbook


def test_an_appraisal_that_agrees() -> None:
    appraisal = appraised().appraisal()
    assert [f.code for f in appraisal.findings] == []
    assert appraisal.outcome is Outcome.ACCEPTED
    assert appraisal.appraisers == ("Đại Diện B – Phó Giám đốc", "Chuyên Viên C – Chuyên viên")
    assert appraisal.value("1.1", None, InputField.POINTS) == D("9.5")
    assert appraisal.value("1.2", None, InputField.PASS) is True
    assert appraisal.value(None, "C1", InputField.COUNT) == D(1)
    assert is_filled(appraisal)


def test_a_difference_needs_its_reason_and_keeps_its_value() -> None:
    workbook = appraised()
    workbook.type("1.1", 9)
    reason = workbook.place("1.1", InputField.REASON)
    assert workbook.said() == [f"E243 {reason}"]
    appraisal = workbook.appraisal()
    assert dict(appraisal.findings[0].facts) == {"item": "1.1", "own": "9,5", "appraised": "9"}
    assert appraisal.value("1.1", None, InputField.POINTS) == D(9)
    assert appraisal.outcome is Outcome.ACCEPTED_WITH_WARNINGS
    workbook.put(reason, text("Thiếu một báo cáo"))
    assert workbook.said() == []


def test_a_reason_or_a_name_that_shows_nothing_is_none() -> None:
    workbook = appraised()
    workbook.type("1.1", 9)
    reason = workbook.place("1.1", InputField.REASON)
    workbook.put(reason, text("\u2063"))
    workbook.name("\u3164; \u2063")
    free = workbook.layout.appraiser
    assert free is not None
    assert workbook.said() == [f"E243 {reason}", f"W244 {free.cell}"]
    workbook.name("\u3164; Đại Diện B")
    assert workbook.appraisal().appraisers == ("Đại Diện B",)


def test_a_choice_and_a_count_need_a_reason_too() -> None:
    workbook = appraised()
    workbook.type("1.2", "Không đạt")
    workbook.type("C1", 0)
    reasons = [workbook.place(item, InputField.REASON) for item in ("1.2", "C1")]
    assert workbook.said() == [f"E243 {place}" for place in reasons]


def test_small_gaps_pass_where_the_plan_says_so() -> None:
    lenient = plan_of(
        "| 1.1 | điểm | 10 | bước 0,5 |\n| 1.2 | đạt | 10 | |", "| C1 | cộng | 5 | |", reason_from=D(1)
    )
    workbook = appraised(lenient)
    workbook.type("1.1", 8.5)
    assert workbook.said() == []
    workbook.type("1.1", 8)
    assert workbook.said() == [f"E243 {workbook.place('1.1', InputField.REASON)}"]


def test_entries_are_checked_as_in_forms() -> None:
    workbook = appraised()
    over = workbook.type("1.1", 12)
    workbook.put(workbook.place("1.2"), None)
    appraisal = workbook.appraisal()
    assert told(appraisal.findings, "E203", "W211") == [f"E203 {over}", f"W211 {workbook.place('1.2')}"]
    assert appraisal.value("1.1", None, InputField.POINTS) is Absent.BLANK
    assert appraisal.outcome is Outcome.FLAGGED


def test_nobody_signed_for_it() -> None:
    workbook = appraised()
    workbook.name("  ")
    free = workbook.layout.appraiser
    assert free is not None
    assert workbook.said() == [f"W244 {free.cell}"]


def test_an_untouched_one_is_one_word_not_many() -> None:
    appraisal = Appraised(form()).appraisal()
    assert [f.code for f in appraisal.findings] == ["W249"]
    assert not is_filled(appraisal)


def test_an_altered_self_score_is_told() -> None:
    workbook = appraised()
    place = workbook.in_row("1.1", FormColumn.SELF_POINTS)
    workbook.put(place, number("8"))
    assert workbook.said() == [f"W232 {place}"]


def test_the_form_came_again_after_the_appraisal_was_made() -> None:
    workbook = appraised()
    workbook.put(workbook.in_row("1.1", FormColumn.SELF_POINTS), number("8"))
    appraisal = workbook.appraisal(sha256="e" * 64)
    assert [f.code for f in appraisal.findings] == ["W245"]
    assert appraisal.value("1.1", None, InputField.POINTS) == D("9.5")
    # Nothing is known about the form it was made for: nothing is said, everything is compared.
    assert [f.code for f in workbook.appraisal(sha256="").findings] == ["W232"]


def test_the_total_is_compared() -> None:
    workbook = appraised()
    place = workbook.in_row("#tong-cong", FormColumn.POINTS)
    # 9,5 + 10 + 5
    workbook.put(place, workbook.cells[place]._replace(type=CellType.NUMBER, raw="24.5"))
    assert workbook.said() == []
    workbook.put(place, workbook.cells[place]._replace(type=CellType.NUMBER, raw="25"))
    assert workbook.said() == [f"W231 {place}"]


def test_no_table_no_appraisal() -> None:
    workbook = appraised()
    workbook.cells = {"A1": text("x")}
    workbook.sheet_name = "x"
    assert workbook.appraisal().outcome is Outcome.REJECTED
