"""The door: UTF-8 streams, the commands, and one place where what nobody expected ends, with a log.

Exit 70 is a bug of ours. Exit 69 is a damaged installation: a module that is missing or broken.
"""

from __future__ import annotations

import sys

DAMAGED_INSTALLATION = 69
OUR_BUG = 70


def main() -> None:
    """Run the command line."""
    use_utf8()
    try:
        # Imported here, so that a module that is missing is told as every other one.
        from .cli import cli

        cli(prog_name="thidua")
    except Exception as error:
        sys.exit(_told(error))


def use_utf8() -> None:
    """Make the streams UTF-8 whatever the console's code page, so that piped Vietnamese never crashes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _told(error: Exception) -> int:
    """Tell the user in a sentence, write a log; the exit code."""
    from .installation import damaged_part

    part = damaged_part(error)
    if not part:
        sys.stderr.write(f"Lỗi của chính công cụ. Xin gửi kèm tệp này khi báo lỗi: {_log()}\n")
        return OUR_BUG
    sys.stderr.write(
        f"Bản cài đặt thiếu hoặc hỏng phần «{part}». Cài lại: pip install --force-reinstall, kèm tên tệp "
        f".whl hoặc thư mục mã nguồn. Nếu vẫn lỗi, gửi kèm tệp này: {_log()}\n"
    )
    return DAMAGED_INSTALLATION


def _log() -> str:
    """Write the traceback and the versions to a file; its path."""
    import platform
    import tempfile
    import traceback

    from .version import __version__

    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="thidua-loi-", suffix=".log", delete=False
    ) as log:
        log.write(f"thidua {__version__} · Python {platform.python_version()} · {platform.platform()}\n")
        log.write(traceback.format_exc())
        return log.name


if __name__ == "__main__":
    main()
