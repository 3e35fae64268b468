"""Before forms that are out are written over, `check` and `generate` say whose would be refused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.filling import begin
from tests.seasons import contents, thidua
from tests.tables import plan
from thidua_xlsx import second_verifier
from thidua_xlsx.model import Agency, Award, Criterion, Method, Plan, Register
from thidua_xlsx.secretariat.plan import write_plan

PLAN = plan("Mã | Cách chấm | Điểm\n1 | điểm | 40\n2 | điểm | 60", agencies="A B", keys="Khóa\ntong_diem")


@pytest.fixture
def season(tmp_path: Path) -> Path:
    return begin(tmp_path / "mua", PLAN, Register(), {})


def changed(season: Path, to: Plan) -> None:
    write_plan(season / "ke_hoach.xlsx", to)


def told(season: Path, *command: str) -> list[str]:
    run = thidua(command[0], season, *command[1:], "--json")
    return [code for code in run.told if code in ("W826", "E827")]


def with_maxima(*maxima: int) -> Plan:
    rows = zip(PLAN.criteria, map(Decimal, maxima), strict=True)
    return replace(PLAN, criteria=tuple(replace(row, maximum=most) for row, most in rows))


def test_nothing_is_said_while_the_forms_fit(season: Path) -> None:
    assert (told(season, "check"), told(season, "generate")) == ([], [])


def test_forms_of_another_plan_are_named_and_kept(season: Path) -> None:
    before = contents(season / "phieu")
    changed(season, with_maxima(30, 70))
    run = thidua("check", season, "--json")
    (finding,) = [one for one in run.document["findings"] if one["code"] == "W826"]
    assert (run.code, finding["file"]) == (0, "phieu")
    assert "Sở A, Sở B" in finding["message"]
    assert "(1: Điểm chuẩn 40 → 30; 2: Điểm chuẩn 60 → 70)" in finding["message"]
    run = thidua("generate", season, "--json")
    assert (run.code, run.document["written"], told(season, "generate")) == (1, [], ["E827"])
    assert contents(season / "phieu") == before


def test_one_agency_alone_is_named_where_one_is_asked_for(season: Path) -> None:
    changed(season, with_maxima(30, 70))
    (finding,) = [
        one
        for one in thidua("generate", season, "--only", "B", "--json").document["findings"]
        if one["code"] == "E827"
    ]
    assert ("Sở A" in finding["message"], "Sở B" in finding["message"]) == (False, True)


def test_with_replace_they_are_written_over_and_fit_again(season: Path) -> None:
    before = contents(season / "phieu")
    changed(season, with_maxima(30, 70))
    run = thidua("generate", season, "--replace", "--json")
    assert (run.code, len(run.document["written"])) == (0, 2)
    assert all(data != before[name] for name, data in contents(season / "phieu").items())
    assert told(season, "check") == []


def test_a_plan_put_back_takes_them_again(season: Path) -> None:
    changed(season, with_maxima(30, 70))
    changed(season, PLAN)
    assert (told(season, "check"), told(season, "generate")) == ([], [])


# --- what concerns one agency's form alone ------------------------------------------------------------


def of_each() -> Plan:
    """Row 2 is A's, row 3 is B's."""
    return plan(
        """
        Mã | Cách chấm | Điểm | Áp dụng cho
        1  | điểm      | 40   |
        2  | điểm      | 60   | A
        3  | điểm      | 60   | B
        """,
        agencies="A B",
        keys="Khóa\ntong_diem",
    )


def edited(code: str, **to: object) -> Plan:
    of = of_each()
    rows = tuple(replace(row, **to) if row.code == code else row for row in of.criteria)  # type: ignore[arg-type]
    return replace(of, criteria=rows)


@pytest.fixture
def returned(tmp_path: Path) -> Path:
    """Both agencies' forms are in: A 35 + 50, B 30 + 55."""
    forms = {
        "A": {"TC_1_points": 35, "TC_2_points": 50},
        "B": {"TC_1_points": 30, "TC_3_points": 55},
    }
    return begin(tmp_path / "mua", of_each(), Register(), forms)


def collected(season: Path) -> tuple[int, list[tuple[str, str, str | None]], list[str]]:
    """Exit code, (agency, status, total) of each form, and codes and cells of what is said of the forms."""
    run = thidua("collect", season, "--json")
    submissions = run.document["submissions"]
    return (
        run.code,
        [(one["agency"], one["status"], one["self_total"]) for one in submissions],
        [code for code in run.told if not code.startswith(("I", "W3"))],
    )


BOTH_IN = [("A", "accepted", "85"), ("B", "accepted", "85")]


def test_a_change_of_one_agencys_row_refuses_that_agency_alone(returned: Path) -> None:
    changed(returned, edited("3", maximum=Decimal(70)))
    (finding,) = [f for f in thidua("check", returned, "--json").document["findings"] if f["code"] == "W826"]
    assert "cho Sở B lập" in finding["message"]
    assert "(3: Điểm chuẩn 60 → 70)" in finding["message"]
    code, submissions, findings = collected(returned)
    assert (code, submissions[0], submissions[1][:2]) == (1, BOTH_IN[0], ("B", "rejected"))
    assert findings == ["E154"]
    # A's form is as it was: only B's is out of date.
    assert told(returned, "generate", "--only", "A") == []
    assert told(returned, "generate", "--only", "B") == ["E827"]


def test_what_concerns_others_refuses_nobody(returned: Path) -> None:
    of = of_each()
    wider = [replace(row, agencies=row.agencies | {"C"}) if row.code == "1" else row for row in of.criteria]
    members = (*(replace(one, group="khối-1") for one in of.agencies), Agency("C", "Sở C", group="khối-2"))
    changed(returned, replace(of, agencies=members, criteria=tuple(wider), awards=(Award("Cờ", 1, 1),)))
    assert collected(returned) == (0, BOTH_IN, [])
    assert (told(returned, "check"), told(returned, "generate")) == ([], [])


def test_a_corrected_wording_is_named_at_its_row_and_the_values_are_used(returned: Path) -> None:
    changed(returned, edited("2", text="Tiêu chí hai, chữa lời"))
    code, submissions, findings = collected(returned)
    # Row 2 is the second of the table, its text in column C.
    assert (code, submissions) == (0, [("A", "accepted_with_warnings", "85"), BOTH_IN[1]])
    assert findings == ["W232 C12"]
    (said,) = [f for f in thidua("collect", returned, "--json").document["findings"] if f["code"] == "W232"]
    assert "'Tiêu chí 2'" in said["message"]
    assert "'Tiêu chí hai, chữa lời'" in said["message"]


def test_base_points_and_a_heading_that_came_later_refuse_nobody(returned: Path) -> None:
    of = of_each()
    heading = Criterion("0", "Phần một", Method.TEXT, agencies=frozenset("AB"))
    changed(
        returned,
        replace(of, info=replace(of.info, base_points=Decimal(5)), criteria=(heading, *of.criteria)),
    )
    code, submissions, findings = collected(returned)
    assert (code, [one[2] for one in submissions]) == (0, ["90", "90"])
    assert {one.partition(" ")[0] for one in findings} == {"W238", "W248"}


def test_both_verifiers_take_the_forms_whose_rules_stand(returned: Path) -> None:
    """B's row changed after the forms were in: A's counts, B's does not, in the dossier too."""
    changed(returned, edited("3", maximum=Decimal(70)))
    # B without a form: the result waits, and is packed as it is.
    assert (thidua("rank", returned).code, thidua("pack", returned).code) == (1, 0)
    archive = second_verifier.open_archive(returned / "ho_so.zip")
    of_plan = second_verifier.read_plan(archive.files["ke_hoach.xlsx"])
    recorded = second_verifier.read_register(archive.files["so_theo_doi.xlsx"])
    assert list(second_verifier.collect_inputs(archive, of_plan, recorded, "").form_files) == ["A"]
    forms = archive.manifest["form_digests"][""]
    archive.manifest["form_digests"] = {"": {**forms, "A": forms["B"]}}
    assert list(second_verifier.collect_inputs(archive, of_plan, recorded, "").form_files) == []
    assert thidua("verify", returned / "ho_so.zip").code == 0
    faults = [c.number for c in second_verifier.run_checks(archive) if c.faults]
    assert faults != []
    sound = second_verifier.run_checks(second_verifier.open_archive(returned / "ho_so.zip"))
    assert [(c.number, c.faults) for c in sound if c.faults] == []
