"""An e-mail: its date, subject and body, and nothing else.

In:  `.eml`.
Out: one Report: subject as title, day of sending, the body as text. Quoted earlier mails and what follows the
     signature mark are left out; sender, recipients, other headers and attachments are never read.
Refuses: mails without a body, headers without end, dates in the future.
"""

from __future__ import annotations

import email.policy
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage

from loaders.reading.dates import read_date
from loaders.reading.item import Item, Refused
from loaders.reading.markup import plain
from loaders.reading.report import text_report
from records import Report

TITLE = "E-mail"
READS = "`.eml`: date, subject and body only"
SOURCE = "press lists, situation updates by mail"

HEADERS_END = re.compile(rb"\r?\n\r?\n")
MOST_HEADERS = 100_000
"""Bytes: mails that went through many hands have 20 kB of headers."""

SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
QUOTED = re.compile(r"^(?:>.*|On .{5,200} wrote:)$\n?", re.MULTILINE)


def recognises(item: Item) -> bool:
    """By the ending of the name."""
    return item.suffix == ".eml"


def load(item: Item) -> Iterator[Report]:
    """The one report of the mail."""
    content = item.bytes()
    if len(HEADERS_END.split(content, 1)[0]) > MOST_HEADERS:
        raise Refused(f"The headers of this mail hold more than {MOST_HEADERS // 1_000} kB.")
    message = message_from_bytes(content, _class=EmailMessage, policy=email.policy.default)
    part = message.get_body(preferencelist=("plain", "html"))
    try:
        body = part.get_content() if part is not None else ""
    except (LookupError, UnicodeError) as error:
        raise Refused("The body of this mail is in an encoding that is not known.") from error
    text = plain(body) if part is not None and part.get_content_subtype() == "html" else body.replace("\r\n", "\n")
    text = QUOTED.sub("", SIGNATURE.split(text)[0]).strip()
    if not text:
        raise Refused("This mail has no body.")
    sent = message["date"].datetime if message["date"] and message["date"].datetime else None
    published = read_date(sent.date().isoformat(), today=item.today) if sent else None
    yield text_report(item, text, loader="email", title=str(message["subject"] or "") or None, published=published)
