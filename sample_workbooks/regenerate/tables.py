"""Text tables: a heading line, then rows, columns separated by `|`."""

from __future__ import annotations


def rows(table: str) -> list[dict[str, str]]:
    """The rows of a table by heading. ValueError when a row has not as many columns as the heading."""
    lines = [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]
    heading, *body = lines
    return [dict(zip(heading, line, strict=True)) for line in body]


def entered(table: str, agency: str) -> dict[str, str]:
    """Code -> what the agency typed; rows that its form does not have are left out."""
    return {row["Mã"]: row[agency] for row in rows(table) if row[agency] != "."}
