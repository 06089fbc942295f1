"""How fast are events loaded, and with how much memory? Beside it: the least that anybody has to do with the same file.

    python bench/load.py [EVENTS]            (100,000 unless given; a million takes some minutes)

In:  a generated CSV in the shape of UCDP GED: as many countries, places and parties as the real one.
Out: time and peak memory of `cli.py load` beside what it is to keep to, and of the peer: reading the rows with pandas
     and writing them to SQLite as they are, with no figures, names, ids, search or versions. Each runs in a process of
     its own.
"""

from __future__ import annotations

import csv
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).parent.parent
COLUMNS = (
    "id", "code_status", "date_start", "date_end", "type_of_violence", "country", "side_a", "side_b",
    "where_coordinates", "source_article", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown",
    "low", "best", "high",
)  # fmt: skip
COUNTRIES = (
    "Syria",
    "Iraq",
    "Yemen (North Yemen)",
    "Ukraine",
    "Sudan",
    "Nigeria",
    "Somalia",
    "Afghanistan",
    "Mali",
    "Myanmar (Burma)",
)
SECONDS_PER_EVENT = 15 / 100_000
MEGABYTES = 1_000
"""What a load is to keep to: 100,000 events in 15 seconds, a million in 150, below a gigabyte."""
PEER = """
import sys, sqlite3, pandas
pandas.read_csv(sys.argv[1]).to_sql("events", sqlite3.connect(sys.argv[2]), index=False, chunksize=10_000)
"""


def generate(path: Path, events: int) -> None:
    """A file of so many events, the same each time."""
    chance = random.Random(7)
    with path.open("w", newline="", encoding="utf-8") as stream:
        out = csv.writer(stream)
        out.writerow(COLUMNS)
        for number in range(events):
            country = chance.choice(COUNTRIES)
            start = date(1989, 1, 1) + timedelta(days=chance.randrange(12_000))
            end = start + timedelta(days=0 if chance.random() < 0.8 else chance.randrange(1, 40))
            dead = [chance.choice((0, 0, 0, 1, 2, 5)) for _ in range(4)]
            best = sum(dead)
            out.writerow([
                number, "Clear", start, end, 1, country, f"Government of {country}", f"Group {chance.randrange(6)}",
                f"Town {int(chance.paretovariate(0.7)) % 1_500}",
                f"Agency,{start},Clashes reported in the district " * 3,
                *dead, best, best, best + chance.choice((0, 0, 3)),
            ])  # fmt: skip


def measured(command: list[str], told: Path = Path(os.devnull)) -> tuple[float, float, float]:
    """Seconds, seconds of the processor, and peak memory in MB, of one command; what it prints goes to `told`."""
    began = time.perf_counter()
    with told.open("w") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command} failed")
    return time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000


def main() -> None:
    events = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "events.csv"
        generate(table, events)
        print(f"{events:,} events, {table.stat().st_size / 1e6:.0f} MB of CSV")
        for name, command in (
            ("cli.py load", [sys.executable, "cli.py", "load", "--json", "--db", f"{folder}/one.db", str(table)]),
            ("pandas to SQLite, as they are", [sys.executable, "-c", PEER, str(table), f"{folder}/peer.db"]),
        ):
            seconds, work, megabytes = measured(command)
            speed = f"{events / seconds:10,.0f} events/s"
            print(f"{name:<30} {seconds:7.1f} s ({work:.1f} s of processor) {speed} {megabytes:7.0f} MB peak")
        print(f"{'to keep to':<30} {events * SECONDS_PER_EVENT:7.1f} s {MEGABYTES:55} MB")
        print(f"database: {Path(folder, 'one.db').stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
