"""Work on untrusted bytes by other people's parsers, in a process of its own with limits (`confined`).

The process gets the bytes and answers with plain values; it has little memory, little time and may write
no file. Whatever happens there, here it is an answer or a `SandboxError`. Windows has no such limits on
memory and processor time: there the clock alone ends it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from ..confined import worker

MEMORY = 768 * 1024 * 1024
"""Bytes of address space; the interpreter and the parsers take some 150 MiB of it."""
PROCESSOR_SECONDS = 20
CLOCK_SECONDS = 60

_ROOT = Path(__file__).parents[2]
_PROGRAM = f"import sys; sys.path.insert(0, sys.argv[1]); from {worker.__name__} import main; main()"


class SandboxError(Exception):
    """The work could not be done. `reason` is one of "limits", "damaged", "password", "missing"."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason, self.detail = reason, detail


def run_sandboxed(task: str, data: bytes, **options: object) -> tuple[Any, bytes]:
    """What the task makes of the bytes: a JSON value and bytes. SandboxError when there is none.

    ImportError when a module of the installation is missing or broken.
    """
    bounds = {"memory": MEMORY, "seconds": PROCESSOR_SECONDS}
    head = json.dumps({"task": task, "size": len(data), "options": options, **bounds}).encode() + b"\n"
    command = [sys.executable, "-P", "-X", "utf8", "-c", _PROGRAM, str(_ROOT)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        try:
            output, _ = child.communicate(head + data, CLOCK_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            raise SandboxError("limits", f"{CLOCK_SECONDS} s") from None
        except BaseException:
            child.kill()
            raise
    line, _, rest = output.partition(b"\n")
    if child.returncode or not line:
        raise SandboxError("limits", f"exit {child.returncode}")
    answer = json.loads(line)
    if answer.get("failed") == "installation":
        raise ImportError(f"the confined process cannot load {answer['detail']}", name=answer["detail"])
    if "failed" in answer:
        raise SandboxError(answer["failed"], answer["detail"])
    return answer["value"], rest
