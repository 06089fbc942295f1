"""Short ways to write figures in tests."""

from __future__ import annotations

from typing import Any

from records import Figure


def figure(value: float | None, day: str, **said: Any) -> Figure:
    """A running total of people killed in Eastland, said by the Eastland Health Office on its day."""
    said.setdefault("figure_id", f"{said.get('source', 'office')}-{day}-{value}-{said.get('publisher', '')}")
    said.setdefault("published", day)
    said.setdefault("source", "Eastland Health Office")
    said.setdefault("publisher", said["source"])
    said.setdefault("measure", "cumulative")
    if said.get("qualifier", "exact") == "exact" and value is not None:
        said.setdefault("low", value)
        said.setdefault("high", value)
    said.setdefault("place", "Eastland")
    said.setdefault("conflict", "eastland-2030")
    return Figure(value=value, date_end=day, **said)
