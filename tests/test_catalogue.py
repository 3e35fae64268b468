"""The catalogue of findings is whole: codes unique, in their family, in two languages, tested, documented."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from thidua_xlsx.catalogue import CATALOGUE, FAMILIES, Spec

TESTS = Path(__file__).parent
REFERENCE = TESTS.parent / "docs" / "phat-hien.md"
SPECS = [spec for family in FAMILIES for spec in family.SPECS]
VIETNAMESE = re.compile(
    "[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE
)

each_spec = pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.code)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@cache
def words_of_the_tests() -> frozenset[str]:
    texts = (path.read_text("utf-8") for path in TESTS.rglob("*.py") if path != Path(__file__))
    return frozenset(code for text in texts for code in re.findall(r"\b[EWI][0-9]{3}\b", text))


def test_a_number_is_used_once_whatever_its_letter() -> None:
    numbers = [spec.code[1:] for spec in SPECS]
    assert sorted(numbers) == sorted(set(numbers))
    assert len(CATALOGUE) == len(SPECS)


@pytest.mark.parametrize(
    ("hundred", "family"), list(enumerate(FAMILIES, start=1)), ids=lambda f: getattr(f, "__name__", f)
)
def test_a_family_keeps_to_its_hundred_and_in_order(hundred: int, family: object) -> None:
    numbers = [int(spec.code[1:]) for spec in family.SPECS]  # type: ignore[attr-defined]
    assert numbers == sorted(numbers)
    assert {number // 100 for number in numbers} <= {hundred}


@each_spec
def test_code_is_a_letter_and_three_digits(spec: Spec) -> None:
    assert re.fullmatch(r"[EWI][1-8][0-9]{2}", spec.code)


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
def test_about_tells_when_and_what_to_do_in_vietnamese(spec: Spec) -> None:
    assert VIETNAMESE.search(spec.about)
    assert spec.about.endswith(".")


@each_spec
def test_some_test_asserts_the_code(spec: Spec) -> None:
    assert spec.code in words_of_the_tests()


@each_spec
def test_the_reference_documents_the_code(spec: Spec) -> None:
    assert re.search(rf"^### {spec.code}\b", REFERENCE.read_text("utf-8"), re.MULTILINE)
