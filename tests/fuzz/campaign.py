"""Many packages, each known by its seed and number, and what became of them."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from random import Random

from tests.poison.groups import GROUPS

from .mutations import Parts, mutated
from .oracle import judge


@dataclass
class Tally:
    """What became of packages. `faults`: number of the package -> what was wrong, first line."""

    words: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    scored: int = 0
    faults: dict[int, str] = field(default_factory=dict)

    @property
    def packages(self) -> int:
        return self.words.total() + len(self.faults)

    def add(self, other: Tally) -> None:
        self.words += other.words
        self.codes += other.codes
        self.scored += other.scored
        self.faults |= other.faults


@cache
def bases() -> tuple[Parts, ...]:
    """The honest forms of the corpus: as many programs and people write them."""
    files = [poison.data() for poison in GROUPS["honest controls"] if poison.file.endswith(".xlsx")]
    return tuple(map(_parts, files))


def _parts(data: bytes) -> Parts:
    """The parts of a package; none of a zip that cannot be read to its end."""
    with suppress(Exception), zipfile.ZipFile(io.BytesIO(data)) as package:
        return {member.filename: package.read(member) for member in package.infolist() if not member.is_dir()}
    return {}


def package(seed: int, number: int) -> bytes:
    """The bytes of a package, the same on any machine."""
    random = Random(f"{seed}/{number}")
    return mutated(random, random.choice(bases()), random.choice(bases()))


def again(data: bytes, seed: int) -> bytes:
    """A package with more of its own changed, or an honest form when it cannot be opened."""
    random = Random(seed)
    return mutated(random, _parts(data) or random.choice(bases()), random.choice(bases()))


def tried(seed: int, numbers: Iterable[int]) -> Tally:
    """Make and read these packages, one after another."""
    tally = Tally()
    for number in numbers:
        try:
            verdict = judge(package(seed, number))
        except Exception as fault:
            tally.faults[number] = f"{type(fault).__name__}: {fault}".splitlines()[0][:300]
        else:
            tally.words[verdict.word] += 1
            tally.codes.update(verdict.codes)
            tally.scored += verdict.scored
    return tally
