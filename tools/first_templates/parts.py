"""Pieces of an administrative document as Nghị định 30/2020/NĐ-CP lays it out, made with python-docx."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

FONT = "Times New Roman"
END = "{% if loop.last %}.{% else %};{% endif %}"
"""Ends a line of a list that is a sentence of the template's own, as `item` ends one of a field."""
SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
"""All four, so that Word never mixes in another font for a letter it thinks foreign."""
CENTRE, LEFT, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT
JUSTIFY = WD_ALIGN_PARAGRAPH.JUSTIFY
TEXT_WIDTH = 16.0
"""Centimetres between the margins of an upright A4 page: 21 − 3 − 2."""
LYING_WIDTH = 24.7
_RED = RGBColor(0x9C, 0x00, 0x06)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: heading, width in centimetres, the tag of its cells, their alignment."""

    heading: str
    width: float
    tag: str
    align: WD_ALIGN_PARAGRAPH = LEFT


def new_document(*, lying: bool = False) -> Any:
    """A4, margins 2,5/2/3/2 cm, Times New Roman 14, page number in the top margin from page 2 on."""
    document = Document()
    section = document.sections[0]
    size = (Cm(29.7), Cm(21)) if lying else (Cm(21), Cm(29.7))
    section.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = size
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.header_distance = Cm(1)
    _fonts(document)
    _page_number(section)
    return document


def _fonts(document: Any) -> None:
    styles = document.styles.element
    for fonts in styles.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for slot in SLOTS:
            fonts.set(qn(f"w:{slot}"), FONT)
    for language in styles.iter(qn("w:lang")):
        for slot in ("val", "eastAsia", "bidi"):
            language.set(qn(f"w:{slot}"), "vi-VN")
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(14)
    for slot in SLOTS:
        normal.element.rPr.rFonts.set(qn(f"w:{slot}"), FONT)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.space_before = Pt(0)
    normal.paragraph_format.line_spacing = 1.0


def _page_number(section: Any) -> None:
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = CENTRE
    for kind, text in (("begin", ""), ("", "PAGE"), ("separate", ""), ("text", "2"), ("end", "")):
        run = paragraph.add_run()
        run.font.size = Pt(13)
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:t" if kind == "text" else "w:instrText")
            mark.text = text
        run._r.append(mark)


def write(
    paragraph: Any,
    text: str,
    size: float = 14,
    *,
    bold: bool = False,
    italic: bool = False,
    red: bool = False,
) -> Any:
    """Add text; `**words**` are bold, `__words__` italic."""
    for part in re.split(r"(\*\*.+?\*\*|__.+?__)", text):
        if not part:
            continue
        strong, slanted = part.startswith("**"), part.startswith("__")
        run = paragraph.add_run(part[2:-2] if strong or slanted else part)
        run.font.size, run.bold, run.italic = Pt(size), bold or strong, italic or slanted
        if red:
            run.font.color.rgb = _RED
    return paragraph


def body(document: Any, text: str, *, bold: bool = False, italic: bool = False, keep: bool = False) -> Any:
    """A paragraph of the body: 14, justified, first line 1 cm, 6 pt before."""
    paragraph = document.add_paragraph()
    form = paragraph.paragraph_format
    paragraph.alignment, form.first_line_indent, form.space_before = JUSTIFY, Cm(1), Pt(6)
    form.keep_with_next = keep
    form.space_after = Pt(4 if keep else 0)
    return write(paragraph, text, bold=bold, italic=italic)


def centred(
    document: Any,
    text: str,
    size: float = 14,
    *,
    bold: bool = True,
    before: float = 0,
    after: float = 0,
    keep: bool = False,
    **look: bool,
) -> Any:
    """A centred line, with points of air before and after it."""
    paragraph = document.add_paragraph()
    form = paragraph.paragraph_format
    paragraph.alignment, form.space_before, form.space_after = CENTRE, Pt(before), Pt(after)
    form.keep_with_next = keep or None
    return write(paragraph, text, size, bold=bold, **look)


def item(field: str) -> str:
    """A field as a line of a list: semicolons, a full stop at the last, and never a mark twice."""
    return f"{{{{ {field} | ket(loop.last) }}}}"


def tag(holder: Any, text: str) -> None:
    """A paragraph that holds one `{%p … %}` tag and vanishes when the paper is made."""
    write(holder.add_paragraph(), f"{{%p {text} %}}", 14)


def rule(holder: Any, width: float, share: float) -> None:
    """A centred line of that share of a column `width` centimetres wide."""
    paragraph = holder.add_paragraph()
    form = paragraph.paragraph_format
    side = Cm(width * (1 - share) / 2)
    form.left_indent = form.right_indent = side
    form.space_before, form.line_spacing, form.space_after = Pt(3), Pt(4), Pt(4)
    borders = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().append(borders)


def letterhead(document: Any, symbol: str, *, dated: bool, widths: tuple[float, float] = (6.6, 10.4)) -> None:
    """Agency and number on the left, Quốc hiệu and Tiêu ngữ (and place and date) on the right.

    It hangs out over the left margin as the decree's own model does, so that Quốc hiệu stays on one line.
    """
    left, right = widths
    shift = 0.8
    table = _bare(document, (left, right), shift=-shift)
    agency, nation = table.rows[0].cells
    first = agency.paragraphs[0]
    write(first, "{%p if co_quan_chu_quan %}", 13)
    _line(agency, "{{ co_quan_chu_quan | chu_hoa }}", 13)
    _line(agency, "{%p endif %}", 13)
    _line(agency, "{{ co_quan_ban_hanh | chu_hoa }}", 13, bold=True)
    rule(agency, left, 0.35)
    write(_centre(nation.paragraphs[0]), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True)
    _line(nation, "Độc lập - Tự do - Hạnh phúc", 14, bold=True)
    rule(nation, right, 0.58)
    numbered, place = table.add_row().cells
    write(_centre(numbered.paragraphs[0]), symbol, 13)
    if dated:
        write(_centre(place.paragraphs[0]), "{{ dia_danh }}, ngày …… tháng …… năm ………", 14, italic=True)


def _line(cell: Any, text: str, size: float, **look: bool) -> None:
    write(_centre(cell.add_paragraph()), text, size, **look)


def _centre(paragraph: Any) -> Any:
    paragraph.alignment = CENTRE
    return paragraph


def _bare(document: Any, widths: Sequence[float], *, shift: float = 0) -> Any:
    """A table of one row without borders, `shift` centimetres to the right of the margin."""
    table = document.add_table(rows=1, cols=len(widths))
    table.autofit = False
    _widths(table, widths)
    if shift:
        indent = OxmlElement("w:tblInd")
        indent.set(qn("w:w"), str(Cm(shift).twips))
        indent.set(qn("w:type"), "dxa")
        table._tbl.tblPr.append(indent)
    return table


def _widths(table: Any, widths: Iterable[float]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def title(document: Any, name: str, lines: Sequence[str], *, width: float = TEXT_WIDTH) -> None:
    """Tên loại and trích yếu, with the short line below."""
    centred(document, name, 14, before=18)
    for line in lines:
        centred(document, line, 14)
    rule(document, width, 0.25)


def draft(document: Any) -> None:
    """The red lines that say that the result is not final, and unequal totals that were accepted."""
    tag(document, "if chua_chinh_thuc")
    centred(document, "{{ chua_chinh_thuc }}", 14, before=6, red=True)
    tag(document, "for viec in con_cho")
    centred(document, "{{ viec }}", 12, bold=False, red=True)
    tag(document, "endfor")
    tag(document, "endif")
    tag(document, "for dieu in luu_y")
    centred(document, "Lưu ý: {{ dieu | ket }}", 12, bold=False, italic=True, before=3)
    tag(document, "endfor")


def rows(document: Any, loop: str, columns: Sequence[Column], size: float = 12, *, bold_if: str = "") -> None:
    """A table whose rows come from `loop` ("r in xep_hang"): repeated header, rows that do not break.

    The header keeps with the first row: of a table whose header alone ends a page
    LibreOffice prints no row at all.

    With `bold_if` ("r.la_nhom") those rows for which the field is not empty are bold.
    """
    table = document.add_table(rows=1, cols=len(columns))
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    for cell, column in zip(table.rows[0].cells, columns, strict=True):
        heading = _cell(cell, CENTRE)
        heading.paragraph_format.keep_with_next = True
        write(heading, column.heading, size, bold=True)
    _tag_row(table, f"for {loop}", size)
    if bold_if:
        _tag_row(table, f"if {bold_if}", size)
        _data_row(table, columns, size, bold=True)
        _tag_row(table, "else", size)
    _data_row(table, columns, size)
    if bold_if:
        _tag_row(table, "endif", size)
    _tag_row(table, "endfor", size)
    _widths(table, [column.width for column in columns])
    _cell_margins(table)
    for row in table.rows:
        _flag(row, "w:cantSplit")
    _flag(table.rows[0], "w:tblHeader")
    _after(document)


def _tag_row(table: Any, text: str, size: float) -> None:
    """A row that holds one `{%tr … %}` tag and vanishes when the paper is made."""
    write(table.add_row().cells[0].paragraphs[0], f"{{%tr {text} %}}", size)


def _data_row(table: Any, columns: Sequence[Column], size: float, *, bold: bool = False) -> None:
    for cell, column in zip(table.add_row().cells, columns, strict=True):
        write(_cell(cell, column.align), column.tag, size, bold=bold)


def _cell_margins(table: Any) -> None:
    """One millimetre beside the text, so that narrow columns hold a whole word."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(Cm(0.1).twips))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)


def _cell(cell: Any, align: WD_ALIGN_PARAGRAPH) -> Any:
    cell.vertical_alignment = 1
    paragraph = cell.paragraphs[0]
    paragraph.alignment = align
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    return paragraph


def _flag(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _after(document: Any) -> None:
    """Air below a table."""
    document.add_paragraph().paragraph_format.line_spacing = Pt(6)


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs on one side: office (and, below it, `office_of` the person), hint, name."""

    office: str
    name: str
    hint: str = "(Chữ ký)"
    office_of: str = ""


def signatures(
    document: Any,
    left: Signer | None,
    right: Signer,
    receivers: Sequence[str],
    widths: tuple[float, float] = (7.4, 8.6),
) -> None:
    """The foot of the paper: never torn apart, and never alone on a page without the paragraph before it."""
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    _after(document)
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    table = _bare(document, widths)
    _flag(table.rows[0], "w:cantSplit")
    one, other = table.rows[0].cells
    if left:
        _sign(one, left)
    _receivers(one, receivers, first=left is None)
    _sign(other, right)


def _sign(cell: Any, signer: Signer) -> None:
    lines = [(signer.office, True, False)]
    if signer.office_of:
        lines.append((signer.office_of, True, False))
    lines += [(signer.hint, False, True)] if signer.hint else []
    lines += [*[("", False, False)] * 3, (signer.name, True, False)]
    for number, (text, bold, italic) in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        write(
            _centre(paragraph),
            text,
            14 if number != 1 or not signer.office_of else 13,
            bold=bold,
            italic=italic,
        )


def _receivers(cell: Any, receivers: Sequence[str], *, first: bool) -> None:
    if not receivers:
        return
    paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(0 if first else 12)
    write(paragraph, "Nơi nhận:", 12, bold=True, italic=True)
    for receiver in receivers:
        write(cell.add_paragraph(), f"- {receiver}", 11)
