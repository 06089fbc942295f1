"""Tells disasters, accidents and sickness from violence by the words of a sentence.

In:  a sentence, the lexicon.
Out: True or False.
Assumes that one word of violence is enough to make it no disaster.
"""

from __future__ import annotations

import re

from figures.lexicon import Lexicon
from figures.passage import Passage

WORD = re.compile(r"[\w'-]+")
SHORTEST_SIGN = 3
"""Letters of a word that may tell a disaster: not the 'a' and the 'at' of 'a fire at'."""
NAMED_STORMS = {"Cyclone", "Hurricane", "Typhoon"}
"""Words that stand in the name of a disaster."""


def disaster(passage: Passage, lexicon: Lexicon) -> bool:
    """True when the sentence names a disaster (not as a name: 'Operation Flood') and nothing of violence."""
    if passage.vocabulary.isdisjoint(lexicon.kept("words of disasters", _words_of_disasters)):
        return False  # nine sentences in ten: two hundredths of the time of a report
    original = passage.words
    beginning_small = original[:1].lower() + original[1:]
    words = set(WORD.findall(beginning_small))
    phrases = lexicon.kept("disasters in several words", _in_several_words)
    named = not words.isdisjoint(lexicon.small["disasters"]) or not words.isdisjoint(NAMED_STORMS)
    if not named and not any(phrase in beginning_small for phrase in phrases):
        return False
    return peaceful(original, lexicon)


def peaceful(original: str, lexicon: Lexicon) -> bool:
    """True when the sentence names nothing of violence."""
    return {w.lower() for w in WORD.findall(original)}.isdisjoint(lexicon.small["conflict_words"])


def _words_of_disasters(lexicon: Lexicon) -> set[str]:
    """One of these stands in every sentence that names a disaster."""
    named = {word for phrase in lexicon.small["disasters"] for word in phrase.split() if len(word) >= SHORTEST_SIGN}
    named |= {storm.lower() for storm in NAMED_STORMS}
    return named | {f"{word}'s" for word in named}


def _in_several_words(lexicon: Lexicon) -> list[str]:
    return [disaster for disaster in lexicon.small["disasters"] if " " in disaster]
