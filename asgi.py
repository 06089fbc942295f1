"""The dashboard and the public addresses in one process: `streamlit run asgi.py` or `uvicorn asgi:app`.

In:  $AS_REPORTED_DB, data/, $AS_REPORTED_SITE: the address under which readers reach this server.
Out: `app`. The dashboard may not be framed by other sites; embeds may (exports/serving.py).

Without $AS_REPORTED_SITE the address is taken from the request, which is right on one's own machine. A public server
sets it: links in pages that are kept must not depend on who asked first.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime.pages_manager import PagesManager

import registers
from exports.answers import House
from exports.links import checked_site
from exports.ready import Shortcut
from exports.serving import Public
from pages.parts.ahead import Ahead
from store import Store, default_path

SITE = checked_site(os.environ.get("AS_REPORTED_SITE", ""))
OVERLAY = "registers"
"""Folder beside the database that holds a newsroom's own register entries."""
COMPONENTS = "/component/"
"""Streamlit frames its own components from here."""
WORTH_PACKING = 1000
"""Bytes below which compressing costs more than it saves."""


@cache
def _store() -> Store:
    return Store(default_path())


def house() -> House:
    """What the public addresses are answered from."""
    overlay = default_path().parent / OVERLAY
    return House(
        store=_store(),
        registers=registers.load(overlay=overlay if overlay.is_dir() else None),
        site=SITE,
        today=datetime.now(UTC).date().isoformat(),
    )


class NotFramed:
    """Denies framing to every answer that does not say who may frame it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and add the headers to what comes back."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if "content-security-policy" not in headers:
                    own = scope["path"].startswith(COMPONENTS)
                    headers["Content-Security-Policy"] = "frame-ancestors 'self'" if own else "frame-ancestors 'none'"
                    headers["X-Frame-Options"] = "SAMEORIGIN" if own else "DENY"
                headers.setdefault("X-Content-Type-Options", "nosniff")
            await send(message)

        await self.app(scope, receive, guarded if scope["type"] == "http" else send)


# Readers of embeds share the interpreter with the dashboard's scripts. It changes hands five times as often as usual,
# so that nobody waits long behind a long computation.
sys.setswitchinterval(0.001)

# Streamlit takes a folder called pages/ for its older kind of pages until dashboard.py has run once.
PagesManager.uses_pages_directory = False

public = Public(house)
app = st.App(
    str(Path(__file__).parent / "dashboard.py"),
    routes=public.routes(),
    middleware=[
        Middleware(Shortcut, public.ready),
        Middleware(NotFramed),
        Middleware(GZipMiddleware, minimum_size=WORTH_PACKING, compresslevel=6),
        Middleware(Ahead),
    ],
)
