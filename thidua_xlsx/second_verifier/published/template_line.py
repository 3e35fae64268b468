"""A line of a template as a regular expression: words as they stand, room where it has a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

_TAG = re.compile(r"\{\{\s*(.*?)\s*\}\}|\{%-?\s*(.*?)\s*-?%\}")
Held = list[tuple[str, str]]
"""Tags, and what stood in their place."""


class Expression:
    """A line of a template as a regular expression; a repetition inside it is gone through once more."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.groups: list[str | Expression] = []
        written: list[str] = []
        plain: list[str] = []
        for kind, text, inner in pieces:
            if kind == "value":
                self.groups.append(text)
                plain.append(_room(text))
                written.append(f"({plain[-1]})")
            elif kind == "for":
                body = Expression(inner)
                self.groups.append(body)
                plain.append(f"(?:{body.plain})*")
                written.append(f"({plain[-1]})")
            else:
                plain.append(text)
                written.append(text)
        self.plain: str = "".join(plain)
        """The same without groups."""
        self.pattern = re.compile("".join(written))

    def held(self, line: str) -> Held | None:
        """What stands in the places of the tags; None for another line."""
        found = self.pattern.fullmatch(line)
        return None if found is None else list(self._of(found))

    def _of(self, found: re.Match[str]) -> Iterator[tuple[str, str]]:
        for group, text in zip(self.groups, found.groups(), strict=True):
            if text is None:
                continue
            if isinstance(group, str):
                yield group, text
                continue
            place = 0
            while place < len(text) and (again := group.pattern.match(text, place)) and again.end() > place:
                yield from group._of(again)
                place = again.end()


Piece = tuple[str, str, Sequence["Piece"]]
"""Kind (`words`, `value`, `for`), expression or tag, and what is repeated."""


@lru_cache(maxsize=4096)
def expression_of(line: str) -> Expression:
    """The expression of a line."""
    tags = list(_TAG.finditer(line))
    return Expression(_pieces(line, tags, 0, len(line)))


def _pieces(line: str, tags: list[re.Match[str]], place: int, end: int) -> list[Piece]:
    """The line up to its end, or up to the `endfor` that closes what was opened."""
    pieces: list[Piece] = []
    while tags:
        tag = tags.pop(0)
        pieces.append(("words", _words(line[place : tag.start()]), ()))
        place = tag.end()
        word = "" if tag[2] is None else tag[2].split()[0]
        if word == "endfor":
            return pieces
        if word == "for":
            inner = _pieces(line, tags, place, end)
            pieces.append(("for", "", inner))
            place = _after_endfor(line, place, end)
        elif tag[1] is not None:
            pieces.append(("value", tag[1], ()))
        else:
            branch = {"if": "(?:", "elif": "|", "else": "|", "endif": "|)"}
            pieces.append(("words", branch.get(word, ""), ()))
    pieces.append(("words", _words(line[place:end]), ()))
    return pieces


def _after_endfor(line: str, place: int, end: int) -> int:
    """Where the text goes on behind a repetition; one in another is not written in one line."""
    closing = re.compile(r"\{%-?\s*endfor\s*-?%\}").search(line, place)
    return closing.end() if closing else end


def _words(text: str) -> str:
    """Words as they stand; blanks at an end may be gone, since lines are compared without doubled blanks."""
    return re.sub(r"(\\ )+", " *", re.escape(text))


def _room(tag: str) -> str:
    """What may stand in the place of a tag: a figure, or any text."""
    return FIGURE if name_of(tag) in FIGURES and "bang_chu" not in tag else ".*?"


def name_of(tag: str) -> str:
    """`r.don_vi`, `nguoi | ket(loop.last)`, `kinh_gui[0]` without what is around the name."""
    return re.split(r"[\s|\[]", tag.strip(), maxsplit=1)[0].rpartition(".")[2]


FIGURES = frozenset(
    (
        *("tt", "tu_cham", "tham_dinh", "tong_diem", "chenh_lech", "thong_nhat", "ty_le", "diem_chuan"),
        *("diem_cuoi", "diem_toi_da", "tong_tu_cham", "tong_tham_dinh", "tong_chenh_lech", "so_luong"),
        *("so_don_vi", "so_phieu", "so_da_gui", "so_dong", "index", "vong", "thanh_vien", "co_mat"),
        *("phat_ra", "thu_ve", "hop_le", "khong_hop_le", "phai_chon"),
    )
)
"""Tags whose values are figures, or say why there is none."""
FIGURE = r"(?:[−+-]?\d+(?:,\d+)?|–|…+|không có phiếu|)"
