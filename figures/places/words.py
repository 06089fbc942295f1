"""The words that lead to a place, say what kind of place it is, or only look like one.

In:  figures/lexicon/en_places.yml.
Out: sets of lower-case words.
"""

from __future__ import annotations

from figures import lexicon

_WORDS = lexicon.tables("en_places")

ATTACKED = _WORDS["attacked"]
"""Verbs whose object is where it happened."""
LOCATIVE = _WORDS["locative"]
SURE_LOCATIVE = _WORDS["sure_locative"]
DIRECTIONS = _WORDS["directions"]
FILLERS = _WORDS["fillers"]
KINDS = _WORDS["kinds"]
GENERIC = _WORDS["generic"]
NOT_PLACES = _WORDS["not_places"]
JOINERS = _WORDS["joiners"]
ORGANISATIONS = _WORDS["organisations"]
EVENTS_OF = _WORDS["events_of"]
"""What is done to places: 'the shelling of X'."""
PART_OF_A_TITLE = _WORDS["part_of_a_title"]
"""Place words that as often end another name: a bank, a church, an air force."""
