"""Writes the season's folder: plan, register, key, returned forms, filled appraisals, progress."""

from __future__ import annotations

from pathlib import Path

from thidua_xlsx.tabulation.deadlines import deadlines
from thidua_xlsx.workbooks.progress.writing import write_progress

from .. import packages
from ..returned import Post
from ..sources import write_sources
from . import entries, forms
from .plan import PLAN
from .progress import AS_OF, NOTED
from .register import REGISTER

KEY = b"khoa-cong-khai-cua-mua-mau-lang-son-2013-khong-dung-cho-mua-that"
"""Public on purpose: everybody may read the sample's forms. A real season makes its own."""


def write_season(folder: Path) -> None:
    """Write everything but `expected/`, over what stands there."""
    plan = write_sources(folder, PLAN, REGISTER, KEY)
    write_progress(folder / "tien_do.xlsx", plan.info, deadlines(plan, NOTED), {}, AS_OF)
    post = Post(plan, REGISTER, KEY)
    for agency, file, moment in forms.FILES:
        path = folder / "nhan" / file
        layout = post.form_layout(agency)
        post.write_form(path, layout, entries.of_form(layout))
        packages.edit_parts(path, {packages.CORE: packages.saved_at(moment)})
        appraisal = post.appraisal_layout(post.read_form(agency, path))
        by = plan.agency(plan.agency(agency).cross_appraiser or "")
        granted = entries.of_appraisal(appraisal)
        post.write_appraisal(folder / "tham_dinh", appraisal, granted, f"Tổ kiểm tra chéo, {by.name}")
