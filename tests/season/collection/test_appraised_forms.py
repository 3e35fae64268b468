"""A form changed after it was appraised: which one counts then."""

from __future__ import annotations

import pytest

from thidua_xlsx.model import Register

from .blocks import AGAIN, APPRAISAL, LATER, SIGNED_BETTER, STC, Block


@pytest.mark.parametrize("command", ["collect", "appraise", "rank"])
def test_a_form_changed_after_it_was_appraised_is_refused(appraised: Block, command: str) -> None:
    appraised.send()
    assert appraised.told(command) == [f"E854 {LATER}"]
    assert (appraised.counts, appraised.totals) == (STC, (28, 28))


def test_a_form_overwritten_after_it_was_appraised_leaves_none(appraised: Block) -> None:
    appraised.send(STC)
    assert (appraised.told(), appraised.counts, appraised.totals[0]) == ([f"E854 {STC}"], None, None)


def test_before_anybody_has_appraised_it_a_form_may_come_again(block: Block) -> None:
    block.written()
    block.send()
    assert (block.told(), block.counts) == ([], LATER)
    assert block.written() == [APPRAISAL]
    block.appraise(APPRAISAL, SIGNED_BETTER)
    assert (block.told("rank"), block.totals) == ([], (30, 30))


def test_with_a_re_opening_it_counts_and_is_appraised_anew(appraised: Block) -> None:
    """28 points were granted on the first form; the second claims 30 and waits for its own appraisal."""
    before = (appraised.folder / APPRAISAL).read_bytes()
    appraised.send()
    appraised.reopen()
    assert (appraised.told("rank"), appraised.totals) == ([f"W855 {APPRAISAL}"], (30, None))
    assert not appraised.reckoned.result.final
    assert appraised.told("appraise") == [f"W855 {APPRAISAL}"]
    assert appraised.written() == [AGAIN]
    assert appraised.written() == []
    appraised.appraise(AGAIN, SIGNED_BETTER)
    assert appraised.totals == (30, 30)
    assert appraised.written() == [f"kept {AGAIN}"]
    assert (appraised.folder / APPRAISAL).read_bytes() == before


def test_what_a_re_opening_let_in_stays_once_it_is_frozen(appraised: Block) -> None:
    """The first form is not taken back because of its appraisal, even when the register says no more."""
    appraised.send()
    appraised.reopen()
    appraised.freeze()
    assert (appraised.told("rank"), appraised.counts) == ([f"W855 {APPRAISAL}"], LATER)
    appraised.register = Register()
    assert appraised.counts == LATER


def test_of_two_forms_that_were_appraised_the_one_that_would_count_counts(appraised: Block) -> None:
    """A workbook on the first form comes back after another was made, and filled, on the second."""
    first = appraised.folder / APPRAISAL
    first.rename(aside := appraised.folder / "vòng trước.xlsx")
    appraised.send()
    assert appraised.written() == [APPRAISAL]
    appraised.appraise(APPRAISAL, SIGNED_BETTER)
    aside.rename(appraised.folder / "tham_dinh" / "về muộn.xlsx")
    assert (appraised.told("rank"), appraised.counts) == (["W855 tham_dinh/về muộn.xlsx"], LATER)
    assert appraised.totals == (30, 30)
