"""The tool and the second verifier apply the council's rows alike: many rows about few agencies."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.second_verifier.random_seasons import RandomSeason
from tests.second_verifier.test_agreement import differences, recomputed
from tests.tables import appraisals, forms, plan, register
from thidua_xlsx.model import CouncilDecision
from thidua_xlsx.tabulation import tabulate

AGENCIES = "ABCDEFG"


def council_season(chance: Random) -> RandomSeason:
    """Seven agencies, three forms, one or two reserve places, closed ranks, lowered classes, shared ranks."""
    rule = [chance.choice(("dồn lên", "dồn lên", "chỉ bổ sung cuối")) for _ in range(3)]
    least = [chance.choice(("", "", "Khá", "Tốt")) for _ in range(4)]
    of = plan(
        "Mã | Cách chấm | Điểm\n1 | điểm | 100",
        agencies=" ".join(AGENCIES),
        awards=f"""
            Hình thức  | Từ hạng | Đến hạng | Loại tối thiểu | Dự phòng | Khi bị từ chối
            Cờ         | 1       | 1        | {least[0]}     |          | {rule[0]}
            Bằng khen  | 2       | 3        | {least[1]}     |          | {rule[1]}
            Giấy khen  | 4       | 4        | {least[2]}     |          | {rule[2]}
            Dự phòng   | 5       | {chance.randint(5, 6)} | {least[3]} | có |
            """,
        classes="Loại | Từ điểm\nTốt | 60\nKhá | 30\nTrung bình | 0",
        conditions="Mã | Hệ quả | Tham số\nK1 | không xếp hạng đầu | 1\nK3 | không xếp hạng đầu | 3\n"
        "H | hạ loại | 1",
        keys="Khóa\ntong_diem",
    )
    records = [f"{code} | {met}" for code in AGENCIES for met in ("K1", "K3", "H") if chance.random() < 0.1]
    rows = tuple(
        CouncilDecision(
            chance.choice(AGENCIES),
            chance.choice(("Cờ", "Bằng khen", "BẰNG KHEN", "Giấy khen", "", "", "")),
            agreed=chance.random() < 0.2,
        )
        for _ in range(chance.randint(1, 9))
    )
    scores = [str(chance.randrange(10, 100, 5)) for _ in AGENCIES]
    table = f"Mã | {' | '.join(AGENCIES)}\n1 | {' | '.join(scores)}"
    facts = register(of, records="\n".join(["Đơn vị | Mã", *records]))
    return RandomSeason(of, replace(facts, decisions=rows), forms(of, table), appraisals(of, table))


@pytest.mark.parametrize("seed", range(12))
def test_both_apply_the_rows_alike(seed: int, tmp_path: Path) -> None:
    season = council_season(Random(seed))
    result = tabulate(season.plan, season.register, season.forms, season.appraisals)
    told = differences(result, recomputed(season, tmp_path))
    assert list(told) == []
