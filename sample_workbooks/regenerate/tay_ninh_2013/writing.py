"""Writes the season's folder from the tables: plan, register, key, returned forms, filled appraisals."""

from __future__ import annotations

from pathlib import Path

from .. import libreoffice, packages
from ..returned import Post
from ..sources import write_sources
from . import appraisals, entries, forms
from .plan import PLAN
from .register import REGISTER

KEY = b"khoa-cong-khai-cua-mua-mau-tay-ninh-2013-khong-dung-cho-mua-that"
"""Public on purpose: everybody may read the sample's forms. A real season makes its own."""

FORM_SHEET = "xl/worksheets/sheet2.xml"
"""The form comes after the sheet `Hướng dẫn`."""


def write_season(folder: Path) -> None:
    """Write everything but `expected/`, over what stands there."""
    plan = write_sources(folder, PLAN, REGISTER, KEY)
    post = Post(plan, REGISTER, KEY)
    for agency, file, moment in forms.FILES:
        path = folder / "nhan" / file
        _write_returned(post, agency, path, moment, resaved=file in forms.SAVED_BY_LIBREOFFICE)
        if path.name != forms.FIRST_VERSION_FILE:
            layout = post.appraisal_layout(post.read_form(agency, path))
            granted = entries.of_appraisal(layout)
            post.write_appraisal(folder / "tham_dinh", layout, granted.entries, appraisals.APPRAISERS)


def _write_returned(post: Post, agency: str, path: Path, moment: str, *, resaved: bool) -> None:
    """One form as the office sent it in."""
    layout = post.form_layout(agency)
    typed = entries.of_form(layout, first_version=path.name == forms.FIRST_VERSION_FILE)
    post.write_form(path, layout, typed.entries)
    if resaved:
        libreoffice.resave(path)
    edits = {packages.CORE: packages.saved_at(moment)}
    if typed.retyped:
        edits[FORM_SHEET] = packages.in_turn(*typed.retyped)
    packages.edit_parts(path, edits)
