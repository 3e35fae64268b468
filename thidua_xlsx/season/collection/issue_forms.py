"""`generate`: the self-scoring forms that go out."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from ...findings import errors
from ...form_layout import file_name, lay_out
from ...forms.self_scoring.write import write_form
from ..common.key import signing_key
from ..common.load import LoadedSeason
from ..common.reports import WriteReport
from ..common.selection import unknown_agencies
from ..common.write_batch import Batch


def generate(
    opened: LoadedSeason, only: Collection[str], *, new_key: bool = False, dry_run: bool
) -> WriteReport:
    """One self-scoring form per agency. Nothing is written from a plan or register with errors.

    `new_key`: forms are out whose key is lost for good; make another one.
    """
    findings = [*opened.findings, *unknown_agencies(opened, only)]
    batch = Batch(opened.folder, dry_run)
    if errors(findings):
        return batch.report(*findings)
    key, made = signing_key(opened.folder, new_key=new_key, dry_run=dry_run)
    if key is None:
        return batch.report(*findings, *made)
    for agency in opened.plan.agencies:
        if not only or agency.code in only:
            layout = lay_out(opened.plan, opened.register, agency.code, "form", opened.folder.phase)
            path = opened.folder.forms / file_name(opened.plan.info.year, agency.code, "form")
            batch.write(path, partial(write_form, layout=layout, plan=opened.plan, key=key))
    return batch.report(*findings, *made)
