"""Send the style of our pages and what draws a chart along with the first answer, while Streamlit is still starting.

In:  requests for the dashboard's pages.
Out: Streamlit's own page with our style sheet in it, so that nothing moves when it would arrive later; on pages that
     begin with a chart also the drawing library, half a second sooner. Everything else passes as it is.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.parts.titles import TITLES

HERE = Path(__file__).parent
PAGES = frozenset({"/", *(f"/{name}" for name in TITLES)})
"""The addresses of the dashboard's pages."""
CHARTS_AT = ("/", "/explore")
FRAMES = Path(st.__file__).parent.glob("static/static/js/BidiComponent.*.js")
"""Streamlit's script that holds a component such as our chart; its name changes with the version."""
DRAWING = b'<script async src="./app/static/plotly-basic.min.js"></script>' + b"".join(
    f'<link rel="modulepreload" href="./static/js/{file.name}">'.encode() for file in FRAMES
)


@cache
def _style() -> bytes:
    """The style sheet. It stands at the end of the page: of two equal rules the later holds, and ours is to hold."""
    return b"<style>" + (HERE / "frame.css").read_bytes() + b"</style></body>"


class Ahead:
    """Adds them to the pages of the dashboard."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; a page comes back with more in it."""
        if scope["type"] != "http" or scope["path"] not in PAGES:
            await self.app(scope, receive, send)
            return
        held: list[Message] = []

        async def ahead(message: Message) -> None:
            if message["type"] == "http.response.start":
                held.append(message)
                return
            if held and not message.get("more_body"):
                body = _with_more(message.get("body", b""), scope["path"])
                head = held.pop()
                headers = MutableHeaders(scope=head)
                if "content-length" in headers and body:
                    headers["content-length"] = str(len(body))
                await send(head)
                message = {**message, "body": body}
            elif held:
                await send(held.pop())
            await send(message)

        await self.app(_unpacked(scope), receive, ahead)


def _unpacked(scope: Scope) -> Scope:
    """The request without its wish for compression: into a compressed page nothing can be put."""
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]}


def _with_more(page: bytes, path: str) -> bytes:
    if path in CHARTS_AT:
        page = page.replace(b"</head>", DRAWING + b"</head>", 1)
    return page.replace(b"</body>", _style(), 1)
