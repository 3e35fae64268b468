"""The appraisal workbook: what the agency entered beside what the appraisers enter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from .. import declared_counts
from ..declared_counts import confirmed, times
from ..model import Absent, Input, InputField, InputKind, Scorer, SelfScoring, Tally, Value
from ..rules import DERIVING, HOLDING
from . import check_messages, row_texts
from .agency_table import AgencyTable
from .check_messages import MessageCells
from .explanation import granted
from .second_round import FirstRound
from .table_cells import Content, clashes, how, points_cell, shared, slot_of
from .types import Figure, FormColumn, LayoutRow, Live, RowKind

REASON = Input(
    InputField.REASON,
    InputKind.TEXT,
    "Lý do",
    "Bắt buộc khi điểm thẩm định khác điểm tự chấm: ghi rõ căn cứ, văn bản còn thiếu.",
)
_EXPLAINED = (RowKind.CRITERION, RowKind.ADJUSTMENT)
_SUMS = (RowKind.GROUP, RowKind.TOTAL)


@dataclass(frozen=True, slots=True)
class Claims:
    """What the agency claimed: its form as read back and the points it makes."""

    scoring: SelfScoring
    tally: Tally

    def value(self, row: LayoutRow, field: InputField) -> Value:
        """What it entered in that field of the row."""
        slot = slot_of(row, field)
        entry = self.scoring.entry(slot.criterion, slot.adjustment, field)
        return Absent.BLANK if entry is None else entry.usable

    def points(self, row: LayoutRow) -> Decimal | None:
        """Points of the row as self-scored; None where unknown."""
        if row.kind is RowKind.TOTAL:
            return self.tally.self_total
        if row.adjustment:
            code = row.adjustment.code
            moved = (a.self_moved for a in self.tally.adjusted if a.adjustment.code == code)
            return next(moved, None)
        if row.criterion is None or row.kind is RowKind.SECOND:
            return None
        if row.kind is RowKind.GROUP or row.criterion.method in HOLDING:
            score = self.tally.scores.get(row.criterion.code)
            return score.self_points if score else None
        settled = self.tally.settled.get(row.criterion.code)
        return settled.self_stated.points if settled and settled.self_stated else None


@dataclass(frozen=True, slots=True)
class Again:
    """What a later round carries: the first one, and the rows on which that stands. Nothing in round 1."""

    first: FirstRound | None = None
    settled: frozenset[str] = frozenset()


def content(table: AgencyTable, claims: Claims, again: Again, row: LayoutRow, column: FormColumn) -> Content:
    """Content of one cell of the appraisal workbook."""
    first, settled = again.first, again.settled
    match column:
        case FormColumn.ENTRY if row.key in table.shut:
            return row_texts.SETTLED_BEFORE if first and row.key in settled else row_texts.SHUT_BY_APPRAISER
        case FormColumn.FIRST:
            return granted(table, row, first) if first else ""
        case FormColumn.FIRST_REASON | FormColumn.EXPLANATION if first and row.kind in _EXPLAINED:
            reason = column is FormColumn.FIRST_REASON
            return row_texts.said(first.value(row, InputField.REASON) if reason else first.explained(row))
        case FormColumn.FIRST_REASON | FormColumn.EXPLANATION:
            return ""
        case FormColumn.SELF:
            return claimed(table, claims, row)
        case FormColumn.SELF_POINTS:
            points = claims.points(row)
            return "" if points is None else points
        case FormColumn.GAP:
            return _gap(table, row)
        case FormColumn.REASON:
            return REASON if table.asked(row) and row.kind is not RowKind.SECOND else ""
        case FormColumn.EVIDENCE:
            if row.kind not in (RowKind.CRITERION, RowKind.ADJUSTMENT):
                return ""
            given = (claims.value(row, InputField.EVIDENCE), claims.value(row, InputField.NOTE))
            return row_texts.evidence_and_note(*given)
        case FormColumn.CHECK:
            formula = check(table, claims, row)
            return Live(formula, Figure.CHECK) if formula else ""
    return shared(table, row, column)


def claimed(table: AgencyTable, claims: Claims, row: LayoutRow) -> str | Decimal:
    """What the agency entered in the row, as it stands in a cell."""
    asked = table.wanted(row)
    if row.criterion and row.criterion.scorer is not Scorer.AGENCY and row.kind is RowKind.CRITERION:
        return row_texts.SHUT_BY_SCORER[row.criterion.scorer]
    if asked is None:
        return how(table, row)
    given = row_texts.entered(claims.value(row, asked.field))
    return "Để trống" if given == "" and required(table, claims, row, asked) else given


def _gap(table: AgencyTable, row: LayoutRow) -> str | Live:
    if not table.points(row) or row.kind is RowKind.BASE:
        return ""
    mine, own = table.cell(row, FormColumn.POINTS), table.cell(row, FormColumn.SELF_POINTS)
    difference = f"ROUND({mine}-N({own}),6)"
    derived = row.kind is RowKind.GROUP and row.criterion is not None and row.criterion.method in DERIVING
    if row.kind is RowKind.CRITERION or derived:
        return Live(f'IF(AND(ISNUMBER({mine}),ISNUMBER({own})),{difference},"")', Figure.GAP)
    if table.partial(row) and row.kind in _SUMS:
        return ""
    if row.kind not in _SUMS:
        return Live(f'IF(ISNUMBER({mine}),{difference},"")', Figure.GAP)
    figure = Figure.TOTAL_GAP if row.kind is RowKind.TOTAL else Figure.GAP
    return Live(f'IF({_undone(table, row)}=0,{difference},"")', figure)


def _undone(table: AgencyTable, row: LayoutRow) -> str:
    """How many rows of a group or of the total are still to be appraised: before that, a gap misleads."""
    below = table.below(row)
    if not below:
        return "0"
    first, last = (table.cell(other, FormColumn.CHECK) for other in (below[0], below[-1]))
    return f"COUNTIF({first}:{last},{check_messages.text(check_messages.CheckMessage.NOT_APPRAISED)})"


def required(table: AgencyTable, claims: Claims, row: LayoutRow, asked: Input) -> bool:
    """Whether the appraisal is incomplete while this input is blank (reasons depend on the figures).

    In a later round nothing is: what is left blank stands as it was.
    """
    if asked.field is InputField.REASON or FormColumn.FIRST in table.columns:
        return False
    if row.adjustment:
        return row.key not in confirmed_by_blank(table, claims)
    return True


def confirmed_by_blank(table: AgencyTable, claims: Claims) -> Mapping[str, Decimal]:
    """Key of each count whose blank confirms the agency's -> the points that it then moves."""
    return {
        row.key: Decimal(0)
        for row in table.adjustments
        if confirmed(times(claims.value(row, InputField.COUNT))) is not None
    }


def unproven(table: AgencyTable, claims: Claims) -> frozenset[str]:
    """Keys of the bonuses that need evidence and for which the agency gave none."""
    return frozenset(
        row.key
        for row in table.adjustments
        if row.adjustment is not None
        and declared_counts.proven_by_reason(row.adjustment)
        and claims.value(row, InputField.EVIDENCE) is Absent.BLANK
    )


def places(table: AgencyTable, row: LayoutRow) -> MessageCells:
    """The cells that the row's check looks at."""
    entry, points = table.cell(row, FormColumn.ENTRY), points_cell(table, row)
    if row.kind is RowKind.SECOND:
        return MessageCells(entry, points)
    reason, gap = table.cell(row, FormColumn.REASON), table.cell(row, FormColumn.GAP)
    return MessageCells(
        entry,
        points,
        reason=reason,
        gap=gap,
        clashes=clashes(table, row),
        unproven=row.key in table.unproven,
    )


def check(table: AgencyTable, claims: Claims, row: LayoutRow) -> str:
    """The check word of the row as a formula; "" where nothing is asked."""
    asked = table.asked(row)
    if asked is None:
        return ""
    missing = check_messages.CheckMessage.NOT_APPRAISED if required(table, claims, row, asked) else None
    if FormColumn.FIRST in table.columns:
        missing = check_messages.CheckMessage.STANDS
    return check_messages.formula(asked, places(table, row), missing, table.info.reason_from)


def left(table: AgencyTable) -> str:
    """How many rows are still to be appraised, as a formula giving a sentence."""
    checks = table.span(FormColumn.CHECK)
    undone, unreasoned = (
        f"COUNTIF({checks},{check_messages.text(word)})" for word in check_messages.UNAPPRAISED
    )
    return (
        f'IF({undone}>0,"Còn "&{undone}&" dòng chưa thẩm định",'
        f'IF({unreasoned}>0,"Còn "&{unreasoned}&" dòng thiếu lý do","Đã thẩm định đủ các dòng"))'
    )


def left_words(undone: int, unreasoned: int) -> str:
    """The sentence that `left` gives for so many rows."""
    if undone:
        return f"Còn {undone} dòng chưa thẩm định"
    return f"Còn {unreasoned} dòng thiếu lý do" if unreasoned else "Đã thẩm định đủ các dòng"
