"""`explain`: why an agency has that score; each figure with its cell, its file and its clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from ...catalogue import season_folder
from ...findings import found
from ...model import Method, Result, Standing, Tally
from ...vietnamese import numerals
from ...vietnamese.text_folding import hint, nearest
from ..common.load import LoadedSeason
from ..common.reports import DocumentReport, TextTable, text
from ..common.selection import unknown_agency
from .explain_lines import class_of, lines_of, sums_of
from .rank import reckoned

HEADINGS = ("Mã", "Cách chấm", "Tự chấm", "Thẩm định", "Thống nhất", "Chính thức", "Ở đâu", "Lý do", "Căn cứ")
WORKING_HEADINGS = ("Mã", "Cách tính")
TOTAL = "Tổng"


def explain_agency(opened: LoadedSeason, agency: str, criterion: str | None) -> DocumentReport:
    """The report of one agency, of one criterion or adjustment if given."""
    plan_file = opened.folder.at(opened.folder.plan)
    made = reckoned(opened)
    standing = _standing(made.result, agency)
    if standing is None:
        codes = [known_agency.code for known_agency in opened.plan.agencies]
        return DocumentReport((unknown_agency(plan_file, agency, codes),))
    report = explain(made.result, standing, criterion)
    if report is None:
        known = (its_standing.tally for _, its_standing in _of_agency(made.result, agency))
        codes = [code for tally in known for code in (*tally.printed, *_adjusted(tally))]
        near = nearest(criterion or "", codes)
        return DocumentReport(
            (
                found(
                    season_folder.UNKNOWN_ROW,
                    plan_file,
                    agency=agency,
                    row=criterion or "",
                    nearest=hint(near),
                ),
            )
        )
    return report


def _standing(result: Result, agency: str) -> Standing | None:
    return next((standing for standing in result.standings if standing.agency.code == agency), None)


def _of_agency(result: Result, agency: str) -> list[tuple[Result, Standing]]:
    """The result and, for a year, those of its phases, each with the agency's standing."""
    pairs = [(part, _standing(part, agency)) for part in (result, *result.phases)]
    return [(part, standing) for part, standing in pairs if standing is not None]


def _adjusted(tally: Tally) -> list[str]:
    return [adjusted.adjustment.code for adjusted in tally.adjusted]


def explain(result: Result, standing: Standing, criterion: str | None) -> DocumentReport | None:
    """The report of one standing; None when it has no such row. Of a year, phase by phase behind its own."""
    agency = standing.agency.code
    hashes = {s.source.file: s.source.sha256 for s in (*result.self_scorings, *result.appraisals)}
    lines: list[dict[str, Any]] = []
    sums: list[dict[str, Any]] = []
    tables = []
    for part, its_standing in _of_agency(result, agency):
        tally, phase = its_standing.tally, part.phase or None
        own = [line for line in lines_of(part, tally, hashes) if _about(line, criterion, tally)]
        added = [line for line in sums_of(part, tally) if _about(line, criterion, tally)]
        if own:
            title = " · ".join(word for word in (standing.agency.name, part.phase) if word)
            tables.append(TextTable(title, HEADINGS, tuple(map(_row, own)), right=(2, 3, 4, 5)))
            tables.append(
                TextTable("", WORKING_HEADINGS, (*_workings(own, every=criterion is not None), *_sums(added)))
            )
            lines += [{**line, "phase": phase} for line in own]
            sums += [{**line, "phase": phase} for line in added]
    if not lines:
        return None
    content = {
        "agency": agency,
        "name": standing.agency.name,
        "rank": standing.rank,
        "lines": lines,
        "sums": sums,
        "class": class_of(standing),
        "total": text(standing.tally.total),
    }
    findings = tuple(finding for finding in result.findings if finding.agency == agency)
    return DocumentReport(findings, content, _closing(standing) if criterion is None else (), tuple(tables))


def _about(line: Mapping[str, Any], criterion: str | None, tally: Tally) -> bool:
    """Whether the line belongs to the criterion asked for: itself, below it, or attached to either."""
    if criterion is None or criterion in (line.get("criterion"), line.get("adjustment")):
        return True
    code = line.get("criterion")
    while code is not None and code in tally.printed:
        code = tally.printed[code].criterion.parent
        if code == criterion:
            return True
    return False


def _row(line: Mapping[str, Any]) -> tuple[str, ...]:
    at = line["at"]
    return (
        line.get("adjustment") or line["criterion"],
        line["rule"],
        *(_shown(line[name]) for name in ("self", "appraised", "agreed", "final")),
        f"{at['file']} › {at['cell']}" if at and at["cell"] else at["file"] if at else "",
        line["reason"],
        line["basis"],
    )


def _workings(lines: Iterable[Mapping[str, Any]], *, every: bool) -> Iterator[tuple[str, str]]:
    """Code and calculation; of a whole agency not those that only repeat a number or move nothing."""
    for line in lines:
        plain = line["rule"] == Method.POINTS.value or line.get("count") == 0
        if line["working"] and (every or not plain):
            yield line.get("adjustment") or line["criterion"], line["working"]


def _sums(lines: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    return ((line["criterion"] or TOTAL, line["sum"]) for line in lines if line["sum"])


def _shown(figure: str | None) -> str:
    return "–" if figure is None else numerals.show(Decimal(figure))


def _closing(standing: Standing) -> tuple[str, ...]:
    total = text(standing.tally.total)
    rank = "chưa xếp hạng" if standing.rank is None else f"hạng {standing.rank}"
    classed = f", xếp loại {standing.class_name}" if standing.class_name else ""
    return (f"{standing.agency.name}: tổng điểm {_shown(total)}, {rank}{classed}.", *standing.notes)
