"""Says whether the words between a toll and a number lead from the one to the other: 'rose sharply to', 'stood at'.

In:  the Scene of a sentence, the node of the toll, the node before the number.
Out: True or False.
"""

from __future__ import annotations

from figures import lexicon
from figures.phrases import Count
from figures.scene import Scene

LEADS_TO_NUMBER = lexicon.tables("en_cues")["leftward_leads_to_number"]
"""Words of which one leads from 'deaths' alone to their number."""
COUNTING = {
    "reached", "rose", "totalled", "totaled", "stood", "stands", "numbered", "climbed", "fell", "dropped", "increased",
    "jumped", "soared", "exceeded", "passed", "topped", "grew",
}  # fmt: skip
"""Verbs of counting."""
NOT_VERBS = {"range", "amount", "amounts", "amounted", "estimated"}
"""Words that look like verbs and still lead to a number."""
NEED_A_LEAD = {"deaths", "fatalities", "casualties", "tally", "toll"}
"""Nouns that are no toll by themselves."""


def counted(scene: Scene, y: int, k: int) -> bool:
    """True when a verb of counting stands between: 'killings reached 155'."""
    return any(node.low in COUNTING for node in scene.nodes[y + 1 : k + 1])


def leads(scene: Scene, y: int, k: int) -> bool:
    """True when only words that lead from a toll to its number stand between them."""
    allowed = scene.lexicon.small["toll_verbs"]
    return not any(
        node.kind == "V" and node.low not in allowed and node.low not in NOT_VERBS
        for node in scene.nodes[y + 1 : k + 1]
    )


def toll_fits(scene: Scene, count: Count, y: int, k: int) -> bool:
    """'deaths', 'casualties' alone are tolls only with a word that leads to a number, and no other number between."""
    low = scene.low(y)
    if low not in NEED_A_LEAD:
        return True
    if low not in ("toll", "tally") and not any(n.low in LEADS_TO_NUMBER for n in scene.nodes[y + 1 : k + 1]):
        return False
    if low == "toll":
        return True
    return not any(
        y < other.node < count.node and found is None for other, found in zip(scene.counts, scene.found, strict=True)
    )
