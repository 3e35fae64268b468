"""Writes the season's folder from the tables: plan, register, key, returned forms, filled appraisals."""

from __future__ import annotations

from pathlib import Path

from thidua_xlsx.form_layout import APPRAISER, file_name, lay_out
from thidua_xlsx.model import Plan, SelfScoring, Source
from thidua_xlsx.tabulation.live import tally_self
from thidua_xlsx.workbooks.appraisal.writing import write_appraisal
from thidua_xlsx.workbooks.cells import read_book
from thidua_xlsx.workbooks.form import read_form, write_form
from thidua_xlsx.workbooks.package import open_package
from thidua_xlsx.workbooks.plan import read_plan, write_plan
from thidua_xlsx.workbooks.register import write_register

from .. import libreoffice, packages
from . import appraisals, entries, forms
from .plan import PLAN
from .register import REGISTER

KEY = b"khoa-cong-khai-cua-mua-mau-tay-ninh-2013-khong-dung-cho-mua-that"
"""Public on purpose: everybody may read the sample's forms. A real season makes its own."""

FORM_SHEET = "xl/worksheets/sheet2.xml"
"""The form comes after the sheet `Hướng dẫn`."""


def write_season(folder: Path) -> None:
    """Write everything but `expected/`, over what stands there."""
    folder.mkdir(parents=True, exist_ok=True)
    write_plan(folder / "ke_hoach.xlsx", PLAN)
    plan, _ = read_plan(folder / "ke_hoach.xlsx")
    assert plan is not None
    write_register(folder / "so_theo_doi.xlsx", REGISTER, plan)
    (folder / ".khoa").write_bytes(KEY + b"\n")
    for agency, file, moment in forms.FILES:
        path = folder / "nhan" / file
        _write_returned(plan, agency, path, moment, resaved=file in forms.SAVED_BY_LIBREOFFICE)
        if path.name != forms.FIRST_VERSION_FILE:
            _write_appraised(plan, _read_back(plan, agency, path), folder / "tham_dinh")


def _write_returned(plan: Plan, agency: str, path: Path, moment: str, *, resaved: bool) -> None:
    """One form as the office sent it in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    layout = lay_out(plan, REGISTER, agency, "form")
    typed = entries.of_form(layout, first_version=path.name == forms.FIRST_VERSION_FILE)
    signed = {"nguoi_lap": "Chuyên viên thi đua", "thu_truong": plan.agency(agency).office}
    write_form(path, layout, plan, typed.entries, key=KEY, free=signed)
    if resaved:
        libreoffice.resave(path)
    edits = {packages.CORE: packages.saved_at(moment)}
    if typed.retyped:
        edits[FORM_SHEET] = packages.in_turn(*typed.retyped)
    packages.edit_parts(path, edits)


def _read_back(plan: Plan, agency: str, path: Path) -> SelfScoring:
    """The form as the tool reads it: the appraisal is bound to its bytes."""
    package = open_package(path)
    book, _ = read_book(package)
    assert book is not None
    return read_form(book, lay_out(plan, REGISTER, agency, "form"), Source(path.name, package.sha256))


def _write_appraised(plan: Plan, scoring: SelfScoring, folder: Path) -> None:
    """The appraisal workbook as the appraisers filled it."""
    folder.mkdir(parents=True, exist_ok=True)
    tally = tally_self(plan, REGISTER, scoring)
    layout = lay_out(plan, REGISTER, scoring.agency, "appraisal", scoring=scoring, tally=tally)
    typed = entries.of_appraisal(layout)
    path = folder / file_name(plan.info.year, scoring.agency, "appraisal")
    write_appraisal(path, layout, plan, typed.entries, key=KEY, free={APPRAISER: appraisals.APPRAISERS})
