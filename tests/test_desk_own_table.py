"""A table of one's own is looked at before it is loaded: each row, read or refused, says which line it is."""

from __future__ import annotations

from desk.own_table import as_read
from loaders.reading.item import Item
from loaders.reading.mapping import Mapping
from tests.small_store import known


def test_a_refused_row_is_named_like_one_that_is_read() -> None:
    table = "day,place,deaths\n2024-03-11,Rafah,301\n2024-02-30,Rafah,305\n"
    item = Item("field.csv", content=table.encode(), today="2024-04-01")
    figures = ({"column": "deaths", "metric": "killed", "measure": "cumulative"},)
    read, refused = as_read(
        item, Mapping({"date_end": "day", "place": "place"}, {"source": "Ministry"}, figures, "iso"), known()
    )
    assert read.figures and read.name.endswith(", line 2")
    assert refused.refused and refused.name == "line 3"
