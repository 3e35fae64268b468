"""What a disk that refuses says is told in Vietnamese, whatever the language of the system."""

from __future__ import annotations

import errno

import pytest

from thidua_xlsx.season.common.disk_words import disk_words


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "ổ đĩa đầy"),
        (errno.EACCES, "không có quyền, hoặc tệp đang mở ở chương trình khác"),
        (errno.EROFS, "ổ đĩa chỉ cho đọc"),
        (errno.EPIPE, "không rõ vì sao (Kỹ thuật: EPIPE)"),
    ],
)
def test_the_words_of_the_system_are_not_repeated(number: int, said: str) -> None:
    assert disk_words(OSError(number, "No space left on device")) == said


def test_an_error_without_a_number_is_named_by_its_kind() -> None:
    assert disk_words(OSError("torn")) == "không rõ vì sao (Kỹ thuật: OSError)"
