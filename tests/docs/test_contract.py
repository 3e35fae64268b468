"""docs/contract.md: every section that is cited is there, and what it names is what the code declares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import click
import pytest

from thidua_xlsx.cli import cli
from thidua_xlsx.season.collection.report import CollectReport
from thidua_xlsx.season.common.reports import Report, WriteReport
from thidua_xlsx.season.planning.new_and_check import CheckReport
from thidua_xlsx.season.registration.report import RegisterReport
from thidua_xlsx.season.result.report import RankReport
from thidua_xlsx.secretariat.plan.sheets import PLAN_SHEETS
from thidua_xlsx.secretariat.register.sheets import REGISTER_SHEETS
from thidua_xlsx.secretariat.tables.schema import SheetSpec

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "contract.md").read_text("utf-8")
HEADING = re.compile(r"^#{2,3} (\d+(?:\.\d+)?)\.? (.+)$", re.MULTILINE)
CITED = re.compile(
    r"(?P<standard>\[MS-[A-Z0-9]+\]|(?:ISO/IEC [0-9]+)?-[0-9]+)?\s*§\s?(?P<section>\d+(?:\.\d+)*)"
)
"""A citation; with a published standard before it, it is not one of this contract."""


def sections() -> dict[str, str]:
    """Number of each section and sub-section -> its title and text, white space made one blank."""
    parts = HEADING.split(PAGE)[1:]
    return {
        number: " ".join(f"{title} {text}".split())
        for number, title, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    }


def whole(number: str) -> str:
    """A section with all its sub-sections."""
    return " ".join(text for each, text in sections().items() if each.partition(".")[0] == number)


def texts() -> Iterator[Path]:
    """Every text in which a section may be cited."""
    yield from (ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "setup.cfg"))
    for folder in ("thidua_xlsx", "tests", "docs", "benchmarks", "sample_workbooks"):
        for ending in ("*.py", "*.md", "*.tsv"):
            yield from sorted((ROOT / folder).rglob(ending))


def cited(text: str) -> list[str]:
    return [match["section"] for match in CITED.finditer(text) if not match["standard"]]


def test_every_section_that_is_cited_is_there():
    known = sections().keys()
    lost = {
        f"{path.relative_to(ROOT)}: §{section}"
        for path in texts()
        for section in cited(path.read_text("utf-8"))
        if section not in known
    }
    assert lost == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(contract §2, `tỷ lệ`)", ["2"]),
        ("§3, §4", ["3", "4"]),
        ("see §3.4.", ["3.4"]),
        ("(ISO/IEC 29500-2 §9.1.3)", []),
        ("(ISO/IEC 29500-1 §12, -2 §11; [MS-OFFMACRO2] §2.2; §3)", ["3"]),
        ("its records ([MS-XLSB] §2.1.4)", []),
        ("QuyÕt ®Þnh sè 12/Q§-UBND", []),
    ],
)
def test_a_citation_is_told_from_other_signs(text, found):
    assert cited(text) == found


def test_sections_are_numbered_one_after_another():
    numbers = [match[1] for match in HEADING.finditer(PAGE)]
    expected: list[str] = []
    for number in numbers:
        main, _, part = number.partition(".")
        before = [each for each in expected if each.partition(".")[0] == main and "." in each]
        mains = [each for each in expected if "." not in each]
        expected.append(f"{main}.{len(before) + 1}" if part else str(len(mains) + 1))
    assert numbers == expected


@pytest.mark.parametrize("spec", PLAN_SHEETS, ids=lambda spec: spec.name)
def test_each_sheet_of_the_plan_has_its_columns_and_words(spec):
    (text,) = [text for number, text in sections().items() if number[:2] == "2." and _about(text, spec)]
    if spec.name == "Tiêu chí":
        text += sections()["2.4"]
    assert _missing(spec, text) == []


@pytest.mark.parametrize("spec", REGISTER_SHEETS, ids=lambda spec: spec.name)
def test_each_sheet_of_the_register_has_its_columns(spec):
    text = whole("4")
    assert f"`{spec.name}`" in text
    assert _missing(spec, text) == []


def _about(text: str, spec: SheetSpec) -> bool:
    return re.match(rf"Sheets? (`[^`]+` and )?`{re.escape(spec.name)}`", text) is not None


def _missing(spec: SheetSpec, text: str) -> list[str]:
    """Columns, settings and words of a sheet that the text does not name."""
    declared = (*spec.columns, *spec.items)
    words = [word.value for column in declared for word in column.words or () if isinstance(word, Enum)]
    return [name for name in (*(column.heading for column in declared), *words) if name not in text]


def test_the_commands_and_their_options_are_those_of_the_command_line():
    text = sections()["5.1"]
    named = set(re.findall(r"(?:`|`thidua )([a-z-]+) (?:\[?DIR|FILE|\[CODE|SHELL)", text))
    context = click.Context(cli)
    commands = {name: cli.get_command(context, name) for name in cli.list_commands(context)}
    assert named == set(commands)
    options = {
        option
        for command in commands.values()
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }
    named_options = set(re.findall(r"--[a-z-]+", text))
    assert named_options == options | {"--help", "--version"}


@pytest.mark.parametrize(
    ("command", "report"),
    [
        ("check", CheckReport()),
        ("new, generate, appraise, papers, pack", WriteReport()),
        ("register", RegisterReport()),
        ("collect", CollectReport()),
        ("rank", RankReport()),
    ],
)
def test_each_result_has_the_fields_that_are_promised(command: str, report: Report):
    block = re.search(rf"^{command}\s+(\{{.*?)(?=^\S)", PAGE, re.MULTILINE | re.DOTALL)
    assert block is not None
    top = _fields_at_the_top(block[1])
    assert top | {"ok"} == set(report.document())


def _fields_at_the_top(text: str) -> set[str]:
    """Names of an object's own fields, without those of the objects in it."""
    shallow = text.strip()[1:-1]
    while (inner := re.sub(r"[{\[][^{}\[\]]*[}\]]", "", shallow)) != shallow:
        shallow = inner
    return set(re.findall(r'"([a-z_0-9]+)"', re.sub(r':\s*"[^"]*"', "", shallow)))
