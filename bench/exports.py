"""Measure exports: how long a picture, a pack and a published view take, in one run.

Run by hand: `python bench/exports.py`. In: six lines of 800 points from a formula; the built database if there is one.
Out: a table on standard output; medians of RUNS.
"""

from __future__ import annotations

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

RUNS = 7
VIEWS = 200
POINTS = 2_000


def timed(work: Callable[[], object], runs: int = RUNS) -> float:
    """Median seconds, the first call left out."""
    work()
    taken = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def main() -> None:
    """Measure and print."""
    from charts import paper
    from tests.sample_charts import full

    chart = full()
    print(f"SVG  {timed(lambda: paper.svg(chart)):.3f} s   {len(paper.svg(chart)) / 1000:.0f} kB")
    print(f"PNG  {timed(lambda: paper.png(chart)):.3f} s   2x {timed(lambda: paper.png(chart, scale=2)):.3f} s")
    print(f"PDF  {timed(lambda: paper.pdf(chart)):.3f} s")
    _packs()
    _publish()


def _packs() -> None:
    """A pack of POINTS points."""
    import registers
    from exports import pack
    from exports.links import read_address
    from exports.release import release
    from records import Report
    from store import Store
    from tests.outgoing_store import CONFLICT_QUERY, MINISTRY, cell
    from tests.sample_charts import day

    known = registers.load()
    with Store(Path(tempfile.mkdtemp()) / "bench.db") as store:
        report = Report(report_id="t", text="", publisher=MINISTRY, published=day(0), loader="table")
        figures = [cell(day(n), 10 * n, MINISTRY, "t", place="Gaza Strip") for n in range(POINTS)]
        store.add(report, [known.identify(figure) for figure in figures])
        made = release(read_address(CONFLICT_QUERY)[0], store, known)
        print(f"pack {timed(lambda: pack.write(made), 3):.2f} s for {len(made.figures)} points")


def _publish() -> None:
    """Views a second, on the built database; the first run and one that changes nothing."""
    from store import default_path

    if not default_path().is_file():
        print("publish: build the database first (python cli.py build)")
        return
    folder = Path(tempfile.mkdtemp())
    base = "conflict=israel-gaza-2023&metric=killed&place=gaza-strip"
    views = [
        {"name": f"v{n}", "view": f"{base}&start=2023-10-{7 + n % 20:02d}&end=2025-{1 + n % 12:02d}-28&lang={lang}"}
        for n, lang in enumerate(("en", "fr", "uk", "ar") * (VIEWS // 4))
    ]
    (folder / "VIEWS.yml").write_text(yaml.safe_dump(views), encoding="utf-8")
    command = [sys.executable, "cli.py", "publish", str(folder / "VIEWS.yml"), "--out", str(folder / "site")]
    for name in ("first", "again"):
        began = time.perf_counter()
        said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
        taken = time.perf_counter() - began
        print(f"publish, {name}: {VIEWS / taken:.1f} views a second, start included ({said})")


if __name__ == "__main__":
    main()
