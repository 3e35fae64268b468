"""The collector rests while files are read, and is as before afterwards, whatever happens."""

from __future__ import annotations

import gc
import weakref

import pytest

from thidua_xlsx.season.inbox.gc_pause import young_only


class Circle:
    """Something only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


def test_circles_of_a_file_are_swept_within_the_block() -> None:
    with young_only() as sweep:
        assert not gc.isenabled()
        seen = weakref.ref(Circle())
        sweep()
        assert seen() is None
    assert gc.isenabled()


def test_the_collector_comes_back_after_an_error_and_stays_off_where_it_was_off() -> None:
    with pytest.raises(ValueError, match="bad"), young_only():
        raise ValueError("bad")
    assert gc.isenabled()
    gc.disable()
    try:
        with young_only():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
