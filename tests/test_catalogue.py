"""The catalogue of findings is whole: codes unique, in two languages, behaving, tested, documented."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from tests.wording import has_way_out, slips
from thidua_xlsx import catalogue
from thidua_xlsx.catalogue import CATALOGUE, MODULES, SPECS, Effect, Freeze, Level, MarkedCopy, Spec

TESTS = Path(__file__).parent
REFERENCE = TESTS.parent / "docs" / "phat-hien.md"
VIETNAMESE = re.compile(
    "[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE
)
WORDS = re.compile(r"\b[EWI][0-9]{3}\b|\b[a-z_]+\.[A-Z_0-9]+\b")
MOST_WORDS = 40
NOT_OF_FINDINGS = {"__init__", "spec", "table_texts", "ways_out"}

each_spec = pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.code)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@cache
def words_of_the_tests() -> frozenset[str]:
    """Codes and names of specs in the other tests."""
    texts = (path.read_text("utf-8") for path in TESTS.rglob("*.py") if path != Path(__file__))
    return frozenset(word for text in texts for word in WORDS.findall(text))


@cache
def names() -> dict[Spec, str]:
    """Each constant as tests write it: `zip_members.TRUNCATED`."""
    return {
        value: f"{module.__name__.rpartition('.')[2]}.{name}"
        for module in MODULES
        for name, value in vars(module).items()
        if isinstance(value, Spec)
    }


def test_a_number_is_used_once_whatever_its_letter() -> None:
    numbers = [spec.number for spec in SPECS]
    assert numbers == sorted(set(numbers))
    assert len(CATALOGUE) == len(SPECS)


def test_every_module_of_findings_is_listed() -> None:
    files = {path.stem for path in Path(catalogue.__path__[0]).glob("*.py")}
    assert {module.__name__.rpartition(".")[2] for module in MODULES} == files - NOT_OF_FINDINGS


def test_no_spec_stands_under_two_names() -> None:
    own = [value for module in MODULES for value in vars(module).values() if isinstance(value, Spec)]
    assert len(own) == len(set(own))


@pytest.mark.parametrize(
    ("behaviour", "codes"),
    [
        (lambda spec: spec.marked_copy is MarkedCopy.HEALS, "W213 W215 W224 W230"),
        (lambda spec: spec.marked_copy is MarkedCopy.AT_ROW, "E240 E241"),
        (lambda spec: spec.marked_copy is MarkedCopy.AT_SHEET, "W239 W247"),
        (lambda spec: spec.freeze is Freeze.BARS, "E851 E854"),
        (lambda spec: spec.freeze is Freeze.CHANGED, "E853 W857 W858"),
        (lambda spec: spec.withheld, "E102"),
        (lambda spec: spec.lifts_quarantine, "I172"),
        (lambda spec: spec.says_blank, "W211 W244"),
        (lambda spec: spec.of_the_run, "I815"),
        (lambda spec: spec.effect is Effect.IGNORE, "I101 I186"),
        (lambda spec: spec.effect is Effect.ACCOMPANY, "I187"),
        (lambda spec: spec.effect is Effect.SUPERSEDE, "W161 I162 I164 I194"),
        (lambda spec: spec.effect is Effect.QUARANTINE, "W157 W158 E163 E166 E170 W177"),
    ],
)
def test_what_behaves_otherwise_than_most(behaviour, codes) -> None:
    assert " ".join(spec.code for spec in SPECS if behaviour(spec)) == codes


def test_the_fact_that_names_the_row_is_there() -> None:
    assert all("key" in spec.fields for spec in SPECS if spec.marked_copy is MarkedCopy.AT_ROW)


def test_what_bars_a_form_refuses_it_and_what_has_changed_leaves_it_alone() -> None:
    told = {spec.freeze: spec.effect for spec in SPECS if spec.freeze}
    assert told == {Freeze.BARS: Effect.REJECT, Freeze.CHANGED: Effect.REMARK}


@pytest.mark.parametrize(("letter", "level"), [("E", Level.ERROR), ("W", Level.WARNING), ("I", Level.INFO)])
def test_the_letter_is_the_level(letter: str, level: Level) -> None:
    assert {spec.level for spec in SPECS if spec.code[0] == letter} == {level}


@each_spec
def test_code_is_a_letter_and_three_digits(spec: Spec) -> None:
    assert re.fullmatch(r"[EWI][1-9][0-9]{2}", spec.code)


@each_spec
def test_both_languages_tell_the_same_facts(spec: Spec) -> None:
    assert fields(spec.vi) == fields(spec.en) == spec.fields
    assert all(field.isidentifier() for field in spec.fields)


@each_spec
def test_the_sentence_is_a_sentence(spec: Spec) -> None:
    for text in (spec.vi, spec.en):
        assert text == text.strip()
        assert text.endswith((".", "?", "}")), text
        assert "  " not in text
    assert VIETNAMESE.search(spec.vi)
    assert (
        not VIETNAMESE.search(spec.en.replace("ị", "")) or "“" in spec.en or '"' in spec.en or "{" in spec.en
    )


@each_spec
def test_the_sentence_has_at_most_forty_words(spec: Spec) -> None:
    """Each fact counted as one word; technical detail in brackets is not for reading."""
    for text in (spec.vi, spec.en):
        plain = re.sub(r"\((?:Kỹ thuật|Technical):[^)]*\)", "", re.sub(r"\{[a-z_]+\}", "x", text))
        words = [word for word in plain.split() if re.search(r"\w", word)]
        assert len(words) <= MOST_WORDS, f"{len(words)}: {text}"


@each_spec
def test_the_vietnamese_sentence_speaks_to_a_secretary(spec: Spec) -> None:
    """No English, no computer words; who reads of a fault or a doubt is told what to do."""
    assert slips(spec.outline()) == []
    assert spec.level is Level.INFO or has_way_out(spec.outline())


@each_spec
def test_about_tells_when_and_what_to_do_in_vietnamese(spec: Spec) -> None:
    assert VIETNAMESE.search(spec.about)
    assert spec.about.endswith(".")


@each_spec
def test_some_test_asserts_it(spec: Spec) -> None:
    assert words_of_the_tests() & {spec.code, names().get(spec)}


@each_spec
def test_the_reference_documents_the_code(spec: Spec) -> None:
    assert re.search(rf"^### {spec.code}\b", REFERENCE.read_text("utf-8"), re.MULTILINE)
