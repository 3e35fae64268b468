"""Programs and fonts that papers need, found where installers put them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

COMMANDS = ("soffice", "libreoffice")
METRIC_TWINS = ("Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman")
"""Times New Roman (NĐ 30/2020, Phụ lục I) and fonts whose letters are exactly as wide."""
_FONT_FILES = {"Times New Roman": "times.ttf", "Liberation Serif": "LiberationSerif-Regular.ttf"}
_SECONDS = 10


def libreoffice(environment: Mapping[str, str] = os.environ) -> str | None:
    """The path of LibreOffice: on the PATH, else where its installer puts it on Windows and macOS."""
    for command in COMMANDS:
        if found := shutil.which(command):
            return found
    folders = [environment.get(name, "") for name in ("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432")]
    usual = [Path(folder, "LibreOffice", "program", "soffice.exe") for folder in folders if folder]
    usual.append(Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"))
    return next((str(path) for path in usual if path.is_file()), None)


def serif_font(environment: Mapping[str, str] = os.environ) -> str | None:
    """The name of the first installed font of METRIC_TWINS; None when there is none."""
    families = _families() if sys.platform != "win32" else ""
    for name in METRIC_TWINS:
        if name in families or _has_file(_FONT_FILES.get(name, ""), environment):
            return name
    return None


def _families() -> str:
    """What fontconfig lists; "" where it is not installed."""
    lister = shutil.which("fc-list")
    if lister is None:
        return ""
    try:
        listed = subprocess.run([lister, ":", "family"], capture_output=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return listed.stdout.decode("utf-8", "replace")


def _has_file(file: str, environment: Mapping[str, str]) -> bool:
    """Whether a folder of fonts (the system's, or the user's own on Windows) holds the file."""
    folders = [
        Path(environment.get("WINDIR", "C:/Windows"), "Fonts"),
        Path(environment.get("LOCALAPPDATA", ""), "Microsoft", "Windows", "Fonts"),
        Path("/Library/Fonts"),
        Path("/System/Library/Fonts/Supplemental"),
    ]
    names = {file, file.title(), "Times New Roman.ttf" if file == "times.ttf" else file}
    return bool(file) and any((folder / name).is_file() for folder in folders for name in names)
