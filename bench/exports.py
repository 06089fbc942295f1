"""Measure exports: how long a picture, a pack and a published view take, in one run.

Run by hand on a quiet machine: `python bench/exports.py` (about two minutes; `--views 200` for fewer).
In:  one claimant's 2,000 values, and six lines of 800 points, from formulas; the built database for publishing.
Out: each target beside what was measured, on standard output; exit status 1 if one is missed. Medians of
     RUNS by the clock, with the time of the processor in brackets.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bench.targets import Targets  # noqa: E402 - found only once the folder above is on the path

RUNS = 7
POINTS = 2_000
VIEWS = 1_000
LANGUAGES = ("en", "fr", "uk", "ar")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--views", type=int, default=VIEWS, help="how many are published; 0: none")
    asked, targets = parser.parse_args(), Targets()
    _pictures(targets)
    if asked.views:
        _publish(asked.views, targets)
    return targets.status()


def timed(work: Callable[[], object], runs: int = RUNS) -> tuple[float, float]:
    """Median seconds of the clock and of the processor, the first call left out."""
    work()
    taken = []
    for _ in range(runs):
        began, used = time.perf_counter(), time.process_time()
        work()
        taken.append((time.perf_counter() - began, time.process_time() - used))
    wall, processor = (statistics.median(times) for times in zip(*taken, strict=True))
    return wall, processor


def _pictures(targets: Targets) -> None:
    """Pictures and a pack of POINTS points; larger pictures for comparison."""
    import registers
    from charts import paper
    from exports import pack
    from exports.links import read_address
    from exports.release import release
    from records import Report
    from store import Store
    from tests.outgoing_store import CONFLICT_QUERY, MINISTRY, cell
    from tests.sample_charts import day, full

    known = registers.load()
    with Store(Path(tempfile.mkdtemp()) / "bench.db") as store:
        report = Report(report_id="t", text="", publisher=MINISTRY, published=day(0), loader="table")
        figures = [cell(day(n), 10 * n, MINISTRY, "t", place="Gaza Strip") for n in range(POINTS)]
        store.add(report, [known.identify(figure) for figure in figures])
        made = release(read_address(CONFLICT_QUERY)[0], store, known)
    chart, large = made.shown.chart, full()
    for name, limit, work in (
        ("SVG", 0.15, lambda: paper.svg(chart)),
        ("PNG", 0.2, lambda: paper.png(chart)),
        ("pack: one ZIP of everything", 2.0, lambda: pack.write(made)),
    ):
        wall, processor = timed(work, RUNS if limit < 1 else 3)
        targets.most(f"{name} of {POINTS:,} points ({processor:.3f} s of processor)", wall, limit, "s", 3)
    for name, work in (("SVG", lambda: paper.svg(large)), ("PNG", lambda: paper.png(large))):
        wall, processor = timed(work)
        print(f"  {name} of six lines of 800 points: {wall:.3f} s ({processor:.3f} s of processor)")


def _publish(views: int, targets: Targets) -> None:
    """Views a second, on the built database; the first run and one that changes nothing."""
    from store import default_path

    if not default_path().is_file():
        print("publish: build the database first (python cli.py build)")
        return
    folder = Path(tempfile.mkdtemp())
    entries = [{"name": f"v{n}", "view": _address(n)} for n in range(views)]
    (folder / "VIEWS.yml").write_text(yaml.safe_dump(entries), encoding="utf-8")
    command = [sys.executable, "cli.py", "publish", str(folder / "VIEWS.yml"), "--out", str(folder / "site")]
    for name in ("first run", "again"):
        began = time.perf_counter()
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        taken = time.perf_counter() - began
        print(f"  publish, {name}: {taken:.0f} s, start included. {ran.stdout.strip()} {ran.stderr.strip()[-300:]}")
        targets.least(f"publish, {name}: views a second of {views}", views / taken, 10, "/s", 1)
    written = int(ran.stdout.partition(" files written")[0].rpartition(" ")[2])
    targets.most("publish, again: files rewritten", written, 0, "", 0)


def _address(number: int) -> str:
    """One of many views of one conflict: other days, another language."""
    first, last, lang = number % 20 + 7, number // 20 % 12 + 1, LANGUAGES[number % len(LANGUAGES)]
    days = f"start=2023-10-{first:02d}&end=2025-{last:02d}-28"
    return f"conflict=israel-gaza-2023&metric=killed&place=gaza-strip&{days}&lang={lang}"


if __name__ == "__main__":
    sys.exit(main())
