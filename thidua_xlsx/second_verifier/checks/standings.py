"""Checks 11 to 14: the result in the manifest, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ..archive import MANIFEST
from ..ranking.conditions import Standing
from ..ranking.outcome import Outcome
from ..text import nfc
from .case import Case


def check_standings(case: Case, outcome: Outcome) -> None:
    """Totals (11), conditions and classes (12), ranks (13), awards (14) of every agency."""
    published_result = case.archive.manifest.get("result") or {}
    place, ranks = f"{MANIFEST} › result", case.checks[13]
    ranks.expect(place, "kết quả chính thức", published_result.get("final"), outcome.final)
    seen = set()
    for group in published_result.get("groups", []):
        for published in group.get("standings", []):
            code = published.get("agency")
            standing = outcome.standing(str(code))
            seen.add(code)
            if standing is None:
                ranks.wrong(place, f"đơn vị “{code}” không có trong kế hoạch")
            else:
                _check_standing(case, published, standing, outcome.final)
    for standing in outcome.standings:
        if standing.agency.code not in seen:
            ranks.wrong(place, f"thiếu đơn vị {standing.agency.code}")


def _check_standing(case: Case, published: Mapping[str, Any], standing: Standing, final: bool) -> None:
    def number(name: str) -> Decimal | None:
        value = published.get(name)
        return None if value is None else Decimal(str(value))

    place = f"{MANIFEST} › result › {standing.agency.code}"
    totals, classes, ranks, awards = (case.checks[check] for check in (11, 12, 13, 14))
    totals.expect(place, "tổng điểm tự chấm", number("self_total"), standing.self_total)
    totals.expect(place, "tổng điểm thẩm định", number("appraised_total"), standing.appraised_total)
    totals.expect(place, "tổng điểm", number("total"), standing.total)
    totals.expect(place, "điểm tối đa", number("assigned_max"), standing.assigned)
    totals.expect(place, "tỷ lệ", number("share"), standing.share)
    classes.expect(place, "được xét", published.get("eligible"), standing.eligible)
    classes.expect(place, "xếp loại", published.get("class"), standing.class_name)
    ranks.expect(place, "tên đơn vị", nfc(str(published.get("name"))), standing.agency.name)
    ranks.expect(place, "hạng", published.get("rank"), standing.rank)
    ranks.expect(place, "đồng hạng", published.get("tied"), standing.tied)
    if standing.rank is not None and final:
        ranks.expect(place, "khóa phân định", published.get("decided_by"), standing.decided_by)
    awards.expect(place, "khen thưởng", published.get("award"), standing.award)
    awards.expect(place, "dự phòng", published.get("reserve"), standing.reserve)
