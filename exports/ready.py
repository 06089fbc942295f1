"""Send an answer that lies ready before anything else looks at the request: what makes a small server quick.

In:  an Answer that was made, a request as the server hands it on.
Out: Ready: what is sent for it, plain, packed, or "you have it already"; Shortcut, which stands before the whole app.

Headers and compression are worked out once for each answer, not for each reader. Nothing here reads a store, waits, or
starts a thread, so a reader of an embed does not wait behind the dashboard's work.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from starlette.types import ASGIApp, Receive, Scope, Send

from exports.answers import Answer

WORTH_PACKING = 500
"""Bytes below which compressing costs more than it saves."""
PACKED = ("text/", "application/json", "application/atom+xml", "image/svg+xml")
FRAMED = "/embed/"
POLICY_IN_PAGE = re.compile(rb'http-equiv="Content-Security-Policy" content="([^"]*)"')
NOTHING = "default-src 'none'"

Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """An answer with every form in which it is sent."""

    status: int
    kept_by_readers: bool
    """Whether it may be kept: by readers, and by us."""
    tag: bytes
    body: bytes
    headers: Headers
    packed: bytes
    """Compressed body; b'' if that gains nothing."""
    packed_headers: Headers
    unchanged: Headers
    """For a reader who has it already."""

    @classmethod
    def of(cls, answer: Answer, path: str) -> Ready:
        """From an answer to a path."""
        lasting = answer.status == 200 and answer.seconds > 0
        worth = len(answer.body) > WORTH_PACKING and answer.type.startswith(PACKED)
        packed = gzip.compress(answer.body, 9 if lasting else 1, mtime=0) if worth else b""
        tag = f'W/"{sha256(answer.body).hexdigest()[:20]}"'
        shared = {
            "cache-control": f"public, max-age={answer.seconds}" if answer.seconds else "no-store",
            "x-content-type-options": "nosniff",
            "referrer-policy": "no-referrer",
            "cross-origin-resource-policy": "cross-origin",
            "access-control-allow-origin": "*",
            **protection(path, answer),
        }
        shared |= {"etag": tag} if lasting else {}
        shared |= {"vary": "Accept-Encoding"} if packed else {}
        said = shared | {"content-type": answer.type}
        said |= {"content-disposition": f'attachment; filename="{answer.file}"'} if answer.file else {}
        return cls(
            status=answer.status, kept_by_readers=lasting, tag=tag.encode(),
            body=answer.body, headers=_raw(said | {"content-length": str(len(answer.body))}),
            packed=packed,
            packed_headers=_raw(said | {"content-encoding": "gzip", "content-length": str(len(packed))}),
            unchanged=_raw(shared),
        )  # fmt: skip

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return len(self.body) + len(self.packed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the form that suits the request; the server leaves the body out where only the head was asked for."""
        asked = dict(scope["headers"])
        status, headers, body = self.status, self.headers, self.body
        if self.kept_by_readers and self.tag in asked.get(b"if-none-match", b""):
            status, headers, body = 304, self.unchanged, b""
        elif self.packed and b"gzip" in asked.get(b"accept-encoding", b""):
            headers, body = self.packed_headers, self.packed
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})


class Shortcut:
    """Answers what lies ready, and hands every other request on."""

    def __init__(self, app: ASGIApp, ready: Callable[[Scope], Ready | None]) -> None:
        self.app, self.ready = app, ready

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass the request on."""
        found = self.ready(scope) if scope["type"] == "http" and scope["method"] in ("GET", "HEAD") else None
        await (found or self.app)(scope, receive, send)


def _raw(headers: dict[str, str]) -> Headers:
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]


def protection(path: str, answer: Answer) -> dict[str, str]:
    """What a page may load, and who may frame it."""
    said = POLICY_IN_PAGE.search(answer.body[:2000]) if answer.type.startswith("text/html") else None
    policy = said.group(1).decode().replace("&#39;", "'") if said else NOTHING
    if answer.type == "image/svg+xml":
        policy = "default-src 'none'; style-src 'unsafe-inline'"
    if path.startswith(FRAMED):
        return {"content-security-policy": f"{policy}; frame-ancestors *"}
    return {"content-security-policy": f"{policy}; frame-ancestors 'none'", "x-frame-options": "DENY"}
