"""`ket_qua_cu/<time>/`: what stood in `ket_qua/` before other content replaced it, the last ten."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ... import storage
from .compare_files import same_content
from .folder import Folder

EARLIER = "ket_qua_cu"
_AHEAD = timedelta(hours=7)
"""Vietnam's clock, all the year."""


def earlier_results(folder: Folder, now: datetime | None = None) -> storage.Earlier:
    """Where the results of the season, or of its phase, are kept when others replace them now."""
    time = (now or datetime.now(UTC)) + _AHEAD
    return storage.Earlier(folder.root / EARLIER, f"{time:%Y-%m-%d_%H%M%S}", folder.phase, _holds_else)


def _holds_else(old: Path, fresh: Path) -> bool:
    """Whether a file of the old folder is missing in the new one, or says something else there."""
    return any(_differs(path, fresh / _name(path, old)) for path in storage.files_below(old))


def _differs(path: Path, new: Path) -> bool:
    return not new.is_file() or not same_content(path.name, path.read_bytes(), new.read_bytes())


def _name(path: Path, folder: Path) -> str:
    return unicodedata.normalize("NFC", path.relative_to(folder).as_posix())
