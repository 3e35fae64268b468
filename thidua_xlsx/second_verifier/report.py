"""The report, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .archive import Archive
from .checks.check import FAILS, HOLDS, UNJUDGED, Check
from .digests import sha256

NEVER_CHECKED = (
    "Mã HMAC trong phiếu: chỉ người giữ khóa .khoa kiểm được; ở đây so với lời chứng thực trong bản kê.",
    "Ai là người điền phiếu, minh chứng có thật hay không, phiếu kín bầu ra sao: không tệp nào nói được.",
    "Mã của kế hoạch và quy tắc từng phiếu (plan_digest, form_digests): chỉ soát mọi nơi ghi cùng một mã.",
    "bao_cao.html và tệp PDF (chỉ soát mã SHA-256); câu do công cụ đặt chỉ soát từng chữ, không soát ý.",
)
"""Limits of every run. They are printed each time and do not change the exit code."""


def report(archive: Archive, checks: Sequence[Check]) -> dict[str, Any]:
    """What `--json` prints."""
    return {
        "ok": all(check.state == HOLDS for check in checks),
        "manifest_sha256": sha256(archive.raw_manifest),
        "checks": [
            {
                "number": check.number,
                "title": check.title,
                "contract": check.section,
                "state": check.state,
                "compared": check.compared,
                "faults": [{"place": place, "what": what} for place, what in check.faults],
                "notes": [{"place": place, "what": what} for place, what in check.notes],
                "unjudged": [{"place": place, "why": why} for place, why in check.unjudged],
            }
            for check in checks
        ],
        "never_checked": list(NEVER_CHECKED),
    }


def exit_code(checks: Iterable[Check]) -> int:
    """1 when something is wrong, 3 when something could not be judged, else 0."""
    states = {check.state for check in checks}
    return 1 if FAILS in states else 3 if UNJUDGED in states else 0


SHOWN = 20
"""Faults of one check that are printed; the JSON holds all."""


def in_words(archive: Archive, checks: Sequence[Check]) -> Iterator[str]:
    """The report in words."""
    yield f"Bản kê: {len(archive.files)} tệp, mã SHA-256 {sha256(archive.raw_manifest)}"
    for check in checks:
        compared = f" ({check.compared} chỗ đã so)" if check.compared else ""
        state = check.state if check.state == HOLDS else check.state.upper()
        yield f"{check.number:>2}. {check.title}: {state}{compared}"
        notes = [*check.faults, *check.unjudged, *check.notes]
        for place, what in notes[:SHOWN]:
            yield f"      {place}: {what}" if place else f"      {what}"
        if len(notes) > SHOWN:
            yield f"      … và {len(notes) - SHOWN} chỗ nữa (xem --json)"
    yield "Tệp này không bao giờ kiểm được:"
    for limit in NEVER_CHECKED:
        yield f"  - {limit}"
    words = {0: "KẾT LUẬN: mọi phép kiểm đều đạt.", 1: "KẾT LUẬN: có phép kiểm SAI."}
    yield words.get(
        exit_code(checks), "KẾT LUẬN: không thấy sai, nhưng có chỗ KHÔNG KIỂM ĐƯỢC; chưa phải là đạt."
    )
