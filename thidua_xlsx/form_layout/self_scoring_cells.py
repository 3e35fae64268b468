"""The self-scoring form: what stands in the columns that only it has."""

from __future__ import annotations

from ..declared_counts import owed
from ..model import Input, InputField, InputKind, Scorer
from . import check_messages
from .agency_table import AgencyTable
from .check_messages import MessageCells
from .table_cells import Content, clashes, how, points_cell, shared
from .types import Figure, FormColumn, LayoutRow, Live, RowKind

EVIDENCE = Input(
    InputField.EVIDENCE,
    InputKind.TEXT,
    "Minh chứng",
    "Ghi số, ký hiệu, ngày, trích yếu văn bản hoặc tên tệp minh chứng.",
)
NOTE = Input(InputField.NOTE, InputKind.TEXT, "Ghi chú", "Giải trình nếu cần, hoặc để trống.")


def content(table: AgencyTable, row: LayoutRow, column: FormColumn) -> Content:
    """Content of one cell of the form."""
    match column:
        case FormColumn.HOW:
            return how(table, row)
        case FormColumn.EVIDENCE:
            return EVIDENCE if explains(table, row) else ""
        case FormColumn.NOTE:
            return NOTE if explains(table, row) else ""
        case FormColumn.CHECK:
            formula = check(table, row)
            return Live(formula, Figure.CHECK) if formula else ""
    return shared(table, row, column)


def explains(table: AgencyTable, row: LayoutRow) -> bool:
    """Whether the agency may give evidence and a note in the row."""
    if row.kind is RowKind.ADJUSTMENT:
        return table.asked(row) is not None
    if row.kind is not RowKind.CRITERION or row.criterion is None:
        return False
    return row.criterion.scorer is Scorer.AGENCY and table.applies(row.criterion)


def required(row: LayoutRow, asked: Input) -> bool:
    """Whether the form is incomplete while this input is blank. Evidence is due only where points are."""
    if not asked.field.scores:
        return False
    return owed(row.adjustment) if row.adjustment else True


def needs_evidence(row: LayoutRow) -> bool:
    """Whether the plan wants evidence for the points of the row, or for what is counted in it."""
    if row.kind is RowKind.ADJUSTMENT and row.adjustment is not None:
        return row.adjustment.evidence_required
    return row.kind is RowKind.CRITERION and row.criterion is not None and row.criterion.evidence_required


def places(table: AgencyTable, row: LayoutRow) -> MessageCells:
    """The cells that the row's check looks at."""
    evidence = table.cell(row, FormColumn.EVIDENCE) if needs_evidence(row) and explains(table, row) else ""
    entry = table.cell(row, FormColumn.ENTRY)
    return MessageCells(
        entry,
        entry if evidence and row.adjustment else points_cell(table, row),
        evidence,
        clashes=clashes(table, row),
    )


def check(table: AgencyTable, row: LayoutRow) -> str:
    """The check word of the row as a formula; "" where nothing is asked."""
    asked, at = table.asked(row), places(table, row)
    if asked is not None:
        return check_messages.formula(
            asked, at, check_messages.CheckMessage.MISSING if required(row, asked) else None
        )
    if at.evidence:
        return check_messages.evidence_only(at)
    return ""


def left(table: AgencyTable) -> str:
    """How many cells are still to be filled, as a formula giving a sentence."""
    checks = table.span(FormColumn.CHECK)
    count = "+".join(f"COUNTIF({checks},{check_messages.text(word)})" for word in check_messages.UNFILLED)
    return f'IF({count}=0,{check_messages.text(left_words(0))},"Còn "&({count})&" ô chưa điền")'


def left_words(count: int) -> str:
    """The sentence that `left` gives for so many cells."""
    return f"Còn {count} ô chưa điền" if count else "Đã điền đủ các ô"
