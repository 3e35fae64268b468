"""`python -m tests.fuzz.guided [libFuzzer options]`: the same mutations, guided by what code they reach.

Needs atheris (the extra `fuzz`). Packages that reach new code of the reader are kept and mutated further; one
that makes it fall, or tell a score that is not there, ends the run and lies in `crash-…`. Options of use:
`-max_total_time=600`, `-seed=1`, a folder to keep the packages in.
"""

from __future__ import annotations

import sys

import atheris

_READER = ["thidua_xlsx.workbooks", "thidua_xlsx.vietnamese", "thidua_xlsx.checks"]

with atheris.instrument_imports(include=_READER, exclude=["thidua_xlsx.second_verifier"]):
    from .campaign import again
    from .oracle import judge


def mutate(data: bytes, most: int, seed: int) -> bytes:
    """What libFuzzer tries next; it must not be longer than `most` bytes."""
    made = again(data, seed)
    return made if len(made) <= most else data[:most]


def read(data: bytes) -> None:
    """libFuzzer asks for a function that gives nothing."""
    judge(data)


if __name__ == "__main__":
    atheris.Setup([sys.argv[0], "-max_len=500000", *sys.argv[1:]], read, custom_mutator=mutate)
    atheris.Fuzz()
