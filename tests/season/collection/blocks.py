"""A season whose intake is closed and opened again: what the commands do, and what a test asks of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tests.filling import Typed, fill
from tests.tables import plan
from thidua_xlsx.model import REOPENED, Plan, Record, Register, Standing
from thidua_xlsx.season.appraisal.issue_workbooks import appraise
from thidua_xlsx.season.collection.collect import take_in
from thidua_xlsx.season.collection.freeze import FreezeReport, freeze
from thidua_xlsx.season.collection.freeze_record import decisions
from thidua_xlsx.season.common.folder import Folder
from thidua_xlsx.season.common.load import LoadedSeason, open_ledger
from thidua_xlsx.season.result.rank import RankingRun, reckoned

PLAN = plan(
    """
    Mã  | Cách chấm | Điểm
    1   | điểm      | 20
    2   | đạt       | 10
    """,
    agencies="STC SNV STP",
    keys="Khóa\ntong_diem",
    milestones="Mã | Hạn | Loại\nTC | 10/01/2014 | tự chấm",
)
FORM: Typed = {"TC_1_points": 18, "TC_2_pass": "Đạt"}
BETTER: Typed = {"TC_1_points": 20, "TC_2_pass": "Đạt"}
SIGNED: Typed = {"nguoi_tham_dinh": "Đại Diện B", **FORM}
SIGNED_BETTER: Typed = {"nguoi_tham_dinh": "Đại Diện B", **BETTER}
LETTER = Record("STC", REOPENED, basis="Công văn số 15/CV-KTĐ", day=date(2014, 1, 25))
STC, SNV = "nhan/2013_STC_tu-cham.xlsx", "nhan/2013_SNV_tu-cham.xlsx"
LATER = "nhan/STC sửa lại.xlsx"
APPRAISAL, AGAIN = "tham_dinh/2013_STC_tham-dinh.xlsx", "tham_dinh/2013_STC_tham-dinh_lai-2.xlsx"
NOW = datetime(2014, 1, 21, tzinfo=UTC)


@dataclass
class Block:
    """A season with its plan and register at hand: what the commands do, without reading those two anew."""

    folder: Path
    plan: Plan
    register: Register = field(default_factory=Register)

    @property
    def opened(self) -> LoadedSeason:
        return LoadedSeason(Folder(self.folder), self.plan, self.register, ())

    def freeze(self) -> FreezeReport:
        report = freeze(self.opened, dry_run=False)
        ledger = open_ledger(Folder(self.folder))
        for kind, data in (*decisions(self.opened), *report.recorded):
            ledger.append(kind, {**data, "version": "0"}, NOW)
        return report

    def reopen(self, *records: Record) -> None:
        self.register = Register(records=records or (LETTER,))

    def send(
        self, file: str = LATER, typed: Typed = BETTER, saved: str = "2014-01-25T08:00:00Z", by: str = "STC"
    ) -> None:
        """Another form, by default of STC, saved later than the first."""
        fill(self.folder / "phieu" / f"2013_{by}_tu-cham.xlsx", typed, self.folder / file, saved)

    def appraise(self, file: str, typed: Typed) -> None:
        fill(self.folder / file, typed)

    def written(self) -> list[str]:
        """The appraisal workbooks that `appraise` wrote, and those it kept."""
        report = appraise(take_in(self.opened), (), dry_run=False)
        return [*report.written, *(f"kept {path}" for path in report.kept)]

    def told(self, command: str = "collect") -> list[str]:
        """`E851 nhan/STC.xlsx` of each finding that has to do with closing and appraising."""
        intake = take_in(self.opened)
        findings = {
            "collect": lambda: intake.all_findings,
            "appraise": lambda: appraise(intake, (), dry_run=True).findings,
            "rank": lambda: reckoned(self.opened).findings,
        }[command]()
        return sorted(f"{f.code} {f.at.file}" for f in findings if f.at and f.code[1:3] == "85")

    @property
    def counts(self) -> str | None:
        """The form of STC that counts."""
        form = take_in(self.opened).used.get("STC")
        return form and form.source.file

    @property
    def reckoned(self) -> RankingRun:
        return reckoned(self.opened)

    @property
    def stc(self) -> Standing:
        return next(one for one in self.reckoned.result.standings if one.agency.code == "STC")

    @property
    def totals(self) -> tuple[object, object]:
        """Of STC: as it claims, as it was appraised."""
        return self.stc.tally.self_total, self.stc.tally.appraised_total

    def ledger(self, kind: str) -> list[dict[str, Any]]:
        lines = (self.folder / "nhat_ky.jsonl").read_text("utf-8").splitlines()
        return [line["data"] for line in map(json.loads, lines) if line["type"] == kind]
