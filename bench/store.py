"""How long does one series take out of a million figures? Beside it: the same rows in one plain table, indexed.

    python bench/store.py [FIGURES]          (1,000,000 unless given)

In:  generated figures: lines of 800 days each, written day by day, so that the days of a line arrive far apart.
Out: figures written per second; the time to find one line's rows, and to make Figures of them; the peer's time.
"""

from __future__ import annotations

import sqlite3
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from records import Figure, Report
from store import Store
from store.schema import LINE_SHIFT

DAYS = 800
ASKED = 200
"""Lines read to take a median."""


def figures(number: int):
    """So many figures, day by day, each line once a day."""
    lines = max(number // DAYS, 1)
    for day in range(DAYS):
        as_of = (date(2022, 1, 1) + timedelta(days=day)).isoformat()
        for line in range(lines):
            yield Figure(
                figure_id=f"{day:08x}{line:08x}", report_id="r", value=float(day), low=float(day), high=float(day),
                measure="cumulative", date_end=as_of, published=as_of, known_from=as_of,
                conflict=f"conflict-{line % 40}", claimant=f"claimant-{line}", source=f"Claimant {line}",
                place=f"Place {line % 500}", publisher="Wire",
                quote=f"killed_cum: {day}", numeral=str(day), url="https://example.org/table",
            )  # fmt: skip


def median_ms(work) -> float:
    times = []
    for line in range(ASKED):
        began = time.perf_counter()
        work(line)
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        rest = figures(number)
        peer = sqlite3.connect(f"{folder}/peer.db")
        peer.execute("CREATE TABLE figures (conflict, claimant, metric, date_end, value, quote, url, place, publisher)")
        with Store(f"{folder}/one.db") as store:
            began = time.perf_counter()
            while some := list(islice(rest, 20_000)):
                store.add(Report(report_id="r", text=""), some)
            seconds = time.perf_counter() - began
            print(f"{number:,} figures written in {seconds:.1f} s, {number / seconds:,.0f}/s, "
                  f"{Path(folder, 'one.db').stat().st_size / 1e6:.0f} MB")  # fmt: skip
            for figure in figures(number):
                peer.execute(
                    "INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (figure.conflict, figure.claimant, figure.metric, figure.date_end, figure.value, figure.quote,
                     figure.url, figure.place, figure.publisher),
                )  # fmt: skip
            peer.execute("CREATE INDEX line ON figures (conflict, claimant, metric)")
            peer.commit()
            query = (
                "SELECT f.* FROM lines l CROSS JOIN figures f "
                f"ON f.row BETWEEN l.line << {LINE_SHIFT} AND ((l.line + 1) << {LINE_SHIFT}) - 1 "
                "WHERE l.conflict = ? AND l.claimant = ? AND f.recorded_until IS NULL"
            )
            ask = store._read.execute
            names = [(f"conflict-{line % 40}", f"claimant-{line}") for line in range(ASKED)]
            rows = median_ms(lambda line: ask(query, names[line]).fetchall())
            made = median_ms(lambda line: list(store.figures(conflict=names[line][0], claimant=names[line][1])))
            plain = median_ms(
                lambda line: peer.execute(
                    "SELECT * FROM figures WHERE conflict = ? AND claimant = ?", names[line]
                ).fetchall()
            )
            print(
                f"one line of {DAYS} days: its rows {rows:.1f} ms, as Figures {made:.1f} ms; "
                f"rows of a plain indexed table {plain:.1f} ms"
            )


if __name__ == "__main__":
    main()
