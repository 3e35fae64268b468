"""Check 19: every number of `Thống kê` and `Biểu đồ`, and who stands on `Điều kiện`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from ..inputs.rows import is_group
from ..published.charts import told_of_charts
from ..published.workbook import lines_of
from ..ranking.outcome import Outcome
from ..scoring.basis import APPRAISED, FINAL, SELF
from ..scoring.tree import Node, assigned_maximum, walk
from ..text import ZERO, fold, half_up, show
from ..xlsx import Book, a1
from .case import Case, ranking_file
from .check import Check
from .workbook import Rows, code_of, printed_rows

PLACES, MOST_CUT = 1, 10
"""Decimals of a percentage; rows of the chart of cuts."""


class Statistics:
    """What the agencies' points and the appraisers' changes come to, criterion by criterion."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.rows: Rows = printed_rows(outcome)
        self.nodes: dict[tuple[str, str], tuple[Node, Decimal]] = {}
        """By agency and row: the row in its tree, and its assigned maximum."""
        self.changes: dict[str, list[Decimal]] = {code: [] for code in self.rows}
        self.groups: set[str] = set()
        for scored in outcome.scored.values():
            gone = outcome.basis.gone(scored.agency.code) if outcome.basis else frozenset[str]()
            for node in walk(scored.tree):
                self.nodes[scored.agency.code, node.row.code] = node, assigned_maximum(node, gone)
                if is_group(node.row) and not node.full:
                    self.groups.add(node.row.code)
                self._note_change(node, scored.views[SELF].points, scored.views[APPRAISED].points)

    def _note_change(
        self, node: Node, own: Mapping[str, Decimal | None], granted: Mapping[str, Decimal | None]
    ) -> None:
        code = node.row.code
        claimed, appraised = own.get(code), granted.get(code)
        if claimed is None or appraised is None or (is_group(node.row) and not node.full):
            return
        while code in self.changes:
            self.changes[code].append(appraised - claimed)
            code = self.rows[code][0].parent

    def final(self, code: str) -> list[tuple[Decimal, Decimal]]:
        """Final points and assigned maximum of every agency that has points in the row."""
        return [
            (points, self.nodes[agency, code][1])
            for agency, scored in self.outcome.scored.items()
            if (points := scored.views[FINAL].points.get(code)) is not None and (agency, code) in self.nodes
        ]

    def cut(self, code: str) -> Decimal:
        """Points that appraisal took away in the row, in all."""
        return sum((max(-change, ZERO) for change in self.changes[code]), ZERO)

    def most_cut(self) -> list[str]:
        """The scored rows where appraisal took most away, most first."""
        cut = [code for code in self.rows if self.cut(code) and code not in self.groups]
        return sorted(cut, key=lambda code: -self.cut(code))[:MOST_CUT]

    def named(self, code: str) -> str:
        """Number and text of a row."""
        return " ".join(f"{self.rows[code][0].number}. {self.rows[code][0].content}".split())


def check_statistics(case: Case, outcome: Outcome) -> None:
    """The sheets `Thống kê`, `Biểu đồ`, `Điều kiện` of a season or phase; the year's rows are its phases."""
    if outcome.basis is None:
        return
    book, file, check = case.ranking_book(outcome.phase), ranking_file(outcome.phase), case.checks[19]
    statistics = Statistics(outcome)
    _check_table(case, book, file, statistics)
    _check_shares(check, book, file, statistics)
    _check_cuts(check, book, file, statistics)
    _check_told(check, case.archive.files[file], file, statistics)
    _check_conditions(check, book, file, outcome)


def _check_table(case: Case, book: Book, file: str, statistics: Statistics) -> None:
    check, expected, above = case.checks[19], dict(statistics.rows), frozenset[str]()
    planned = {row.code for row in case.plan.criteria}
    for line in lines_of(book, "Thống kê", "STT", "Nội dung tiêu chí", "Số đơn vị có điểm"):
        if not line.text("STT") or line.cell("Số đơn vị có điểm").number is None:
            continue
        code = code_of(line, expected, above, planned)
        if code is None:
            check.wrong(f"{file} › {line.at('STT')}", f"dòng {line.text('STT')} không có trong kế hoạch")
            continue
        above = frozenset({code, expected.pop(code)[0].parent})
        for heading, value in _figures(statistics, code).items():
            shown = line.cell(heading).number
            if value != ZERO or shown is not None:
                check.expect(f"{file} › {line.at(heading)}", heading, shown, value)
    for rows in expected.values():
        check.wrong(f"{file} › Thống kê", f"thiếu dòng {rows[0].number}")


def _figures(statistics: Statistics, code: str) -> dict[str, Decimal | None]:
    """The figures that no formula gives (those of formulas are recomputed by check 18), and the bounds."""
    known, changes = statistics.final(code), statistics.changes[code]
    points = [value for value, _ in known]
    whole = sum((most for _, most in known), ZERO)
    share = half_up(Fraction(sum(points, ZERO)) * 100 / Fraction(whole), PLACES) if whole else None
    return {
        "Số đơn vị có điểm": Decimal(len(points)),
        "Thấp nhất": min(points, default=None),
        "Cao nhất": max(points, default=None),
        "Trung bình": half_up(Fraction(sum(points, ZERO)) / len(points), 2) if points else None,
        "Đạt (% điểm tối đa)": share,
        "Số lần thẩm định khác tự chấm": Decimal(sum(change != 0 for change in changes)),
        "Tổng điểm bị giảm": statistics.cut(code),
        "Tổng điểm được thêm": sum((max(change, ZERO) for change in changes), ZERO),
        "Một lần đổi nhiều nhất": max(changes, key=abs, default=ZERO),
    }


def _check_shares(check: Check, book: Book, file: str, statistics: Statistics) -> None:
    """Agencies as rows: the share of each top criterion, then the totals."""
    outcome, left = statistics.outcome, [s.agency.name for s in statistics.outcome.standings]
    by_name = {standing.agency.name: standing for standing in outcome.standings}
    top = [code for code, rows in statistics.rows.items() if rows[0].parent not in statistics.rows]
    lines = lines_of(book, "Biểu đồ", "Đơn vị", "Tự chấm", "Thẩm định", "Tổng điểm")
    for line in lines:
        standing = by_name.get(line.text("Đơn vị"))
        if standing is None or standing.agency.name not in left:
            continue
        left.remove(standing.agency.name)
        totals = {
            "Tự chấm": standing.self_total,
            "Thẩm định": standing.appraised_total,
            "Tổng điểm": standing.total,
        }
        for heading, value in totals.items():
            check.expect(f"{file} › {line.at(heading)}", heading, line.cell(heading).number, value)
        codes = list(top)
        for heading, column in sorted(line.columns.items(), key=lambda pair: pair[1])[1:-3]:
            begun = heading.removesuffix("…")
            code = next((code for code in codes if fold(statistics.named(code)).startswith(begun)), None)
            place = f"{file} › Biểu đồ!{a1(line.number, column)}"
            if code is None:
                check.wrong(place, f"không có tiêu chí lớn “{heading}”")
                continue
            codes.remove(code)
            share = _share(statistics, standing.agency.code, code)
            check.expect(place, f"tỷ lệ của tiêu chí {code}", line.cell(heading).number, share)
        for code in codes:
            check.wrong(f"{file} › Biểu đồ", f"thiếu tiêu chí {code}")
    for name in left:
        check.wrong(f"{file} › Biểu đồ", f"thiếu đơn vị {name}")


def _share(statistics: Statistics, agency: str, code: str) -> Decimal | None:
    points = statistics.outcome.scored[agency].views[FINAL].points.get(code)
    _, most = statistics.nodes.get((agency, code), (None, ZERO))
    return None if points is None or not most else half_up(Fraction(points) * 100 / Fraction(most), PLACES)


def _check_cuts(check: Check, book: Book, file: str, statistics: Statistics) -> None:
    """Below the shares: the rows that appraisal cut most, each with its points."""
    names = {standing.agency.name for standing in statistics.outcome.standings}
    wanted = statistics.most_cut()
    sheet = book.sheet("Biểu đồ")
    lines = lines_of(book, "Biểu đồ", "Đơn vị", "Tự chấm", "Thẩm định", "Tổng điểm")
    shown = []
    for line in lines if sheet else []:
        cell = sheet.row(line.number).get(2) if sheet else None
        if cell is not None and cell.number is not None and line.text("Đơn vị") not in names:
            shown.append((line, cell.number))
    place = f"{file} › Biểu đồ"
    check.expect(place, "số tiêu chí bị giảm nhiều nhất", len(shown), len(wanted))
    for (line, points), code in zip(shown, wanted, strict=False):
        check.expect(f"{place}!{a1(line.number, 2)}", "điểm bị giảm", points, statistics.cut(code))
        if not statistics.named(code).startswith(line.text("Đơn vị").removesuffix("…")):
            check.wrong(
                f"{place}!{a1(line.number, 1)}", f"phải là tiêu chí {statistics.rows[code][0].number}"
            )


def _check_told(check: Check, data: bytes, file: str, statistics: Statistics) -> None:
    """The texts that stand for the charts say the same figures."""
    told, wanted = told_of_charts(data), statistics.most_cut()
    check.expect(f"{file} › Biểu đồ", "số biểu đồ", len(told), 1 + bool(wanted))
    pairs = [
        f"{standing.agency.name}: {_or_none(standing.self_total)} và {_or_none(standing.appraised_total)}"
        for standing in statistics.outcome.standings
    ]
    for pair in pairs if told else []:
        if pair not in told[0]:
            check.wrong(f"{file} › Biểu đồ", f"lời mô tả biểu đồ không ghi “{pair}”")
    cuts = "; ".join(f"{statistics.rows[code][0].number}: {show(statistics.cut(code))}" for code in wanted)
    if cuts and len(told) > 1 and not told[1].endswith(f": {cuts}."):
        check.wrong(f"{file} › Biểu đồ", f"lời mô tả biểu đồ không ghi “{cuts}”")


def _or_none(total: Decimal | None) -> str:
    return "không có" if total is None else show(total)


def _check_conditions(check: Check, book: Book, file: str, outcome: Outcome) -> None:
    """Who met which condition: everybody who did, and nobody else."""
    names = {standing.agency.name for standing in outcome.standings}
    shown = Counter(
        (line.text("Đơn vị"), line.text("Mã"))
        for line in lines_of(book, "Điều kiện", "Đơn vị", "Mã", "Hệ quả")
        if line.text("Đơn vị") in names or line.text("Mã")
    )
    met = Counter((s.agency.name, condition.code) for s in outcome.standings for condition in s.met)
    for name, code in (shown - met).elements():
        check.wrong(f"{file} › Điều kiện", f"{name} không thuộc trường hợp {code}")
    for name, code in (met - shown).elements():
        check.wrong(f"{file} › Điều kiện", f"thiếu trường hợp {code} của {name}")
