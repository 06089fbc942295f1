"""How long does a reader wait for the changed chart while 30 readers click a control in the same moment?

    python bench/clicks.py [--readers 30] [--rounds 8] [--database PATH] [--conflicts a,b,c]

Thirty Chromiums on the two cores that the server has would measure Chromium. So 29 readers speak Streamlit's own
protocol over real web sockets, each with a session of its own on the server, and the thirtieth is a real Chromium.
Each opens a conflict; then, round after round, all click another of 'As reported', 'Per day', 'Per week', 'Per month'
at once. A reader of the protocol has waited when the message with the changed chart is there, the one in the
browser when the changed traces are drawn. Clients and server share the machine; nothing is warmed up by hand.

How long one waits depends on what else the machine does, so the processor time of a click is printed too: the server's,
and that of the readers of the protocol, which is small beside it. Chromium's own, some second a click, is in neither.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import itertools
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

import websockets
from playwright.async_api import Page, async_playwright
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bench.first_chart import CHANGED, CONFLICT, TRACES, fill  # noqa: E402 - found only once the folder is on the path
from tests.browser import CHROMIUM, FLAGS, serve  # noqa: E402

SHAPES = ("Per week", "Per month", "Per day", "As reported")
MOST_BYTES = 64_000_000
PATIENCE = 60
"""Seconds after which a reader gives up."""


class Reader:
    """One session: opens a conflict, clicks, and says how long the changed chart took."""

    def __init__(self, address: str, conflict: str) -> None:
        self.address = address.replace("http://", "ws://") + "/_stcore/stream"
        self.site = address
        self.query = urlencode({"conflict": conflict})
        self.control = self.fragment = self.page = ""
        self.options: dict[str, str] = {}
        self.told = ""

    async def open(self, stack: contextlib.AsyncExitStack) -> float:
        """Connect and wait for the first chart."""
        connecting = websockets.connect(self.address, subprotocols=["streamlit"], max_size=MOST_BYTES)  # type: ignore[list-item]
        self.socket = await stack.enter_async_context(connecting)
        return await self._ask(BackMsg())

    async def click(self, label: str) -> float:
        """Click a segment of the control; seconds until the chart has changed."""
        said = BackMsg()
        widget = said.rerun_script.widget_states.widgets.add()
        widget.id = self.control
        widget.string_array_value.data.append(label)
        said.rerun_script.fragment_id = self.fragment
        return await self._ask(said)

    async def _ask(self, said: BackMsg) -> float:
        said.rerun_script.query_string = self.query
        said.rerun_script.page_script_hash = self.page
        said.rerun_script.context_info.url = f"{self.site}/"
        said.rerun_script.context_info.color_scheme = "light"
        start, there = time.perf_counter(), 0.0
        await self.socket.send(said.SerializeToString())
        while True:
            message = ForwardMsg.FromString(await asyncio.wait_for(self.socket.recv(), PATIENCE))  # type: ignore[arg-type]
            kind = message.WhichOneof("type")
            if kind == "delta":
                there = self._look(message) or there
            elif kind == "page_info_changed":
                self.query = message.page_info_changed.query_string
            elif kind == "new_session":
                self.page = message.new_session.page_script_hash
            elif kind == "script_finished":
                if there:
                    return there - start
                if message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    raise RuntimeError(f"the page came without a chart: {self.told}")

    def _look(self, message: ForwardMsg) -> float:
        """Note the control; the moment if this is the chart, else 0."""
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "button_group" and element.button_group.label == "Values":
            self.control, self.fragment = element.button_group.id, message.delta.fragment_id
        if kind in ("alert", "exception"):
            self.told = str(getattr(element, kind))
        if kind == "bidi_component":
            return time.perf_counter()
        return 0.0


async def browse(page: Page, address: str, conflict: str) -> None:
    """Open the conflict in Chromium."""
    await page.goto(f"{address}/?{urlencode({'conflict': conflict})}")
    await page.wait_for_selector(TRACES, state="attached", timeout=PATIENCE * 1000)


async def watch(page: Page, label: str) -> float:
    """Click in Chromium; seconds until the changed traces are drawn."""
    return await page.evaluate(CHANGED, label) / 1000


def processor(process: int) -> float:
    """Seconds of processor time that a process has used so far, as Linux counts them."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def measure(address: str, server: int, conflicts: list[str], readers: int, rounds: int) -> None:
    """Open, click in the same moment round after round, print."""
    chosen = [name for name, _ in zip(itertools.cycle(conflicts), range(readers - 1), strict=False)]
    sessions = [Reader(address, conflict) for conflict in chosen]
    async with async_playwright() as playwright, contextlib.AsyncExitStack() as stack:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await browser.new_page(viewport={"width": 1280, "height": 900})
        await browse(page, address, conflicts[0])
        opened = await asyncio.gather(*(session.open(stack) for session in sessions))
        _say("all open at once", opened)
        alone = [await sessions[0].click(label) for label in SHAPES]
        _say("one clicks alone", alone)
        waits: list[float] = []
        seen: list[float] = []
        before = processor(server), time.process_time()
        for turn in range(rounds):
            label = SHAPES[turn % len(SHAPES)]
            in_browser, *others = await asyncio.gather(
                watch(page, label), *(session.click(label) for session in sessions)
            )
            waits += others
            seen.append(in_browser)
        _say(f"{readers} click at once", waits)
        _say("the one in Chromium", seen)
        served, read = processor(server) - before[0], time.process_time() - before[1]
        clicks = readers * rounds
        print(
            f"processor time of one click: server {served / clicks * 1000:.0f} ms, reader {read / clicks * 1000:.0f} ms"
        )
        await browser.close()


def _say(what: str, seconds: list[float]) -> None:
    ordered = sorted(seconds)
    late = ordered[int(len(ordered) * 0.95)] if len(ordered) > 1 else ordered[0]
    print(f"{what:<22}median {statistics.median(ordered):6.2f} s   95 % {late:6.2f} s   longest {ordered[-1]:6.2f} s")


def main() -> None:
    """Serve a database and measure."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--readers", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--database", type=Path, help="a store; without it one of 4,800 figures is made")
    parser.add_argument("--conflicts", default=CONFLICT, help="ids, separated by commas, that the readers open in turn")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = asked.database or Path(folder) / "clicks.db"
        if not asked.database:
            fill(database)
        server, address = serve(database)
        try:
            asyncio.run(measure(address, server.pid, asked.conflicts.split(","), asked.readers, asked.rounds))
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
