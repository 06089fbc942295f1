"""Make the Report of a text, or of a part of a table.

In:  the text, or the figures, and what is said about them.
Out: a Report. A text's id comes from the text, so that the same text is the same report; a table's from its row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from loaders.reading.item import Item
from records import Figure, Report, text_hash
from sheet import Sheet


def text_report(item: Item, text: str, **said: Any) -> Report:
    """A Report with the item's file, address and day of retrieval unless `said` gives others."""
    text, said = _storable(text), {name: _storable(value) for name, value in said.items()}
    hashed = text_hash(text)
    for name in ("url", "retrieved", "file"):
        if not said.get(name):
            said[name] = getattr(item, name)
    return Report(report_id=hashed[:16], text=text, text_hash=hashed, **said)


def _storable(value: Any) -> Any:
    """Words without zero bytes and without halves of letters, which JSON can hold and no database takes."""
    if not isinstance(value, str):
        return value
    return value.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def table_report(item: Item, loader: str, key: str, figures: Iterable[Figure], **said: Any) -> Iterator[Report]:
    """The Report of one row or chapter of a table, if there is any figure in it; its id is the loader's and `key`."""
    filled = figures if isinstance(figures, Sheet) else tuple(figures)
    if filled:
        yield Report(
            report_id=f"{loader}:{key}",
            text="",
            text_hash=item.digest,
            loader=loader,
            figures=filled,
            **{"file": item.file, "retrieved": item.retrieved, **said},
        )
