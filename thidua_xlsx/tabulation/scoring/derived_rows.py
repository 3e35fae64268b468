"""What stands out in rows that are made of others (`suy ra`)."""

from __future__ import annotations

from collections.abc import Iterator

from ...catalogue import reconciliation
from ...findings import Finding, found
from ...model import Tally
from ...rules import DERIVING
from .agency_file import AgencyFile


def without_points(docket: AgencyFile, tally: Tally) -> Iterator[Finding]:
    """Rows whose expression divides by 0 though all that it names is known: the result waits for them."""
    for code in tally.pending:
        if code in tally.scores and code not in tally.settled:
            row = tally.scores[code].criterion
            about = {"agency": docket.agency.code, "criterion": code}
            facts = {"row": row.text, "name": docket.agency.name}
            yield found(reconciliation.DERIVED_DIVIDES_BY_ZERO, row.at, **about, **facts)


def made_of_others(docket: AgencyFile) -> Iterator[Finding]:
    """Rows that are named in an expression and are not the agency's."""
    rows = docket.case.judged.rows
    for row in rows.values():
        rule = DERIVING.get(row.method)
        for code in rule.sources(row) if rule and row.code not in docket.case.judged.full else ():
            if code not in rows:
                about = {"agency": docket.agency.code, "criterion": row.code}
                facts = {"row": row.text, "code": code, "name": docket.agency.name}
                yield found(reconciliation.DERIVED_FROM_UNASSIGNED, row.at, **about, **facts)
