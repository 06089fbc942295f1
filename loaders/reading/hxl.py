"""What an HXL hashtag says about the column below it.

In:  tags such as `#affected+killed+f`, `#affected+idps+ind+stock+conflict`, `#date+start`, `#meta+source`.
Out: for a column of people, what its figures say; for the others, which field of a figure they fill.

The tag decides, not the attributes' order and never the header's words. Measures: `+stock` is a level, `+newdisp` is
movements within a period, `+cumulative` a running total; without one, displaced and refugees are levels, and killed,
injured and the like need a column of period (`#date+start` with `#date+end`, or `#date+year`).
"""

from __future__ import annotations

from typing import Any

METRICS = {
    "killed": "killed", "injured": "injured", "missing": "missing", "abducted": "abducted", "detained": "detained",
    "displaced": "displaced", "idps": "displaced", "refugees": "refugees", "returned": "returned",
    "returnees": "returned", "casualties": "casualties",
}  # fmt: skip
LEVELS = {"displaced", "refugees", "missing"}
POPULATIONS = {
    "f": "women", "m": "men", "children": "children", "elderly": "elderly", "civilians": "civilians",
    "infants": "other:infants", "adults": "other:adults",
}  # fmt: skip
UNITS = {"ind": "person", "hh": "household", "movements": "movement"}
NOT_CONFLICT = {"disaster", "natural", "epidemic", "disease"}

FIELDS = (
    ("#date", {"start"}, "date_start"),
    ("#date", {"end"}, "date_end"),
    ("#date", {"reported"}, "published"),
    ("#date", {"published"}, "published"),
    ("#date", {"year"}, "year"),
    ("#date", set(), "date_end"),
    ("#country", {"code"}, "country"),
    ("#country", {"name"}, "country_name"),
    ("#meta", {"source"}, "source"),
    ("#meta", {"url"}, "url"),
    ("#loc", {"name"}, "place"),
    ("#adm3", {"name"}, "place"),
    ("#adm2", {"name"}, "place"),
    ("#adm1", {"name"}, "place"),
)
"""Which field a tag fills: the first row that fits; of several columns for one field the first row wins too."""


def parts(tag: str) -> tuple[str, set[str]]:
    """Hashtag and attributes.

    >>> parts(" #Affected +killed+F ") == ("#affected", {"killed", "f"})
    True
    """
    hashtag, *attributes = tag.lower().replace(" ", "").split("+")
    return hashtag, set(attributes)


def is_tag_row(cells: list[str]) -> bool:
    """True for a row in which every cell that says something is a tag."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return len(filled) > 1 and all(cell.startswith("#") and cell[1:2].isalpha() for cell in filled)


def of_people(tag: str) -> dict[str, Any] | None:
    """What the figures of a column say; None for a column that is not about people of a conflict."""
    hashtag, attributes = parts(tag)
    metric = next((METRICS[name] for name in METRICS if name in attributes), None)
    if hashtag not in ("#affected", "#population", "#casualties") or metric is None or attributes & NOT_CONFLICT:
        return None
    said: dict[str, Any] = {"metric": metric}
    for name, population in POPULATIONS.items():
        if name in attributes:
            said["population"] = population
    for name, unit in UNITS.items():
        if name in attributes:
            said["unit"] = unit
    if "newdisp" in attributes:
        said |= {"measure": "period", "unit": "movement"}
    elif "stock" in attributes or (metric in LEVELS and "cumulative" not in attributes):
        said["measure"] = "stock"
    elif "cumulative" in attributes:
        said["measure"] = "cumulative"
    return said


def field(tag: str) -> str | None:
    """The field that a column fills; None if it fills none."""
    hashtag, attributes = parts(tag)
    return next((name for kind, needed, name in FIELDS if kind == hashtag and needed <= attributes), None)
