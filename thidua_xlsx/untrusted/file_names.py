"""Names of returned files: hints only. Which to ignore, how to show them, and when they mislead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import PurePosixPath

from ..address import Address
from ..catalogue import received_files
from ..findings import Finding, found
from .file_kind import FileKind

_TEMPORARY = re.compile(
    r"~\$.*|\.~.*|thumbs\.db|desktop\.ini|\.ds_store|\._.*|.*zone\.identifier|.*\.tmp|.*\.crdownload",
    re.IGNORECASE | re.DOTALL,
)
_HIDDEN = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
"""Controls, soft hyphen, zero-width and bidi characters, and bytes that were no text (lone surrogates)."""
_WRITTEN_OUT = re.compile("‹(U\\+[0-9A-F]{4,6})›")
_OWN_SUFFIXES: Mapping[FileKind, tuple[str, ...]] = {
    FileKind.WORKBOOK: (".xlsx", ".xltx", ".xlsm"),
    FileKind.MACRO_WORKBOOK: (".xlsm", ".xltm", ".xlam"),
}
SHEETS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv")
"""Suffixes of files that somebody meant as a return, whatever is in them."""
_ALONG: Mapping[FileKind, str] = {
    FileKind.PDF: "PDF",
    FileKind.WORD: "văn bản Word",
    FileKind.IMAGE: "ảnh",
    FileKind.TEXT: "chữ thuần",
}
_PLAIN_TEXT = ("", ".txt", ".md", ".log")
_OFFICE = (".xls", ".xlsx", ".xlsm", ".xlsb", ".ods", ".csv", ".doc", ".docx", ".pdf")
_KNOWN_SUFFIXES = (*_OFFICE, ".txt", ".htm", ".html", ".xml", ".zip", ".rar", ".png", ".jpg", ".jpeg")


def temporary(name: str) -> bool:
    """Whether the name is that of a lock, a thumbnail store or a download under way."""
    return _TEMPORARY.fullmatch(name.replace("\\", "/").rpartition("/")[2]) is not None


def shown_name(name: str) -> str:
    """The name in NFC, hidden characters written out: ‹U+202E›. Every file system can hold what is shown."""
    return _HIDDEN.sub(lambda match: f"‹U+{ord(match[0]):04X}›", unicodedata.normalize("NFC", name))


def name_remarks(name: str) -> tuple[Finding, ...]:
    """A remark when the name holds hidden characters.

    Written out they are remarked too: in a dossier the file stands under the name that was shown, and its
    result is recomputed there.
    """
    hidden = sorted(set(_WRITTEN_OUT.findall(shown_name(name))))
    if not hidden:
        return ()
    return (
        found(
            received_files.HIDDEN_CHARACTERS_IN_NAME, Address(shown_name(name)), characters=", ".join(hidden)
        ),
    )


def comes_along(shown: str, kind: FileKind) -> str:
    """What it is that came along with a return (a signed print, a report, evidence); "" of anything else."""
    suffix = PurePosixPath(shown).suffix.lower()
    meant_as_return = suffix in SHEETS or (kind is FileKind.TEXT and suffix not in _PLAIN_TEXT)
    return "" if meant_as_return else _ALONG.get(kind, "")


def suffix_remark(shown: str, kind: FileKind) -> tuple[Finding, ...]:
    """A remark when a workbook goes by the suffix of something else; an unknown or missing one is fine."""
    suffix = PurePosixPath(shown).suffix.lower()
    if suffix in _OWN_SUFFIXES[kind] or suffix not in _KNOWN_SUFFIXES:
        return ()
    return (found(received_files.WRONG_SUFFIX, Address(shown), suffix=suffix),)
