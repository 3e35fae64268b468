"""Section II.1 of the plan: the nine agencies, in its order."""

from __future__ import annotations

from thidua_xlsx.model import Agency, Role

AGENCIES = (
    Agency(
        code="VPHDND",
        name="Văn phòng Đoàn ĐBQH - HĐND tỉnh",
        aliases=("VP Đoàn ĐBQH & HĐND tỉnh", "Văn phòng Đoàn ĐBQH và HĐND tỉnh", "VP HĐND"),
        role=Role.HEAD,
        office="Chánh Văn phòng",
    ),
    Agency(
        code="STC",
        name="Sở Tài chính",
        aliases=("Sở TC",),
        role=Role.DEPUTY,
        office="Giám đốc",
    ),
    Agency(
        code="VPUBND",
        name="Văn phòng UBND tỉnh",
        aliases=("VP UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"),
        office="Chánh Văn phòng",
    ),
    Agency(
        code="VPPCTN",
        name="Văn phòng BCĐ tỉnh về phòng, chống tham nhũng",
        aliases=("VP BCĐ PCTN", "Văn phòng BCĐ tỉnh Tây Ninh về phòng, chống tham nhũng"),
        office="Chánh Văn phòng",
    ),
    Agency(code="SNGV", name="Sở Ngoại vụ", aliases=("Sở NgV",), office="Giám đốc"),
    Agency(code="SNV", name="Sở Nội vụ", aliases=("Sở NV",), office="Giám đốc"),
    Agency(code="STP", name="Sở Tư pháp", aliases=("Sở TP",), office="Giám đốc"),
    Agency(
        code="SKHDT",
        name="Sở Kế hoạch và Đầu tư",
        aliases=("Sở KH&ĐT", "Sở KHĐT"),
        office="Giám đốc",
    ),
    Agency(code="TTT", name="Thanh tra tỉnh", aliases=("TT tỉnh",), office="Chánh Thanh tra"),
)

ALL = frozenset(agency.code for agency in AGENCIES)
BY_PERCENTAGE = frozenset({"VPHDND", "VPPCTN"})
"""Section III.2: criterion 1 of these two is the percentage of the year's plan that they fulfilled."""
