"""An e-mail: its date, subject and body, and the files that are attached to it.

In:  `.eml`.
Out: one Report: subject as title, day of sending, what the writer says as text; then whatever the loaders make of the
     files and mails attached, each named `mail.eml/file`. Sender, recipients and other headers are never read.

Older mails quoted below an answer and what follows the signature mark are left out: their figures are not of that day.
A mail that only hands another one on is that other mail, with the day that stands above it.
Pictures within the text, signatures and invitations are passed over.
Refuses: mails without a body, encrypted mails, headers without end, dates in the future.
"""

from __future__ import annotations

import email.policy
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from pathlib import PurePath

from lxml import etree, html

import loaders
from loaders.archive import DEEPEST
from loaders.reading.dates import read_date
from loaders.reading.item import Item, Refused
from loaders.reading.markup import plain
from loaders.reading.printed_date import printed_date
from loaders.reading.replies import forwarded, own_words
from loaders.reading.report import text_report
from loaders.reading.wrapped import unwrapped
from records import Refusal, Report

TITLE = "E-mail"
READS = "`.eml`: date, subject, body and attached files"
SOURCE = "press lists, situation updates by mail"

HEADERS_END = re.compile(rb"\r?\n\r?\n")
MOST_HEADERS = 100_000
"""Bytes: mails that went through many hands have 20 kB of headers."""

FLOWS_ON = re.compile(r"(?<!^--)(?<!\n--) \n(?=[^\s>])")
"""The end of a line that goes on, where the program says that it marks them by a space (RFC 3676)."""

SHORTEST = 25
"""Characters of own words above a mail that is handed on: fewer, without a digit, are "for your information"."""

PASSED_OVER = {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
               "text/calendar", "text/vcard", "text/x-vcard"}  # fmt: skip

DECLARATION = re.compile(r"\s*<\?xml\b[^>]*>")
"""It names an encoding, out of which the words were brought before."""

QUOTING = (
    "//blockquote[@type='cite'] | //*[contains(@class, 'gmail_quote')] | //*[contains(@class, 'yahoo_quoted')] | "
    "//*[contains(@class, 'moz-cite-prefix')] | //*[@id='divRplyFwdMsg'] | "
    "//*[@id='divRplyFwdMsg']/following-sibling::*"
)
"""Parts of a mail in HTML in which the common programs put the mail that is answered."""


def recognises(item: Item) -> bool:
    """By the ending of the name."""
    return item.suffix == ".eml"


def load(item: Item) -> Iterator[Report | Refusal]:
    """The report of the mail, and what is attached to it."""
    content = item.bytes().lstrip(b"\xef\xbb\xbf\r\n")
    if len(HEADERS_END.split(content, 1)[0]) > MOST_HEADERS:
        raise Refused(f"The headers of this mail hold more than {MOST_HEADERS // 1_000} kB.")
    message = message_from_bytes(content, _class=EmailMessage, policy=email.policy.default)
    if message.get_content_type() in ("application/pkcs7-mime", "multipart/encrypted"):
        raise Refused("This mail is encrypted.")
    body, attached = _body(item, message), list(_attached(message))
    try:
        if body or not attached:
            yield _report(item, message, body)
    except Refused as refused:
        yield Refusal(item.name, None, refused.reason)
    for name, inside in attached:
        if item.depth >= DEEPEST:
            yield Refusal(f"{item.name}/{name}", None, "This is attached to a mail within a mail; it is not read.")
            continue
        file = Item(f"{item.name}/{name}", content=inside, today=item.today, retrieved=item.retrieved,
                    beside=lambda other: None, depth=item.depth + 1)  # fmt: skip
        yield from loaders.load_item(file)


def _report(item: Item, message: EmailMessage, body: str) -> Report:
    sent = message["date"].datetime if message["date"] and message["date"].datetime else None
    published, title = sent.date().isoformat() if sent else None, str(message["subject"] or "") or None
    text, older = own_words(body), forwarded(body)
    if older and len(text) < SHORTEST and not any(map(str.isdigit, text)):
        text, title = older.text, older.subject or title
        published = printed_date(older.sent, item.today)
    if not text:
        raise Refused("This mail has no body.")
    published = read_date(published, today=item.today)
    return text_report(item, unwrapped(text), loader="email", title=title, published=published)


def _body(item: Item, message: EmailMessage) -> str:
    """The words of the mail, older mails included."""
    for kind in ("plain", "html"):
        part = message.get_body(preferencelist=(kind,))
        words = _decoded(item, part).replace("\r\n", "\n") if part is not None else ""
        if kind == "html":
            words = _without_quotes(words)
        elif part is not None and part.get_param("format") == "flowed":
            words = FLOWS_ON.sub(" ", words)
        if words.strip():
            return words.strip()
    return ""


def _decoded(item: Item, part: EmailMessage) -> str:
    """The words of a part, in the encoding that it names; else in the likeliest."""
    content = part.get_payload(decode=True) or b""
    try:
        return content.decode(part.get_content_charset() or "ascii")
    except (LookupError, UnicodeError):
        return Item(item.name, content=content, today=item.today).text() if content else ""


def _without_quotes(page: str) -> str:
    """The text of a mail in HTML, without the mail that it answers, unless there is nothing else."""
    page = DECLARATION.sub("", page)
    try:
        tree = html.fromstring(page)
    except etree.ParserError:  # nothing but spaces or comments
        return ""
    for quoted in tree.xpath(QUOTING):
        if quoted.getparent() is not None:
            quoted.drop_tree()
    return plain(html.tostring(tree, encoding="unicode")) or plain(page)


def _attached(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each attached file."""
    whole = not message.is_multipart() and message.get_content_maintype() != "text"
    for number, part in enumerate([message] if whole else message.iter_attachments(), 1):
        kind = part.get_content_type()
        if kind == "message/rfc822":
            yield f"attached mail {number}.eml", bytes(part.get_content())
            continue
        picture = part.get_content_maintype() == "image" and not part.is_attachment()
        name = PurePath((part.get_filename() or "").replace("\\", "/")).name
        if name and not picture and kind not in PASSED_OVER:
            yield name, part.get_payload(decode=True) or b""
