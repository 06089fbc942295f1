"""Carry the public addresses over HTTP, and keep what was made for the next reader.

In:  requests for /embed, /data, /p, /oembed, /feed.atom, /healthz; a House to answer them from.
Out: Starlette routes for asgi.py, and what lies ready for a request (exports/ready.py).

An answer is made once for each address in its canonical order and each state of store, registers and withdrawals. That
state is looked at once a second: a new figure or a withdrawal arrives within that second. Framing is allowed on /embed
alone. No cookie is set or read.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode

import anyio
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import Scope

from exports import answers, withdrawal
from exports.answers import House
from exports.links import checked_site
from exports.ready import Ready

KEPT_BYTES = 64_000_000
"""Answers kept in memory: some 1,500 embeds with their pictures."""
AT_ONCE = 2
"""Answers made at the same time: more would only wait for the same processors. Who waits for one holds no thread."""
SPELLINGS, LONGEST_SPELLING = 5_000, 1_000
"""Addresses as readers spell them that are remembered, and characters of the longest."""
LONGEST_QUERY = 10_000
PATHS = ("/embed/{rest:path}", "/data/{rest:path}", "/p/{rest:path}", "/oembed", "/feed.atom", "/healthz")

Key = tuple[object, ...]


class Public:
    """The public addresses of one house."""

    def __init__(self, house: Callable[[], House]) -> None:
        self._look = house
        self._house: House | None = None
        self._second = -1
        self._state: Key = ()
        self._kept: OrderedDict[Key, Ready] = OrderedDict()
        self._spelled: OrderedDict[Key, Key] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()
        self._limit: anyio.CapacityLimiter | None = None

    def routes(self) -> list[Route]:
        """Routes for Starlette; they answer every path below their own, so that nothing falls through to the app."""
        return [Route(path, self.respond, methods=["GET", "HEAD"]) for path in PATHS]

    def ready(self, scope: Scope) -> Ready | None:
        """The answer to a request, if the same was asked before and nothing has changed since."""
        spelled = scope["path"], scope["query_string"], self._site(scope)
        self.house()  # forgets the spellings if the state has changed
        key = self._spelled.get(spelled)
        return self._look_up(key) if key else None

    async def respond(self, request: Request) -> Ready:
        """The answer to one request, made if need be."""
        site, path, query = self._site(request.scope), request.url.path, _canonical(request.url.query)
        house = self.house()
        key = path, query, site, *self._state
        found = self._look_up(key)
        if found is None:
            self._limit = self._limit or anyio.CapacityLimiter(AT_ONCE)
            house = replace(house, site=site)
            found = await anyio.to_thread.run_sync(self._make, key, path, query, house, limiter=self._limit)
        if found.kept_by_readers and len(request.scope["query_string"]) <= LONGEST_SPELLING and key[3:] == self._state:
            self._spelled[path, request.scope["query_string"], site] = key
            while len(self._spelled) > SPELLINGS:
                self._spelled.popitem(last=False)
        return found

    def house(self) -> House:
        """What is answered from, looked at once a second: most requests need not ask the disk."""
        second = int(time.monotonic())
        if self._house is None or second != self._second:
            house = self._look()
            state = house.store.version, id(house.registers), house.today, withdrawal.stamp(house.store.path)
            if state != self._state:
                self._spelled.clear()
            self._house, self._second, self._state = house, second, state
        return self._house

    def _site(self, scope: Scope) -> str:
        """The address under which readers reach us: what the house says, or else what this reader asked for."""
        if site := self.house().site:
            return site
        host = next((value for name, value in scope["headers"] if name == b"host"), b"")
        try:
            return checked_site(f"{scope['scheme']}://{host.decode('latin-1')}")
        except ValueError:
            return ""

    def _look_up(self, key: Key) -> Ready | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        return None

    def _make(self, key: Key, path: str, query: str, house: House) -> Ready:
        """Make an answer, unless it was made while this reader waited."""
        if already := self._look_up(key):
            return already
        made = Ready.of(answers.answer(path, query, house), path)
        if made.kept_by_readers:
            self._keep(key, made)
        return made

    def _keep(self, key: Key, made: Ready) -> None:
        with self._lock:
            if key in self._kept:
                return
            self._kept[key] = made
            self._bytes += made.size
            while self._bytes > KEPT_BYTES and len(self._kept) > 1:
                self._bytes -= self._kept.popitem(last=False)[1].size


def _canonical(query: str) -> str:
    """The parts of a query in the order of the alphabet: two spellings of one address share an answer."""
    return urlencode(sorted(parse_qsl(query[:LONGEST_QUERY], keep_blank_values=True)))
