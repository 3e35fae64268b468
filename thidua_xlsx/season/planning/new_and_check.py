"""`new` and `check`: the season's two workbooks, written blank or read whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from ... import storage
from ...arithmetic import summed
from ...catalogue import season_folder
from ...findings import Finding, found
from ...model import Plan
from ...tabulation.planning.choices import choices
from ...tabulation.planning.deadlines import deadlines
from ..common.folder import Folder
from ..common.load import LoadedSeason, open_season
from ..common.outdated_forms import outdated_forms
from ..common.phases import in_phase
from ..common.reports import Report, TextTable, WriteReport, text
from ..common.rule_changes import rule_changes
from ..common.samples import sample_file, sample_names
from .papers_due import late_or_missing, papers, papers_table


@dataclass(frozen=True, slots=True)
class CheckReport(Report):
    """`check`: what the plan and the register hold."""

    plan: Plan | None = None
    total: Decimal | None = None
    papers: tuple[Mapping[str, Any], ...] = ()
    """Of each milestone who has sent, came late, is missing."""
    choices: tuple[tuple[str, str, str], ...] = ()
    """(sheet, row, note) of what the secretariat chose where the plan is silent."""
    tables: tuple[TextTable, ...] = ()

    def document(self) -> dict[str, Any]:
        plan = self.plan
        return {
            "ok": self.ok,
            "plan_digest": plan.digest if plan else None,
            "agencies": len(plan.agencies) if plan else 0,
            "criteria": len(plan.criteria) if plan else 0,
            "total": text(self.total),
            "papers": list(self.papers),
            "choices": [{"sheet": sheet, "row": row, "note": note} for sheet, row, note in self.choices],
        }


def new_season(folder: Folder, example: str | None, *, dry_run: bool) -> WriteReport:
    """Write the plan and the register, blank or those of a sample. Nothing that exists is overwritten."""
    from ...secretariat.plan import write_plan
    from ...secretariat.register import write_register

    if example is not None and example not in sample_names():
        names = ", ".join(sample_names())
        return WriteReport(findings=(found(season_folder.NO_SUCH_SAMPLE, name=example, known=names),))
    writers: dict[Path, Callable[[Path], None]] = {
        folder.plan: lambda path: write_plan(path, None),
        folder.register: lambda path: write_register(path, None, None),
    }
    findings = tuple(
        found(season_folder.EXISTS_ALREADY, folder.at(path)) for path in writers if os.path.lexists(path)
    )
    if findings:
        return WriteReport(findings=findings)
    if not dry_run:
        for path, write in writers.items():
            if example is None:
                storage.publish(path, write)
            else:
                storage.publish_bytes(path, sample_file(example, path.name))
        folder.returned.mkdir(parents=True, exist_ok=True)
    return WriteReport(written=tuple(folder.shown(path) for path in writers), dry_run=dry_run)


def check_season(folder: Folder, day: date) -> CheckReport:
    """Read plan and register; every fault at once, and who has sent what by `day`."""
    opened, findings = open_season(folder)
    if opened is None:
        return CheckReport(findings=findings)
    listed = deadlines(opened.plan, {}, opened.register)
    late = late_or_missing(opened, day, listed) if opened.usable else ()
    findings = (*findings, *_outdated(opened), *rule_changes(opened), *late)
    return CheckReport(
        findings=findings,
        plan=opened.plan,
        total=_total(opened.plan),
        papers=tuple(papers(listed, day)),
        choices=choices(opened.plan),
        tables=tuple(papers_table(opened.plan, listed, day)),
    )


def _outdated(opened: LoadedSeason) -> Iterator[Finding]:
    """W826 about the forms in `phieu/`, or in the folder of each phase, that would be refused."""
    for part in [in_phase(opened, phase) for phase in opened.plan.phases] or [opened]:
        yield from outdated_forms(part, season_folder.OUTDATED_FORMS_OUT)


def _total(plan: Plan) -> Decimal:
    """Points of the rubric: each top-level criterion once, whatever its variants."""
    tops = {row.code: row.maximum for row in plan.criteria if row.parent is None}
    return summed(tops.values())
