"""Each thing that `doctor` looks at: what was seen, and the finding where something should be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import PurePath

from ..address import Address
from ..catalogue import machine
from ..findings import Finding, found
from ..vietnamese.dates import VIETNAM
from .observe import Surroundings

NEEDED = 200 * 1024**2
"""Free bytes for a season of thirty agencies beside its earlier results."""
OPENED_BY_EXCEL = 218
"""The longest path that Excel opens (Microsoft, "Excel specifications and limits")."""
NAMES_OF_OURS = 90
"""The longest path that the tool writes inside a season: ket_qua_cu/, a time, phieu_ket_qua/, a code."""
_BEHIND = timedelta(minutes=10)
_SERVICES = {
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "dropbox": "Dropbox",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
}


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the answer: what was looked at, what was seen, what is to be done (None: nothing)."""

    name: str
    seen: str
    finding: Finding | None = None


def examine(seen: Surroundings) -> tuple[Check, ...]:
    """Every check, in the order in which they would be put right."""
    return tuple(check(seen) for check in CHECKS)


def _python(seen: Surroundings) -> Check:
    return Check("Python", seen.python)


def _writing(seen: Surroundings) -> Check:
    if not seen.write_refused:
        return Check("Ghi vào thư mục", "được")
    told = found(machine.WRITE_REFUSED, Address(seen.folder), reason=seen.write_refused)
    return Check("Ghi vào thư mục", "không được", told)


def _space(seen: Surroundings) -> Check:
    free, needed = seen.free // 1024**2, NEEDED // 1024**2
    told = (
        found(machine.DISK_FULL, Address(seen.folder), free=str(free), needed=str(needed))
        if free < needed
        else None
    )
    return Check("Dung lượng trống", f"{free} MB", told)


def _path(seen: Surroundings) -> Check:
    """Judged on every system: the folder will be opened in Excel on Windows by someone."""
    length = max(len(seen.folder) + NAMES_OF_OURS, seen.longest)
    told = None
    if length > OPENED_BY_EXCEL:
        told = found(
            machine.PATH_TOO_LONG,
            Address(seen.folder),
            length=str(len(seen.folder)),
            limit=str(OPENED_BY_EXCEL),
        )
    return Check("Độ dài đường dẫn", f"{len(seen.folder)} ký tự", told)


def _synchronised(seen: Surroundings) -> Check:
    parts = [part.lower() for part in PurePath(seen.folder.replace("\\", "/")).parts]
    service = next((name for start, name in _SERVICES.items() if any(p.startswith(start) for p in parts)), "")
    told = found(machine.SYNCHRONISED, Address(seen.folder), service=service) if service else None
    return Check("Thư mục đồng bộ", service or "không", told)


def _held_open(seen: Surroundings) -> Check:
    files = ", ".join(seen.open_elsewhere)
    told = found(machine.HELD_OPEN, Address(seen.folder), files=files) if files else None
    return Check("Tệp đang mở ở chương trình khác", str(len(seen.open_elsewhere) or "không"), told)


def _clock(seen: Surroundings) -> Check:
    now = _shown(seen.now)
    if seen.newest is None or seen.newest <= seen.now + _BEHIND:
        return Check("Đồng hồ", now)
    told = found(machine.CLOCK_BEHIND, Address(seen.folder), now=now, newest=_shown(seen.newest))
    return Check("Đồng hồ", now, told)


def _shown(moment: datetime) -> str:
    return f"{moment.astimezone(VIETNAM):%H:%M %d/%m/%Y}"


def _font(seen: Surroundings) -> Check:
    told = None if seen.font else found(machine.FONT_MISSING)
    return Check("Phông chữ", seen.font or "thiếu", told)


def _office(seen: Surroundings) -> Check:
    told = None if seen.office else found(machine.OFFICE_MISSING)
    return Check("LibreOffice", seen.office or "không có", told)


def _decimal(seen: Surroundings) -> Check:
    told = found(machine.POINT_FOR_COMMA) if seen.decimal == "." else None
    return Check(
        "Dấu thập phân", {"": "không rõ", ",": "98,5", ".": "98.5"}.get(seen.decimal, seen.decimal), told
    )


CHECKS: tuple[Callable[[Surroundings], Check], ...] = (
    _python,
    _writing,
    _space,
    _path,
    _synchronised,
    _held_open,
    _clock,
    _font,
    _office,
    _decimal,
)
