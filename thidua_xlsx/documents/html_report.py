"""`bao_cao.html`: one file that needs nothing but itself, from a Jinja template and the view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from jinja2.exceptions import SecurityError, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from ..address import Address
from ..catalogue import paper_templates
from ..findings import Finding, found
from ..model import Result
from ..tabulation.ranking.council import at_meeting
from ..tabulation.reporting.statistics import axis_floor, most_cut, statistics
from ..vietnamese.numerals import show
from ..xlsx_kit import palette
from .bar_charts import Bars, Series, bar_chart
from .jinja_messages import in_words
from .template_fields import blank, context, sample
from .template_limits import rendered
from .template_paths import find
from .views.html_report import ReportView, report
from .views.letterhead import points, short
from .word_template import environment

REPORT, TEMPLATE = "bao_cao.html", "bao_cao.html.j2"
CHARTS: Mapping[str, str] = {
    "bieu_do_diem": "Biểu đồ tổng điểm tự chấm và tổng điểm thẩm định",
    "bieu_do_giam": "Biểu đồ các tiêu chí bị thẩm định giảm nhiều nhất; trống nếu không có",
}
"""What the template has besides the fields of the view: finished drawings."""
CLAIMED, GRANTED, CUT = (
    Series("Tự chấm", palette.CLAIMED.lower()),
    Series("Thẩm định", palette.GRANTED.lower()),
    Series("Giảm", palette.CUT.lower()),
)
MOST_CUT = 12


def render_report(path: Path, result: Result, template_dirs: Sequence[Path] = ()) -> tuple[Finding, ...]:
    """Write the report. With an error in the season's own template (E712) nothing is written."""
    values = {
        **context(report(at_meeting(result))),
        "bieu_do_diem": _totals(result),
        "bieu_do_giam": _cuts(result),
    }
    html, told = _fill(find(TEMPLATE, template_dirs), values)
    if html is not None:
        path.write_bytes(html.encode("utf-8"))
    return told


def check_report(path: Path) -> tuple[Finding, ...]:
    """What is wrong with a template of the report, filled once with full and once with empty data."""
    charts = dict.fromkeys(CHARTS, "")
    tried = (_fill(path, {**values, **charts})[1] for values in (sample(ReportView), blank(ReportView)))
    return tuple(dict.fromkeys(finding for told in tried for finding in told))


def _fill(path: Path, values: Mapping[str, Any]) -> tuple[str | None, tuple[Finding, ...]]:
    at = Address(f"templates/{path.name}")
    made = environment()
    made.trim_blocks = made.lstrip_blocks = made.keep_trailing_newline = True
    try:
        return rendered(made.from_string(path.read_text("utf-8-sig")), values), ()
    except RecursionError:
        return None, (found(paper_templates.NOT_ALLOWED, at, what="thẻ lồng nhau quá sâu"),)
    except SecurityError as fault:
        return None, (found(paper_templates.NOT_ALLOWED, at, what=fault.message or ""),)
    except TemplateSyntaxError as fault:
        return None, (
            found(
                paper_templates.REPORT_TEMPLATE_FAULTY,
                at,
                what=f"dòng {fault.lineno}: {in_words(fault.message)}",
            ),
        )
    except (TemplateError, TypeError, UnicodeDecodeError) as fault:
        return None, (found(paper_templates.REPORT_TEMPLATE_FAULTY, at, what=in_words(str(fault))),)


def _totals(result: Result) -> Markup:
    rows = tuple(
        Bars(
            standing.agency.name,
            tuple(
                (total, points(total))
                for total in (standing.tally.self_total, standing.tally.appraised_total)
            ),
        )
        for standing in result.standings
    )
    told = "; ".join(f"{row.label}: {row.values[0][1]} và {row.values[1][1]}" for row in rows)
    floor = axis_floor(result.standings)
    title = "Tổng điểm tự chấm và tổng điểm thẩm định"
    return Markup(bar_chart("diem", title, told, (CLAIMED, GRANTED), rows, floor))


def _cuts(result: Result) -> Markup:
    rows = tuple(
        Bars(
            f"{one.criterion.number or one.criterion.code}. {short(one.criterion.text)}",
            ((one.cut, show(one.cut)),),
        )
        for one in most_cut(statistics(result), MOST_CUT)
    )
    if not rows:
        return Markup("")
    told = "; ".join(f"{row.label}: {row.values[0][1]}" for row in rows)
    title = "Tiêu chí bị thẩm định giảm nhiều nhất"
    return Markup(bar_chart("giam", title, told, (CUT,), rows, Decimal(0)))
