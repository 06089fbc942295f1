"""Measure the server under load: embeds a second, waiting times, memory, and the dashboard meanwhile.

Run by `python bench/embed.py`. In: the built database, or a small one; a Chromium. Out: targets.
Assumes: two processors, one of which the readers (bench/readers.py, a process of its own) use a part of.

Two loads over 50 connections: as many requests as the server answers; and 400 a second, during which the dashboard is
opened in Chromium and timed beside the same without readers.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from bench.targets import Targets
from tests.browser import free_port

ROOT = Path(__file__).parent.parent
CONNECTIONS, MANY, STEADY = 50, 100_000, 400
ADDRESSES = 12
"""Different embeds that the readers ask for in turn."""
OPENINGS, SECONDS_EACH = 3, 8
DASHBOARD = "/explore"
TRACES = ".scatterlayer .trace path"
MEGABYTE = 1_000_000


def measure(browser: Browser, targets: Targets) -> None:
    """Start the server, load it, end it."""
    folder = Path(tempfile.mkdtemp())
    database, query = _database(folder)
    asked = [f"/embed/chart.html?{query}&start=2023-10-{day + 7:02d}" for day in range(ADDRESSES)]
    (folder / "asked.json").write_text(json.dumps(asked), encoding="utf-8")
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "asgi:app", "--port", str(port), "--no-access-log"], cwd=ROOT,
        env={**os.environ, "AS_REPORTED_DB": str(database)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    site = f"http://127.0.0.1:{port}"
    try:
        sizes = [len(_page(site + path)) for path in asked]
        alone = [_open(browser, f"{site}{DASHBOARD}?{query}") for _ in range(OPENINGS + 1)][1:]
        print(
            f"\nserver: {len(asked)} embeds of {max(sizes) / 1000:.0f} kB, {CONNECTIONS} connections, {database.name}"
        )
        _read(site, folder, number=MANY // 10)
        before = _memory(process.pid)
        flood = _read(site, folder, number=MANY)
        after = _memory(process.pid)
        load = _start_readers(site, folder, number=STEADY * OPENINGS * SECONDS_EACH, rate=STEADY)
        busy = [_open(browser, f"{site}{DASHBOARD}?{query}") for _ in range(OPENINGS)]
        steady = _found(load)
        asked_for = STEADY * OPENINGS * SECONDS_EACH / steady["rate"]
    finally:
        process.terminate()
        process.wait(10)
    targets.most("embed: default view, uncompressed", max(sizes) / 1000, 50, "kB", 1)
    targets.least("server: embeds a second from memory", flood["rate"], STEADY, "/s")
    targets.most("server: p99 at full load", 1000 * flood["p99"], 250, "ms", 0)
    targets.least("server: answered of 100,000", flood["good"], MANY)
    targets.most("server: memory more after 100,000 requests", (after - before) / MEGABYTE, 10, "MB", 1)
    targets.most(f"server: p99 at {STEADY}/s while the dashboard is opened", 1000 * steady["p99"], 250, "ms", 0)
    print(f"  ({asked_for:.0f} s at {steady['rate']:.0f}/s; memory {after / MEGABYTE:.0f} MB)")
    slower = statistics.median(busy) / statistics.median(alone)
    targets.most(f"dashboard: time to its chart at {STEADY}/s, times that alone", slower, 2, "x")
    print(f"  (alone {statistics.median(alone):.2f} s, with readers {statistics.median(busy):.2f} s)")


def _database(folder: Path) -> tuple[Path, str]:
    """The built database and its largest view, or a small one."""
    from store import default_path
    from tests.outgoing_store import CONFLICT_QUERY, fill

    if default_path().is_file():
        return default_path(), "conflict=israel-gaza-2023&metric=killed&place=gaza-strip"
    fill(folder / "small.db").close()
    return folder / "small.db", CONFLICT_QUERY


def _page(address: str) -> bytes:
    """A page; the server may still be starting."""
    until = time.monotonic() + 60
    while True:
        try:
            return urllib.request.urlopen(address, timeout=120).read()
        except ConnectionError:
            pass
        except OSError as error:
            if not isinstance(getattr(error, "reason", None), ConnectionError) or time.monotonic() > until:
                raise
        time.sleep(0.2)


def _open(browser: Browser, address: str) -> float:
    """Seconds until the dashboard shows its chart, with an empty cache."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.wait_for_timeout(1000)
    began = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector(TRACES, state="attached", timeout=60_000)
    taken = time.perf_counter() - began
    context.close()
    return taken


def _start_readers(site: str, folder: Path, *, number: int, rate: float = 0) -> subprocess.Popen[bytes]:
    at = urlsplit(site)
    command = [sys.executable, str(ROOT / "bench" / "readers.py"), str(at.hostname), str(at.port)]
    more = ["--number", str(number), "--connections", str(CONNECTIONS), "--rate", str(rate)]
    return subprocess.Popen([*command, str(folder / "asked.json"), *more], stdout=subprocess.PIPE)


def _found(readers: subprocess.Popen[bytes]) -> dict[str, Any]:
    return json.loads(readers.communicate(timeout=600)[0])


def _read(site: str, folder: Path, *, number: int) -> dict[str, Any]:
    return _found(_start_readers(site, folder, number=number))


def _memory(pid: int) -> int:
    """Resident bytes of a process."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
