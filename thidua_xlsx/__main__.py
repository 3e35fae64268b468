"""The door: UTF-8 streams, the commands, and one place where our own bugs end (exit 70, with a log)."""

from __future__ import annotations

import sys

OUR_BUG = 70


def main() -> None:
    """Run the command line."""
    from .cli import cli
    from .console import use_utf8

    use_utf8()
    try:
        cli(prog_name="thidua")
    except Exception:
        sys.stderr.write(f"Lỗi của chính công cụ. Xin gửi kèm tệp này khi báo lỗi: {_log()}\n")
        sys.exit(OUR_BUG)


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
