"""One sample season: its text tables, the plan and the register they hold, and the files made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from thidua_xlsx.model import Plan, Register
from thidua_xlsx.model.phase_view import of_phase

from . import entries, libreoffice, packages, secretariat
from .returned import Post
from .tables import Row, Tables, read

SOURCE = Path(__file__).parents[1] / "source"
NAMES = tuple(sorted(folder.name for folder in SOURCE.iterdir() if folder.is_dir()))

FORM_SHEET = "xl/worksheets/sheet2.xml"
"""The form comes after the sheet `Hướng dẫn`."""

EVERYBODY = "*"


@dataclass(frozen=True)
class SampleSeason:
    """The season of a folder of `source/`. KeyError when a table lacks a heading that is needed."""

    name: str

    @cached_property
    def books(self) -> Mapping[str, Tables]:
        """The tables of each text file, by its name."""
        return {path.stem: read(path) for path in sorted((SOURCE / self.name).glob("*.txt"))}

    def tables(self, book: str) -> Tables:
        """The tables of `<book>.txt`; none when the season has no such file."""
        return self.books.get(book, {})

    @cached_property
    def plan(self) -> Plan:
        """The whole plan."""
        return secretariat.plan_of(self.tables("ke_hoach"))

    @cached_property
    def register(self) -> Register:
        """The register of the whole year."""
        return secretariat.register_of(self.tables("so_theo_doi"), self.plan)

    @property
    def key(self) -> bytes:
        """Public on purpose: everybody may read the sample's forms. A real season makes its own."""
        return f"khoa-cong-khai-cua-mua-mau-{self.name}-khong-dung-cho-mua-that".encode()

    def entered(self, phase: str = "") -> list[Row]:
        """What the agencies entered: a row of the form in each row, a column for each agency."""
        return list(self.tables("nhan")[f"Tự chấm: {phase}" if phase else "Tự chấm"])

    def granted(self, phase: str = "") -> list[Row]:
        """What the appraisers changed in the phase."""
        return _of_phase(self.tables("tham_dinh")["Thẩm định"], phase)

    def write(self, folder: Path) -> None:
        """Write every file of the season but `expected/` and `DOC_TOI.md`, over what stands there."""
        secretariat.write_secretariat(folder, self.plan, self.register, self.key)
        if progress := self.tables("tien_do"):
            secretariat.write_work_plan(folder / "tien_do.xlsx", self.plan, progress)
        self._write_registrations(folder)
        for phase in self.plan.phases or ("",):
            self._write_phase(folder, phase)

    def _write_registrations(self, folder: Path) -> None:
        book = self.tables("dang_ky")
        post = Post(self.plan, self.register, self.key)
        for row in book.get("Tệp", ()):
            path = folder / "nhan" / row["Tệp"]
            others = [one for one in book.get("Khác ở tệp", ()) if one["Tệp"] == row["Tệp"]]
            typed = entries.of_registration(self.plan, self.register, row["Đơn vị"], others)
            post.write_registration(path, row["Đơn vị"], typed, row["Người lập"])
            packages.edit_parts(path, {packages.CORE: packages.saved_at(row["Lưu lúc"])})

    def _write_phase(self, folder: Path, phase: str) -> None:
        """The forms that came back, and the appraisal of the last form of each agency."""
        narrowed = of_phase(self.plan, self.register, phase) if phase else (self.plan, self.register)
        post = Post(*narrowed, self.key, phase)
        files = _of_phase(self.tables("nhan")["Tệp"], phase)
        last = {row["Đơn vị"]: row for row in files}
        by = {row["Đơn vị"]: row["Người thẩm định"] for row in self.tables("tham_dinh")["Người thẩm định"]}
        for row in files:
            agency, path = row["Đơn vị"], folder / "nhan" / row["Tệp"]
            self._write_form(post, row, path)
            appraiser = by.get(agency) or by.get(EVERYBODY)
            if row is last[agency] and appraiser:
                layout = post.appraisal_layout(post.read_form(agency, path))
                own = {one["Mã"]: one for one in self.granted(phase) if one["Đơn vị"] == agency}
                granted = entries.of_appraisal(layout, self._typed(agency, phase), own)
                post.write_appraisal(folder / "tham_dinh" / phase, layout, granted, appraiser)

    def _write_form(self, post: Post, row: Row, path: Path) -> None:
        """One form as the office sent it in."""
        agency = row["Đơn vị"]
        layout = post.form_layout(agency)
        typed = self._typed(agency, post.phase, row["Tệp"])
        entered = entries.of_form(layout, typed, self._evidence(agency))
        post.write_form(path, layout, entered, row["Người lập"])
        if row.get("Lưu bằng") == "LibreOffice":
            libreoffice.resave(path)
        edits = {packages.CORE: packages.saved_at(row["Lưu lúc"])}
        formulas = entries.formulas(layout, typed)
        if formulas:
            edits[FORM_SHEET] = packages.in_turn(
                *(packages.typed_as_formula(cell, *formula) for cell, formula in formulas.items())
            )
        packages.edit_parts(path, edits)

    def _typed(self, agency: str, phase: str, file: str = "") -> dict[str, str]:
        """Code -> what the agency typed, in that file where it is another; `.` is no row of its form."""
        typed = {row["Mã"]: row[agency] for row in self.entered(phase) if row[agency] != "."}
        others = self.tables("nhan").get("Khác ở tệp", ())
        return typed | {row["Mã"]: row["Tự chấm"] for row in others if row["Tệp"] == file}

    def _evidence(self, agency: str) -> dict[str, str]:
        """Code -> the evidence that the agency named there."""
        book = self.tables("nhan")
        without = {row["Mã"] for row in book.get("Không nêu minh chứng", ()) if row["Đơn vị"] == agency}
        named = {row["Mã"]: row["Minh chứng"] for row in book.get("Minh chứng", ())}
        return {code: text for code, text in named.items() if code not in without}


def _of_phase(rows: Iterable[Row], phase: str) -> list[Row]:
    return [row for row in rows if row.get("Đợt", "") == phase]


@cache
def sample(name: str) -> SampleSeason:
    """The season of that name, read once."""
    return SampleSeason(name)
