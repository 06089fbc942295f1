"""Reads the same people named once more by their number: 'The three victims were named', 'passed the 10,000 mark'.

In:  the Scene of a sentence, the index of a phrase for which nothing says what happened; later the story.
Out: a Binding that is carried; `told_before`: whether the report has counted such people shortly before.
Assumes that 'the' with a number of at least three names those of whom the report has told that number.
"""

from __future__ import annotations

from figures import lexicon
from figures.scene import Binding, Scene
from figures.story import Story
from figures.terms import ARMED

AGAIN = "the same people once more"
THE = {"the", "these", "those", "all", "all the"}
FEWEST = 3
"""Smaller numbers are too common: 'the two sides', 'the two men' may be anybody."""
ANYBODY = lexicon.tables("en_cues")["neighbours_anybody"]
"""Nouns that may stand for whoever was counted; any other must be the noun that was counted."""
SENTENCES = 6
"""How far back the same number may stand."""


def said_again(scene: Scene, x: int) -> Binding | None:
    """'the three victims', where nothing else says what befell them."""
    count = scene.counts[x]
    value = scene.nodes[count.node].quantity.value
    if x and scene.counts[x - 1].total == x:  # 'one of the four was killed by mistake'
        return None
    if value is None or value < FEWEST or not any(n.low in THE for n in scene.nodes[count.first : count.node]):
        return None
    head = scene.nodes[count.head] if count.head is not None else None
    if head is None and count.words:
        return None
    if head is not None and head.kind not in ("H", "HEAD") and head.low != "mark":
        return None
    return Binding("", count.node, "carried", AGAIN, carried=True)


def _alike(named: str, counted: str) -> bool:
    """True for people of one kind; 'the victims' may be any, but 'the gunmen' no people whose kind is not told."""
    return named in ("all", counted) or (counted == "all" and named not in ARMED)


def told_before(story: Story, value: float | None, noun: str) -> bool:
    """True if the report has counted as many such people shortly before."""
    population = story.lexicon.persons.get(noun, "all")
    for draft in reversed(story.out.drafts):
        if draft.sentence < story.state.number - SENTENCES:
            return False
        same_noun = not noun or noun in ANYBODY or noun.removesuffix("s") in draft.figure.quote.lower()
        if draft.figure.value == value and same_noun and _alike(population, draft.figure.population):
            return True
    return False
