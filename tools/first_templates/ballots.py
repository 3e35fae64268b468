"""`bien_ban_kiem_phieu.docx` and `phieu_bau.docx`: the secret ballot."""

from __future__ import annotations

from typing import Any

from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from .parts import (
    CENTRE,
    Column,
    Signer,
    body,
    centred,
    letterhead,
    new_document,
    rows,
    signatures,
    tag,
    title,
    write,
)

DOTS = "……………………………"


def build_count() -> Any:
    """Minutes of the count: numbers only."""
    document = new_document()
    letterhead(document, "Số: ……/BB-……", dated=False)
    title(document, "BIÊN BẢN KIỂM PHIẾU", ["Bỏ phiếu kín xếp hạng thi đua năm {{ nam }}", "{{ ten_khoi }}"])
    body(document, "**Thời gian:** {{ bat_dau }}")
    body(document, "**Địa điểm:** {{ dia_diem }}")
    body(document, "**Chủ trì:** {{ chu_tri }}")
    body(document, "**Tổ kiểm phiếu:**", keep=True)
    for number in (1, 2, 3):
        body(document, f"{number}. {DOTS}{DOTS}")
    tag(document, "for d in dong_diem")
    body(
        document,
        "**Lý do bỏ phiếu:** {{ d.don_vi }} {{ d.bang_nhau }}{% for buoc in d.truoc_phieu %}; "
        "{{ buoc }}{% endfor %}.",
    )
    tag(document, "endfor")
    tag(document, "for p in kiem_phieu")
    _round(document)
    tag(document, "endfor")
    tag(document, "for d in dong_diem")
    body(document, "**Kết luận:** {{ d.ket_luan | ket }}")
    tag(document, "endfor")
    body(document, "Phiếu bầu được niêm phong, lưu cùng hồ sơ. Biên bản không ghi tên người bỏ phiếu./.")
    signatures(
        document,
        Signer("TỔ KIỂM PHIẾU", DOTS),
        Signer("CHỦ TỌA", "{{ ten_chu_tri }}"),
        ["Lưu: VT, Hồ sơ."],
    )
    return document


def _round(document: Any) -> None:
    body(document, "Vòng {{ p.vong }}", bold=True, keep=True)
    for text in (
        "Tổng số thành viên: {{ p.thanh_vien }}; có mặt: {{ p.co_mat }}.",
        "Số phiếu phát ra: {{ p.phat_ra }}; thu về: {{ p.thu_ve }}; hợp lệ: {{ p.hop_le }}; không hợp lệ: "
        "{{ p.khong_hop_le }}.",
        "Mỗi phiếu chọn {{ p.phai_chon }} đơn vị. Kết quả:",
    ):
        body(document, text, keep=True)
    rows(
        document,
        "v in p.ket_qua",
        (
            Column("Đơn vị", 10.0, "{{ v.don_vi }}"),
            Column("Số phiếu", 3.0, "{{ v.so_phieu }}", CENTRE),
            Column("Bằng chữ", 3.0, "{{ v.so_phieu | bang_chu }}", CENTRE),
        ),
    )


def build_papers() -> Any:
    """Ballot papers: two on a page, all alike, to be cut along the dashed line."""
    document = new_document()
    section = document.sections[0]
    section.top_margin = section.bottom_margin = Cm(1.2)
    section.left_margin = section.right_margin = Cm(2)
    section.different_first_page_header_footer = False
    for run in list(section.header.paragraphs[0].runs):
        run._r.getparent().remove(run._r)
    table = document.add_table(rows=3, cols=1)
    table.autofit = False
    table.columns[0].width = Cm(17)
    opening, paper, closing = table.rows
    write(opening.cells[0].paragraphs[0], "{%tr for la in phieu %}", 12)
    write(closing.cells[0].paragraphs[0], "{%tr endfor %}", 12)
    paper.height, paper.height_rule = Cm(13.3), WD_ROW_HEIGHT_RULE.EXACTLY
    paper._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    _cut_line(paper.cells[0])
    _paper(paper.cells[0])
    last = document.add_paragraph().paragraph_format
    last.line_spacing = Pt(1)
    return document


def _paper(cell: Any) -> None:
    first = cell.paragraphs[0]
    first.alignment, first.paragraph_format.space_before = CENTRE, Pt(14)
    write(first, "{{ ten_khoi | chu_hoa }}", 12, bold=True)
    centred(cell, "PHIẾU BẦU", 16, before=8)
    centred(cell, "Xếp hạng thi đua năm {{ nam }} – vòng {{ la.vong }}", 13)
    centred(
        cell,
        "Đánh dấu X vào ô của {{ la.phai_chon }} đơn vị được chọn. Phiếu chọn nhiều hơn, không chọn, "
        "hoặc có ghi tên người bỏ phiếu là không hợp lệ.",
        12,
        bold=False,
        italic=True,
        before=6,
    )
    centred(cell, "", 8)
    inner = cell.add_table(rows=4, cols=3)
    inner.style, inner.autofit = "Table Grid", False
    for row, texts, bold in zip(
        inner.rows,
        (
            ("TT", "Đơn vị", "Chọn"),
            ("{%tr for d in la.don_vi %}", "", ""),
            ("{{ loop.index }}", "{{ d }}", ""),
            ("{%tr endfor %}", "", ""),
        ),
        (True, False, False, False),
        strict=True,
    ):
        for place, text in zip(row.cells, texts, strict=True):
            paragraph = place.paragraphs[0]
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(4)
            write(paragraph, text, 13, bold=bold)
        row.cells[0].paragraphs[0].alignment = row.cells[2].paragraphs[0].alignment = CENTRE
    for column, width in zip(inner.columns, (1.5, 12.0, 3.0), strict=True):
        column.width = Cm(width)
        for place in column.cells:
            place.width = Cm(width)
    write(cell.add_paragraph(), "", 6)


def _cut_line(cell: Any) -> None:
    """A dashed line below each paper."""
    borders, bottom = OxmlElement("w:tcBorders"), OxmlElement("w:bottom")
    for name, value in (("val", "dashed"), ("sz", "6"), ("space", "0"), ("color", "808080")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    cell._tc.get_or_add_tcPr().append(borders)
