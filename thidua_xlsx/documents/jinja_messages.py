"""What Jinja says of a malformed tag, in the words of whoever edits the template in Word."""

from __future__ import annotations

import re
from collections.abc import Callable

_OF_BLOCK = {"for": "vòng lặp {% for … %} chưa có {% endfor %}", "if": "thẻ {% if … %} chưa có {% endif %}"}
_CLOSED = re.compile(r"innermost block that needs to be closed is '(\w+)'")
_OPENS = {"endfor": "{% for … %}", "endif": "{% if … %}", "else": "{% if … %}"}


def _unclosed(found: re.Match[str]) -> str:
    block = _CLOSED.search(found.string)
    return (
        _OF_BLOCK.get(block[1], f"thẻ {{% {block[1]} %}} chưa được đóng")
        if block
        else "một thẻ chưa được đóng"
    )


def _unknown_tag(found: re.Match[str]) -> str:
    if _CLOSED.search(found.string):
        return f"gặp {{% {found[1]} %}} khi {_unclosed(found)}"
    opening = _OPENS.get(found[1])
    return f"{{% {found[1]} %}} không có {opening} đứng trước" if opening else f"không có thẻ “{found[1]}”"


_SAID: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"^Encountered unknown tag '(\w+)'"), _unknown_tag),
    (re.compile(r"^Unexpected end of template"), _unclosed),
    (re.compile(r"^[Ee]xpected an expression, got 'end of"), lambda found: "thẻ không có gì bên trong"),
    (
        re.compile(r"^expected token 'end of \w+ \w+', got '(.+)'$"),
        lambda found: f"“{found[1]}” thừa, hoặc tên trường có dấu cách",
    ),
    (
        re.compile(r"^expected token '(.+)', got '(.+)'$"),
        lambda found: f"cần “{found[1]}” mà gặp “{found[2]}”",
    ),
    (
        re.compile(r"^unexpected char '(.+)' at"),
        lambda found: f"ký tự “{found[1]}” không dùng được trong thẻ",
    ),
    (re.compile(r"^'(.+)' is undefined"), lambda found: f"không có trường “{found[1]}”"),
    (re.compile(r"has no attribute '(.+)'$"), lambda found: f"không có trường con “{found[1]}”"),
    (re.compile(r"^unexpected '(.+)'"), lambda found: f"“{found[1]}” thừa hoặc thiếu một dấu cùng loại"),
)


def in_words(message: str | None) -> str:
    """The fault in Vietnamese; what is not known stays as Jinja says it."""
    said = message or ""
    for pattern, words in _SAID:
        if found := pattern.search(said):
            return words(found)
    return said
