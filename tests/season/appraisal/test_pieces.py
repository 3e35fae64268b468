"""Several appraisers: each a piece of its own, the pieces read as one, nobody ranked on a part."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.packaging.custom import StringProperty

from tests.filling import Typed, begin, cells, fill, names, record
from tests.seasons import thidua
from tests.tables import plan, register
from thidua_xlsx.form_layout.names import slugs
from thidua_xlsx.model import Plan
from thidua_xlsx.secretariat.plan import write_plan

PARTY = "Ban Tổ chức Tỉnh ủy"
TABLE = """
    Mã  | Cách chấm | Điểm
    1   | nhóm      | 30
    1.1 | điểm      | 20
    1.2 | đạt       | 10
    2   | điểm      | 10
    """
BONUS = "Mã | Tiêu chí | Loại | Điểm\nC | 2 | cộng | 5"
FORM: Typed = {"TC_1.1_points": 18, "TC_1.2_pass": "Đạt", "TC_2_points": 9, "CT_C_count": 1}
SIGNED: Typed = {"nguoi_tham_dinh": "Đại Diện B – Phó Giám đốc"}


def appraised_by(of: Plan, rows: dict[str, str], agencies: dict[str, str] | None = None) -> Plan:
    """The plan with `Người thẩm định` of these rows and `Đơn vị thẩm định` of these agencies."""
    crossing = agencies or {}
    return replace(
        of,
        criteria=tuple(replace(row, appraiser=rows.get(row.code, "")) for row in of.criteria),
        agencies=tuple(replace(one, cross_appraiser=crossing.get(one.code)) for one in of.agencies),
    )


PLAN = appraised_by(
    plan(
        TABLE,
        BONUS,
        agencies="STC SNV",
        keys="Khóa\ntong_diem",
        milestones="Mã | Hạn | Loại\nTC | 10/01/2014 | tự chấm",
    ),
    {"2": PARTY},
)
GENERAL, OF_PARTY = "2013_STC_tham-dinh.xlsx", "2013_STC_tham-dinh_ban-to-chuc-tinh-uy.xlsx"


@pytest.fixture
def season(tmp_path: Path) -> Path:
    return begin(tmp_path / "khoi", PLAN, register(PLAN), {"STC": FORM, "SNV": FORM})


def appraised(season: Path) -> Path:
    """Everything appraised as claimed."""
    assert thidua("appraise", season).code == 0
    for agency in ("STC", "SNV"):
        stem = season / "tham_dinh" / f"2013_{agency}_tham-dinh"
        fill(stem.with_suffix(".xlsx"), {**SIGNED, "TC_1.1_points": 18, "TC_1.2_pass": "Đạt"})
        party = stem.with_name(f"{stem.name}_ban-to-chuc-tinh-uy.xlsx")
        fill(party, {"nguoi_tham_dinh": "Chuyên Viên A", "TC_2_points": 9, "CT_C_count": 1})
    return season


def figures(season: Path) -> dict[str, tuple[str | None, int | None]]:
    groups = thidua("rank", season, "--json").document["groups"]
    return {one["agency"]: (one["total"], one["rank"]) for group in groups for one in group["standings"]}


def test_each_appraiser_has_a_piece_with_only_its_rows_open(season: Path) -> None:
    run = thidua("appraise", season, "--json")
    assert (run.code, len(run.document["written"])) == (0, 4)
    general, party = (season / "tham_dinh" / name for name in (GENERAL, OF_PARTY))
    about = {"nguoi_tham_dinh", "dia_danh_ngay"}
    assert names(general) - about == {"TC_1.1_points", "TC_1.1_reason", "TC_1.2_pass", "TC_1.2_reason"}
    assert names(party) - about == {"TC_2_points", "TC_2_reason", "CT_C_count", "CT_C_reason"}
    shown = cells(party)
    keys = {shown[place]: place[1:] for place in shown if place.startswith("A")}
    # What the agency claimed is printed in every row, whoever appraises it.
    assert [shown[f"E{keys[key]}"] for key in ("1.1", "1.2", "2")] == [18, "Đạt", 9]
    assert {shown[f"F{keys[key]}"] for key in ("1.1", "1.2")} == {"Người khác thẩm định"}
    assert any(PARTY in str(value) for value in shown.values())
    assert "Tổng phần được giao" in shown.values()


@pytest.mark.parametrize("by", [PARTY, "ban to chuc tinh uy"])
def test_the_pieces_of_one_appraiser(season: Path, by: str) -> None:
    written = thidua("appraise", season, "--by", by, "--json").document["written"]
    assert written == [f"tham_dinh/{OF_PARTY}", f"tham_dinh/{OF_PARTY.replace('STC', 'SNV')}"]
    again = thidua("appraise", season, "--by", by, "--json").document
    assert (again["written"], again["unchanged"]) == ([], written)


def test_an_appraiser_whom_the_plan_does_not_know(season: Path) -> None:
    run = thidua("appraise", season, "--by", "Ban Tổ chức Thành ủy", "--json")
    assert (run.code, run.told) == (1, ["E467"])
    assert PARTY in run.document["findings"][0]["message"]
    assert not list((season / "tham_dinh").glob("*"))


def test_pieces_count_together_and_all_appraisers_are_named(season: Path) -> None:
    """STC: 18 + 10 + 9 + 5 = 42."""
    run = thidua("rank", appraised(season), "--json")
    assert (run.code, run.told) == (0, [])
    assert figures(season) == {"STC": ("42", 1), "SNV": ("42", 1)}
    lines = thidua("explain", season, "STC", "--json").document["lines"]
    files = {line.get("adjustment") or line["criterion"]: line["at"]["file"] for line in lines if line["at"]}
    assert (files["1.1"], files["2"]) == (f"tham_dinh/{GENERAL}", f"tham_dinh/{OF_PARTY}")


def test_an_agency_appraised_in_part_waits_and_is_not_ranked_on_the_part(season: Path) -> None:
    appraised(season)
    (season / "tham_dinh" / OF_PARTY).unlink()
    run = thidua("rank", season, "--json")
    assert (run.code, run.document["final"]) == (3, False)
    waits = {f["code"]: f["message"] for f in run.document["findings"] if f["agency"] == "STC"}
    assert PARTY in waits["W466"]
    assert figures(season)["STC"] == (None, None)
    # A piece that is there but blank in one row: the row is named.
    thidua("appraise", season)
    fill(season / "tham_dinh" / OF_PARTY, {"nguoi_tham_dinh": "Chuyên Viên A", "CT_C_count": 1})
    assert {"W211", "W452"} <= {told.split()[0] for told in thidua("rank", season, "--json").told}


def test_a_filled_piece_is_kept_and_the_others_are_written(season: Path) -> None:
    thidua("appraise", season, "--only", "STC")
    fill(season / "tham_dinh" / OF_PARTY, {"TC_2_points": 9})
    before = (season / "tham_dinh" / OF_PARTY).read_bytes()
    document = thidua("appraise", season, "--only", "STC", "--json").document
    assert (document["kept"], document["unchanged"]) == ([f"tham_dinh/{OF_PARTY}"], [f"tham_dinh/{GENERAL}"])
    assert (season / "tham_dinh" / OF_PARTY).read_bytes() == before


def test_a_piece_is_known_by_what_is_inside(season: Path) -> None:
    """Renamed, it is still the party's; made the general one's in both carriers, the token does not fit."""
    appraised(season)
    party = season / "tham_dinh" / OF_PARTY
    party.rename(season / "tham_dinh" / "phiếu gửi lại.xlsx")
    assert thidua("rank", season, "--json").code == 0
    forged = season / "tham_dinh" / "phiếu gửi lại.xlsx"
    disguise(forged, PARTY, "Sở khác")
    run = thidua("rank", season, "--json")
    assert "E156" in run.told
    assert figures(season)["STC"] == (None, None)


def disguise(path: Path, old: str, new: str) -> None:
    """Another appraiser in `_meta` and in the properties."""
    book = load_workbook(path)
    for row in book["_meta"].iter_rows():
        for cell in row:
            cell.value = new if cell.value == old else cell.value
    kept = [one for one in book.custom_doc_props.props if one.name != "thidua_appraiser"]
    for name in [one.name for one in book.custom_doc_props.props]:
        del book.custom_doc_props[name]
    for one in [*kept, StringProperty(name="thidua_appraiser", value=new)]:
        book.custom_doc_props.append(one)
    book.save(path)


def test_what_is_typed_into_somebody_elses_row_is_told_and_ignored(season: Path) -> None:
    appraised(season)
    party = season / "tham_dinh" / OF_PARTY
    shown = cells(party)
    row = next(place[1:] for place, value in shown.items() if place[0] == "A" and value == "1.1")
    fill(party, {f"F{row}": 3})
    run = thidua("rank", season, "--json")
    assert (run.code, run.told) == (0, [f"W232 F{row}"])
    assert figures(season)["STC"] == ("42", 1)


def test_two_copies_of_one_piece_the_later_counts(season: Path) -> None:
    appraised(season)
    party = season / "tham_dinh" / OF_PARTY
    later = season / "tham_dinh" / "sửa.xlsx"
    fill(party, {"TC_2_points": 8, "TC_2_reason": "Thiếu hồ sơ"}, later, "2014-01-21T08:00:00Z")
    run = thidua("rank", season, "--json")
    assert (run.code, run.told) == (0, ["W161"])
    assert figures(season)["STC"] == ("41", 2)


def test_another_appraiser_by_the_plan_the_piece_no_longer_counts(tmp_path: Path) -> None:
    before = appraised_by(PLAN, {}, {"STC": "SNV", "SNV": "STC"})
    season = begin(tmp_path / "khoi", before, register(before), {"STC": FORM, "SNV": FORM})
    run = thidua("appraise", season, "--json")
    assert run.document["written"] == [
        "tham_dinh/2013_STC_tham-dinh_SNV.xlsx",
        "tham_dinh/2013_SNV_tham-dinh_STC.xlsx",
    ]
    assert thidua("appraise", season, "--by", "Sở SNV", "--json").document["unchanged"] == [
        "tham_dinh/2013_STC_tham-dinh_SNV.xlsx"
    ]
    everything: Typed = {**FORM, **SIGNED}
    for path in (season / "tham_dinh").iterdir():
        fill(path, everything)
    assert (thidua("rank", season).code, figures(season)["STC"]) == (0, ("42", 1))
    after = appraised_by(PLAN, {})
    begin(season, after, register(after), {})
    run = thidua("rank", season, "--json")
    assert (run.code, [told for told in run.told if told == "E175"]) == (1, ["E175", "E175"])
    inspected = thidua("inspect", season / "tham_dinh" / "2013_STC_tham-dinh_SNV.xlsx", "--json")
    assert inspected.document["inputs"] == []


@pytest.mark.parametrize("name", ["STC", "Sở STC", "so stc"])
def test_nobody_appraises_itself(tmp_path: Path, name: str) -> None:
    """Neither as the agency's appraiser nor by name in a row that it is scored on."""
    of = appraised_by(PLAN, {"1.1": name})
    season = tmp_path / "khoi"
    begin(season, PLAN, register(PLAN), {"STC": FORM})
    write_plan(season / "ke_hoach.xlsx", of)
    run = thidua("check", season, "--json")
    assert [
        (f["code"], f["agency"], f["criterion"]) for f in run.document["findings"] if f["level"] == "error"
    ] == [("E361", "STC", "1.1")]
    assert "E361" in {told.split()[0] for told in thidua("appraise", season, "--json").told}
    assert not list((season / "tham_dinh").glob("*"))


def test_a_decision_of_the_meeting_stands_in_for_a_piece(season: Path) -> None:
    appraised(season)
    (season / "tham_dinh" / OF_PARTY).unlink()
    agreed = "Đơn vị | Mã | Điểm | Lý do\nSTC | 2 | 10 | Họp khối"
    record(season, register(PLAN, agreed=agreed))
    run = thidua("rank", season, "--json")
    assert run.code == 0
    assert figures(season)["STC"] == ("38", 2)


def test_short_names_for_files_are_apart_on_every_file_system() -> None:
    given = slugs(["", "Khối Hà", "Khối Hạ", "SNV", "snv", "Bốn", "中", "x" * 60])
    assert list(given.values()) == ["", "khoi-ha", "khoi-ha-2", "SNV", "snv-2", "bon", "phan", "x" * 40]
