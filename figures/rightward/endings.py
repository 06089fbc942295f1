"""Finds the verb that says how it ended where another verb stands first: 'were picked up and then shot dead', 'nine
people hit by bullets were declared dead', 'the 51 people they kidnapped'.

In:  the Scene of a sentence, the node of the first verb or the phrase itself.
Out: the node of the last verb, True or False, or a Binding.
"""

from __future__ import annotations

from figures.phrases import Count
from figures.rightward.phrases_between import skip_preposition
from figures.scene import Binding, Scene
from figures.terms import TAKEN

SECOND_VERB = 14
"""Nodes between 'were taken' and 'and killed' at most."""
TO_SECOND_VERB = ("P", "N", "D", "H", "R", "OF", "TIME", "ED", "PRON", "OTH")
"""Kinds of nodes between them."""
DONE = ("past", "participle", "state", "ipast")
"""Forms of the second verb."""
GONE = ("missing", "abducted", "detained", "captured")
ACTED_REACH = 24
"""Nodes of what people did before 'and were killed'."""
BE_FOUND = ("were found", "was found", "being found")
"""Verbs that hold their own auxiliary."""
HAVING = ("had", "have", "has")


def identified_as(scene: Scene, k: int) -> int | None:
    """The node behind the names in 'two civilians identified as Ali Bek and Omar Tan who were abducted'."""
    if scene.low(k + 1) != "as" or scene.kind(k - 1) == "A":
        return None
    y = k + 2
    while y < len(scene.nodes) and y < k + SECOND_VERB and scene.kind(y) in ("N", "C", "COMMA", "D", "H"):
        y += 1
    return y if scene.kind(y) in ("A", "T", "WHO") else None


def and_then(scene: Scene, k: int) -> int | None:
    """The last of two verbs in 'were picked up by the army and then shot dead', 'were led away and killed'."""
    for y in range(k + 1, min(k + SECOND_VERB, len(scene.nodes))):
        if scene.kind(y) == "C" and scene.kind(y + 1) in ("T", "R"):
            z = y + 2 if scene.kind(y + 1) == "R" else y + 1
            entry = scene.trigger(z)
            return z if entry is not None and entry.form in DONE and not scene.object_follows(z + 1) else None
        if scene.kind(y) not in TO_SECOND_VERB:
            return None
    return None


def found_dead(scene: Scene, k: int) -> int | None:
    """The death of 'three people who went missing last week were found dead': k is the first verb."""
    if scene.nodes[k].entries["trigger"].name not in GONE:
        return None
    for y in range(k + 1, min(k + ACTED_REACH, len(scene.nodes))):
        if scene.kind(y) in ("Q", "COMMA", "SEMI", "C", "WHO", "MARK"):
            return None
        z = y if scene.kind(y) == "T" else y + 1
        entry = scene.trigger(z) if scene.is_be(y) or scene.kind(y) == "T" else None
        if entry is not None and entry.name in ("killed", "bodies_found") and entry.form not in ("past", "base"):
            return z
    return None


def and_were(scene: Scene, count: Count) -> int | None:
    """The last verb of 'three men opened fire on a patrol and were shot dead', 'ten tried to flee but were captured':
    who acts first and then suffers it.
    """
    k = count.last
    if scene.kind(k) in ("P", "OF"):  # 'the three occupants of the car began'
        k = skip_preposition(scene, k) or k
    if count.head is None or scene.kind(k) not in ("V", "T", "ED"):
        return None
    for y in range(k + 1, min(k + ACTED_REACH, len(scene.nodes))):
        kind = scene.kind(y)
        if scene.low(y) in ("before", "until") and (ended := _before_being(scene, y)) is not None:
            return ended
        if kind in ("WHO", "S", "SEMI", "COLON", "A", "MARK"):
            return None
        if kind not in ("C", "BUT") or not scene.is_be(y + 1):
            continue
        z = y + 2
        while scene.kind(z) in ("R", "BEL", "A"):
            z += 1
        entry = scene.trigger(z)
        return z if entry is not None and entry.form in ("past", "participle") else None
    return None


def _before_being(scene: Scene, y: int) -> int | None:
    """The verb of 'five gunmen killed two guards before being shot dead', '... before they were arrested'."""
    if scene.low(y + 1) in ("they", "both", "all") and scene.is_be(y + 2):
        y += 1
    elif scene.low(y + 1) != "being":
        return None
    entry = scene.nodes[y + 2].entries.get("trigger") if scene.kind(y + 2) == "T" else None
    return y + 2 if entry is not None and entry.form in ("past", "participle", "state") else None


def killed_then(scene: Scene, k: int) -> int | None:
    """The death in 'were led away from their tents and later beheaded'."""
    if scene.nodes[k].entries["trigger"].name not in TAKEN:
        return None
    last = and_then(scene, k)
    return last if last is not None and scene.nodes[last].entries["trigger"].name == "killed" else None


def died_since(scene: Scene, count: Count, k: int) -> int | None:
    """The verb of 'three soldiers wounded on Monday have died', '900 people displaced in May have gone home': what came
    of what was told before it.
    """
    entry = scene.nodes[k].entries["trigger"]
    told = entry.name in ("injured", "displaced") or entry.name in TAKEN
    if k != count.last or not told or entry.form not in ("past", "participle", "state"):
        return None
    y = k + 1
    while scene.kind(y) in ("P", "TIME", "N", "D", "OF", "ING", "NOM"):
        y += 1
    first = y
    while scene.kind(y) in ("A", "R"):
        y += 1
    died = scene.trigger(y)
    if died is not None and entry.name == "displaced" and died.name == "returned":
        return y if y > first and died.form.startswith("i") else None
    if died is None or died.name not in ("killed", "bodies_found"):
        return None
    if y == first and not scene.low(y).startswith(BE_FOUND):
        return None
    passive = entry.name in TAKEN and any(scene.is_be(z) for z in range(first, y)) and died.form in DONE
    return y if died.form.startswith("i") or passive else None  # '... kidnapped last week were found dead'


def declared_dead(scene: Scene, k: int) -> bool:
    """True for the wound in 'nine people hit by bullets were declared dead'."""
    if scene.nodes[k].entries["trigger"].name != "injured" or scene.kind(k + 1) != "A":
        return False
    y = k + 2
    while scene.kind(y) in ("BEL", "R", "ED"):
        y += 1
    entry = scene.trigger(y)
    return entry is not None and entry.form == "state" and entry.name == "killed"


def whom_they_took(scene: Scene, count: Count) -> Binding | None:
    """'The 51 people they kidnapped', '12 farmers the rebels had abducted': a clause without 'whom'."""
    k = count.last
    if not count.words:
        return None
    y = k + 1
    if scene.kind(k) == "D":
        while scene.kind(y) in ("N", "H"):
            y += 1
    if scene.kind(k) not in ("PRON", "D") or (scene.kind(k) == "D" and scene.kind(y - 1) != "H"):
        return None
    while scene.kind(y) == "R" or scene.low(y) in HAVING:
        y += 1
    entry = scene.trigger(y)
    if entry is None or entry.form not in ("past", "simple") or scene.object_follows(y + 1):
        return None
    return Binding(entry.name, y, entry.form, "'whom they ...'", passive=True)
