"""Answer a public address: decide, make the page or file, and say how long it may be kept.

In:  a path and a query, the store, the registers, where the site lives.
Out: Answer: status, type, bytes, headers. Nothing here knows a server; asgi.py carries the answers out.

An unknown path is 404, an address that says something unknown is 400, a withdrawn view is 410, each with a sentence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from charts import paper
from charts.words import day
from exports import dossier, embed, feed, withdrawal
from exports.formats import FORMATS, file_name
from exports.links import Links, language, live, read_address
from exports.release import Outgoing, Release, outgoing, release
from exports.revised import notice
from exports.snippet import oembed
from exports.tables import COLUMNS
from registers import Registers
from store import Store
from views import UnknownValue, View

HTML, TEXT = "text/html; charset=utf-8", "text/plain; charset=utf-8"
SHORT, LONG = 300, 3600
"""Seconds for which a copy may be kept: of what follows today, and of what is frozen (which may still be withdrawn)."""
FIGURE_ID = re.compile(r"[0-9a-zA-Z_.-]{1,64}")


class Refused(Exception):
    """An address that is not answered: a status and a sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status, self.sentence = status, sentence


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back to the reader."""

    status: int
    type: str
    body: bytes
    seconds: int = SHORT
    """How long it may be kept; 0: not at all."""
    file: str = ""
    """Name under which it is saved; '' for what is shown."""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What answers are made from."""

    store: Store
    registers: Registers
    site: str = ""
    """https://charts.example.org, or '' for relative addresses."""
    today: str = ""

    def outgoing(self) -> Outgoing:
        """The store as the public may see it."""
        return outgoing(self.store, self.registers, public=True)

    def release(self, view: View) -> Release:
        """A view as the public may see it; refuses one that was withdrawn or that nobody knows."""
        if not view.conflict:
            raise Refused(400, "An address must name a conflict: conflict=...")
        made = release(view, self.store, self.registers, public=True, today=self.today)
        gone = withdrawal.found(self.store.path, view, made.view)
        if gone:
            raise Refused(410, f"This view was withdrawn on {day(gone.day)}: {gone.reason}")
        return made


def answer(path: str, query: str, house: House) -> Answer:
    """The answer to one address."""
    try:
        made = _find(path)
        return made(query, house)
    except Refused as refused:
        return refusal(refused.status, refused.sentence, html=path.startswith(("/embed/", "/p/")))
    except UnknownValue as unknown:
        return refusal(400, unknown.within(language(query)), html=path.startswith("/embed/"))


def refusal(status: int, sentence: str, *, html: bool = False) -> Answer:
    """A sentence, as a page where a page was asked for."""
    if not html:
        return Answer(status, TEXT, f"{sentence}\n".encode("utf-8", "replace"), 60 if status == 410 else 0)
    return Answer(status, HTML, embed.plain_page(sentence).encode("utf-8", "replace"), 60 if status == 410 else 0)


def _find(path: str) -> Callable[[str, House], Answer]:
    if path in ROUTES:
        return ROUTES[path]
    if path.startswith("/p/"):
        return lambda query, house: _dossier(path[3:], query, house)
    raise Refused(404, f"There is nothing at {path[:80]}.")


def _seconds(view: View) -> int:
    return SHORT if view == live(view) else LONG


def _page(query: str, house: House) -> Answer:
    view, look = read_address(query)
    made = house.release(view)
    revised = notice(made, house.outgoing().current(made.view)) if view != live(view) else ""
    page = embed.write(made, Links.served(house.site, view, look), look, revised)
    return Answer(200, HTML, page.encode("utf-8", "replace"), _seconds(view))


def _svg(query: str, house: House) -> Answer:
    view, look = read_address(query)
    made = house.release(view)
    drawn = paper.svg(made.shown.chart, size=look.size, ground=look.theme, exported=embed.held(made))
    return Answer(200, "image/svg+xml", drawn.encode("utf-8", "replace"), _seconds(view))


def _png(query: str, house: House) -> Answer:
    view, look = read_address(query)
    made = house.release(view)
    chart = made.shown.chart
    drawn = paper.png(chart, size=look.size, ground=look.theme, scale=int(look.density), exported=embed.held(made))
    return Answer(200, "image/png", drawn, _seconds(view))


def _data(name: str) -> Callable[[str, House], Answer]:
    """A route that gives one file of a view."""

    def made(query: str, house: House) -> Answer:
        view, _look = read_address(query)
        found = house.release(view)
        shape = FORMATS[name]
        return Answer(200, shape.type, shape.write(found), _seconds(view), file_name(found, name))

    return made


def _oembed(query: str, house: House) -> Answer:
    said = dict(parse_qsl(query, keep_blank_values=True))
    asked = urlsplit(said.get("url", ""))
    if said.get("format", "json") != "json":
        raise Refused(501, "oEmbed is answered in JSON here: format=json.")
    if asked.path != "/embed/chart.html" or (house.site and not said["url"].startswith(f"{house.site}/")):
        raise Refused(404, "This site has no chart at the address given as url=.")
    sizes = [said.get(name, "0") for name in ("maxwidth", "maxheight")]
    if not all(size.isascii() and size.isdigit() and len(size) < 6 for size in sizes):
        raise Refused(400, "maxwidth and maxheight are whole numbers of pixels.")
    view, look = read_address(asked.query)
    made = house.release(view)
    found = oembed(made, Links.served(house.site, view, look), house.site, *map(int, sizes))
    return Answer(200, "application/json", json.dumps(found, ensure_ascii=False).encode("utf-8", "replace"))


def _feed(query: str, house: House) -> Answer:
    view, look = read_address(query)
    return Answer(
        200,
        "application/atom+xml; charset=utf-8",
        feed.write(house.release(live(view)), Links.served(house.site, view, look)),
    )


def _dossier(figure_id: str, query: str, house: House) -> Answer:
    said = dict(parse_qsl(query))
    lang, theme = said.pop("lang", "en"), said.pop("theme", "auto")
    view, look = read_address(f"lang={lang}&theme={theme}")
    if said:
        raise Refused(400, f"A figure's address has no part called {next(iter(said))[:40]!r}.")
    known = FIGURE_ID.fullmatch(figure_id)
    page = dossier.write(figure_id, house.outgoing(), lang=view.lang, theme=look.theme) if known else None
    if page is None and known and house.store.history(figure_id) and not house.store.figure(figure_id):
        raise Refused(410, "The figure of this address is read no longer, and nothing that may be shown follows it.")
    if page is None:
        raise Refused(404, "No figure of this id may be shown here.")
    return Answer(200, HTML, page.encode("utf-8", "replace"))


def _health(query: str, house: House) -> Answer:
    reports, figures = house.store.count()
    said = {"status": "ok", "reports": reports, "figures": figures}
    return Answer(200, "application/json", json.dumps(said).encode(), 0)


ROUTES: dict[str, Callable[[str, House], Answer]] = {
    "/embed/chart.html": _page,
    "/embed/chart.svg": _svg,
    "/embed/chart.png": _png,
    **{f"/data/{name}.csv": _data(name) for name in COLUMNS},
    "/data/series.json": _data("json"),
    "/data/series.xlsx": _data("xlsx"),
    "/data/pack.zip": _data("pack"),
    "/oembed": _oembed,
    "/feed.atom": _feed,
    "/healthz": _health,
}
"""Every public address but a figure's page, /p/<figure_id>."""
