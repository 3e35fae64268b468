"""The table of `Cách chấm`: what is entered, what it makes, what `Tham số` says."""

from __future__ import annotations

from thidua_xlsx.rules import KINDS


def table() -> str:
    """The table as Markdown, every method once, in the order of the drop-down."""
    lines = [
        "#### Cách chấm",
        "",
        "M là điểm chuẩn của dòng.",
        "",
        "| Cách chấm | Đơn vị nhập | Ra điểm | Tham số |",
        "|---|---|---|---|",
    ]
    for rule in KINDS:
        guide = rule.GUIDE
        lines.append(f"| **{rule.METHOD.value}** | {guide.entered} | {guide.points} | {guide.parameter} |")
    return "\n".join([*lines, ""])
