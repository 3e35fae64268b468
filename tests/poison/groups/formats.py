"""Files that are no .xlsx, whatever their names say; names that mislead; messages and archives with forms inside."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from decimal import Decimal

from thidua_xlsx.model import Book, Cell, CellType
from thidua_xlsx.untrusted import open_bytes

from ..corpus import ACCEPTED, ACCOMPANYING, FLAGGED, IGNORED, REJECTED, WARNED, Maker, Poison
from ..honest import Form
from ..kinds import BY_CODE
from ..old_formats import WRITERS, Old, Value, ods_of
from ..workbooks import zipped

_AS = {
    "E106": ".xlsx",
    "E111": ".docx",
    "E112": ".pdf",
    "E113": ".jpg",
    "E114": ".xls",
    "E115": ".csv",
    "E116": ".zip",
    "E117": ".xml",
}
"""Suffixes that go with a kind; the others are called .xlsx, which no kind is judged by."""
_OPENED = {"E107": "E192", "E109": "E192", "E110": "E192", "E198": "E197", "E199": "E197"}
"""Kinds that are opened by other means when they come back, and what is said when there is nothing in them."""


_ALONG = ("E111", "E112", "E113")
"""Kinds that come along with a return, unless they bear the name of one."""


def _kinds() -> Iterator[Poison]:
    """Every beginning of a file that the reader knows for what it is, under a true and a misleading name."""
    for code, files in BY_CODE.items():
        if code == "E116":
            continue
        told = _OPENED.get(code, code)
        for number, data in enumerate(files):
            name = f"kind-{code}-{number + 1}"
            suffix = ".xlsx" if number % 2 else _AS.get(code, ".xlsx")
            about = f"the beginning of what {code} tells of, named STC{suffix}"
            outcome, told_here = REJECTED, told
            if code in _ALONG and suffix == _AS[code]:
                outcome, told_here = ACCOMPANYING, "I187"
            elif code == "I186":
                outcome = IGNORED
            yield Poison(name, about, lambda _, d=data: d, outcome, told_here, file=f"STC{suffix}")


def sheets_of(form: Form) -> dict[str, dict[str, Value]]:
    """The cells of a form as an old format stores them: values, and that a cell has a formula."""
    book = open_bytes(form.data(), "STC.xlsx").book
    assert isinstance(book, Book)
    return {sheet.name: {at: _old(cell) for at, cell in sheet.cells.items()} for sheet in book.sheets}


def _old(cell: Cell) -> Value:
    value: str | Decimal = Decimal(cell.raw) if cell.type is CellType.NUMBER else cell.raw
    return value if cell.formula is None else Old(value, cell.formula)


def _in(kind: str, **changed: Value) -> Maker:
    """The form in an old format, with cells of its table changed by their A1 places."""

    def make(form: Form) -> bytes:
        sheets = sheets_of(form)
        sheets["Phiếu tự chấm"] |= changed
        return WRITERS[kind](sheets)

    return make


def _old_formats() -> Iterator[Poison]:
    for kind in WRITERS:
        file = f"STC.{kind}"
        yield Poison(
            f"old-{kind}", f"the honest form saved as .{kind}", _in(kind), ACCEPTED, "I173; I190", file=file
        )
        yield Poison(
            f"old-{kind}-spoiled",
            f"a .{kind} with a formula, an error and a text among its scores",
            _in(kind, F12=Old(Decimal("9.5"), "D12"), F16=Old(error=True), F19="3 lần"),
            FLAGGED,
            "I173; I190; E210 1.1; E218 2; E204 4; W231 #tong-cong/Điểm",
            {"1.1": None, "2": None, "4": None},
            file,
        )
        yield Poison(
            f"old-{kind}-torn",
            f"half of a .{kind}" + ", without the directory at its end" * (kind == "xls"),
            lambda f, k=kind: _half(WRITERS[k](sheets_of(f))),
            REJECTED,
            "E119" if kind == "xls" else "E121",
            file=file,
        )


def _half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def mail(*attached: tuple[str, bytes]) -> bytes:
    """A message as a server delivers it, with these files attached."""
    lines = [
        "Received: from mail.stc.vn by mx.khoi.vn; Mon, 13 Jan 2014 08:00:00 +0700",
        "From: Sở Tài chính <stc@x.vn>",
        "To: khoi@x.vn",
        "Date: Mon, 13 Jan 2014 07:59:00 +0700",
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "Kinh gui phieu tu cham.",
    ]
    for name, data in attached:
        lines += [
            "--b",
            f'Content-Type: application/octet-stream; name="{name}"',
            f'Content-Disposition: attachment; filename="{name}"',
            "Content-Transfer-Encoding: base64",
            "",
            base64.encodebytes(data).decode(),
        ]
    return "\r\n".join([*lines, "--b--", ""]).encode()


def _archive(**files: bytes) -> bytes:
    return zipped({name.replace("_", "."): data for name, data in files.items()})


FILES: tuple[Poison, ...] = (
    *_kinds(),
    *_old_formats(),
    Poison("old-xls-vntime", "an .xls with an evidence in .VnTime and one in VNI-Times", _in("xls", H12=Old("B¸o c¸o", font=".VnTime"), H16=Old("soá", font="VNI-Times")), WARNED, "I173; I190; W252 1.1/Minh chứng; W252 2/Minh chứng", {"1.1/Minh chứng": "B¸o c¸o", "2/Minh chứng": "soá"}, "STC.xls"),
    Poison("old-xls-vnarial", "an .xls with plain figures and letters in .VnArial", _in("xls", H12=Old("BC 12", font=".VnArial")), ACCEPTED, "I173; I190", {"1.1/Minh chứng": "BC 12"}, "STC.xls"),
    Poison("old-ods-password", "an .ods with a password", lambda _: ods_of("", '<manifest:encryption-data manifest:checksum-type="SHA1" manifest:checksum="aaaa"/>'), REJECTED, "E108", file="STC.ods"),
    Poison("gzip", "a .gz named .xlsx", lambda _: BY_CODE["E116"][1], REJECTED, "E116"),
    Poison("seven-zip", "a .7z", lambda _: BY_CODE["E116"][2], REJECTED, "E116", file="STC.7z"),
    Poison("rar", "a .rar", lambda _: BY_CODE["E116"][3], REJECTED, "E116", file="STC.rar"),
    Poison("zip-of-one", "a zip with the form", lambda f: _archive(STC_xlsx=f.data()), ACCEPTED, "I195", file="gui.zip"),
    Poison("zip-with-scans", "a zip with the form and a scan of it", lambda f: _archive(STC_xlsx=f.data(), ky_pdf=b"%PDF-1.7\n"), ACCEPTED, "I195; I187", file="gui.zip"),
    Poison("zip-in-zip", "a zip in a zip", lambda f: _archive(trong_zip=_archive(STC_xlsx=f.data())), ACCEPTED, "I195", file="gui.zip"),
    Poison("zip-three-deep", "a zip in a zip in a zip", lambda f: _archive(a_zip=_archive(b_zip=_archive(STC_xlsx=f.data()))), REJECTED, "E197", file="gui.zip"),
    Poison("zip-of-scans", "a zip without a workbook", lambda _: _archive(ky_pdf=b"%PDF-1.7\n"), ACCOMPANYING, "I187; I195", file="gui.zip"),
    Poison("zip-of-101", "a zip of 101 files", lambda _: zipped({f"{n}.txt": "" for n in range(101)}), REJECTED, "E122", file="gui.zip"),
    Poison("mail-of-one", "an e-mail with the form", lambda f: mail(("STC.xlsx", f.data())), ACCEPTED, "I195", file="thu.eml"),
    Poison("mail-with-typed-text", "an e-mail whose form has a score typed as text", lambda f: mail(("STC.xlsx", f.text("1.1", "9,5").data())), WARNED, "I195; W224 1.1", file="thu.eml"),
    Poison("mail-without", "an e-mail without a workbook", lambda _: mail(), REJECTED, "E197", file="thu.eml"),
    Poison("mail-of-mail", "a forwarded e-mail in an e-mail", lambda f: mail(("thu.eml", mail(("STC.xlsx", f.data())))), ACCEPTED, "I195", file="thu.eml"),
    Poison("name-lock", "~$STC.xlsx, the lock of an open workbook", lambda f: f, IGNORED, file="~$STC.xlsx"),
    Poison("name-libreoffice-lock", "the lock of LibreOffice", lambda _: b",user,pc,13.01.2014;", IGNORED, file=".~lock.STC.xlsx#"),
    Poison("name-thumbs", "Thumbs.db", lambda _: b"\xd0\xcf\x11\xe0", IGNORED, file="Thumbs.db"),
    Poison("name-ds-store", ".DS_Store", lambda _: b"\0\0\0\1Bud1", IGNORED, file=".DS_Store"),
    Poison("name-download", "a download under way", lambda f: f, IGNORED, file="STC.xlsx.crdownload"),
    Poison("name-xls", "an .xlsx named .xls", lambda f: f, WARNED, "W120", file="STC.xls"),
    Poison("name-pdf", "an .xlsx named .pdf", lambda f: f, WARNED, "W120", file="STC.pdf"),
    Poison("name-turned", "a name that turns its direction: STC<U+202E>xslx.exe", lambda f: f, WARNED, "W105", file="STC\u202exslx.exe"),
    Poison("name-zero-width", "a zero-width blank in the name", lambda f: f, WARNED, "W105", file="S\u200bTC.xlsx"),
)  # fmt: skip
