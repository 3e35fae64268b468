"""What is known about one agency: which of its returns count, whose pieces, and which agreed scores."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.tables import appraisals, forms, plan, register
from tests.tabulation.located import located, place
from thidua_xlsx.catalogue import CATALOGUE, reconciliation
from thidua_xlsx.findings import found
from thidua_xlsx.model import Appraisal, Outcome, Register, SelfScoring, Source
from thidua_xlsx.tabulation.scoring.agency_file import AgencyFile, by_agency, dockets

PLAN = located(
    plan(
        "Mã | Cách chấm | Điểm | Không áp dụng cho\n1 | điểm | 20 |\n2 | điểm | 10 |\n3 | điểm | 5 |\n"
        "4 | điểm | 5 | A\nG | nhóm | 0 |",
        """
        Mã | Tiêu chí | Loại | Điểm | Tối đa
        B  | 2        | cộng | 3    | 3
        C  | 2        | cộng | 1    | 2
        D  | 3        | cộng | 1    |
        E  | 3        | cộng | 1    | 4
        T  | 1        | trừ  | 1    | 9
        """,
        agencies="A B",
        conditions="Mã | Hệ quả | Nguồn\nKP | không xét | không nộp phiếu",
    )
)
FORM, APPRAISAL = (
    forms(PLAN, "Mã | A\n1 | 18\n2 | 9\n3 | 5")[0],
    appraisals(PLAN, "Mã | A\n1 | 17\n2 | 9\n3 | 5")[0],
)


def form(file: str, outcome: Outcome = Outcome.ACCEPTED) -> SelfScoring:
    return replace(FORM, source=Source(file), outcome=outcome)


def piece(file: str, name: str = "", round: int = 1, outcome: Outcome = Outcome.ACCEPTED) -> Appraisal:
    return replace(APPRAISAL, source=Source(file), piece=name, round=round, outcome=outcome)


def of_a(
    sent: tuple[SelfScoring, ...] = (FORM,),
    judged: tuple[Appraisal, ...] = (APPRAISAL,),
    facts: Register | None = None,
) -> AgencyFile:
    return dockets(PLAN, facts or register(PLAN), sent, judged)[0]


def test_one_for_each_agency_with_its_own_returns_and_rows() -> None:
    facts = register(PLAN, records="Đơn vị | Mã\nB | x\nA | y\nB | z")
    stranger = replace(FORM, agency="Z")
    first, second = dockets(PLAN, facts, (stranger, FORM), (APPRAISAL, replace(APPRAISAL, agency="Z")))
    assert (first.agency, second.agency) == PLAN.agencies
    assert (first.form, first.appraisal, first.held, first.findings) == (FORM, APPRAISAL, None, ())
    assert (second.form, second.appraisal, second.held, second.findings) == (None, None, None, ())
    assert first.register == Register(registrations=facts.registrations[:1], records=facts.records[1:2])
    assert second.register == Register(
        registrations=facts.registrations[1:], records=(facts.records[0], facts.records[2])
    )
    assert (first.pieces, second.pieces) == (frozenset([""]), frozenset())
    assert first.case.form.claims["1"] == {
        slot.field: Decimal(18) for slot in FORM.entries if slot.item == "1"
    }
    assert first.case.appraisal.claims["1"] == {
        slot.field: Decimal(17) for slot in APPRAISAL.entries if slot.item == "1"
    }
    assert list(first.case.asked.rows) == ["1", "2", "3", "G"]
    assert [met.condition.code for met in first.eligibility.met] == []
    assert [met.condition.code for met in second.eligibility.met] == ["KP"]


def test_the_register_by_agency() -> None:
    facts = register(
        PLAN,
        unsigned="B",
        targets="Đơn vị | Mã | STT\nA | 1 | 1\nB | 1 | 1",
        receipts="Đơn vị | Mốc | Ngày nhận\nB | M | 10/01/2014",
        absences="Họp | Đơn vị | Có lý do\nH | A |",
        records="Đơn vị | Mã\nB | x",
        agreed="Đơn vị | Mã | Điểm\nA | 1 | 5\nA | 2 | 6",
    )
    assert by_agency(facts) == {
        "A": Register(
            registrations=facts.registrations,
            targets=facts.targets[:1],
            absences=facts.absences,
            agreed_scores=facts.agreed_scores,
        ),
        "B": Register(targets=facts.targets[1:], receipts=facts.receipts, records=facts.records),
    }


def test_of_several_forms_in_use_none_counts_and_the_first_used_is_held() -> None:
    sent = (
        form("a.xlsx", Outcome.REJECTED),
        form("d.xlsx"),
        form("c.xlsx", Outcome.FLAGGED),
        form("b.xlsx", Outcome.ACCEPTED_WITH_WARNINGS),
    )
    one = of_a(sent)
    assert one.findings == (
        found(reconciliation.TWO_RETURNS_IN_USE, agency="A", name="Sở A", first="b.xlsx", second="c.xlsx"),
    )
    assert (one.form, one.held, one.eligibility.met) == (None, sent[1], ())


def test_what_is_quarantined_is_held_before_what_is_there_twice() -> None:
    kept = form("c.xlsx", Outcome.QUARANTINED)
    assert of_a((FORM, kept)).held is kept
    assert of_a((FORM, kept)).form is FORM
    twice = of_a((form("a.xlsx"), form("b.xlsx"), kept))
    assert (twice.held, len(twice.findings)) == (kept, 1)
    held = piece("t.xlsx", outcome=Outcome.QUARANTINED)
    assert of_a((), (held,)).held is held
    assert of_a((), (held,)).eligibility.met == ()
    assert (of_a((), (held,)).appraisal, of_a((), (held,)).pieces) == (None, frozenset())


def test_of_a_piece_that_is_there_twice_neither_counts_and_the_others_do() -> None:
    judged = (piece("y.xlsx", "y"), piece("x2.xlsx", "x"), piece("x1.xlsx", "x"), piece("y2.xlsx", "y", 2))
    one = of_a(judged=judged)
    assert one.findings == (
        found(reconciliation.TWO_RETURNS_IN_USE, agency="A", name="Sở A", first="x1.xlsx", second="x2.xlsx"),
    )
    assert one.appraisal is not None
    assert (one.appraisal.source.file, one.appraisal.round, one.held) == ("y.xlsx", 2, None)
    assert one.pieces == frozenset(["x", "y"])


def test_pieces_are_those_in_use_of_the_first_round() -> None:
    judged = (
        piece("x.xlsx", "x"),
        piece("y.xlsx", "y", outcome=Outcome.REJECTED),
        piece("z.xlsx", "z", round=2),
    )
    assert of_a(judged=judged).pieces == frozenset(["x"])


def agreed(scores: str) -> AgencyFile:
    return of_a(facts=located(register(PLAN, agreed=f"Đơn vị | Mã | Điểm\n{scores}")))


def test_agreed_scores_at_their_limits_count() -> None:
    """0 and M; with bonuses 10 + 3 + 2; of criterion 3 one bonus has no limit."""
    for scores in ("A | 1 | 0\nA | 2 | 15\nA | 3 | 99", "A | 1 | 20\nA | 2 | 0\nA | 3 | 0"):
        one = agreed(scores)
        assert (one.findings, list(one.case.agreed)) == ((), ["1", "2", "3"])
        assert tuple(one.case.agreed.values()) == one.register.agreed_scores


def test_agreed_scores_that_cannot_count_are_told_where_they_stand() -> None:
    one = agreed(
        "A | 1 | 20,5\nA | 2 | -1\nA | 3 | -0,5\nA | 2 | 15,5\nA | 9 | 1\nA | G | 0\nA | 4 | 1\n"
        "A | 1 | 19\nA | 3 | 2\nA | 3 | 2,5\nA | 3 | 2\nA | 3 | 3"
    )
    at = [place("agreed_scores", number) for number in range(1, 13)]
    facts = [
        ("E454", "1", {"row": "Tiêu chí 1", "points": "20,5", "minimum": "0", "maximum": "20"}),
        ("E454", "2", {"row": "Tiêu chí 2", "points": "-1", "minimum": "0", "maximum": "15"}),
        ("E454", "3", {"row": "Tiêu chí 3", "points": "-0,5", "minimum": "0", "maximum": "∞"}),
        ("E454", "2", {"row": "Tiêu chí 2", "points": "15,5", "minimum": "0", "maximum": "15"}),
        ("W455", "9", {"row": "9", "name": "Sở A"}),
        ("W455", "G", {"row": "G", "name": "Sở A"}),
        ("W455", "4", {"row": "4", "name": "Sở A"}),
        ("E456", "3", {"row": "Tiêu chí 3", "first": "2", "second": "2,5"}),
        ("E456", "3", {"row": "Tiêu chí 3", "first": "2", "second": "3"}),
    ]
    told = [found(CATALOGUE[code], None, agency="A", criterion=row, **more) for code, row, more in facts]
    where = [*at[:7], at[9], at[11]]
    assert one.findings == tuple(replace(one, at=at) for one, at in zip(told, where, strict=True))
    assert {code: score.points for code, score in one.case.agreed.items()} == {"1": 19}


def test_an_agreed_score_for_a_row_given_in_full_is_not_used() -> None:
    of = plan(
        "Mã | Cách chấm | Điểm | Không áp dụng cho | Khi không áp dụng\n1 | điểm | 20 | A | đủ điểm",
        agencies="A",
    )
    facts = located(register(of, agreed="Đơn vị | Mã | Điểm\nA | 1 | 5"))
    (one,) = dockets(of, facts, (), ())
    told = found(
        reconciliation.AGREED_SCORE_NOT_USED,
        place("agreed_scores", 1),
        agency="A",
        criterion="1",
        row="1",
        name="Sở A",
    )
    assert (one.findings, one.case.agreed) == ((told,), {})
