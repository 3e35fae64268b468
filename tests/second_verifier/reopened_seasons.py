"""A random season after its forms are in: closed, re-opened, sent and appraised again, in two rounds.

Each is done as a secretary does it, by files and commands.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from sample_workbooks.regenerate import packages
from tests.random_plans import random_entries
from tests.seasons import thidua
from tests.second_verifier.packed_seasons import returned_by
from tests.second_verifier.random_seasons import RandomSeason, _complete
from thidua_xlsx.form_layout import FormLayout, file_name, lay_out
from thidua_xlsx.forms.appraisal import write_appraisal
from thidua_xlsx.forms.self_scoring import write_form
from thidua_xlsx.model import Record, Slot, Value
from thidua_xlsx.season.appraisal.read_workbooks import read_appraised
from thidua_xlsx.season.collection.collect import take_in
from thidua_xlsx.season.common.folder import Folder
from thidua_xlsx.season.common.key import season_key
from thidua_xlsx.season.common.layouts import lay_out_appraisal
from thidua_xlsx.season.common.load import LoadedSeason, open_season
from thidua_xlsx.secretariat.register import write_register


def reopened(chance: Random, season: RandomSeason, root: Path) -> bytes | None:
    """The dossier of the season after all that; None where the tool refuses its plan or register."""
    if returned_by(season, root) is None:
        return None
    year = _Year(chance, root, season)
    if chance.random() < 0.5:
        thidua("freeze", root)
    year.send_again()
    year.appraise_again()
    if chance.random() < 0.5:
        thidua("freeze", root)
    year.second_round()
    year.edit_first_round()
    thidua("rank", root)
    assert thidua("pack", root).code == 0
    return (root / "ho_so.zip").read_bytes()


class _Year:
    """What goes on in the folder. `hour`: each file is saved an hour after the one before."""

    def __init__(self, chance: Random, root: Path, season: RandomSeason) -> None:
        self.chance, self.root, self.register, self.hour = chance, root, season.register, 0
        key = season_key(self.opened.folder)
        assert key is not None
        self.key = key

    @property
    def opened(self) -> LoadedSeason:
        opened, _ = open_season(Folder(self.root))
        assert opened is not None
        return opened

    def save(self, path: Path) -> None:
        self.hour += 1
        packages.edit_parts(path, {packages.CORE: packages.saved_at(f"2014-02-01T{self.hour:02}:00:00Z")})

    def send_again(self) -> None:
        """A new form of some agencies; of most of them the register says that they may."""
        opened, chance = self.opened, self.chance
        again = [agency.code for agency in opened.plan.agencies if chance.random() < 0.35]
        allowed = [code for code in again if chance.random() < 0.8]
        records = tuple(
            Record(code, "MỞ LẠI", basis=f"Công văn của {code}", day=date(2014, 1, 28)) for code in allowed
        )
        self.register = replace(self.register, records=(*self.register.records, *records))
        write_register(self.root / "so_theo_doi.xlsx", self.register, opened.plan)
        for code in again:
            layout = lay_out(opened.plan, opened.register, code, "form")
            path = opened.folder.returned / f"{code} gửi lại.xlsx"
            write_form(path, layout, opened.plan, self.filled(layout), key=self.key)
            self.save(path)

    def filled(self, layout: FormLayout) -> dict[Slot, Value]:
        return _complete(self.chance, random_entries(self.chance, layout), layout)

    def appraise_again(self) -> None:
        """Forms whose appraisal is of another one, mostly; and some a second time."""
        opened = self.opened
        intake = take_in(opened)
        appraised = {file.agency for file in read_appraised(intake).files if file.filled and file.appraisal}
        for code, form in intake.used.items():
            if self.chance.random() < (0.2 if code in appraised else 0.8):
                layout = lay_out_appraisal(opened, form)
                path = opened.folder.appraisals / f"{code} thẩm định lại.xlsx"
                write_appraisal(path, layout, opened.plan, self.filled(layout), key=self.key)
                self.save(path)

    def second_round(self) -> None:
        opened = self.opened
        intake = take_in(opened)
        firsts = read_appraised(intake).firsts
        for code, form in intake.used.items():
            if code in firsts and self.chance.random() < 0.6:
                layout = lay_out_appraisal(opened, form, "", firsts[code])
                values = self.filled(layout)
                kept = {slot: value for slot, value in values.items() if self.chance.random() < 0.7}
                name = file_name(opened.plan.info.year, code, "appraisal", round=2)
                write_appraisal(opened.folder.appraisals / name, layout, opened.plan, kept, key=self.key)

    def edit_first_round(self) -> None:
        """Some of round 1 come to agree with the agency, others to anything."""
        opened = self.opened
        intake = take_in(opened)
        for file in read_appraised(intake).files:
            appraisal = file.appraisal
            if appraisal is None or appraisal.round > 1 or self.chance.random() < 0.6:
                continue
            form = intake.used[appraisal.agency]
            layout = lay_out_appraisal(opened, form, appraisal.piece)
            values = {slot: entry.value for slot, entry in appraisal.entries.items()}
            for slot, value in self.filled(layout).items():
                turn = self.chance.random()
                own = form.entries.get(slot)
                if turn < 0.3 and own is not None:
                    values[slot] = own.usable
                elif turn < 0.5:
                    values[slot] = value
            write_appraisal(file.path, layout, opened.plan, values, key=self.key)
            self.save(file.path)
