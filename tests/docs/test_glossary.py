"""docs/glossary.md: each English name is really one of the code's, each term stands once."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from thidua_xlsx.vietnamese.text_folding import fold

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "thidua_xlsx"
ROW = re.compile(r"^\| (?P<term>[^|]+) \| `(?P<name>\w+)` \| (?P<meaning>[^|]+) \| (?P<where>[^|]+) \|$")
ROWS = [
    match
    for line in (ROOT / "docs" / "glossary.md").read_text("utf-8").splitlines()
    if (match := ROW.match(line))
]


def test_every_table_row_was_read():
    page = (ROOT / "docs" / "glossary.md").read_text("utf-8").partition("## One word for one thing")[0]
    lines = [line for line in page.splitlines() if line.startswith("| ")]
    headings = [line for line in lines if line.startswith("| Vietnamese |")]
    assert len(ROWS) == len(lines) - len(headings) > 0


def test_every_name_is_declared_in_the_code():
    declared = re.compile(
        r"(?:class|def) (\w+)|^\s*(\w+)(?:: [^=\n]+)?(?: = |$)|(\w+)=|(\w+): ", re.MULTILINE
    )
    names = {
        name
        for path in PACKAGE.rglob("*.py")
        for match in declared.finditer(path.read_text("utf-8"))
        for name in match.groups()
        if name
    }
    assert [row["name"] for row in ROWS if row["name"] not in names] == []


def test_every_term_and_every_name_stands_once():
    for column in ("term", "name"):
        counted = Counter(fold(row[column]) for row in ROWS)
        assert [each for each, times in counted.items() if times > 1] == []


def test_every_place_ends_with_a_room_of_the_package():
    rooms = {path.stem for path in PACKAGE.iterdir()}
    ends = [row["where"].rpartition("; ")[2].strip("`") for row in ROWS]
    assert [end for end in ends if end not in rooms] == []
