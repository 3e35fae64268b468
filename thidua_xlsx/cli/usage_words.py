"""The framework's own sentences (usage, options, wrong arguments) in Vietnamese.

click asks gettext for each, and gettext knows only catalogues that lie on disk in a compiled form and are
chosen by the environment. The language here is an option of the command line, so the two functions that click
calls are ours: they look a sentence up in `VIETNAMESE`. A sentence that a later click may add stays English,
until `tests/cli/test_usage_words.py` names it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

import click

Language = Literal["vi", "en"]

VIETNAMESE = {
    "Usage:": "Cách dùng:",
    "Options": "Tùy chọn",
    "Commands": "Lệnh",
    "Positional arguments": "Tham số",
    "Show the version and exit.": "Cho biết phiên bản rồi thoát.",
    "Show this message and exit.": "Hiện hướng dẫn này rồi thoát.",
    "required": "bắt buộc",
    "env var: {var}": "biến môi trường: {var}",
    "default: {default}": "mặc định: {default}",
    "(dynamic)": "(tùy lúc chạy)",
    "deprecated": "sắp bỏ",
    "Aborted!": "Đã dừng.",
    "Error: {message}": "Lỗi: {message}",
    "Try '{command} {option}' for help.": "Xem hướng dẫn: {command} {option}",
    "Missing command.": "Thiếu lệnh. Xem các lệnh: thidua --help",
    "Missing argument": "Thiếu tham số",
    "Missing option": "Thiếu tùy chọn",
    "Missing parameter": "Thiếu tham số",
    "Missing {param_type}": "Thiếu {param_type}",
    "Missing parameter: {param_name}": "Thiếu tham số: {param_name}",
    "No such command {name!r}.": "Không có lệnh «{name}». Xem các lệnh: thidua --help",
    "No such option {name!r}.": "Không có tùy chọn «{name}».",
    "No such option: {name}": "Không có tùy chọn «{name}».",
    "Did you mean {possibility}?": "Có phải: {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Có phải một trong: {possibilities}?",
    "(Possible options: {possibilities})": "Có phải một trong: {possibilities}?",
    "Got unexpected extra argument ({args})": "Thừa tham số: {args}. Đường dẫn có dấu cách thì đặt trong "
    "ngoặc kép.",
    "Option {name!r} does not take a value.": "Tùy chọn «{name}» không kèm giá trị.",
    "Option {name!r} requires an argument.": "Tùy chọn «{name}» cần một giá trị ngay sau nó.",
    "Option {name!r} requires {nargs} arguments.": "Tùy chọn «{name}» cần {nargs} giá trị ngay sau nó.",
    "Argument {name!r} takes {nargs} values.": "Tham số «{name}» cần {nargs} giá trị.",
    "Invalid value: {message}": "Giá trị không dùng được: {message}",
    "Invalid value for {param_hint}: {message}": "Giá trị của {param_hint} không dùng được: {message}",
    "Choose from:\n\t{choices}": "Chọn một trong:\n\t{choices}",
    "{value!r} is not {choice}.": "«{value}» không có; chỉ có {choice}.",
    "{value!r} is not one of {choices}.": "«{value}» không có. Chọn một trong: {choices}.",
    "{value!r} is not a valid {number_type}.": "«{value}» không phải số nguyên. Ghi bằng chữ số, ví dụ 7.",
    "{value} is not in the range {range}.": "{value} ngoài khoảng cho phép ({range}).",
    "{value!r} does not match the format {format}.": "«{value}» không phải ngày. Ghi như 15/04/2026 "
    "hoặc 2026-04-15.",
    "{value!r} does not match the formats {formats}.": "«{value}» không phải ngày. Ghi như 15/04/2026 "
    "hoặc 2026-04-15.",
    "{name} {filename!r} does not exist.": "Không thấy «{filename}». Kiểm tra lại đường dẫn.",
    "{name} {filename!r} is a file.": "«{filename}» là tệp; cần tên một thư mục.",
    "{name} {filename!r} is a directory.": "«{filename}» là thư mục; cần tên một tệp.",
    "{name} {filename!r} is not readable.": "Không có quyền đọc «{filename}».",
    "{name} {filename!r} is not writable.": "Không có quyền ghi «{filename}».",
    "Could not open file {filename!r}: {message}": "Không mở được «{filename}» (Kỹ thuật: {message}).",
    "unknown error": "không rõ vì sao",
}

_ASKING = (click.core, click.decorators, click.exceptions, click.formatting, click.parser, click.types)


def language_of(arguments: Sequence[str]) -> Language:
    """The language that the arguments ask for, before any of them is judged: --lang en or --lang=en."""
    english = "--lang=en" in arguments or ("--lang", "en") in pairwise(arguments)
    return "en" if english else "vi"


def use(language: Language) -> None:
    """Have click say its own sentences in that language from now on."""
    table = VIETNAMESE if language == "vi" else {}

    def word(text: str) -> str:
        return table.get(text, text)

    def counted(one: str, many: str, number: int) -> str:
        """The form for that number; Vietnamese has one for both where only the first is in the table."""
        text = one if number == 1 else many
        return table.get(text, table.get(one, text))

    for module in _ASKING:
        for name, function in (("_", word), ("ngettext", counted)):
            if hasattr(module, name):
                setattr(module, name, function)
