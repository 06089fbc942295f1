"""Reads a number at which a toll stands: 'the death toll rose to 44', 'put the number of wounded at 90', 'the dead were
estimated at 3,000', 'bringing to 120 the number killed'.

In:  the Scene of a sentence, a phrase, the node that leads to it.
Out: a Binding or None.
Assumes that between a toll and its number stand only words that lead to a number, and no other sentence.
"""

from __future__ import annotations

from figures import lexicon
from figures.leftward.leading import COUNTING, NEED_A_LEAD, RAISING, counted, leads, toll_fits
from figures.leftward.nouns import VICTIMS
from figures.lexicon import Entry
from figures.phrases import Count
from figures.rightward.among import metric_of_words
from figures.scene import Binding, Scene

TOLL_REACH = 45
"""Nodes between a toll noun and its number at most."""
PASSES = lexicon.tables("en_cues")["leftward_passes"]
"""Bounds that are verbs: 'the number of refugees tops 300,000'."""
AMOUNTS = {"range", "amount", "amounted", "amounts"}
NUMBERS = lexicon.tables("en_cues")["leftward_numbers"]
"""Nouns that lead to a number, but leave it to other words what is counted."""
NUMBER_BEFORE = 4
"""Nodes before 'deaths' in which 'number of' stands."""
NUMBER_REACH = 16
"""Nodes after such a noun in which what is counted stands."""
TOTAL_REACH = 10
"""Nodes after the number in 'bringing to 120 the number of people killed'."""
RAISED_REACH = 6
"""Nodes of 'number of Somali refugees' before the number at most."""
LEADING = {"at", "to", "number", "range", "from"}
"""One of these stands between 'the dead' and their number."""
GREW = lexicon.tables("en_cues")["leftward_grew"]
HARM = {"injuries", "injury", "wounds"}
NOT_TOLLS = {"lives", "remains", "bodies"}
"""Plurals that name the dead, not how many died."""


def total_of(scene: Scene, count: Count) -> Binding | None:
    """'bringing to 120 the number killed this month'."""
    following = scene.nodes[count.last : count.last + TOTAL_REACH]
    if not any(
        n.low in ("number", "total", "toll", "death toll", "those") or n.low.startswith("number of")
        for n in following[:3]
    ):
        return None
    for offset, node in enumerate(following):
        entry = node.entries.get("toll") or node.trigger()
        if entry is not None and entry.name != "casualties":
            return Binding(entry.name, count.last + offset, "toll", "'bringing to N the number'")
    return None


def toll(scene: Scene, count: Count, k: int) -> Binding | None:
    """The toll to the left of node k, if k leads to a number."""
    nodes, low = scene.nodes, scene.nodes[k].low
    bounds = nodes[count.first : count.node]
    if low == "to be" and "toll" in nodes[k - 1].entries:  # 'confirmed the death toll to be 11'
        return _named(scene, k - 1, nodes[k - 1].entries["toll"])
    if low == "with injuries" and bounds:
        return Binding("injured", k, "toll", "'with injuries up to'")
    titled = scene.headline and low.startswith("death") and low not in NEED_A_LEAD and count.head is None
    apart = (
        scene.kind(k - 1) in ("COMMA", "SEMI", "COLON") and count.last >= len(nodes) - 1
    )  # '3 more dead, toll now 12'
    titled = titled or (low == "toll" and apart and count.head is None)
    if "toll" in nodes[k].entries and (titled or any(n.kind == "B" for n in bounds)):  # 'Death toll 23 in siege'
        return _named(scene, k, nodes[k].entries["toll"])
    raised = _raised_number(scene, k) if any(n.kind == "B" for n in bounds) else None
    if raised is not None:
        return raised
    if low == "by" and any(scene.low(z) in GREW for z in range(k - 2, k)):
        return None  # 'rose by 24,000' is no number of people in a place
    beside = _second_toll(scene, k) or (
        _without_verb(scene, k)
        if any(n.kind == "B" for n in bounds) or (scene.headline and count.head is None)
        else None
    )
    if beside is not None:
        return beside
    allowed = scene.lexicon.small["toll_verbs"]
    leading = low in allowed or low in AMOUNTS or nodes[k].kind in ("A", "B", "P")
    if not leading and not any(n.low in PASSES for n in bounds):
        return None
    for y in range(k, max(-1, k - TOLL_REACH), -1):
        node = nodes[y]
        if node.kind in ("SEMI", "COLON") or (node.kind == "MARK" and node.low in ".!?"):
            return None
        if "toll" in node.entries:
            if leads(scene, y, k) and toll_fits(scene, count, y, k):
                return _named(scene, y, node.entries["toll"])
            if not any(scene.low(z) in NUMBERS for z in range(y - NUMBER_BEFORE, y)):
                return None
            continue  # 'the highest number of reported deaths, with 412'
        found = _events(scene, y, k) or _number(scene, y, k) or _the_dead(scene, y, k)
        if found is not None:
            return found
    return None


def _raised_number(scene: Scene, k: int) -> Binding | None:
    """'Bringing the global number of Somali refugees close to 220,000'."""
    head = scene.nodes[k].entries.get("head") if scene.kind(k) == "HEAD" else None
    near = range(max(1, k - RAISED_REACH), k)
    number = next((z for z in near if scene.low(z) in NUMBERS and scene.kind(z + 1) == "OF"), None)
    if head is None or number is None or not any(scene.low(z) in RAISING for z in range(max(0, number - 3), number)):
        return None
    return Binding(head.name, k, "toll", "'bringing the number of'")


def _second_toll(scene: Scene, k: int) -> Binding | None:
    """'injuries to 58,926' after 'brings the number of deaths to 23,084 and'."""
    apart = scene.kind(k - 2) == "P" and scene.kind(k - 3) == "C"  # 'and in injuries to 77'
    if scene.low(k) not in ("to", "at") or (scene.kind(k - 2) not in ("C", "COMMA") and not apart) or k < 2:
        return None
    entries = scene.nodes[k - 1].entries
    entry = entries.get("toll") or entries.get("head") or entries.get("trigger")
    named = entry is not None and entry.form in ("toll", "head", "past", "state")
    verbs = scene.lexicon.small["toll_verbs"]
    counting = any(node.low in verbs for node in scene.nodes[max(0, k - TOLL_REACH) : k - 2])
    counting = counting or scene.low(k - 1) in HARM  # 'and in injuries to another 77'
    return Binding(entry.name, k - 1, "toll", "a second toll") if entry is not None and named and counting else None


def _without_verb(scene: Scene, k: int) -> Binding | None:
    """'death toll in Gaza more than 23,000': a headline leaves the verb out."""
    y = k
    while scene.kind(y) in ("N", "D", "P", "TIME", "NOM", "ING"):
        y -= 1
    entry = scene.nodes[y].entries.get("toll") if y >= 0 and y < k else None
    return _named(scene, y, entry) if entry is not None and scene.low(y) not in NEED_A_LEAD - {"toll"} else None


def _named(scene: Scene, y: int, entry: Entry) -> Binding:
    return Binding(_toll_metric(scene, y, entry), y, "toll", f"'{scene.low(y)}'")


def _toll_metric(scene: Scene, y: int, entry: Entry) -> str:
    """What a toll counts: the words before 'toll' may say so."""
    if scene.low(y) in ("toll", "tally"):
        before = scene.words(y - 3, y).rpartition(",")[2]
        if "injur" in before or "wound" in before:
            return "injured"
        if "casualt" in before:
            return "casualties"
    return entry.name


def _events(scene: Scene, y: int, k: int) -> Binding | None:
    """'killings reached 155'."""
    node = scene.nodes[y]
    plural = node.entries.get("nominal")
    if plural is None or not node.low.endswith("s") or node.low in NOT_TOLLS:
        return None
    leading = counted(scene, y, k) and leads(scene, y, k)
    return Binding(plural.name, y, "toll", f"'{node.low} reached'") if leading else None


def _number(scene: Scene, y: int, k: int) -> Binding | None:
    """'the number of wounded stood at', 'its losses reached'."""
    if scene.low(y) not in NUMBERS or not leads(scene, y, k):
        return None
    metric = _number_of(scene, y, k)
    return Binding(metric, y, "toll", "'number of'") if metric is not None else None


def _number_of(scene: Scene, y: int, k: int) -> str | None:
    """The metric in 'number of people [who were] killed', 'the number killed', 'its losses', 'personnel eliminated'."""
    if scene.low(y) == "losses":
        return "losses"
    for z in range(y + 1, min(y + 1 + NUMBER_REACH, k + 1)):
        node = scene.nodes[z]
        if node.kind in ("COMMA", "SEMI"):
            return None
        entry = node.trigger() or node.entries.get("nominal")
        if entry is None and node.low == "victims":
            return "killed"
        if node.kind == "INC" and metric_of_words(node.low):  # 'the number of children among the dead'
            return metric_of_words(node.low)
        if entry is None or entry.form in ("third", "base", "ing"):
            continue
        if entry.weak and any(scene.kind(w) == "T" for w in range(z + 1, min(z + 4, k + 1))):
            continue
        return entry.name
    return None


def _the_dead(scene: Scene, y: int, k: int) -> Binding | None:
    """'the dead were estimated at 3,000', 'those killed number 40': y is the node of the article."""
    nodes = scene.nodes
    if y + 1 >= k or nodes[y].kind != "D" or nodes[y].low not in ("the", "those") or not leads(scene, y + 1, k):
        return None
    entry = nodes[y + 1].trigger() or (VICTIMS if nodes[y + 1].low == "victims" else None)
    if entry is None or entry.form not in ("past", "state", "head"):
        return None
    noun_follows = scene.kind(y + 2) in ("N", "H") and scene.low(y + 2) not in ("range", "number")
    if noun_follows or not any(n.low in LEADING or n.low in COUNTING for n in nodes[y + 2 : k + 1]):
        return None
    return Binding("killed" if nodes[y + 1].low == "victims" else entry.name, y + 1, "toll", "'the dead'")
