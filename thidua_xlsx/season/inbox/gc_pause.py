"""Python's garbage collector held back while many files are read (see `docs/performance.md`).

Python's collector walks every object of the process each time a file's cells have been made, a third of the
whole time of reading. While files are read it looks only at the youngest generation, once a file: cells hold
no reference cycles, and those of the parsers are short-lived.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def young_only() -> Iterator[Callable[[], object]]:
    """Within the block the collector rests; call what it gives after each file to sweep what is new."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield lambda: gc.collect(0)
    finally:
        if was:
            gc.enable()
