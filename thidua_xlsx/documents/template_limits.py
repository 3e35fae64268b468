"""Jinja's sandbox for templates that anybody may have edited: no calls, bounded texts, steps and output.

A template may use fields, loops, conditions and filters. Whatever could make a large text out of a small one
(repetition, padding, joining) or run on (loops in loops) is counted or refused with a SecurityError (E707).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from decimal import Decimal
from typing import Any, cast

from jinja2 import StrictUndefined, Template, nodes, pass_eval_context
from jinja2.exceptions import SecurityError
from jinja2.filters import do_join, do_replace
from jinja2.runtime import Context, LoopContext, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from .template_filters import FILTERS

LONGEST = 1_000_000
"""Characters of a text, or items of a list, that an expression may make."""
MOST_STEPS = 1_000_000
"""Rounds of all loops of one paper together."""
LARGEST = 64 * 1024 * 1024
"""Characters of a part of a paper."""
GREATEST = 10**15
"""Of a product."""
_LEFT_OUT = (
    "center",
    "format",
    "indent",
    "wordwrap",
    "batch",
    "slice",
    "round",
    "random",
    "urlize",
    "xmlattr",
)
"""Jinja's filters that pad without bound, that call on chance, or that make no sense in a paper."""
_JOINED, _COUNTED = "_joined", "_counted"
_steps: ContextVar[int] = ContextVar("steps of the loops so far", default=0)


class LimitedEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox with our filters: undefined names are errors, values are escaped, growth is bounded."""

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self.globals.clear()
        for name in _LEFT_OUT:
            self.filters.pop(name, None)
        self.filters.update(FILTERS)
        self.filters.update({"join": _join, "replace": _replace, _JOINED: _joined, _COUNTED: _counted})

    def is_safe_callable(self, obj: Any) -> bool:
        """Nothing may be called but `loop.cycle`."""
        return getattr(obj, "__func__", None) is LoopContext.cycle

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Sums within LONGEST; products, remainders of numbers alone; no powers."""
        numbers = isinstance(left, _NUMBER) and isinstance(right, _NUMBER)
        if operator == "+":
            _bound(0 if numbers else _size(left) + _size(right))
        elif not numbers or operator == "**" or max(abs(left), abs(right)) > GREATEST:
            raise SecurityError(f"phép tính {operator}")
        return super().call_binop(context, operator, left, right)

    def _generate(self, source: nodes.Template, *more: Any, **named: Any) -> str:
        """Compiled with every joining and every loop counted; the checker sees the tree as it was written."""
        return super()._generate(_Counting().visit(source), *more, **named)


_NUMBER = (int, float, Decimal)


class _Counting(NodeTransformer):
    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 (Jinja's name)
        self.generic_visit(node)
        return _filter(nodes.List(list(node.nodes), lineno=node.lineno), _JOINED)

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 (Jinja's name)
        self.generic_visit(node)
        node.iter = _filter(cast("nodes.Expr", node.iter), _COUNTED)
        return node


def _filter(node: nodes.Expr, name: str) -> nodes.Filter:
    made = nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)
    if node.environment is not None:
        made.set_environment(node.environment)
    return made


def rendered(template: Template, values: Mapping[str, Any]) -> str:
    """The filled template. SecurityError beyond a limit; Jinja's TemplateError, TypeError as they come."""
    token, pieces, size = _steps.set(0), [], 0
    try:
        for piece in template.generate(values):
            size += len(piece)
            if size > LARGEST:
                raise SecurityError("văn bản dài quá mức")
            pieces.append(piece)
    except RecursionError:
        raise SecurityError("thẻ lồng nhau quá sâu") from None
    finally:
        _steps.reset(token)
    return "".join(pieces)


def _counted(value: Iterable[Any]) -> list[Any]:
    """What a loop goes through, its rounds counted."""
    items = list(value)
    steps = _steps.get() + len(items) + 1
    if steps > MOST_STEPS:
        raise SecurityError("vòng lặp chạy quá lâu")
    _steps.set(steps)
    return items


def _joined(items: list[Any]) -> str:
    """`a ~ b`, within LONGEST."""
    _bound(sum(len(str(item)) for item in items))
    return markup_join(items)


@pass_eval_context
def _join(context: nodes.EvalContext, value: Iterable[Any], d: str = "", attribute: Any = None) -> str:
    """Jinja's `join`, within LONGEST."""
    items = list(value)
    _bound(sum(len(str(item)) + len(str(d)) for item in items))
    return cast("str", do_join(context, items, d, attribute))


@pass_eval_context
def _replace(context: nodes.EvalContext, s: str, old: str, new: str, count: int | None = None) -> str:
    """Jinja's `replace`, within LONGEST."""
    _bound(len(str(s)) + str(s).count(str(old)) * len(str(new)))
    return do_replace(context, s, old, new, count)


def _bound(size: int) -> None:
    if size > LONGEST:
        raise SecurityError("chuỗi chữ quá dài")


def _size(value: Any) -> int:
    return len(value) if hasattr(value, "__len__") else 1
