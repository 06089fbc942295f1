"""Reads the noun phrase that a numeral counts: '12 Palestinian men', 'five of the insurgents', 'dozens', '58'.

In:  the nodes of a sentence.
Out: Counts: the numeral with its bound, its modifiers, its head noun, and where the phrase ends.
Refuses numerals whose noun is a thing, a unit, money or an age: the reason is kept for `explain`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from figures import lexicon
from figures.lexicon import Entry, Lexicon
from figures.nodes import Node

CARRIED_OVER = lexicon.tables("en_cues")["phrases_carried_over"]
"""After these 'over' is no bound: 'handed over 13 hostages'."""
INSIDE = ("N", "H", "HEAD", "ED", "OTH")
"""Kinds of node that may stand inside a noun phrase."""
NAMED_BEFORE = lexicon.tables("en_cues")["phrases_named_before"]


@dataclass(slots=True)
class Count:
    """A counted noun phrase: nodes[first:last]."""

    node: int
    """Index of the numeral's node."""
    first: int
    """First node, bounds and articles included."""
    last: int
    """Node after the phrase."""
    head: int | None
    """Node of the head noun; None when it is left out ('58 wounded')."""
    inside: list[tuple[int, Entry]] = field(default_factory=list)
    """Triggers inside the phrase: '12 dead', '2,000 displaced people'."""
    words: list[int] = field(default_factory=list)
    """Nodes of modifiers and head."""
    partitive: bool = False
    """'five of the insurgents'."""
    others: bool = False
    """'34 others', '15 more'."""
    refused: str | None = None
    mixed: bool = False
    """'soldiers and civilians': two heads."""
    heads: list[int] = field(default_factory=list)


def read(nodes: list[Node], lexicon: Lexicon) -> list[Count]:
    """Every counted phrase of the sentence."""
    return [_phrase(nodes, i, lexicon) for i, node in enumerate(nodes) if node.kind == "Q"]


def _phrase(nodes: list[Node], i: int, lexicon: Lexicon) -> Count:
    count = Count(i, i, i + 1, None)
    _bounds(nodes, count)
    k = i + 1
    if (
        k < len(nodes)
        and nodes[k].kind == "OF"
        and (nodes[i].numeral.vague or nodes[i].low in ("a pair", "pair") or nodes[i].numeral.pair)
    ):
        nxt = nodes[k + 1] if k + 1 < len(nodes) else None
        if nxt is not None and nxt.kind not in ("D", "PRON", "INC"):
            k += 1
    k = _run(nodes, k, count, lexicon)
    if (
        count.head is None
        and k < len(nodes)
        and nodes[k].kind == "OF"
        and k + 1 < len(nodes)
        and nodes[k + 1].kind in ("D", "Q")
        and not count.words
    ):
        after = k + 2 if nodes[k + 1].kind == "D" else k + 1
        if (
            nodes[k + 1].low in ("the", "those", "these", "its", "their", "his", "our", "her")
            or nodes[k + 1].kind == "Q"
        ):
            count.partitive = True
            if nodes[k + 1].kind == "Q":
                count.last = k + 1
                return _finish(nodes, count, lexicon)
            if after < len(nodes) and nodes[after].kind == "Q":
                count.last = after
                return _finish(nodes, count, lexicon)
            k = _run(nodes, after, count, lexicon)
    count.last = k
    return _finish(nodes, count, lexicon)


def _bounds(nodes: list[Node], count: Count) -> None:
    """Bounds and small words that touch the numeral from the left."""
    k = count.node - 1
    while (
        k >= 0
        and not (nodes[k].low in ("over", "past") and k and nodes[k - 1].low in CARRIED_OVER)
        and (
            nodes[k].kind == "B"
            or (
                nodes[k].kind in ("D", "OTH", "R")
                and nodes[k].low
                in (
                    "the",
                    "another",
                    "an",
                    "a",
                    "all",
                    "only",
                    "just",
                    "additional",
                    "further",
                    "other",
                    "these",
                    "those",
                    "its",
                    "their",
                    "possibly",
                    "perhaps",
                    "total",
                    "both",
                    "some",
                    "even",
                    "already",
                    "now",
                )
            )
        )
    ):
        if nodes[k].low in ("other", "another", "additional", "further"):
            count.others = True
        k -= 1
    if (
        k >= 0
        and nodes[k].kind in ("N", "V")
        and nodes[k].low
        in ("total", "staggering", "estimated", "confirmed", "combined", "record", "massive", "whopping", "overall")
        and k
        and nodes[k - 1].kind == "D"
    ):
        k -= 2
    count.first = k + 1


def _run(nodes: list[Node], k: int, count: Count, lexicon: Lexicon) -> int:
    """Walks over modifiers to the head; returns the node after the phrase."""
    while k < len(nodes):
        node = nodes[k]
        if node.kind == "B" and k == count.node + 1 and node.entries["bound"].name.startswith("after_"):
            k += 1
            continue
        if (
            count.partitive
            and count.head is None
            and node.kind in ("T", "HEAD")
            and not _head_ahead(nodes, k + 1, lexicon)
            and not (k + 1 < len(nodes) and nodes[k + 1].kind == "N")
            and (entry := node.trigger()) is not None
            and entry.form in ("past", "state", "head")
        ):
            count.inside.append((k, Entry("head", entry.name, "head", True)))
            count.head = k
            count.heads.append(k)
            count.words.append(k)
            k += 1
            break
        if node.kind == "OTH":
            count.others = count.others or node.low in (
                "others",
                "other",
                "more",
                "another",
                "additional",
                "further",
                "extra",
            )
            count.words.append(k)
            if node.low == "others":
                count.head = k
                count.heads.append(k)
                k += 1
                break
            k += 1
            continue
        if (node.kind == "TOLL" and "head" in node.entries) or (
            node.kind == "T" and "head" in node.entries and node.entries["trigger"].form in ("third", "base")
        ):
            node.kind = "HEAD"
        if node.kind == "HEAD" and not (node.entries["head"].name in ("injured", "missing") and count.head is not None):
            count.inside.append((k, node.entries["head"]))
            count.head = k
            if count.heads and not any(nodes[x].kind == "C" for x in range(count.heads[-1], k)):
                count.heads[-1] = k
            else:
                count.heads.append(k)
            count.words.append(k)
            k += 1
            continue
        if node.kind == "H":
            if (
                count.head is not None
                and nodes[count.head].kind == "H"
                and nodes[count.head].low in lexicon.persons
                and node.low.rstrip("s") == nodes[count.head].low
            ):
                break
            count.head = k
            if not count.heads or any(nodes[x].kind == "C" for x in range(count.heads[-1], k)):
                count.heads.append(k)
            else:
                count.heads[-1] = k
            count.words.append(k)
            k += 1
            continue
        if node.kind == "N":
            if count.head is not None and nodes[count.head].kind == "H" and not _joins(nodes, k):
                break
            count.words.append(k)
            k += 1
            continue
        if node.kind in ("T", "TOLL", "NOM", "ED", "V", "ING", "BEL", "R", "INC", "A") and count.head is None:
            entry = node.trigger()
            ahead = _head_ahead(nodes, k + 1, lexicon)
            if (
                ahead
                and (
                    entry is None
                    or entry.form in ("past", "state", "participle", "head", "ipast", "iing", "ing", "nominal")
                )
                and node.kind not in ("A", "INC")
            ):
                if entry is not None:
                    count.inside.append(
                        (k, Entry(entry.kind, entry.name, entry.form, entry.weak or entry.name == "displaced"))
                    )
                count.words.append(k)
                k += 1
                continue
            break
        if node.kind == "LP":
            close = next((x for x in range(k + 1, min(k + 5, len(nodes))) if nodes[x].kind == "RP"), None)
            if (
                close is not None
                and count.head is not None
                and all(nodes[x].kind in ("N", "H", "HEAD") for x in range(k + 1, close))
            ):
                for x in range(k + 1, close):
                    if nodes[x].kind == "HEAD":
                        count.inside.append((x, nodes[x].entries["head"]))
                k = close + 1
                continue
            break
        if (
            node.kind == "QUOTE"
            and count.head is None
            and k + 1 < len(nodes)
            and nodes[k + 1].kind in ("N", "H", "HEAD", "T", "ED")
        ):
            k += 1
            continue
        if (
            node.kind == "QUOTE"
            and count.words
            and nodes[k - 1].kind in ("N", "H", "HEAD")
            and any(nodes[x].kind == "QUOTE" for x in range(count.node + 1, k))
        ):
            k += 1
            continue
        if node.kind == "C" and node.low in ("and", "or", "and/or", "/", "&") and count.words:
            more = _second_head(nodes, k + 1, lexicon)
            if more is not None and (count.head is not None or _modifiers_only(nodes, count)):
                two = [x for x in range(k + 1, more) if nodes[x].kind in ("N", "H", "HEAD", "ED", "T")]
                count.mixed = count.head is not None
                count.words += two
                for x in two:
                    if nodes[x].kind == "HEAD":
                        count.inside.append((x, nodes[x].entries["head"]))
                if count.head is None or not count.mixed:
                    count.head = more - 1
                count.heads.append(more - 1)
                k = more
                continue
            break
        if node.kind == "OF" and count.head is not None and nodes[count.head].low in lexicon.small["members"]:
            end = k + 1
            while (
                end < len(nodes)
                and (
                    nodes[end].kind in ("D", "N", "H", "HEAD", "NOM")
                    or (nodes[end].kind == "Q" and nodes[end].low == "one")
                    or (nodes[end].kind == "T" and end == k + 1)
                )
                and end - k < 7
            ):
                count.words.append(end)
                end += 1
            if end > k + 1:
                k = end
                continue
            break
        break
    return k


def _joins(nodes: list[Node], k: int) -> bool:
    """True when a noun after a person noun still belongs to the phrase: 'police officers', 'rebel fighters'."""
    return nodes[k].kind == "N" and k + 1 < len(nodes) and nodes[k + 1].kind in ("H", "HEAD")


def _modifiers_only(nodes: list[Node], count: Count) -> bool:
    """True while only modifiers were read: '12 Afghan and coalition soldiers'."""
    return count.head is None and bool(count.words)


def _head_ahead(nodes: list[Node], k: int, lexicon: Lexicon) -> bool:
    """True when a person noun follows after modifiers only."""
    steps = 0
    while k < len(nodes) and steps < 5:
        if nodes[k].kind in ("H", "HEAD") or (
            nodes[k].kind == "N"
            and nodes[k].capital
            and nodes[k].low.endswith("s")
            and (k + 1 >= len(nodes) or nodes[k + 1].kind not in ("N", "H"))
        ):
            return True
        if (
            nodes[k].kind not in ("N", "ED", "OTH", "R")
            and not (nodes[k].kind == "V" and nodes[k].low.endswith("ed"))
            and not (nodes[k].kind == "T" and nodes[k].trigger().form in ("past", "state"))
        ):
            return False
        k += 1
        steps += 1
    return False


def _second_head(nodes: list[Node], k: int, lexicon: Lexicon) -> int | None:
    """The node after 'civilians' in 'soldiers and civilians'; None when a numeral or a verb follows the 'and'."""
    start = k
    while k < len(nodes) and k - start < 5:
        if nodes[k].kind in ("H", "HEAD"):
            while k + 1 < len(nodes) and nodes[k + 1].kind in ("H", "HEAD"):
                k += 1
            return k + 1
        if (nodes[k].kind not in ("N", "ED", "OTH", "R") and nodes[k].low != "also") or (
            nodes[k].kind == "OTH" and nodes[k].low == "others"
        ):
            return None
        k += 1
    return None


def _finish(nodes: list[Node], count: Count, lexicon: Lexicon) -> Count:
    """Decides whether the phrase counts people at all."""
    if count.head is None:
        trailing = [k for k in count.words if nodes[k].kind == "N"]
        demonyms = [k for k in trailing if nodes[k].capital]
        if demonyms and demonyms[-1] == count.words[-1]:
            count.head = demonyms[-1]
            count.heads.append(count.head)
        elif trailing:
            last = nodes[trailing[-1]].low
            count.refused = f"counts things: {last}" if last in lexicon.things else None
            count.head = trailing[-1]
            if last not in lexicon.things:
                count.heads.append(count.head)
    if (
        count.head is not None
        and nodes[count.head].kind == "HEAD"
        and count.last < len(nodes)
        and count.last == count.head + 1
    ):
        pass
    if (
        count.words
        and count.inside
        and nodes[count.words[-1]].kind == "N"
        and not nodes[count.words[-1]].capital
        and count.words[-1] > count.inside[-1][0]
        and nodes[count.words[-1]].low not in lexicon.small["members"]
    ):
        last = nodes[count.words[-1]].low
        if nodes[count.inside[-1][0]].kind == "HEAD" and last not in lexicon.persons:
            count.refused = f"counts things: {last}"
    numeral = nodes[count.node].numeral
    if (
        numeral.value is not None
        and nodes[count.node].low.isdigit()
        and 1900 <= numeral.value <= 2099
        and count.head is None
        and count.first == count.node
    ):
        after = nodes[count.last] if count.last < len(nodes) else None
        if after is None or after.kind not in ("T", "A", "OF"):
            count.refused = "a year"
    follow = nodes[count.node + 1] if count.node + 1 < len(nodes) else None
    before = nodes[count.first - 1] if count.first else None
    if (
        follow is not None
        and follow.low in lexicon.things
        and follow.kind == "N"
        and (count.node + 2 >= len(nodes) or nodes[count.node + 2].kind not in ("H", "HEAD"))
    ):
        count.refused = f"counts things: {follow.low}"
    if follow is not None and follow.kind == "MARK" and follow.low in ("%", "°", "′"):
        count.refused = "a percentage, an angle or a rate"
    if (
        nodes[count.node].low == "one"
        and before is not None
        and not (follow is not None and follow.kind == "OF")
        and (before.kind in ("OF", "NEG") or before.low in ("no", "each", "every", "at", "which", "this", "that"))
    ):
        count.refused = "no count: 'one' names a single thing"
    if count.head is None and not count.refused and not count.words:
        ahead = nodes[count.last : count.last + 5]
        run = next((i for i, n in enumerate(ahead) if n.kind not in ("ING", "ED", "N", "C", "R")), len(ahead))
        thing = next((n.low for n in ahead[:run] if n.low in lexicon.things), None)
        if thing is not None and ahead[0].kind in ("ING", "ED"):
            count.refused = f"counts things: {thing}"
    opening = nodes[count.first]
    if (
        opening.low in ("under", "over", "above", "below", "aged")
        and opening.kind in ("B", "P")
        and count.head is None
        and count.first
        and nodes[count.first - 1].kind == "H"
    ):
        count.refused = "an age"
    if (
        count.last + 1 < len(nodes)
        and nodes[count.last].low in ("a", "per", "every", "each")
        and nodes[count.last].kind in ("D", "P")
        and nodes[count.last + 1].low in ("day", "week", "month", "year", "hour", "night")
    ):
        count.refused = "a rate"
    if (before is not None and before.low in ("one in", "out of")) or (
        before is not None
        and before.kind == "P"
        and before.low == "in"
        and count.first > 1
        and nodes[count.first - 2].low == "one"
        and nodes[count.first - 2].kind == "Q"
    ):
        count.refused = "a share"
    if (
        follow is not None
        and follow.kind == "P"
        and follow.low in ("in", "out of")
        and count.node + 2 < len(nodes)
        and nodes[count.node + 2].kind == "Q"
        and count.head is None
    ):
        count.refused = "a share"
    if (
        before is not None
        and before.kind == "COMMA"
        and follow is not None
        and follow.kind in ("COMMA", "MARK", "C")
        and not count.words
        and numeral.value is not None
        and numeral.value < 110
        and count.first > 1
        and nodes[count.first - 2].kind in ("N", "H")
        and nodes[count.node].low.isdigit()
        and (nodes[count.first - 2].capital or not nodes[count.first - 2].low.endswith("s"))
    ):
        count.refused = "an age"
    if (
        before is not None
        and before.kind in ("N", "H")
        and before.low in NAMED_BEFORE
        and count.first == count.node
        and not (count.first > 1 and nodes[count.first - 2].kind in ("T", "HEAD", "H"))
        and not numeral.vague
        and count.head is None
    ):
        count.refused = f"names a {before.low}"
    if follow is not None and follow.low in ("per", "out", "times", "years", "percent"):
        count.refused = count.refused or (
            "a rate or a share" if follow.low != "years" else "an age or a length of time"
        )
    return count
