"""Make the Report of a text.

In:  the text and what is said about it.
Out: a Report whose id comes from its text, so that the same text is the same report.
"""

from __future__ import annotations

from typing import Any

from loaders.reading.item import Item
from records import Report, text_hash


def text_report(item: Item, text: str, **said: Any) -> Report:
    """A Report with the item's file, address and day of retrieval unless `said` gives others."""
    text = text.replace("\0", "")
    hashed = text_hash(text)
    for name in ("url", "retrieved", "file"):
        if not said.get(name):
            said[name] = getattr(item, name)
    return Report(report_id=hashed[:16], text=text, text_hash=hashed, **said)
