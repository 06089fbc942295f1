"""A web page saved in one file by a browser: the page with its pictures, packed like a mail.

In:  `.mhtml`, `.mht`.
Out: what the page gives as `.html`, with the address that it was saved from and the day of saving as `retrieved`.
Refuses: files without a page in them, and what is refused of a page.
"""

from __future__ import annotations

import email.policy
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage

from loaders.html import articles, in_utf8
from loaders.reading.item import Item, Refused
from records import Refusal, Report

TITLE = "Web page in one file"
READS = "`.mhtml`, `.mht`"
SOURCE = "pages saved by Chrome, Edge and older browsers"


def recognises(item: Item) -> bool:
    """By the ending of the name."""
    return item.suffix in (".mhtml", ".mht")


def load(item: Item) -> Iterator[Report | Refusal]:
    """The reports of the page."""
    message = message_from_bytes(item.bytes(), _class=EmailMessage, policy=email.policy.default)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if page is None:
        raise Refused("There is no web page in this file.")
    address = page["content-location"] or message["snapshot-content-location"]
    saved = message["date"].datetime if message["date"] else None
    inside = Item(
        item.name, today=item.today, url=str(address) if address else item.url,
        content=in_utf8(page.get_payload(decode=True) or b"", page.get_content_charset()),
        retrieved=saved.date().isoformat() if saved else item.retrieved,
    )  # fmt: skip
    return articles(inside, inside.bytes(), loader="mhtml")
