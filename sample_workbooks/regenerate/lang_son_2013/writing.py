"""Writes the season's folder: plan, register, key, returned forms, filled appraisals, progress."""

from __future__ import annotations

from pathlib import Path

from thidua_xlsx.form_layout import APPRAISER, file_name, lay_out
from thidua_xlsx.model import Plan, SelfScoring, Source
from thidua_xlsx.tabulation.deadlines import deadlines
from thidua_xlsx.tabulation.live import tally_self
from thidua_xlsx.workbooks.appraisal.writing import write_appraisal
from thidua_xlsx.workbooks.cells import read_book
from thidua_xlsx.workbooks.form import read_form, write_form
from thidua_xlsx.workbooks.package import open_package
from thidua_xlsx.workbooks.plan import read_plan, write_plan
from thidua_xlsx.workbooks.progress.writing import write_progress
from thidua_xlsx.workbooks.register import write_register

from .. import packages
from . import entries, forms
from .plan import PLAN
from .progress import AS_OF, NOTED
from .register import REGISTER

KEY = b"khoa-cong-khai-cua-mua-mau-lang-son-2013-khong-dung-cho-mua-that"
"""Public on purpose: everybody may read the sample's forms. A real season makes its own."""


def write_season(folder: Path) -> None:
    """Write everything but `expected/`, over what stands there."""
    folder.mkdir(parents=True, exist_ok=True)
    write_plan(folder / "ke_hoach.xlsx", PLAN)
    plan, _ = read_plan(folder / "ke_hoach.xlsx")
    assert plan is not None
    write_register(folder / "so_theo_doi.xlsx", REGISTER, plan)
    (folder / ".khoa").write_bytes(KEY + b"\n")
    write_progress(folder / "tien_do.xlsx", plan.info, deadlines(plan, NOTED), {}, AS_OF)
    for agency, file, moment in forms.FILES:
        path = folder / "nhan" / file
        _write_returned(plan, agency, path, moment)
        _write_appraised(plan, _read_back(plan, agency, path), folder / "tham_dinh")


def _write_returned(plan: Plan, agency: str, path: Path, moment: str) -> None:
    """One form as the office sent it in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    layout = lay_out(plan, REGISTER, agency, "form")
    signed = {"nguoi_lap": "Chuyên viên thi đua", "thu_truong": plan.agency(agency).office}
    write_form(path, layout, plan, entries.of_form(layout), key=KEY, free=signed)
    packages.edit_parts(path, {packages.CORE: packages.saved_at(moment)})


def _read_back(plan: Plan, agency: str, path: Path) -> SelfScoring:
    """The form as the tool reads it: the appraisal is bound to its bytes."""
    package = open_package(path)
    book, _ = read_book(package)
    assert book is not None
    return read_form(book, lay_out(plan, REGISTER, agency, "form"), Source(path.name, package.sha256))


def _write_appraised(plan: Plan, scoring: SelfScoring, folder: Path) -> None:
    """The appraisal workbook as the cross-appraising agency filled it."""
    folder.mkdir(parents=True, exist_ok=True)
    tally = tally_self(plan, REGISTER, scoring)
    layout = lay_out(plan, REGISTER, scoring.agency, "appraisal", scoring=scoring, tally=tally)
    by = plan.agency(plan.agency(scoring.agency).cross_appraiser or "")
    path = folder / file_name(plan.info.year, scoring.agency, "appraisal")
    free = {APPRAISER: f"Tổ kiểm tra chéo, {by.name}"}
    write_appraisal(path, layout, plan, entries.of_appraisal(layout), key=KEY, free=free)
