"""Where findings are made: by name, with the facts that their texts need. Read from the syntax tree."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.found_calls import ROOT, Source, made, sources
from thidua_xlsx.catalogue import CATALOGUE, SPECS

SOURCES = sources()

each_source = pytest.mark.parametrize("source", SOURCES, ids=lambda s: str(s.path.relative_to(ROOT)))


@each_source
def test_each_call_gives_the_facts_of_its_spec(source: Source) -> None:
    for place, spec, given in made(source):
        assert given == spec.fields, f"{place}: {spec.code}"


@each_source
def test_no_code_is_written_as_text(source: Source) -> None:
    texts = {node.value for node in ast.walk(source.tree) if isinstance(node, ast.Constant)}
    assert not {text for text in texts if isinstance(text, str)} & CATALOGUE.keys()


def test_every_spec_is_made_somewhere() -> None:
    assert {spec for source in SOURCES for _, spec, _ in made(source)} == set(SPECS)


@pytest.mark.parametrize(
    ("body", "given"),
    [
        ("return found(zip_members.UNSAFE_MEMBER, at, part=x)", "part"),
        ("return found(zip_members.UNSAFE_MEMBER, at, agency=x, criterion=x)", ""),
        ("facts = {'part': x, 'size': x}\n    return found(zip_members.UNSAFE_MEMBER, **facts)", "part size"),
        ("one = zip_members.UNSAFE_MEMBER if x else zip_members.UNSAFE_MEMBER\n    return found(one)", ""),
        ("return _near(zip_members.UNSAFE_MEMBER, part=x)", "near part"),
    ],
)
def test_what_is_read_from_a_call(tmp_path: Path, monkeypatch, body: str, given: str) -> None:
    (tmp_path / "trial.py").write_text(
        "from ..catalogue import Spec, zip_members\nfrom ..findings import found\n\n\n"
        "def _near(spec: Spec, **facts):\n    return found(spec, None, near='x', **facts)\n\n\n"
        f"def trial(at, x):\n    {body}\n"
    )
    monkeypatch.setattr("tests.found_calls.ROOT", tmp_path)
    told = [(spec.code, facts) for source in sources() for _, spec, facts in made(source)]
    assert set(told) == {("E124", frozenset(given.split()))}
