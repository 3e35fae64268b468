"""`explain`: why an agency has that score; each figure with its cell, its file and its clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from ...address import Address
from ...catalogue import season_folder
from ...findings import found
from ...model import Adjusted, Origin, PartyScore, Result, ScoredRow, Standing, Tally
from ...vietnamese import numerals
from ...vietnamese.text_folding import hint, nearest
from ..common.load import LoadedSeason
from ..common.reports import DocumentReport, TextTable, text
from ..common.selection import unknown_agency
from .rank import reckoned

HEADINGS = ("Mã", "Cách chấm", "Tự chấm", "Thẩm định", "Thống nhất", "Chính thức", "Ở đâu", "Lý do", "Căn cứ")


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
    tables = []
    for part, its_standing in _of_agency(result, agency):
        own = [
            line for line in _lines(its_standing.tally, hashes) if _about(line, criterion, its_standing.tally)
        ]
        if own:
            title = " · ".join(part for part in (standing.agency.name, part.phase) if part)
            tables.append(TextTable(title, HEADINGS, tuple(map(_row, own)), right=(2, 3, 4, 5)))
            lines += [{**line, "phase": part.phase or None} for line in own]
    if not lines:
        return None
    content = {
        "agency": agency,
        "name": standing.agency.name,
        "rank": standing.rank,
        "lines": lines,
        "total": text(standing.tally.total),
    }
    findings = tuple(finding for finding in result.findings if finding.agency == agency)
    return DocumentReport(findings, content, _closing(standing) if criterion is None else (), tuple(tables))


def _lines(tally: Tally, hashes: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Criteria in print order, each followed by what is attached to it; those of the total at the end."""
    for code, score in tally.printed.items():
        if code in tally.settled:
            yield _of_criterion(tally.settled[code], score.agreed, score.final, hashes)
        for adjusted in tally.adjusted:
            if adjusted.adjustment.criterion == code:
                yield _of_adjustment(adjusted, hashes)
    for adjusted in tally.adjusted:
        if adjusted.adjustment.criterion is None:
            yield _of_adjustment(adjusted, hashes)


def _of_criterion(
    settled: ScoredRow, agreed: Decimal | None, score: Decimal | None, hashes: Mapping[str, str]
) -> dict[str, Any]:
    stated, appraised = settled.self_stated, settled.appraised
    row = settled.criterion
    return {
        "criterion": row.code,
        "text": row.text,
        "rule": "đợt" if settled.origin is Origin.PHASE else row.method.value,
        "self": text(stated.points) if stated else None,
        "appraised": text(appraised.points) if appraised else None,
        "agreed": text(agreed),
        "final": text(agreed if agreed is not None else settled.final),
        "score": text(score),
        "origin": settled.origin.value,
        "at": _place(_at(appraised) or _at(stated), hashes),
        "self_at": _place(_at(stated), hashes),
        "reason": settled.reason,
        "basis": row.basis,
    }


def _of_adjustment(adjusted: Adjusted, hashes: Mapping[str, str]) -> dict[str, Any]:
    adjustment = adjusted.adjustment
    return {
        "adjustment": adjustment.code,
        "criterion": adjustment.criterion,
        "text": adjustment.text,
        "rule": adjustment.sign.value,
        "self": text(adjusted.self_moved),
        "appraised": text(adjusted.appraised_moved),
        "agreed": None,
        "final": text(adjusted.moved),
        "count": adjusted.count,
        "at": _place(adjusted.at, hashes),
        "self_at": _place(adjusted.at_self, hashes),
        "reason": adjusted.reason,
        "basis": adjusted.basis or adjustment.basis,
    }


def _at(stated: PartyScore | None) -> Address | None:
    return stated.at if stated else None


def _place(at: Address | None, hashes: Mapping[str, str]) -> dict[str, str | None] | None:
    if at is None or not at.file:
        return None
    return {"file": at.file, "sheet": at.sheet, "cell": at.cell, "sha256": hashes.get(at.file)}


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


def _shown(figure: str | None) -> str:
    return "–" if figure is None else numerals.show(Decimal(figure))


def _closing(standing: Standing) -> tuple[str, ...]:
    total = text(standing.tally.total)
    rank = "chưa xếp hạng" if standing.rank is None else f"hạng {standing.rank}"
    return (f"{standing.agency.name}: tổng điểm {_shown(total)}, {rank}.", *standing.notes)
