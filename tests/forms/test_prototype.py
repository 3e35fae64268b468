"""A stamped form says the same as one written from scratch."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from tests.form_layout.every_kind import AGENCY, plan
from thidua_xlsx.form_layout import lay_out
from thidua_xlsx.forms.writer import prototype
from thidua_xlsx.forms.writer.workbook import build
from thidua_xlsx.intake.identity import token
from thidua_xlsx.model import Agency, Plan, Register, Role

KEY = b"a key of the season"
LONG = "Văn phòng Ban Chỉ đạo tỉnh về phòng, chống tham nhũng, lãng phí & tiêu cực"


def season(*agencies: Agency) -> Plan:
    """The plan of every kind of row for these agencies."""
    made = plan()
    codes = frozenset(agency.code for agency in agencies)
    criteria = tuple(replace(row, agencies=codes) for row in made.criteria)
    adjustments = tuple(replace(one, agencies=codes) for one in made.adjustments)
    return replace(made, agencies=agencies, criteria=criteria, adjustments=adjustments)


STC = Agency(AGENCY, "Sở Tài chính", role=Role.HEAD, email="stc@example.vn")
AGENCIES = (
    STC,
    Agency("SA-B", "Sở A & B <thử>", representative='Đại "Diện" A', office="Giám đốc"),
    Agency("VP", LONG[:60]),
    Agency("DAI", LONG + " của cả khối thi đua"),
)
PLAN = season(*AGENCIES)


def cells(data: bytes) -> dict[str, object]:
    """Every cell of every sheet with what stands in it, the heights of rows, the footers."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    told: dict[str, object] = {"properties": {p.name: p.value for p in book.custom_doc_props.props}}
    told["subject"] = book.properties.subject
    for sheet in book.worksheets:
        told[f"{sheet.title} footer"] = sheet.oddFooter.left.text
        for row in sheet.iter_rows():
            told[f"{sheet.title} {row[0].row}"] = sheet.row_dimensions[row[0].row].height
            told |= {f"{sheet.title}!{c.coordinate}": (c.value, c.style_id > 0, c.font.b) for c in row}
    return told


@pytest.mark.parametrize("agency", AGENCIES, ids=lambda agency: agency.code)
def test_a_stamped_form_says_the_same_as_one_from_scratch(agency: Agency) -> None:
    layout = lay_out(PLAN, Register(), agency.code)
    scratch = io.BytesIO()
    build(scratch, layout, PLAN, {}, KEY)
    assert cells(prototype.stamped(layout, PLAN, KEY)) == cells(scratch.getvalue())


def test_no_mark_is_left_and_no_other_agency_named() -> None:
    layouts = [lay_out(PLAN, Register(), agency.code) for agency in AGENCIES[:2]]
    first, second = (prototype.stamped(layout, PLAN, KEY) for layout in layouts)
    assert token(KEY, "khoi-2013", "", "SA-B", layouts[1].identity.form_digest).encode() in _unzipped(second)
    assert token(KEY, "khoi-2013", "", AGENCY, "a" * 64).encode() not in _unzipped(second)
    assert "\uf8ff".encode() not in _unzipped(first) + _unzipped(second)


def test_the_order_of_writing_changes_no_byte() -> None:
    layouts = [lay_out(PLAN, Register(), agency.code) for agency in AGENCIES]
    forward = [prototype.stamped(layout, PLAN, KEY) for layout in layouts]
    prototype._prototype.cache_clear()
    backward = [prototype.stamped(layout, PLAN, KEY) for layout in reversed(layouts)]
    assert forward == backward[::-1]


def test_agencies_with_the_same_rows_share_a_prototype() -> None:
    prototype._prototype.cache_clear()
    pair = season(STC, Agency("SNV", "Sở Nội vụ"))
    for agency in pair.agencies:
        prototype.stamped(lay_out(pair, Register(), agency.code), pair, KEY)
    assert prototype._prototype.cache_info().misses == 1


def _unzipped(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())
