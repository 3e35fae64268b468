"""What the sheet shows is not what it holds: conditional formats, ink, hidden columns, shapes over cells."""

from __future__ import annotations

import re
from html import escape

from ..corpus import ACCEPTED, FLAGGED, WARNED, Maker, Poison
from ..honest import FORM, STYLES, TYPES, Form, layout, place

_POINTS = place("1.1")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
_XM = "http://schemas.microsoft.com/office/excel/2006/main"
_RELS = FORM.replace("worksheets/", "worksheets/_rels/") + ".rels"


def _conditional(inside: str, cells: str = _POINTS) -> Maker:
    """A conditional format of the sheet, always in force, with that inside of its differential format."""

    def make(form: Form) -> Form:
        index = form.parts[STYLES].partition("<dxfs")[2].count("<dxf>")
        form.swap(STYLES, "</dxfs>", f"<dxf>{inside}</dxf></dxfs>")
        rule = f'<cfRule type="expression" dxfId="{index}" priority="1"><formula>TRUE</formula></cfRule>'
        ruled = f'<conditionalFormatting sqref="{cells}">{rule}</conditionalFormatting>'
        return form.swap(FORM, "<dataValidations", f"{ruled}<dataValidations")

    return make


def _number_format(code: str) -> str:
    return f'<numFmt numFmtId="250" formatCode="{escape(code)}"/>'


def _extended(inside: str) -> Maker:
    """The same as Excel 2010 and later write it: in an extension, with its format beside it."""
    rule = (
        f'<x14:cfRule type="expression" priority="1" id="{{A}}"><xm:f>TRUE</xm:f><x14:dxf>{inside}</x14:dxf>'
    )
    formats = (
        f'<extLst><ext uri="{{78C0D931-6437-407d-A8EE-F0AAD7539E65}}" xmlns:x14="{_X14}">'
        f'<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="{_XM}">{rule}</x14:cfRule>'
        f"<xm:sqref>{_POINTS}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>"
    )
    return lambda form: form.swap(FORM, "</worksheet>", f"{formats}</worksheet>")


def _column(letter: int, attributes: str) -> Maker:
    """A column, counted from 1, with other attributes."""
    return lambda form: form.part(
        FORM,
        re.sub(
            rf'<col min="{letter}" max="{letter}" [^>]*/>',
            f'<col min="{letter}" max="{letter}" {attributes}/>',
            form.parts[FORM],
        ),
    )


def _low(form: Form) -> Form:
    """The row of the first criterion of height 0."""
    row = form.row("1.1")
    return form.swap(FORM, row, re.sub(r' ht="[^"]*"', ' ht="0"', row, count=1))


def _white(form: Form) -> Form:
    """The second digit of a score white."""
    runs = '<r><t>9,</t></r><r><rPr><color rgb="FFFFFFFF"/></rPr><t>5</t></r>'
    return form.put("1.1", f"<is>{runs}</is>", "inlineStr")


def _shape(anchor: str) -> Maker:
    """A text box in the sheet's drawing."""
    shape = "<xdr:sp><xdr:txBody/></xdr:sp><xdr:clientData/>"
    kind = anchor.partition(" ")[0].partition(">")[0].lstrip("<")

    def make(form: Form) -> Form:
        drawing = f'<xdr:wsDr xmlns:xdr="{_DRAWN}">{anchor}{shape}</{kind}></xdr:wsDr>'
        link = f'<Relationship Id="rId77" Type="{_OFFICE}/drawing" Target="../drawings/drawing1.xml"/>'
        package = "http://schemas.openxmlformats.org/package/2006/relationships"
        form.part(_RELS, f'<Relationships xmlns="{package}">{link}</Relationships>')
        form.part("xl/drawings/drawing1.xml", drawing)
        content_type = "application/vnd.openxmlformats-officedocument.drawing+xml"
        override = f'<Override PartName="/xl/drawings/drawing1.xml" ContentType="{content_type}"/>'
        form.swap(TYPES, "</Types>", f"{override}</Types>")
        return form.swap(FORM, "</worksheet>", f'<drawing xmlns:r="{_OFFICE}" r:id="rId77"/></worksheet>')

    return make


def _corners(left: int, top: int, right: int, bottom: int) -> str:
    """An anchor between two cells, 0-based."""
    ends = "".join(
        f"<xdr:{end}><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row>"
        f"<xdr:rowOff>0</xdr:rowOff></xdr:{end}>"
        for end, column, row in (("from", left, top), ("to", right, bottom))
    )
    return f"<xdr:twoCellAnchor>{ends}"


_ROW = layout().row_of("1.1").row
_SIZED = (
    f"<xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:row>{_ROW}</xdr:row></xdr:from>"
    '<xdr:ext cx="1400000" cy="100000"/>'
)
_WHITE = '<font><color rgb="FFFFFFFF"/></font>'
_ON_WHITE = '<fill><patternFill><bgColor rgb="FFFFFFFF"/></patternFill></fill>'

FILES: tuple[Poison, ...] = (
    Poison("seen-conditional-number", "a conditional format shows 20", _conditional(_number_format('"20"')), WARNED, "W253 1.1"),
    Poison("seen-conditional-nothing", "a conditional format shows nothing", _conditional(_number_format(";;;")), WARNED, "W253 1.1"),
    Poison("seen-conditional-rounds", "a conditional format without decimals", _conditional(_number_format("0"), "A1:J60"), WARNED, "W253 1.1"),
    Poison("seen-conditional-extension", "the same in an extension", _extended(_number_format('0"."0')), WARNED, "W253 1.1"),
    Poison("seen-conditional-white", "a conditional format in white", _conditional(_WHITE), WARNED, "W254 1.1"),
    Poison("seen-conditional-same-ink", "ink and background of one colour", _conditional(_WHITE + _ON_WHITE), WARNED, "W254 1.1"),
    Poison("seen-conditional-elsewhere", "a conditional format beside the inputs", _conditional(_number_format('"20"'), "C1:C60"), ACCEPTED),
    Poison("seen-conditional-same-number", "a conditional format with two decimals", _conditional(_number_format("0.00")), ACCEPTED),
    Poison("seen-white-cell", "a score in white", lambda f: f.number("1.1", "9.5", f.style(font='<color theme="0"/>')), WARNED, "W254 1.1"),
    Poison("seen-nearly-white-cell", "a score in the lightest grey", lambda f: f.number("1.1", "9.5", f.style(font='<color rgb="FFF5F5F5"/>')), WARNED, "W254 1.1"),
    Poison("seen-white-digit", "one digit white", _white, WARNED, "W224 1.1; W254 1.1"),
    Poison("seen-red-cell", "a score in red", lambda f: f.number("1.1", "9.5", f.style(font='<color rgb="FFFF0000"/>')), ACCEPTED),
    Poison("seen-text-format", "a text under a format of its own", lambda f: f.text("1.1", "9,5", f.style('0;0;0;"10"')), FLAGGED, "E214 1.1", {"1.1": None}),
    Poison("seen-choice-format", "a choice under a format of its own", lambda f: f.text("1.3", "Loại C", f.style('0;0;0;"Loại A"')), FLAGGED, "E214 1.3", {"1.3": None}),
    Poison("seen-hidden-column", "the column of scores hidden", _column(6, 'width="11" hidden="1"'), WARNED, "W255"),
    Poison("seen-column-of-no-width", "the column of scores of width 0", _column(6, 'width="0" customWidth="1"'), WARNED, "W255"),
    Poison("seen-row-of-no-height", "a row of height 0", _low, ACCEPTED, "I236"),
    Poison("seen-shape", "a text box over a score", _shape(_corners(5, _ROW, 6, _ROW + 1)), WARNED, "W256 1.1"),
    Poison("seen-shape-by-size", "a text box placed by its size", _shape(_SIZED), WARNED, "W256 1.1"),
    Poison("seen-shape-below", "a picture of a seal below the table", _shape(_corners(4, 40, 6, 45)), ACCEPTED),
)  # fmt: skip
