"""Every finding the tool can make, declared once: texts, level, effect, behaviour. One constant a finding.

The hundred of a code is its family: 1xx file and identity · 2xx cells of forms and appraisals · 3xx plan ·
4xx register and reconciliation · 5xx adjustments and eligibility · 6xx ranking, ballots, awards ·
7xx documents · 8xx ledger, verification and the season's folder · 9xx the machine. Modules follow the subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from . import (
    adjustment_counts,
    appraisal_forms,
    ballot_rounds,
    cell_contents,
    choice_of_return,
    drawing_lots,
    entry_checks,
    form_identity,
    form_sheet,
    frozen_intake,
    ledger_lines,
    machine,
    other_formats,
    paper_templates,
    plan_adjustments,
    plan_agencies,
    plan_awards,
    plan_criteria,
    plan_parameters,
    plan_phases,
    plan_ranking,
    ranking_and_awards,
    received_files,
    reconciliation,
    recorded_days,
    register_facts,
    registration_forms,
    season_folder,
    seen_cells,
    table_cells,
    task_progress,
    verification,
    workbook_parts,
    zip_members,
)
from .spec import Effect, Freeze, Level, MarkedCopy, Spec

MODULES = (
    adjustment_counts,
    appraisal_forms,
    ballot_rounds,
    cell_contents,
    choice_of_return,
    drawing_lots,
    entry_checks,
    form_identity,
    form_sheet,
    frozen_intake,
    ledger_lines,
    machine,
    other_formats,
    paper_templates,
    plan_adjustments,
    plan_agencies,
    plan_awards,
    plan_criteria,
    plan_parameters,
    plan_phases,
    plan_ranking,
    ranking_and_awards,
    received_files,
    recorded_days,
    reconciliation,
    register_facts,
    registration_forms,
    season_folder,
    seen_cells,
    table_cells,
    task_progress,
    verification,
    workbook_parts,
    zip_members,
)


def _specs(module: ModuleType) -> Iterator[Spec]:
    for value in vars(module).values():
        if isinstance(value, Spec):
            yield value
        elif isinstance(value, table_cells.TableSpecs):
            yield from value.specs()


SPECS = tuple(sorted((spec for module in MODULES for spec in _specs(module)), key=lambda spec: spec.number))
"""Every spec, by number."""
CATALOGUE: dict[str, Spec] = {spec.code: spec for spec in SPECS}
"""By printed code, for `thidua codes` and the reference."""

__all__ = ["CATALOGUE", "MODULES", "SPECS", "Effect", "Freeze", "Level", "MarkedCopy", "Spec"]
