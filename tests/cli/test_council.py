"""After the council has decided: its papers are its own, those of the meeting stay what they were.

Sample Tây Ninh 2013: SNV first (flag), STC second and STP third (certificates), SKHDT in reserve; the plan
gives the reserve the form of the last awarded rank.
"""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

from tests.documents.papers import text_of
from tests.seasons import contents, thidua
from tests.second_verifier.broken import Season, parts_of
from thidua_xlsx import second_verifier, storage
from thidua_xlsx.season.common.earlier import earlier_results
from thidua_xlsx.season.common.folder import Folder

pytestmark = pytest.mark.usefixtures("read_once", "written_once")

FLAG, CERTIFICATE = "Cờ thi đua xuất sắc của Chủ tịch UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh"
NAMES = {
    "SNV": "Sở Nội vụ",
    "STC": "Sở Tài chính",
    "STP": "Sở Tư pháp",
    "SKHDT": "Sở Kế hoạch và Đầu tư",
}
OF_COUNCIL = {"to_trinh_bo_sung.docx", "bang_xep_hang.xlsx"}
"""What the council's rows may write."""


def decide(season: Path, *rows: tuple[object, ...]) -> None:
    """Rows of `Hội đồng`: agency, form, result, number, day."""
    book = openpyxl.load_workbook(season / "so_theo_doi.xlsx")
    for row in rows:
        book["Hội đồng"].append(row)
    book.save(season / "so_theo_doi.xlsx")


def sheet_rows(path: Path, name: str) -> list[list[str]]:
    sheet = openpyxl.load_workbook(path, data_only=True)[name]
    rows = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    return [row for row in rows if any(row)]


@pytest.fixture(scope="module")
def decided(ranked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """SNV's flag is agreed to, STC's certificate refused."""
    season = tmp_path_factory.mktemp("decided") / "khoi"
    shutil.copytree(ranked, season)
    decide(
        season,
        ("SNV", FLAG, "đồng ý", "45/HĐTĐ", date(2014, 2, 5)),
        ("STC", CERTIFICATE, "không đồng ý", "45/HĐTĐ", date(2014, 2, 5)),
    )
    assert thidua("rank", season).code == 0
    return season


@pytest.fixture(scope="module")
def dossier(decided: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("dossier") / "ho_so.zip"
    assert thidua("pack", decided, path).code == 0
    return path.read_bytes()


def test_the_papers_of_the_meeting_stay_byte_for_byte(ranked: Path, decided: Path) -> None:
    before, after = contents(ranked / "ket_qua"), contents(decided / "ket_qua")
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert changed == OF_COUNCIL
    assert sheet_rows(ranked / "ket_qua/bang_xep_hang.xlsx", "Xếp hạng") == sheet_rows(
        decided / "ket_qua/bang_xep_hang.xlsx", "Xếp hạng"
    )


def test_the_sheet_tells_what_was_decided_and_who_holds_what_since(ranked: Path, decided: Path) -> None:
    names = openpyxl.load_workbook(ranked / "ket_qua/bang_xep_hang.xlsx").sheetnames
    assert "Sau hội đồng" not in names
    rows = sheet_rows(decided / "ket_qua/bang_xep_hang.xlsx", "Sau hội đồng")
    heading = next(at for at, row in enumerate(rows) if row[0] == "Hạng")
    letter = "văn bản số 45/HĐTĐ ngày 05 tháng 02 năm 2014"
    chairman, gone = "Chủ tịch UBND tỉnh", "không còn được đề nghị"
    assert [row[:7] for row in rows[heading + 1 : heading + 6]] == [
        ["1", NAMES["SNV"], FLAG, f"{FLAG}: đồng ý, {letter}", FLAG, chairman, ""],
        ["2", NAMES["STC"], CERTIFICATE, f"{CERTIFICATE}: không đồng ý, {letter}", "", "", gone],
        ["3", NAMES["STP"], CERTIFICATE, "", CERTIFICATE, chairman, ""],
        ["5", NAMES["SKHDT"], "Dự phòng", "", CERTIFICATE, chairman, "dự phòng, được bổ sung: hạng ba"],
        [f"Hạng 2 – {CERTIFICATE}: để trống. Hội đồng không đồng ý {NAMES['STC']}", *[""] * 6],
    ]  # fmt: skip


def test_the_supplementary_proposal(decided: Path) -> None:
    text = text_of(decided / "ket_qua/to_trinh_bo_sung.docx")
    letter = "văn bản số 45/HĐTĐ ngày 05 tháng 02 năm 2014"
    for line in (
        "Kính gửi: Chủ tịch UBND tỉnh",
        f"- {NAMES['SNV']}: {FLAG}: đồng ý, {letter};",
        f"- {NAMES['STC']}: {CERTIFICATE}: không đồng ý, {letter}.",
        f"1. {CERTIFICATE}: 01 đơn vị",
        f"Không có đơn vị nhận: {CERTIFICATE} (hạng 2): Hội đồng không đồng ý {NAMES['STC']}.",
    ):
        assert line in text.splitlines()
    # Section IV.4: a certificate as "đơn vị đạt hạng ba", on the reserve's own clause.
    (proposed,) = (line for line in text.splitlines() if line.startswith(f"- {NAMES['SKHDT']}:"))
    assert ": hạng ba (bình xét: hạng 5), " in proposed
    assert "mục IV.4: hạng tư (đơn vị dự phòng) được bổ sung" in proposed


def test_no_supplement_where_the_council_agrees_to_all(ranked: Path, tmp_path: Path) -> None:
    season = tmp_path / "khoi"
    shutil.copytree(ranked, season)
    decide(season, ("SNV", FLAG, "đồng ý", "45/HĐTĐ", None))
    assert thidua("rank", season).code == 0
    assert not (season / "ket_qua/to_trinh_bo_sung.docx").exists()
    assert "Sau hội đồng" in openpyxl.load_workbook(season / "ket_qua/bang_xep_hang.xlsx").sheetnames


def test_what_was_replaced_is_kept(ranked: Path, decided: Path) -> None:
    (kept,) = (decided / "ket_qua_cu").iterdir()
    assert contents(kept) == contents(ranked / "ket_qua")


def test_the_same_result_again_keeps_nothing(decided: Path, tmp_path: Path) -> None:
    season = tmp_path / "khoi"
    shutil.copytree(decided, season)
    assert thidua("rank", season).code == 0
    assert len(list((season / "ket_qua_cu").iterdir())) == 1


def test_the_last_ten_are_kept(tmp_path: Path) -> None:
    """Twelve results, a second apart: the first one is replaced first, and goes first."""
    folder, begin = Folder(tmp_path), datetime(2014, 2, 5, 17, 0, tzinfo=UTC)
    for number in range(12):
        earlier = earlier_results(folder, begin + timedelta(seconds=number))
        write = (lambda said: lambda new: (new / "a.txt").write_text(said) and None)(str(number))
        storage.exchange_folder(folder.results, write, earlier)
    kept = {path.name: (path / "a.txt").read_text() for path in sorted((tmp_path / "ket_qua_cu").iterdir())}
    assert kept == {f"2014-02-06_0000{number + 1:02}": str(number) for number in range(1, 11)}


def test_an_exchange_killed_before_the_old_was_put_aside_keeps_it(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    for place, said in ((folder.results, "new"), (tmp_path / f"{storage.TEMPORARY}ket_qua-giu", "old")):
        place.mkdir()
        (place / "a.txt").write_text(said)
    storage.recover_folder(folder.results, earlier_results(folder, datetime(2014, 2, 5, tzinfo=UTC)))
    assert {name: data.decode() for name, data in contents(tmp_path).items()} == {
        "ket_qua/a.txt": "new",
        "ket_qua_cu/2014-02-05_070000/a.txt": "old",
    }


# --- both verifiers --------------------------------------------------------------------------------


def faults(data: bytes, folder: Path) -> set[int]:
    path = folder / "ho_so.zip"
    path.write_bytes(data)
    checks = second_verifier.run_checks(second_verifier.open_archive(path))
    return {check.number for check in checks if check.faults or check.unjudged}


def test_both_verifiers_call_the_dossier_sound(decided: Path, dossier: bytes, tmp_path: Path) -> None:
    assert faults(dossier, tmp_path) == set()
    assert thidua("verify", decided, "--json").document["ok"] is True
    assert thidua("verify", tmp_path / "ho_so.zip", "--json").document["ok"] is True


@pytest.mark.parametrize(
    ("file", "part", "old", "new", "check"),
    [
        ("to_trinh_bo_sung.docx", "word/document.xml", "không đồng ý, văn bản", "đồng ý, văn bản", 20),
        ("to_trinh_bo_sung.docx", "word/document.xml", "- Sở Kế hoạch và Đầu tư:", "- Thanh tra tỉnh:", 20),
        ("bang_xep_hang.xlsx", "xl/sharedStrings.xml", "đồng ý, văn bản số 45", "đồng ý, văn bản số 54", 15),
        ("bang_xep_hang.xlsx", "xl/sharedStrings.xml", "dự phòng, được bổ sung", "Chủ tịch UBND tỉnh", 15),
    ],
)
def test_a_change_of_the_new_sheet_or_paper_is_refused_by_both(
    dossier: bytes, tmp_path: Path, file: str, part: str, old: str, new: str, check: int
) -> None:
    season = Season(parts_of(dossier))
    season.text(f"ket_qua/{file}", part, old, new)
    season.seal()
    assert check in faults(season.packed(), tmp_path)
    assert thidua("verify", tmp_path / "ho_so.zip", "--json").document["ok"] is False


def test_a_supplement_taken_away_is_missed_by_both(dossier: bytes, tmp_path: Path) -> None:
    season = Season(parts_of(dossier))
    del season.files["ket_qua/to_trinh_bo_sung.docx"]
    season.seal()
    assert 20 in faults(season.packed(), tmp_path)
    assert thidua("verify", tmp_path / "ho_so.zip", "--json").document["ok"] is False
