"""Seasons of one criterion whose awards are looked at, and how to look at them."""

from __future__ import annotations

from dataclasses import replace

from tests.tables import appraisals, forms, plan, register
from thidua_xlsx.address import Address
from thidua_xlsx.catalogue import ranking_and_awards
from thidua_xlsx.findings import Finding, found
from thidua_xlsx.model import Plan, Result
from thidua_xlsx.tabulation import tabulate

CRITERIA = "Mã | Cách chấm | Điểm\n1 | điểm | 100"
AWARDS = """
    Hình thức | Từ hạng | Đến hạng | Dự phòng
    Cờ        | 1       | 1        |
    Bằng khen | 2       | 3        |
    Dự phòng  | 4       | 4        | có
    """
MOVING = """
    Hình thức | Từ hạng | Đến hạng | Loại tối thiểu | Dự phòng | Khi bị từ chối
    Cờ        | 1       | 1        | Tốt            |          | dồn lên
    Bằng khen | 2       | 3        |                |          | dồn lên
    Dự phòng  | 4       | 4        |                | có       |
    """
CLASSES = "Loại | Từ điểm\nTốt | 75\nKhá | 50"
WITH_LEAST = """
    Hình thức | Từ hạng | Đến hạng | Loại tối thiểu | Dự phòng
    Cờ        | 1       | 1        | Tốt            |
    Bằng khen | 2       | 3        | tốt            |
    Dự phòng  | 4       | 5        |                | có
    """
SIX = "90 80 70 60 50 40"


def award_at(line: int) -> Address:
    """Where the award of a line of the table stands, from 1."""
    return Address("ke-hoach.xlsx", "Khen thưởng", f"A{line + 1}")


def decision_at(line: int) -> Address:
    return Address("so.xlsx", "Hội đồng", f"A{line + 1}")


def season(awards: str = AWARDS, agencies: str = "A B C D E F", **more: str) -> Plan:
    of = plan(CRITERIA, agencies=agencies, awards=awards, **more)
    return replace(of, awards=tuple(replace(one, at=award_at(line)) for line, one in enumerate(of.awards, 1)))


def scored(of: Plan, scores: str, **facts: str) -> Result:
    """Scores "90 80 …" of the agencies in order, granted as claimed."""
    codes = [agency.code for agency in of.agencies]
    table = " | ".join(["Mã", *codes]) + "\n" + " | ".join(["1", *scores.split()])
    known = register(of, **facts)
    decisions = tuple(replace(one, at=decision_at(line)) for line, one in enumerate(known.decisions, 1))
    return tabulate(of, replace(known, decisions=decisions), forms(of, table), appraisals(of, table))


def decided(of: Plan, *decisions: str, scores: str = SIX, **facts: str) -> Result:
    """Scored, and the council's decisions: "A" refuses A, "D | Bằng khen | đồng ý" says all."""
    lines = [line if "|" in line else f"{line} | | không đồng ý" for line in decisions]
    return scored(of, scores, decisions="\n".join(["Đơn vị | Hình thức | Kết quả", *lines]), **facts)


def proposed(result: Result) -> dict[str, str]:
    return {one.agency.code: one.proposed for one in result.standings if one.proposed}


def reserves(result: Result) -> list[str]:
    return [one.agency.code for one in result.standings if one.reserve]


def vacant(result: Result) -> list[tuple[str, int, str]]:
    """Form, rank and why, of each award that found nobody."""
    return [(award.form, rank, why) for award, rank, why in result.groups[0].vacant]


def refused(form: str, rank: int, name: str) -> tuple[str, int, str]:
    return form, rank, f"Hội đồng không đồng ý {name}"


def not_of_class(form: str, rank: int, name: str, got: str, least: str = "Tốt") -> tuple[str, int, str]:
    return form, rank, f"{name} {got}, chưa đạt loại tối thiểu {least}"


def too_few_places(line: int, agencies: str, rank: int, form: str) -> Finding:
    return found(
        ranking_and_awards.TIE_EXCEEDS_AWARDS, award_at(line), agencies=agencies, rank=str(rank), form=form
    )


def reserves_share(line: int, agencies: str, rank: int, form: str) -> Finding:
    return found(
        ranking_and_awards.RESERVES_SHARE_RANK, award_at(line), agencies=agencies, rank=str(rank), form=form
    )


def not_used(line: int, agency: str, form: str, held: str) -> Finding:
    """The remark on a row of the council about what the agency did not hold when it was the row's turn."""
    facts = {"name": f"Sở {agency}", "form": form, "held": held}
    return found(ranking_and_awards.DECISION_NOT_USED, decision_at(line), agency=agency, **facts)
