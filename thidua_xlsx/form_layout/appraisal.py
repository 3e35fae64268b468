"""The appraisal workbook: what the agency entered beside what the appraisers enter."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..model import Absent, Field, Input, InputKind, Scorer, SelfScoring, Tally, Value
from . import phrases, words
from .body import Content, clashes, how, must_count, points_cell, shared, slot_of
from .explanation import granted
from .rounds import FirstRound
from .table import Table
from .types import Column, Figure, LayoutRow, Live, RowKind
from .words import Places

REASON = Input(
    Field.REASON,
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

    def value(self, row: LayoutRow, field: Field) -> Value:
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
        if row.kind is RowKind.GROUP:
            score = self.tally.scores.get(row.criterion.code)
            return score.self_points if score else None
        settled = self.tally.settled.get(row.criterion.code)
        return settled.self_stated.points if settled and settled.self_stated else None


@dataclass(frozen=True, slots=True)
class Again:
    """What a later round carries: the first one, and the rows on which that stands. Nothing in round 1."""

    first: FirstRound | None = None
    settled: frozenset[str] = frozenset()


def content(table: Table, claims: Claims, again: Again, row: LayoutRow, column: Column) -> Content:
    """Content of one cell of the appraisal workbook."""
    first, settled = again.first, again.settled
    match column:
        case Column.ENTRY if row.key in table.shut:
            return phrases.SETTLED_BEFORE if first and row.key in settled else phrases.SHUT_BY_APPRAISER
        case Column.FIRST:
            return granted(table, row, first) if first else ""
        case Column.FIRST_REASON | Column.EXPLANATION if first and row.kind in _EXPLAINED:
            reason = column is Column.FIRST_REASON
            return phrases.said(first.value(row, Field.REASON) if reason else first.explained(row))
        case Column.FIRST_REASON | Column.EXPLANATION:
            return ""
        case Column.SELF:
            return claimed(table, claims, row)
        case Column.SELF_POINTS:
            points = claims.points(row)
            return "" if points is None else points
        case Column.GAP:
            return _gap(table, row)
        case Column.REASON:
            return REASON if table.asked(row) and row.kind is not RowKind.SECOND else ""
        case Column.EVIDENCE:
            if row.kind not in (RowKind.CRITERION, RowKind.ADJUSTMENT):
                return ""
            given = (claims.value(row, Field.EVIDENCE), claims.value(row, Field.NOTE))
            return phrases.evidence_and_note(*given)
        case Column.CHECK:
            formula = check(table, claims, row)
            return Live(formula, Figure.CHECK) if formula else ""
    return shared(table, row, column)


def claimed(table: Table, claims: Claims, row: LayoutRow) -> str | Decimal:
    """What the agency entered in the row, as it stands in a cell."""
    asked = table.wanted(row)
    if row.criterion and row.criterion.scorer is not Scorer.AGENCY and row.kind is RowKind.CRITERION:
        return phrases.SHUT_BY_SCORER[row.criterion.scorer]
    if asked is None:
        return how(table, row)
    given = phrases.entered(claims.value(row, asked.field))
    return "Để trống" if given == "" and required(table, claims, row, asked) else given


def _gap(table: Table, row: LayoutRow) -> str | Live:
    if not table.points(row) or row.kind is RowKind.BASE:
        return ""
    mine, own = table.cell(row, Column.POINTS), table.cell(row, Column.SELF_POINTS)
    difference = f"ROUND({mine}-N({own}),6)"
    if row.kind is RowKind.CRITERION:
        return Live(f'IF(AND(ISNUMBER({mine}),ISNUMBER({own})),{difference},"")', Figure.GAP)
    if table.partial(row) and row.kind in _SUMS:
        return ""
    if row.kind not in _SUMS:
        return Live(f'IF(ISNUMBER({mine}),{difference},"")', Figure.GAP)
    figure = Figure.TOTAL_GAP if row.kind is RowKind.TOTAL else Figure.GAP
    return Live(f'IF({_undone(table, row)}=0,{difference},"")', figure)


def _undone(table: Table, row: LayoutRow) -> str:
    """How many rows of a group or of the total are still to be appraised: before that, a gap misleads."""
    below = table.below(row)
    if not below:
        return "0"
    first, last = (table.cell(other, Column.CHECK) for other in (below[0], below[-1]))
    return f"COUNTIF({first}:{last},{words.text(words.Word.NOT_APPRAISED)})"


def required(table: Table, claims: Claims, row: LayoutRow, asked: Input) -> bool:
    """Whether the appraisal is incomplete while this input is blank (reasons depend on the figures).

    In a later round nothing is: what is left blank stands as it was.
    """
    if asked.field is Field.REASON or Column.FIRST in table.columns:
        return False
    if row.adjustment:
        count = claims.value(row, Field.COUNT)
        return must_count(row) or (isinstance(count, Decimal) and count > 0)
    return True


def places(table: Table, row: LayoutRow) -> Places:
    """The cells that the row's check looks at."""
    entry, points = table.cell(row, Column.ENTRY), points_cell(table, row)
    if row.kind is RowKind.SECOND:
        return Places(entry, points)
    reason, gap = table.cell(row, Column.REASON), table.cell(row, Column.GAP)
    return Places(entry, points, reason=reason, gap=gap, clashes=clashes(table, row))


def check(table: Table, claims: Claims, row: LayoutRow) -> str:
    """The check word of the row as a formula; "" where nothing is asked."""
    asked = table.asked(row)
    if asked is None:
        return ""
    missing = words.Word.NOT_APPRAISED if required(table, claims, row, asked) else None
    if Column.FIRST in table.columns:
        missing = words.Word.STANDS
    return words.formula(asked, places(table, row), missing, table.info.reason_from)


def left(table: Table) -> str:
    """How many rows are still to be appraised, as a formula giving a sentence."""
    checks = table.span(Column.CHECK)
    undone, unreasoned = (f"COUNTIF({checks},{words.text(word)})" for word in words.UNAPPRAISED)
    return (
        f'IF({undone}>0,"Còn "&{undone}&" dòng chưa thẩm định",'
        f'IF({unreasoned}>0,"Còn "&{unreasoned}&" dòng thiếu lý do","Đã thẩm định đủ các dòng"))'
    )


def left_words(undone: int, unreasoned: int) -> str:
    """The sentence that `left` gives for so many rows."""
    if undone:
        return f"Còn {undone} dòng chưa thẩm định"
    return f"Còn {unreasoned} dòng thiếu lý do" if unreasoned else "Đã thẩm định đủ các dòng"
