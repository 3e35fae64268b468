"""How the stages of the strict reader stop: one exception that carries the finding, caught by `received`."""

from __future__ import annotations

from ..findings import Finding


class RefusalError(Exception):
    """The file cannot be read any further; `finding` says why and what to do. Never leaves `untrusted`."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding
