"""Measure embeds: first paint beside a Streamlit page and a plotly page of the same chart, and requests a second.

Run by hand: `python bench/embed.py`. Everything is served on 127.0.0.1 by this run and measured in one sitting.
In:  six lines of 800 points from a formula. Out: a table on standard output.

First paint is Chromium's own first-contentful-paint, cold cache, median of RUNS; bytes are what went over the wire with
gzip where the server offers it. The plotly page loads the whole bundle, which is what the package ships; the basic one
would be a third of it. Requests are asked by httpx over 50 connections of one process beside the server, so a
separate load generator would see more.
"""

from __future__ import annotations

import asyncio
import http.server
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import httpx
from playwright.sync_api import Browser, sync_playwright
from plotly import graph_objects
from plotly.offline import get_plotlyjs

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

RUNS = 5
CONNECTIONS, REQUESTS = 50, 5_000
STREAMLIT_PEER = """
import sys; sys.path.insert(0, {root!r})
import streamlit as st
from plotly import graph_objects
from charts import screen
from tests.sample_charts import full
drawn = screen.draw(full())
st.plotly_chart(graph_objects.Figure(drawn["data"], drawn["layout"]))
"""


def main() -> None:
    """Measure and print."""
    from charts import screen
    from tests.outgoing_store import CONFLICT_QUERY, fill
    from tests.sample_charts import full

    folder = Path(tempfile.mkdtemp())
    fill(folder / "bench.db").close()
    (folder / "embed.html").write_text(heavy_embed(folder / "bench.db"), encoding="utf-8")
    drawn = screen.draw(full())
    page = graph_objects.Figure(drawn["data"], drawn["layout"]).to_html(include_plotlyjs="directory")
    (folder / "plotly.html").write_text(page, encoding="utf-8")
    (folder / "plotly.min.js").write_text(get_plotlyjs(), encoding="utf-8")
    (folder / "peer.py").write_text(STREAMLIT_PEER.format(root=str(ROOT)), encoding="utf-8")
    files = serve_files(folder)
    peer = start([sys.executable, "-m", "streamlit", "run", str(folder / "peer.py")], "/_stcore/health")
    ours = start([sys.executable, "-m", "uvicorn", "asgi:app"], "/healthz", AS_REPORTED_DB=str(folder / "bench.db"))
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            pages = {
                "embed, six lines of 800 points": (f"{files}/embed.html", "svg"),
                "plotly page, same chart": (f"{files}/plotly.html", ".plot-container .scatterlayer"),
                "Streamlit page, same chart": (peer[1], ".plot-container .scatterlayer"),
            }
            print(f"{'page':<34}{'first paint s':>14}{'chart s':>10}{'kB':>8}")
            for name, (address, chart) in pages.items():
                paint, shown, size = zip(*(look(browser, address, chart) for _ in range(RUNS)), strict=True)
                print(f"{name:<34}{med(paint):>14.3f}{med(shown):>10.3f}{med(size) / 1000:>8.0f}")
            browser.close()
        address = f"{ours[1]}/embed/chart.html?{CONFLICT_QUERY}"
        rate, waits = asyncio.run(ask(address))
        before = memory(ours[0].pid)
        asyncio.run(ask(address))
        p99 = 1000 * waits[int(0.99 * len(waits))]
        print(f"{rate:.0f} embed requests a second at {CONNECTIONS} connections, p99 {p99:.0f} ms")
        print(f"memory after {REQUESTS} requests {before} MB, after twice as many {memory(ours[0].pid)} MB")
    finally:
        for process, _address in (peer, ours):
            process.terminate()


def heavy_embed(database: Path) -> str:
    """The page of six lines of 800 points."""
    from dataclasses import replace

    from exports import embed
    from exports.links import Links, Look, read_address
    from exports.release import release
    from store import Store
    from tests.outgoing_store import CONFLICT_QUERY
    from tests.sample_charts import full
    from tests.small_store import known

    with Store(database) as store:
        made = release(read_address(CONFLICT_QUERY)[0], store, known())
    made = replace(made, shown=replace(made.shown, chart=full()))
    return embed.write(made, Links.served("https://charts.example.org", made.view, Look()))


def look(browser: Browser, address: str, chart: str) -> tuple[float, float, float]:
    """First paint and chart in seconds, bytes over the wire, in a fresh context."""
    context = browser.new_context()
    page = context.new_page()
    client = context.new_cdp_session(page)
    client.send("Network.enable")
    received: list[float] = []
    client.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    began = time.perf_counter()
    page.goto(address)
    page.wait_for_selector(chart, state="attached")
    shown = time.perf_counter() - began
    page.wait_for_timeout(300)
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0") / 1000
    context.close()
    return paint, shown, sum(received)


async def ask(address: str) -> tuple[float, list[float]]:
    """Requests a second, and every waiting time, shortest first."""
    limits = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS)
    waits: list[float] = []
    async with httpx.AsyncClient(limits=limits, timeout=30) as client:
        await client.get(address)
        left = iter(range(REQUESTS))

        async def reader() -> None:
            for _ in left:
                asked = time.perf_counter()
                (await client.get(address)).raise_for_status()
                waits.append(time.perf_counter() - asked)

        began = time.perf_counter()
        await asyncio.gather(*(reader() for _ in range(CONNECTIONS)))
        took = time.perf_counter() - began
    return REQUESTS / took, sorted(waits)


def start(command: list[str], health: str, **variables: str) -> tuple[subprocess.Popen[bytes], str]:
    """Start a server on a free port and wait until it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    flag = "--port" if "uvicorn" in command else "--server.port"
    more = [] if "uvicorn" in command else ["--server.headless", "true", "--browser.gatherUsageStats", "false"]
    process = subprocess.Popen(
        [*command, flag, port, *more], cwd=ROOT, env={**os.environ, **variables},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            httpx.get(address + health, timeout=5)
            return process, address
        except httpx.HTTPError:
            time.sleep(0.1)
    raise RuntimeError(f"{command} did not start")


def serve_files(folder: Path) -> str:
    """Serve a folder from a thread of this process."""

    class Files(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *args: object, **how: object) -> None:
            super().__init__(*args, directory=str(folder), **how)  # type: ignore[arg-type]

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Files)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def memory(pid: int) -> int:
    """Resident megabytes of a process."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1_000_000


def med(values: tuple[float, ...]) -> float:
    """The middle one."""
    return statistics.median(values)


if __name__ == "__main__":
    main()
