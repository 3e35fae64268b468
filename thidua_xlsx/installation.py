"""Tells a damaged installation from a bug of ours: what cannot be loaded, or is not as it was installed."""

from __future__ import annotations

import hashlib
import traceback
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

PACKAGE = Path(__file__).parent


def damaged_part(error: BaseException) -> str:
    """The module or file, ours or of a library, whose fault an error is; "" when nothing is damaged."""
    return unloadable_module(error) or next(_altered(), "")


def unloadable_module(error: BaseException) -> str:
    """Name of the module that is missing or broken; "" when the error is another one.

    A file of ours that was cut short no longer parses. Parsers of XML raise a SyntaxError too, but without
    a file.
    """
    if isinstance(error, ImportError):
        return error.name or _importing(error)
    if isinstance(error, SyntaxError) and error.filename:
        file = Path(error.filename)
        if file.is_relative_to(PACKAGE):
            return ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts)
        return file.stem
    return ""


def _importing(error: ImportError) -> str:
    """The module whose own code refused to be imported, as libraries of compiled code do without a name."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    return str(frames[-1].f_globals.get("__name__", "")) if frames else "?"


def was_installed(module: str) -> bool:
    """Whether the installer's record has the module, by its full name; False in a source tree."""
    return f"{module.replace('.', '/')}.py" in {file.as_posix() for file in _recorded()}


def _recorded() -> list[metadata.PackagePath]:
    """The installer's record of the files; [] where there is none."""
    try:
        return metadata.files(__package__) or []
    except metadata.PackageNotFoundError:
        return []


def _altered() -> Iterator[str]:
    """Installed files that are gone or differ from the installer's record of them; none in a source tree."""
    for file in _recorded():
        if file.hash is None or file.parts[0] != __package__:
            continue
        path = Path(str(file.locate()))
        if not path.is_file() or _digest(path, file.hash.mode) != file.hash.value:
            yield file.as_posix()


def _digest(path: Path, algorithm: str) -> str:
    """As a wheel's RECORD has it."""
    digest = hashlib.new(algorithm, path.read_bytes()).digest()
    return urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")
