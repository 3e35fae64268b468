"""The registration form: open lines under each criterion for which an agency registers targets of its own.

A criterion of method `đăng ký` has `OPEN_LINES` lines (content, unit, target, points); the points of those
used add up to the criterion's maximum. A `chỉ tiêu` that the plan leaves without a target has its target
asked for in its own row. The key of a line is the code that its target will have in the self-scoring form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ..address import a1
from ..arithmetic import summed
from ..excel_formulas import sum_of_cells
from ..model import Absent, Criterion, Input, InputField, InputKind, Method, Plan, Slot, Value
from ..model.registered_rows import takes_target
from ..vietnamese.numerals import show
from . import names, row_texts, title_and_signatures, wording_fingerprint
from . import registration_check_messages as said
from .applicable_criteria import ancestors, criteria_of
from .columns import columns_of, heading
from .form_rules import FormRules, registration_rules
from .row_order import levels
from .types import (
    CellRole,
    Figure,
    FormColumn,
    FormKind,
    FormLayout,
    Identity,
    InputCell,
    LayoutRow,
    Live,
    LockedCell,
    RowKind,
)

OPEN_LINES = 8
"""Lines under a criterion of method `đăng ký`."""

KIND: FormKind = "registration"
_COLUMNS = columns_of(KIND)

Content = str | Decimal | Live | Input
Shown = Decimal | str


def registered_criteria(plan: Plan, agency: str) -> tuple[Criterion, ...]:
    """The agency's criteria that take targets from it, in print order."""
    rows = (row for row in criteria_of(plan, agency) if agency in row.agencies)
    return tuple(row for row in rows if row.method is Method.REGISTERED or takes_target(row))


def lay_out_registration(plan: Plan, agency: str) -> FormLayout:
    """The layout of one agency's registration form. Pure; KeyError when the plan knows no such agency."""
    form = _Form(tuple(_rows(plan, agency)))
    member, width, foot = plan.agency(agency), len(_COLUMNS), form.rows[-1].row + 1
    locked, inputs = form.cells()
    above = tuple(
        title_and_signatures.registration_cells(
            plan, member, width, said.left_formula(form.span(FormColumn.CHECK))
        )
    )
    whole = (*above, *locked, *title_and_signatures.foot_cells(member, KIND, width, foot))
    worded = wording_fingerprint.fingerprint(whole, _COLUMNS)
    rules = rules_of_registration(plan, agency)
    identity = Identity(plan.info.code, "", agency, rules.digest, KIND, layout=worded, rules=rules.lines)
    free = tuple(title_and_signatures.free_cells(plan, member, KIND, width, foot))
    sheet = names.SHEETS[KIND]
    return FormLayout(
        kind=KIND,
        sheet=sheet,
        info=plan.info,
        agency=member,
        identity=identity,
        columns=_COLUMNS,
        header_row=title_and_signatures.HEADER_ROW,
        rows=form.rows,
        locked=whole,
        inputs=inputs,
        free=free,
    )


def rules_of_registration(plan: Plan, agency: str) -> FormRules:
    """What the agency's registration form depends on: the criteria that take targets."""
    return registration_rules(plan.info, registered_criteria(plan, agency), agency)


def _rows(plan: Plan, agency: str) -> Iterator[LayoutRow]:
    """Criteria that take targets, with the groups above them, and the open lines."""
    criteria, wanted = criteria_of(plan, agency), {row.code for row in registered_criteria(plan, agency)}
    parents = {row.code: row.parent for row in criteria}
    kept = wanted.union(*(ancestors(code, parents) for code in wanted))
    depths, taken = levels(criteria), {row.code for row in plan.criteria}
    place = title_and_signatures.HEADER_ROW + 1
    for row in (row for row in criteria if row.code in kept):
        kind = RowKind.CRITERION if row.method is Method.TARGET else RowKind.GROUP
        yield LayoutRow(place, row.code, kind, row, None, depths[row.code])
        place += 1
        for key in _line_keys(row, taken) if row.code in wanted and row.method is Method.REGISTERED else ():
            yield LayoutRow(place, key, RowKind.LINE, row, None, depths[row.code] + 1)
            place += 1
    yield LayoutRow(place, names.TOTAL_KEY, RowKind.TOTAL)


def _line_keys(row: Criterion, taken: set[str]) -> list[str]:
    """Codes of the lines, those left out that a row of the plan has."""
    codes = (f"{row.code}.{number}" for number in range(1, OPEN_LINES + len(taken) + 1))
    return [code for code in codes if code not in taken][:OPEN_LINES]


def line_number(row: LayoutRow) -> str:
    """`STT` of a line, as the register will have it; "1" for the one target of a `chỉ tiêu`."""
    return row.key.rpartition(".")[2] if row.kind is RowKind.LINE else "1"


@dataclass(frozen=True, slots=True)
class _Form:
    """The rows, and what stands in each of their cells."""

    rows: tuple[LayoutRow, ...]

    def cells(self) -> tuple[tuple[LockedCell, ...], tuple[InputCell, ...]]:
        locked = [
            LockedCell(title_and_signatures.HEADER_ROW, place, CellRole.HEADING, heading(KIND, column))
            for column, place in _COLUMNS.items()
        ]
        inputs, taken = [], set[str]()
        for row in self.rows:
            for column, place in _COLUMNS.items():
                content = self.content(row, column)
                if isinstance(content, Input):
                    slot = Slot(row.key, None, content.field)
                    name = names.defined_name(slot, taken)
                    taken.add(name.lower())
                    inputs.append(InputCell(row.row, place, slot, content, name, False))
                else:
                    locked.append(LockedCell(row.row, place, CellRole.TABLE, content))
        return tuple(locked), tuple(inputs)

    def content(self, row: LayoutRow, column: FormColumn) -> Content:
        if column is FormColumn.KEY:
            return row.key
        if row.kind is RowKind.TOTAL:
            return self._of_total(column)
        criterion = _criterion(row)
        if row.kind is RowKind.LINE:
            return line_number(row) if column is FormColumn.NUMBER else self._of_line(row, criterion, column)
        if column is FormColumn.NUMBER:
            return criterion.number or criterion.code
        if column is FormColumn.TEXT:
            return row_texts.criterion_text(criterion)
        return self._of_criterion(row, criterion, column) if _asks(row) else ""

    def _of_line(self, row: LayoutRow, criterion: Criterion, column: FormColumn) -> Content:
        if column is FormColumn.CHECK:
            line = said.Line(
                *(cell(row, c) for c in (FormColumn.TEXT, FormColumn.TARGET, FormColumn.MAXIMUM))
            )
            return Live(said.line_formula(line, criterion.maximum), Figure.CHECK)
        return points_of(criterion) if column is FormColumn.MAXIMUM else _OPEN[column]

    def _of_criterion(self, row: LayoutRow, criterion: Criterion, column: FormColumn) -> Content:
        if column is FormColumn.MAXIMUM:
            return criterion.maximum
        if criterion.method is not Method.REGISTERED:
            formula = said.target_formula(cell(row, FormColumn.TARGET))
            return Live(formula, Figure.CHECK) if column is FormColumn.CHECK else _OPEN[column]
        if column is not FormColumn.CHECK:
            return ""
        lines = self.lines(criterion)
        texts, points = (
            f"{cell(lines[0], c)}:{cell(lines[-1], c)}" for c in (FormColumn.TEXT, FormColumn.MAXIMUM)
        )
        return Live(said.whole_formula(texts, points, criterion.maximum), Figure.CHECK)

    def _of_total(self, column: FormColumn) -> Content:
        if column is FormColumn.TEXT:
            return "TỔNG ĐIỂM ĐÃ ĐĂNG KÝ"
        if column is FormColumn.MAXIMUM:
            lines = sum_of_cells(cell(row, column) for row in self.rows if row.kind is RowKind.LINE)
            own = (row for row in self.rows if row.kind is RowKind.CRITERION)
            points = (f"+IF(ISNUMBER({cell(row, FormColumn.TARGET)}),{cell(row, column)},0)" for row in own)
            return Live(lines + "".join(points), Figure.TOTAL)
        return ""

    def lines(self, criterion: Criterion) -> list[LayoutRow]:
        """The open lines of a criterion."""
        return [row for row in self.rows if row.kind is RowKind.LINE and row.criterion is criterion]

    def span(self, column: FormColumn) -> str:
        """A1 range of the whole column, without the total's row."""
        return f"{cell(self.rows[0], column)}:{cell(self.rows[-2], column)}"


def _asks(row: LayoutRow) -> bool:
    """Whether something is registered in the row or below it; the groups above such rows ask nothing."""
    return row.kind is RowKind.CRITERION or (
        row.kind is RowKind.GROUP and _criterion(row).method is Method.REGISTERED
    )


def _criterion(row: LayoutRow) -> Criterion:
    assert row.criterion is not None, row.key
    return row.criterion


def cell(row: LayoutRow, column: FormColumn) -> str:
    """A1 of that column in the row."""
    return a1(row.row, _COLUMNS[column])


_OPEN: Mapping[FormColumn, Input] = {
    FormColumn.TEXT: Input(
        InputField.TEXT,
        InputKind.TEXT,
        "Nội dung chỉ tiêu",
        "Mỗi dòng một chỉ tiêu, nhiệm vụ phù hợp với ngành, lĩnh vực; đo được bằng một con số.",
    ),
    FormColumn.UNIT: Input(
        InputField.UNIT, InputKind.TEXT, "Đơn vị tính", "Ví dụ: văn bản, tỷ đồng, %, đảng viên. Không ghi số."
    ),
    FormColumn.TARGET: Input(
        InputField.TARGET,
        InputKind.NUMBER,
        "Kế hoạch",
        "Mức phấn đấu cả năm: một số lớn hơn 0, không ghi kèm đơn vị tính (95 % thì ghi 95).",
        Decimal(0),
    ),
    FormColumn.NOTE: Input(
        InputField.NOTE, InputKind.TEXT, "Ghi chú", "Căn cứ giao chỉ tiêu, hoặc để trống."
    ),
}


def points_of(criterion: Criterion) -> Input:
    """The points of a line as an input."""
    prompt = (
        f"Các chỉ tiêu của mục {criterion.number or criterion.code} cộng lại phải bằng "
        f"{show(criterion.maximum)} điểm. Để trống: chia đều phần điểm còn lại."
    )
    return Input(InputField.POINTS, InputKind.NUMBER, "Điểm chuẩn", prompt, Decimal(0), criterion.maximum)


def figures(layout: FormLayout, values: Mapping[Slot, Value]) -> dict[tuple[int, int], Shown]:
    """(row, column) of each live cell -> what it shows. A slot without a value is blank."""
    form, check = _Form(layout.rows), _COLUMNS[FormColumn.CHECK]
    shown: dict[tuple[int, int], Shown] = {}
    for row in layout.rows[:-1]:
        if row.kind is RowKind.LINE or _asks(row):
            shown[row.row, check] = _word(form, row, values)
    unfinished = sum(bool(word) and not str(word).startswith(said.FINE) for word in shown.values())
    for locked in layout.locked:
        if locked.role is CellRole.LEFT:
            shown[locked.row, locked.column] = said.left_words(unfinished)
    points = (_points(row, values) for row in layout.rows)
    shown[layout.rows[-1].row, _COLUMNS[FormColumn.MAXIMUM]] = summed(points)
    return shown


def _word(form: _Form, row: LayoutRow, values: Mapping[Slot, Value]) -> str:
    criterion = _criterion(row)
    if row.kind is RowKind.LINE:
        return said.line_word(line_of(row, values), criterion.maximum)
    if criterion.method is not Method.REGISTERED:
        return said.target_word(_value(row, InputField.TARGET, values))
    return said.whole_word([line_of(line, values) for line in form.lines(criterion)], criterion.maximum)


def line_of(row: LayoutRow, values: Mapping[Slot, Value]) -> said.Line:
    """What stands in an open line."""
    return said.Line(
        *(_value(row, field, values) for field in (InputField.TEXT, InputField.TARGET, InputField.POINTS))
    )


def _value(row: LayoutRow, field: InputField, values: Mapping[Slot, Value]) -> Value:
    return values.get(Slot(row.key, None, field), Absent.BLANK)


def _points(row: LayoutRow, values: Mapping[Slot, Value]) -> Decimal:
    """Points that the row adds to the total: those of a line, those of a `chỉ tiêu` that has its target."""
    if row.kind is RowKind.CRITERION:
        registered = isinstance(_value(row, InputField.TARGET, values), Decimal)
        return _criterion(row).maximum if registered else Decimal(0)
    points = _value(row, InputField.POINTS, values)
    return points if isinstance(points, Decimal) else Decimal(0)
