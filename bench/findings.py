"""Measure findings: time, peak memory and growth from 10 thousand to 1 million figures, and the update by one report.

Run by hand: `.venv/bin/python -m bench.findings` (two minutes, 2 GB). Times are of the processor, not of the wall
clock, so that a busy machine changes little. No test reads them.

The world is made up but shaped like the real one: conflicts of ten lines each (two sources, running totals and daily
numbers of several groups), a hundred days a line, with revisions, misprints, jumps and disagreements strewn in.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from statistics import median

import findings
from findings.kept import Kept
from records import Figure, Measure

DAYS = 100
LINES = 10
START = date(2030, 1, 1)
SIZES = (10_000, 100_000, 1_000_000)
POPULATIONS = ("all", "women", "children", "civilians")


def world(size: int, seed: int = 1) -> Iterator[Figure]:
    """`size` figures in conflicts of ten lines of a hundred days."""
    chance = random.Random(seed)
    for number in range(size // (DAYS * LINES)):
        yield from conflict(f"c{number:05d}", chance)


def conflict(name: str, chance: random.Random) -> Iterator[Figure]:
    """Ten lines of one conflict: two sources, each a total, three shares of it, and its daily numbers."""
    for source in ("Office", "Mission"):
        totals = dict.fromkeys(POPULATIONS, float(chance.randint(500, 5_000)))
        for n in range(DAYS):
            day = (START + timedelta(n)).isoformat()
            step = float(max(0, round(chance.gauss(20, 8))) * (10 if chance.random() < 0.01 else 1))
            shown = step if chance.random() > 0.003 else step * 2
            for share, population in enumerate(POPULATIONS, start=1):
                totals[population] += step // share if chance.random() > 0.002 else -step
                yield _figure(name, source, population, "cumulative", totals[population], day)
            yield _figure(name, source, "all", "period", shown, day)


def _figure(name: str, source: str, population: str, measure: Measure, value: float, day: str) -> Figure:
    return Figure(
        figure_id=f"{name}-{source}-{population}-{measure}-{day}", value=value, low=value, high=value, measure=measure,
        date_start=START.isoformat() if measure == "cumulative" else day, date_end=day, population=population,
        place="Eastland", source=source, publisher=source, published=day, conflict=name, claimant=source.lower(),
        known_from=day,
    )  # fmt: skip


def peak() -> float:
    """Peak memory of this process, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure_all(size: int) -> None:
    """Findings of all figures at once."""
    figures = list(world(size))
    before, start = peak(), time.process_time()
    found = findings.find(figures)
    took = time.process_time() - start
    print(
        f"{size:>9,} figures {size // DAYS:>7,} series: {took:7.1f} s, {took / size * 1e6:5.1f} µs each, "
        f"peak {peak():6.0f} MB (figures alone {before:.0f}), {len(found):,} findings"
    )


def measure_one(size: int) -> None:
    """The update by one report of three figures, on a store of `size`."""
    kept = Kept(world(size))
    chance = random.Random(2)
    took = []
    for n in range(50):
        name = f"c{chance.randrange(size // (DAYS * LINES)):05d}"
        known = next(conflict(name, random.Random(n)))
        report = [
            replace(known, figure_id=f"new-{n}-{i}", date_end=f"2030-04-1{i}", published="2030-04-12", publisher="Wire")
            for i in range(3)
        ]
        start = time.process_time()
        kept.add(report)
        took.append((time.process_time() - start) * 1000)
    took.sort()
    print(f"one report on {size:,} figures: median {median(took):.0f} ms, slowest of 50 {took[-1]:.0f} ms")


def main() -> None:
    """All sizes, each in a process of its own, so that peaks are its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, help="only this number of figures, in this process")
    parser.add_argument("--one", action="store_true", help="measure the update by one report instead")
    args = parser.parse_args()
    if args.size:
        (measure_one if args.one else measure_all)(args.size)
        return
    for size in SIZES:
        subprocess.run([sys.executable, "-m", "bench.findings", "--size", str(size)], check=True)
    subprocess.run([sys.executable, "-m", "bench.findings", "--size", str(SIZES[-1]), "--one"], check=True)


if __name__ == "__main__":
    main()
