"""The shipped templates are what their builders give, byte for byte."""

from __future__ import annotations

import pytest

from thidua_xlsx.documents.registry import PAPERS
from thidua_xlsx.documents.template_paths import shipped
from tools.first_templates.__main__ import BUILDERS, template


def test_every_paper_has_a_builder() -> None:
    assert set(BUILDERS) == set(PAPERS)
    assert {path.stem for path in shipped().glob("*.docx")} == set(PAPERS)


@pytest.mark.parametrize("name", BUILDERS)
def test_the_shipped_template_is_what_its_builder_gives(name: str) -> None:
    assert (shipped() / f"{name}.docx").read_bytes() == template(name)
