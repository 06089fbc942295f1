"""The store: every report, every figure read from it, and everything that people decided about them.

In:  Reports and Figures from the loaders and the extractor; decisions from reviewers and editors.
Out: Figures by conflict, metric, day, ..., as they stand, as they were public on a day, or as they were held here.

    with Store(default_path()) as store:
        store.add(report, figures)
        for figure in store.figures(conflict="gaza-2023", metric="killed", asof="2024-05-08"): ...

The only part of the program that knows SQLite. database.py opens and locks, schema.py lays out the tables,
catalogue.py finds, shelf.py keeps, desk.py holds decisions, upkeep.py follows newer registers and a newer extractor,
rounds.py remembers which addresses and files are looked at again and again.
"""

from __future__ import annotations

from store.catalogue import Facets
from store.database import StoreBusy, StoreError, StoreTooNew, default_path
from store.desk import Review, ReviewConflict, Verdict
from store.rounds import Address, Rounds
from store.shelf import Added, Change


class Store(Rounds):
    """An open store; a context manager. One process writes at a time, any number read."""


__all__ = [
    "Added", "Address", "Change", "Facets", "Review", "ReviewConflict", "Store", "StoreBusy", "StoreError",
    "StoreTooNew", "Verdict", "default_path",
]  # fmt: skip
