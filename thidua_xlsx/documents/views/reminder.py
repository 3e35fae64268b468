"""`thong_bao`: a reminder to those who have not sent their form, or not all of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Declarer, Milestone, MilestoneKind, Result, Tally
from ...vietnamese.dates import in_words
from ..template_fields import said
from .letterhead import Paper, shared, short


@dataclass(frozen=True)
class Unfinished:
    """An agency whose form has cells without a value."""

    agency: str = said("don_vi", "Tên đơn vị")
    blanks: str = said("so_dong", "Số dòng chưa có giá trị dùng được")
    rows: tuple[str, ...] = said("dong", "Số và nội dung từng dòng")


@dataclass(frozen=True)
class NoticeView(Paper):
    """Whom to remind, of what, until when."""

    missing: tuple[str, ...] = said("chua_gui", "Các đơn vị chưa gửi phiếu tự chấm dùng được")
    unfinished: tuple[Unfinished, ...] = said(
        "chua_du", "Các đơn vị đã gửi nhưng còn dòng trống mà chưa ai chấm"
    )
    deadline: str = said("han", "Hạn gửi phiếu, bằng chữ; trống nếu kế hoạch không ghi")
    last_day: str = said("han_chot", "Hạn chót, sau đó không được xét; trống nếu kế hoạch không ghi")
    received: str = said("so_da_gui", "Số đơn vị đã gửi, hai chữ số")
    members: str = said("so_don_vi", "Số đơn vị của khối, hai chữ số")


def notice(result: Result) -> NoticeView | None:
    """The reminder; None when nothing is missing any more, or the result is final without it.

    Forms are missed phase by phase, so a year has none of its own.
    """
    if result.final or result.year_rule:
        return None
    sent = {one.agency for one in result.self_scorings if one.outcome.used}
    missing = tuple(agency.name for agency in result.plan.agencies if agency.code not in sent)
    unfinished = _unfinished(result, sent)
    if not missing and not unfinished:
        return None
    milestone = _milestone(result)
    return NoticeView(
        **{**shared(result), "draft": "", "pending": ()},
        missing=missing,
        unfinished=unfinished,
        deadline=in_words(milestone.due) if milestone else "",
        last_day=in_words(milestone.last_day) if milestone and milestone.last_day else "",
        received=f"{len(sent):02}",
        members=f"{len(result.plan.agencies):02}",
    )


def _unfinished(result: Result, sent: set[str]) -> tuple[Unfinished, ...]:
    order = {agency.code: place for place, agency in enumerate(result.plan.agencies)}
    found = []
    for standing in sorted(result.standings, key=lambda one: order[one.agency.code]):
        tally = standing.tally
        if tally.complete or standing.agency.code not in sent:
            continue
        rows = (*_blank_rows(tally), *_blank_counts(tally))
        if not rows:
            continue
        found.append(Unfinished(standing.agency.name, f"{len(rows):02}", rows))
    return tuple(found)


def _blank_rows(tally: Tally) -> Iterator[str]:
    for code, row in tally.settled.items():
        if row.criterion.method.of_counts:
            continue  # Nothing is entered in the row: its counts are, and they are listed by themselves.
        if row.self_stated is not None and row.self_stated.points is None and row.final is None:
            yield f"{row.criterion.number or code}. {short(row.criterion.text).rstrip('.')}"


def _blank_counts(tally: Tally) -> Iterator[str]:
    for adjusted in tally.adjusted:
        theirs = adjusted.adjustment.declarer is Declarer.AGENCY
        if theirs and adjusted.self_count is None and adjusted.count is None:
            yield f"Số {adjusted.adjustment.unit}: {short(adjusted.adjustment.text).rstrip('.')}"


def _milestone(result: Result) -> Milestone | None:
    """The milestone of the forms: self-scoring, else the first that has a last day."""
    milestones = result.plan.milestones
    own = [one for one in milestones if one.kind is MilestoneKind.SELF_SCORING]
    return next(iter([*own, *(one for one in milestones if one.last_day)]), None)
