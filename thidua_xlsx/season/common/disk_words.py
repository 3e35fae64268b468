"""What the operating system says of a disk that refuses, in Vietnamese and not in its own words."""

from __future__ import annotations

import errno

# By name: not every system has all of these numbers.
_WORDS = {
    "EACCES": "không có quyền, hoặc tệp đang mở ở chương trình khác",
    "EPERM": "không có quyền, hoặc tệp đang mở ở chương trình khác",
    "EBUSY": "tệp đang mở ở chương trình khác",
    "ETXTBSY": "tệp đang mở ở chương trình khác",
    "ENOSPC": "ổ đĩa đầy",
    "EDQUOT": "hết dung lượng được cấp",
    "EFBIG": "tệp quá lớn đối với ổ đĩa này",
    "EROFS": "ổ đĩa chỉ cho đọc",
    "EIO": "ổ đĩa lỗi khi đọc hoặc ghi",
    "ENOENT": "tệp hoặc thư mục không còn ở đó",
    "EEXIST": "đã có tệp cùng tên ở đó",
    "ENOTDIR": "ở chỗ cần một thư mục lại có một tệp",
    "EISDIR": "ở chỗ cần một tệp lại có một thư mục",
    "ENOTEMPTY": "thư mục không trống",
    "ENAMETOOLONG": "tên hoặc đường dẫn quá dài",
    "EINVAL": "ổ đĩa này không nhận tên hoặc cách ghi ấy",
    "EMFILE": "máy đang mở quá nhiều tệp",
    "ENFILE": "máy đang mở quá nhiều tệp",
    "ELOOP": "các lối tắt chỉ vòng vào nhau",
    "ETIMEDOUT": "ổ mạng không trả lời",
    "ENETUNREACH": "mất kết nối với ổ mạng",
}


def disk_words(error: OSError) -> str:
    """Why the disk refuses; the number of the system where nobody knows better."""
    name = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return _WORDS.get(name, f"không rõ vì sao (Kỹ thuật: {name})")
