"""Reads people who arrived, where only the report says that they fled: '6,000 arrived in Macedonia', 'received 2,000
people', '6,000 new arrivals'.

In:  the Scene of a sentence, the index of a phrase for which nothing else says what happened; later the story.
Out: a Binding whose metric is ARRIVED; `metric`: refugees, displaced or returned; None where the report speaks of none.
Assumes that only people, families and nationals flee; soldiers, guests and patients who arrive are none.
"""

from __future__ import annotations

import re

from figures import lexicon
from figures.scene import Binding, Scene
from figures.story import Story
from figures.terms import ARRIVED, MOVED
from records import Metric

COMES = lexicon.tables("en_cues")["arrivals_comes"]
TAKES_IN = lexicon.tables("en_cues")["arrivals_takes_in"]
PEOPLE = lexicon.tables("en_cues")["arrivals_people"]
PLACES = lexicon.tables("en_cues")["arrivals_places"]
REACH = 5
"""Nodes after the verb in which it stands where they came to."""
FLEEING = re.compile(r"\b(?:flee|fleeing|fled)\b")
SAYS: tuple[tuple[Metric, re.Pattern[str]], ...] = (
    (
        "refugees",
        re.compile(r"\brefugees?\b(?! council)|\basylum\b", re.I),
    ),
    ("displaced", re.compile(r"\bdisplace\w*|\bIDPs?\b", re.I)),
)
"""What a sentence or a report says of those who arrive."""


def find(scene: Scene, x: int) -> Binding | None:
    """What is said of the arrival of phrase x."""
    count = scene.counts[x]
    low = scene.low(count.head) if count.head is not None else ""
    if low.endswith(("arrival", "arrivals", "newcomers")):
        return Binding(ARRIVED, count.head or count.node, "head", "new arrivals")
    if not _people(scene, x, low):
        return None
    before = count.first - 1
    while scene.kind(before) in ("QUOTE", "R", "OTH"):
        before -= 1
    if scene.low(before) in TAKES_IN and low:
        return Binding(ARRIVED, before, "past", "taken in")
    k = count.last
    while scene.kind(k) in ("A", "R", "TIME", "BEL"):
        k += 1
    passive = scene.low(k) in TAKES_IN and scene.is_be(k - 1)
    reached = scene.low(k).startswith("reach") and scene.kind(k + 1) == "P"  # 'people reached with food'
    if (scene.low(k) in COMES or passive) and not reached and _somewhere(scene, k + 1):
        return Binding(ARRIVED, k, "ipast", "arrived")
    return None


def _people(scene: Scene, x: int, low: str) -> bool:
    """True for people, families, nationals, and numbers without a noun."""
    count = scene.counts[x]
    if count.head is None:
        return not count.words
    named = scene.kind(count.head) == "N" or scene.lexicon.persons.get(low) == "all"
    return low in PEOPLE or low in scene.lexicon.households or (named and _national(scene, x))


def _national(scene: Scene, x: int) -> bool:
    """True for 'Burundians'."""
    head = scene.counts[x].head
    return head is not None and scene.nodes[head].capital and scene.low(head).endswith("s")


def _somewhere(scene: Scene, k: int) -> bool:
    """True where a place, a border, a camp or a time follows the verb, or nothing at all."""
    if scene.kind(k) in ("TIME", "MARK", "", "R", "B"):
        return True
    ahead = scene.nodes[k : k + REACH]
    return any(node.capital or node.low in PLACES for node in ahead) and ahead[0].kind in ("P", "N", "D")


def metric(story: Story, low: str) -> Metric | None:
    """What those were who arrived: as the sentence says, else as the report counted last, else what it speaks of."""
    said = _said(low)
    if said is not None:
        return said
    if FLEEING.search(low):
        return "displaced"
    last = next((d.figure.metric for d in reversed(story.out.drafts) if d.figure.metric in MOVED), None)
    return last or _said(story.text)


def _said(text: str) -> Metric | None:
    """Which of the two a text names first; None if neither."""
    found = [(match.start(), name) for name, pattern in SAYS if (match := pattern.search(text))]
    return min(found)[1] if found else None
