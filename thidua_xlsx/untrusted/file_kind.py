"""What a file really is, by its first bytes and not by its name. A zip is told by `ooxml.content_types`."""

from __future__ import annotations

import re
from enum import Enum

from ..catalogue import Spec, received_files
from ..confined.message_frame import bare_message


class FileKind(Enum):
    """The kinds of files that come back. The value is the finding that refuses it, if any."""

    WORKBOOK = "workbook"
    MACRO_WORKBOOK = "macro workbook"
    EMPTY = received_files.EMPTY_FILE
    LEGACY_WORKBOOK = received_files.EXCEL_97_WORKBOOK
    ENCRYPTED = received_files.ENCRYPTED
    BINARY_WORKBOOK = received_files.BINARY_WORKBOOK
    OPENDOCUMENT = received_files.OPENDOCUMENT_SPREADSHEET
    WORD = received_files.WORD_DOCUMENT
    PDF = received_files.PDF
    IMAGE = received_files.IMAGE
    HTML = received_files.HTML_PAGE
    TEXT = received_files.PLAIN_TEXT
    ARCHIVE = received_files.ARCHIVE
    XML_2003 = received_files.XML_SPREADSHEET_2003
    STRICT_WORKBOOK = received_files.STRICT_OPEN_XML
    UNKNOWN = received_files.UNKNOWN_KIND
    MAIL = received_files.MAIL_MESSAGE
    OUTLOOK_MAIL = received_files.OUTLOOK_MESSAGE
    OUTLOOK_PACKET = received_files.OUTLOOK_PACKET
    SIGNED_MESSAGE = received_files.SIGNED_MESSAGE
    RIGHTS_MANAGED = received_files.RIGHTS_MANAGED
    RESOURCE_FORK = received_files.RESOURCE_FORK
    UNREAD = "unread"
    """The file could not be opened, or is not a return at all."""

    @property
    def refusal(self) -> Spec:
        """The finding that refuses a file of this kind. LookupError (our bug) where the kind is read."""
        if not isinstance(self.value, Spec):
            raise LookupError(self.name)
        return self.value

    @property
    def readable(self) -> bool:
        """Whether the strict reader reads cells of this kind."""
        return self in (FileKind.WORKBOOK, FileKind.MACRO_WORKBOOK)

    @property
    def opened_elsewhere(self) -> bool:
        """Whether it is refused as a workbook of ours, and returns of that kind are read by other means."""
        return self in _OPENED_ELSEWHERE


_OPENED_ELSEWHERE = frozenset(
    {
        FileKind.LEGACY_WORKBOOK,
        FileKind.BINARY_WORKBOOK,
        FileKind.OPENDOCUMENT,
        FileKind.ENCRYPTED,
        FileKind.ARCHIVE,
        FileKind.MAIL,
        FileKind.OUTLOOK_MAIL,
    }
)

ZIP = b"PK\x03\x04"
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC = (
    (b"%PDF-", FileKind.PDF),
    (b"{\\rtf", FileKind.WORD),
    (b"\x89PNG\r\n\x1a\n", FileKind.IMAGE),
    (b"\xff\xd8\xff", FileKind.IMAGE),
    (b"GIF8", FileKind.IMAGE),
    (b"II*\x00", FileKind.IMAGE),
    (b"MM\x00*", FileKind.IMAGE),
    (b"BM", FileKind.IMAGE),
    (b"PK\x05\x06", FileKind.ARCHIVE),
    (b"\x1f\x8b", FileKind.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", FileKind.ARCHIVE),
    (b"Rar!\x1a\x07", FileKind.ARCHIVE),
    (b"BZh", FileKind.ARCHIVE),
    (b"\xfd7zXZ\x00", FileKind.ARCHIVE),
    (b"\x78\x9f\x3e\x22", FileKind.OUTLOOK_PACKET),
    (b"\x00\x05\x16\x07", FileKind.RESOURCE_FORK),
)
_SIGNED = re.compile(
    rb"\A\x30.{1,8}?\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07"
    rb"(?:\x03|\x02.*?\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01\xa0)",
    re.DOTALL,
)
"""Encrypted data, or signed data that carry what was signed (RFC 5652): a signature alone carries none."""
_HTML = re.compile(rb"\A\s*(<!doctype\s+html|<html|<head|<body|<table|<meta|mime-version:)", re.IGNORECASE)
_HEIC = re.compile(rb"\A....ftyp(heic|heix|mif1|avif)", re.DOTALL)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]*):", re.MULTILINE)
_SENT = frozenset({b"received", b"return-path", b"message-id", b"delivered-to", b"to", b"cc", b"bcc"})
"""Headers of a message that was sent; a web archive (.mht) has From and Date, and none of these."""
_HEAD = 4096


def sniff(data: bytes) -> FileKind | None:
    """The kind by content; None when it is a zip, whose members decide."""
    if not data:
        return FileKind.EMPTY
    if data.startswith(ZIP):
        return None
    if data.startswith(_OLE2):
        return _ole2(data)
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    head = data[:_HEAD]
    if _HEIC.match(head) or (head.startswith(b"RIFF") and head[8:12] == b"WEBP"):
        return FileKind.IMAGE
    if _SIGNED.match(head):
        return FileKind.SIGNED_MESSAGE
    return _texts(head)


def _ole2(data: bytes) -> FileKind:
    """Names of streams stand in the directory as UTF-16."""
    if _stream(data, "EncryptedPackage"):
        managed = any(_stream(data, f"DRMEncrypted{name}") for name in ("Transform", "DataSpace"))
        return FileKind.RIGHTS_MANAGED if managed else FileKind.ENCRYPTED
    if _stream(data, "__properties_version1.0"):
        return FileKind.OUTLOOK_MAIL
    if _stream(data, "WordDocument"):
        return FileKind.WORD
    if _stream(data, "Workbook") or _stream(data, "Book"):
        return FileKind.LEGACY_WORKBOOK
    return FileKind.UNKNOWN


def _stream(data: bytes, name: str) -> bool:
    return f"{name}\0".encode("utf-16-le") in data


def _texts(head: bytes) -> FileKind:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[: len(head) & ~1].decode("utf-16", "replace").encode()
    head = head.removeprefix(b"\xef\xbb\xbf")
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        return FileKind.XML_2003
    if _mail(bare_message(head)):
        return FileKind.MAIL
    if _HTML.match(head):
        return FileKind.HTML
    return FileKind.UNKNOWN if _CONTROLS.search(head) else FileKind.TEXT


def _mail(head: bytes) -> bool:
    """Whether it begins with the headers of a message that somebody sent."""
    if not _HEADER.match(head):
        return False
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    names = {name.lower() for name in _HEADER.findall(block)}
    return bool(names & _SENT) and bool(names & {b"from", b"date", b"received", b"mime-version"})
