"""The confined process: bytes in by standard input, one line of JSON (and bytes) out by standard output."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from ..installation import unloadable_module
from .password import PasswordWantedError

Task = Callable[..., tuple[Any, bytes]]
OPTIONAL = ("msoffcrypto",)
"""Packages that may be missing: they come with an extra."""


def main() -> None:
    """Read one task, bound this process, do it, answer. What goes wrong is an answer too."""
    source = sys.stdin.buffer
    head = json.loads(source.readline())
    data = source.read(head["size"])
    out = os.dup(1)
    os.dup2(2, 1)  # whatever a parser prints is no answer
    bound(head["memory"], head["seconds"])
    try:
        value, rest = _task(head["task"])(data, **head["options"])
        line = json.dumps({"value": value})
    except MemoryError:
        line, rest = _failed("limits", "memory"), b""
    except PasswordWantedError as error:
        line, rest = _failed("password", str(error)), b""
    except Exception as error:  # a parser of others may raise anything on bytes of others
        line, rest = _fault(error), b""
    with os.fdopen(out, "wb") as stream:
        stream.write(line.encode("ascii") + b"\n" + rest)


def bound(memory: int, seconds: int) -> None:
    """Limit this process for good: address space, processor time, no files written, no memory dumps."""
    try:
        import resource
    except ImportError:  # pragma: no cover - Windows; the parent's clock is the limit there
        return
    wanted = {
        "RLIMIT_AS": memory,
        "RLIMIT_CPU": seconds,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_CORE": 0,
    }
    for name, value in wanted.items():
        # A system may know a limit and refuse it (macOS: RLIMIT_AS); the others still hold.
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(getattr(resource, name), (value, value))


def _fault(error: Exception) -> str:
    """The answer when the work ended in an error: the installation's fault, or that of the bytes."""
    module = unloadable_module(error)
    if module in OPTIONAL:
        return _failed("missing", module)
    return _failed("installation", module) if module else _failed("damaged", type(error).__name__)


def _failed(reason: str, detail: str) -> str:
    return json.dumps({"failed": reason, "detail": detail})


def _task(name: str) -> Task:
    tasks: Mapping[str, Callable[[], Task]] = {
        "cells": _cells,
        "decrypt": _decrypt,
        "message": _message,
        "outlook": _outlook,
    }
    return tasks[name]()


def _cells() -> Task:
    from .calamine_cells import cells

    return cells


def _decrypt() -> Task:
    from .decrypt import decrypt

    return decrypt


def _message() -> Task:
    from .mail import message

    return message


def _outlook() -> Task:
    from .mail import outlook

    return outlook
