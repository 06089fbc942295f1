"""Say what every column of an export means, in the words of the records that it comes from.

In:  the name of a column.
Out: a sentence. The text under each field of records.py is the one place where a field is explained.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

RECORDS = Path(__file__).parent.parent / "records.py"
FIRST = ("Figure", "Point", "Finding", "SeriesKey", "Report")
"""Where a name is looked up first; the same name means the same in all of them."""

OWN = {
    "source_kind": "What kind of claimant it is: register, verifier, survey, party, official, witness, unknown.",
    "claim_low": "Lower end of the interval that the words claim (method, 3.1); empty: no number.",
    "claim_high": "Upper end of that interval; empty: open upwards, or no number.",
    "publishers": "Everyone who printed it, separated by ' | '.",
    "urls": "Where, each once, separated by ' | '.",
    "figure_ids": "Figures concerned, separated by ' | '; the first is the one in question.",
    "editor_note": "What the editor wrote about the decision, without names.",
    "basis": "count (reported, identified, verified) or estimate; they never share a range.",
    "date": "Day of the range.",
    "band_low": "Smallest lower end of the claim intervals of the day's independent origins. No estimate.",
    "band_high": "Largest upper end among them. The truth may lie outside.",
    "open_top": "Whether a source says 'at least' at the top.",
    "n_origins": "Independent origins that the range is made of.",
    "low_source": "Whose figure the lower edge is.",
    "high_source": "Whose figure the upper edge is.",
    "carried": "Whether the lower edge is carried forward from an earlier day: nobody's report.",
    "source_id": "Stable id; figures carry it as claimant.",
    "aliases": "Other names of this body, separated by ' | '.",
    "kind": "How it comes by its figures: register, verifier, survey, party, official, witness, unknown.",
    "side": "The party to a conflict that it belongs to; empty: to none.",
    "based_on": "Sources whose figures it passes on or builds on, separated by ' | '.",
}
"""Columns that are no field of a record, or mean something narrower in an export."""


@cache
def _fields() -> dict[str, str]:
    """The text under each field, by name."""
    found: dict[str, dict[str, str]] = {}
    for node in ast.parse(RECORDS.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            pairs = zip(node.body, node.body[1:], strict=False)
            found[node.name] = {
                said.target.id: " ".join(text.value.value.split())
                for said, text in pairs
                if isinstance(said, ast.AnnAssign)
                and isinstance(said.target, ast.Name)
                and isinstance(text, ast.Expr)
                and isinstance(text.value, ast.Constant)
                and isinstance(text.value.value, str)
            }
    meanings: dict[str, str] = {}
    for record in FIRST:
        meanings = {**found.get(record, {}), **meanings}
    return meanings


def meaning(column: str) -> str:
    """What a column holds; raises KeyError for one that nobody explained.

    >>> meaning("numeral")
    'The number expression alone, as printed.'
    """
    text = OWN.get(column) or _fields()[column]
    return text.replace("`", "").replace("None", "empty").removeprefix("Derived. ")
