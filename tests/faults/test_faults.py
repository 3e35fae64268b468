"""A seeded sample of the points; `python -m tests.faults` tries thousands."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .disk import CHANGING, Fault
from .sampling import sampled
from .trial import Bench
from .year import steps

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tuple(steps(tmp_path_factory.mktemp("year"))))


def test_whatever_fails_nothing_is_lost_and_the_next_run_makes_it_good(bench: Bench) -> None:
    chosen = sampled(bench.points(), 20, seed=2)
    assert len({point.step for point in chosen}) > 8
    outcomes = [(bench.trial(point), point) for point in chosen]
    assert [(wrong, point) for (_, wrong), point in outcomes if wrong] == []
    assert {word for (word, _), _ in outcomes} >= {"killed", "finding"}


@pytest.mark.parametrize("name", ["register, forms back", "freeze", "rank"])
def test_without_a_return_that_the_disk_keeps_back_nothing_is_decided(bench: Bench, name: str) -> None:
    step = [one.name for one in bench.steps].index(name)
    point = next(
        point
        for point in bench.points()
        if point.step == step
        and point.fault is Fault.DENIED
        and point.operation is not None
        and point.operation.name == "open to read"
        and point.operation.path.startswith("mua/nhan/")
    )
    assert bench.trial(point) == ("finding", [])


def test_the_points_are_thousands_and_reach_everything_that_changes_the_disk(bench: Bench) -> None:
    points = bench.points()
    assert len(points) > 10_000
    assert {point.fault for point in points} == set(Fault)
    reached = {point.operation.name for point in points if point.operation}
    assert reached >= CHANGING


def test_the_bench_sees_a_file_that_is_written_in_place(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The trials are worth nothing if they pass with the tool's care taken away."""
    from thidua_xlsx import storage

    def in_place(path: Path, data: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    monkeypatch.setattr(storage, "publish_bytes", in_place)
    careless = Bench(bench.steps[2:3])
    halves = [point for point in careless.points() if point.fault is Fault.KILL_HALF]
    wrong = [careless.trial(point)[1] for point in halves]
    assert any("neither old nor new" in told for one in wrong for told in one)
