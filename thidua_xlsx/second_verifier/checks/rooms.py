"""What may stand in a paper where its template has a value: figures, names, what the inputs say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ..published.shipped import shipped
from ..published.template_line import FIGURES, name_of
from ..ranking.outcome import Outcome
from ..text import fold, nfc
from ..xlsx import Book, read_book
from .case import Case

NAMED = frozenset({"don_vi", "d"})
"""Values that name agencies, one or several."""
SAID = frozenset(
    (
        *(
            "nguoi",
            "bat_dau",
            "ket_thuc",
            "dia_diem",
            "chu_tri",
            "thu_ky",
            "ten_chu_tri",
            "ten_thu_ky",
            "hop",
        ),
        *("dia_danh", "co_quan_chu_quan", "co_quan_ban_hanh", "nguoi_ky", "nguoi_dai_dien", "chuc_vu"),
        *("cap_quyet_dinh", "can_cu", "noi_dung", "noi", "kinh_gui", "nguoi_tham_dinh", "xep_loai"),
        *("hinh_thuc", "khen_thuong", "ten_khoi", "stt", "nhom"),
    )
)
"""Values that stand in plan, register or a returned workbook as they are."""
_EMPTY = frozenset({"", "–", "dự phòng", "khối thi đua", "tập thể", "cá nhân"})
_GUIDE = fold("Hướng dẫn")
_ENDS = " .;,/…"


class Rooms:
    """Judges the values of the papers of one outcome."""

    def __init__(self, case: Case, outcome: Outcome) -> None:
        self.outcome, self.info = outcome, case.plan.info
        self.final = not outcome.waits
        """Whether nothing is waited for at the event of the paper that is being judged."""
        self.said = _pool(case, outcome)
        self.words = frozenset(_words_of(self.said)) | shipped().words
        self.names = sorted((s.agency.name for s in outcome.standings), key=len, reverse=True)
        year = self.info.get(fold("Năm"), "")
        self.facts: Mapping[str, Callable[[str], bool]] = {
            "chua_chinh_thuc": lambda text: text == "CHƯA CHÍNH THỨC" and not self.final,
            "viec": lambda text: not self.final and self._in_words(text),
            "nam": lambda text: text == (f"{year}, {outcome.phase}" if outcome.phase else year),
            "ma_ho_so": lambda text: re.fullmatch(r"[0-9a-f \u00a0]*", text) is not None,
        }

    def may_stand(self, tag: str, text: str) -> bool:
        """Whether a value may stand where the template has this tag."""
        name = name_of(tag)
        if name in self.facts:
            return self.facts[name](text)
        if name in FIGURES and "bang_chu" not in tag:
            return True
        if name in NAMED:
            return self._names_only(text)
        if name in SAID:
            return self._as_said(text)
        return self._in_words(text)

    def _names_only(self, text: str) -> bool:
        for name in self.names:
            text = text.replace(name, "")
        return not set(re.sub(r"\bvà\b", "", text)) - set(" ,")

    def _as_said(self, text: str) -> bool:
        plain = _plain(text).strip(_ENDS)
        # A name and an office that stand in cells of their own may stand in one line of a paper.
        return plain in _EMPTY or plain in self.said or all(part in self.said for part in plain.split(", "))

    def _in_words(self, text: str) -> bool:
        return all(word in self.words for word in _words_of(text))


def _words_of(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", nfc(text).casefold())


def _plain(text: str) -> str:
    return " ".join(nfc(text).casefold().split())


def _pool(case: Case, outcome: Outcome) -> str:
    """Every text of the inputs, a line each; not those of guide sheets, which say nothing of anybody."""
    inputs = case.inputs if outcome.basis is None else [case.inputs_of(outcome)]
    books: list[Book] = [read_book(data) for data in case.input_books]
    for phase in inputs:
        books += [form.book for form in phase.form_files.values()]
        books += [piece.book for pieces in phase.appraisal_files.values() for piece in pieces]
    sheets = [sheet for book in books for sheet in book.sheets if not fold(sheet.name).startswith(_GUIDE)]
    return "\n".join(sorted({_plain(cell.words) for sheet in sheets for cell in sheet.cells.values()}))
