"""The head and the deputy head that the plan names, and four members that it does not."""

from __future__ import annotations

from thidua_xlsx.model import Agency, Role

_UNNAMED = (
    "Giả định: kế hoạch chỉ nêu tên Khối trưởng và Khối phó, các đơn vị thành viên khác không kể tên. Khi "
    "dùng thật, ghi tên từng đơn vị của Khối 8."
)

AGENCIES = (
    Agency(
        code="STTTT",
        name="Sở Thông tin và Truyền thông",
        aliases=("Sở TT&TT",),
        role=Role.HEAD,
        office="Giám đốc",
        note="Khối trưởng, nêu ở phần mở đầu và chỗ ký của kế hoạch.",
    ),
    Agency(
        code="SLDTBXH",
        name="Sở Lao động, Thương binh và Xã hội",
        aliases=("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
        role=Role.DEPUTY,
        office="Giám đốc",
        note="Khối phó, mục III.2 của kế hoạch.",
    ),
    *(
        Agency(f"DV{number}", f"Đơn vị thành viên {number}", office="Thủ trưởng đơn vị", note=_UNNAMED)
        for number in range(3, 7)
    ),
)

ALL = frozenset(agency.code for agency in AGENCIES)
