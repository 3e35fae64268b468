"""What the secretariat chose where the plan is silent or contradicts itself: notes that say "Chọn: …"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ...model import Plan

SEASON = "Kỳ thi đua"

_CHOSEN = re.compile(r"\bchọn\s*:", re.IGNORECASE)


def choices(plan: Plan) -> tuple[tuple[str, str, str], ...]:
    """(sheet, row, note), sheet after sheet."""
    return tuple(
        (sheet, row, note)
        for sheet, row, note in _notes(plan)
        if _CHOSEN.search(unicodedata.normalize("NFC", note))
    )


def _notes(plan: Plan) -> Iterator[tuple[str, str, str]]:
    yield from ((SEASON, item, note) for item, note in plan.info.notes)
    yield from (("Đơn vị", agency.code, agency.note) for agency in plan.agencies)
    yield from (("Tiêu chí", row.code, row.note) for row in plan.criteria)
    yield from (("Cộng trừ", row.code, row.note) for row in plan.adjustments)
    yield from (("Xếp loại", band.name, band.note) for band in plan.classes)
    yield from (("Xếp hạng", str(key.order), key.note) for key in plan.keys)
    yield from (("Điều kiện", row.code, row.note) for row in plan.conditions)
    yield from (("Khen thưởng", f"hạng {award.first}", award.note) for award in plan.awards)
    yield from (("Mốc", stone.code, stone.note) for stone in plan.milestones)
    yield from (("Lịch", task.number, task.note) for task in plan.calendar)
