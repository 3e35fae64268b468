"""What is written is read: real workbooks, as written, as a spreadsheet program saves them, and edited."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.libreoffice import converted
from tests.returned import AGENCY, FILE, plan_of, told
from thidua_xlsx.form_layout import FormLayout, InputCell, lay_out
from thidua_xlsx.forms.self_scoring.read import read_form
from thidua_xlsx.forms.self_scoring.write import write_form
from thidua_xlsx.intake.recognise import judge_identity, recognise
from thidua_xlsx.model import (
    Absent,
    InputField,
    InputKind,
    Outcome,
    Register,
    SelfScoring,
    Slot,
    Source,
    Value,
)
from thidua_xlsx.tabulation.form_preview import tally_self
from thidua_xlsx.untrusted import open_bytes
from thidua_xlsx.vietnamese.numerals import canonical

KEY = b"k" * 32
PLAN = plan_of(
    """
    | 1   | nhóm     | 60 |                                        |
    | 1.1 | điểm     | 10 | bước 0,5;; minh chứng                  |
    | 1.2 | đạt      | 10 |                                        |
    | 1.3 | mức      | 30 | tham số Loại A=30; Loại B=20; Loại C=0 |
    | 1.4 | mức      | 10 | tham số 10; 7,5; 0                     |
    | 2   | tỷ lệ    | 20 |                                        |
    | 3   | tỷ lệ    | 20 | tham số a/b                            |
    | 4   | đếm      | 10 | tham số 2                              |
    | 5   | bậc      | 15 | tham số >=95: 15; >=90: 12; <90: 0     |
    | 6   | trừ      | 20 |                                        |
    """,
    """
    | T1.1 | trừ  | 2  | 1.1 |    |
    | T6   | trừ  | 2  | 6   |    |
    | C1   | cộng | 5  |     |    |
    """,
)
LAYOUT = lay_out(PLAN, Register(), AGENCY)
WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=20).map(
    lambda text: " ".join(unicodedata.normalize("NFC", text).split())
)


def values(asked: InputCell) -> st.SearchStrategy[Value]:
    """Anything that may rightly stand in the cell."""
    if asked.input.kind is InputKind.TEXT:
        return WORDS.map(lambda text: text or Absent.BLANK)
    if asked.input.field is InputField.PASS:
        return st.sampled_from([True, False, Absent.BLANK])
    if asked.input.kind is InputKind.CHOICE:
        return st.sampled_from([*asked.input.choices, Absent.BLANK])
    step = asked.input.step or Decimal("0.01")
    most = asked.input.maximum or Decimal(100)
    least = Decimal(1) if asked.input.field is InputField.TARGET else Decimal(0)
    if asked.input.kind is InputKind.WHOLE:
        step, most = Decimal(1), min(most, Decimal(50))
    ticks = st.integers(int(least / step), int(most / step))
    return st.one_of(ticks.map(lambda tick: canonical(tick * step)), st.just(Absent.BLANK))


def written(entries: dict[Slot, Value], layout: FormLayout = LAYOUT) -> bytes:
    file = io.BytesIO()
    write_form(file, layout, PLAN, entries, key=KEY)
    return file.getvalue()


def read(data: bytes) -> SelfScoring:
    received = open_bytes(data, FILE)
    book = received.book
    assert book is not None, [finding.message() for finding in received.findings]
    judged = judge_identity(recognise(book), PLAN, FILE, expected="form", key=KEY)
    return read_form(
        book,
        LAYOUT,
        Source(FILE, received.sha256, saved=book.saved),
        total_of=lambda scoring: tally_self(PLAN, Register(), scoring).self_total,
        told=(*received.findings, *judged),
    )


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_read_of_write_is_what_was_written(data: st.DataObject) -> None:
    entries = {asked.slot: data.draw(values(asked)) for asked in LAYOUT.inputs}
    scoring = read(written(entries))
    assert {slot: entry.value for slot, entry in scoring.entries.items()} == entries
    # Blanks, missing evidence and numbers that look like shares are the only things to say about it.
    assert {f.code for f in scoring.findings} <= {"W211", "W227", "I219", "W250", "W257"}


def honest() -> dict[Slot, Value]:
    """A complete form. 9,5 − 2 + 10 + 30 + 7,5 + 17 + 17 + 6 + 12 + 18 + 5 = 130."""
    D = Decimal  # noqa: N806
    given = {
        ("1.1", InputField.POINTS): D("9.5"),
        ("1.1", InputField.EVIDENCE): "Báo cáo số 12/BC-STC, 'có' \"ngoặc\" & <dấu>",
        ("1.2", InputField.PASS): True,
        ("1.3", InputField.LEVEL): "Loại A",
        ("1.4", InputField.LEVEL): "7,5",
        ("2", InputField.PERCENT): D(85),
        ("3", InputField.ACTUAL): D(17),
        ("3", InputField.TARGET): D(20),
        ("4", InputField.COUNT): D(3),
        ("5", InputField.MEASURE): D("92.5"),
        ("T1.1", InputField.COUNT): D(1),
        ("T6", InputField.COUNT): D(1),
        ("C1", InputField.COUNT): D(1),
    }
    return {
        asked.slot: given.get((asked.slot.item, asked.slot.field), Absent.BLANK) for asked in LAYOUT.inputs
    }


def test_an_honest_form_is_accepted_without_a_word() -> None:
    scoring = read(written(honest()))
    assert told(scoring.findings) == []
    assert scoring.outcome is Outcome.ACCEPTED
    assert tally_self(PLAN, Register(), scoring).self_total == Decimal(130)


@pytest.mark.libreoffice
def test_a_form_saved_by_libreoffice_is_accepted_without_a_word(tmp_path: Path) -> None:
    entries = honest()
    sent = tmp_path / FILE
    sent.write_bytes(written(entries))
    with converted([sent]) as (saved,):
        scoring = read(saved.read_bytes())
    assert told(scoring.findings) == []
    assert {slot: entry.value for slot, entry in scoring.entries.items()} == entries


SHEET = "xl/worksheets/sheet2.xml"


def edited(change: Callable[[str], str]) -> bytes:
    """An honest form with the XML of its table changed by hand, as no spreadsheet program would."""
    source = zipfile.ZipFile(io.BytesIO(written(honest())))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            text = source.read(name)
            target.writestr(name, change(text.decode()).encode() if name == SHEET else text)
    return file.getvalue()


def cell_of(item: str) -> str:
    return next(one.cell for one in LAYOUT.inputs if one.slot.item == item and one.slot.field.scores)


def with_cell(place: str, content: str) -> Callable[[str], str]:
    """Replace type and content of one cell, style kept."""

    def change(xml: str) -> str:
        found = re.search(rf'<c r="{place}"( s="[0-9]+")?[^>]*?(/>|>.*?</c>)', xml)
        assert found is not None, place
        kind, _, inner = content.rpartition("|")
        return xml.replace(found[0], f'<c r="{place}"{found[1] or ""}{kind}>{inner}</c>')

    return change


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("<f>2+3</f><v>10</v>", "E212"),
        ("<f>2+3</f><v>5</v>", "W213"),
        ("<f>F13</f><v>5</v>", "E210"),
        ("<v>8_5</v>", "E229"),
        ("<v>NaN</v>", "E229"),
        (' t="b"|<v>1</v>', "E217"),
        (' t="e"|<v>#N/A</v>', "E218"),
        (' t="inlineStr"|<is><t>9,5</t></is>', "W224"),
        (' t="inlineStr"|<is><t>1.000</t></is>', "E207"),
        (' t="inlineStr"|<is><r><rPr><strike/></rPr><t>9</t></r><r><t>8,5</t></r></is>', "E216"),
        ("<v>12</v>", "E203"),
    ],
)
def test_what_was_done_to_the_file_behind_the_program(content: str, code: str) -> None:
    place = cell_of("1.1")
    scoring = read(edited(with_cell(place, content)))
    codes = told(scoring.findings)
    assert f"{code} {place}" in codes
    assert [one for one in codes if one.split()[0] not in (code, "W231", "W227")] == []


def test_a_forged_total_is_told() -> None:
    total = next(
        one.cell
        for one in LAYOUT.locked
        if one.row == LAYOUT.row_of("#tong-cong").row and "SUM" in str(getattr(one.content, "formula", ""))
    )

    def forge(xml: str) -> str:
        found = re.search(rf'<c r="{total}"[^>]*>.*?</c>', xml)
        assert found is not None
        return xml.replace(found[0], re.sub("<v>130</v>", "<v>139</v>", found[0]))

    scoring = read(edited(forge))
    assert told(scoring.findings) == [f"W231 {total}"]
    assert scoring.outcome is Outcome.ACCEPTED_WITH_WARNINGS
