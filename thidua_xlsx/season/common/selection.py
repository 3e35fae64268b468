"""The agencies that a command is asked about, by the codes of the plan."""

from __future__ import annotations

from collections.abc import Collection

from ...address import Address
from ...catalogue import season_folder
from ...findings import Finding, found
from ...vietnamese.text_folding import hint, nearest
from .load import LoadedSeason


def unknown_agencies(opened: LoadedSeason, only: Collection[str]) -> tuple[Finding, ...]:
    """A finding for each code of --only that the plan does not have."""
    codes = [agency.code for agency in opened.plan.agencies]
    return tuple(
        unknown_agency(opened.folder.at(opened.folder.plan), code, codes)
        for code in only
        if code not in codes
    )


def unknown_agency(at: Address, code: str, codes: Collection[str]) -> Finding:
    """The finding of an agency code that the plan does not have, with the nearest that it has."""
    near = nearest(code, list(codes))
    return found(season_folder.UNKNOWN_AGENCY, at, agency_code=code, nearest=hint(near))
