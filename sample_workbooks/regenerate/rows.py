"""A row of a sample's rubric whose code says where in the plan it stands: paragraph, dash below it."""

from __future__ import annotations

from decimal import Decimal

from thidua_xlsx.model import Criterion, Method, Parameter


def row_of(
    basis: str,
    code: str,
    maximum: int,
    text: str,
    method: Method = Method.POINTS,
    parameter: Parameter = None,
    *,
    agencies: frozenset[str],
    evidence: bool = False,
    guidance: str = "",
) -> Criterion:
    """One row. `basis`: the section of the plan, to which the number of the paragraph is put."""
    paragraph, _, dash = code.partition(".")
    return Criterion(
        code=code,
        number=code,
        text=text,
        method=method,
        parent=paragraph if dash else None,
        maximum=Decimal(maximum),
        parameter=parameter,
        evidence_required=evidence,
        agencies=agencies,
        basis=f"{basis}.{paragraph}",
        guidance=guidance,
    )
