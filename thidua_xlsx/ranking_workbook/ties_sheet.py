"""Sheet `Đồng điểm`: which key separated whom, step by step, with the clause and the ballots."""

from __future__ import annotations

from ..model import BallotRound, Separation, TieTrace
from ..tabulation.reporting.labels import key_words
from .sheet_frame import Page, SheetColumn
from .sheet_record import RankingBook, RankingSheet, fixed

COLUMNS = (
    SheetColumn("TT", 6, "centre"),
    SheetColumn("Bước", 7, "centre"),
    SheetColumn("Tiêu chí xét", 30, "text"),
    SheetColumn("Đơn vị", 38, "text"),
    SheetColumn("Giá trị", 12, "centre"),
    SheetColumn("Căn cứ", 28, "text"),
    SheetColumn("Kết luận", 58, "text"),
)


def write(page: Page, made: RankingBook) -> None:
    """Ties with every key tried; then, pair by pair, what put one agency before the next.

    One set of headings serves both, for it is repeated on every page.
    """
    result = made.result
    page.title(result, "XỬ LÝ ĐỒNG ĐIỂM")
    page.header()
    names = {agency.code: agency.name for agency in result.plan.agencies}
    ties = [tie for group in result.groups for tie in group.ties]
    page.band("Từng nhóm đồng điểm, xét lần lượt theo thứ tự của kế hoạch")
    for number, tie in enumerate(ties, start=1):
        _trace(page, number, tie, names)
    if not ties:
        page.empty("Không có đơn vị nào bằng điểm nhau.")
    page.band("Từng cặp đơn vị liền kề trong bảng xếp hạng (trên / dưới)")
    separations = [one for group in result.groups for one in group.separations]
    for number, separation in enumerate(separations, start=1):
        _separation(page, number, separation, names)
    page.finish(result)


def _trace(page: Page, number: int, tie: TieTrace, names: dict[str, str]) -> None:
    for step, (key, values) in enumerate(tie.steps, start=1):
        for code, value in values:
            last = step == len(tie.steps)
            page.line(
                [
                    number,
                    step,
                    key_words(key),
                    names.get(code, code),
                    value,
                    key.basis,
                    tie.outcome if last else "",
                ]
            )
    for ballot in tie.ballots:
        page.across(_counts(ballot), "note")


def _counts(ballot: BallotRound) -> str:
    return (
        f"Kiểm phiếu vòng {ballot.number}: tổng số thành viên {ballot.members}, có mặt {ballot.present}, "
        f"phát ra {ballot.issued}, thu về {ballot.returned}, hợp lệ {ballot.valid}, "
        f"không hợp lệ {ballot.invalid}, mỗi phiếu chọn {ballot.choose}."
    )


def _separation(page: Page, number: int, separation: Separation, names: dict[str, str]) -> None:
    values = f"{separation.upper_value} / {separation.lower_value}"
    pair = " / ".join(names.get(code, code) for code in (separation.upper, separation.lower))
    if not (separation.upper_value or separation.lower_value):
        values = ""
    page.line(
        [
            number,
            None,
            key_words(separation.key) if separation.key else "",
            pair,
            values,
            separation.basis,
            separation.text,
        ]
    )


SHEET = RankingSheet("Đồng điểm", fixed(COLUMNS), write)
