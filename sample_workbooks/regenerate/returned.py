"""Writes what came back: forms as the offices filled them, appraisals bound to the bytes of those forms."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from thidua_xlsx.form_layout import APPRAISER, FormLayout, file_name, lay_out, lay_out_registration
from thidua_xlsx.forms.appraisal.write import write_appraisal
from thidua_xlsx.forms.registration import write_registration
from thidua_xlsx.forms.self_scoring import read_form, write_form
from thidua_xlsx.model import Plan, Register, SelfScoring, Source
from thidua_xlsx.tabulation.form_preview import tally_self
from thidua_xlsx.untrusted import open_received

from .entries import Entries


@dataclass(frozen=True)
class Post:
    """The forms of one season, or of one phase of it, and the key that makes them genuine."""

    plan: Plan
    register: Register
    key: bytes
    phase: str = ""

    def form_layout(self, agency: str) -> FormLayout:
        """The agency's form."""
        return lay_out(self.plan, self.register, agency, "form", self.phase)

    def write_form(self, path: Path, layout: FormLayout, entries: Entries, by: str) -> None:
        """One form as the office sent it in, signed by offices and not by persons."""
        path.parent.mkdir(parents=True, exist_ok=True)
        signed = {"nguoi_lap": by, "thu_truong": layout.agency.office}
        write_form(path, layout, self.plan, entries, key=self.key, free=signed)

    def write_registration(self, path: Path, agency: str, entries: Entries, by: str) -> None:
        """One registration form as the office sent it in."""
        path.parent.mkdir(parents=True, exist_ok=True)
        layout = lay_out_registration(self.plan, agency)
        signed = {"nguoi_lap": by, "thu_truong": layout.agency.office}
        write_registration(path, layout, self.plan, entries, key=self.key, free=signed)

    def read_form(self, agency: str, path: Path) -> SelfScoring:
        """The form as the tool reads it: the appraisal is bound to its bytes."""
        received = open_received(path)
        assert received.book is not None
        return read_form(received.book, self.form_layout(agency), Source(path.name, received.sha256))

    def appraisal_layout(self, scoring: SelfScoring) -> FormLayout:
        """The appraisal workbook of one return."""
        tally = tally_self(self.plan, self.register, scoring)
        return lay_out(
            self.plan,
            self.register,
            scoring.agency,
            "appraisal",
            self.phase,
            scoring=scoring,
            tally=tally,
        )

    def write_appraisal(self, folder: Path, layout: FormLayout, entries: Entries, by: str) -> None:
        """The appraisal workbook as the appraisers filled it."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / file_name(self.plan.info.year, layout.agency.code, "appraisal")
        write_appraisal(path, layout, self.plan, entries, key=self.key, free={APPRAISER: by})
