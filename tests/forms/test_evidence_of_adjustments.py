"""Evidence that a bonus needs, and counts that cannot be: the form, the appraisal, the tally say the same.

Tây Ninh, III.2: +100 for a new solution "có quyết định hoặc chủ trương được phê duyệt"; footnote 6: five
papers of row 8.1, -5 each.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.forms.test_appraisal_reading import Appraised
from tests.returned import Returned, plan_of
from thidua_xlsx.form_layout import FormColumn
from thidua_xlsx.form_layout.cached_values import figures
from thidua_xlsx.model import InputField, Plan, Register, SelfScoring, Slot, Source, Value, WhenUnappraised
from thidua_xlsx.model import Returned as ReturnedEntries
from thidua_xlsx.tabulation.form_preview import tally_self
from thidua_xlsx.tabulation.scoring.adjustments import declared

D = Decimal
SMALL = plan_of("| 8.1 | trừ | 50 | |", "| T8.1 | trừ | 5 | 8.1 |\n| CGP | cộng | 100 | |")
PAPERS, SOLUTION = SMALL.adjustments
PLAN: Plan = replace(
    SMALL,
    adjustments=(
        replace(PAPERS, unit="văn bản", most_times=5),
        replace(SOLUTION, cap=D(100), evidence_required=True),
    ),
)
SHA = "f" * 64
DECISION = "Quyết định số 15/QĐ-UBND"


def returned(missing: float = 0, solutions: float = 1, evidence: str = "") -> Returned:
    form = Returned(PLAN)
    form.type("T8.1", missing)
    form.type("CGP", solutions)
    if evidence:
        form.type("CGP", evidence, InputField.EVIDENCE)
    return form


def appraised(form: Returned, granted: float, reason: str = "") -> Appraised:
    scoring = replace(form.read(), source=Source("STC.xlsx", SHA))
    sheet = Appraised(scoring, PLAN)
    sheet.name("Chuyên viên A")
    sheet.type("CGP", granted)
    if reason:
        sheet.type("CGP", reason, InputField.REASON)
    return sheet


def check_of(sheet: Returned, values: dict[Slot, Value]) -> str:
    """The word of the check column in the row of CGP."""
    layout = sheet.layout
    shown = figures(layout, values)
    return str(shown[layout.row_of("CGP").row, layout.columns[FormColumn.CHECK]])


def entries_of(read: ReturnedEntries) -> dict[Slot, Value]:
    return {slot: entry.value for slot, entry in read.entries.items()}


@pytest.mark.parametrize(
    ("solutions", "evidence", "told", "check"),
    [
        (1, "", ["W227"], "Thiếu minh chứng"),
        (1, DECISION, [], "Đạt yêu cầu"),
        (0, "", [], "Đạt yêu cầu"),
    ],
)
def test_a_claim_without_evidence_is_named(
    solutions: float, evidence: str, told: list[str], check: str
) -> None:
    form = returned(solutions=solutions, evidence=evidence)
    place = form.place("CGP", InputField.EVIDENCE)
    assert form.told() == [f"{code} {place}" for code in told]
    assert check_of(form, entries_of(form.read())) == check
    assert tally_self(PLAN, Register(), form.read()).self_total == 50 + 100 * D(solutions)


@pytest.mark.parametrize(
    ("evidence", "granted", "reason", "told", "check", "counts"),
    [
        ("", 1, "", ["E269"], "Thiếu lý do", None),
        ("", 1, "Quyết định đã nộp kèm báo cáo", [], "Đạt yêu cầu", 1),
        ("", 0, "Không có quyết định phê duyệt", [], "Có chênh lệch", 0),
        (DECISION, 1, "", [], "Đạt yêu cầu", 1),
    ],
)
def test_a_bonus_without_evidence_is_granted_with_a_reason(
    evidence: str, granted: float, reason: str, told: list[str], check: str, counts: int | None
) -> None:
    form = returned(evidence=evidence)
    sheet = appraised(form, granted, reason)
    appraisal = sheet.appraisal()
    place = sheet.place("CGP")
    assert [f"{f.code} {f.at.cell}" for f in appraisal.findings if f.at and f.at.cell] == [
        f"{code} {place}" for code in told
    ]
    typed: dict[Slot, Value] = {Slot(None, "CGP", InputField.COUNT): D(granted)}
    if reason:
        typed[Slot(None, "CGP", InputField.REASON)] = reason
    assert check_of(sheet, typed) == check
    count = declared(PLAN.adjustments[1], form.read(), appraisal, WhenUnappraised.STOP)
    assert (count.claimed, count.appraised, count.final) == (1, counts, counts)


@pytest.mark.parametrize(
    ("policy", "evidence", "final"),
    [
        (WhenUnappraised.KEEP_SELF, "", None),
        (WhenUnappraised.KEEP_SELF, DECISION, 1),
        (WhenUnappraised.ZERO, "", 0),
        (WhenUnappraised.STOP, DECISION, None),
    ],
)
def test_without_an_appraisal_a_claim_without_evidence_waits(
    policy: WhenUnappraised, evidence: str, final: int | None
) -> None:
    assert declared(PLAN.adjustments[1], returned(evidence=evidence).read(), None, policy).final == final


@pytest.mark.parametrize(
    ("missing", "told", "total"), [(5, [], "25"), (6, ["E203"], "0"), (15, ["E203"], "0")]
)
def test_no_more_papers_are_missing_than_there_are(missing: float, told: list[str], total: str) -> None:
    """5 of five papers leave 50 - 25; 6 cannot be: the count has no value, and the row waits for it."""
    form = returned(missing=missing, solutions=0)
    assert form.told() == [f"{code} {form.place('T8.1')}" for code in told]
    scoring: SelfScoring = form.read()
    assert tally_self(PLAN, Register(), scoring).self_total == D(total)
    shown = figures(form.layout, {slot: entry.value for slot, entry in scoring.entries.items()})
    row, points = form.layout.rows[-1].row, form.layout.columns[FormColumn.POINTS]
    assert shown[row, points] == D(total)
    assert "nhiều nhất 5 văn bản" in str(
        next(
            cell.content
            for cell in form.layout.locked
            if (cell.row, cell.column)
            == (form.layout.row_of("T8.1").row, form.layout.columns[FormColumn.HOW])
        )
    )
