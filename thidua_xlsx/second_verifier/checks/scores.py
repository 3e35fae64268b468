"""Checks 8 to 10: points and adjustments of each agency, line by line, as the ranking workbook tells them."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from ..inputs.plan_types import BY_AGENCY, TEXT, Adjustment
from ..inputs.rows import is_group
from ..published.workbook import lines_of
from ..ranking.outcome import Outcome
from ..scoring.basis import APPRAISED, FINAL, SELF, VIEWS
from ..scoring.tallies import Scored
from ..scoring.tree import walk
from ..text import fold
from ..xlsx import Book
from .case import Case

Figures = tuple[Decimal | None, ...]
"""Points of a line of sheet `Đối chiếu`: self, appraised, agreed, final."""
LineKey = tuple[str, str, str]
"""Name of the agency, STT (or code of the adjustment), text."""


def check_comparison_sheet(case: Case, book: Book, file: str, outcome: Outcome) -> None:
    """Sheet `Đối chiếu`: self points (check 8), appraised, agreed and final points (check 9), row by row."""
    expected = _comparable_rows(case, outcome)
    own, final = case.checks[8], case.checks[9]
    headings = (("Tự chấm", own), ("Thẩm định", final), ("Thống nhất", final), ("Điểm cuối", final))
    for line in lines_of(book, "Đối chiếu", "Đơn vị", "STT", "Tự chấm", "Thẩm định", "Điểm cuối"):
        if not line.text("Đơn vị") or not line.text("STT"):
            continue
        key = (line.text("Đơn vị"), fold(line.text("STT")), " ".join(line.text("Nội dung").split()))
        published = tuple(line.cell(heading).number for heading, _ in headings)
        rows = expected.get(key)
        if not rows:
            final.wrong(
                f"{file} › {line.at('STT')}",
                f"dòng {line.text('STT')} của {key[0]} không có trong kế hoạch",
            )
            continue
        # Rows that look alike (targets registered for two criteria): the one with these points, if any.
        row = next((candidate for candidate in rows if candidate[0] == published), rows[0])
        rows.remove(row)
        label = f"{key[0]}, {line.text('STT')}"
        for (heading, check), shown, points in zip(headings, published, row[0], strict=True):
            check.expect(f"{file} › {line.at(heading)}", label, shown, points)
    for key, rows in expected.items():
        if any(must_stand for _, must_stand in rows):
            final.wrong(f"{file} › Đối chiếu", f"thiếu dòng {key[1]} của {key[0]}")


def _comparable_rows(case: Case, outcome: Outcome) -> dict[LineKey, list[tuple[Figures, bool]]]:
    """Criteria, and the adjustments of groups and of the total: figures, and whether the line must stand."""
    found: dict[LineKey, list[tuple[Figures, bool]]] = defaultdict(list)
    for scored in outcome.scored.values():
        views, name = scored.views, scored.agency.name
        leaves = set()
        for node in walk(scored.tree):
            row = node.row
            if row.method != TEXT:
                key = (name, fold(row.number), " ".join(row.content.split()))
                own, granted, final = (views[view].points.get(row.code) for view in VIEWS)
                scores = not node.full and not is_group(row)
                found[key].append(((own, granted, scored.agreed.get(row.code), final), scores))
                if scores or node.full:
                    leaves.add(row.code)
        for adjustment in case.plan.adjustments:
            # Those of a scored row stand in its own line.
            if adjustment.criterion not in leaves and scored.agency.code in adjustment.agencies:
                key = (name, fold(adjustment.code), " ".join(adjustment.content.split()))
                appraised = scored.agency.code in case.inputs_of(outcome).appraisals
                found[key].append((_adjustment_figures(adjustment, scored, appraised), False))
    return found


def _adjustment_figures(adjustment: Adjustment, scored: Scored, appraised: bool) -> Figures:
    """What an adjustment of a group or of the total moves; who does not declare it moves nothing unasked."""
    views, of_agency = scored.views, adjustment.declarer == BY_AGENCY
    final = views[FINAL].moved.get(adjustment.code)
    granted = views[APPRAISED].moved.get(adjustment.code) if of_agency and appraised else None
    own = views[SELF].moved.get(adjustment.code) if scored.has_form or not of_agency else None
    return None if final is None and not of_agency else own, granted, None, final


def check_adjustments_sheet(case: Case, book: Book, file: str, outcome: Outcome) -> None:
    """Check 10, sheet `Cộng trừ`: how often each adjustment counts and what it moves."""
    check = case.checks[10]
    missing = [
        (scored.agency.name, adjustment.code)
        for scored in outcome.scored.values()
        for adjustment in case.plan.adjustments
        if scored.views[FINAL].moved.get(adjustment.code)
    ]
    by_name = {scored.agency.name: scored for scored in outcome.scored.values()}
    for line in lines_of(book, "Cộng trừ", "Đơn vị", "Mã", "Số lần tính", "Điểm cộng, trừ"):
        scored, code = by_name.get(line.text("Đơn vị")), line.text("Mã")
        if scored is None:
            continue
        if (scored.agency.name, code) in missing:
            missing.remove((scored.agency.name, code))
        final, label = scored.views[FINAL], f"{scored.agency.name}, {code}"
        if code not in final.counts:
            check.wrong(f"{file} › {line.at('Mã')}", f"{label}: kế hoạch không có mục này cho đơn vị")
            continue
        figures = {"Số lần tính": final.counts[code], "Điểm cộng, trừ": final.moved.get(code)}
        for heading, value in figures.items():
            check.expect(f"{file} › {line.at(heading)}", label, line.cell(heading).number, value)
    for name, code in missing:
        check.wrong(f"{file} › Cộng trừ", f"thiếu mục {code} của {name}")
