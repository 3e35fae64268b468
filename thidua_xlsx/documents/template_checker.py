"""The tags of a Word template, read without running them: what each names, and whether the view has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateSyntaxError

from ..address import Address
from ..catalogue import Spec, paper_templates
from ..findings import Finding, found
from ..safe_text import cut
from ..vietnamese.text_folding import nearest
from .jinja_messages import in_words
from .template_fields import Shape

_TAG = re.compile(r"<[^>]+>")
_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>|\{%.*?%\}", re.DOTALL)
_LONGEST_EXCERPT = 70
_ANY = Shape("", "")
"""A value whose fields are not known: what `set` makes, a loop's own counter."""
Scope = Mapping[str, Shape]
TORN = "thiếu một dấu ngoặc mở hoặc đóng của thẻ"
_OPEN = r"(?:(?!\{\{|\{%|\{#).)*?"
_WHOLE = re.compile(rf"\{{\{{{_OPEN}\}}\}}|\{{%{_OPEN}%\}}|\{{#{_OPEN}#\}}", re.DOTALL)
_HALF = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_SINGLE = re.compile(r"\{\s*([a-z_]+)(?:\.[a-z_]+)*\s*\}")


@dataclass(frozen=True, slots=True)
class Parsed:
    """The parts of one template as Jinja reads them."""

    sources: tuple[str, ...]
    at: Address
    environment: Environment

    def findings(self, view: Mapping[str, Shape]) -> tuple[Finding, ...]:
        """Everything that would stop the paper, without repetition (E701–E705)."""
        told = (finding for source in self.sources for finding in _Reader(source, self, view, set()).read())
        return tuple(dict.fromkeys(told))

    def lists(self, view: Mapping[str, Shape]) -> frozenset[str]:
        """The lists of rows that the template names."""
        used: set[str] = set()
        for source in self.sources:
            _Reader(source, self, view, used).read()
        return frozenset(name for name in used if name in view and view[name].many and view[name].rows)


def torn_tags(paragraphs: Sequence[str], view: Scope) -> Iterator[str]:
    """Paragraphs with half a tag, which would swallow everything up to the next one without a word."""
    for text in paragraphs:
        rest = _WHOLE.sub("", text)
        single = _SINGLE.search(rest)
        if _HALF.search(rest) or (single and single[1] in view):
            yield cut(" ".join(text.split()), _LONGEST_EXCERPT)


@lru_cache(maxsize=64)
def _tree(environment: Environment, source: str) -> nodes.Template:
    """Read-only; a template is read once for its faults and once for its lists."""
    return environment.parse(source)


class _Reader:
    """Reads one part: walks Jinja's tree with the names that are known at each place."""

    def __init__(self, source: str, parsed: Parsed, view: Scope, used: set[str]) -> None:
        self.source, self.parsed, self.view, self.used = source, parsed, view, used
        self.told: list[Finding] = []
        self.lost: dict[str, list[tuple[str, ...]]] = {}

    def read(self) -> list[Finding]:
        try:
            tree = _tree(self.parsed.environment, self.source)
        except TemplateSyntaxError as fault:
            near = excerpt(self.source, line=fault.lineno)
            return [
                found(paper_templates.MALFORMED_TAG, self.parsed.at, what=in_words(fault.message), near=near)
            ]
        self._block(tree.body, dict(self.view))
        for name, loops in self.lost.items():
            common = [one for one in loops[0] if all(one in others for others in loops)]
            loop = f"{{% for {name} in {(common or loops[0])[0]} %}} … {{% endfor %}}"
            self._tell(
                paper_templates.UNKNOWN_FIELD,
                name,
                field=name,
                hint=f"Thiếu vòng lặp quanh các thẻ của nó, ví dụ {loop}.",
            )
        return self.told

    def _block(self, body: Sequence[nodes.Node], scope: dict[str, Shape]) -> None:
        for node in body:
            self._node(node, scope)

    def _node(self, node: nodes.Node, scope: dict[str, Shape]) -> None:
        match node:
            case nodes.For():
                self._loop(node, scope)
            case nodes.Assign(target=nodes.Name(name=name)):
                self._node(node.node, scope)
                scope[name] = _ANY
            case nodes.Name() | nodes.Getattr() | nodes.Getitem():
                self._resolve(node, scope)
            case nodes.Filter():
                self._filter(node.name)
                self._children(node, scope)
            case _:
                self._children(node, scope)

    def _children(self, node: nodes.Node, scope: dict[str, Shape]) -> None:
        for child in node.iter_child_nodes():
            self._node(child, scope)

    def _loop(self, node: nodes.For, scope: dict[str, Shape]) -> None:
        inner = dict(scope) | {"loop": _ANY}
        shape = self._resolve(node.iter, scope)
        if isinstance(node.target, nodes.Name):
            inner[node.target.name] = Shape(node.target.name, "", rows=shape.rows) if shape else _ANY
        if shape is not None and shape is not _ANY and not shape.many:
            lists = ", ".join(name for name, one in self.view.items() if one.many)
            self._tell(paper_templates.LOOP_OVER_NO_LIST, shape.name, field=shape.name, lists=lists)
        self._block(node.body, inner)
        self._block(node.else_, dict(scope))

    def _resolve(self, node: nodes.Node, scope: dict[str, Shape]) -> Shape | None:
        """The field that a name or a dotted name means; None (and told) when there is none."""
        match node:
            case nodes.Name(name=name):
                self.used.add(name)
                if name in scope or name in self.parsed.environment.globals:
                    return scope.get(name, _ANY)
                self._unknown(name, name, scope)
                return None
            case nodes.Getattr(attr=str(name)) | nodes.Getitem(arg=nodes.Const(value=str(name))):
                return self._row_field(node.node, name, scope)
            case nodes.Filter():
                self._filter(node.name)
                return self._resolve(node.node, scope) if node.node else _ANY
        self._children(node, scope)
        return _ANY

    def _row_field(self, node: nodes.Node, name: str, scope: dict[str, Shape]) -> Shape | None:
        if isinstance(node, nodes.Name) and self._outside_its_loop(node.name, name, scope):
            return None
        owner = self._resolve(node, scope)
        if owner is None or owner is _ANY:
            return owner
        known = {} if owner.rows is None or owner.many else owner.rows
        if name in known:
            return known[name]
        self._unknown(f"{owner.name}.{name}", name, known)
        return None

    def _outside_its_loop(self, owner: str, field: str, scope: Mapping[str, Shape]) -> bool:
        """Whether it is the field of a row whose loop is not there: told once for all its fields."""
        if owner in scope or owner in self.parsed.environment.globals or nearest(owner, scope):
            return False
        loops = tuple(_lists_with(field, scope))
        if loops:
            self.used.add(owner)
            self.lost.setdefault(owner, []).append(loops)
        return bool(loops)

    def _unknown(self, shown: str, name: str, known: Mapping[str, Shape]) -> None:
        similar = nearest(name, known)
        if similar:
            hint = f"Có phải “{shown.removesuffix(name)}{similar}” không?"
        elif known:
            hint = "Các trường dùng được: " + ", ".join(known) + "."
        else:
            hint = "Trường này không có trường con."
        self._tell(paper_templates.UNKNOWN_FIELD, name, field=shown, hint=hint)

    def _filter(self, name: str) -> None:
        known = self.parsed.environment.filters
        if name not in known:
            similar = nearest(name, known)
            hint = f"Có phải “{similar}” không?" if similar else "Xóa bộ lọc này."
            self._tell(paper_templates.UNKNOWN_FILTER, name, filter=name, hint=hint)

    def _tell(self, spec: Spec, name: str, **facts: str) -> None:
        near = excerpt(self.source, name=name)
        self.told.append(found(spec, self.parsed.at, near=near, **facts))


def _lists_with(name: str, scope: Scope) -> Iterator[str]:
    """The lists in reach whose rows have that field: what a loop that was lost may have gone through."""
    for one, shape in scope.items():
        if shape.many and shape.rows and name in shape.rows:
            yield one
        for inner, rows in (shape.rows or {}).items():
            if not shape.many and rows.many and rows.rows and name in rows.rows:
                yield f"{one}.{inner}"


def excerpt(source: str, *, name: str = "", line: int = 0) -> str:
    """` (gần “…”)`: the words around a tag as they stand in Word, for a reader who has no line numbers."""
    if line:
        lines = source.splitlines()
        text = " ".join(_TAG.sub("", part) for part in lines[max(line - 1, 0) : line])
    else:
        pattern = re.compile(rf"\{{[{{%][^{{}}]*\b{re.escape(name)}\b")
        around = (_TAG.sub("", part) for part in source.splitlines() if pattern.search(part))
        text = next(around, "")
        if name in text:
            text = text[max(text.index(name) - _LONGEST_EXCERPT // 2, 0) :]
    text = " ".join(text.split())
    if not text:
        return ""
    return f" (gần “{cut(text, _LONGEST_EXCERPT)}”)"
