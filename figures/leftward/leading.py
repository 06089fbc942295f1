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
COUNTING = lexicon.tables("en_cues")["leftward_counting"]
"""Verbs of counting."""
RAISING = lexicon.tables("en_cues")["measure_raised"]
"""Verbs before a toll: 'this brings the number of deaths recorded there to 44'."""
RAISING_REACH = 4
"""Nodes between such a verb and the toll."""
COUNTING_REACH = 3
"""Nodes between a verb of counting and its 'to': 'has risen sharply to'."""
NOT_VERBS = {"range", "amount", "amounts", "amounted", "estimated"}
"""Words that look like verbs and still lead to a number."""
ASIDE_OPENERS = {"since", "after", "before", "when"}
"""Prepositions that may lead a clause as well."""
NEED_A_LEAD = {"deaths", "fatalities", "casualties", "tally", "toll"}
"""Nouns that are no toll by themselves."""


def counted(scene: Scene, y: int, k: int) -> bool:
    """True when a verb of counting stands between: 'killings reached 155'."""
    return any(node.low in COUNTING for node in scene.nodes[y + 1 : k + 1])


def leads(scene: Scene, y: int, k: int) -> bool:
    """True when only words that lead from a toll to its number stand between them, or a clause of its own that ends
    before the verb of counting: 'the toll of the bomb that hit a bus has risen to five'.
    """
    if scene.low(y) == "toll" and scene.kind(y + 1) == "WHO":  # 'the toll that drivers pay'
        return False
    if any(scene.low(z) == "number" and scene.kind(z + 1) == "OF" for z in range(y + 1, k)):
        return False
    allowed = scene.lexicon.small["toll_verbs"]
    other = [
        z for z in range(y + 1, k + 1)
        if scene.kind(z) == "V"
        and scene.low(z) not in allowed
        and scene.low(z) not in NOT_VERBS
        and not _counted_by_whom(scene, z)
    ]  # fmt: skip
    if other and scene.is_be(k) and scene.low(y) not in NEED_A_LEAD - {"toll"} and _told_aside(scene, y, other):
        return True
    return not other or (scene.low(y) not in NEED_A_LEAD - {"toll"} and _counts_up(scene, y, k, other[-1]))


def _counted_by_whom(scene: Scene, z: int) -> bool:
    """True for 'attacks' in 'two jihadist attacks': a noun, though a verb looks alike."""
    return scene.low(z) in scene.lexicon.things and scene.kind(z - 1) == "H" and scene.kind(z - 2) == "Q"


def _told_aside(scene: Scene, y: int, other: list[int]) -> bool:
    """True where each of the other verbs has a subject of its own before it: 'the number of displaced since the war
    began is now', 'the toll of the clashes which broke out on Sunday was'.
    """
    if any(node.kind in ("SEMI", "C", "BUT", "Q") for node in scene.nodes[y + 1 : other[-1]]):
        return False
    return all(
        any(scene.kind(z) in ("WHO", "S", "TIME") or scene.low(z) in ASIDE_OPENERS for z in range(y + 1, verb))
        for verb in other
    )


def _counts_up(scene: Scene, y: int, k: int, verb: int) -> bool:
    """True for 'to' after a verb of counting that follows all others, or after 'brings' before the toll."""
    if scene.low(k) not in ("to", "at"):
        return False
    if any(node.kind in ("S", "BEL", "PRON", "Q") for node in scene.nodes[y + 1 : k]):
        return False
    raised = scene.low(k) == "to" and any(scene.low(z) in RAISING for z in range(max(0, y - RAISING_REACH), y))
    return raised or any(scene.low(z) in COUNTING for z in range(max(verb + 1, k - COUNTING_REACH), k))


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
        y < other.node < count.node and found is None and not _by_a_share(scene, other)
        for other, found in zip(scene.counts, scene.found, strict=True)
    )


def _by_a_share(scene: Scene, count: Count) -> bool:
    """True for '12 per cent' in 'deaths fell by 12 per cent to 1,640'."""
    shares = count.refused is not None and ("percentage" in count.refused or "share" in count.refused)
    return shares and scene.low(count.first - 1) == "by"
