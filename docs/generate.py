"""Write the reference pages that are made from declarations: `python docs/generate.py [--check]`.

`phat-hien.md` from the catalogue of findings, `bang-tinh.md` from the columns of the workbooks,
`mau-van-ban.md` from the views of the papers, `bon-ke-hoach.md` from the
tables of the four plans. With `--check` nothing is written; exit 1 names the
pages that are stale.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

DOCS = Path(__file__).resolve().parent
sys.path[:0] = [str(DOCS.parent), str(DOCS)]

from pages import findings_page, plans_page, templates_page, workbooks_page  # noqa: E402

PAGES: dict[str, Callable[[], str]] = {
    "phat-hien.md": findings_page.write,
    "bang-tinh.md": workbooks_page.write,
    "mau-van-ban.md": templates_page.write,
    "bon-ke-hoach.md": plans_page.write,
}


def stale() -> list[str]:
    """Names of the pages that are not as the declarations have them."""
    return [name for name, write in PAGES.items() if _standing(name) != write()]


def _standing(name: str) -> str | None:
    page = DOCS / name
    return page.read_text("utf-8") if page.exists() else None


def main(arguments: list[str]) -> int:
    if arguments not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    changed = stale()
    for name in changed:
        if arguments:
            print(f"docs/{name} is stale: run `python docs/generate.py`", file=sys.stderr)
        else:
            (DOCS / name).write_text(PAGES[name](), "utf-8", newline="\n")
            print(f"docs/{name} written")
    return 1 if arguments and changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
