"""The honest form that the corpus starts from, and the edits that programs and people make to it.

It is the form of Sở Tài chính (STC) of a small season, filled and saved. An `Item` is the code of a criterion
or an adjustment: alone it means the cell that is filled in, with a heading (`1.1/Minh chứng`) that column.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from decimal import Decimal
from functools import cache
from xml.sax.saxutils import escape

from tests.returned import plan_of
from thidua_xlsx.address import a1, row_column
from thidua_xlsx.form_layout import FormColumn, FormLayout, lay_out
from thidua_xlsx.form_layout.types import Identity
from thidua_xlsx.forms.writer.workbook import build
from thidua_xlsx.model import Plan, Register, Slot, Value

from .workbooks import unpacked, zipped

Item = str
KEY = b"k" * 32
PLAN: Plan = plan_of(
    """
    | 1   | nhóm  | 50 |                                        |
    | 1.1 | điểm  | 10 | bước 0,5;; minh chứng                  |
    | 1.2 | đạt   | 10 |                                        |
    | 1.3 | mức   | 30 | tham số Loại A=30; Loại B=20; Loại C=0 |
    | 2   | tỷ lệ | 20 |                                        |
    | 3   | tỷ lệ | 20 | tham số a/b                            |
    | 4   | đếm   | 10 | tham số 2                              |
    """,
    """
    | TRU | trừ  | 2  | 1.1 |      |
    | CA  | cộng | 5  |     | CB   |
    | CB  | cộng | 10 |     |      |
    """,
)
REGISTER = Register()
EVIDENCE = "Báo cáo số 12/BC-STC ngày 10/01/2014"
FILLED: dict[Item, Value] = {
    "1.1": Decimal("9.5"),
    "1.1/Minh chứng": EVIDENCE,
    "1.2": True,
    "1.3": "Loại B",
    "2": Decimal(85),
    "3": Decimal(17),
    "3|b": Decimal(20),
    "4": Decimal(3),
    "TRU": Decimal(0),
    "CA": Decimal(0),
    "CB": Decimal(0),
}
"""What the agency entered; every other input is blank. Comes to 9,5 + 10 + 20 + 17 + 17 + 6 = 79,5."""
TOTAL = "79.5"
FORM, GUIDE, META = (f"xl/worksheets/sheet{number}.xml" for number in (2, 1, 3))
STRINGS, STYLES, BOOK = "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"
BOOK_RELS, TYPES, CUSTOM = "xl/_rels/workbook.xml.rels", "[Content_Types].xml", "docProps/custom.xml"


@cache
def layout(agency: str = "STC") -> FormLayout:
    """Which cell holds what."""
    return lay_out(PLAN, REGISTER, agency)


def place(item: Item) -> str:
    """A1 of an item's cell in the form as it was sent out; any other word is given back."""
    key, _, heading = item.partition("/")
    row = next((row.row for row in layout().rows if row.key == key), None)
    if row is None:
        return item
    return a1(row, layout().columns[FormColumn(heading) if heading else FormColumn.ENTRY])


def slot(item: Item) -> Slot:
    """The input at an item's cell."""
    return next(asked.slot for asked in layout().inputs if asked.cell == place(item))


def written(
    of: FormLayout | None = None, identity: Identity | None = None, key: bytes = KEY
) -> dict[str, str]:
    """The parts of a filled form; of another identity, when one is given."""
    of = of or layout()
    of = replace(of, identity=identity) if identity else of
    target = io.BytesIO()
    build(target, of, PLAN, {slot(item): value for item, value in FILLED.items()}, key)
    return unpacked(target)


@cache
def _honest() -> dict[str, str]:
    return written()


class Form:
    """The parts of the honest form, to be edited. Every edit gives the form back."""

    def __init__(self, parts: dict[str, str] | None = None) -> None:
        self.parts = dict(_honest() if parts is None else parts)

    def data(self, method: int = zipfile.ZIP_DEFLATED) -> bytes:
        """The file."""
        return zipped(self.parts, method)

    # parts ------------------------------------------------------------------------------------------------

    def part(self, name: str, content: str) -> Form:
        """Write or replace a part."""
        self.parts[name] = content
        return self

    def without(self, *names: str) -> Form:
        """Drop parts."""
        for name in names:
            del self.parts[name]
        return self

    def swap(self, name: str, old: str, new: str, count: int = -1) -> Form:
        """Replace text in a part; it must be there."""
        assert old in self.parts[name], (name, old)
        self.parts[name] = self.parts[name].replace(old, new, count)
        return self

    # cells ------------------------------------------------------------------------------------------------

    def xml(self, item: Item, cell: str) -> Form:
        """Put a whole <c> element (or several) where an item's cell stands."""
        cell_at = place(item)
        found = re.search(rf'<c r="{cell_at}"[^>]*?(?:/>|>.*?</c>)', self.parts[FORM])
        assert found, cell_at
        self.parts[FORM] = self.parts[FORM].replace(found[0], cell, 1)
        return self.uncalculated()

    def put(self, item: Item, inside: str, kind: str = "", style: int | None = None) -> Form:
        """Put content into an item's cell: the inside of its <c>, its type, its style (None: as it was)."""
        cell_at = place(item)
        if style is None:
            found = re.search(rf'<c r="{cell_at}" s="(\d+)"', self.parts[FORM])
            assert found, cell_at
            style = int(found[1])
        typed = f' t="{kind}"' if kind else ""
        return self.xml(item, f'<c r="{cell_at}" s="{style}"{typed}>{inside}</c>')

    def number(self, item: Item, raw: str, style: int | None = None) -> Form:
        """A number cell with exactly this in <v>."""
        return self.put(item, f"<v>{raw}</v>", "", style)

    def text(self, item: Item, text: str, style: int | None = None) -> Form:
        """A text cell, as typed by a person."""
        return self.put(item, f'<is><t xml:space="preserve">{escape(text)}</t></is>', "inlineStr", style)

    def formula(self, item: Item, formula: str, cached: str | None, kind: str = "") -> Form:
        """A formula with its stored result; None: without one."""
        value = "" if cached is None else f"<v>{escape(cached)}</v>"
        return self.put(item, f"<f>{escape(formula)}</f>{value}", kind)

    def blank(self, item: Item) -> Form:
        """Clear a cell."""
        return self.xml(item, "")

    def uncalculated(self) -> Form:
        """Drop the stored total, as a program without a calculator leaves it."""
        cell = re.compile(rf'(<c r="{place("#tong-cong/Điểm")}"[^>]*>)(<f>.*?</f>)<v>[^<]*</v>')
        self.parts[FORM] = cell.sub(r"\1\2", self.parts[FORM])
        return self

    def inlined(self) -> Form:
        """Every text in its cell and no table of strings, as openpyxl and exporters write."""
        texts = re.findall(r"<si>(.*?)</si>", self.parts[STRINGS], re.DOTALL)
        cell = re.compile(r' t="s"><v>(\d+)</v>')
        for part in (FORM, GUIDE, META):
            self.parts[part] = cell.sub(
                lambda found: f' t="inlineStr"><is>{texts[int(found[1])]}</is>', self.parts[part]
            )
        link = r'<Relationship Id="\w+" Type="[^"]*sharedStrings"[^>]*>'
        self.parts[BOOK_RELS] = re.sub(link, "", self.parts[BOOK_RELS])
        return self.without(STRINGS)

    # looks ------------------------------------------------------------------------------------------------

    def style(self, code: str = "", font: str = "<name val='Times New Roman'/>") -> int:
        """The index of a new cell format with that number format and that inside of its font."""
        styles = self.parts[STYLES]
        number = 0
        if code:
            number = 400
            entry = f'<numFmt numFmtId="400" formatCode="{escape(code, {chr(34): "&quot;"})}"/>'
            styles = re.sub(r"(<numFmts[^>]*>)", lambda found: found[1] + entry, styles, count=1)
        fonts = styles[styles.index("<fonts") : styles.index("</fonts>")].count("<font>")
        styles = styles.replace("</fonts>", f"<font><sz val='12'/>{font}</font></fonts>", 1)
        cells = styles[styles.index("<cellXfs") : styles.index("</cellXfs>")].count("<xf ")
        self.parts[STYLES] = styles.replace(
            "</cellXfs>", f'<xf numFmtId="{number}" fontId="{fonts}" applyNumberFormat="1"/></cellXfs>', 1
        )
        return cells

    # rows -------------------------------------------------------------------------------------------------

    def row(self, item: Item) -> str:
        """The whole <row> of an item."""
        number = row_column(place(item))[0] + 1
        found = re.search(rf'<row r="{number}"[^>]*?(?:/>|>.*?</row>)', self.parts[FORM])
        assert found, number
        return found[0]

    def hide(self, *items: Item) -> Form:
        """Hide rows, as a filter or a person does."""
        for item in items:
            row = self.row(item)
            self.swap(FORM, row, row.replace("<row ", '<row hidden="1" ', 1))
        return self

    def insert(self, before: Item, cells: str = "") -> Form:
        """Insert a row before an item's, as Excel does: everything below moves, with the references to it."""
        at = row_column(place(before))[0] + 1
        self._move(at, 1)
        end = self.parts[FORM].index(f'<row r="{at + 1}" ')
        rows = self.parts[FORM]
        self.parts[FORM] = f'{rows[:end]}<row r="{at}">{cells.replace("#", str(at))}</row>{rows[end:]}'
        return self

    def delete(self, item: Item) -> Form:
        """Delete an item's row, as Excel does."""
        at = row_column(place(item))[0] + 1
        self.uncalculated().swap(FORM, self.row(item), "")
        self._move(at, -1)
        return self

    def duplicate(self, item: Item) -> Form:
        """Copy an item's row and insert it below."""
        at = row_column(place(item))[0] + 1
        row = self.row(item)
        self._move(at + 1, 1)
        again = _renumbered(row, at + 1)
        self.parts[FORM] = self.parts[FORM].replace(row, row + again, 1)
        return self

    def exchange(self, first: Item, second: Item) -> Form:
        """Let two rows change places, values and keys alike, as a sort does; names stay where they are."""
        numbers = [row_column(place(item))[0] + 1 for item in (first, second)]
        rows = [self.row(first), self.row(second)]
        sheet = self.parts[FORM].replace(rows[0], "\x00").replace(rows[1], "\x01")
        sheet = sheet.replace("\x00", _moved(rows[1], numbers[1], numbers[0]))
        self.parts[FORM] = sheet.replace("\x01", _moved(rows[0], numbers[0], numbers[1]))
        return self

    def _move(self, at: int, by: int) -> None:
        """Rows from `at` on move; references in formulas, names, merges and lists go with them."""
        sheet = self.parts[FORM]
        head, _, rest = sheet.partition("<sheetData>")
        rows, _, tail = rest.partition("</sheetData>")
        pieces = re.findall(r"<row [^>]*?(?:/>|>.*?</row>)", rows)
        moved = [
            _renumbered(piece, number + by) if (number := _number(piece)) >= at else piece for piece in pieces
        ]
        text = re.sub(r"<f>.*?</f>", lambda f: _shifted(f[0], at, by), "".join(moved))
        tail = re.sub(r'(?<=ref=")[^"]+|(?<=sqref=")[^"]+', lambda f: _shifted(f[0], at, by), tail)
        self.parts[FORM] = f"{head}<sheetData>{text}</sheetData>{tail}"
        self.parts[BOOK] = re.sub(
            r"(?<='Phiếu tự chấm'!)[^<]+", lambda f: _shifted(f[0], at, by), self.parts[BOOK]
        )


def _number(row: str) -> int:
    found = re.match(r'<row r="(\d+)"', row)
    assert found, row[:40]
    return int(found[1])


def _renumbered(row: str, number: int) -> str:
    return re.sub(r'(<row r="|<c r="[A-Z]+)\d+"', rf'\g<1>{number}"', row)


def _moved(row: str, old: int, new: int) -> str:
    """A row with everything in it that spoke of itself."""
    formulas = re.sub(r"<f>.*?</f>", lambda f: re.sub(rf"(?<=[A-Z]){old}(?![0-9])", str(new), f[0]), row)
    return _renumbered(formulas, new)


def _shifted(text: str, at: int, by: int) -> str:
    """References from row `at` on moved; those to the one row that is deleted become #REF!."""

    def moved(found: re.Match[str]) -> str:
        row = int(found[2])
        if by < 0 and row == at and found[3] != ":" and found[0][0] != ":":
            return "#REF!"
        return f"{found[1]}{row + by if row >= at else row}"

    return re.sub(r"(?<![A-Za-z\"])(\$?[A-Z]{1,2}\$?)(\d+)(?![0-9(])(:?)", lambda f: moved(f) + f[3], text)


def copied(sheet: str = "Phiếu tự chấm") -> Form:
    """The sheet copied into a new workbook: names and lock come along, `_meta` and the properties do not."""
    form = Form()
    book = re.sub(
        "<sheets>.*?</sheets>",
        f'<sheets><sheet name="{sheet}" sheetId="1" r:id="rId2"/></sheets>',
        form.parts[BOOK],
    )
    book = re.sub(r"<definedName [^>]*localSheetId[^>]*>[^<]*</definedName>", "", book)
    form.part(BOOK, book.replace(' activeTab="1"', "").replace("'Phiếu tự chấm'", f"'{sheet}'"))
    for name, target in ((BOOK_RELS, "sheet[13]"), ("_rels/.rels", "custom")):
        links = re.sub(
            rf'<Relationship Id="[^"]*" Type="[^"]*" Target="[^"]*{target}.xml"/>', "", form.parts[name]
        )
        form.part(name, links)
    return form.without(CUSTOM, GUIDE, META)
