"""An encrypted workbook opened with its password, by msoffcrypto-tool. In the confined process."""

from __future__ import annotations

import io
from typing import Any

from .password import PasswordWantedError


def decrypt(data: bytes, password: str) -> tuple[Any, bytes]:
    """The bytes of the workbook as it was before it was encrypted (.xlsx, .xlsm, .xls)."""
    import msoffcrypto
    from msoffcrypto.exceptions import DecryptionError, InvalidKeyError

    file, opened = msoffcrypto.OfficeFile(io.BytesIO(data)), io.BytesIO()
    try:
        file.load_key(password=password)
        file.decrypt(opened)
    except (InvalidKeyError, DecryptionError) as error:
        raise PasswordWantedError from error
    return None, opened.getvalue()
