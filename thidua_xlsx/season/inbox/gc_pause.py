"""Reading many files without paying for all that was read before, again and again.

Python's collector walks every object of the process each time a file's cells have been made, a third of the
whole time of reading. While files are read it only looks at what is new, once a file: cells hold no circles,
and the parsers' circles die young.
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
