"""What a template may not do: call, repeat, pad, double a text, or loop without end."""

from __future__ import annotations

import pytest
from jinja2.exceptions import SecurityError, TemplateError

from thidua_xlsx.documents.template_limits import LARGEST, MOST_STEPS, LimitedEnvironment, rendered

VALUES = {"rows": [{"n": str(n)} for n in range(200)], "name": "Sở A & B", "count": 3}


def fill(source: str) -> str:
    return rendered(LimitedEnvironment().from_string(source), VALUES)


DOUBLED = "{% set a = name %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}"
LOOPS = "{% for a in rows %}" * 9 + "{% endfor %}" * 9


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'x' * 999999999 }}",
        "{{ 999999999 * 'x' }}",
        "{{ [1] * 999999999 }}",
        "{{ 9 ** 999999999 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ 'x'.ljust(999999999) }}",
        "{{ name.format() }}",
        DOUBLED,
        DOUBLED.replace("~", "+"),
        "{% set a = count %}" + "{% set a = a * a %}" * 40 + "{{ a }}",
        "{% set a = 'aaaaaaaaaa' %}" + "{% set a = a | replace('a', 'aaaaaaaaaa') %}" * 9 + "{{ a }}",
        "{{ rows | join('x' ~ 'y' * 2) }}",
        "{% set a = rows | join(name) %}{% set a = rows | join(a) %}{{ rows | join(a) }}",
        LOOPS,
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    ],
)
def test_what_would_run_on_is_refused(source: str) -> None:
    with pytest.raises(SecurityError):
        fill(source)


@pytest.mark.parametrize(
    "padding", ["center(999999999)", "format(1)", "batch(999999999, 'x')", "round(999999999)"]
)
def test_filters_that_pad_are_not_there(padding: str) -> None:
    with pytest.raises(TemplateError):
        fill(f"{{{{ name | {padding} }}}}")


def test_the_output_of_all_loops_is_bounded() -> None:
    body = "{{ name }}" + "x" * 400_000
    with pytest.raises(SecurityError, match="dài"):
        fill("{% for r in rows %}" + body + "{% endfor %}")
    assert LARGEST < 200 * 400_000


def test_what_papers_need_is_as_it_was() -> None:
    assert fill("{{ 'a' ~ name ~ count }}") == "aSở A &amp; B3"
    assert fill("{{ count * 2 + 1 }}/{{ count % 2 }}") == "7/1"
    assert (
        fill("{% for r in rows[:3] %}{{ loop.index }}{{ loop.cycle('a', 'b') }}{{ r.n }} {% endfor %}")
        == "1a0 2b1 3a2 "
    )
    assert fill("{{ rows[:3] | join('; ', attribute='n') }}") == "0; 1; 2"
    assert fill("{{ name | replace('Sở', 'Ban') }}") == "Ban A &amp; B"
    assert fill("{% for a in rows %}{% for b in rows %}{% endfor %}{% endfor %}ok") == "ok"
    assert MOST_STEPS > 200 * 200
    assert fill("{% if 'a' ~ name == 'aSở A & B' %}ok{% endif %}") == "ok"
    assert fill("{{ name * 1 if false else name }}") == "Sở A &amp; B"


def test_the_steps_of_one_paper_do_not_count_for_the_next() -> None:
    loops = (
        "{% for a in rows %}{% for b in rows %}{% for c in rows[:20] %}{% endfor %}{% endfor %}{% endfor %}"
    )
    template = LimitedEnvironment().from_string(loops)
    assert [rendered(template, VALUES), rendered(template, VALUES)] == ["", ""]
