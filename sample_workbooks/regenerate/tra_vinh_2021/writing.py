"""Writes the season's folder: plan, register, key, registrations and forms as returned, two reviews."""

from __future__ import annotations

from pathlib import Path

from thidua_xlsx.form_layout import lay_out_registration
from thidua_xlsx.model import Plan
from thidua_xlsx.workbooks.registration import write_registration

from .. import packages
from ..returned import PREPARED_BY, Post
from ..sources import write_sources
from ..tables import rows
from . import entries, forms, targets
from .plan import PLAN
from .register import REGISTER

KEY = b"khoa-cong-khai-cua-mua-mau-tra-vinh-2021-khong-dung-cho-mua-that"
"""Public on purpose: everybody may read the sample's forms. A real season makes its own."""


def write_season(folder: Path) -> None:
    """Write everything but `expected/`, over what stands there."""
    plan = write_sources(folder, PLAN, REGISTER, KEY)
    for agency, file, moment in targets.FILES:
        _write_registered(plan, agency, folder / "nhan" / file, moment)
    post = Post(plan, REGISTER, KEY)
    reviewed = {row["Đơn vị"] for row in rows(forms.REVIEWED)}
    for agency, file, moment in forms.FILES:
        path = folder / "nhan" / file
        layout = post.form_layout(agency)
        post.write_form(path, layout, entries.of_form(layout))
        packages.edit_parts(path, {packages.CORE: packages.saved_at(moment)})
        if agency in reviewed:
            review = post.appraisal_layout(post.read_form(agency, path))
            post.write_appraisal(folder / "tham_dinh", review, entries.of_review(review), forms.REVIEWER)


def _write_registered(plan: Plan, agency: str, path: Path, moment: str) -> None:
    """One registration form as the office sent it in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    layout = lay_out_registration(plan, agency)
    typed = entries.of_registration(agency, first_version=path.name == targets.FIRST_VERSION_FILE)
    signed = {"nguoi_lap": PREPARED_BY, "thu_truong": layout.agency.office}
    write_registration(path, layout, plan, typed, key=KEY, free=signed)
    packages.edit_parts(path, {packages.CORE: packages.saved_at(moment)})
