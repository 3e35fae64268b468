"""The bytes of one untrusted file: of a regular file only, never more of it than asked for."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import IO

from ..address import Address
from ..catalogue import received_files
from ..findings import Finding, found
from .file_names import shown_name
from .limits import LIMITS, MIB

_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)


def read_file(path: Path, name: str, limit: int = LIMITS.file_bytes) -> bytes | Finding:
    """All bytes of the file, at most `limit`; or, at `name`, why there are none.

    E102 the system does not give it out · E103 a folder, link, pipe or device · E104 more bytes than `limit`.
    A link is not followed and a pipe not waited for. Kind and size are those of the file that was opened, and
    the size is judged again while reading: a file may grow, and some have no end.
    """
    at = Address(shown_name(name))
    try:
        # Before opening too: opening alone starts some devices, and Windows knows no O_NOFOLLOW.
        if not stat.S_ISREG(path.lstat().st_mode):
            return found(received_files.NOT_A_REGULAR_FILE, at)
        with os.fdopen(os.open(path, _FLAGS), "rb") as stream:
            status = os.fstat(stream.fileno())
            if not stat.S_ISREG(status.st_mode):
                return found(received_files.NOT_A_REGULAR_FILE, at)
            data = _up_to(stream, limit) if status.st_size <= limit else b""
    except (OSError, ValueError) as error:  # ValueError: a name that no file system can hold
        return found(received_files.NOT_READABLE, at, reason=_why(error))
    size = max(status.st_size, len(data))
    return too_big(at, size, limit) if size > limit else data


_REASONS = {
    errno.ENOENT: "không có tệp này ở đó; kiểm tra tên và thư mục",
    errno.ENOTDIR: "không có thư mục này; kiểm tra đường dẫn",
    errno.EACCES: "không có quyền đọc; đóng tệp ở chương trình khác, kiểm tra quyền rồi chạy lại",
    errno.EPERM: "không có quyền đọc; đóng tệp ở chương trình khác, kiểm tra quyền rồi chạy lại",
    errno.ENAMETOOLONG: "tên hoặc đường dẫn quá dài; chép tệp ra chỗ khác với tên ngắn hơn",
    errno.ELOOP: "các lối tắt chỉ vòng vào nhau; dùng chính tệp ấy",
}


def _why(error: OSError | ValueError) -> str:
    """What the system says and what to do, in words."""
    if not isinstance(error, OSError):
        return "tên tệp có ký tự không dùng được; đổi tên tệp"
    detail = error.strerror or type(error).__name__
    unknown = f"ổ đĩa không cho đọc; kiểm tra kết nối rồi chạy lại (Kỹ thuật: {detail})"
    return _REASONS.get(error.errno or 0, unknown)


def too_big(at: Address, size: int, limit: int) -> Finding:
    """The finding of a file with more bytes than we look at."""
    return found(received_files.TOO_LARGE, at, size=str(size), limit=str(limit))


def _up_to(stream: IO[bytes], limit: int) -> bytes:
    """Everything, or a little more than `limit`: in pieces, as one read would set aside `limit` bytes."""
    held = bytearray()
    while len(held) <= limit and (piece := stream.read(MIB)):
        held += piece
    return bytes(held)
