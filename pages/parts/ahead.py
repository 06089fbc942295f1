"""Send the style of our pages and what draws a chart along with the first answer, while Streamlit is still starting.

In:  requests for the dashboard's pages.
Out: Streamlit's own page with our style sheet in it, so that nothing moves when it would arrive later; on pages that
     begin with a chart also the drawing library, half a second sooner. Everything else passes as it is.
"""

from __future__ import annotations

import re
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
STATIC = Path(st.__file__).parent / "static"
FRAMES = ("BidiComponent.*.js", "Html.*.js")
"""Streamlit's scripts that hold a component such as our chart, and the headlines above it, which push it down if they
come later; their names change with the version."""
IMPORTED = re.compile(r"""(?:from|import)\s*["'`]\./([\w.-]+\.js)["'`]""")


def _wanted(script: str, known: set[str]) -> list[str]:
    """A script and what it imports, but for what is known; a browser by itself would find one after the other."""
    file = STATIC / "static" / "js" / script
    if script in known or not file.is_file():
        return []
    known.add(script)
    imported = IMPORTED.findall(file.read_text(encoding="utf-8"))
    return [script, *(wanted for name in imported for wanted in _wanted(name, known))]


def _drawing() -> bytes:
    """What makes a browser load, besides what Streamlit's page names itself, all that the first chart needs."""
    known = set(re.findall(r"[\w.-]+\.js", (STATIC / "index.html").read_text(encoding="utf-8")))
    files = (frame for name in FRAMES for frame in (STATIC / "static" / "js").glob(name))
    scripts = [one for frame in files for one in _wanted(frame.name, known)]
    links = (f'<link rel="modulepreload" href="./static/js/{name}">' for name in scripts)
    return ('<script async src="./app/static/plotly-basic.min.js"></script>' + "".join(links)).encode()


DRAWING = _drawing()


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
