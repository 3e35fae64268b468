"""Nine agencies: five that the plan names, four of the "sở, ban, ngành" that it speaks of without names.

`cross_appraiser` is what `thidua assign --seed 2013` gives; `expected/phan_cong.txt` works it out.
"""

from __future__ import annotations

from thidua_xlsx.model import Agency, Role

_NAMED = "Được nêu tên trong kế hoạch 12/KH-UBND."
_UNNAMED = "Kế hoạch chỉ ghi “các sở, ban, ngành”; đưa vào cụm mẫu để minh họa."

AGENCIES = (
    Agency(
        code="SNV",
        name="Sở Nội vụ",
        aliases=("Ban TĐKT, Sở Nội vụ", "Ban Thi đua - Khen thưởng"),
        role=Role.HEAD,
        office="Giám đốc",
        cross_appraiser="SNN",
        note=_NAMED,
    ),
    Agency(
        code="VPUBND",
        name="Văn phòng UBND tỉnh",
        aliases=("VP UBND tỉnh",),
        role=Role.DEPUTY,
        office="Chánh Văn phòng",
        cross_appraiser="STP",
        note=_NAMED,
    ),
    Agency(
        code="SKHDT",
        name="Sở Kế hoạch và Đầu tư",
        aliases=("Sở KH&ĐT",),
        office="Giám đốc",
        cross_appraiser="SYT",
        note=_NAMED,
    ),
    Agency(
        code="SNN",
        name="Sở Nông nghiệp và Phát triển nông thôn",
        aliases=("Sở NN & PTNT",),
        office="Giám đốc",
        cross_appraiser="STC",
        note=_NAMED,
    ),
    Agency(
        code="SGDDT",
        name="Sở Giáo dục và Đào tạo",
        aliases=("Sở GD&ĐT",),
        office="Giám đốc",
        cross_appraiser="TTT",
        note=_NAMED,
    ),
    Agency(code="STC", name="Sở Tài chính", office="Giám đốc", cross_appraiser="SKHDT", note=_UNNAMED),
    Agency(code="STP", name="Sở Tư pháp", office="Giám đốc", cross_appraiser="SGDDT", note=_UNNAMED),
    Agency(code="SYT", name="Sở Y tế", office="Giám đốc", cross_appraiser="VPUBND", note=_UNNAMED),
    Agency(code="TTT", name="Thanh tra tỉnh", office="Chánh Thanh tra", cross_appraiser="SNV", note=_UNNAMED),
)

ALL = frozenset(agency.code for agency in AGENCIES)
