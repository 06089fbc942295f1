"""One field of a form that a person fills in: the same for a figure and for an entry of a register.

In:  nothing.
Out: Field, with its label and hint as messages of the catalogues; SEPARATOR, what stands between several values.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SEPARATOR = ";"
"""Between the values of a field that holds several."""

Kind = Literal["text", "long", "number", "date", "choice", "id", "ids"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field that people may fill in."""

    name: str
    """Name in the record."""
    label: str
    """What the form says."""
    kind: Kind = "text"
    """text, long (several lines), number, date, choice; id and ids: one or several entries of a register."""
    choices: tuple[str, ...] = ()
    """What may be chosen; for ids, of which registers: source, place, conflict, side."""
    help: str = ""
    """A hint beside the label."""
