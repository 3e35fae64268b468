"""Writes the season's folder: plan, register, key; returned forms and filled appraisals of each phase."""

from __future__ import annotations

from pathlib import Path

from thidua_xlsx.model.narrowing import of_phase

from .. import packages
from ..returned import Post
from ..sources import write_sources
from . import entries, forms
from .plan import PLAN
from .register import RECEIVED, REGISTER
from .season import PHASES

KEY = b"khoa-cong-khai-cua-mua-mau-ha-tinh-2015-khong-dung-cho-mua-that"
"""Public on purpose: everybody may read the sample's forms. A real season makes its own."""


def write_season(folder: Path) -> None:
    """Write everything but `expected/`, over what stands there."""
    plan = write_sources(folder, PLAN, REGISTER, KEY)
    for phase, day in zip(PHASES, RECEIVED.values(), strict=True):
        post = Post(*of_phase(plan, REGISTER, phase), KEY, phase)
        for agency, file in forms.FILES.items():
            path = folder / "nhan" / phase / file
            layout = post.form_layout(agency)
            post.write_form(path, layout, entries.of_form(layout, phase), by="Người tự chấm")
            packages.edit_parts(path, {packages.CORE: packages.saved_at(f"{day.isoformat()}T03:00:00Z")})
            appraisal = post.appraisal_layout(post.read_form(agency, path))
            granted = entries.of_appraisal(appraisal, phase)
            post.write_appraisal(folder / "tham_dinh" / phase, appraisal, granted, forms.APPRAISERS)
