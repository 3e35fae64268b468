"""`bien_ban.docx`: minutes, Mẫu 1.9 of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from typing import Any

from .parts import (
    CENTRE,
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


def build() -> Any:
    """The whole template."""
    document = new_document()
    letterhead(document, "Số: ……/BB-……", dated=False)
    title(document, "BIÊN BẢN", ["{{ trich_yeu }}", "{{ ten_khoi }}"])
    draft(document)
    _meeting(document)
    body(document, "**Nội dung** (theo diễn biến cuộc họp):", keep=True)
    _bases(document)
    _totals(document)
    _gaps(document)
    _conditions(document)
    _ties(document)
    _opinions(document)
    _ranking(document)
    _awards(document)
    _traces(document)
    body(document, "Cuộc họp kết thúc vào {{ ket_thuc }}./.")
    signatures(
        document,
        Signer("THƯ KÝ", "{{ ten_thu_ky }}"),
        Signer("CHỦ TỌA", "{{ ten_chu_tri }}"),
        ["Các đơn vị thành viên của khối;", "Ban Thi đua - Khen thưởng tỉnh;", "Lưu: VT, Hồ sơ."],
    )
    return document


def _meeting(document: Any) -> None:
    body(document, "**Thời gian bắt đầu:** {{ bat_dau }}")
    body(document, "**Địa điểm:** {{ dia_diem }}")
    body(document, "**Thành phần tham dự:**", keep=True)
    _list(document, "nguoi in thanh_phan", "- " + item("nguoi"), "- ………………………………………………………………………")
    tag(document, "if vang_mat")
    body(document, "**Vắng mặt:**", keep=True)
    tag(document, "for nguoi in vang_mat")
    body(document, "- " + item("nguoi"))
    tag(document, "endfor")
    tag(document, "endif")
    body(document, "**Chủ trì (chủ tọa):** {{ chu_tri }}")
    body(document, "**Thư ký (người ghi biên bản):** {{ thu_ky }}")


def _list(document: Any, loop: str, item: str, otherwise: str) -> None:
    tag(document, f"for {loop}")
    body(document, item)
    tag(document, "else")
    body(document, otherwise)
    tag(document, "endfor")


def _bases(document: Any) -> None:
    body(document, "1. Căn cứ bình xét", bold=True, keep=True)
    tag(document, "for dieu in can_cu")
    body(document, "- " + item("dieu"))
    tag(document, "endfor")


def _totals(document: Any) -> None:
    body(document, "2. Kết quả tự chấm điểm và thẩm định", bold=True, keep=True)
    body(
        document,
        "Khối có {{ so_don_vi }} đơn vị, {{ so_phieu }} đơn vị đã gửi phiếu tự chấm điểm. Kết quả như sau:",
        keep=True,
    )
    tag(document, "for n in nhom")
    _group_name(document)
    rows(
        document,
        "r in n.diem",
        (
            Column("TT", 1.1, "{{ r.tt }}", CENTRE),
            Column("Đơn vị", 6.1, "{{ r.don_vi }}"),
            Column("Điểm tự chấm", 2.2, "{{ r.tu_cham }}", CENTRE),
            Column("Điểm thẩm định", 2.2, "{{ r.tham_dinh }}", CENTRE),
            Column("Tổng điểm", 2.2, "{{ r.tong_diem }}", CENTRE),
            Column("Chênh lệch", 2.2, "{{ r.chenh_lech }}", CENTRE),
        ),
    )
    tag(document, "endfor")


def _group_name(document: Any) -> None:
    tag(document, "if n.ten")
    centred(document, "{{ n.ten }}", 13, before=6, keep=True)
    tag(document, "endif")


def _gaps(document: Any) -> None:
    body(document, "3. Nội dung điều chỉnh so với điểm tự chấm", bold=True, keep=True)
    tag(document, "if chenh_lech")
    rows(
        document,
        "r in chenh_lech",
        (
            Column("Đơn vị", 2.6, "{{ r.don_vi }}"),
            Column("Tiêu chí", 3.9, "{{ r.tieu_chi }}"),
            Column("Tự chấm", 1.4, "{{ r.tu_cham }}", CENTRE),
            Column("Thẩm định", 1.4, "{{ r.tham_dinh }}", CENTRE),
            Column("Thống nhất", 1.4, "{{ r.thong_nhat }}", CENTRE),
            Column("Chênh lệch", 1.4, "{{ r.chenh_lech }}", CENTRE),
            Column("Lý do", 3.9, "{{ r.ly_do }}"),
        ),
        11,
    )
    tag(document, "else")
    body(
        document,
        "Không có chênh lệch giữa điểm tự chấm và điểm cuối"
        "{% if chua_chinh_thuc %} trong những điểm đã chốt{% endif %}.",
    )
    tag(document, "endif")


def _conditions(document: Any) -> None:
    body(document, "4. Các trường hợp không xét, hạn chế xếp hạng", bold=True, keep=True)
    tag(document, "for d in dieu_kien")
    body(
        document,
        "- {{ d.don_vi }}: **{{ d.he_qua }}**. Lý do: {{ d.ly_do }}"
        "{% if d.can_cu %} ({{ d.can_cu }}){% endif %}{% if d.ghi_nhan %}; {{ d.ghi_nhan }}{% endif %}.",
    )
    tag(document, "else")
    body(document, "Không có.")
    tag(document, "endfor")


def _ties(document: Any) -> None:
    body(document, "5. Xử lý các trường hợp bằng điểm", bold=True, keep=True)
    tag(document, "for d in dong_diem")
    body(
        document,
        "**Trường hợp {{ loop.index }}:** {{ d.don_vi }} {{ d.bang_nhau }}, xét lần lượt:",
        keep=True,
    )
    tag(document, "for buoc in d.buoc")
    body(document, "- " + item("buoc"))
    tag(document, "endfor")
    body(document, "Kết luận: {{ d.ket_luan | ket }}")
    tag(document, "else")
    body(document, "Không có đơn vị nào bằng điểm nhau.")
    tag(document, "endfor")
    tag(document, "for p in kiem_phieu")
    body(
        document,
        "Kết quả kiểm phiếu kín vòng {{ p.vong }}: tổng số thành viên {{ p.thanh_vien }}, có mặt "
        "{{ p.co_mat }}; số phiếu phát ra {{ p.phat_ra }}, thu về {{ p.thu_ve }}, hợp lệ {{ p.hop_le }}, "
        "không hợp lệ "
        "{{ p.khong_hop_le }}; mỗi phiếu chọn {{ p.phai_chon }} đơn vị. Số phiếu: {% for v in p.ket_qua %}"
        "{{ v.don_vi }} {{ v.so_phieu }} phiếu{% if not loop.last %}; {% endif %}{% endfor %}.",
    )
    tag(document, "endfor")


def _opinions(document: Any) -> None:
    body(document, "6. Ý kiến tại cuộc họp", bold=True, keep=True)
    _list(document, "y in y_kien", "- {{ y | ket }}", "- ………………………………………………………………………")


def _ranking(document: Any) -> None:
    body(document, "7. Kết quả xếp hạng", bold=True, keep=True)
    tag(document, "for n in nhom")
    _group_name(document)
    rows(
        document,
        "r in n.xep_hang",
        (
            Column("Hạng", 2.2, "{{ r.hang }}", CENTRE),
            Column("Đơn vị", 4.6, "{{ r.don_vi }}"),
            Column("Tổng điểm", 1.7, "{{ r.tong_diem }}", CENTRE),
            Column("Tỷ lệ (%)", 1.5, "{{ r.ty_le }}", CENTRE),
            Column("Xếp loại", 1.6, "{{ r.xep_loai }}", CENTRE),
            Column("Ghi chú", 4.4, "{{ r.ghi_chu }}"),
        ),
    )
    tag(document, "endfor")


def _awards(document: Any) -> None:
    body(document, "8. Đề nghị khen thưởng", bold=True, keep=True)
    tag(document, "for n in nhom")
    _group_name(document)
    tag(document, "if n.khen_thuong")
    rows(
        document,
        "r in n.khen_thuong",
        (
            Column("TT", 1.1, "{{ r.tt }}", CENTRE),
            Column("Đơn vị", 5.1, "{{ r.don_vi }}"),
            Column("Hạng", 1.8, "{{ r.hang }}", CENTRE),
            Column("Danh hiệu, hình thức khen thưởng", 5.0, "{{ r.hinh_thuc }}"),
            Column("Cấp quyết định", 3.0, "{{ r.cap_quyet_dinh }}"),
        ),
    )
    tag(document, "else")
    body(document, "Không có đơn vị được đề nghị.")
    tag(document, "endif")
    tag(document, "for ten in n.du_phong")
    body(document, "Đơn vị dự phòng, bổ sung khi Hội đồng không đồng ý một trong các đơn vị trên: {{ ten }}.")
    tag(document, "endfor")
    tag(document, "for y in n.de_trong")
    body(document, "Để trống: {{ y | ket }}")
    tag(document, "endfor")
    tag(document, "endfor")


def _traces(document: Any) -> None:
    """What ties the paper to the files: the code of the inputs; the ledger's is written in when signing.

    The ledger goes on, and carries the clock: printed, its code would make each run another paper.
    """
    tag(document, "if ma_ho_so")
    body(
        document,
        "Mã hồ sơ (tính từ kế hoạch, sổ theo dõi và mọi phiếu đã dùng): **{{ ma_ho_so }}**. "
        "Mã nhật ký khi ký biên bản: ……… ……… ……… ………",
    )
    tag(document, "endif")
