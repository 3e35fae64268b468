"""The smallest season that every command has something to do in, as it stood before each of them.

Two agencies, three rows. `before` lists the commands with the folder that each begins with.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from unittest.mock import patch

from tests.filling import fill
from tests.seasons import contents, thidua
from thidua_xlsx.model import (
    Agency,
    Award,
    Criterion,
    Key,
    Method,
    Milestone,
    MilestoneKind,
    Plan,
    RankingKey,
    Register,
    Role,
    SeasonInfo,
    TargetShape,
)
from thidua_xlsx.secretariat.plan import write_plan
from thidua_xlsx.secretariat.register import write_register
from thidua_xlsx.secretariat.tables import raw_grid

BOTH = frozenset("AB")
PLAN = Plan(
    SeasonInfo("khoi-2", 2014, block="Khối thi đua số 2", locality="Tây Ninh"),
    (Agency("A", "Sở A", role=Role.HEAD), Agency("B", "Sở B")),
    (
        Criterion("1", "Hoàn thành nhiệm vụ", Method.POINTS, maximum=Decimal(20), agencies=BOTH),
        Criterion("2", "Nộp báo cáo đủ", Method.PASSING, maximum=Decimal(10), agencies=BOTH),
        Criterion(
            "3",
            "Chỉ tiêu đăng ký",
            Method.REGISTERED,
            maximum=Decimal(10),
            parameter=TargetShape(Decimal("0.5")),
            agencies=BOTH,
        ),
    ),
    keys=(RankingKey(1, Key.TOTAL),),
    awards=(Award("Giấy khen", 1, 1),),
    milestones=(Milestone("TC", "Tự chấm", date(2015, 1, 10), MilestoneKind.SELF_SCORING),),
)
TARGET = {"TC_3.1_text": "Trồng rừng", "TC_3.1_unit": "ha", "TC_3.1_target": 100, "TC_3.1_points": 10}
SCORES = {"TC_1_points": 18, "TC_2_pass": "Đạt", "TC_3.1_actual": 90}
TOO_MUCH = {**SCORES, "TC_1_points": 30}
TORN = b'{"data":{"fi'

parsed = cache(raw_grid.loaded_grids)
"""Plan and register are read from the disk each time, and parsed once."""

Files = dict[str, bytes]


@dataclass(frozen=True)
class Step:
    """A command, and the files it begins with: the season's below `mua/`, what is sent below `gui/`."""

    name: str
    arguments: tuple[str, ...]
    files: Files


def steps(scratch: Path) -> Iterator[Step]:
    """Every command of the year in turn; `scratch` is where the season is made."""
    season, sent = scratch / "mua", scratch / "gui"
    season.mkdir()
    sent.mkdir()
    forms, returned, appraisals = season / "phieu", season / "nhan", season / "tham_dinh"

    def run(*arguments: object) -> None:
        with patch.object(raw_grid, "loaded_grids", parsed):
            ended = thidua(*arguments, "--json")
        assert ended.code in {0, 1, 3}, (arguments, ended)

    def step(name: str, *arguments: object) -> Step:
        here = Step(name, tuple(str(one).replace(str(scratch), "{}") for one in arguments), contents(scratch))
        run(*arguments)
        return here

    write_plan(season / "ke_hoach.xlsx", PLAN)
    write_register(season / "so_theo_doi.xlsx", Register(), PLAN)
    yield step("register, no key yet", "register", season)
    run("generate", season)
    for agency in "AB":
        name = f"2014_{agency}_dang-ky.xlsx"
        fill(forms / name, TARGET, returned / name)
    yield step("register, forms back", "register", season)
    yield step("generate", "generate", season)
    fill(forms / "2014_A_tu-cham.xlsx", TOO_MUCH, returned / "A.xlsx")
    fill(forms / "2014_B_tu-cham.xlsx", SCORES, sent / "B.xlsx")
    yield step("collect", "collect", season, sent / "B.xlsx")
    fill(forms / "2014_A_tu-cham.xlsx", SCORES, returned / "A.xlsx")
    yield step("collect, put right", "collect", season)
    yield step("freeze", "freeze", season)
    yield step("appraise", "appraise", season)
    for agency in "AB":
        _grant(appraisals / f"2014_{agency}_tham-dinh.xlsx", 17)
    yield step("rank", "rank", season)
    yield step("pack", "pack", season)
    _grant(appraisals / "2014_B_tham-dinh.xlsx", 18)
    with (season / "nhat_ky.jsonl").open("ab") as ledger:
        ledger.write(TORN)
    yield step("rank again, ledger torn", "rank", season)
    yield step("pack again", "pack", season)
    (season / "ket_qua" / "bien_ban.docx").unlink()
    yield step("papers", "papers", season, "bien_ban")


def _grant(path: Path, points: int) -> None:
    """Fill an appraisal workbook."""
    reason = {"TC_1_reason": "Thiếu văn bản", "nguoi_tham_dinh": "Chuyên Viên C"}
    fill(path, {**SCORES, "TC_1_points": points, **reason})
