"""What the framework itself says at the terminal: in Vietnamese, and in English where that is asked."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from tests.seasons import thidua
from thidua_xlsx.cli import cli

COMMANDS = cli.list_commands(click.Context(cli))
ENGLISH = re.compile(
    r"\b(the|this|is|are|not|for|usage|options?|commands?|error|missing|invalid|value|show|exit|must|choose"
    r"|required|default|argument|directory|file|such|unexpected|requires?|try|help)\b(?!\.)",
    re.IGNORECASE,
)
NAMES = re.compile(r"--?[a-z-]+|«[^»]*»|'[^']*'|\b[a-z_]+\.(?:xlsx|ics|jsonl)\b|templates/")
"""Options, names in quotes and files: spelt alike in both languages."""


def english(text: str) -> list[str]:
    return [word[0] for word in ENGLISH.finditer(NAMES.sub("", text))]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_vietnamese(command: str) -> None:
    made = cli.get_command(click.Context(cli), command)
    assert made is not None
    made._help_option = None  # made once a process, in the language of whoever asked first
    run = thidua(command, "--help")
    assert run.code == 0
    assert run.out.startswith("Cách dùng: ")
    assert english(run.out) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["rank"], "Lỗi: Thiếu tham số 'THƯ_MỤC'."),
        (["sample", ".", "--share", "10"], "Lỗi: Thiếu tùy chọn '--seed'."),
        (["fly"], "Lỗi: Không có lệnh «fly». Xem các lệnh: thidua --help"),
        (["rank", ".", "--lang", "fr"], "«fr» không có. Chọn một trong: 'vi', 'en'."),
        (["rank", ".", "x"], "Lỗi: Thừa tham số: x."),
        (["rank", ".", "--fly"], "Lỗi: Không có tùy chọn «--fly»."),
        (["rank", ".", "--dot"], "Lỗi: Tùy chọn «--dot» cần một giá trị ngay sau nó."),
        (["rank", ".", "--json=1"], "Lỗi: Tùy chọn «--json» không kèm giá trị."),
        (["sample", ".", "--share", "10", "--seed", "x"], "«x» không phải số nguyên."),
        (["sample", ".", "--share", "101", "--seed", "1"], "101 ngoài khoảng cho phép"),
        (["calendar", ".", "--date", "hôm nay"], "«hôm nay» không phải ngày. Ghi như 15/04/2026"),
        (["rank", __file__], "là tệp; cần tên một thư mục."),
    ],
)
def test_wrong_usage_is_told_in_vietnamese(arguments: list[str], said: str) -> None:
    run = thidua(*arguments)
    assert run.code == 2
    assert said in run.err
    assert english(run.err.replace(__file__, "")) == []


def test_usage_is_in_english_where_that_is_asked_and_only_then() -> None:
    assert "Error: Missing argument" in thidua("rank", "--lang", "en").err
    assert "Error: Missing argument" in thidua("rank", "--lang=en").err
    assert "Lỗi: Thiếu tham số" in thidua("rank").err


def test_without_arguments_the_commands_are_listed() -> None:
    run = thidua()
    assert "Lệnh:" in run.out + run.err
    assert english(run.out + run.err) == []


def test_a_day_is_written_as_in_the_workbooks_or_as_iso(tmp_path: Path) -> None:
    for day in ("15/04/2026", "2026-04-15"):
        assert thidua("calendar", tmp_path, "--date", day).code == 1


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_codes_show_no_placeholder(lang: str) -> None:
    for run in (thidua("codes", "--lang", lang), thidua("codes", "E203", "--lang", lang)):
        assert "{" not in run.out
    (spec,) = thidua("codes", "E203", "--json").document["codes"]
    assert "…" in spec["text"]
    assert spec["facts"] == ["item", "label", "maximum", "minimum", "value"]
