"""Read what a web page says about itself: its title, who publishes it, its own address.

In:  a page as a tree, the address that it came from.
Out: PageAbout; what the page does not say is None.

The article extractor can say this too, but looks for author, licence, keywords and a day at the same time, which nobody
asks for here and which takes up to four fifths of the time of a page. Its own parts are used, in its own order.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass

from lxml import html
from trafilatura import metadata

ARCHIVED = re.compile(
    r"^https?://(?:web\.archive\.org/web/\d{4,14}[a-z_]*|archive\.(?:ph|today|is)/\d{4,14})/(?=https?://)"
)
"""What an archive puts before the address of the page that it keeps: the archive is not its publisher."""


ARCHIVES = ("web.archive.org", "archive.ph", "archive.today", "archive.is")
ONE_STROKE = re.compile(r"(?<=https):/(?!/)|(?<=http):/(?!/)")


@dataclass(frozen=True, slots=True)
class PageAbout:
    """What a page says about itself."""

    title: str | None
    publisher: str | None
    url: str | None


def page_about(tree: html.HtmlElement, url: str | None) -> PageAbout:
    """Title, publisher and address."""
    said = metadata.examine_meta(tree)
    with suppress(Exception):  # JSON-LD of any shape; the extractor guards itself in the same way
        said = metadata.extract_meta_json(tree, said)
    said.title = said.title or metadata.extract_title(tree)
    # The extractor takes one of two strokes out of an address within an address.
    said.url = ONE_STROKE.sub("://", said.url or metadata.extract_url(tree, url) or "") or None
    site = (said.sitename or metadata.extract_sitename(tree) or "").lstrip("@")
    if site and "." not in site and not site[0].isupper():
        site = site.title()
    elif (not site or site in ARCHIVES) and said.url and (found := metadata.META_URL.match(ARCHIVED.sub("", said.url))):
        site = found[1]
    said.sitename = site or None
    said.clean_and_trim()
    return PageAbout(said.title, said.sitename, said.url)
