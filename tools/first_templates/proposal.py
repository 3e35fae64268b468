"""`to_trinh.docx`, `to_trinh_bo_sung.docx`, `phu_luc.docx`, `danh_sach.docx`: the proposal, the one after the
council's decisions, its appendix, its list."""

from __future__ import annotations

from typing import Any

from .parts import (
    CENTRE,
    END,
    LYING_WIDTH,
    Column,
    Signer,
    body,
    centred,
    draft,
    item,
    letterhead,
    new_document,
    rows,
    signatures,
    tag,
    title,
)

HEAD = Signer("{{ chuc_danh_ky | chu_hoa }}", "{{ nguoi_ky }}", "", "{{ chuc_vu_ky | chu_hoa }}")


def build_proposal() -> Any:
    """Tờ trình, Mẫu 1.4."""
    document = new_document()
    letterhead(document, "Số: ……/TTr-……", dated=True)
    title(
        document,
        "TỜ TRÌNH",
        ["Về việc đề nghị khen thưởng năm {{ nam }}", "cho các đơn vị thuộc {{ ten_khoi }}"],
    )
    draft(document)
    _addressees(document)
    tag(document, "for dieu in can_cu")
    body(document, "Căn cứ " + item("dieu"), italic=True)
    tag(document, "endfor")
    body(
        document,
        "{{ ten_khoi }} đã họp {{ muc_dich }} năm {{ nam }}{% if hop %} ({{ hop }}){% endif %}. Trên cơ sở "
        "kết quả tự chấm, thẩm định và xếp hạng, {{ ten_khoi }} kính đề nghị khen thưởng {{ so_luong }} "
        "đơn vị có thành tích trong phong trào thi đua năm {{ nam }}, cụ thể như sau:",
    )
    _lists(document)
    _attachments(document)
    body(document, "Kính trình xem xét, quyết định./.")
    signatures(
        document,
        None,
        HEAD,
        ["Như trên;", "Ban Thi đua - Khen thưởng tỉnh;", "Các đơn vị thuộc khối;", "Lưu: VT, Hồ sơ."],
    )
    return document


def build_supplement() -> Any:
    """Tờ trình, Mẫu 1.4, after the council has refused: who is proposed in place."""
    document = new_document()
    letterhead(document, "Số: ……/TTr-……", dated=True)
    title(
        document,
        "TỜ TRÌNH",
        ["Về việc đề nghị khen thưởng bổ sung năm {{ nam }}", "cho các đơn vị thuộc {{ ten_khoi }}"],
    )
    draft(document)
    _addressees(document)
    tag(document, "for dieu in can_cu")
    body(document, "Căn cứ " + item("dieu"), italic=True)
    tag(document, "endfor")
    body(
        document,
        "{{ ten_khoi }} đã trình đề nghị khen thưởng năm {{ nam }}. Hội đồng Thi đua - Khen thưởng đã có ý "
        "kiến như sau:",
        keep=True,
    )
    tag(document, "for y in y_kien_hoi_dong")
    body(document, "- {{ y.don_vi }}: {{ y.y_kien }}" + END)
    tag(document, "endfor")
    tag(document, "if de_nghi")
    body(
        document,
        "Theo thứ tự xếp hạng và quy định của kế hoạch, {{ ten_khoi }} kính đề nghị khen thưởng bổ sung "
        "{{ so_luong }} đơn vị, cụ thể như sau:",
    )
    tag(document, "else")
    body(document, "{{ ten_khoi }} không đề nghị đơn vị khác thay.")
    tag(document, "endif")
    _awarded(document)
    tag(document, "for v in de_trong")
    body(document, "Không có đơn vị nhận: " + item("v"))
    tag(document, "endfor")
    body(document, "Kết quả xếp hạng và biên bản họp {{ muc_dich }} không thay đổi.")
    body(document, "Kính trình xem xét, quyết định./.")
    signatures(
        document,
        None,
        HEAD,
        ["Như trên;", "Ban Thi đua - Khen thưởng tỉnh;", "Các đơn vị thuộc khối;", "Lưu: VT, Hồ sơ."],
    )
    return document


def _addressees(document: Any) -> None:
    tag(document, "if kinh_gui | length == 1")
    centred(document, "Kính gửi: {{ kinh_gui[0] }}", bold=False, before=12)
    tag(document, "else")
    centred(document, "Kính gửi:", bold=False, before=12)
    tag(document, "for noi in kinh_gui")
    centred(document, "- " + item("noi"), bold=False)
    tag(document, "else")
    centred(document, "………………………………………", bold=False)
    tag(document, "endfor")
    tag(document, "endif")


def _awarded(document: Any, *, none: str = "") -> None:
    """The agencies form by form; `none`: what stands where there is nobody."""
    tag(document, "for d in danh_sach")
    body(document, "{{ loop.index }}. {{ d.hinh_thuc }}: {{ d.so_luong }} đơn vị", bold=True, keep=True)
    tag(document, "for v in d.don_vi")
    body(
        document,
        "- {{ v.don_vi }}{% if v.nhom %} ({{ v.nhom }}){% endif %}: hạng {{ v.hang }}, {{ v.tong_diem }} "
        "điểm, xếp loại {{ v.xep_loai }}{% if v.can_cu %} ({{ v.can_cu }}){% endif %}" + END,
    )
    tag(document, "endfor")
    if none:
        tag(document, "else")
        body(document, none)
    tag(document, "endfor")


def _lists(document: Any) -> None:
    _awarded(document, none="Không có đơn vị được đề nghị.")
    tag(document, "for v in du_phong")
    body(
        document,
        "Đơn vị dự phòng: {{ v.don_vi }} (hạng {{ v.hang }}, {{ v.tong_diem }} điểm), được bổ sung khi Hội "
        "đồng Thi đua - Khen thưởng không đồng ý một trong các đơn vị trên.",
    )
    tag(document, "endfor")


def _attachments(document: Any) -> None:
    body(document, "Hồ sơ kèm theo gồm:", keep=True)
    for number, paper in enumerate(
        (
            "Biên bản họp {{ muc_dich }} và biên bản kiểm phiếu (nếu có);",
            "Phụ lục kết quả xếp hạng;",
            "Danh sách đơn vị đề nghị khen thưởng;",
            "Báo cáo thành tích của các đơn vị được đề nghị.",
        ),
        start=1,
    ):
        body(document, f"{number}. {paper}")


def build_appendix() -> Any:
    """Phụ lục, Mẫu 2.1: the whole ranking."""
    document = new_document()
    centred(document, "PHỤ LỤC", 14)
    centred(document, "KẾT QUẢ XẾP HẠNG THI ĐUA NĂM {{ nam }}", 14)
    centred(document, "{{ ten_khoi }}", 14)
    centred(
        document,
        "(Kèm theo {{ kem_theo }} ngày …… tháng …… năm ……… của {{ co_quan_ban_hanh }})",
        13,
        bold=False,
        italic=True,
        after=10,
    )
    draft(document)
    tag(document, "for n in nhom")
    tag(document, "if n.ten")
    centred(document, "{{ n.ten }}", 13, before=6, keep=True)
    tag(document, "endif")
    rows(
        document,
        "r in n.xep_hang",
        (
            Column("Hạng", 1.7, "{{ r.hang }}", CENTRE),
            Column("Đơn vị", 4.4, "{{ r.don_vi }}"),
            Column("Tự chấm", 1.5, "{{ r.tu_cham }}", CENTRE),
            Column("Thẩm định", 1.5, "{{ r.tham_dinh }}", CENTRE),
            Column("Tổng điểm", 1.5, "{{ r.tong_diem }}", CENTRE),
            Column("Tỷ lệ (%)", 1.4, "{{ r.ty_le }}", CENTRE),
            Column("Xếp loại", 1.3, "{{ r.xep_loai }}", CENTRE),
            Column("Đề nghị khen thưởng", 2.7, "{{ r.khen_thuong }}"),
        ),
    )
    tag(document, "endfor")
    return document


def build_list() -> Any:
    """The summary list, lying."""
    document = new_document(lying=True)
    letterhead(document, "Số: ……/DS-……", dated=True, widths=(11.0, 14.2))
    title(
        document,
        "DANH SÁCH",
        ["Đơn vị thuộc {{ ten_khoi }} đề nghị khen thưởng năm {{ nam }}"],
        width=LYING_WIDTH,
    )
    draft(document)
    rows(
        document,
        "r in de_nghi",
        (
            Column("TT", 1.0, "{{ r.tt }}", CENTRE),
            Column("Đơn vị", 4.6, "{{ r.don_vi }}{% if r.nhom %} ({{ r.nhom }}){% endif %}"),
            Column(
                "Người đại diện, chức vụ",
                4.3,
                "{{ r.nguoi_dai_dien }}{% if r.nguoi_dai_dien and r.chuc_vu %}, {% endif %}{{ r.chuc_vu }}",
            ),
            Column("Tự chấm", 1.5, "{{ r.tu_cham }}", CENTRE),
            Column("Tổng điểm", 1.6, "{{ r.tong_diem }}", CENTRE),
            Column("Hạng", 1.4, "{{ r.hang }}", CENTRE),
            Column("Xếp loại", 1.6, "{{ r.xep_loai }}", CENTRE),
            Column("Danh hiệu, hình thức đề nghị", 4.2, "{{ r.hinh_thuc }}"),
            Column("Cấp quyết định", 3.0, "{{ r.cap_quyet_dinh }}"),
            Column("Ghi chú", 1.5, ""),
        ),
    )
    body(document, "Danh sách này có {{ so_luong }} đơn vị./.")
    signatures(document, None, HEAD, ["Lưu: VT, Hồ sơ."], widths=(12.3, 12.4))
    return document
