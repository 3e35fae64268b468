"""Forms in `phieu/` that would be refused when they came back: made from another plan, or other targets.

Writing over them takes from the secretariat what is out there with the agencies; so it is said first.
"""

from __future__ import annotations

from collections.abc import Collection

from ...form_layout import file_name
from ...intake.recognise import recognise
from ...model import Agency
from ...model.plan_digest import targets_digest
from ...untrusted import open_received
from .load import LoadedSeason


def outdated_forms(opened: LoadedSeason, only: Collection[str] = ()) -> tuple[Agency, ...]:
    """The agencies (of `only`, else all) whose form in `phieu/` is one that the season takes no more."""
    return tuple(
        agency
        for agency in opened.plan.agencies
        if (not only or agency.code in only) and _outdated(opened, agency.code)
    )


def _outdated(opened: LoadedSeason, agency: str) -> bool:
    path = opened.folder.forms / file_name(opened.plan.info.year, agency, "form")
    if not path.is_file():
        return False
    book = open_received(path, opened.folder.shown(path), containers=False).book
    if book is None:
        return False
    seen = recognise(book)
    made_for = (opened.plan.info.code, opened.plan.digest, targets_digest(opened.register, agency))
    return (seen.season, seen.plan_digest, seen.targets) != made_for
