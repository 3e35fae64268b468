"""Check 15: the figures of sheets `Xếp hạng` and `Tổng hợp điểm` of the ranking workbook."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from decimal import Decimal

from ..inputs.plan_types import TEXT, Criterion
from ..published.workbook import Line, lines_of
from ..ranking.conditions import Standing
from ..ranking.outcome import Outcome
from ..scoring.basis import FINAL
from ..scoring.tree import walk
from ..text import fold
from ..xlsx import Book
from .case import Case, ranking_file
from .check import Check
from .council import check_council_sheet
from .scores import check_adjustments_sheet, check_comparison_sheet
from .wording import difference, proposal_words, text_or_none

Rows = dict[str, list[Criterion]]
"""By code every row with points that some agency has, as each agency has it."""
TOTALS: Mapping[str, Callable[[Standing], Decimal | None]] = {
    "tong diem": lambda standing: standing.total,
    fold("Điểm tối đa được giao"): lambda standing: standing.assigned,
    fold("Tỷ lệ trên điểm tối đa (%)"): lambda standing: standing.share,
    fold("Tổng điểm tự chấm"): lambda standing: standing.self_total,
    fold("Tổng điểm thẩm định"): lambda standing: standing.appraised_total,
}
"""The lines below the criteria, by their text, and what stands there for an agency."""


def check_ranking_workbook(case: Case, outcome: Outcome) -> None:
    """The ranking workbook of an outcome: here check 15, and with it the lines of checks 8 to 10."""
    book, file = case.ranking_book(outcome.phase), ranking_file(outcome.phase)
    case.guarded((15,), _check_ranks_sheet, case, book, file, outcome)
    case.guarded((15,), _check_totals_sheet, case, book, file, outcome)
    case.guarded((15,), check_council_sheet, case, book, file, outcome)
    if outcome.basis is not None:
        case.guarded((8, 9), check_comparison_sheet, case, book, file, outcome)
        case.guarded((10,), check_adjustments_sheet, case, book, file, outcome)


def _check_ranks_sheet(case: Case, book: Book, file: str, outcome: Outcome) -> None:
    check = case.checks[15]
    by_name = {standing.agency.name: standing for standing in outcome.standings}
    missing = list(by_name)
    for line in lines_of(book, "Xếp hạng", "Hạng", "Đơn vị", "Tổng điểm"):
        standing = by_name.get(line.text("Đơn vị"))
        if standing is not None:
            if standing.agency.name in missing:
                missing.remove(standing.agency.name)
            _check_rank_line(check, line, file, standing)
        elif line.cell("Tổng điểm").number is not None:
            check.wrong(f"{file} › {line.at('Đơn vị')}", f"không có đơn vị “{line.text('Đơn vị')}”")
    for name in missing:
        check.wrong(f"{file} › Xếp hạng", f"thiếu đơn vị {name}")


def _check_rank_line(check: Check, line: Line, file: str, standing: Standing) -> None:
    figures = {
        "Điểm tự chấm": standing.self_total,
        "Điểm thẩm định": standing.appraised_total,
        "Tổng điểm": standing.total,
        "Điểm tối đa": standing.assigned,
        "Tỷ lệ (%)": standing.share,
        "Chênh lệch so với tự chấm": difference(standing.total, standing.self_total),
    }
    for heading, value in figures.items():
        check.expect(f"{file} › {line.at(heading)}", heading, line.cell(heading).number, value)
    found = re.match(r"\d+", line.text("Hạng"))
    check.expect(f"{file} › {line.at('Hạng')}", "Hạng", int(found[0]) if found else None, standing.rank)
    words = {"Xếp loại": standing.class_name, "Đề nghị khen thưởng": proposal_words(standing)}
    for heading, text in words.items():
        check.expect(f"{file} › {line.at(heading)}", heading, text_or_none(line.text(heading)), text)


def _check_totals_sheet(case: Case, book: Book, file: str, outcome: Outcome) -> None:
    """Criteria as rows, agencies as columns; below them the totals."""
    check = case.checks[15]
    lines = lines_of(book, "Tổng hợp điểm", "STT", "Nội dung tiêu chí")
    by_name = {fold(standing.agency.name): standing for standing in outcome.standings}
    columns = {name: by_name[name] for name in (lines[0].columns if lines else {}) if name in by_name}
    for name, standing in by_name.items():
        if name not in columns:
            check.wrong(f"{file} › Tổng hợp điểm", f"thiếu đơn vị {standing.agency.name}")
    expected = printed_rows(outcome)
    below, above = False, frozenset[str]()
    for line in lines:
        text = line.text("Nội dung tiêu chí")
        if fold(text) in TOTALS and not line.text("STT"):
            below = True
            for name, standing in columns.items():
                total = TOTALS[fold(text)](standing)
                check.expect(f"{file} › {line.at(name)}", text, line.cell(name).number, total)
        elif line.text("STT") and outcome.basis is not None and not below:
            code = code_of(line, expected, above, {row.code for row in case.plan.criteria})
            if code is None:
                what = f"dòng {line.text('STT')} đứng sai chỗ hoặc không có trong kế hoạch"
                check.wrong(f"{file} › {line.at('STT')}", what)
                continue
            above = frozenset({code, expected.pop(code)[0].parent})
            _check_criterion_line(check, line, file, columns, code, outcome)
    if outcome.basis is not None:
        for rows in expected.values():
            check.wrong(f"{file} › Tổng hợp điểm", f"thiếu dòng {rows[0].number}")


def printed_rows(outcome: Outcome) -> Rows:
    found: Rows = defaultdict(list)
    for scored in outcome.scored.values():
        gone = outcome.basis.gone(scored.agency.code) if outcome.basis else frozenset[str]()
        for node in walk(scored.tree):
            if node.row.method != TEXT and node.row.code not in gone:
                found[node.row.code].append(node.row)
    return dict(found)


def code_of(line: Line, expected: Rows, above: frozenset[str], planned: set[str]) -> str | None:
    """Which of the rows still to come a line of `Tổng hợp điểm` is: by STT and text.

    A registered target stands right below its criterion or a fellow (`above`: that row and its parent).
    Where each agency has a text of its own for it the line says something of all of them; where the plan has
    several wordings it holds each.
    """
    number, text = fold(line.text("STT")), " ".join(line.text("Nội dung tiêu chí").split())
    alike = [
        code
        for code, rows in expected.items()
        if any(fold(row.number) == number for row in rows) and (code in planned or rows[0].parent in above)
    ]
    exact = [code for code in alike if any(" ".join(row.content.split()) == text for row in expected[code])]
    worded = [code for code in alike if all(" ".join(row.content.split()) in text for row in expected[code])]
    several = [
        code for code in alike if code not in planned and len({row.content for row in expected[code]}) > 1
    ]
    return next(iter((*exact, *worded, *several)), None)


def _check_criterion_line(
    check: Check, line: Line, file: str, columns: Mapping[str, Standing], code: str, outcome: Outcome
) -> None:
    for name, standing in columns.items():
        points = outcome.scored[standing.agency.code].views[FINAL].points.get(code)
        check.expect(f"{file} › {line.at(name)}", f"điểm tiêu chí {code}", line.cell(name).number, points)
