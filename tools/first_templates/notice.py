"""`thong_bao.docx`: a reminder to those who have not sent their form."""

from __future__ import annotations

from typing import Any

from .parts import Signer, body, item, letterhead, new_document, signatures, tag, title


def build() -> Any:
    """The whole template."""
    document = new_document()
    letterhead(document, "Số: ……/TB-……", dated=True)
    title(document, "THÔNG BÁO", ["Về việc gửi phiếu tự chấm điểm thi đua năm {{ nam }}"])
    body(
        document,
        "{% if ke_hoach %}Thực hiện {{ ke_hoach }}, {% endif %}{{ ten_khoi }} thông báo: đến nay có "
        "{{ so_da_gui }} trên {{ so_don_vi }} đơn vị đã gửi phiếu tự chấm điểm thi đua năm {{ nam }}.",
    )
    tag(document, "if chua_gui")
    body(document, "1. Các đơn vị chưa gửi phiếu:", bold=True, keep=True)
    tag(document, "for ten in chua_gui")
    body(document, "- " + item("ten"))
    tag(document, "endfor")
    tag(document, "endif")
    tag(document, "if chua_du")
    body(
        document,
        "{% if chua_gui %}2{% else %}1{% endif %}. Các đơn vị đã gửi nhưng phiếu còn dòng trống:",
        bold=True,
        keep=True,
    )
    tag(document, "for d in chua_du")
    body(document, "- {{ d.don_vi }}, {{ d.so_dong }} dòng: " + item("d.dong | join('; ')"))
    tag(document, "endfor")
    tag(document, "endif")
    body(
        document,
        "Đề nghị các đơn vị trên gửi phiếu{% if han %} (hạn gửi: {{ han }}){% endif %} về "
        "{{ co_quan_ban_hanh }} để kịp tổng hợp.{% if han_chot %} Quá {{ han_chot }}, đơn vị không gửi sẽ "
        "không được xét theo kế hoạch.{% endif %}",
    )
    body(document, "{{ ten_khoi }} thông báo để các đơn vị biết, thực hiện./.")
    signatures(
        document,
        None,
        Signer("{{ chuc_danh_ky | chu_hoa }}", "{{ nguoi_ky }}", "", "{{ chuc_vu_ky | chu_hoa }}"),
        ["Các đơn vị có tên trên;", "Lưu: VT, Hồ sơ."],
    )
    return document
