"""The agency's explanation (giải trình): rows on which the first round differs, each with an open text."""

from __future__ import annotations

from decimal import Decimal

from ..model import Input, InputField, InputKind, Plan
from ..model.row_shape import Shape
from . import names, row_texts, title_and_signatures, wording_fingerprint
from .agency_table import AgencyTable
from .columns import columns_of, heading
from .form_rules import rules_of
from .second_round import FirstRound
from .table_cells import named, slot_of
from .types import CellRole, FormColumn, FormKind, FormLayout, Identity, InputCell, LayoutRow, LockedCell

KIND: FormKind = "explanation"
ASKED = Input(
    InputField.NOTE,
    InputKind.TEXT,
    "Giải trình của đơn vị",
    "Nêu căn cứ, số, ký hiệu văn bản bổ sung. Đồng ý với kết quả thẩm định thì để trống.",
)
_COLUMNS = columns_of(KIND)
_NAMED = (FormColumn.KEY, FormColumn.NUMBER, FormColumn.TEXT, FormColumn.MAXIMUM)


def lay_out_rows(
    plan: Plan,
    agency: str,
    phase: str,
    table: AgencyTable,
    rows: tuple[LayoutRow, ...],
    claimed: dict[str, str | Decimal],
    first: FirstRound,
) -> FormLayout:
    """The layout for these rows of the appraisal's `table`; `claimed`: key -> what the agency entered."""
    member, width = plan.agency(agency), len(_COLUMNS)
    locked = [
        LockedCell(title_and_signatures.HEADER_ROW, place, CellRole.HEADING, heading(KIND, column))
        for column, place in _COLUMNS.items()
    ]
    inputs: list[InputCell] = []
    taken: set[str] = set()
    placed: list[LayoutRow] = []
    for at, row in enumerate(rows, start=title_and_signatures.HEADER_ROW + 1):
        placed.append(LayoutRow(at, row.key, row.kind, row.criterion, row.adjustment, 0))
        slot = slot_of(row, InputField.NOTE)
        name = names.defined_name(slot, taken)
        taken.add(name.lower())
        inputs.append(InputCell(at, _COLUMNS[FormColumn.EXPLANATION], slot, ASKED, name, False))
        for column, content in _cells(table, row, claimed.get(row.key, ""), first).items():
            locked.append(LockedCell(at, _COLUMNS[column], CellRole.TABLE, content))
    foot = placed[-1].row + 1
    above = tuple(title_and_signatures.explanation_cells(plan, member, phase, width))
    whole = (*above, *locked, *title_and_signatures.foot_cells(member, KIND, width, foot))
    rules = rules_of(Shape(plan, agency))
    identity = Identity(
        plan.info.code,
        phase,
        agency,
        rules.digest,
        KIND,
        form_sha256=first.sha256,
        layout=wording_fingerprint.fingerprint(whole, _COLUMNS),
        rules=rules.lines,
    )
    free = tuple(title_and_signatures.free_cells(plan, member, KIND, width, foot))
    return FormLayout(
        kind=KIND,
        sheet=names.SHEETS[KIND],
        info=plan.info,
        agency=member,
        identity=identity,
        columns=_COLUMNS,
        header_row=title_and_signatures.HEADER_ROW,
        rows=tuple(placed),
        locked=whole,
        inputs=tuple(inputs),
        free=free,
    )


def _cells(
    table: AgencyTable, row: LayoutRow, claimed: str | Decimal, first: FirstRound
) -> dict[FormColumn, str | Decimal]:
    return {
        **{column: named(table, row, column) for column in _NAMED},
        FormColumn.SELF: claimed,
        FormColumn.FIRST: granted(table, row, first),
        FormColumn.FIRST_REASON: row_texts.said(first.value(row, InputField.REASON)),
    }


def granted(table: AgencyTable, row: LayoutRow, first: FirstRound) -> str | Decimal:
    """What the first round entered in the row, as it stands in a cell."""
    asked = table.wanted(row)
    return "" if asked is None else row_texts.entered(first.value(row, asked.field))
