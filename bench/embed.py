"""Measure embeds: first paint beside a Streamlit page and a plotly page of the same chart, and a server under load.

Run by hand on a quiet machine: `python bench/embed.py` (about two minutes; `--only pages` or `--only server`).
In:  six lines of 800 points from a formula; for the server the built database, or a small one of its own.
Out: each target beside what was measured, on standard output; exit status 1 if one is missed.

Everything is served on 127.0.0.1 with gzip by this run and measured in one sitting, page after page in turn, so that a
busy moment falls on all. First paint is Chromium's own first-contentful-paint, counted from the start of navigation,
with an empty cache in a new context, whose window has finished drawing itself; medians of RUNS. "Chart" is the first
frame in which the chart stands in the page. The plotly page takes the basic bundle, a third of what the package ships.
"""

from __future__ import annotations

import argparse
import gzip
import http.server
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from plotly import graph_objects

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bench import server  # noqa: E402 - found only once the folder above is on the path
from bench.targets import Targets  # noqa: E402
from tests.browser import CHROMIUM, FLAGS, serve  # noqa: E402

RUNS = 7
SETTLED = 1000
"""Milliseconds after which a new window of the browser has drawn its own parts, which else compete with the page."""
BUNDLE = "plotly-basic.min.js"
TRACES = ".plot-container .scatterlayer path"
PAGES = {
    "embed": ("embed.html", ".plots svg path"),
    "plotly page, basic bundle": ("plotly.html", TRACES),
    "Streamlit embed": ("?embed=true", TRACES),
}
STREAMLIT_PEER = """
import sys; sys.path.insert(0, {root!r})
import streamlit as st
from plotly import graph_objects
from charts import screen
from tests.sample_charts import full
drawn = screen.draw(full())
st.plotly_chart(graph_objects.Figure(drawn["data"], drawn["layout"]))
"""
WATCH = """(() => {
  const look = () => document.querySelector(%r)
    ? requestAnimationFrame(() => { window.chartShown = performance.now(); })
    : requestAnimationFrame(look);
  requestAnimationFrame(look);
})()"""


SEEN = "[performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, window.chartShown ?? 0]"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--only", choices=["pages", "server"])
    only, targets = parser.parse_args().only, Targets()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        if only != "server":
            pages(browser, targets)
        if only != "pages":
            server.measure(browser, targets)
        browser.close()
    return targets.status()


def pages(browser: Browser, targets: Targets) -> None:
    """First paint, chart and bytes of the three pages."""
    folder = Path(tempfile.mkdtemp())
    write_pages(folder)
    with ExitStack() as open_ones:
        files = open_ones.enter_context(file_server(folder))
        peer, streamlit = serve(folder / "bench.db", str(folder / "peer.py"))
        open_ones.callback(end, peer)
        found: dict[str, list[tuple[float, float, float]]] = {name: [] for name in PAGES}
        for turn in range(RUNS + 1):
            for name, (path, chart) in PAGES.items():
                address = f"{streamlit if path.startswith('?') else files}/{path}"
                measured = look(browser, address, chart)
                if turn:  # the first one warms the files and the server
                    found[name].append(measured)
    print(f"{'page':<28}{'first paint s':>14}{'chart s':>10}{'kB sent':>10}")
    paint, shown, size = ({n: statistics.median(m[i] for m in of) for n, of in found.items()} for i in range(3))
    for name in PAGES:
        print(f"{name:<28}{paint[name]:>14.3f}{shown[name]:>10.3f}{size[name] / 1000:>10.1f}")
    mine, plotly, peer_name = PAGES
    targets.most("embed: first paint", paint[mine], 0.15, "s", 3)
    targets.most("embed: chart, share of a Streamlit embed's time", shown[mine] / shown[peer_name], 0.1, "", 3)
    targets.most("embed: bytes, share of a Streamlit embed's", size[mine] / size[peer_name], 0.02, "", 4)
    targets.most("embed: chart, share of a plotly page's time", shown[mine] / shown[plotly], 1 / 3, "", 3)
    targets.most("embed: page of six lines of 800 points", (folder / "embed.html").stat().st_size / 1000, 50, "kB", 1)


def look(browser: Browser, address: str, chart: str) -> tuple[float, float, float]:
    """First paint and chart in seconds, bytes over the wire, in a fresh context."""
    context = browser.new_context()
    page = context.new_page()
    client = context.new_cdp_session(page)
    client.send("Network.enable")
    received: list[float] = []
    client.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.add_init_script(WATCH % chart)
    page.wait_for_timeout(SETTLED)
    page.goto(address, wait_until="commit")
    paint, shown = 0.0, 0.0
    while not (paint and shown):  # asked again and again from outside: the embed forbids scripts of ours to wait inside
        page.wait_for_timeout(100)
        paint, shown = page.evaluate(SEEN)
    page.wait_for_timeout(300)
    context.close()
    return paint / 1000, max(shown, paint) / 1000, sum(received)


def write_pages(folder: Path) -> None:
    """The embed and the plotly page as files, and the script of the Streamlit page."""
    from charts import screen
    from exports import embed
    from exports.links import Links, Look, read_address
    from exports.release import release
    from tests.outgoing_store import CONFLICT_QUERY, fill
    from tests.sample_charts import full
    from tests.small_store import known

    with fill(folder / "bench.db") as store:
        made = release(read_address(CONFLICT_QUERY)[0], store, known())
    heavy = replace(made, shown=replace(made.shown, chart=full()))
    page = embed.write(heavy, Links.served("https://charts.example.org", made.view, Look()))
    (folder / PAGES["embed"][0]).write_text(page, encoding="utf-8")
    drawn = screen.draw(full())
    plain = graph_objects.Figure(drawn["data"], drawn["layout"]).to_html(include_plotlyjs=BUNDLE)
    (folder / "plotly.html").write_text(plain, encoding="utf-8")
    (folder / BUNDLE).write_bytes((ROOT / "static" / BUNDLE).read_bytes())
    (folder / "peer.py").write_text(STREAMLIT_PEER.format(root=str(ROOT)), encoding="utf-8")


@contextmanager
def file_server(folder: Path) -> Iterator[str]:
    """Serve the pages of a folder, compressed, from a thread of this process."""
    types = {".html": "text/html; charset=utf-8", ".js": "text/javascript"}
    pages = [page for page in folder.iterdir() if page.suffix in types]
    held = {f"/{page.name}": (types[page.suffix], gzip.compress(page.read_bytes())) for page in pages}

    class Files(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """Send a page; anything else is not there."""
            kind, body = held.get(self.path, ("text/plain", b""))
            self.send_response(200 if body else 404)
            sent = {"Content-Type": kind, "Content-Length": str(len(body)), "Content-Encoding": "gzip" if body else ""}
            for name, value in sent.items():
                if value:
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Files)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()


def end(process: subprocess.Popen[bytes]) -> None:
    """End a server that this run started."""
    process.terminate()
    process.wait(10)


if __name__ == "__main__":
    sys.exit(main())
