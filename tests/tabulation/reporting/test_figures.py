"""Statistics of a season worked by hand: what is compared, and which rows of different agencies are one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.tables import appraisals, forms, plan, register, rows
from thidua_xlsx.model import Criterion, Result, expand
from thidua_xlsx.tabulation import tabulate
from thidua_xlsx.tabulation.reporting.statistics import Figures, merged, share_of, statistics

D = Decimal
PLAN = plan(
    """
    Mã  | Cách chấm | Điểm | Không áp dụng cho
    1   | nhóm      | 30   |
    1.1 | điểm      | 20   |
    1.2 | điểm      | 10   |
    2   | điểm      | 10   | C
    3   | điểm      | 5    |
    """
)
CLAIMED = """
    Mã  | A  | B  | C
    1.1 | 18 | 20 |
    1.2 | 10 | 9  | 8
    2   | 5  | 10 |
    3   | 5  | 5  | 4
    """
GRANTED = """
    Mã  | A       | B             | C
    1.1 | 16 :: x | 20            | 12 :: x
    1.2 | 10      | 9,5 :: x      |
    2   | 6 :: x  | 5 :: x        |
    3   | 5       | không áp dụng | 3 :: x
    """


def result() -> Result:
    return tabulate(PLAN, register(PLAN), forms(PLAN, CLAIMED), appraisals(PLAN, GRANTED))


def figures(code: str, *, group: bool = False, **values: object) -> Figures:
    row = next(row for row in PLAN.criteria if row.code == code)
    return Figures(row, group, **values)  # type: ignore[arg-type]


# Mean of 1: 26 and 29,5, of 60 points 55,5. Spread of 1.1, which is 16, 20, 12: √(32/3) = 3,265…
EXPECTED = """
    Mã  | counted | mean  | spread | lowest | highest | share | compared | changed | cut | added | largest
    1   | 2       | 27.75 | 1.75   | 26     | 29.5    | 92.5  | 4        | 2       | 2   | 0.5   | -2
    1.1 | 3       | 16    | 3.27   | 12     | 20      | 80    | 2        | 1       | 2   | 0     | -2
    1.2 | 2       | 9.75  | 0.25   | 9.5    | 10      | 97.5  | 2        | 1       | 0   | 0.5   | 0.5
    2   | 2       | 5.5   | 0.5    | 5      | 6       | 55    | 2        | 2       | 5   | 1     | -5
    3   | 2       | 4     | 1      | 3      | 5       | 80    | 2        | 1       | 1   | 0     | -1
    """
COUNTS = ("counted", "compared", "changed")


def expected() -> tuple[Figures, ...]:
    made = []
    for row in rows(EXPECTED):
        code = row.pop("Mã")
        values = {name: int(text) if name in COUNTS else D(text) for name, text in row.items()}
        made.append(figures(code, group=code == "1", **values))
    return tuple(made)


def test_a_season_criterion_by_criterion() -> None:
    """Compared is what has points of both parties: not C's 1.1 and 1.2, nor B's 3, which was taken out."""
    assert statistics(result()) == expected()


def test_nothing_compared_changes_nothing() -> None:
    one = statistics(tabulate(PLAN, register(PLAN), (), ()))[0]
    assert one == figures(
        "1",
        group=True,
        counted=0,
        mean=None,
        spread=None,
        lowest=None,
        highest=None,
        share=None,
        compared=0,
        changed=0,
        cut=D(0),
        added=D(0),
        largest=D(0),
    )
    assert isinstance(one.cut, Decimal)  # a whole number would not be shown as points are


def test_a_share_needs_points_and_a_maximum() -> None:
    score = result().standings[0].tally.scores["1.1"]
    assert share_of(score) == D(80)
    assert share_of(replace(score, final=None)) is None
    assert share_of(replace(score, maximum=D(0))) is None


def rows_of_all(of: Result) -> list[Criterion]:
    return merged([standing.tally for standing in of.standings])


def test_what_only_some_have_stands_where_it_stands_for_them() -> None:
    of = plan(
        """
        Mã | Cách chấm | Điểm | Áp dụng cho
        1  | điểm      | 10   | B
        2  | điểm      | 10   |
        3  | điểm      | 10   | B
        4  | điểm      | 10   |
        """,
        agencies="A B",
    )
    assert [row.code for row in rows_of_all(tabulate(of, register(of), (), ()))] == ["1", "2", "3", "4"]


def test_registered_targets_of_one_number_are_one_row_that_says_so() -> None:
    """1.1 reads differently for A and B; 1.2 reads alike; 2 has two wordings in the plan itself."""
    of = plan("Mã | Cách chấm | Điểm\n1 | đăng ký | 30\n2 | điểm | 10\n2 | điểm | 10", agencies="A B")
    first, mine, other = of.criteria
    variants = (replace(mine, agencies=frozenset("A")), replace(other, agencies=frozenset("B"), text="Khác"))
    of = replace(of, criteria=(first, *variants))
    facts = register(
        of,
        targets="""
        Đơn vị | Mã | STT | Kế hoạch | Điểm | Đơn vị tính
        A      | 1  | 1   | 100      | 20   | tỷ đồng
        A      | 1  | 2   | 50       | 10   |
        B      | 1  | 1   | 20       | 20   | vụ
        B      | 1  | 2   | 50       | 10   |
        """,
    )
    own = expand(of, facts).rows_of("A")
    text = "Chỉ tiêu đăng ký số 1 (mỗi đơn vị một nội dung)"
    assert rows_of_all(tabulate(of, facts, (), ())) == [own[0], replace(own[1], text=text), own[2], own[3]]
    assert [row.text for row in own] == ["Tiêu chí 1", "Chỉ tiêu (tỷ đồng)", "Chỉ tiêu", "Tiêu chí 2"]
