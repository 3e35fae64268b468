"""What an agency registers can be scored at the year's end: content, a level, points that add up.

Good: two lines of 12 and 8 points under a criterion of 20, each with a planned level. Good: two lines without
points, 10 each. Bad: figures without content (E260); content without a level, or a level of 0 (E261); points
that add up to 18 of 20 (E262).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ...address import Address
from ...arithmetic import summed
from ...catalogue import registration_forms
from ...findings import Finding, found
from ...form_layout.columns import columns_of
from ...form_layout.types import FormColumn, FormLayout, LayoutRow, RowKind
from ...model import Absent, Criterion, Entry, InputField, Method, Returned, Slot
from ...vietnamese.numerals import show

POINTS_COLUMN = columns_of("registration")[FormColumn.MAXIMUM]
"""0-based column of the points, where faults of a whole criterion are shown."""
_FIELDS = (InputField.TEXT, InputField.UNIT, InputField.TARGET, InputField.POINTS)


def check(form: Returned, layout: FormLayout, where: Mapping[str, Address]) -> Iterator[Finding]:
    """Criterion by criterion. `where`: the points' cell of each row, by its key, where it stands now."""
    if all(entry.value is Absent.BLANK and not entry.flagged for entry in form.entries.values()):
        yield found(
            registration_forms.BLANK_FORM, next(iter(where.values()))._replace(cell=""), agency=form.agency
        )
        return
    for row in layout.rows:
        criterion = row.criterion
        if row.kind is RowKind.CRITERION:
            yield from _own_target(form, row)
        elif row.kind is RowKind.GROUP and criterion and criterion.method is Method.REGISTERED:
            lines = [line for line in layout.rows if line.criterion is criterion and line is not row]
            for line in lines:
                yield from _line(form, line)
            yield from _whole(form, criterion, lines, where[row.key])


def _own_target(form: Returned, row: LayoutRow) -> Iterator[Finding]:
    entry = _entry(form, row, InputField.TARGET)
    facts = {"agency": form.agency, "criterion": row.key, "item": row.key}
    if entry.value is Absent.BLANK and not entry.flagged:
        yield found(registration_forms.NO_TARGET_LEVEL, entry.at, **facts)
    elif _is_none(entry):
        yield found(registration_forms.LINE_WITHOUT_LEVEL, entry.at, **facts)


def _line(form: Returned, row: LayoutRow) -> Iterator[Finding]:
    if not _used(form, row):
        return
    facts = {"agency": form.agency, "criterion": row.criterion.code if row.criterion else "", "item": row.key}
    content, target = _entry(form, row, InputField.TEXT), _entry(form, row, InputField.TARGET)
    if content.value is Absent.BLANK and not content.flagged:
        yield found(registration_forms.LINE_WITHOUT_CONTENT, content.at, **facts)
    if _is_none(target):
        yield found(registration_forms.LINE_WITHOUT_LEVEL, target.at, **facts)


def _is_none(target: Entry) -> bool:
    """Whether it is no level to compare with. What was flagged has its own finding."""
    if target.flagged:
        return False
    return not isinstance(target.value, Decimal) or target.value <= 0


def _whole(
    form: Returned, criterion: Criterion, lines: Sequence[LayoutRow], at: Address
) -> Iterator[Finding]:
    """The points of all lines beside the criterion's maximum; silent where one of them cannot be read."""
    facts = {"agency": form.agency, "criterion": criterion.code, "item": criterion.code}
    used = [line for line in lines if _used(form, line)]
    entries = [_entry(form, line, InputField.POINTS) for line in used]
    if not used:
        yield found(registration_forms.NO_TARGET_UNDER_ITEM, at, **facts, maximum=show(criterion.maximum))
        return
    if any(entry.flagged for entry in entries):
        return
    together = summed(e.value for e in entries if isinstance(e.value, Decimal))
    shared = any(entry.value is Absent.BLANK for entry in entries)
    if (shared and together >= criterion.maximum) or (not shared and together != criterion.maximum):
        yield found(
            registration_forms.POINTS_DO_NOT_ADD_UP,
            at,
            **facts,
            sum=show(together),
            maximum=show(criterion.maximum),
        )


def _used(form: Returned, row: LayoutRow) -> bool:
    """Whether anything stands in the line, a note aside."""
    entries = (_entry(form, row, field) for field in _FIELDS)
    return any(entry.value is not Absent.BLANK or entry.flagged for entry in entries)


def _entry(form: Returned, row: LayoutRow, field: InputField) -> Entry:
    return form.entries[Slot(row.key, None, field)]
