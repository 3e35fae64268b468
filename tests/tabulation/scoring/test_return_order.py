"""Returns stand in an order of their own, however they were read."""

from __future__ import annotations

from itertools import permutations

from tests.tables import plan
from thidua_xlsx.model import SelfScoring, Source
from thidua_xlsx.tabulation.scoring.return_order import in_order


def test_the_plans_agencies_then_strangers_by_code_each_by_file() -> None:
    of = plan("Mã | Cách chấm | Điểm\n1 | điểm | 5", agencies="C A B")
    wanted = [("C", "2"), ("A", "1"), ("A", "3"), ("B", "1"), ("Y", "9"), ("Z", "1")]
    returned = [SelfScoring(agency, Source(f"{file}.xlsx")) for agency, file in wanted]
    for read in permutations(returned):
        assert in_order(of, read) == tuple(returned)
