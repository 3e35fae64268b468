"""What people and programs do to sheets, rows and columns: hide, insert, delete, copy, rename, merge, filter."""

from __future__ import annotations

import re
from collections.abc import Callable

from thidua_xlsx.form_layout import lay_out

from ..corpus import ACCEPTED, FLAGGED, QUARANTINED, REJECTED, WARNED, Maker, Poison
from ..honest import BOOK, BOOK_RELS, FILLED, FORM, PLAN, REGISTER, Form, copied, layout, place, written

_ROWS = [row.key for row in layout().rows]
_INPUTS = {
    key: sorted(asked.cell for asked in layout().inputs if asked.row == layout().row_of(key).row)
    for key in _ROWS
}
_KEYS = sorted(place(f"{key}/Mã") for key in _ROWS)
_BLOCK = place("#cong-tru/Mã")


def _text(at: str, text: str) -> str:
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


def _extra_sheet(name: str, xml: str, state: str = "") -> Callable[[Form], Form]:
    """A maker that adds a sheet behind the others."""

    def make(form: Form) -> Form:
        shown = f' state="{state}"' if state else ""
        form.swap(BOOK, "</sheets>", f'<sheet name="{name}" sheetId="50"{shown} r:id="rId50"/></sheets>')
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
        link = f'<Relationship Id="rId50" Type="{kind}" Target="worksheets/sheet50.xml"/>'
        form.swap(BOOK_RELS, "</Relationships>", f"{link}</Relationships>")
        return form.part("xl/worksheets/sheet50.xml", xml)

    return make


def _draft() -> str:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = '<row r="1"><c r="A1"><v>99</v></c></row>'
    return f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'


def _twice(form: Form) -> Form:
    """The form's own sheet copied beside itself, with another score in it."""
    again = Form().number("1.1", "10").parts[FORM]
    return _extra_sheet("Phiếu tự chấm (2)", again)(form)


def _hidden_copy(form: Form) -> Form:
    """The same, the copy out of sight."""
    again = Form().number("1.1", "10").parts[FORM]
    return _extra_sheet("Phiếu tự chấm (2)", again, "hidden")(form)


def _shown_copy(form: Form) -> Form:
    """The form's own sheet out of sight, the copy in its place."""
    return _twice(form).swap(BOOK, 'name="Phiếu tự chấm" ', 'name="Phiếu tự chấm" state="hidden" ')


def _codes() -> str:
    """A sheet that lists the codes of all rows in its first column, as a draft does."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = "".join(f'<row r="{n}">{_text(f"A{n}", key)}</row>' for n, key in enumerate(_ROWS, 1))
    return f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'


def _neighbours(form: Form) -> Form:
    """The form of another agency beside this one's."""
    other = Form(written(lay_out(PLAN, REGISTER, "SNV"))).inlined()
    return _extra_sheet("SNV", other.parts[FORM])(form)


def _rename(form: Form, name: str) -> Form:
    return form.swap(BOOK, "Phiếu tự chấm", name)


def _filtered(form: Form) -> Form:
    form.hide("1.2", "1.3", "4")
    return form.swap(FORM, "<mergeCells", '<autoFilter ref="A10:J23"/><mergeCells')


def _sorted(form: Form) -> Form:
    """Sorted by Excel: rows of 2 and 4 have changed places, and so have all their cells."""
    return form.exchange("2", "4")


def _key(item: str, text: str) -> Maker:
    return lambda form: form.text(f"{item}/Mã", text)


def _column_inserted(form: Form) -> Form:
    """A column before F in every row; formulas and names as they were, as a program without them leaves it."""

    def moved(found: re.Match[str]) -> str:
        letter = found[1] if found[1] < "F" else chr(ord(found[1]) + 1)
        return f'<c r="{letter}'

    sheet = re.sub(r'<c r="([A-J])(?=[0-9])', moved, form.parts[FORM])
    return form.uncalculated().part(FORM, sheet)


def _without_rows(form: Form) -> Form:
    return form.part(FORM, re.sub("<sheetData>.*</sheetData>", "<sheetData/>", form.parts[FORM]))


def _cleared_keys(form: Form) -> Form:
    for key in _ROWS:
        form.blank(f"{key}/Mã")
    return form


def _merged(reference: str) -> Maker:
    merge = f'<mergeCell ref="{reference}"/></mergeCells>'
    return lambda form: form.uncalculated().swap(FORM, "</mergeCells>", merge)


def _chart_sheet(form: Form) -> Form:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet"
    form.swap(BOOK, "</sheets>", '<sheet name="Biểu đồ" sheetId="60" r:id="rId60"/></sheets>')
    link = f'<Relationship Id="rId60" Type="{kind}" Target="chartsheets/sheet1.xml"/>'
    form.swap(BOOK_RELS, "</Relationships>", f"{link}</Relationships>")
    return form.part("xl/chartsheets/sheet1.xml", "<chartsheet/>")


_SWAPPED = [f"W246 {cell}" for key in ("2", "4") for cell in _INPUTS[key]]
_ENTRIES = [asked.cell for asked in layout().inputs]

FILES: tuple[Poison, ...] = (
    Poison("row-hidden", "a row hidden by hand", lambda f: f.hide("2"), ACCEPTED, "I236"),
    Poison("rows-filtered", "rows filtered out", _filtered, ACCEPTED, "I236"),
    Poison("row-inserted", "a blank row inserted", lambda f: f.insert("2"), WARNED, "W238"),
    Poison("row-inserted-twice", "two rows inserted at two places", lambda f: f.insert("3").insert("1.2"), WARNED, "W238"),
    Poison("row-inserted-above", "a row inserted above the table", lambda f: f.insert("1"), WARNED, "W238"),
    Poison("row-inserted-filled", "a row inserted for a score of one's own", lambda f: f.insert("2", '<c r="F#"><v>10</v></c>'), WARNED, "W238; W247 F16"),
    Poison("row-inserted-keyed", "a row inserted with a key of one's own", lambda f: f.insert("2", _text("A#", "1.4") + '<c r="F#"><v>10</v></c>'), WARNED, "W238; W239 A16"),
    Poison("row-deleted", "a row deleted", lambda f: f.delete("2"), FLAGGED, "E241 2/Mã; W238; W233 G22", {"2": None}),
    Poison("row-deleted-zero", "a deduction's row deleted", lambda f: f.delete("TRU"), FLAGGED, "E241 TRU/Mã; W238", {"TRU": None}),
    Poison("row-duplicated", "a row copied and inserted again", lambda f: f.duplicate("2").uncalculated(), FLAGGED, "E240 A16; E240 A17; W238; W231 G24", {"2": None}),
    Poison("rows-sorted", "two rows exchanged by sorting", _sorted, WARNED, "; ".join(["W238", *_SWAPPED])),
    Poison("key-erased", "the key of a row erased", lambda f: f.blank("2/Mã"), FLAGGED, "E241 2/Mã; W247 2", {"2": None}),
    Poison("key-changed", "the key of a row changed", _key("2", "9.9"), FLAGGED, "E241 2/Mã; W239 2/Mã", {"2": None}),
    Poison("key-of-another", "the key of another row", _key("2", "4"), FLAGGED, "E240 2/Mã; E240 4/Mã; E241 2/Mã", {"2": None, "4": None}),
    Poison("key-spaced", "blanks around a key", _key("2", " 2\u00a0"), ACCEPTED),
    Poison("key-as-number", "a key that became a number", lambda f: f.number("2/Mã", "2"), ACCEPTED),
    Poison("key-as-date", "1.1 that Excel made a date of", lambda f: f.number("1.1/Mã", "41640", f.style("d-mmm")), FLAGGED, "E241 1.1/Mã; W239 1.1/Mã", {"1.1": None, "1.1/Minh chứng": None}),
    Poison("keys-cleared", "all keys erased", _cleared_keys, FLAGGED, "; ".join([*(f"E241 {key}" for key in _KEYS if key != _BLOCK), f"W248 {_BLOCK}"]), dict.fromkeys(FILLED)),
    Poison("column-inserted", "a column inserted before the scores", _column_inserted, WARNED, "; ".join(["W171", *(f"W246 {chr(ord(cell[0]) + 1)}{cell[1:]}" for cell in _ENTRIES)])),
    Poison("sheet-renamed", "the form's sheet renamed Sheet1", lambda f: _rename(f, "Sheet1"), WARNED, "W168"),
    Poison("sheet-renamed-decomposed", "its name with combining marks, by macOS", lambda f: _rename(f, "Phie\u0302\u0301u tự chấm"), ACCEPTED),
    Poison("sheet-hidden", "the form's sheet hidden", lambda f: f.swap(BOOK, 'name="Phiếu tự chấm"', 'name="Phiếu tự chấm" state="hidden"'), ACCEPTED),
    Poison("sheet-first", "the form's sheet moved to the front", lambda f: f.part(BOOK, re.sub(r'(<sheet name="Hướng dẫn"[^>]*>)(<sheet name="Phiếu[^>]*>)', r"\2\1", f.parts[BOOK])), ACCEPTED),
    Poison("sheet-extra", "a sheet of one's own", _extra_sheet("Nháp", _draft()), ACCEPTED, "I167"),
    Poison("sheet-extra-hidden", "a hidden sheet of one's own", _extra_sheet("Nháp", _draft(), "veryHidden"), ACCEPTED, "I167"),
    Poison("sheet-chart", "a chart on a sheet of its own", _chart_sheet, ACCEPTED),
    Poison("sheet-emptied", "the form's sheet emptied", _without_rows, REJECTED, "E152"),
    Poison("sheet-twice", "two copies of the form in one workbook", _twice, QUARANTINED, "E166"),
    Poison("sheet-twice-hidden", "a hidden copy of the form beside it", _hidden_copy, ACCEPTED, "I167"),
    Poison("sheet-hidden-beside-copy", "the form's sheet hidden, a copy with another score shown", _shown_copy, WARNED, "; ".join(["I167", "W168", *(f"W246 {cell}" for cell in _ENTRIES)]), {"1.1": "10"}),
    Poison("sheet-with-codes", "a list of one's own with every code of the form", _extra_sheet("Nháp", _codes()), ACCEPTED, "I167"),
    Poison("sheet-neighbours", "the forms of two agencies in one workbook", _neighbours, QUARANTINED, "E166"),
    Poison("sheet-copied", "the sheet copied into a new workbook", lambda _: copied(), QUARANTINED, "W158"),
    Poison("sheet-copied-renamed", "the same, named Sheet1", lambda _: copied("Sheet1"), QUARANTINED, "W158; W168"),
    Poison("sheet-copied-typed", "the same, with a score typed as text", lambda _: copied().text("1.1", "9,5"), QUARANTINED, "W158; W224 1.1"),
    Poison("merge-input", "a score's cell merged with its neighbour", _merged("F16:G16"), FLAGGED, "E237 2", {"2": None}),
    Poison("merge-two-scores", "the scores of two rows merged", _merged("F16:F17"), FLAGGED, "E237 2; E237 3", {"2": None, "3": None}),
    Poison("merge-two-evidences", "the evidences of two rows merged", _merged("H16:H17"), FLAGGED, "E237 2/Minh chứng; E237 3/Minh chứng"),
    Poison("merge-locked", "locked cells of a row merged", _merged("D16:E16"), ACCEPTED),
    Poison("merges-undone", "all merges undone", lambda f: f.part(FORM, re.sub("<mergeCells.*?</mergeCells>", "", f.parts[FORM])), ACCEPTED),
    Poison("lists-lost", "drop-downs and limits lost in another program", lambda f: f.part(FORM, re.sub("<dataValidations.*?</dataValidations>", "", f.parts[FORM])), ACCEPTED),
    Poison("meta-lost", "the identity sheet deleted", lambda f: f.part(BOOK, re.sub(r'<sheet name="_meta"[^>]*>', "", f.parts[BOOK])), QUARANTINED, "W158"),
    Poison("meta-shown", "the identity sheet shown", lambda f: f.swap(BOOK, ' state="veryHidden"', ""), ACCEPTED),
    Poison("note-beside", "a note to oneself beside the table", lambda f: f.swap(FORM, f.row("2"), f.row("2").replace("</row>", _text("M16", "hỏi lại anh Nam") + "</row>")), ACCEPTED),
    Poison("note-below", "a note below the signatures", lambda f: f.swap(FORM, "</sheetData>", f'<row r="60">{_text("A60", "2")}</row></sheetData>'), FLAGGED, "E240 2/Mã; E240 A60; W231 #tong-cong/Điểm", {"2": None}),
    Poison("note-below-in-words", "a sentence below the signatures", lambda f: f.swap(FORM, "</sheetData>", f'<row r="60">{_text("C60", "Xin cảm ơn")}</row></sheetData>'), ACCEPTED),
)  # fmt: skip
