"""Each agency can be told from every other, by people and by file systems.

Good: codes STC, SNV. Bad: code "Sở TC" (E339), codes STC and stc (E370), one alias for two (W371), an
agency that appraises itself (E372) or a row of its own (E361), two heads (W373), a group named like an agency
(E375), an address without @ (W376).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...catalogue import plan_agencies, plan_criteria, table_cells
from ...findings import Finding, found
from ...model import Agency, Appraisers, CellLocations, Plan, Role, Scorer
from ...vietnamese import text_folding

NEEDS: tuple[str, ...] = ("Đơn vị.code", "Đơn vị.name")

_SAFE = re.compile(r"[A-Za-z0-9_-]{1,40}", re.ASCII)
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE | re.ASCII)
"""Names that Windows keeps for devices: no file may be called so, whatever its ending."""
_EMAIL = re.compile(r"[^@\s;,]+@[^@\s;,]+\.[^@\s;,.]+")


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Codes first, then names, then what agencies say about each other."""
    yield from _codes(plan, places)
    yield from _names(plan, places)
    yield from _roles(plan, places)
    for agency in plan.agencies:
        if agency.email and not _EMAIL.fullmatch(agency.email):
            at = places.of(agency.at, "email")
            yield found(plan_agencies.INVALID_EMAIL, at, agency=agency.code, email=agency.email)
        if agency.cross_appraiser is not None:
            yield from _appraiser(agency, agency.cross_appraiser, plan, places)
    yield from _of_rows(plan, places)


def _codes(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    first: dict[str, Agency] = {}
    for agency in plan.agencies:
        at = places.of(agency.at, "code")
        if not _SAFE.fullmatch(agency.code) or _DEVICES.fullmatch(agency.code):
            yield found(plan_criteria.UNUSABLE_AS_FILE_NAME, at, agency=agency.code, item=agency.code)
        other = first.setdefault(agency.code.casefold(), agency)
        if other is not agency:
            yield found(
                plan_agencies.CODES_DIFFER_IN_CASE, at, agency=agency.code, item=agency.code, other=other.code
            )
        for group in {a.group for a in plan.agencies if a.group and text_folding.same(a.group, agency.code)}:
            yield found(
                plan_agencies.CODE_IS_GROUP_NAME, at, agency=agency.code, item=agency.code, group=group
            )


def _names(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """A name that two agencies answer to names neither."""
    holders: dict[str, Agency] = {}
    for agency in plan.agencies:
        called = (("name", agency.name), *(("aliases", alias) for alias in agency.aliases))
        for attribute, name in called:
            other = holders.setdefault(text_folding.fold(name), agency)
            if name and other is not agency:
                at = places.of(agency.at, attribute)
                yield found(
                    plan_agencies.NAME_NOT_UNIQUE, at, agency=agency.code, name=name, other=other.code
                )


def _roles(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    heads: dict[str, Agency] = {}
    for agency in plan.agencies:
        if agency.role is Role.HEAD:
            other = heads.setdefault(agency.group, agency)
            if other is not agency:
                yield found(
                    plan_agencies.SECOND_GROUP_HEAD,
                    places.of(agency.at, "role"),
                    agency=agency.code,
                    other=other.code,
                )


def _appraiser(agency: Agency, code: str, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    at = places.of(agency.at, "cross_appraiser")
    known = [other.code for other in plan.agencies]
    if code == agency.code:
        yield found(plan_agencies.APPRAISES_ITSELF, at, agency=agency.code, item=code)
    elif code not in known:
        near = text_folding.offer(code, known)
        yield found(
            table_cells.PLAN.unknown_code, at, agency=agency.code, what="đơn vị", value=code, nearest=near
        )


def _of_rows(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Rows whose `Người thẩm định` is one of the agencies that are scored on them."""
    known = Appraisers(plan)
    for row in plan.criteria:
        code = known.key(row.appraiser) if row.appraiser else None
        if code in row.agencies and row.is_leaf and row.scorer is not Scorer.SECRETARIAT:
            yield found(
                plan_agencies.APPRAISES_OWN_ROW,
                places.of(row.at, "appraiser"),
                agency=code,
                criterion=row.code,
                item=code,
                row=row.code,
            )
