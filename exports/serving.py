"""Carry the public addresses over HTTP: keep what was made, compress it, add the headers that protect reader and page.

In:  requests for /embed, /data, /p, /oembed, /feed.atom, /healthz; a House for each of them.
Out: Starlette routes for asgi.py.

An answer is made once for each address in its canonical order and each state of store, registers and withdrawals; after
that a request costs a look into memory. Framing is allowed on /embed alone. No cookie is set or read.
"""

from __future__ import annotations

import gzip
import re
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import parse_qsl, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from exports import answers, withdrawal
from exports.answers import Answer, House

KEPT_BYTES = 64_000_000
"""Answers kept in memory: some 1,500 embeds with their pictures."""
AT_ONCE = threading.BoundedSemaphore(2)
"""Answers made at the same time: more would only wait for the same processors."""
WORTH_PACKING = 500
PACKED = ("text/", "application/json", "application/atom+xml", "image/svg+xml")
PATHS = ("/embed/{rest:path}", "/data/{rest:path}", "/p/{rest:path}", "/oembed", "/feed.atom", "/healthz")

FRAMED = re.compile(r"/embed/")
POLICY_IN_PAGE = re.compile(rb'http-equiv="Content-Security-Policy" content="([^"]*)"')
NOTHING = "default-src 'none'"


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer ready to be sent."""

    answer: Answer
    tag: str
    packed: bytes
    """Compressed body; b'' if that gains nothing."""

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return len(self.answer.body) + len(self.packed)


class Public:
    """The public addresses of one house."""

    def __init__(self, house: Callable[[Request], House]) -> None:
        self.house = house
        self._kept: OrderedDict[tuple[object, ...], Kept] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def routes(self) -> list[Route]:
        """Routes for Starlette; they answer every path below their own, so that nothing falls through to the app."""
        return [Route(path, self.respond, methods=["GET", "HEAD"]) for path in PATHS]

    async def respond(self, request: Request) -> Response:
        """The response to one request."""
        house = self.house(request)
        path, query = request.url.path, _canonical(request.url.query)
        key = (path, query, house.site, house.store.version, id(house.registers), house.today,
               withdrawal.stamp(house.store.path))  # fmt: skip
        kept = self._look_up(key) or await run_in_threadpool(self._make, key, path, query, house)
        return _response(kept, request)

    def _look_up(self, key: tuple[object, ...]) -> Kept | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        return None

    def _make(self, key: tuple[object, ...], path: str, query: str, house: House) -> Kept:
        with AT_ONCE:
            if already := self._look_up(key):
                return already
            answer = answers.answer(path, query, house)
        worth = len(answer.body) > WORTH_PACKING and answer.type.startswith(PACKED)
        packed = gzip.compress(answer.body, 6, mtime=0) if worth else b""
        kept = Kept(answer, f'W/"{sha256(answer.body).hexdigest()[:20]}"', packed)
        if answer.status == 200 and answer.seconds:
            self._keep(key, kept)
        return kept

    def _keep(self, key: tuple[object, ...], kept: Kept) -> None:
        with self._lock:
            if key in self._kept:
                return
            self._kept[key] = kept
            self._bytes += kept.size
            while self._bytes > KEPT_BYTES and len(self._kept) > 1:
                self._bytes -= self._kept.popitem(last=False)[1].size


def _canonical(query: str) -> str:
    """The parts of a query in the order of the alphabet: two spellings of one address share an answer."""
    return urlencode(sorted(parse_qsl(query[:10_000], keep_blank_values=True)))


def _response(kept: Kept, request: Request) -> Response:
    """With headers; 304 if the reader has it already."""
    answer, path = kept.answer, request.url.path
    headers = {
        "Cache-Control": f"public, max-age={answer.seconds}" if answer.seconds else "no-store",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "Access-Control-Allow-Origin": "*",
        **protection(path, answer),
    }
    if answer.file:
        headers["Content-Disposition"] = f'attachment; filename="{answer.file}"'
    if answer.status == 200 and answer.seconds:
        headers["ETag"] = kept.tag
        if kept.tag in [tag.strip() for tag in request.headers.get("if-none-match", "").split(",")]:
            return Response(status_code=304, headers=headers)
    body = answer.body
    if kept.packed and "gzip" in request.headers.get("accept-encoding", ""):
        body = kept.packed
        headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
    return Response(body, answer.status, headers, answer.type)


def protection(path: str, answer: Answer) -> dict[str, str]:
    """What a page may load, and who may frame it."""
    said = POLICY_IN_PAGE.search(answer.body[:2000]) if answer.type.startswith("text/html") else None
    policy = said.group(1).decode().replace("&#39;", "'") if said else NOTHING
    if answer.type == "image/svg+xml":
        policy = "default-src 'none'; style-src 'unsafe-inline'"
    if FRAMED.match(path):
        return {"Content-Security-Policy": f"{policy}; frame-ancestors *"}
    return {"Content-Security-Policy": f"{policy}; frame-ancestors 'none'", "X-Frame-Options": "DENY"}
