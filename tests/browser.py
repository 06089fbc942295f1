"""Fixtures that serve the dashboard on a small database and open it in a real Chromium.

    def test_it_opens(page, app): page.goto(app)

`app` is the address of one server for the whole run; `page` a fresh page of 1,280 pixels; `axe(page)` the violations
of accessibility on it; `pasted` and `saved` take a report from paste to store. Without Chromium these tests are
skipped, with the reason.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.small_store import fill

ROOT = Path(__file__).parent.parent
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
]
START_SECONDS = 30
WAIT = 20_000
"""Milliseconds that a page may take on a busy machine."""

STREAMLITS_OWN = {"presentation-role-conflict": "the drop zone, once a file is chosen"}
"""Violations inside Streamlit's own widgets that we cannot change, and where."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def serve(database: Path, script: str = "asgi.py") -> tuple[subprocess.Popen[bytes], str]:
    """Start the dashboard; the process and its address. Who starts it ends it."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / script), "--server.port", str(port)]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "AS_REPORTED_DB": str(database)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1).read()
            return process, address
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.1)
    process.kill()
    raise RuntimeError("the dashboard did not start")


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard on the small database."""
    database = tmp_path_factory.mktemp("app") / "small.db"
    fill(database).close()
    process, address = serve(database)
    yield address
    process.terminate()
    process.wait(10)


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """One Chromium for the whole run."""
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium) -> Iterator[object]:
    """A fresh page; the test fails if a script on it does."""
    opened = chromium.new_page(viewport={"width": 1280, "height": 900})
    opened.set_default_timeout(WAIT)
    failures: list[str] = []
    opened.on("pageerror", lambda error: failures.append(str(error)))
    yield opened
    opened.close()
    assert not failures


def opened(page, app: str, name: str) -> None:
    """Go to a page of the dashboard and wait until it stands."""
    page.goto(f"{app}/{name}")
    page.locator("h1").first.wait_for()
    settled(page)


def settled(page) -> None:
    """Wait until Streamlit has finished its run."""
    page.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')")
    page.wait_for_function("!document.querySelector('[data-stale=true]')")
    page.wait_for_load_state("networkidle")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.wait_for_function("document.getAnimations().every(one => one.playState !== 'running')")


def pasted(page, app: str, text: str, *, publisher: str, day: str) -> None:
    """Paste a report that was published on a day, YYYYMMDD, and wait for the figures that are read in it."""
    opened(page, app, "add_report")
    page.get_by_role("textbox", name="Text of the report").fill(text)
    page.get_by_role("textbox", name="Publisher").fill(publisher)
    page.get_by_role("spinbutton", name="year, Published on").click()
    page.keyboard.type(day)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Read the figures").click()
    page.get_by_role("button", name="Save this report").wait_for()
    settled(page)


def saved(page) -> None:
    """Save the report that lies on the page."""
    page.get_by_role("textbox", name="Your name or initials").fill("AB")
    page.get_by_role("button", name="Save this report").click()


def axe(page) -> list[str]:
    """What axe-core finds on the page, each as one line; Streamlit's own faults are left out."""
    from axe_playwright_python.sync_playwright import Axe

    if page.query_selector("#root") is not None:  # a page of the dashboard, which draws itself step by step
        page.wait_for_selector('[data-test-script-state="notRunning"]')
        page.wait_for_function("getComputedStyle(document.documentElement).getPropertyValue('--as-reported-style')")
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {one['help']}: {[node['html'][:160] for node in one['nodes'][:3]]}"
        for one in found
        if one["id"] not in STREAMLITS_OWN
    ]
