"""Check 17: the result in the last line of the ledger about it."""

from __future__ import annotations

from decimal import Decimal

from ..archive import LEDGER
from ..digests import canonical, sha256
from ..ranking.outcome import Outcome
from .case import Case


def check_run_line(case: Case, outcome: Outcome) -> None:
    """Total, rank and award of every agency as the ledger keeps them."""
    line = case.run_line()
    if line is None:
        case.checks[17].wrong(LEDGER, "không có dòng nào ghi lần xếp hạng cuối")
        return
    data, place = line.content["data"], f"{LEDGER}, dòng {line.number}"
    check = case.checks[17]
    check.expect(place, "kết quả chính thức", data.get("final"), outcome.final)
    published = data.get("standings", {})
    for standing in outcome.standings:
        total, rank, award = published.get(standing.agency.code, (None, None, None))
        where = f"{place} › {standing.agency.code}"
        check.expect(where, "tổng điểm", None if total is None else Decimal(str(total)), standing.total)
        check.expect(where, "hạng", rank, standing.rank)
        check.expect(where, "khen thưởng", award or "", standing.award or "")
    recorded = data.get("result_digest")
    if recorded is not None:
        result = case.archive.manifest.get("result")
        check.expect(place, "mã của kết quả", recorded, sha256(canonical(result)))
    for code in sorted(published.keys() - {standing.agency.code for standing in outcome.standings}):
        check.wrong(place, f"đơn vị “{code}” không có trong kế hoạch")
