"""Reads a counted phrase after a noun that says what happened: 'the killing of 12', 'the dead included 12'.

In:  the Scene of a sentence, the node that leads to the phrase.
Out: a Binding or None.
"""

from __future__ import annotations

from figures import lexicon
from figures.lexicon import Entry
from figures.rightward.among import metric_of_words
from figures.scene import Binding, Scene
from figures.terms import MOVED

DEATHS = {"deaths", "death", "casualties", "fatalities", "injuries"}
"""Nouns that count people themselves, and name what happened before 'of'."""
WHERE_REACH = 8
"""Nodes that tell when and where those were killed of whom some are counted."""
LIVES = {"lives", "life"}
ENDED = {"ended", "loss", "lost", "killing", "ending", "taken", "taking", "takes"}
"""Before 'the lives of 12' these say that the lives ended."""
LIVES_REACH = 4
"""Nodes between 'lost' and 'lives'."""
COUNTED_UP = lexicon.tables("en_cues")["leftward_counted_up"]
"""Verbs between 'the dead' and their number."""
SUBJECT_REACH = 11
"""Nodes between 'the dead' and the verb."""
STATES = ("past", "state", "head", "toll", "participle")
"""Forms that name people by what happened to them: 'the wounded', 'the dead', 'those killed'."""
DEAD = {"victims", "dead"}
VICTIMS = Entry("head", "killed", "head")
"""What 'victims' says: the dead, unless a verb says otherwise."""
CONDITIONS = {"condition", "conditions"}
GRAVE = {"serious", "critical", "grave", "stable", "severe", "unstable", "delicate"}
"""What a doctor calls the condition of the wounded: 'the condition of five was critical'."""
CONDITION_REACH = 14
HARM = {"injuries", "injury", "wounds"}
LIST_REACH = 60
"""Nodes of a list with semicolons."""
ARTICLES = {"their", "its", "his", "whose", "the", "those", "other", "people", "persons", "all"}


def noun_of(scene: Scene, k: int) -> Binding | None:
    """'the killing of 12', 'bodies of 30', 'the displacement of ...': k is the node of 'of'."""
    if k <= 0:
        return None
    if scene.low(k - 1) == "those" and scene.kind(k - 2) == "INC":
        return _those_of(scene, k - 2)
    node = scene.nodes[k - 1]
    entry = node.entries.get("nominal")
    if entry is None and node.kind == "T" and node.entries["trigger"].form == "ing":
        entry = node.entries["trigger"]
    if entry is not None:
        if node.low not in LIVES:
            return Binding(entry.name, k - 1, "nominal", f"'{node.low} of'")
        return Binding("killed", k - 1, "nominal", f"'{node.low} of'") if _lives_ended(scene, k) else None
    head = node.entries.get("head")
    if head is not None and node.low in DEATHS:
        return Binding(head.name, k - 1, "nominal", f"'{node.low} of'")
    if node.low in CONDITIONS and any(scene.low(y) in GRAVE for y in range(k + 1, k + 1 + CONDITION_REACH)):
        return Binding("injured", k - 1, "nominal", f"'{node.low} of'")
    return None


def _those_of(scene: Scene, k: int) -> Binding | None:
    """'The bodies were burned, including those of two children': the noun that 'those' stands for."""
    for y in range(k - 1, -1, -1):
        entry = scene.nodes[y].entries.get("nominal")
        if entry is not None and scene.low(y) not in LIVES:
            return Binding(entry.name, y, "nominal", f"'{scene.low(y)}, including those of'")
    return None


def harm_to(scene: Scene, k: int) -> Binding | None:
    """'lamented injuries to dozens of officers': k is the node of 'to'."""
    harm = scene.low(k) == "to" and scene.low(k - 1) in HARM
    return Binding("injured", k - 1, "nominal", "'injuries to'") if harm else None


def in_a_list(scene: Scene, k: int) -> Binding | None:
    """'Fatalities included a mayor, who was a rancher; two clerks; and four guards': k is the semicolon or the 'and'
    behind it.
    """
    if scene.kind(k) == "C":
        k -= 1
    if scene.kind(k) != "SEMI":
        return None
    for y in range(k - 1, max(0, k - LIST_REACH), -1):
        if scene.kind(y) in ("T", "MARK"):
            return None
        whole = subject(scene, y) if scene.low(y) in COUNTED_UP else None
        if whole is not None:
            return whole
    return None


def _lives_ended(scene: Scene, k: int) -> bool:
    """True for 'claimed the lives of', 'the loss of lives of'; not for 'changed the lives of'."""
    claim = scene.lexicon.small["claim"]
    before = [scene.low(z) for z in range(max(0, k - 1 - LIVES_REACH), k - 1)]
    return any(low in ENDED or low.split()[-1] in claim for low in before if low)


def subject(scene: Scene, k: int) -> Binding | None:
    """'the dead included 12 children', 'those killed were three soldiers', 'among the injured were four tourists',
    'the wounded number 90'.
    """
    node = scene.nodes[k]
    among = among_the_dead(scene, k) or _including(scene, k)
    if among is not None:
        return among
    if node.low not in COUNTED_UP:
        return None
    among = among_the_dead(scene, _before_when_and_where(scene, k - 1))
    if among is not None:
        return among
    inverted = _inverted(scene, k)
    if inverted is not None:
        return inverted
    for y in range(k - 1, max(-1, k - 1 - SUBJECT_REACH), -1):
        before = scene.nodes[y]
        if before.kind in ("COMMA", "SEMI"):
            return None
        entry = before.trigger() or before.entries.get("toll") or (VICTIMS if before.low == "victims" else None)
        if entry is not None and entry.form.startswith("i") and scene.low(y - 1) == "who":
            return Binding(entry.name, y, "subject", "'those who died were'")
        if entry is None or entry.form not in STATES:
            continue
        if y == 0 and (before.kind == "TOLL" or before.low == "victims"):  # 'Fatalities included'
            return Binding(entry.name, y, "subject", "'the dead included'")
        opens = y == 0 or (y == 1 and scene.nodes[0].capital)
        if opens and entry.name in MOVED and node.low.startswith(("number", "total")):
            return Binding(entry.name, y, "toll", "'refugees number'")
        if scene.low(y - 1) in ARTICLES or scene.kind(y - 1) == "H":
            metric = "killed" if before.low in DEAD else entry.name
            return Binding(metric, y, "subject", "'the dead included'")
    return None


def _before_when_and_where(scene: Scene, k: int) -> int:
    """The node before what stands between 'among those killed' and 'were': 'in the market', 'from April to June'."""
    start = k
    while start - k < WHERE_REACH and scene.kind(k) in ("TIME", "P", "N", "D", "H"):
        k -= 1
    return k if scene.kind(k) == "INC" and scene.low(k).startswith("among") else start


def _inverted(scene: Scene, k: int) -> Binding | None:
    """'Killed were', 'Also killed in the attack on Friday were': k is the node of 'were'."""
    if not scene.is_be(k):
        return None
    y = k - 1
    while k - y < WHERE_REACH and scene.kind(y) in ("TIME", "P", "N", "D", "NOM"):
        y -= 1
    entry = scene.nodes[y].trigger() if y >= 0 else None
    if entry is None or entry.form not in ("past", "participle", "state") or not _begins(scene, y):
        return None
    return Binding(entry.name, y, "subject", "'killed were'")


def _begins(scene: Scene, k: int) -> bool:
    """True where a clause begins with node k: 'Killed were 14 children', '; also wounded were'."""
    while scene.kind(k - 1) == "R" or scene.low(k - 1) in ("also", "among"):
        k -= 1
    return scene.kind(k - 1) in ("", "SEMI", "COLON", "COMMA", "C")


def _including(scene: Scene, k: int) -> Binding | None:
    """'the victims, including 12 women, were found', 'some of the victims were civilians, including two doctors': a
    part of people who are not counted themselves.
    """
    if scene.kind(k) != "INC" or scene.low(k) != "including" or scene.kind(k - 1) != "COMMA":
        return None
    verb = next((y for y in range(k - 2, max(0, k - 2 - SUBJECT_REACH), -1) if scene.is_be(y)), 0)
    some = (
        metric_of_words(scene.low(verb - 1))
        if verb and scene.low(verb - 1).startswith(("of the ", "of those "))
        else None
    )
    if some is not None and all(scene.kind(y) in ("D", "N", "H", "ED", "R") for y in range(verb + 1, k - 1)):
        return Binding(some, verb - 1, "subject", "'some of the victims'")
    entry = scene.nodes[k - 2].trigger() if k > 2 else None
    if entry is None and scene.low(k - 2) in DEAD:
        entry = VICTIMS
    if entry is None or entry.form not in STATES or scene.low(k - 3) not in ARTICLES:
        return None
    return Binding("killed" if scene.low(k - 2) in DEAD else entry.name, k - 2, "subject", "'the victims, including'")


def among_the_dead(scene: Scene, k: int) -> Binding | None:
    """'among those killed' at node k."""
    metric = metric_of_words(scene.low(k)) if scene.kind(k) == "INC" else None
    return Binding(metric, k, "subject", "'among the dead'") if metric else None
