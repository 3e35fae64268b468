"""Phases have names of their own, and a rule makes the year of them.

Good: «Đợt 1», «Đợt 2», «Đợt cuối» with `Kết quả cả năm` bình quân. Bad: several phases without that rule
(E351); «Đợt 1» beside «đợt 1» (E352); a phase called «bang_xep_hang.xlsx» (E353); an agency that joins at a
phase which there is not (E320); lateness of a milestone that belongs to no phase (W354).
"""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import plan_phases, table_cells
from ...findings import Finding, found
from ...model import CellLocations, Late, Plan
from ...vietnamese import text_folding

NEEDS: tuple[str, ...] = ("Mốc.code", "Mốc.phase", "Kỳ thi đua.year_rule")

_TAKEN = frozenset(
    (
        "bang_xep_hang",
        "bao_cao",
        "bien_ban",
        "to_trinh",
        "phu_luc",
        "danh_sach",
        "phieu_ket_qua",
        "bien_ban_tham_dinh",
        "bien_ban_kiem_phieu",
        "phieu_bau",
        "thong_bao",
    )
)
"""What stands in `ket_qua/` beside the phases' folders, with or without an ending."""


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """The rule first, then the names, then what hangs on milestones of no phase."""
    phases = plan.phases
    if len(phases) > 1 and plan.info.year_rule is None:
        at = places.entry("year_rule") or places.entry("code")
        yield found(plan_phases.YEAR_RULE_MISSING, at, count=str(len(phases)), phases=", ".join(phases))
    yield from _names(plan, places)
    for agency in plan.agencies:
        if agency.from_phase and agency.from_phase not in phases:
            near = text_folding.offer(agency.from_phase, phases)
            facts = {"what": "đợt", "value": agency.from_phase, "nearest": near}
            at = places.of(agency.at, "from_phase")
            yield found(table_cells.PLAN.unknown_code, at, agency=agency.code, **facts)
    shared = {stone.code: stone for stone in plan.milestones if not stone.phase}
    for adjustment in plan.adjustments if phases else ():
        if isinstance(adjustment.source, Late) and adjustment.source.milestone in shared:
            at = places.of(adjustment.at, "source")
            yield found(
                plan_phases.MILESTONE_WITHOUT_PHASE, at, milestone=shared[adjustment.source.milestone].code
            )


def _names(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    known: dict[str, str] = {}
    for stone in plan.milestones:
        phase = stone.phase
        if not phase or phase in known.values():
            continue
        other = known.setdefault(text_folding.fold(phase), phase)
        if other != phase:
            yield found(plan_phases.PHASES_SPELT_ALIKE, places.of(stone.at, "phase"), item=phase, other=other)
        if phase.casefold().partition(".")[0] in _TAKEN:
            yield found(plan_phases.RESERVED_PHASE_NAME, places.of(stone.at, "phase"), item=phase)
