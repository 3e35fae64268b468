"""How a command ends: its report in words or as one JSON document (contract §5), then its exit code."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from ..findings import Finding
    from ..season.common.reports import Report


def finish(report: Report, *, as_json: bool, lang: str) -> NoReturn:
    """Show a report and end the process with its exit code."""
    from . import terminal

    if as_json:
        findings = [finding_json(finding, lang) for finding in terminal.in_order(report.findings)]
        emit_json({**report.document(), "findings": findings})
    else:
        from .report_text import speak

        speak(report, lang)
        terminal.show_findings(report.findings, lang)
    sys.exit(report.exit_code)


def finding_json(finding: Finding, lang: str) -> dict[str, Any]:
    """A finding as the contract gives it; unknown parts are null."""
    at = finding.at
    return {
        "code": finding.code,
        "level": finding.level.value,
        "file": at.file or None if at else None,
        "sheet": at.sheet or None if at else None,
        "cell": at.cell or None if at else None,
        "agency": finding.agency,
        "criterion": finding.criterion,
        "message": finding.message(lang),
        "facts": dict(finding.facts),
    }


def emit_json(document: Mapping[str, Any]) -> None:
    """The one JSON document of a run, on standard output."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
