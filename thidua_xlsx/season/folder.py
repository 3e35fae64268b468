"""Where everything of a season lies (contract §1). Paths only; nothing is read or written here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..address import Address
from ..workbooks.identity import Attested


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
        return self.root / "phieu" / self.phase

    @property
    def returned(self) -> Path:
        return self.root / "nhan" / self.phase

    @property
    def appraisals(self) -> Path:
        return self.root / "tham_dinh" / self.phase

    @property
    def marked(self) -> Path:
        """Forms that go back to their agencies, with what is to be put right."""
        return self.root / "tra_lai" / self.phase

    @property
    def results(self) -> Path:
        return self.root / "ket_qua" / self.phase

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
    def key(self) -> Path:
        return self.root / ".khoa"

    @property
    def lock(self) -> Path:
        return self.root / ".dang_chay"

    def shown(self, path: Path) -> str:
        """The path as findings and the ledger name it: relative to the season, with forward slashes."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.name

    def at(self, path: Path) -> Address:
        """The address of a whole file of the season."""
        return Address(self.shown(path))
