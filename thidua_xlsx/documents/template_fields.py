"""What a template may name: every field of a view, declared once with its name and its meaning.

A view is a frozen dataclass of finished strings (`str`), rows of strings (nested dataclasses) and tuples of
either. Its attributes are English; `said` gives the name that stands in the Word template, in Vietnamese
without diacritics, and the sentence that explains it to whoever edits the template.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from ..tabulation.reporting.labels import printable


def said(name: str, about: str) -> Any:
    """A dataclass field that templates call `name`."""
    return field(metadata={"name": name, "about": about})


@dataclass(frozen=True, slots=True)
class Shape:
    """One field as templates see it: `rows` are the fields of its rows, `many` whether it is a list."""

    name: str
    about: str
    many: bool = False
    rows: Mapping[str, Shape] | None = None


@cache
def shapes(view: type) -> Mapping[str, Shape]:
    """The fields of a view by template name, in order."""
    hints = get_type_hints(view)
    return {
        one.metadata["name"]: _shape(one.metadata["name"], one.metadata["about"], hints[one.name])
        for one in fields(view)
    }


def _shape(name: str, about: str, hint: Any) -> Shape:
    many = get_origin(hint) is tuple
    inner = get_args(hint)[0] if many else hint
    rows = shapes(inner) if isinstance(inner, type) and is_dataclass(inner) else None
    return Shape(name, about, many, rows)


def context(view: Any) -> dict[str, Any]:
    """The view as plain dictionaries, lists and printable strings under the names of the template."""
    return {one.metadata["name"]: _plain(getattr(view, one.name)) for one in fields(view)}


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return context(value)


def blank(view: type) -> dict[str, Any]:
    """The context of a view without any data: empty strings and empty lists."""
    return {shape.name: [] if shape.many else _blank(shape) for shape in shapes(view).values()}


def _blank(shape: Shape) -> Any:
    if shape.rows is None:
        return ""
    return {name: [] if row.many else _blank(row) for name, row in shape.rows.items()}


def sample(view: type, rows: int = 2) -> dict[str, Any]:
    """A context in which every field says its own name and every list has `rows` entries."""
    return _sample(shapes(view), rows)


def _sample(known: Mapping[str, Shape], rows: int) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, shape in known.items():
        one = f"«{name}»" if shape.rows is None else _sample(shape.rows, rows)
        made[name] = [one] * rows if shape.many else one
    return made


def walk(view: type) -> Iterator[tuple[str, Shape]]:
    """Every field with its dotted path, rows after their list: for the reference of the templates."""
    yield from _walk("", shapes(view))


def _walk(path: str, known: Mapping[str, Shape]) -> Iterator[tuple[str, Shape]]:
    for name, shape in known.items():
        yield f"{path}{name}", shape
        if shape.rows is not None:
            yield from _walk(f"{path}{name}{'[]' if shape.many else ''}.", shape.rows)
