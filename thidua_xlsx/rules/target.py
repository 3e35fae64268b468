"""`chỉ tiêu`: the actual value A against a target T, compared with the whole group.

    A/T < 1   h·M·A/T
    A/T = 1   h·M
    A/T > 1   h·M + (1−h)·M·(A/T−1)/(best−1), best = the highest A/T in the group
    no target M·A/(highest A of those without target); T = 0 is no target

What follows from it: joint leaders all get M; where nobody passes the target nobody gets more than h·M; an
agency alone gets M as soon as it passes its target, and without a target M when A > 0; where all A are 0 all
get 0.
Nothing is divided by zero: best − 1 > 0 wherever it divides. Rounded once, half up, to the season's decimals.

`Tham số` (all optional): `0,5` or `h=0,5` the share h at the target, and `T=120` the target, apart by `;`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from ..arithmetic import entered, quotient
from ..model import (
    NO_PEERS,
    Claim,
    Criterion,
    Fault,
    Input,
    InputField,
    InputKind,
    Method,
    MethodGuide,
    Parameter,
    Peers,
    SeasonInfo,
    TargetShape,
)
from ..rule_parameters import DEFAULT_SHAPE, target_shape, written_target_shape
from ..vietnamese.numerals import show

METHOD = Method.TARGET
GUIDE = MethodGuide(
    brief="Nhập kết quả thực hiện; so với chỉ tiêu và với đơn vị cao nhất. "
    "Tham số: «0,5» hoặc «h=0,5; T=120».",
    entered="số thực hiện (chỉ tiêu T ở kế hoạch hoặc do đơn vị đăng ký)",
    points="Dưới chỉ tiêu: h·M·A/T; đạt: h·M; vượt: h·M + (1−h)·M·(A/T−1)/(cao nhất−1), "
    "«cao nhất» là A/T cao nhất trong nhóm; T = 0: "
    "M·A chia cho A cao nhất của các đơn vị không có chỉ tiêu.",
    parameter="hệ số h từ 0 đến 1, để trống là 0,5",
)


def read_parameter(text: str, maximum: Decimal) -> tuple[Parameter, tuple[Fault, ...]]:
    """Share at the target, and target. E342 unreadable or a target below 0 · E349 h outside 0…1."""
    return target_shape(text)


def write_parameter(parameter: Parameter) -> str:
    """ "h=0,6; T=120"."""
    return written_target_shape(parameter)


def inputs(criterion: Criterion, info: SeasonInfo) -> tuple[Input, ...]:
    """The actual value, from 0 on."""
    target = _shape(criterion).target
    goal = f" Chỉ tiêu: {show(target)}." if target else ""
    prompt = f"Ghi kết quả thực hiện bằng số.{goal} Điểm tính khi tổng hợp cả khối."
    return (Input(InputField.ACTUAL, InputKind.NUMBER, "Thực hiện", prompt, Decimal(0)),)


def peers_of(rows: Iterable[tuple[Criterion, Claim]]) -> Peers:
    """The figures of the group: the best A/T, and the highest A of those without a target."""
    best: tuple[Decimal, Decimal] | None = None
    alone: list[Decimal] = []
    for criterion, claim in rows:
        actual, target = entered(claim, InputField.ACTUAL), _shape(criterion).target
        if actual is None or actual < 0:
            continue
        if not target:
            alone.append(actual)
        elif best is None or actual * best[1] > best[0] * target:
            best = (actual, target)
    return Peers(best, max(alone, default=None))


def points(criterion: Criterion, claim: Claim, info: SeasonInfo, peers: Peers = NO_PEERS) -> Decimal | None:
    """See the module. None when A is blank or below 0, or when the group is unknown."""
    actual = entered(claim, InputField.ACTUAL)
    if actual is None or actual < 0 or peers == NO_PEERS:
        return None
    shape, maximum = _shape(criterion), criterion.maximum
    if not shape.target:
        return _without_target(actual, maximum, peers.best_actual, info.places)
    earned, target = shape.at_target * maximum, shape.target
    if actual <= target:
        return quotient(earned * actual, target, info.places)
    best, per = (actual, target) if peers.best_ratio is None else peers.best_ratio
    if actual * per > best * target:
        best, per = actual, target
    # (A/T − 1) / (best − 1), written without a division before the last.
    beyond, furthest = (actual - target) * per, (best - per) * target
    return quotient(earned * furthest + (maximum - earned) * beyond, furthest, info.places)


def formula(criterion: Criterion, cells: Mapping[InputField, str], info: SeasonInfo) -> str | None:
    """None: Excel does not know the other agencies' figures."""
    return None


def _without_target(actual: Decimal, maximum: Decimal, best: Decimal | None, places: int) -> Decimal:
    most = actual if best is None else max(best, actual)
    return quotient(maximum * actual, most, places) if most else Decimal(0)


def _shape(criterion: Criterion) -> TargetShape:
    return criterion.parameter if isinstance(criterion.parameter, TargetShape) else DEFAULT_SHAPE
