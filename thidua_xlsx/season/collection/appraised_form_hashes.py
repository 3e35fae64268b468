"""Which forms have been appraised: what filled workbooks under `tham_dinh/` say they were made for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from ...form_layout import appraisers
from ...forms.appraisal.read import is_filled, read_appraisal
from ...model import SelfScoring
from ...untrusted import open_received, peek_properties
from ..common.key import judging_key
from ..common.layouts import lay_out_appraisal
from ..common.load import LoadedSeason
from ..inbox.folder_contents import workbooks_in
from ..inbox.received_files import arrived

_DIGEST = re.compile(rb"\b[0-9a-f]{64}\b")
_ROUND = re.compile(rb'name="thidua_round"[^>]*>\s*<[^>]*>([0-9]+)<')

Appraised = Mapping[str, Mapping[str, str]]
"""Agency -> SHA-256 of a form that was appraised -> the workbook that it was appraised in."""


def appraised_forms(opened: LoadedSeason, forms: Sequence[SelfScoring], free: Collection[str]) -> Appraised:
    """What has been appraised of each agency, where that is anything else than its form in use.

    A workbook that says it was made for a form in use is passed over after a glance at its properties, and
    so is one of a later round. Agencies in `free` are left out.
    """
    used = {form.source.sha256: form.agency for form in forms if form.outcome.used}
    by_agency = {form.agency: form for form in sorted(forms, key=lambda form: form.outcome.used)}
    made: dict[str, dict[str, str]] = defaultdict(dict)
    fitting: dict[str, list[Path]] = defaultdict(list)
    for path in workbooks_in(opened.folder.appraisals):
        properties = peek_properties(path)
        said = {digest.decode() for digest in _DIGEST.findall(properties)} & used.keys()
        for sha256 in said:
            fitting[used[sha256]].append(path)
        if not said and not _later_round(properties):
            _note(opened, path, by_agency, free, made)
    for agency in [*made]:
        for path in fitting[agency]:
            _note(opened, path, by_agency, free, made)
    return made


def _later_round(properties: bytes) -> bool:
    round_number = _ROUND.search(properties)
    return round_number is not None and round_number[1] != b"1"


def _note(
    opened: LoadedSeason,
    path: Path,
    forms: Mapping[str, SelfScoring],
    free: Collection[str],
    made: dict[str, dict[str, str]],
) -> None:
    """Note the form that the workbook was filled for, if anybody has filled it and it would count."""
    name = opened.folder.shown(path)
    received = open_received(path, name, containers=False)
    arrival = arrived(opened, received, "appraisal", judging_key(opened.folder))
    seen, agency = arrival.seen, arrival.agency or ""
    if arrival.refused or arrival.book is None or seen is None or agency not in forms or agency in free:
        return
    if not seen.form_sha256 or seen.round > 1:
        return
    if seen.named_appraiser not in (None, *appraisers(opened.plan, opened.register, agency)):
        return
    layout = lay_out_appraisal(opened, forms[agency], seen.named_appraiser)
    made_for = seen.form_sha256
    read = read_appraisal(arrival.book, layout, arrival.source, form_sha256=made_for, told=arrival.findings)
    if read.outcome.used and is_filled(read):
        made[agency].setdefault(made_for, name)
