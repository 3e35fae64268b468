"""What an input cell gave, and how a cell is refused. Shared by the readers of each kind of cell."""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from ....catalogue import Spec, cell_contents
from ....model import Absent, Cell, Fault, Input, Value


class Read(NamedTuple):
    """What an input cell gave: the value, the text that stood there, and what is to be said about it.

    `flagged` when something stood there that could not be taken as a value: then `value` is BLANK, or
    NOT_APPLICABLE when the cell says so.
    """

    value: Value
    raw: str = ""
    faults: tuple[Fault, ...] = ()
    flagged: bool = False


def fault(spec: Spec, **facts: str) -> Fault:
    """Something to be said about the cell; the caller knows the place."""
    return Fault(spec, MappingProxyType(facts))


def refused(cell: Cell, spec: Spec, **facts: str) -> Read:
    """The cell has no value, for the reason that `spec` gives."""
    return Read(Absent.BLANK, raw_text(cell), (fault(spec, **facts),), flagged=True)


def not_applicable(cell: Cell, asked: Input, item: str) -> Read:
    """The cell says that the item does not apply: for an appraiser to say, never for the agency."""
    if asked.may_not_apply:
        return Read(Absent.NOT_APPLICABLE, raw_text(cell))
    told = fault(cell_contents.NOT_APPLICABLE_CLAIMED, item=item)
    return Read(Absent.NOT_APPLICABLE, raw_text(cell), (told,), flagged=True)


def raw_text(cell: Cell) -> str:
    """What stood in the cell, formula and stored result, for the ledger."""
    return cell.raw if cell.formula is None else f"={cell.formula} → {cell.raw}"
