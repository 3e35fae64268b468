"""Seasons with phases, rounds, lists and a council, done as a secretary does, each to its right outcome."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.documents.papers import text_of
from tests.filling import Typed, begin, fill
from tests.seasons import thidua
from tests.second_verifier.test_packed import checked, faults
from tests.tables import plan, register
from thidua_xlsx.model import (
    CouncilDecision,
    Milestone,
    MilestoneKind,
    Plan,
    Record,
    Register,
    WhenUnappraised,
    YearRule,
)
from thidua_xlsx.secretariat.plan import write_plan
from thidua_xlsx.secretariat.register import write_register

MILESTONE = "Mã | Hạn | Loại\nTC | 10/01/2014 | tự chấm"
ONE_ROW = "Mã | Cách chấm | Điểm\n1 | điểm | 100"
KEYS = "Khóa\ntong_diem"


def as_claimed(of: Plan) -> Plan:
    """Where nobody appraised, the claimed points count."""
    return replace(of, info=replace(of.info, when_unappraised=WhenUnappraised.KEEP_SELF))


def points(value: float) -> Typed:
    return {"TC_1_points": value}


def awards_of(folder: Path) -> dict[str, str | None]:
    """Agency -> the form it holds, of all lists."""
    run = thidua("rank", folder, "--json").document
    return {one["agency"]: one["award"] for group in run["groups"] for one in group["standings"]}


# --- an explanation about one row, or two ------------------------------------------------------------------


@pytest.mark.parametrize("rows", [("1",), ("1", "2")])
def test_an_explanation_about_few_rows_is_read(rows: tuple[str, ...], tmp_path: Path) -> None:
    lines = "\n".join(f"{number} | điểm | 10" for number in range(1, 11))
    of = plan(f"Mã | Cách chấm | Điểm\n{lines}", agencies="A", keys=KEYS, milestones=MILESTONE)
    claimed: Typed = {f"TC_{number}_points": 10 for number in range(1, 11)}
    folder = begin(tmp_path / "khoi", of, register(of), {"A": claimed})
    thidua("appraise", folder)
    lower = {f"TC_{row}_points": 8 for row in rows} | {f"TC_{row}_reason": "Thiếu báo cáo" for row in rows}
    fill(folder / "tham_dinh/2013_A_tham-dinh.xlsx", {**claimed, **lower, "nguoi_tham_dinh": "Tổ"})
    assert thidua("appraise", folder, "--explain", "--json").code == 0
    name = "2013_A_giai-trinh.xlsx"
    told: Typed = {f"TC_{row}_note": "Đã gửi ngày 02/10" for row in rows}
    fill(folder / "phieu" / name, told, folder / "nhan" / name)
    run = thidua("collect", folder, "--json")
    assert (run.code, run.told) == (0, [])
    assert [one["status"] for one in run.document["explanations"]] == ["accepted"]


# --- two lists and one award -------------------------------------------------------------------------------


def test_both_verifiers_call_a_season_of_two_lists_sound(tmp_path: Path) -> None:
    of = plan(
        ONE_ROW,
        agencies="A:G1 B:G1 C:G2 D:G2",
        keys=KEYS,
        awards="Hình thức | Từ hạng | Đến hạng\nCờ | 1 | 1",
        milestones=MILESTONE,
    )
    of = as_claimed(of)
    sent = {"A": 90, "B": 80, "C": 70, "D": 60}
    folder = begin(tmp_path / "khoi", of, register(of), {code: points(value) for code, value in sent.items()})
    assert awards_of(folder) == {"A": "Cờ", "B": None, "C": "Cờ", "D": None}
    assert "Sở A (G1)" in text_of(folder / "ket_qua/danh_sach.docx")
    assert thidua("pack", folder).code == 0
    assert thidua("verify", folder / "ho_so.zip", "--json").code == 0
    assert faults(checked((folder / "ho_so.zip").read_bytes(), tmp_path)) == []


# --- the council decides on what an agency moved up to -----------------------------------------------------

AWARDS = """
    Hình thức | Từ hạng | Đến hạng | Dự phòng | Khi bị từ chối
    Cờ        | 1       | 1        |          | dồn lên
    Bằng khen | 2       | 3        |          | dồn lên
    Bằng khen | 4       | 4        | có       | dồn lên
    """
GRANTED, REFUSED = True, False


@pytest.mark.parametrize(
    ("rows", "held"),
    [
        # A refused: B takes the flag, C moves to rank 2, the reserve D to rank 3.
        ([("A", "Cờ", REFUSED), ("B", "Cờ", GRANTED)], {"B": "Cờ", "C": "Bằng khen", "D": "Bằng khen"}),
        # B refused as well: C takes the flag, D and then E, behind the reserve, follow.
        ([("A", "Cờ", REFUSED), ("B", "Cờ", REFUSED)], {"C": "Cờ", "D": "Bằng khen", "E": "Bằng khen"}),
        # B was granted its own form first; that does not stand against the flag it moves up to.
        (
            [("B", "Bằng khen", GRANTED), ("A", "Cờ", REFUSED), ("B", "Cờ", REFUSED)],
            {"C": "Cờ", "D": "Bằng khen", "E": "Bằng khen"},
        ),
    ],
    ids=["granted", "refused too", "two forms of one agency"],
)
def test_the_rows_of_the_council_are_applied_in_turn(
    rows: list[tuple[str, str, bool]], held: dict[str, str], tmp_path: Path
) -> None:
    of = plan(ONE_ROW, agencies="A B C D E F", keys=KEYS, awards=AWARDS, milestones=MILESTONE)
    facts = replace(register(of), decisions=tuple(CouncilDecision(*row) for row in rows))
    sent = {code: points(value) for code, value in zip("ABCDEF", (90, 80, 70, 60, 50, 40), strict=True)}
    of = as_claimed(of)
    folder = begin(tmp_path / "khoi", of, facts, sent)
    assert (thidua("check", folder).code, thidua("rank", folder).code) == (0, 0)
    assert {code: form for code, form in awards_of(folder).items() if form} == held


# --- an agency that joins at the second phase --------------------------------------------------------------


def two_phases() -> Plan:
    """A and B from the first phase on, C from the second; the year is the mean."""
    of = plan(ONE_ROW, agencies="A B C", keys=KEYS)
    a, b, c = of.agencies
    stones = tuple(
        Milestone(
            f"TC{number}", f"Tự chấm {phase}", date(2013, 6 * number, 10), MilestoneKind.SELF_SCORING, phase
        )
        for number, phase in enumerate(("Đợt 1", "Đợt 2"), 1)
    )
    info = replace(
        of.info,
        year_rule=YearRule.MEAN,
        when_unappraised=WhenUnappraised.KEEP_SELF,
    )
    return replace(of, info=info, agencies=(a, b, replace(c, from_phase="Đợt 2")), milestones=stones)


def begun(folder: Path, facts: Register) -> Path:
    """Forms of both phases: A 90 and 70, B 60 and 90, C 85 in the second."""
    folder.mkdir()
    write_plan(folder / "ke_hoach.xlsx", two_phases())
    write_register(folder / "so_theo_doi.xlsx", facts, two_phases())
    for phase, sent in {"Đợt 1": {"A": 90, "B": 60}, "Đợt 2": {"A": 70, "B": 90, "C": 85}}.items():
        assert thidua("generate", folder, "--dot", phase).code == 0
        assert {path.name for path in (folder / "phieu" / phase).iterdir()} == {
            f"2013_{code}_tu-cham.xlsx" for code in sent
        }
        for code, value in sent.items():
            name = f"2013_{code}_tu-cham.xlsx"
            fill(folder / "phieu" / phase / name, points(value), folder / "nhan" / phase / name)
    return folder


def test_the_year_of_one_who_joins_at_phase_two_is_of_its_own_phases(tmp_path: Path) -> None:
    """A (90 + 70) / 2 = 80, B (60 + 90) / 2 = 75, C 85 of one phase; nobody waits for C in the first."""
    folder = begun(tmp_path / "khoi", Register())
    first = thidua("rank", folder, "--dot", "Đợt 1", "--json").document
    assert (first["final"], [one["agency"] for one in first["groups"][0]["standings"]]) == (True, ["A", "B"])
    whole = thidua("rank", folder, "--json").document
    standings = whole["groups"][0]["standings"]
    assert whole["final"]
    assert [(one["agency"], one["rank"], one["total"]) for one in standings] == [
        ("C", 1, "85"),
        ("A", 2, "80"),
        ("B", 3, "75"),
    ]
    assert thidua("verify", folder, "--json").code == 0
    assert thidua("pack", folder).code == 0
    assert faults(checked((folder / "ho_so.zip").read_bytes(), tmp_path)) == []


def test_a_row_about_a_phase_before_it_joined_is_named(tmp_path: Path) -> None:
    of = replace(
        two_phases(),
        conditions=plan(ONE_ROW, agencies="A", conditions="Mã | Hệ quả\nKX | không xét").conditions,
    )
    folder = tmp_path / "khoi"
    folder.mkdir()
    write_plan(folder / "ke_hoach.xlsx", of)
    facts = Register(
        records=(
            Record("C", "KX", basis="TB 1", phase="Đợt 1"),
            Record("C", "KX", basis="TB 2", phase="Đợt 2"),
        )
    )
    write_register(folder / "so_theo_doi.xlsx", facts, of)
    assert thidua("check", folder, "--json").told == ["E481 F2"]


def test_a_first_phase_that_there_is_not_is_named(tmp_path: Path) -> None:
    of = two_phases()
    folder = tmp_path / "khoi"
    folder.mkdir()
    write_plan(
        folder / "ke_hoach.xlsx",
        replace(of, agencies=(replace(of.agencies[0], from_phase="Đợt 3"), *of.agencies[1:])),
    )
    write_register(folder / "so_theo_doi.xlsx", Register(), of)
    assert thidua("check", folder, "--json").told == ["E320 K2"]


# --- a total below 0 ---------------------------------------------------------------------------------------


def test_a_total_below_zero_is_not_published_unasked(tmp_path: Path) -> None:
    """80 − 2 × 50 is −20: with `Sàn tổng điểm` as a new season has it, 0."""
    of = plan(
        ONE_ROW,
        "Mã | Loại | Điểm | Ai khai\nM1 | trừ | 50 | ban thư ký",
        agencies="A B",
        keys=KEYS,
        milestones=MILESTONE,
    )
    of = as_claimed(of)
    facts = replace(register(of), records=(Record("B", "M1", count=2, basis="Biên bản"),))
    folder = begin(tmp_path / "khoi", of, facts, {"A": points(70), "B": points(80)})
    run = thidua("rank", folder, "--json").document
    assert [(one["agency"], one["total"]) for one in run["groups"][0]["standings"]] == [
        ("A", "70"),
        ("B", "0"),
    ]
