"""docs/reliability.md says what the code does: its table of limits is the declared one."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path

from tests.poison.groups import GROUPS
from thidua_xlsx.catalogue import CATALOGUE
from thidua_xlsx.untrusted.limits import LIMITS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "reliability.md").read_text("utf-8")


def test_the_table_of_limits_is_the_declared_one():
    rows = re.findall(r"^\| `(\w+)` \| (\d+) \|", PAGE, re.MULTILINE)
    assert {name: int(value) for name, value in rows} == asdict(LIMITS)


def test_the_corpus_has_as_many_files_as_the_table_says():
    table = PAGE.partition("## The corpus")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([^|]+) \| (\d+) \|", table, re.MULTILINE)
    assert {name: int(count) for name, count in rows} == {name: len(files) for name, files in GROUPS.items()}


def test_every_code_it_names_is_in_the_catalogue():
    assert set(re.findall(r"\b[EWI]\d{3}\b", PAGE)) <= set(CATALOGUE)


def test_every_module_it_names_is_there():
    folder = PAGE.partition("## How a file is read")[2].partition("## Limits")[0]
    modules = re.findall(r"`([a-z]+(?:[_/][a-z_]+)?)`", folder.partition("|---|")[2].partition("\n\n")[0])
    room = Path(__file__).resolve().parents[2] / "thidua_xlsx" / "untrusted"
    missing = [name for name in modules if not (room / f"{name}.py").exists()]
    assert missing == ["zipfile"]
