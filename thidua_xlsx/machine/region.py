"""The sign between whole and part that this machine's programs write: "," in Vietnam, "." elsewhere."""

from __future__ import annotations

import locale
import sys


def decimal_sign() -> str:
    """The sign of the user's regional settings, as Excel takes it over; "" where none is set."""
    if sys.platform == "win32":
        return _of_the_registry()
    before = locale.setlocale(locale.LC_NUMERIC)
    try:
        locale.setlocale(locale.LC_NUMERIC, "")
        sign = locale.localeconv()["decimal_point"]
        named = locale.setlocale(locale.LC_NUMERIC) not in ("C", "POSIX", "C.UTF-8")
    except locale.Error:
        return ""
    finally:
        locale.setlocale(locale.LC_NUMERIC, before)
    return str(sign) if named else ""


def _of_the_registry() -> str:
    import winreg  # type: ignore[import-not-found,unused-ignore]

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Control Panel\International") as region:  # type: ignore[attr-defined,unused-ignore]
            return str(winreg.QueryValueEx(region, "sDecimal")[0])  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return ""
