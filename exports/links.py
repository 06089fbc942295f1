"""Name the addresses that a page which leaves the house points to.

In:  where the site lives, a View, how the embed is to look.
Out: Links, for pages that a server makes on demand and for pages that are published as files.

Everything an address says is escaped here; the host is checked, because a page is kept and served to others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode

from views import UnknownValue, View
from views.address import NOT_ONE_OF
from wording.catalogue import LANGUAGES, N_

HOST = re.compile(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?(/[\w.~/-]*)?")
"""An address under which a site can live."""
ENGLISH = "en"
"""The language of an address that names none."""
LONGEST = 4000
"""Characters of a query; longer ones are refused before they are read."""

TOO_LONG = N_("An address may have {n} characters at most.")
TWICE = N_("An address says “{name}” twice.")

LOOKS = {
    "theme": ("auto", "light", "dark"),
    "size": ("web", "narrow", "social", "column", "page"),
    "density": ("1", "2"),
}
"""What an address may say about looks, in names that no view has; the first of each is the default."""


@dataclass(frozen=True, slots=True)
class Look:
    """How an embed is to look; not part of the view."""

    theme: str = "auto"
    size: str = "web"
    density: str = "1"

    def query(self) -> str:
        """In canonical order, written out."""
        return urlencode([(name, getattr(self, name)) for name in LOOKS])


def read_address(query: str) -> tuple[View, Look]:
    """The view and the look that an address describes; raises UnknownValue with a sentence."""
    if len(query) > LONGEST:
        raise UnknownValue(TOO_LONG, n=LONGEST)
    looks: dict[str, str] = {}
    rest: list[tuple[str, str]] = []
    seen: set[str] = set()
    for name, value in parse_qsl(query, keep_blank_values=True):
        if name in seen:
            raise UnknownValue(TWICE, name=name[:40])
        seen.add(name)
        if name in LOOKS:
            if value not in LOOKS[name]:
                raise UnknownValue(NOT_ONE_OF, name=name, value=value[:40], allowed=", ".join(LOOKS[name]))
            looks[name] = value
        else:
            rest.append((name, value))
    view = View.from_query(urlencode(rest))
    return view, Look(**looks)


def language(query: str) -> str:
    """The language that an address asks for, readable or not: its refusal is told in it."""
    asked = dict(parse_qsl(query[:LONGEST])).get("lang", ENGLISH)
    return asked if asked in LANGUAGES else ENGLISH


def live(view: View) -> View:
    """The view without its clocks: what it shows today."""
    return replace(view, asof="", recorded="")


def checked_site(site: str) -> str:
    """The address of a site without a slash at its end; raises ValueError."""
    site = site.rstrip("/")
    if site and not HOST.fullmatch(site):
        raise ValueError(f"A site's address looks like https://charts.example.org, not {site[:80]!r}.")
    return site


def figure_file(figure_id: str, lang: str) -> str:
    """Where the page of a figure lies in a published folder: one for each language that a view links from."""
    return f"p/{figure_id}.html" if lang == ENGLISH else f"p/{lang}/{figure_id}.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The addresses around one page; '' where there is none."""

    page: str
    """This page."""
    svg: str
    png: str
    preview: str
    """The picture that shows when the link is shared."""
    csv: str
    json: str
    pack: str
    oembed: str
    feed: str
    current: str
    """The same view as it stands today; '' if this page already follows today."""
    figure: str
    """Address of a figure's dossier, with {id} for the figure."""

    @classmethod
    def served(cls, site: str, view: View, look: Look) -> Links:
        """Addresses of a running server."""
        query = view.query()
        page = f"{site}/embed/chart.html?{query}&{look.query()}"
        is_live = view == live(view)
        return cls(
            page=page,
            svg=f"{site}/embed/chart.svg?{query}&{look.query()}",
            png=f"{site}/embed/chart.png?{query}&{look.query()}",
            preview=f"{site}/embed/chart.png?{query}&{Look(size='social').query()}",
            csv=f"{site}/data/series.csv?{query}",
            json=f"{site}/data/series.json?{query}",
            pack=f"{site}/data/pack.zip?{query}",
            oembed=f"{site}/oembed?{urlencode({'url': page, 'format': 'json'})}",
            feed=f"{site}/feed.atom?{live(view).query()}",
            current="" if is_live else f"{site}/embed/chart.html?{live(view).query()}&{look.query()}",
            figure=f"{site}/p/{{id}}" + ("" if view.lang == ENGLISH else f"?lang={view.lang}"),
        )

    @classmethod
    def published(cls, site: str, name: str, lang: str = ENGLISH, extras: tuple[str, ...] = ()) -> Links:
        """Addresses of files: relative to the view's own folder where the site is not known."""
        here, top = (f"{site}/v/{name}/", f"{site}/") if site else ("", "../../")
        return cls(
            page=f"{here}chart.html",
            svg=f"{here}chart.svg",
            png=f"{here}chart.png" if "png" in extras else "",
            preview=f"{here}preview.png" if "preview" in extras else "",
            csv=f"{here}series.csv",
            json=f"{here}series.json" if "json" in extras else "",
            pack=f"{here}pack.zip" if "pack" in extras else "",
            oembed=f"{here}oembed.json",
            feed=f"{here}feed.atom",
            current="",
            figure=f"{top}{figure_file('{id}', lang)}",
        )
