"""How long until the first chart is there, and from a click on a control to the changed chart, in a real Chromium.

    python bench/first_chart.py [--dash-python PATH] [--rounds 7]

One run, interleaved, of three pages that draw the same chart (6 claimants, 800 reports each, 12 events): our Explore
page, bare Streamlit (st.plotly_chart with the same figure), and Dash (requirements-bench.txt). Each first chart is
timed in a fresh browser context with an empty cache; it is there when its traces are in the page. In the same context
follows the first click on a control, to a chart that this browser has never drawn; the clicks between two charts that
it has drawn before are timed apart, for our page keeps those. Medians are printed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import registers  # noqa: E402 - found only once the folder above is on the path
from charts import screen  # noqa: E402
from records import Figure, Report, figure_id  # noqa: E402
from store import Store  # noqa: E402
from tests.browser import CHROMIUM, FLAGS, free_port, serve  # noqa: E402
from views import View, show  # noqa: E402

CONFLICT, PLACE = "israel-gaza-2023", "gaza-strip"
CLAIMANTS = ("ocha", "ohchr", "unicef", "who", "airwars", "acled")
REPORTS = 800
TRACES = ".scatterlayer .trace path"
SETTLE = 2
"""Seconds until a page has nothing left to do."""

DASH = """
import json, sys
from dash import Dash, Input, Output, dcc, html
drawings = json.load(open(sys.argv[1]))
app = Dash(__name__)
app.layout = html.Div([
    dcc.RadioItems(list(drawings), list(drawings)[0], id="shape"),
    dcc.Graph(id="chart", figure=drawings[list(drawings)[0]]),
])
app.callback(Output("chart", "figure"), Input("shape", "value"))(drawings.__getitem__)
app.run(host="127.0.0.1", port=int(sys.argv[2]), debug=False)
"""
BARE = """
import json, os
import plotly.graph_objects as go
import streamlit as st
drawings = json.load(open(os.environ["DRAWINGS"]))
shape = st.segmented_control("Values", list(drawings), default=list(drawings)[0])
st.plotly_chart(go.Figure(drawings[shape]), theme=None)
"""
CHANGED = """async (label) => {
  const paths = () => [...document.querySelectorAll('.scatterlayer path, .barlayer path')];
  const state = () => paths().map(path => path.getAttribute('d')).join().length;
  const before = state();
  const control = [...document.querySelectorAll('button, label')].find(e => e.innerText.trim() === label);
  const start = performance.now();
  control.click();
  while (state() === before || state() === 0) {
    await new Promise(requestAnimationFrame);
    if (performance.now() - start > 20000) return NaN;
  }
  return performance.now() - start;
}"""


def fill(path: Path) -> None:
    """A store with one chart's worth of figures, the same at every run."""
    known, dice, first = registers.load(), random.Random(7), date(2023, 10, 7)
    with Store(path) as store:
        for number, claimant in enumerate(CLAIMANTS):
            total, figures = 0, []
            for step in range(REPORTS):
                total += dice.randrange(5, 90)
                day = (first + timedelta(days=step)).isoformat()
                figure = Figure(
                    figure_id=figure_id(claimant, step, step + 1),
                    report_id=claimant,
                    value=total,
                    low=total,
                    high=total,
                    measure="cumulative",
                    date_end=day,
                    place="Gaza Strip",
                    claimant=claimant,
                    source=known.name(claimant),
                    publisher=known.name(claimant),
                    published=day,
                    quote=f"{total:,} killed",
                    quote_kind="table_cell",
                )
                figures.append(known.identify(figure))
            store.add(Report(report_id=claimant, text=f"table {number}", published="2025-12-31"), figures)


def drawings(path: Path) -> dict[str, object]:
    """The figure of both states, as plotly's own JSON."""
    with Store(path) as store:
        found = {}
        for shape, label in (("total", "As reported"), ("week", "Per week")):
            view = View(conflict=CONFLICT, place=(PLACE,), measure="cumulative", shape=shape)
            drawing = screen.draw(show(view, store, registers.load(), "2026-01-01").chart)
            found[label] = {"data": drawing["data"], "layout": drawing["layout"]}
        return found


def first(browser: Browser, address: str) -> tuple[float, float, float]:
    """Seconds to the first chart with an empty cache, kB received, milliseconds to a chart not drawn before."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    received: list[float] = []
    session.on("Network.dataReceived", lambda event: received.append(event["encodedDataLength"]))
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector(TRACES, state="attached")
    seconds = time.perf_counter() - start
    kilobytes = sum(received) / 1000
    time.sleep(SETTLE)
    new: float = page.evaluate(CHANGED, "Per week")
    context.close()
    return seconds, kilobytes, new


def change(page: Page, labels: tuple[str, str]) -> float:
    """Milliseconds from a click on a control to the changed chart, there and back."""
    return statistics.mean(page.evaluate(CHANGED, label) for label in labels)


def await_server(address: str) -> None:
    """Wait until something answers."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(address, timeout=1).read()
            return
        except OSError:
            time.sleep(0.1)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--dash-python", default=sys.executable, help="a Python that has Dash")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--script", default="asgi.py", help="asgi.py or dashboard.py")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database, drawn = Path(folder) / "bench.db", Path(folder) / "drawings.json"
        fill(database)
        drawn.write_text(json.dumps(drawings(database)))
        (Path(folder) / "bare.py").write_text(BARE)
        (Path(folder) / "dash_page.py").write_text(DASH)
        os.environ["DRAWINGS"] = str(drawn)
        port = free_port()
        dash = subprocess.Popen([asked.dash_python, f"{folder}/dash_page.py", str(drawn), str(port)], stderr=-3)
        ours, our_address = serve(database, asked.script)
        bare, bare_address = serve(database, f"{folder}/bare.py")
        pages = {
            "As Reported": f"{our_address}/?conflict={CONFLICT}",
            "bare Streamlit": bare_address,
            "Dash": f"http://127.0.0.1:{port}",
        }
        await_server(pages["Dash"])
        try:
            with sync_playwright() as playwright:
                launch: Callable[..., Browser] = playwright.chromium.launch
                browser = launch(executable_path=CHROMIUM, args=FLAGS)
                measure(browser, pages, asked.rounds)
                browser.close()
        finally:
            for process in (ours, bare, dash):
                process.terminate()


def measure(browser: Browser, pages: dict[str, str], rounds: int) -> None:
    """Interleave the pages, so that a busy moment falls on all."""
    seconds: dict[str, list[float]] = {name: [] for name in pages}
    kilobytes: dict[str, float] = {}
    new: dict[str, list[float]] = {name: [] for name in pages}
    clicks: dict[str, list[float]] = {name: [] for name in pages}
    for address in pages.values():
        first(browser, address)
    for _round in range(rounds):
        for name, address in pages.items():
            took, kilobytes[name], click = first(browser, address)
            seconds[name].append(took)
            new[name].append(click)
    opened = {}
    for name, address in pages.items():
        opened[name] = browser.new_page(viewport={"width": 1280, "height": 900})
        opened[name].goto(address)
        opened[name].wait_for_selector(TRACES, state="attached")
        time.sleep(SETTLE)
        change(opened[name], ("Per week", "As reported"))
    for _round in range(rounds):
        for name in pages:
            clicks[name].append(change(opened[name], ("Per week", "As reported")))
    times = f"{'x Dash':>8}"
    print(f"{'page':<16}{'first chart':>12}{times}{'kB':>8}{'new chart':>14}{times}{'seen chart':>14}{times}")
    peer = {id(one): statistics.median(one["Dash"]) for one in (seconds, new, clicks)}
    for name in pages:
        line = f"{name:<16}"
        for measured, unit in ((seconds, " s"), (new, " ms"), (clicks, " ms")):
            took = statistics.median(measured[name])
            told = f"{took:.2f}{unit}" if unit == " s" else f"{took:.0f}{unit}"
            line += f"{told:>{12 if measured is seconds else 14}}{took / peer[id(measured)]:>8.2f}"
            line += f"{kilobytes[name]:>8,.0f}" if measured is seconds else ""
        print(line)


if __name__ == "__main__":
    main()
