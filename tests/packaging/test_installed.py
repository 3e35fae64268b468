"""What users install does what the README says: in a fresh environment, in a folder far from the checkout."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.once import made_once
from tests.readme import library_example
from tests.samples.texts import expected, number

from .building import ROOT
from .installed import Installed

SAMPLES = ROOT / "sample_workbooks"
TAY_NINH = "thidua-demo-tay-ninh-2013"
NUMBERS = {"Tự chấm": "self_total", "Thẩm định": "appraised_total", "Tổng": "total"}
WORDS = {"Xếp loại": "class", "Quyết định bởi": "decided_by"}


@pytest.fixture(scope="session")
def home(environment: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `thidua demo` was run; what it answered is beside the season."""

    def make(folder: Path) -> None:
        (folder / "answer.json").write_text(json.dumps(environment.answer("demo", cwd=folder)), "utf-8")

    return made_once(tmp_path_factory, "home", make)


@pytest.fixture
def season(home: Path, tmp_path: Path) -> Path:
    """The season of the demo, for a test to work on."""
    return Path(shutil.copytree(home / TAY_NINH, tmp_path / "khoi-2013"))


def test_the_package_comes_from_the_environment_alone(environment: Installed, tmp_path: Path) -> None:
    code = "import sys, thidua_xlsx; print(thidua_xlsx.__file__, *sys.path, sep='\\n')"
    module, *path = environment.python("-c", code, cwd=tmp_path).out.splitlines()
    assert Path(module).parent == environment.package
    assert [folder for folder in path if Path(folder or tmp_path).is_relative_to(ROOT)] == []


def test_the_help_names_every_command(environment: Installed, tmp_path: Path) -> None:
    run = environment.thidua("--help", cwd=tmp_path)
    assert run.code == 0
    assert {"new", "check", "generate", "collect", "appraise", "rank", "pack", "verify", "demo"} <= set(
        run.out.split()
    )


def test_the_first_command_of_a_user_ranks_as_worked_out_by_hand(home: Path) -> None:
    assert standings(json.loads((home / "answer.json").read_text("utf-8"))) == by_hand("tay-ninh-2013")


@pytest.mark.parametrize("example", ["lang-son-2013", "ha-tinh-2015", "tra-vinh-2021"])
def test_each_other_demo_ranks_as_worked_out_by_hand(
    environment: Installed, tmp_path: Path, example: str
) -> None:
    assert standings(environment.answer("demo", "--example", example, cwd=tmp_path)) == by_hand(example)
    assert (tmp_path / f"thidua-demo-{example}" / "ket_qua" / "bang_xep_hang.xlsx").is_file()


def test_every_sample_of_the_tree_has_its_demo(environment: Installed, tmp_path: Path) -> None:
    run = environment.thidua("demo", "--example", "khong-co", "--json", cwd=tmp_path)
    (finding,) = run.document["findings"]
    assert run.code == 1
    for sample in SAMPLES.glob("*-20[0-9][0-9]"):
        assert sample.name in finding["message"]


@pytest.mark.libreoffice
def test_papers_come_as_pdf_too(environment: Installed, season: Path) -> None:
    written = environment.answer("papers", season, "danh_sach", "--pdf", cwd=season.parent)["written"]
    assert written == ["ket_qua/danh_sach.docx", "ket_qua/danh_sach.pdf"]
    assert (season / "ket_qua" / "danh_sach.pdf").read_bytes().startswith(b"%PDF")


def test_both_verifiers_agree_with_the_packed_season(environment: Installed, season: Path) -> None:
    assert environment.answer("pack", season, cwd=season.parent)["written"] == ["ho_so.zip"]
    archive = shutil.move(season / "ho_so.zip", season.parent)
    assert environment.answer("verify", archive, cwd=season.parent)["ok"]
    second = environment.python("-m", "thidua_xlsx.second_verifier", archive, "--json", cwd=season.parent)
    assert (second.code, second.document["ok"]) == (0, True)


def test_the_example_of_the_readme_prints_the_ranking(environment: Installed, season: Path) -> None:
    run = environment.python("-c", library_example(), cwd=season.parent)
    first, *others = run.out.splitlines()
    assert (run.code, first, len(others)) == (0, "1 Sở Nội vụ 1075 tong_diem", 8)


def standings(answer: Mapping[str, Any]) -> dict[str, list[dict[str, str | Decimal]]]:
    """What a ranking answered, phase by phase, in the words of the expected tables."""
    tables = {one["phase"]: one["groups"] for one in answer["phases"]}
    tables["cả năm" if tables else ""] = answer["groups"]
    return {
        title: [_row(standing) for group in groups for standing in group["standings"]]
        for title, groups in tables.items()
    }


def by_hand(example: str) -> dict[str, list[dict[str, str | Decimal]]]:
    """The expected tables, with the columns that every ranking has."""
    return {
        title: [dict(_told(row)) for row in rows]
        for title, rows in expected("bang_xep_hang", SAMPLES / example).items()
    }


def _told(row: Mapping[str, str]) -> Iterator[tuple[str, str | Decimal]]:
    for name in ("Hạng", "Đơn vị", *WORDS, *NUMBERS, "Khen"):
        text = row.get(name, "-")
        if text != "-":
            yield name, number(text) if name in NUMBERS else text


def _row(standing: Mapping[str, Any]) -> dict[str, str | Decimal]:
    row: dict[str, str | Decimal] = {"Hạng": str(standing["rank"]), "Đơn vị": standing["agency"]}
    row |= {name: standing[key] for name, key in WORDS.items() if standing[key]}
    row |= {name: Decimal(standing[key]) for name, key in NUMBERS.items() if standing[key] is not None}
    if standing["reserve"]:
        row["Khen"] = "dự phòng"
    elif standing["award"]:
        row["Khen"] = "cờ" if standing["award"].startswith("Cờ") else "bằng khen"
    return row
