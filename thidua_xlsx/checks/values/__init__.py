"""Promises about one number in one cell."""

from __future__ import annotations

from typing import Protocol

from ...findings import Finding
from ...model import Entry, Input
from . import below_minimum, over_maximum, step, whole_number


class ValueCheck(Protocol):
    """A promise about one number."""

    def check(self, entry: Entry, asked: Input, agency: str) -> Finding | None:
        """What is wrong with the number in `entry`, asked for by `asked`; None when the promise is kept."""


VALUE_CHECKS: tuple[ValueCheck, ...] = (over_maximum, below_minimum, whole_number, step)
