"""Which cell of a form or appraisal workbook holds what: decided once, obeyed by writer and reader."""

from __future__ import annotations

from .build import appraisers, lay_out, lay_out_explanation
from .names import file_name, slugs
from .registration import lay_out_registration, registered_criteria
from .second_round import FirstRound
from .types import (
    APPRAISER,
    CellRole,
    Figure,
    FormColumn,
    FormKind,
    FormLayout,
    FreeCell,
    Identity,
    InputCell,
    LayoutRow,
    Live,
    LockedCell,
    RowKind,
)

__all__ = [
    "APPRAISER",
    "CellRole",
    "Figure",
    "FirstRound",
    "FormColumn",
    "FormKind",
    "FormLayout",
    "FreeCell",
    "Identity",
    "InputCell",
    "LayoutRow",
    "Live",
    "LockedCell",
    "RowKind",
    "appraisers",
    "file_name",
    "lay_out",
    "lay_out_explanation",
    "lay_out_registration",
    "registered_criteria",
    "slugs",
]
