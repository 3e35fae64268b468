"""`generate`: the self-scoring forms that go out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial

from ...address import Address
from ...catalogue import registration_forms, season_folder
from ...findings import Finding, errors, found
from ...form_layout import file_name, lay_out
from ...forms.self_scoring.write import write_form
from ...model import Method
from ...secretariat.register.sheets import TARGETS
from ...vietnamese.numerals import show
from ..common.key import signing_key
from ..common.load import LoadedSeason
from ..common.outdated_forms import outdated_forms
from ..common.own_kinds import issued_blank
from ..common.reports import WriteReport
from ..common.selection import unknown_agencies
from ..common.write_batch import Batch


def generate(
    opened: LoadedSeason,
    only: Collection[str],
    *,
    new_key: bool = False,
    replace: bool = False,
    dry_run: bool,
) -> WriteReport:
    """One self-scoring form per agency. Nothing is written from a plan or register with errors.

    `new_key`: forms are out whose key is lost for good; make another one. `replace`: write over forms that
    were made from another plan.
    """
    findings = [*opened.findings, *unknown_agencies(opened, only), *_unregistered(opened, only)]
    batch = Batch(opened.folder, dry_run)
    if not errors(findings) and not replace and not new_key:
        findings += outdated_forms(opened, season_folder.OUTDATED_FORMS_KEPT, only)
    if errors(findings):
        return batch.report(*findings)
    key, made = signing_key(opened.folder, new_key=new_key, dry_run=dry_run)
    if key is None:
        return batch.report(*findings, *made)
    for agency in opened.plan.agencies:
        if not only or agency.code in only:
            layout = lay_out(opened.plan, opened.register, agency.code, "form", opened.folder.phase)
            path = opened.folder.forms / file_name(opened.plan.info.year, agency.code, "form")
            batch.write(path, partial(write_form, layout=layout, plan=opened.plan, key=key), issued_blank)
    return batch.report(*findings, *made)


def _unregistered(opened: LoadedSeason, only: Collection[str]) -> Iterator[Finding]:
    """Rows of registered targets that a form would show as worth 0: of every agency (E496), or of one (W497).

    Once a form is out its agency cannot add them any more: registration comes first.
    """
    rows = [row for row in opened.plan.criteria if row.method is Method.REGISTERED and row.agencies]
    standing = {(target.criterion, target.agency) for target in opened.register.targets}
    at = Address(opened.folder.register.name, TARGETS.name)
    if rows and not any((row.code, agency) in standing for row in rows for agency in row.agencies):
        yield found(
            registration_forms.NOBODY_REGISTERED, at, items=", ".join(dict.fromkeys(row.code for row in rows))
        )
        return
    for agency in opened.plan.agencies:
        for row in rows if not only or agency.code in only else ():
            if agency.code in row.agencies and (row.code, agency.code) not in standing:
                facts = {"name": agency.name, "item": row.code, "maximum": show(row.maximum)}
                yield found(
                    registration_forms.AGENCY_REGISTERED_NOTHING,
                    at,
                    agency=agency.code,
                    criterion=row.code,
                    **facts,
                )
