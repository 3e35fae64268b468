"""Departments of the Sở and individuals, ranked apart. Of them the plan names only Văn phòng Sở."""

from __future__ import annotations

from thidua_xlsx.model import Agency, AgencyKind

COLLECTIVES = (
    Agency("VPS", "Văn phòng Sở", aliases=("Văn phòng", "VP Sở"), office="Chánh Văn phòng"),
    Agency("PCM1", "Phòng chuyên môn 1", office="Trưởng phòng", note="Tên giả định."),
    Agency("BAN1", "Ban trực thuộc 1", office="Trưởng ban", note="Tên giả định."),
    Agency("CC1", "Chi cục trực thuộc 1", office="Chi cục trưởng", note="Tên giả định."),
)
INDIVIDUALS = tuple(
    Agency(
        f"CN{number:02}",
        f"Công chức {number:02}",
        kind=AgencyKind.INDIVIDUAL,
        office="Công chức",
        note="Không phải người thật.",
    )
    for number in (1, 2, 3)
)
AGENCIES = (*COLLECTIVES, *INDIVIDUALS)

TEAMS = frozenset(agency.code for agency in COLLECTIVES)
PERSONS = frozenset(agency.code for agency in INDIVIDUALS)
ALL = TEAMS | PERSONS
