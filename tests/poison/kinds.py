"""Beginnings of files that are no workbook, whatever their name says."""

from __future__ import annotations

import gzip

from .workbooks import content_types, parts, zipped

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def ole2(stream: str) -> bytes:
    """A compound file whose directory names that stream."""
    return _OLE2 + f"{stream}\0".encode("utf-16-le") + bytes(64)


def of_main_type(content_type: str) -> bytes:
    """A package whose main part declares that content type."""
    return zipped({**parts(), "[Content_Types].xml": content_types(content_type)})


def strict() -> bytes:
    """A workbook in Strict Open XML, as Excel saves it."""
    made = parts()
    made["xl/workbook.xml"] = made["xl/workbook.xml"].replace(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    return zipped(made)


def cms(kind: str, *, content: bool) -> bytes:
    """The head of a CMS structure (RFC 5652): its kind (1.7.2 signed, 1.7.3 enveloped), then data or none."""
    oids = {"1.7.1": b"\x01", "1.7.2": b"\x02", "1.7.3": b"\x03"}
    oid = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07"
    inside = oid + oids["1.7.1"] + (b"\xa0\x80\x04\x00" if content else b"\xa0"[:0])
    return b"\x30\x80" + oid + oids[kind] + b"\xa0\x80\x30\x80\x02\x01\x01" + inside + b"\x00\x00"


BY_CODE: dict[str, tuple[bytes, ...]] = {
    "E106": (b"",),
    "E107": (ole2("Workbook"), ole2("Book")),
    "E108": (ole2("EncryptedPackage"),),
    "E109": (of_main_type("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),),
    "E110": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}, 0),
    ),
    "E111": (
        of_main_type("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
        zipped({"mimetype": "application/vnd.oasis.opendocument.text"}, 0),
        ole2("WordDocument"),
        rb"{\rtf1\ansi Phi\u7871?u}",
    ),
    "E112": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",),
    "E113": (
        b"\xff\xd8\xff\xe0\0\x10JFIF",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"GIF89a",
        b"\0\0\0\x18ftypheic\0\0\0\0",
        b"RIFF\x24\0\0\0WEBPVP8 ",
    ),
    "E114": (
        b"<html><body><table><tr><td>9,5</td></tr></table></body></html>",
        b"\xef\xbb\xbf<!DOCTYPE html>\n<html>",
        "\ufeff<html>".encode("utf-16-le"),
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related",
    ),
    "E115": (
        "Mã;Điểm\n4.1;9,5\n".encode(),
        b"\xef\xbb\xbf4.1,9.5",
        "\ufeff4.1\t9,5".encode("utf-16-le"),
        "Điểm thưởng".encode("cp1258", "replace"),
    ),
    "E116": (
        zipped({"phieu.xlsx": "PK"}),
        gzip.compress(b"phieu", mtime=0),
        b"7z\xbc\xaf\x27\x1c\0\4",
        b"Rar!\x1a\x07\x01\0",
        b"PK\5\6" + bytes(18),
    ),
    "E117": (
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
    ),
    "E118": (strict(),),
    "E119": (
        ole2("PowerPoint Document"),
        of_main_type("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
        zipped({"mimetype": "application/epub+zip"}, 0),
        b"\0\1\2\3 nothing known",
    ),
    "E183": (b"\x78\x9f\x3e\x22\x01\x00\x01\x06",),
    "E184": (cms("1.7.2", content=True), cms("1.7.3", content=False)),
    "E185": (ole2("EncryptedPackage") + ole2("DRMEncryptedTransform")[512:],),
    "I186": (b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X",),
    "E198": (
        b"From: a@x.vn\r\nTo: b@x.vn\r\nSubject: Phieu\r\n\r\nKinh gui\r\n",
        b"Received: from mx.x.vn by y.vn;\r\n\tMon, 13 Jan 2014 08:00:00 +0700\r\nFrom: a@x.vn\r\n\r\n",
        b"\xef\xbb\xbfFrom: a@x.vn\r\nTo: b@x.vn\r\n\r\nKinh gui\r\n",
        b"From a@x.vn Fri Jan 10 09:00:00 2014\nFrom: a@x.vn\nTo: b@x.vn\n\nKinh gui\n",
        b"34\nFrom: a@x.vn\nTo: b@x.vn\n\nKinh gui\n<?xml version='1.0'?>\n",
    ),
    "E199": (ole2("__properties_version1.0"),),
}
"""Code of the refusal -> files that must get it."""
