"""Every call that makes a finding, read from the syntax tree of the package: its specs and its facts.

A finding is made by `found(spec, …)`, or by a function that hands a `Spec` parameter on to it (a forwarder:
`refused`, `fault`, `_tell` …), which may add facts of its own.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import thidua_xlsx
from thidua_xlsx import catalogue
from thidua_xlsx.catalogue import Spec
from thidua_xlsx.catalogue.table_cells import PLAN, REGISTER
from thidua_xlsx.untrusted.file_kind import FileKind

ROOT = Path(thidua_xlsx.__file__).parent
OUTSIDE = ("catalogue", "second_verifier")
BESIDE_FACTS = frozenset({"at", "agency", "criterion"})
Around = ast.FunctionDef | None
"""The function around a call."""


class UnresolvedError(Exception):
    """The syntax tree does not say which spec, or which facts."""


@dataclass(frozen=True, slots=True)
class Maker:
    """A function that makes a finding: where its spec stands, and what is not a fact of the call."""

    position: int
    parameters: frozenset[str]
    added: frozenset[str] = frozenset()
    open: bool = True
    """Whether it takes further facts as `**facts`."""
    method: bool = False


FOUND = Maker(0, BESIDE_FACTS)


@dataclass(frozen=True)
class Source:
    """One module: its tree, its functions, and what the imports of the catalogue are called in it."""

    path: Path
    makers: dict[tuple[str, str], Maker] = field(default_factory=dict, repr=False)

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text("utf-8"))

    @cached_property
    def names(self) -> dict[str, object]:
        """Local name -> the module, table or spec of the catalogue it stands for."""
        names: dict[str, object] = {}
        for node in ast.walk(self.tree):
            module = (node.module or "") if isinstance(node, ast.ImportFrom) else ""
            head, _, rest = module.partition("catalogue")
            if isinstance(node, ast.ImportFrom) and head == "" and module.startswith("catalogue"):
                owner = getattr(catalogue, rest.lstrip(".")) if rest else catalogue
                names |= {(one.asname or one.name): getattr(owner, one.name) for one in node.names}
        return names

    @cached_property
    def imported(self) -> dict[str, str]:
        """Local name -> stem of the module it is imported from."""
        return {
            (one.asname or one.name): (node.module or "").rpartition(".")[2]
            for node in ast.walk(self.tree)
            if isinstance(node, ast.ImportFrom)
            for one in node.names
        }

    def scopes(self) -> Iterator[tuple[Around, ast.Call]]:
        """Each call with the function around it."""

        def walk(node: ast.AST, inside: Around) -> Iterator[tuple[Around, ast.Call]]:
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.Call):
                    yield inside, child
                yield from walk(child, child if isinstance(child, ast.FunctionDef) else inside)

        return walk(self.tree, None)


def sources() -> list[Source]:
    """The modules in which findings are made."""
    paths = (path for path in sorted(ROOT.rglob("*.py")) if path.relative_to(ROOT).parts[0] not in OUTSIDE)
    makers: dict[tuple[str, str], Maker] = {}
    read = [Source(path, makers) for path in paths if path.stem != "second_verifier"]
    for source in read:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.FunctionDef) and source.path.stem != "findings":
                at = [n for n, a in enumerate(node.args.args) if _annotated(a, "Spec")]
                if at:
                    makers[_stem(source.path), node.name] = _forwarder(source, node, at[0])
    return read


def _stem(path: Path) -> str:
    return path.parent.name if path.stem == "__init__" else path.stem


def _forwarder(source: Source, node: ast.FunctionDef, position: int) -> Maker:
    arguments = [a.arg for a in (*node.args.args, *node.args.kwonlyargs)]
    method = arguments[:1] == ["self"]
    spec = arguments[position]
    added: frozenset[str] = frozenset()
    for call in (one for one in ast.walk(node) if isinstance(one, ast.Call)):
        if any(isinstance(a, ast.Name) and a.id == spec for a in call.args):
            added |= {k.arg for k in call.keywords if k.arg is not None} - BESIDE_FACTS
    return Maker(position - method, frozenset(arguments), added, node.args.kwarg is not None, method)


def _annotated(argument: ast.arg, name: str) -> bool:
    return isinstance(argument.annotation, ast.Name) and argument.annotation.id == name


def made(source: Source) -> Iterator[tuple[str, Spec, frozenset[str]]]:
    """(place, spec, facts given) of every call in the module that makes a finding."""
    for inside, call in source.scopes():
        maker = _maker(source, call)
        if maker is None or len(call.args) <= maker.position:
            continue
        place = f"{source.path.relative_to(ROOT)}:{call.lineno}"
        argument = call.args[maker.position]
        if _handed_on(argument, call, inside):
            continue
        given = _keywords(call, inside) - maker.parameters | maker.added
        for spec in _specs(argument, source, inside):
            yield place, spec, given


def _maker(source: Source, call: ast.Call) -> Maker | None:
    if isinstance(call.func, ast.Name):
        name = call.func.id
        if name == "found" and source.imported.get(name) == "findings":
            return FOUND
        return source.makers.get((source.imported.get(name, _stem(source.path)), name))
    if isinstance(call.func, ast.Attribute):
        methods = {name: maker for (_, name), maker in source.makers.items() if maker.method}
        return methods.get(call.func.attr)
    return None


def _handed_on(argument: ast.expr, call: ast.Call, inside: Around) -> bool:
    """A forwarder's own parameter, or the spec of a fault with its facts: checked where that was made."""
    if isinstance(argument, ast.Name) and inside is not None:
        return any(a.arg == argument.id and _annotated(a, "Spec") for a in inside.args.args)
    if isinstance(argument, ast.Attribute) and argument.attr == "spec":
        rest = [ast.unparse(k.value) for k in call.keywords if k.arg is None]
        return rest == [f"{ast.unparse(argument.value)}.facts"]
    return False


def _specs(node: ast.expr, source: Source, inside: Around) -> set[Spec]:
    match node:
        case ast.IfExp():
            return _specs(node.body, source, inside) | _specs(node.orelse, source, inside)
        case ast.Attribute(attr="refusal"):
            return {kind.value for kind in FileKind if isinstance(kind.value, Spec)}
        case ast.Attribute(value=ast.Name(id=name), attr=attr) if _is_table(name, inside):
            return {spec for table in (PLAN, REGISTER) if isinstance(spec := getattr(table, attr), Spec)}
        case ast.Attribute() | ast.Name() if (value := _value(node, source)) is not None:
            return {value}
        case ast.Name(id=name):
            values = [*_assigned(name, inside), *_iterated(name, source, inside)]
            if values:
                return set().union(*(_specs(value, source, inside) for value in values))
    raise UnresolvedError(f"{source.path}:{node.lineno}: {ast.unparse(node)}")


def _value(node: ast.expr, source: Source) -> Spec | None:
    """The spec that a dotted name of the catalogue stands for."""
    steps = []
    while isinstance(node, ast.Attribute):
        steps.append(node.attr)
        node = node.value
    value = source.names.get(node.id) if isinstance(node, ast.Name) else None
    for step in reversed(steps):
        value = getattr(value, step, None) if value is not None else None
    return value if isinstance(value, Spec) else None


def _is_table(name: str, inside: Around) -> bool:
    return inside is not None and any(
        a.arg == name and _annotated(a, "TableSpecs") for a in (*inside.args.args, *inside.args.kwonlyargs)
    )


def _assigned(name: str, inside: ast.AST | None) -> list[ast.expr]:
    """What the name is assigned in the function."""
    return [
        node.value
        for node in (ast.walk(inside) if inside is not None else ())
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name) and target.id == name
    ]


def _iterated(name: str, source: Source, inside: ast.AST | None) -> list[ast.expr]:
    """The keys of the module's mapping that the name goes through."""
    over = [
        node.iter.id
        for node in (ast.walk(inside) if inside is not None else ())
        if isinstance(node, ast.comprehension | ast.For)
        and isinstance(node.target, ast.Name)
        and node.target.id == name
        and isinstance(node.iter, ast.Name)
    ]
    tables = [value for one in over for value in _assigned(one, source.tree)]
    return [key for table in tables if isinstance(table, ast.Dict) for key in table.keys if key is not None]


def _keywords(call: ast.Call, inside: Around) -> frozenset[str]:
    keys: frozenset[str] = frozenset()
    for keyword in call.keywords:
        keys |= {keyword.arg} if keyword.arg is not None else _keys(keyword.value, inside)
    return keys


def _keys(node: ast.expr, inside: Around) -> frozenset[str]:
    """The keys of a mapping written out in the function."""
    match node:
        case ast.Dict(keys=keys, values=values):
            own = {k.value for k in keys if isinstance(k, ast.Constant) and isinstance(k.value, str)}
            rest = (_keys(v, inside) for k, v in zip(keys, values, strict=True) if k is None)
            if all(k is None or isinstance(k, ast.Constant) for k in keys):
                return frozenset(own).union(*rest)
        case ast.Name(id=name):
            kinds = {_keys(value, inside) for value in _assigned(name, inside)}
            if len(kinds) == 1:
                return kinds.pop()
    raise UnresolvedError(f"line {node.lineno}: {ast.unparse(node)}")
