"""Steps over asides and uncounted company between people and their verb: ', including four children,', ', or 24,000
people,', 'and a driver'.

In:  the Scene of a sentence, the node where the aside begins.
Out: the node after it, or None if none begins there.
"""

from __future__ import annotations

from figures import lexicon
from figures.phrases import Count
from figures.rightward.phrases_between import skip_preposition, skip_reduced
from figures.scene import PASSIVE, Binding, Scene

OPENERS = lexicon.tables("en_cues")["rightward_asides"]
"""Words that open an aside between commas."""
SHARES = ("third", "quarter", "fifth", "half", "majority", "number")
DASH_REACH = 20
"""Nodes between two dashes."""
ASIDE_REACH = 40
"""Nodes between two commas."""
WHO_REACH = 5
"""Nodes after 'who' in which its own verb stands: then it is no aside."""
KINDS = ("N", "H", "HEAD", "ED", "C", "COMMA", "OF", "P", "D")
"""Kinds of nodes of which a list of kinds of people is made."""
KINDS_REACH = 16
COMPANY_REACH = 6
"""Nodes of 'and a driver from the town'."""
ARTICLES = {"a", "an", "another", "the", "his", "her", "their", "its"}
TOGETHER = ("along with", "together with", "alongside", "as well as")
"""Before one who shared the fate of those counted: 'nine civilians along with the bomber Adam Bell lost'."""
OF_NAMES = ("N", "H", "HEAD", "D", "C", "COMMA", "OF", "ED", "P")
"""Kinds of nodes of which names and offices are made."""
CLAUSE_ENDS = ("past", "participle", "ipast", "isimple", "state")
"""Forms of a verb that can be the one all were waiting for: ', including nine children were killed'."""
PASSED_OVER = 12
"""Nodes of an aside that says what befell people."""


def uncounted(scene: Scene, k: int) -> int | None:
    """The node after 'and a driver' in 'five nurses and a driver were abducted'."""
    y = k
    while scene.kind(y) in ("COMMA", "C"):
        y += 1
    with_names = scene.low(y - 1) in TOGETHER and scene.nodes[y].capital if y < len(scene.nodes) else False
    if scene.low(y) not in ARTICLES and not with_names:
        return None
    y += 0 if with_names else 1
    start = y
    while y - start < COMPANY_REACH and scene.kind(y) in ("N", "H", "HEAD", "ED", "OF", "D"):
        y += 1
    if y == start or scene.kind(y - 1) == "OF":
        return None
    if scene.low(y) == "among them":
        y += 2 if scene.kind(y + 1) == "COMMA" else 1
    elif scene.kind(y) == "ING":
        y = skip_reduced(scene, y)
    elif scene.kind(y) == "P":
        y = skip_preposition(scene, y) or y
    return y if scene.kind(y) in ("A", "T", "C", "COMMA", "WHO") else None


def more_kinds(scene: Scene, count: Count, k: int) -> int | None:
    """The verb after 'of teachers, nurses and drivers from the town were killed': one number for several kinds."""
    if scene.kind(k) != "COMMA" or count.head is None or scene.kind(count.last - 1) not in ("H", "HEAD"):
        return None
    y, last = k + 1, k
    while y < len(scene.nodes) and y - k < KINDS_REACH and scene.kind(y) in KINDS:
        if scene.kind(y) == "C":
            last = y
        y += 1
    if last == k or scene.kind(y) not in ("A", "T") or scene.kind(k + 1) not in ("N", "H", "HEAD", "ED"):
        return None
    return y if any(scene.kind(z) in ("H", "HEAD") for z in range(last, y)) else None


def not_another(scene: Scene, k: int) -> int | None:
    """The node after ', not 108,' in '46, not 108, were killed'."""
    if scene.kind(k + 1) != "NEG" or scene.kind(k + 2) != "Q":
        return None
    last = scene.counts[scene.at[k + 2]].last
    return last + 1 if scene.kind(last) in ("COMMA", "DASH") else None


def and_more(scene: Scene, k: int) -> int | None:
    """The node after ', and likely hundreds more,' before the verb of both."""
    y = k + 1
    while scene.kind(y) in ("C", "R", "B"):
        y += 1
    if y == k + 1 or scene.kind(y) != "Q":
        return None
    last = scene.counts[scene.at[y]].last
    return last + 1 if scene.kind(last) == "COMMA" and scene.kind(last + 1) in ("A", "T") else None


def ages(scene: Scene, k: int) -> int | None:
    """The node after 'aged six and 10 years', 'aged between four and nine'."""
    y = k + 1
    while scene.kind(y) in ("Q", "C", "COMMA", "P", "B", "DASH") or scene.low(y) in ("years", "months"):
        y += 1
    if scene.kind(y) in ("A", "T"):
        return y
    return next((z for z in range(y - 1, k, -1) if scene.kind(z) in ("C", "COMMA")), None)  # '... and a girl were'


def bare_ages(scene: Scene, count: Count, k: int) -> int | None:
    """The verb after ', 20 and 25,' in 'two men, 20 and 25, were killed': as many numbers as there are people."""
    y, numbers = k + 1, 0
    while scene.kind(y) in ("Q", "C", "COMMA"):
        numbers += scene.kind(y) == "Q"
        y += 1
    as_many = numbers > 1 and numbers == scene.nodes[count.node].quantity.value
    return y if as_many and scene.kind(y - 1) == "COMMA" and scene.kind(y) in ("A", "T") else None


def closing_comma(scene: Scene, count: Count, k: int) -> int | None:
    """The second comma of ', or 24,000 people, were displaced'."""
    led = scene.low(count.first - 1) == "or" or _part_of_many(scene, count)
    opened = scene.kind(count.first - 1) == "COMMA" or (led and scene.kind(count.first - 2) == "COMMA")
    alone = count.head is not None and scene.kind(count.first - 1) not in ("INC", "COMMA")
    if alone and scene.is_be(k + 1) and scene.kind(k + 2) == "T":
        return k + 1  # '12 people, were killed'
    return k + 1 if opened and scene.kind(k + 1) in ("A", "T") else None


def _part_of_many(scene: Scene, count: Count) -> bool:
    """True for 'many villagers, including three brothers, were killed': a part of people who are not counted."""
    many = any(node.low in ("many", "numerous", "some") for node in scene.nodes[: max(0, count.first - 2)])
    others = any(other.head is not None and other.node < count.node for other in scene.counts)
    return scene.kind(count.first - 1) == "INC" and many and not others


def named_one_by_one(scene: Scene, k: int) -> int | None:
    """The verb after ', Adam Bell and Omar Deng (also known as Papa),' or ', a woman and a child among them,'; what
    'both' or 'all' opens needs no second comma.
    """
    opening = scene.nodes[k + 1] if k + 1 < len(scene.nodes) else None
    every = opening is not None and opening.low in ("both", "all")
    if opening is None or not (opening.capital or every or opening.low in ARTICLES) or opening.kind not in OF_NAMES:
        return None
    depth = 0
    for y in range(k + 1, min(k + ASIDE_REACH, len(scene.nodes))):
        node = scene.nodes[y]
        depth += (node.kind == "LP") - (node.kind == "RP")
        if depth > 0 or node.kind == "RP":
            continue
        if node.kind == "COMMA" and scene.kind(y + 1) in ("A", "T"):
            return y + 1
        if node.kind == "A" and every and scene.kind(y - 1) in ("H", "N"):
            return y
        age = node.kind == "Q" and scene.kind(y - 1) == scene.kind(y + 1) == "COMMA"
        if not (node.kind in OF_NAMES or age or node.low == "among them"):
            return None
    return None


def skip_aside(scene: Scene, k: int) -> int | None:
    """The node after an aside: 'X, including four children, were ...', 'X, all of them from Y, ...'."""
    nodes = scene.nodes
    fenced = nodes[k].kind in ("COMMA", "DASH")
    if nodes[k].kind == "DASH":
        closing = _second_dash(scene, k)
        if closing is not None:
            return closing
    if fenced:
        k += 1
    if k >= len(nodes) or not _opens(scene, k):
        return None
    if nodes[k].kind == "WHO" and fenced and any(n.kind == "T" for n in nodes[k + 1 : k + WHO_REACH]):
        return k
    return _end_of_aside(scene, k, fenced)


def _second_dash(scene: Scene, k: int) -> int | None:
    """The node after the second of two dashes, where a verb follows."""
    closing = next(
        (y for y in range(k + 2, min(k + DASH_REACH, len(scene.nodes))) if scene.nodes[y].kind == "DASH"), None
    )
    return closing + 1 if closing is not None and scene.kind(closing + 1) in ("A", "T") else None


def _opens(scene: Scene, k: int) -> bool:
    """True for a node that can open an aside; a number only as 'four of them', 'two of whom'."""
    kind = scene.kind(k)
    if kind == "Q":
        after = scene.counts[scene.at[k]].last
        return scene.kind(after) == "INC" or scene.low(after) == "of"
    share = scene.low(k) == "a" and scene.low(k + 1) in SHARES and scene.kind(k + 2) == "INC"  # 'a third of them'
    return share or kind in ("INC", "WHO", "ATT", "B", "TIME", "R") or scene.low(k) in OPENERS


def _end_of_aside(scene: Scene, k: int, fenced: bool) -> int | None:
    """The node after the aside that opens at k; what stands in brackets does not end it."""
    nodes, opener = scene.nodes, scene.kind(k)
    of_whom = nodes[k].low in ("of whom", "of which", "among whom")  # its verb is that of the part
    depth = 0
    for y in range(k + 1, min(k + ASIDE_REACH, len(nodes))):
        kind = nodes[y].kind
        if kind == "LP":
            depth += 1
        elif kind == "RP":
            depth -= 1
        if depth > 0:
            continue
        after = scene.kind(y + 1)
        if kind in ("COMMA", "DASH") and fenced:
            hurt = after == "HEAD" and scene.low(y + 1) in ("wounded", "injured")
            if hurt or after in ("A", "T", "BEL", "NEG", "R"):
                return y + 1
            continue
        if kind == "WHO" and opener == "INC" and not fenced and not of_whom and not _numbered(scene, k, y):
            return y  # '30 people including women and children who are missing': nobody in it is counted apart
        relative = scene.kind(y - 1) in ("WHO", "INC")  # 'officers who were on guard', 'nine of whom were shot'
        if (
            kind == "A"
            and not relative
            and not of_whom
            and (opener == "INC" or (opener in ("Q", "B") and after == "T"))
        ):
            return y
        if kind == "T" and opener == "INC" and not of_whom and after != "H" and _ends_clause(scene, y):
            return y
        if kind in ("SEMI", "BUT") or (kind == "MARK" and nodes[y].low in ".!?"):
            return None
    return None


def _numbered(scene: Scene, first: int, end: int) -> bool:
    """True where a number stands among the nodes."""
    return any(scene.kind(y) == "Q" for y in range(first, end))


def _ends_clause(scene: Scene, y: int) -> bool:
    """True for a verb that follows a noun and says what all of them suffered."""
    form = scene.nodes[y].entries["trigger"].form
    return form in CLAUSE_ENDS and scene.kind(y - 1) in ("H", "N", "COMMA", "OTH", "HEAD")


def in_passing(scene: Scene, count: Count) -> Binding | None:
    """'300 people, displaced in September, were living near X': what befell them stands between commas."""
    k = count.last
    entry = scene.trigger(k + 1) if scene.kind(k) == "COMMA" else None
    if entry is None or entry.form not in PASSIVE:
        return None
    closing = next((y for y in range(k + 2, min(k + PASSED_OVER, len(scene.nodes))) if scene.kind(y) == "COMMA"), None)
    if closing is None or scene.kind(closing + 1) not in ("A", "V"):
        return None
    return Binding(entry.name, k + 1, entry.form, "participle in an aside", passive=True)
