"""The defined names are a second carrier of what each input cell is. Values are read by the key column.

Good: a name on its cell; a name that is gone or points to a deleted cell says nothing that the key does not.
Bad: a name on the cell of another row.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...address import Address
from ...catalogue import form_sheet
from ...findings import Finding, found
from ..returned_sheet import ReturnedSheet


def check(seen: ReturnedSheet) -> Iterator[Finding]:
    """W246 at each input whose name points elsewhere."""
    for asked, at in seen.inputs:
        reference = seen.names.get(asked.name)
        if not reference:
            continue
        target = reference.replace("$", "")
        if target == f"'{at.sheet}'!{at.cell}" or _is_there(target.lstrip("="), at) or "#REF" in target:
            continue
        yield found(
            form_sheet.DEFINED_NAME_MOVED,
            at,
            agency=seen.layout.agency.code,
            criterion=asked.slot.criterion,
            name=asked.name,
            target=target.lstrip("=")[:60],
            item=asked.slot.item,
        )


def _is_there(target: str, at: Address) -> bool:
    """Whether the reference, however it quotes the sheet, is that cell."""
    quoted = at.sheet.replace("'", "''")
    return target in (f"'{quoted}'!{at.cell}", f"{quoted}!{at.cell}")
