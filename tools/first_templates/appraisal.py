"""`bien_ban_tham_dinh.docx`: minutes of appraising one agency."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .parts import CENTRE, Column, Signer, body, item, letterhead, new_document, rows, signatures, tag, title

COLUMNS: Sequence[Column] = (
    Column("STT", 1.2, "{{ r.stt }}", CENTRE),
    Column("Nội dung", 5.4, "{{ r.noi_dung }}"),
    Column("Điểm chuẩn", 1.4, "{{ r.diem_chuan }}", CENTRE),
    Column("Tự chấm", 1.4, "{{ r.tu_cham }}", CENTRE),
    Column("Thẩm định", 1.4, "{{ r.tham_dinh }}", CENTRE),
    Column("Chênh lệch", 1.4, "{{ r.chenh_lech }}", CENTRE),
    Column("Lý do", 3.8, "{{ r.ly_do }}"),
)


def build() -> Any:
    """The whole template."""
    document = new_document()
    letterhead(document, "Số: ……/BB-……", dated=False)
    title(
        document,
        "BIÊN BẢN",
        ["Thẩm định kết quả tự chấm điểm thi đua năm {{ nam }}", "của {{ don_vi }}"],
    )
    _meeting(document)
    _result(document)
    signatures(
        document,
        Signer("ĐẠI DIỆN ĐƠN VỊ", "{{ nguoi_dai_dien or '……………………………' }}"),
        Signer("ĐẠI DIỆN TỔ THẨM ĐỊNH", "{{ nguoi_tham_dinh[0] if nguoi_tham_dinh else '……………………………' }}"),
        ["{{ don_vi }};", "Lưu: VT, Hồ sơ."],
    )
    return document


def _meeting(document: Any) -> None:
    body(document, "**Thời gian:** …… giờ ……, ngày …… tháng …… năm ………")
    body(document, "**Địa điểm:** ……………………………………………………………")
    body(document, "**Người thẩm định:**", keep=True)
    tag(document, "for ten in nguoi_tham_dinh")
    body(document, "- " + item("ten"))
    tag(document, "else")
    body(document, "- ………………………………………………………………………")
    tag(document, "endfor")
    body(
        document,
        "**Đại diện đơn vị:** {{ nguoi_dai_dien or '……………………………' }}"
        "{% if chuc_vu %} – {{ chuc_vu }}{% endif %}",
    )
    body(
        document,
        "**Căn cứ:** {% if ke_hoach %}{{ ke_hoach }}; {% endif %}phiếu tự chấm điểm của {{ don_vi }}"
        "{% if ngay_nhan %} nhận {{ ngay_nhan }}{% endif %} và tài liệu minh chứng kèm theo.",
    )


def _result(document: Any) -> None:
    body(
        document,
        "Tổng điểm tự chấm: **{{ tong_tu_cham }}**; tổng điểm thẩm định: **{{ tong_tham_dinh }}** "
        "(chênh lệch {{ tong_chenh_lech }}).",
    )
    body(document, "1. Những nội dung thẩm định khác tự chấm", bold=True, keep=True)
    tag(document, "if thay_doi")
    rows(document, "r in thay_doi", COLUMNS, 11)
    tag(document, "else")
    body(document, "Không có: mọi nội dung được thẩm định đúng như đơn vị tự chấm.")
    tag(document, "endif")
    body(document, "2. Điểm thẩm định từng tiêu chí", bold=True, keep=True)
    rows(document, "r in dong", COLUMNS, 11)
    body(document, "3. Ý kiến của đơn vị", bold=True, keep=True)
    for _ in range(2):
        body(document, "………………………………………………………………………")
    body(document, "Biên bản lập thành 02 bản, mỗi bên giữ 01 bản./.")
