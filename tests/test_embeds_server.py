"""The public addresses in a real server: headers, caching, compression, framing, a page on another origin."""

from __future__ import annotations

import gzip
import html
import http.server
import json
import os
import re
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from http.client import HTTPMessage
from pathlib import Path

import pytest

from tests.browser import START_SECONDS, free_port
from tests.outgoing_store import CONFLICT_QUERY, fill
from tests.test_embeds_answers import PATHS

ROOT = Path(__file__).parent.parent
CHART = f"/embed/chart.html?{CONFLICT_QUERY}"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the dashboard and its public addresses, as `uvicorn asgi:app` serves them."""
    database = tmp_path_factory.mktemp("public") / "outgoing.db"
    fill(database).close()
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "asgi:app", "--host", "127.0.0.1", "--port", str(port)],
        cwd=ROOT, env={**os.environ, "AS_REPORTED_DB": str(database), "AS_REPORTED_SITE": f"http://127.0.0.1:{port}"},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=2).read()
            break
        except OSError:
            assert process.poll() is None, "the server did not start"
            time.sleep(0.1)
    yield address
    process.terminate()
    process.wait(10)


def ask(address: str, method: str = "GET", **headers: str) -> tuple[int, HTTPMessage, bytes]:
    """Status, headers and body."""
    request = urllib.request.Request(
        address, method=method, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.status, response.headers, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


@pytest.mark.parametrize("path", [f"{path}?{CONFLICT_QUERY}" for path in PATHS] + ["/healthz"])
def test_every_route_answers_without_a_cookie(server: str, path: str) -> None:
    status, headers, body = ask(server + path)
    assert status == 200 and body
    assert "set-cookie" not in headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in headers["content-security-policy"]


def test_oembed_and_the_page_of_a_figure_answer_too(server: str) -> None:
    asked = urllib.parse.quote(server + CHART, safe="")
    status, headers, body = ask(f"{server}/oembed?url={asked}")
    assert status == 200 and headers["content-type"] == "application/json"
    frame = json.loads(body)["html"]
    assert f'src="{server}/embed/chart.html?' in frame and "<script" not in frame
    links = re.findall(r'href="([^"]+/p/[^"]+)"', ask(server + CHART)[2].decode())
    status, headers, body = ask(html.unescape(links[0]))
    assert status == 200 and b"<mark>" in body
    assert "frame-ancestors 'none'" in headers["content-security-policy"] and "set-cookie" not in headers


def test_framing_is_allowed_for_embeds_alone(server: str) -> None:
    embed = ask(server + CHART)[1]
    assert "frame-ancestors *" in embed["content-security-policy"] and "x-frame-options" not in embed
    for path in ("/", "/healthz", f"/data/series.csv?{CONFLICT_QUERY}", "/p/nothing", "/_stcore/health"):
        headers = ask(server + path)[1]
        assert "frame-ancestors 'none'" in headers["content-security-policy"], path
        assert headers["x-frame-options"] == "DENY", path


def test_a_copy_is_kept_and_asked_for_again_by_its_tag(server: str) -> None:
    _, live, _ = ask(server + CHART)
    assert live["cache-control"] == "public, max-age=300" and live["etag"].startswith('W/"')
    status, _, body = ask(server + CHART, If_None_Match=live["etag"])
    assert status == 304 and not body
    assert ask(f"{server}{CHART}&asof=2024-02-01")[1]["cache-control"] == "public, max-age=3600"
    assert ask(server + CHART.replace("?", "?theme=auto&"))[1]["etag"] == live["etag"]


def test_pages_are_compressed_for_who_can_read_it(server: str) -> None:
    plain, packed = ask(server + CHART)[2], ask(server + CHART, Accept_Encoding="gzip")
    assert packed[1]["content-encoding"] == "gzip" and gzip.decompress(packed[2]) == plain
    assert len(packed[2]) < len(plain) / 2


def test_head_answers_like_get_without_a_body(server: str) -> None:
    status, headers, body = ask(server + CHART, "HEAD")
    assert status == 200 and not body and int(headers["content-length"]) > 1000
    assert ask(server + CHART, "POST")[0] == 405


@pytest.mark.parametrize(
    ("path", "status"),
    [("/embed/nothing", 404), ("/data/", 404), ("/p/", 404), ("/embed/chart.html?conflict=x", 400), ("/oembed", 404)],
)
def test_refusals_are_real_ones(server: str, path: str, status: int) -> None:
    found = ask(server + path)
    assert found[0] == status and found[1]["cache-control"] == "no-store" and len(found[2]) > 10


def test_files_are_saved_under_a_plain_name(server: str) -> None:
    headers = ask(f"{server}/data/series.xlsx?{CONFLICT_QUERY}")[1]
    assert headers["content-disposition"].startswith('attachment; filename="israel-gaza-2023-killed-')


def test_a_host_that_is_made_up_changes_no_link(server: str) -> None:
    body = ask(server + CHART, Host="evil.example")[2].decode()
    assert "evil.example" not in body and server in body


def test_two_hundred_readers_at_once_get_the_same_page(server: str) -> None:
    pages: list[bytes] = []
    readers = [threading.Thread(target=lambda: pages.append(ask(f"{server}{CHART}&lang=fr")[2])) for _ in range(200)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert len(pages) == 200 and len(set(pages)) == 1


@pytest.mark.browser
@pytest.mark.parametrize("width", [280, 640, 1200])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_on_another_origin_embeds_it(server: str, chromium, width: int, scheme: str, tmp_path: Path) -> None:
    frame = f'<iframe src="{server}{CHART}" title="chart" width="{width}" height="700" style="border:0"'
    article = f'<!doctype html><body style="margin:0">{frame} sandbox="allow-popups"></iframe>'
    (tmp_path / "article.html").write_text(article)

    class Silent(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *args: object, **how: object) -> None:
            super().__init__(*args, directory=str(tmp_path), **how)  # type: ignore[arg-type]

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    newspaper = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Silent)
    threading.Thread(target=newspaper.serve_forever, daemon=True).start()
    page = chromium.new_page(viewport={"width": max(width, 320), "height": 800}, color_scheme=scheme)
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    try:
        page.goto(f"http://127.0.0.1:{newspaper.server_port}/article.html")
        frame = next(f for f in page.frames if f.url.startswith(server))
        frame.wait_for_selector("svg", state="attached")
        assert frame.locator("h1").inner_text().startswith("People reported killed")
        wide = frame.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, "nothing has to be scrolled sideways"
        shown = [svg for svg in frame.locator(".plots svg").all() if svg.is_visible()]
        assert len(shown) == 1 and shown[0].bounding_box()["width"] > min(width, 960) * 0.8
        ground = frame.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (ground == "rgb(255, 255, 255)") == (scheme == "light")
        assert {url for url in asked if "/article" not in url and "favicon" not in url} == {server + CHART}
        assert not [text for text in said if "favicon" not in text and "404" not in text]
        assert not page.context.cookies()
    finally:
        page.close()
        newspaper.shutdown()


@pytest.mark.browser
def test_the_embed_and_the_dossier_are_accessible(server: str, page) -> None:
    from tests.browser import axe

    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(server + CHART)
        assert axe(page) == []
        page.goto(page.locator("table a[href*='/p/']").first.get_attribute("href"))
        assert axe(page) == []
