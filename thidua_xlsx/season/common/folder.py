"""Where everything of a season lies (contract §1). Paths only; no file is read or written here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ... import storage
from ...address import Address
from ...intake.identity import Attested
from ...untrusted import shown_name

RETURNS = "nhan"
"""Where returns lie; nothing in it is ever changed."""
OWN = frozenset(
    {
        *("ke_hoach.xlsx", "so_theo_doi.xlsx", "phieu", "tham_dinh", "tra_lai", "ket_qua", "templates"),
        *(
            "tien_do.xlsx",
            "lich.ics",
            "nhat_ky.jsonl",
            "nhat_ky.jsonl.dut",
            "ho_so.zip",
            ".khoa",
            ".dang_chay",
        ),
        *(
            "thu",
            "nguon_tin",
            "van_ban",
            "sao_luu",
            "du_lieu",
            "ket_qua_cu",
            "nhat_ky.moc",
            "trang_thai.html",
        ),
        *("tu_kiem_tra.html", ".bo_nho"),
    }
)
"""Names in the season's folder that the season keeps for itself: no return lies there (contract §1)."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The season's folder. With a phase, forms, returns, appraisals and results lie in folders of its name.

    `ket_qua/` itself holds the year's results, and in it those of each phase.
    """

    root: Path
    phase: str = ""
    phases: tuple[str, ...] = ()
    """Every phase of the plan, once it is known that it has some."""
    attested: Attested | None = None
    """What a dossier says of the tokens, where its season's key is not."""

    @property
    def plan(self) -> Path:
        return self.root / "ke_hoach.xlsx"

    @property
    def register(self) -> Path:
        return self.root / "so_theo_doi.xlsx"

    @property
    def forms(self) -> Path:
        return self._of_phase("phieu")

    @property
    def returned(self) -> Path:
        return self._of_phase(RETURNS)

    @property
    def appraisals(self) -> Path:
        return self._of_phase("tham_dinh")

    @property
    def marked(self) -> Path:
        """Forms that go back to their agencies, with what is to be put right."""
        return self._of_phase("tra_lai")

    @property
    def results(self) -> Path:
        return self._of_phase("ket_qua")

    @property
    def data(self) -> Path:
        """Tables for other programs."""
        return self._of_phase("du_lieu")

    @property
    def progress(self) -> Path:
        return self.root / "tien_do.xlsx"

    @property
    def calendar(self) -> Path:
        return self.root / "lich.ics"

    @property
    def templates(self) -> Path:
        return self.root / "templates"

    @property
    def ledger(self) -> Path:
        return self.root / "nhat_ky.jsonl"

    @property
    def anchor(self) -> Path:
        """Number of lines and head of the ledger, sealed."""
        return self.root / "nhat_ky.moc"

    @property
    def key(self) -> Path:
        return self.root / ".khoa"

    @property
    def lock(self) -> Path:
        return self.root / ".dang_chay"

    @property
    def archive(self) -> Path:
        """The dossier, unless another place is named for it."""
        return self.root / "ho_so.zip"

    def _of_phase(self, folder: str) -> Path:
        """The phase's folder in it, as the disk spells it: names may be kept decomposed."""
        return storage.standing(self.root / folder / self.phase) if self.phase else self.root / folder

    def shown(self, path: Path) -> str:
        """The path as findings and ledger name it: relative to the season, in NFC, nothing hidden."""
        try:
            return shown_name(path.relative_to(self.root).as_posix())
        except ValueError:
            return shown_name(path.name)

    def at(self, path: Path) -> Address:
        """The address of a whole file of the season."""
        return Address(self.shown(path))
