"""Count the reports that nobody here can read: silence about them would look like the absence of deaths.

In:  the store.
Out: how many of its texts are in a language that has no lexicon, or in none that can be told.
"""

from __future__ import annotations

from store import Store
from views.once import Once

KEPT = 8
"""Stores remembered."""

_counted = Once[int](KEPT)


def unread(store: Store) -> int:
    """Reports in languages that cannot be read; counted once for each version of the store."""
    return _counted.get((str(store.path), store.version), lambda: _count(store))


def _count(store: Store) -> int:
    found = store.languages_without_figures()
    if not found:
        return 0
    # Imported here: most stores have no such text, and the extractor is the slowest import of the house.
    from figures import lexicon

    known = lexicon.languages()
    return sum(n for lang, n in found.items() if lang.lower().replace("_", "-").split("-")[0] not in known)
