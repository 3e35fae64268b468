"""The live formula of a row and its exact points agree, by LibreOffice's reckoning, near halves too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from tests import libreoffice
from tests.rules.rows import INFO, row
from tests.tables import value
from thidua_xlsx.model import Absent, Claim, Criterion, InputField, InputKind
from thidua_xlsx.rules import RULES

Case = tuple[Criterion, tuple[str, ...]]
WORDS = re.compile(r"[A-Z]+(?=\()")
SINCE_2007 = {"IF", "ISNUMBER", "ISTEXT", "AND", "ABS", "ROUND", "MIN", "INT"}


ODD = ("", "chín", "9,5", "-1", "0", "1000")
ROWS: tuple[tuple[Criterion, tuple[str, ...]], ...] = (
    (row("điểm", "30", step="0.5"), ("9.5", "0.5", "29.75", "30", "30.5", *ODD)),
    (row("điểm", "12.99"), ("12.99", "0.01", "8.57", "1.115", "4.35", "0.29", "1.15", *ODD)),
    (row("điểm", "9.98", step="0.25"), ("9.75", "9.8", "0.25", *ODD)),
    (row("đạt", "50"), ("Đạt", "Không đạt", "Có", *ODD)),
    (row("mức", "200", 'Loại A=200; Loại "B"=150,5'), ("Loại A", 'Loại "B"', "Loại C", *ODD)),
    (row("mức", "8", "8; 7,5; 4; 0"), ("8", "7.5", "4", "0", "5", *ODD)),
    (
        row("bậc", "15", ">=95: 15; >=90,5: 12; >80: 10; <=80: 0"),
        ("95", "94.99", "90.5", "90.49", "80", *ODD),
    ),
    (row("bậc", "5", ">10: 5; =10: 4; <2: 1; <10: 3"), ("11", "10", "1.5", "2", *ODD)),
    (row("bậc", "15", ">=95%: 15; >=90%: 12; <90%: 0"), ("95", "94.99", "89", "120", *ODD)),
    (row("tỷ lệ", "200"), ("85", "100", "120", "33.33", "0.005", *ODD)),
    (
        row("tỷ lệ", "10", "a/b"),
        ("2/3", "1/16", "5/4", "1/0", "0/5", "-1/2", "1/-2", "x/2", "1/x", "/2", "1/"),
    ),
    (row("tỷ lệ", "200", "trần=120"), ("85", "110", "130", *ODD)),
    (row("tỷ lệ", "20", "a/b; trần=112,5"), ("13/10", "11/10", "1/3", "1/0")),
    (row("tỷ lệ", "20", "không trần"), ("130", "33.33", *ODD)),
    (
        row("bậc", "15", ">=95%: 15; >=90%: 12; >=80%: 10; <80%: 0; tuyến tính"),
        ("95", "92", "90.01", "90", "80.5", "79", *ODD),
    ),
    (row("bậc", "10", "<=2: 10; <=5: 6; >5: 0; tuyến tính"), ("1", "2", "3", "4.4", "5", "6", *ODD)),
    (row("mức", "10", "Tốt=10; 2,5; -5"), ("Tốt", "-5", "2.5", "Yếu", *ODD)),
    (row("đếm", "0", "1,05"), ("1", "3", "99", *ODD)),
    (row("đếm", "5", "0,2"), ("3", "25", "26", "1.5", *ODD)),
    (row("đếm", "100", "1,05"), ("1", "3", "7", "99")),
    (row("trừ", "30"), ("",)),
)


def halves() -> Iterator[Case]:
    """Products whose third decimal is a 5: what binary holds stands just above or just below the half."""
    for maximum in ("1", "2.5", "12.99", "20", "97.3"):
        of = row("tỷ lệ", maximum)
        yield of, tuple(str(Decimal(step) / 20) for step in range(1, 2000, 37))
        yield of, tuple(str(Decimal(step) / 8) for step in range(1, 800, 41))
    two = row("tỷ lệ", "7.35", "a/b")
    yield two, tuple(f"{a}/{b}" for a in range(1, 40, 3) for b in (7, 8, 16, 40, 80, 125, 640))


def each() -> Iterator[tuple[Criterion, str]]:
    for of, typed in (*ROWS, *halves()):
        for text in typed:
            yield of, text


def entered(of: Criterion, typed: str) -> dict[InputField, str | float]:
    """What stands in the input cells: a number where the text is one in Excel, else the text itself."""
    fields = [one.field for one in RULES[of.method].inputs(of, INFO)]
    texts = typed.split("/") if len(fields) > 1 and "/" in typed else [typed] * len(fields)
    return {field: _stored(text) for field, text in zip(fields, texts, strict=True)}


def _stored(text: str) -> str | float:
    return float(text) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text) else text


def claim(of: Criterion, typed: str) -> Claim:
    """The same as the reader gives it, had it not flagged what is no number."""
    read: dict[InputField, Decimal | bool | str | Absent] = {}
    kinds = {one.field: one.kind for one in RULES[of.method].inputs(of, INFO)}
    for field, stored in entered(of, typed).items():
        if isinstance(stored, float):
            read[field] = Decimal(str(stored))
        elif (
            kinds[field] is InputKind.CHOICE and stored in ("Đạt", "Không đạt")
        ) or field is InputField.LEVEL:
            read[field] = value(field, stored)
        else:
            read[field] = Absent.BLANK
    return read


@pytest.mark.libreoffice
def test_libreoffice_and_the_rule_agree(tmp_path: Path) -> None:
    cases = list(each())
    path = tmp_path / "rules.xlsx"
    _write(path, cases)
    with libreoffice.converted([path]) as (again,):
        sheet = openpyxl.load_workbook(again, data_only=True).active
        assert sheet is not None
        shown = [cell.value for cell in sheet["C"]]
    differing = []
    for (of, typed), live in zip(cases, shown, strict=True):
        exact = RULES[of.method].points(of, claim(of, typed), INFO)
        same = live in (None, "") if exact is None else isinstance(live, int | float) and live == float(exact)
        if not same:
            differing.append((of.method.value, str(of.maximum), typed, live, exact))
    assert differing == []


def _write(path: Path, cases: list[tuple[Criterion, str]]) -> None:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    for line, (of, typed) in enumerate(cases):
        cells = {}
        for column, (field, stored) in enumerate(entered(of, typed).items()):
            cells[field] = f"{'AB'[column]}{line + 1}"
            if isinstance(stored, float):
                sheet.write_number(line, column, stored)
            elif stored:
                sheet.write_string(line, column, stored)
        formula = RULES[of.method].formula(of, cells, INFO)
        sheet.write_formula(line, 2, f"={formula}", None, "chưa tính")
    book.close()


# Ids in ASCII: pytest escapes others again whenever it collects again, and mutmut then misses the tests.
@pytest.mark.parametrize("of", [of for of, _ in ROWS], ids=map(str, range(len(ROWS))))
def test_formulas_use_only_what_every_excel_since_2007_knows(of: Criterion) -> None:
    cells = {one.field: f"{'AB'[place]}9" for place, one in enumerate(RULES[of.method].inputs(of, INFO))}
    formula = RULES[of.method].formula(of, cells, INFO)
    assert formula is not None
    assert not formula.startswith("=")
    assert set(WORDS.findall(re.sub(r'"[^"]*"', "", formula))) <= SINCE_2007


@pytest.mark.parametrize(
    ("of", "formula"),
    [
        (
            row("điểm", "30", step="0.5"),
            'IF(ISNUMBER(F9),IF(AND(F9>=0,F9<=30),IF(ABS(F9/0.5-ROUND(F9/0.5,0))<0.000001,F9,""),""),"")',
        ),
        (row("đạt", "50"), 'IF(F9="Đạt",50,IF(F9="Không đạt",0,""))'),
        (row("mức", "1", 'Loại "A"=1'), 'IF(ISNUMBER(F9),"",IF(ISTEXT(F9),IF(F9="Loại ""A""",1,""),""))'),
        (
            row("mức", "20", "Loại A=20; 7,5; 0"),
            'IF(ISNUMBER(F9),IF(F9=7.5,7.5,IF(F9=0,0,"")),'
            'IF(ISTEXT(F9),IF(F9="Loại A",20,IF(F9="7,5",7.5,IF(F9="0",0,""))),""))',
        ),
        (
            row("bậc", "15", ">=95: 15; >=90,5: 12; <90,5: 0"),
            'IF(ISNUMBER(F9),IF(F9>=95,15,IF(F9>=90.5,12,IF(F9<90.5,0,""))),"")',
        ),
        (row("tỷ lệ", "200"), 'IF(ISNUMBER(F9),IF(F9>=0,ROUND(200*MIN(F9,100)/100,2),""),"")'),
        (
            row("tỷ lệ", "10", "a/b"),
            'IF(ISNUMBER(F9),IF(ISNUMBER(G9),IF(AND(F9>=0,G9>0),ROUND(10*MIN(F9,G9)/G9,2),""),""),"")',
        ),
        (
            row("đếm", "5", "0,25"),
            'IF(ISNUMBER(F9),IF(AND(F9>=0,F9=INT(F9)),MIN(ROUND(F9*0.25,2),5),""),"")',
        ),
        (row("trừ", "30"), "30"),
    ],
)
def test_the_formula_of_every_kind_of_row(of: Criterion, formula: str) -> None:
    rule = RULES[of.method]
    cells = {one.field: cell for one, cell in zip(rule.inputs(of, INFO), ("F9", "G9"), strict=False)}
    assert rule.formula(of, cells, INFO) == formula
