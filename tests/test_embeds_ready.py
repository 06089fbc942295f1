"""Answers that lie ready: made once, forgotten when the store changes, never more than memory allows."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from starlette.requests import Request

from exports import serving, withdrawal
from exports.answers import House
from exports.links import read_address
from exports.ready import Ready, Shortcut
from exports.serving import Public
from tests.outgoing_store import CONFLICT_QUERY, MINISTRY, cell, fill
from tests.small_store import known

CHART = "/embed/chart.html"


class Clock:
    """A clock that is set by hand."""

    second = 0.0

    def monotonic(self) -> float:
        """What it shows."""
        return self.second


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock by which the server looks around once a second."""
    made = Clock()
    monkeypatch.setattr(serving, "time", made)
    return made


@pytest.fixture
def public(tmp_path: Path, clock: Clock) -> Public:
    """The public addresses of a small store."""
    house = House(store=fill(tmp_path / "ready.db"), registers=known(), today="2024-04-01")
    return Public(lambda: house)


def finished(answer):
    """What a coroutine comes to, in a thread of its own: a browser test before this one leaves a loop running."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, answer).result()


def scope(query: str, path: str = CHART, host: str = "charts.example.org", **headers: str) -> dict[str, Any]:
    """A request as a server hands it on."""
    said = [(b"host", host.encode()), *((k.replace("_", "-").encode(), v.encode()) for k, v in headers.items())]
    return {
        "type": "http", "method": "GET", "scheme": "https", "path": path, "query_string": query.encode(),
        "headers": said, "server": (host, 443), "root_path": "",
    }  # fmt: skip


def sent(app: Callable[..., Any], asked: dict[str, Any]) -> tuple[int, dict[str, str], bytes]:
    """What an application sends for a request."""
    messages: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        messages.append(message)

    finished(app(asked, None, send))
    headers = {name.decode(): value.decode() for name, value in messages[0]["headers"]}
    return messages[0]["status"], headers, messages[1]["body"]


def made(public: Public, asked: dict[str, Any]) -> Ready:
    """The answer to a request, made if need be."""
    return finished(public.respond(Request(asked)))


def test_what_was_asked_before_lies_ready(public: Public) -> None:
    asked = scope(CONFLICT_QUERY)
    assert public.ready(asked) is None
    assert made(public, asked) is public.ready(asked) is not None
    assert public.ready(scope(f"{CONFLICT_QUERY}&lang=fr")) is None
    turned = scope("&".join(reversed(CONFLICT_QUERY.split("&"))))
    assert made(public, turned) is public.ready(asked), "another order of the same parts is the same answer"


def test_another_host_gets_its_own_links(public: Public) -> None:
    made(public, scope(CONFLICT_QUERY))
    assert public.ready(scope(CONFLICT_QUERY, host="other.example.org")) is None
    assert b"https://other.example.org/" in made(public, scope(CONFLICT_QUERY, host="other.example.org")).body


def test_a_new_figure_is_there_within_a_second(public: Public, clock: Clock) -> None:
    from records import Report

    before = made(public, scope(CONFLICT_QUERY))
    later = cell("2024-03-29", 1444, MINISTRY, "later", published="2024-03-30", known_from="2024-03-30")
    store = public.house().store
    store.add(Report(report_id="later", text="", publisher=MINISTRY, loader="table"), [known().identify(later)])
    assert public.ready(scope(CONFLICT_QUERY)) is before
    clock.second = 1.0
    assert public.ready(scope(CONFLICT_QUERY)) is None
    assert b"1,444" in made(public, scope(CONFLICT_QUERY)).body


def test_a_withdrawal_is_there_within_a_second(public: Public, clock: Clock) -> None:
    made(public, scope(CONFLICT_QUERY))
    view = read_address(CONFLICT_QUERY)[0]
    withdrawal.withdraw(public.house().store.path, [view], "The table behind it was wrong.", "2024-04-02")
    clock.second = 1.0
    assert public.ready(scope(CONFLICT_QUERY)) is None
    assert made(public, scope(CONFLICT_QUERY)).status == 410


def test_refusals_are_not_kept(public: Public) -> None:
    asked = scope("conflict=atlantis")
    assert made(public, asked).status == 400 and public.ready(asked) is None


def test_memory_has_an_end(public: Public, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "KEPT_BYTES", 100_000)
    monkeypatch.setattr(serving, "SPELLINGS", 5)
    for day in range(1, 13):
        made(public, scope(f"{CONFLICT_QUERY}&start=2023-12-{day:02d}"))
    assert sum(ready.size for ready in public._kept.values()) == public._bytes <= 100_000
    assert len(public._spelled) == 5
    assert public.ready(scope(f"{CONFLICT_QUERY}&start=2023-12-01")) is None
    assert public.ready(scope(f"{CONFLICT_QUERY}&start=2023-12-12"))


def test_each_reader_gets_the_form_that_suits_him(public: Public) -> None:
    ready = made(public, scope(CONFLICT_QUERY))
    status, plain, body = sent(ready, scope(CONFLICT_QUERY))
    assert status == 200 and int(plain["content-length"]) == len(body)
    _, packed, small = sent(ready, scope(CONFLICT_QUERY, accept_encoding="br, gzip"))
    assert packed["content-encoding"] == "gzip" and int(packed["content-length"]) == len(small) < len(body)
    status, same, nothing = sent(ready, scope(CONFLICT_QUERY, if_none_match=plain["etag"]))
    assert status == 304 and not nothing and same["etag"] == plain["etag"] and "content-length" not in same
    for headers in (plain, packed, same):
        assert "frame-ancestors *" in headers["content-security-policy"] and headers["vary"] == "Accept-Encoding"


def test_the_shortcut_hands_on_what_does_not_lie_ready(public: Public) -> None:
    async def app(_scope: dict[str, Any], _receive: object, send: Callable[..., Any]) -> None:
        await send({"type": "http.response.start", "status": 299, "headers": []})
        await send({"type": "http.response.body", "body": b"the app"})

    before = Shortcut(app, public.ready)
    assert sent(before, scope(CONFLICT_QUERY))[0] == 299
    made(public, scope(CONFLICT_QUERY))
    assert sent(before, scope(CONFLICT_QUERY))[0] == 200
    assert sent(before, scope("", "/explore"))[0] == 299
    assert sent(before, {**scope(CONFLICT_QUERY), "method": "POST"})[0] == 299
