"""The second verifier as one file, `kiem_tra.pyz`: it goes into every dossier, and is released by itself.

A zip that Python runs (a zipapp). Inside stands the package of this installation under a name of its own, so
that it pulls in nothing of the tool. Stored, in one order, at one time: the same package, the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from ...documents.deterministic_zip import pack

VERIFIER = "kiem_tra.pyz"
_PACKAGE = "second_verifier"
_START = b"""\
import sys

if sys.version_info < (3, 11):
    sys.exit("Can Python 3.11 tro len / Python 3.11 or later is needed")

from second_verifier.__main__ import main

sys.exit(main())
"""
"""What Python runs: old versions of it must be able to read it, on consoles that know no Vietnamese."""


def verifier_file() -> bytes:
    """The file, built from the source files of the installed package; none of them is imported."""
    return pack({"__main__.py": _START, **dict(_sources(files("thidua_xlsx") / _PACKAGE, _PACKAGE))})


def _sources(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    """Every file of the package below the folder by its name, with the line ends of the repository."""
    for inner in folder.iterdir():
        if inner.is_dir():
            yield from _sources(inner, f"{name}/{inner.name}")
        elif inner.name.endswith((".py", ".json")):
            yield f"{name}/{inner.name}", inner.read_bytes().replace(b"\r\n", b"\n")
