"""How points came about, in Vietnamese: the calculation written out, with its figures."""

from __future__ import annotations

from decimal import Decimal

from ...model import (
    Band,
    Bands,
    Criterion,
    Method,
    Origin,
    PerUnit,
    Ratio,
    Sign,
    TargetShape,
)
from ...rules import RULES
from ...vietnamese.numerals import show
from .workings import Best, Held, Move, Sum, Working

_FROM_ELSEWHERE = {
    Origin.AGREED: "Điểm thống nhất của cuộc họp",
    Origin.ZERO: "Chưa có điểm thẩm định nên tính 0 điểm",
    Origin.NOT_APPLIED: "Không áp dụng",
    Origin.PENDING: "Chưa có điểm",
    Origin.PHASE: "Kết quả của đợt",
}


def working_words(working: Working) -> str:
    """ "96 thuộc bậc >=95: 15 điểm", "200 × 85 ÷ 100 = 170"; "" where nothing was reckoned."""
    row = working.row
    if row.origin in _FROM_ELSEWHERE:
        points = "" if row.final is None or row.origin is Origin.ZERO else f": {show(row.final)}"
        return _FROM_ELSEWHERE[row.origin] + points
    value, final, criterion = working.value, row.final, row.criterion
    if final is None:
        return ""
    if criterion.method is Method.PASSING:
        return f"{'Đạt' if value else 'Không đạt'}: {show(final)}"
    if criterion.method is Method.LEVELS:
        level = show(value) if isinstance(value, Decimal) else value
        return f"Mức «{level}»: {show(final)}"
    if not isinstance(value, Decimal):
        return ""
    return _of_number(working, criterion, value, final)


def _of_number(working: Working, row: Criterion, value: Decimal, final: Decimal) -> str:
    maximum = show(row.maximum)
    if working.band is not None:
        read = row.parameter if isinstance(row.parameter, Bands) else Bands(())
        unit = "%" if read.percent else ""
        bound = f"{working.band.comparison}{show(working.band.bound)}{unit}"
        beside = read.beside(working.band)
        told = f"{show(value)}{unit} thuộc bậc {bound}"
        return (
            f"{told}: {show(final)}" if beside is None else _between(told, working.band, beside, value, final)
        )
    if row.method is Method.RATIO:
        whole = Decimal(100) if working.of is None else working.of
        most = row.parameter.most if isinstance(row.parameter, Ratio) else Decimal(100)
        counted = value if most is None else min(value, whole * most / 100)
        done = show(counted)
        above = f" (quá {show(most)} % tính như {show(counted)})" if most and counted < value else ""
        exact = row.maximum * counted == final * whole
        return f"{maximum} × {done}{above} ÷ {show(whole)} {_equal(final, exact=exact)}"
    if row.method is Method.COUNT and isinstance(row.parameter, PerUnit):
        product = value * row.parameter.points
        held = f", nhiều nhất {maximum}" if row.maximum and product > row.maximum else ""
        return f"{show(value)} × {show(row.parameter.points)} = {show(product)}{held}"
    if row.method is Method.TARGET:
        return _target(working, row, value, final)
    return f"Ghi {show(value)}"


def _between(told: str, band: Band, beside: Band, value: Decimal, final: Decimal) -> str:
    """Between the bounds of two bands the points run straight."""
    run, rise = beside.bound - band.bound, beside.points - band.points
    line = f"({show(value)} − {show(band.bound)}) ÷ ({show(beside.bound)} − {show(band.bound)})"
    exact = (final - band.points) * run == rise * (value - band.bound)
    steps = f"{show(band.points)} + ({show(beside.points)} − {show(band.points)}) × {line}"
    return f"{told}, tính theo đường thẳng: {steps} {_equal(final, exact=exact)}"


def _target(working: Working, row: Criterion, actual: Decimal, final: Decimal) -> str:
    shape = row.parameter if isinstance(row.parameter, TargetShape) else TargetShape()
    best, target, maximum, share = working.best, working.of, show(row.maximum), show(shape.at_target)
    if target is None:
        if best is None or not best.actual:
            return f"Không có chỉ tiêu; thực hiện {show(actual)}: {show(final)}"
        exact = row.maximum * actual == final * best.actual
        ratio = f"{maximum} × {show(actual)} ÷ {show(best.actual)}"
        return f"Không có chỉ tiêu; {_best(best)}: {ratio} {_equal(final, exact=exact)}"
    reached = f"Thực hiện {show(actual)} so với chỉ tiêu {show(target)}"
    at_target = f"{share} × {maximum}"
    if actual < target:
        exact = shape.at_target * row.maximum * actual == final * target
        return f"{reached}: {at_target} × {show(actual)} ÷ {show(target)} {_equal(final, exact=exact)}"
    if actual == target or best is None or best.target is None:
        return f"{reached}: {at_target} = {show(final)}"
    rest = show(1 - shape.at_target)
    beyond = f"({show(actual)} ÷ {show(target)} − 1) ÷ ({show(best.actual)} ÷ {show(best.target)} − 1)"
    earned = shape.at_target * row.maximum
    furthest = (best.actual - best.target) * target
    exact = (final - earned) * furthest == (row.maximum - earned) * (actual - target) * best.target
    return (
        f"{reached}; {_best(best)}: {at_target} + {rest} × {maximum} × {beyond} {_equal(final, exact=exact)}"
    )


def _equal(final: Decimal, *, exact: bool) -> str:
    return f"= {show(final)}" if exact else f"= {show(final)} (đã làm tròn)"


def _best(best: Best) -> str:
    per = f"/{show(best.target)}" if best.target is not None else ""
    return f"cao nhất {show(best.actual)}{per} của {best.agency.name}"


def move_words(move: Move) -> str:
    """ "3 lần × 2 điểm = 6, nhiều nhất 5: trừ 5"; what one adjustment did."""
    adjusted, adjustment = move.adjusted, move.adjusted.adjustment
    if adjusted.count is None or move.plain is None or adjusted.moved is None:
        return "Chưa rõ số lần nên chưa tính"
    verb = "cộng" if adjustment.sign is Sign.BONUS else "trừ"
    times = f"{adjusted.count} {adjustment.unit or 'lần'} × {show(adjustment.points)} = {show(move.plain)}"
    did = f": {verb} {show(abs(adjusted.moved))}"
    match move.held:
        case Held.AGREED:
            return f"{times}; đã tính trong điểm thống nhất"
        case Held.NOT_APPLIED:
            return f"{times}; tiêu chí không áp dụng nên không tính"
        case Held.ALL:
            return f"{adjusted.count} {adjustment.unit or 'lần'}, từ {adjustment.all_from} là hết điểm{did}"
        case Held.CAP:
            return f"{times}, nhiều nhất {show(adjustment.cap or Decimal(0))}{did}"
        case Held.FLOOR:
            return f"{times}, nhưng tiêu chí chỉ còn {show(abs(adjusted.moved))}{did}"
    return times + did


def sum_words(written: Sum) -> str:
    """ "20 + 25 − 3 = 42"; where a bound holds it, also that. "" while a term is unknown."""
    if written.added is None or written.points is None:
        return ""
    made = _made(written)
    if made and not written.moves:
        return made
    terms = [*([written.base] if written.base is not None else []), *written.children.values()]
    terms += list(written.moves.values())
    shown = "".join(_term(term, first=not place) for place, term in enumerate(terms) if term is not None)
    told = f"{shown or '0'} = {show(written.added)}"
    told = f"{made}; {told}" if made else told
    if written.added == written.points:
        return told
    bounds = "sàn, trần tổng điểm" if written.code is None else "khoảng từ 0 đến điểm chuẩn"
    if written.row is not None and written.row.method is Method.PLUS_MINUS:
        bounds = "sàn, trần của dòng"
    return f"{told}, giữ trong {bounds}: {show(written.points)}"


def _made(written: Sum) -> str:
    """ "cao nhất trong 5; 3 là 5", "0,5*[1] + [2] với [1] = 8; [2] = 6 là 10"; "" for a plain sum."""
    row = written.row
    if row is None or not written.made_of or written.base is None:
        return ""
    points = [(code, show(worth)) for code, worth in written.made_of.items() if worth is not None]
    if row.method is Method.HIGHEST:
        return f"cao nhất trong {'; '.join(worth for _, worth in points)} là {show(written.base)}"
    named = "; ".join(f"[{code}] = {worth}" for code, worth in points)
    return f"{RULES[row.method].write_parameter(row.parameter)} với {named} là {show(written.base)}"


def _term(points: Decimal, *, first: bool) -> str:
    if first:
        return show(points)
    return f" {'−' if points < 0 else '+'} {show(abs(points))}"
