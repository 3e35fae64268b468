"""What the second verifier knows of papers: `python tools/build_skeletons.py [--check]`.

The shipped templates as skeletons, and the words of the sentences that the tool makes for papers. Run it
after a template, such a sentence, or the version of the tool was changed.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from thidua_xlsx.catalogue import CATALOGUE
from thidua_xlsx.documents.template_paths import shipped
from thidua_xlsx.second_verifier.published.shipped import STORED, stored_form
from thidua_xlsx.version import __version__

PACKAGE = Path(__file__).parents[1] / "thidua_xlsx"
TARGET = PACKAGE / "second_verifier" / "published" / STORED
SENTENCES = ("documents", "tabulation", "model", "vietnamese")
"""Rooms whose texts stand in papers."""
PENDING = tuple(f"{level}{family}" for level in "EWI" for family in (1, 2, 4, 5, 6))
"""Findings that a result may wait for: they stand in a paper that is not final."""
_WORD = re.compile(r"[^\W\d_]+")


def made() -> str:
    """The content of the file."""
    templates = {path.stem: path.read_bytes() for path in sorted(shipped().glob("*.docx"))}
    words = {word for text in _texts() for word in _WORD.findall(text)}
    return json.dumps(stored_form(templates, words, __version__), ensure_ascii=False, indent=0) + "\n"


def _texts() -> Iterator[str]:
    for room in SENTENCES:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            tree = ast.parse(path.read_text("utf-8"))
            notes = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            for node in ast.walk(tree):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes:
                    yield node.value
    yield from (spec.vi for code, spec in CATALOGUE.items() if code.startswith(PENDING))


def main(check: bool) -> int:
    """Write the file, or say whether it is as it should be."""
    if check:
        return int(TARGET.read_text("utf-8") != made())
    TARGET.write_text(made(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
