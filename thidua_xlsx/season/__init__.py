"""One season from plan to minutes: `Season` has a method a command; each folder is a stage of the year.

Stages, earlier first: common, planning, inbox, registration, collection, appraisal, result, archive, tools.
A stage imports earlier ones only.
"""

from __future__ import annotations

from .season import Season

__all__ = ["Season"]
