"""The agency's explanation (giải trình): rows on which the first round differs, each with an open text."""

from __future__ import annotations

from decimal import Decimal

from ..model import Field, Input, InputKind, Plan
from . import head, names, phrases, wording
from .body import named, slot_of
from .columns import columns_of, heading
from .rounds import FirstRound
from .table import Table
from .types import (
    CellRole,
    Column,
    FormKind,
    FormLayout,
    Identity,
    InputCell,
    LayoutRow,
    LockedCell,
)

KIND: FormKind = "explanation"
ASKED = Input(
    Field.NOTE,
    InputKind.TEXT,
    "Giải trình của đơn vị",
    "Nêu căn cứ, số, ký hiệu văn bản bổ sung. Đồng ý với kết quả thẩm định thì để trống.",
)
_COLUMNS = columns_of(KIND)
_NAMED = (Column.KEY, Column.NUMBER, Column.TEXT, Column.MAXIMUM)


def lay_out_rows(
    plan: Plan,
    agency: str,
    phase: str,
    table: Table,
    rows: tuple[LayoutRow, ...],
    claimed: dict[str, str | Decimal],
    first: FirstRound,
) -> FormLayout:
    """The layout for these rows of the appraisal's `table`; `claimed`: key -> what the agency entered."""
    member, width = plan.agency(agency), len(_COLUMNS)
    locked = [
        LockedCell(head.HEADER_ROW, place, CellRole.HEADING, heading(KIND, column))
        for column, place in _COLUMNS.items()
    ]
    inputs: list[InputCell] = []
    taken: set[str] = set()
    placed: list[LayoutRow] = []
    for at, row in enumerate(rows, start=head.HEADER_ROW + 1):
        placed.append(LayoutRow(at, row.key, row.kind, row.criterion, row.adjustment, 0))
        slot = slot_of(row, Field.NOTE)
        name = names.defined_name(slot, taken)
        taken.add(name.lower())
        inputs.append(InputCell(at, _COLUMNS[Column.EXPLANATION], slot, ASKED, name, False))
        for column, content in _cells(table, row, claimed.get(row.key, ""), first).items():
            locked.append(LockedCell(at, _COLUMNS[column], CellRole.TABLE, content))
    foot = placed[-1].row + 1
    above = tuple(head.explanation_cells(plan, member, phase, width))
    whole = (*above, *locked, *head.foot_cells(member, KIND, width, foot))
    identity = Identity(
        plan.info.code,
        phase,
        agency,
        plan.digest,
        KIND,
        form_sha256=first.sha256,
        layout=wording.fingerprint(whole, _COLUMNS),
    )
    free = tuple(head.free_cells(plan, member, KIND, width, foot))
    return FormLayout(
        KIND,
        names.SHEETS[KIND],
        plan.info,
        member,
        identity,
        _COLUMNS,
        head.HEADER_ROW,
        tuple(placed),
        whole,
        tuple(inputs),
        free,
    )


def _cells(
    table: Table, row: LayoutRow, claimed: str | Decimal, first: FirstRound
) -> dict[Column, str | Decimal]:
    return {
        **{column: named(table, row, column) for column in _NAMED},
        Column.SELF: claimed,
        Column.FIRST: granted(table, row, first),
        Column.FIRST_REASON: phrases.said(first.value(row, Field.REASON)),
    }


def granted(table: Table, row: LayoutRow, first: FirstRound) -> str | Decimal:
    """What the first round entered in the row, as it stands in a cell."""
    asked = table.wanted(row)
    return "" if asked is None else phrases.entered(first.value(row, asked.field))
