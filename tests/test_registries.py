"""A new kind of row and a new ranking key are each one file and one line: nothing else is touched.

Done for real: a copy of the package gets the two files and the two lines, and a process of its own takes a
season of that plan from its workbook over the forms to the ranks.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

KIND = '''
"""`ngưỡng`: M from the bound on, else 0. `Tham số`: the bound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from ..arithmetic import entered
from ..excel_formulas import if_number, number
from ..model import (
    NO_PEERS, Claim, Criterion, Fault, Input, InputField, InputKind, Method, MethodGuide, Parameter, Peers,
    SeasonInfo, TypedParameter,
)
from ..rule_parameters import exact
from ..vietnamese.numerals import show

METHOD = Method("ngưỡng")
GUIDE = MethodGuide("Nhập số đo.", "số đo", "M từ ngưỡng trở lên", "`Ngưỡng`")


@dataclass(frozen=True, slots=True)
class Bound(TypedParameter):
    bound: Decimal


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    return Bound(exact(text) or Decimal(0)), ()


def write_parameter(parameter: Parameter) -> str:
    return show(parameter.bound)


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    return (Input(InputField.MEASURE, InputKind.NUMBER, "Số đo", "Ghi số đo.", Decimal(0)),)


def points(criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS) -> Decimal | None:
    value = entered(claim, InputField.MEASURE)
    if value is None:
        return None
    return criterion.maximum if value >= criterion.parameter.bound else Decimal(0)


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    cell = cells[InputField.MEASURE]
    return if_number(cell, f"IF({cell}>={number(criterion.parameter.bound)},{number(criterion.maximum)},0)")
'''

KEY = '''
"""`nhieu_diem_nhat`: the most points that any single row gave."""

from ..model import Key
from .kind import RankingKeyKind

BEST_ROW = RankingKeyKind(
    Key("nhieu_diem_nhat"), "Điểm cao nhất của một dòng", "Điểm cao nhất của một dòng.",
    lambda parameter, basis: max(basis.tally.scores[code].final for code in basis.tree.leaves),
)
'''

SEASON = '''
"""Two agencies with 40 points each: A has 30 + 10, B has 20 + 20. The key parts them: 30 before 20."""

import json, sys
from decimal import Decimal
from pathlib import Path

from thidua_xlsx.form_layout import Live, lay_out
from thidua_xlsx.forms.self_scoring.read import read_form
from thidua_xlsx.forms.self_scoring.write import write_form
from thidua_xlsx.model import (
    Agency, Criterion, InputField, Key, Plan, RankingKey, Register, SeasonInfo, Slot, Source,
    WhenUnappraised,
)
from thidua_xlsx.ranking_keys import KEYS
from thidua_xlsx.rules import METHODS, RULES
from thidua_xlsx.secretariat.plan import read_plan, write_plan
from thidua_xlsx.tabulation import tabulate
from thidua_xlsx.untrusted.ooxml.package import open_package
from thidua_xlsx.untrusted.ooxml.read_workbook import read_book

folder, D = Path(sys.argv[1]), Decimal
everyone = frozenset("AB")
bound, _ = RULES[METHODS["ngưỡng"]].read_parameter("95,5", D(30))
season = Plan(
    SeasonInfo("khoi-2013", 2013, when_unappraised=WhenUnappraised.KEEP_SELF),
    (Agency("A", "Sở A"), Agency("B", "Sở B")),
    (
        Criterion("1", "Đạt ngưỡng", METHODS["ngưỡng"], maximum=D(30), parameter=bound, agencies=everyone),
        Criterion("2", "Điểm", METHODS["điểm"], maximum=D(20), agencies=everyone),
        Criterion("3", "Điểm", METHODS["điểm"], maximum=D(20), agencies=everyone),
    ),
    keys=(RankingKey(1, Key.TOTAL), RankingKey(2, KEYS["nhieu_diem_nhat"])),
)
path = folder / "ke_hoach.xlsx"
write_plan(path, season)
plan, findings = read_plan(path)
assert plan is not None and [told.code for told in findings] == ["W374"], findings
typed = {"A": ("95.5", "10", "0"), "B": ("95.4", "20", "20")}
fields = (("1", InputField.MEASURE), ("2", InputField.POINTS), ("3", InputField.POINTS))
forms, live = [], {}
for agency, texts in typed.items():
    layout = lay_out(plan, Register(), agency)
    entries = {Slot(code, None, field): D(text) for (code, field), text in zip(fields, texts, strict=True)}
    form = folder / f"{agency}.xlsx"
    write_form(form, layout, plan, entries, key=b"k" * 32)
    book, told = read_book(open_package(form))
    assert book is not None, told
    forms.append(read_form(book, layout, Source(form.name)))
    row = layout.row_of("1").row
    first = next(one.content for one in layout.locked if one.row == row and isinstance(one.content, Live))
    live[agency] = first.formula
result = tabulate(plan, Register(), forms, ())
print(json.dumps({
    "findings": [finding.code for form in forms for finding in form.findings],
    "parameter": RULES[plan.criteria[0].method].write_parameter(plan.criteria[0].parameter),
    "formula": live["A"],
    "totals": {one.agency.code: str(one.tally.total) for one in result.standings},
    "ranks": {one.agency.code: one.rank for one in result.standings},
    "by": result.standings[0].decided_by,
    "text": result.groups[0].separations[0].text,
}))
'''


def test_a_new_kind_of_row_and_a_new_key_are_one_file_and_one_line_each(tmp_path: Path) -> None:
    package = tmp_path / "thidua_xlsx"
    shutil.copytree(ROOT / "thidua_xlsx", package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "rules" / "threshold.py").write_text(KIND.lstrip(), "utf-8")
    add_line(package / "rules" / "__init__.py", 'text_row,\n)\n"', "from . import threshold", "threshold")
    (package / "ranking_keys" / "best_row.py").write_text(KEY.lstrip(), "utf-8")
    add_line(
        package / "ranking_keys" / "__init__.py",
        'DECISION,\n)\n"',
        "from .best_row import BEST_ROW",
        "BEST_ROW",
    )
    run = subprocess.run(
        [sys.executable, "-c", SEASON, str(tmp_path)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == {
        "findings": [],
        "parameter": "95,5",
        "formula": 'IF(ISNUMBER(F11),IF(F11>=95.5,30,0),"")',
        "totals": {"A": "40", "B": "40"},
        "ranks": {"A": 1, "B": 2},
        "by": "nhieu_diem_nhat",
        "text": "Sở A và Sở B bằng nhau về tổng điểm (40); "
        "Sở A đứng trên nhờ điểm cao nhất của một dòng 30 so với 20",
    }


def add_line(path: Path, end_of_list: str, imported: str, entry: str) -> None:
    """The one line of the registry (and the import that it needs)."""
    text = path.read_text("utf-8")
    assert text.count(end_of_list) == 1
    name = end_of_list.partition(",")[0]
    text = text.replace(end_of_list, end_of_list.replace(f"{name},", f"{name},\n    {entry},", 1))
    head = "from __future__ import annotations\n"
    path.write_text(text.replace(head, f"{head}{imported}\n", 1), "utf-8")
