"""`phieu_ket_qua.docx`: the result slip of one agency."""

from __future__ import annotations

from typing import Any

from .parts import CENTRE, Column, Signer, body, draft, letterhead, new_document, rows, signatures, tag, title


def build() -> Any:
    """The whole template."""
    document = new_document()
    letterhead(document, "Số: ……/TB-……", dated=True)
    title(document, "THÔNG BÁO", ["Kết quả chấm điểm thi đua năm {{ nam }}", "của {{ don_vi }}"])
    draft(document)
    body(
        document,
        "{{ ten_khoi }} thông báo kết quả chấm điểm thi đua năm {{ nam }} của **{{ don_vi }}**"
        "{% if ke_hoach %} theo {{ ke_hoach }}{% endif %} như sau:",
    )
    body(
        document,
        "Tổng điểm: **{{ tong_diem }}** trên {{ diem_toi_da }} điểm tối đa (tự chấm {{ tong_tu_cham }}, "
        "thẩm định {{ tong_tham_dinh }}, chênh lệch {{ tong_chenh_lech }}); đạt {{ ty_le }} %. "
        "Xếp loại: **{{ xep_loai }}**.",
    )
    body(
        document,
        "Xếp hạng: **{{ hang }}**{% if so_don_vi %} trong số {{ so_don_vi }} đơn vị được xếp hạng{% endif %}"
        "{% if nhom %} của {{ nhom }}{% endif %}."
        "{% if khen_thuong %} Đề nghị khen thưởng: **{{ khen_thuong }}**.{% endif %}",
    )
    tag(document, "for dieu in ghi_chu")
    body(document, "{{ dieu | ket }}")
    tag(document, "endfor")
    body(document, "Điểm từng tiêu chí:", keep=True)
    _scores(document)
    body(
        document,
        "Đơn vị có ý kiến về kết quả trên gửi bằng văn bản về {{ co_quan_ban_hanh }} để được xem xét./.",
    )
    signatures(
        document,
        None,
        Signer("{{ chuc_danh_ky | chu_hoa }}", "{{ nguoi_ky }}", office_of="{{ chuc_vu_ky | chu_hoa }}"),
        ["{{ don_vi }};", "Lưu: VT, Hồ sơ."],
    )
    return document


def _scores(document: Any) -> None:
    rows(
        document,
        "r in dong",
        (
            Column("STT", 1.1, "{{ r.stt }}", CENTRE),
            Column("Nội dung", 5.2, "{{ r.noi_dung }}"),
            Column("Điểm chuẩn", 1.35, "{{ r.diem_chuan }}", CENTRE),
            Column("Tự chấm", 1.35, "{{ r.tu_cham }}", CENTRE),
            Column("Thẩm định", 1.35, "{{ r.tham_dinh }}", CENTRE),
            Column("Điểm cuối", 1.35, "{{ r.diem_cuoi }}", CENTRE),
            Column("Chênh lệch", 1.35, "{{ r.chenh_lech }}", CENTRE),
            Column("Lý do", 2.95, "{{ r.ly_do }}"),
        ),
        11,
        bold_if="r.la_nhom",
    )
