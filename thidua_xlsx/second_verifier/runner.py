"""All checks on one archive, in their order."""

from __future__ import annotations

from .archive import PLAN, REGISTER, Archive
from .checks.archive import check_completeness, check_hashes, check_ledger
from .checks.case import Case
from .checks.check import RESULT_CHECKS, Check
from .checks.live_figures import check_live_figures
from .checks.papers import check_papers
from .checks.returns import check_frames, check_identities
from .checks.run_line import check_run_line
from .checks.standings import check_standings
from .checks.statistics import check_statistics
from .checks.texts import check_papers_there, check_texts
from .checks.workbook import check_ranking_workbook
from .inputs.choice import collect_inputs
from .inputs.plan import read_plan
from .inputs.register import read_register
from .ranking.year import recompute
from .text import UnclearError


def run_checks(archive: Archive) -> list[Check]:
    """Every check with what it found. The archive is only read."""
    case = Case(archive)
    check_completeness(case)
    check_hashes(case)
    check_ledger(case)
    case.guarded(range(6, 21), _read_inputs, case)
    if case.read_plan is not None:
        case.guarded((6,), check_identities, case)
        case.guarded((7,), check_frames, case)
        case.guarded(RESULT_CHECKS, _recompute, case)
    if case.outcome is not None:
        for outcome in (case.outcome, *case.outcome.parts):
            case.guarded((8, 9, 10, 15), check_ranking_workbook, case, outcome)
            case.guarded((16,), check_papers, case, outcome)
            case.guarded((18,), check_live_figures, case, outcome)
            case.guarded((19,), check_statistics, case, outcome)
            case.guarded((20,), check_texts, case, outcome)
        case.guarded((20,), check_papers_there, case, case.outcome)
        case.guarded(range(11, 15), check_standings, case, case.outcome)
        case.guarded((17,), check_run_line, case, case.outcome)
    return list(case.checks.values())


def _read_inputs(case: Case) -> None:
    files = case.archive.files
    if PLAN not in files:
        raise UnclearError(f"hồ sơ không có {PLAN}")
    case.read_plan = plan = read_plan(files[PLAN])
    case.register = read_register(files.get(REGISTER))
    case.inputs = [
        collect_inputs(case.archive, plan.of_phase(phase), case.register, phase)
        for phase in plan.phases or [""]
    ]


def _recompute(case: Case) -> None:
    check = case.checks[6]
    if check.unjudged:
        place, why = check.unjudged[0]
        raise UnclearError(f"{place}: {why}; điểm vì thế không tính lại được")
    for inputs in case.inputs:
        for code, why in inputs.waiting.items():
            check.compared += 1
            check.unjudged.append((code, f"phiếu chờ quyết định: {why}"))
    case.outcome = recompute(case.plan, case.register, case.inputs)
