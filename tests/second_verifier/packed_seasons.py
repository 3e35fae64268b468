"""A random season as a dossier: written, filled in, ranked and packed by the tool, as a secretary does it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from tests.letters import letter, outlook
from tests.poison.old_formats import WRITERS, cells_of
from tests.seasons import thidua
from tests.second_verifier.random_seasons import RandomSeason
from thidua_xlsx.form_layout import file_name, lay_out
from thidua_xlsx.forms.appraisal import write_appraisal
from thidua_xlsx.forms.self_scoring import write_form
from thidua_xlsx.model import Entry, Slot, Value
from thidua_xlsx.season.collection.collect import take_in
from thidua_xlsx.season.common.folder import Folder
from thidua_xlsx.season.common.key import season_key
from thidua_xlsx.season.common.layouts import lay_out_appraisal
from thidua_xlsx.season.common.load import LoadedSeason, open_season
from thidua_xlsx.secretariat.plan import write_plan
from thidua_xlsx.secretariat.register import write_register


def packed(season: RandomSeason, root: Path) -> bytes | None:
    """The dossier of the season; None where its plan or register is one that the tool refuses."""
    if returned_by(season, root) is None:
        return None
    # A result that still waits for something, or has errors among its inputs, is packed as well.
    thidua("rank", root)
    assert thidua("pack", root).code == 0
    return (root / "ho_so.zip").read_bytes()


def returned_by(season: RandomSeason, root: Path) -> LoadedSeason | None:
    """The season with its forms and appraisals in place; None where its plan or register is refused."""
    root.mkdir(parents=True)
    write_plan(root / "ke_hoach.xlsx", season.plan)
    write_register(root / "so_theo_doi.xlsx", season.register, season.plan)
    if thidua("generate", root).code:
        return None
    opened, _ = open_season(Folder(root))
    assert opened is not None
    key = season_key(opened.folder)
    assert key is not None
    _return_forms(season, opened, key)
    _appraise(season, opened, key)
    return opened


def _return_forms(season: RandomSeason, opened: LoadedSeason, key: bytes) -> None:
    opened.folder.returned.mkdir(exist_ok=True)
    for form in season.forms:
        layout = lay_out(opened.plan, opened.register, form.agency, "form")
        path = opened.folder.returned / file_name(opened.plan.info.year, form.agency, "form")
        write_form(path, layout, opened.plan, _values(form.entries), key=key)
        kind = season.saved_as.get(form.agency, "")
        path = _saved_as(path, kind)
        if form.agency in season.mailed:
            _put_into_message(path, season.mailed[form.agency], outlook_s=kind == "msg")


def _saved_as(path: Path, kind: str) -> Path:
    """The workbook in an old format, where `kind` is one."""
    if kind not in WRITERS:
        return path
    old = path.with_suffix(f".{kind}")
    old.write_bytes(WRITERS[kind](cells_of(path.read_bytes())))
    path.unlink()
    return old


def _put_into_message(path: Path, day: int, *, outlook_s: bool) -> None:
    """The form as it came by e-mail: in the evening of the day before, by the clock of Greenwich."""
    sent = datetime(2014, 1, day - 1, 20, tzinfo=UTC)
    if outlook_s:
        since_1601 = sent - datetime(1601, 1, 1, tzinfo=UTC)
        filetime = since_1601 // timedelta(microseconds=1) * 10
        path.with_suffix(".msg").write_bytes(outlook(path.name, path.read_bytes(), filetime))
    else:
        message = letter((path.name, path.read_bytes()), sent=format_datetime(sent))
        path.with_suffix(".eml").write_bytes(message.as_bytes())
    path.unlink()


def _appraise(season: RandomSeason, opened: LoadedSeason, key: bytes) -> None:
    granted = {appraisal.agency: _values(appraisal.entries) for appraisal in season.appraisals}
    granted |= {agency: {} for agency in season.blank}
    opened.folder.appraisals.mkdir(exist_ok=True)
    for agency, form in take_in(opened).used.items():
        if agency in granted:
            layout = lay_out_appraisal(opened, form)
            path = opened.folder.appraisals / file_name(opened.plan.info.year, agency, "appraisal")
            asked = {cell.slot for cell in layout.inputs}
            values = {slot: value for slot, value in granted[agency].items() if slot in asked}
            write_appraisal(path, layout, opened.plan, values, key=key)
            _saved_as(path, season.appraised_as.get(agency, ""))


def _values(entries: Mapping[Slot, Entry]) -> dict[Slot, Value]:
    return {slot: entry.value for slot, entry in entries.items()}
