"""docs/decisions/: every page has the four parts and stands in the index, numbered one after another."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "decisions"
PAGES = sorted(path for path in FOLDER.glob("*.md") if path.name != "README.md")


def test_every_page_has_its_number_and_the_four_parts():
    for number, page in enumerate(PAGES, start=1):
        text = page.read_text("utf-8")
        assert page.name.startswith(f"{number:02}-")
        assert text.startswith(f"# {number}. ")
        assert re.findall("^## (.+)$", text, re.MULTILINE) == ["Question", "Roads", "Reasons", "Price"]
        assert text.count("*(chosen)*") == 1


def test_the_index_names_every_page_with_its_title():
    index = (FOLDER / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| \[(\d+)\]\((.+)\) \| (.+) \|$", index, re.MULTILINE)
    titles = [page.read_text("utf-8").partition("\n")[0].partition(". ")[2] for page in PAGES]
    assert rows == [
        (str(number), page.name, title)
        for number, (page, title) in enumerate(zip(PAGES, titles, strict=True), start=1)
    ]
