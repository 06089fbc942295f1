"""Gives a trigger to the phrases that leave it out: lists, 'eight by settlers', 'including nine children', 'nine of
them soldiers'.

In:  the Scene of a sentence after every phrase looked for a trigger of its own.
Out: the same Scene, with shared bindings and with parts tied to their whole.
"""

from __future__ import annotations

from figures import lexicon
from figures.scene import Binding, Scene

BETWEEN = (
    "P",
    "OF",
    "N",
    "H",
    "D",
    "TIME",
    "R",
    "LP",
    "RP",
    "DASH",
    "NOM",
    "OTH",
    "ED",
    "B",
    "QUOTE",
    "HEAD",
    "PRON",
    "BUT",
    "BEL",
    "COLON",
)
"""Kinds of node that may stand between two phrases of one list."""
OLDER = lexicon.pattern("neighbours_older")
"""What stands before a number that another one replaces or is compared with."""


def share(scene: Scene) -> None:
    """Binds what can be bound through a neighbour: from the left, from the right, from the left once more."""
    indexes = range(len(scene.counts))
    for x in indexes:
        if _open(scene, x):
            scene.found[x] = _predicate(scene, x) or _older(scene, x) or _total(scene, x) or _from_left(scene, x)
    for x in reversed(indexes):
        if _open(scene, x):
            scene.found[x] = _from_right(scene, x)
    for x in indexes:
        if _open(scene, x):
            scene.found[x] = _from_left(scene, x) or _pronoun(scene, x)


def _open(scene: Scene, x: int) -> bool:
    return (
        scene.found[x] is None
        and not scene.counts[x].refused
        and x not in scene.agents
        and scene.why[x] not in ("negated", "hypothetical or a forecast")
    )


def _take(base: Binding, rule: str, shared: int, part_of: int | None) -> Binding:
    return Binding(base.metric, base.node, base.form, rule, base.passive, shared, part_of, carried=base.carried)


def _predicate(scene: Scene, x: int) -> Binding | None:
    """'Of those, 45 were children', 'nine of them were soldiers', 'of whom 15 were women', '16 of them minors'."""
    count = scene.counts[x]
    if count.head is not None and not count.partitive:
        return None
    k = count.last
    of_them = scene.kind(k) == "INC" and scene.low(k).startswith("of ")
    if of_them:
        k += 1
    before = count.first - 1
    while scene.kind(before) in ("COMMA", "R"):
        before -= 1
    led = scene.kind(before) == "INC"
    copula = scene.is_be(k) or scene.low(k) in ("includes", "included")
    if copula:
        k += 1
    placed = scene.kind(k) == "P"
    while scene.kind(k) in ("D", "N", "ED", "R", "OTH", "BEL"):
        k += 1
    whom = k if scene.kind(k) in ("H", "HEAD") else None
    if not of_them and not led and not copula:
        return None
    left = next((y for y in range(x - 1, -1, -1) if scene.found[y] is not None), None)
    if whom is None and scene.kind(k) in ("V", "ED", "A", "T"):
        return None
    if scene.low(before) in ("let", "freed", "released", "rescued", "saved") or scene.low(k) in ("go", "free"):
        return None
    if left is not None and (of_them or led or scene.counts[left].first <= 3):
        base = _take(scene.found[left], "part of the figure before it", left, left)
        base.whom = whom
        return base
    if (of_them or led) and left is None and (whom is not None or placed):
        return Binding("", count.node, "carried", "part of the figure of the sentence before", carried=True, whom=whom)
    return None


def _older(scene: Scene, x: int) -> Binding | None:
    """'correcting a previously reported 85', 'up from 40'."""
    first = scene.counts[x].first
    words = " ".join(n.low for n in scene.nodes[max(0, first - 7) : first])
    if not OLDER.search(words) and not OLDER.search(
        " ".join(n.low for n in scene.nodes[max(0, first - 6) : scene.counts[x].node]).removesuffix(" a")
    ):
        return None
    base = next((y for y in range(x - 1, -1, -1) if scene.found[y] is not None), None)
    if base is None:
        base = next((y for y in range(x + 1, len(scene.counts)) if scene.found[y] is not None), None)
    if base is None:
        return None
    taken = _take(scene.found[base], "an older number for the same", base, None)
    taken.older = True
    return taken


RIVAL = lexicon.pattern("neighbours_rival")
TOTALS = lexicon.pattern("neighbours_totals")


def _total(scene: Scene, x: int) -> Binding | None:
    """'bringing the total to 312', 'the hospital spoke of 14': a bare number for what was counted before."""
    count = scene.counts[x]
    words = " ".join(n.low for n in scene.nodes[max(0, count.first - 9) : count.first])
    if count.head is not None or not (RIVAL.search(words) or TOTALS.search(words)):
        return None
    before = scene.nodes[max(0, count.first - 12) : count.first]
    if not RIVAL.search(words) and any(n.low in scene.lexicon.things for n in before):
        return None  # 'the total number of trucks'

    base = next((y for y in range(x - 1, -1, -1) if scene.found[y] is not None), None)
    if base is not None:
        return _take(scene.found[base], "the same, counted by another or in total", base, None)
    return Binding("", count.node, "carried", "a total of what the sentence before counted", carried=True)


def _from_left(scene: Scene, x: int) -> Binding | None:
    """Takes over the trigger of the phrase before it."""
    for a in range(x - 1, max(-1, x - 9), -1):
        base = scene.found[a]
        if base is None:
            if scene.counts[a].refused or a in scene.agents:
                return None
            continue
        how = _joins(scene, a, x) if a == x - 1 or all(_joins(scene, b, b + 1) for b in range(a, x)) else None
        if how is None:
            return None
        if not person_like(scene, x):
            scene.why[x] = "not clearly people"
            return None
        if how == "part":
            return _take(base, "part of the figure before it", a, a)
        own_noun = base.rule.startswith("inside") and scene.kind(base.node) == "HEAD"
        if own_noun and scene.counts[x].head is not None and not scene.counts[x].others:
            return None
        if (
            base.node > scene.counts[a].last
            and base.form in ("past", "state", "ipast", "isimple", "participle")
            and _verb_after(scene, x)
        ):
            return None
        return _take(base, "shares the verb of the figure before it", a, base.part_of)
    return None


def _from_right(scene: Scene, x: int) -> Binding | None:
    """Takes over the trigger of the phrase after it: '12 soldiers and five civilians were killed'."""
    if x + 1 >= len(scene.counts):
        return None
    base, count = scene.found[x + 1], scene.counts[x]
    if base is None or base.node < count.last or base.older:
        return None
    how = _joins(scene, x, x + 1)
    if how is None or not person_like(scene, x):
        return None
    if any(scene.kind(k) == "SEMI" for k in range(count.last, scene.counts[x + 1].first)):
        return None
    if how != "part":
        inside = base.rule.startswith("inside")
        if inside and count.head is not None:
            return None
        if not inside and base.form not in (
            "past",
            "participle",
            "state",
            "ipast",
            "isimple",
            "iparticiple",
            "ibase",
            "ithird",
            "iing",
            "label",
        ):
            return None
        if base.form == "past" and not base.passive:
            return None
        aux = any(scene.kind(y) == "A" for y in range(scene.counts[x + 1].last, base.node))
        if base.form == "iing" and not aux:
            return None
    else:
        base.part_of = x
        base.rule = "part of the figure before it"
    return _take(base, "shares the verb of the figure after it", x + 1, None)


def _pronoun(scene: Scene, x: int) -> Binding | None:
    """'Three armed men approached ..., and they were killed': the subject of 'they' is the counted phrase before it."""
    n = scene.nodes
    count = scene.counts[x]
    if count.head is None or not person_like(scene, x) or scene.nodes[count.head].kind != "H":
        return None
    for k in range(count.last, min(count.last + 30, len(n))):
        if n[k].kind == "Q":
            return None
        if n[k].low in ("they", "both", "all") and scene.is_be(k + 1):
            y = k + 1
            while scene.kind(y) in ("A", "R", "BEL"):
                y += 1
            entry = n[y].entries.get("trigger") if y < len(n) else None
            if entry is not None and scene.kind(y) == "T" and entry.form in ("past", "participle", "state"):
                return Binding(entry.name, y, entry.form, "'they' stands for it", passive=True)
            return None
    return None


def _joins(scene: Scene, a: int, b: int) -> str | None:
    """How phrase a leads to phrase b: 'and', 'part', or None if something else stands between."""
    n, found = scene.nodes, scene.found
    k, end = scene.counts[a].last, scene.counts[b].first
    kind = None
    if k > end:
        return None
    opening = next((y for y in range(end - 1, k - 1, -1) if n[y].kind in ("COLON", "LP", "DASH")), None)
    if (
        opening is not None
        and found[a] is not None
        and all(n[y].kind in ("N", "B", "P", "D", "H") for y in range(opening + 1, end))
        and all(n[y].kind not in ("COMMA", "SEMI", "C", "Q") for y in range(k, opening))
    ):
        return "part"
    while k < end:
        node = n[k]
        if node.kind == "INC":
            kind = "part"
        elif node.kind in ("C", "COMMA", "SEMI"):
            kind = kind or "and"
        elif node.kind in BETWEEN:
            if node.kind == "BUT" and node.low not in ("but", "while"):
                return None
            if node.low == "with" and node.kind == "P":
                kind = kind or "and"
            if node.kind in ("LP", "DASH", "COLON") and k == end - 1 and found[a] is not None:
                kind = "part"
        elif (
            found[a] is not None
            and ((found[a].carried and node.kind == "A") or (found[a].whom is not None and k <= found[a].whom))
        ) or (found[a] is not None and (found[a].node == k or (node.kind == "A" and k < found[a].node))):
            pass
        elif node.kind == "WHO":
            return _over_relative(scene, k, end, kind)
        elif (
            node.kind == "T"
            and kind == "and"
            and node.entries["trigger"].form == "past"
            and n[k - 1].kind in ("N", "H")
        ):
            pass
        else:
            return None
        k += 1
    if kind is None and scene.headline and scene.counts[a].last == end:
        return "and"
    return kind


def _over_relative(scene: Scene, k: int, end: int, kind: str | None) -> str | None:
    """A relative clause between list items: 'nine who were hit with live ammunition, six injured by ...'."""
    kinds = [scene.kind(z) for z in range(k, end)]
    if "SEMI" in kinds:
        return None
    return kind or ("and" if "COMMA" in kinds or "C" in kinds else None)


def _verb_after(scene: Scene, x: int) -> bool:
    """True when a verb of its own that counts nobody follows the phrase: 'and 20 students protested'."""
    k = scene.counts[x].last
    while scene.kind(k) in ("R", "TIME"):
        k += 1
    return scene.kind(k) in ("V", "A") or (
        scene.kind(k) == "ED" and scene.kind(k + 1) not in ("P", "OF", "TIME", "MARK")
    )


def person_like(scene: Scene, x: int) -> bool:
    """True when the phrase may count people: a person noun, a nationality, or nothing at all after the number."""
    count = scene.counts[x]
    if count.refused:
        return False
    if count.head is None:
        return True
    node = scene.nodes[count.head]
    known = (
        node.kind in ("H", "HEAD", "OTH") or node.low in scene.lexicon.persons or node.low in scene.lexicon.households
    )
    return known or node.capital or node.low not in scene.lexicon.things


def mark_parts(scene: Scene) -> None:
    """Marks what stands after 'including' as a part even when it has a verb of its own."""
    for x in range(1, len(scene.counts)):
        binding = scene.found[x]
        if binding is None or binding.part_of is not None:
            continue
        before, after = scene.counts[x].first - 1, scene.counts[x].last
        led = scene.kind(before) == "INC" and scene.low(before) != "with"
        of_them = scene.kind(after) == "INC" and scene.low(after).startswith("of ")
        bracket = scene.kind(before) == "LP"
        if not (led or of_them or bracket):
            continue
        for a in range(x - 1, -1, -1):
            whole = scene.found[a]
            if whole is not None and (whole.metric == binding.metric or whole.metric == "casualties"):
                binding.part_of = a
                break
    for x in range(2, len(scene.counts)):  # '(21 killed and 37 injured)': the second in the bracket as well
        binding, before = scene.found[x], scene.found[x - 1]
        if (
            binding is not None
            and before is not None
            and binding.part_of is None
            and before.part_of is not None
            and scene.found[before.part_of].metric == "casualties"
        ):
            between = [scene.kind(k) for k in range(scene.counts[x - 1].last, scene.counts[x].first)]
            if "RP" not in between and "C" in between:
                binding.part_of = before.part_of
