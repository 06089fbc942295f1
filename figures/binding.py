"""Says what happened to the people that a numeral counts: joins each counted phrase to a trigger.

In:  the nodes and counted phrases of a sentence.
Out: a Binding per phrase: metric, the trigger's node, and the rule that joined them; or the reason why none did.
The rules look, in this order, inside the phrase, to its right (passive, state, subject of 'died'), to its left (object,
'killing of', 'toll of'), then along 'and', commas and 'including' to a neighbour that is bound.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures.lexicon import Entry, Lexicon
from figures.nodes import Node
from figures.phrases import Count

REACH = 45
"""Nodes. How far a subject may stand from its verb, or a total from its toll noun."""


@dataclass(slots=True)
class Binding:
    """What a counted phrase was joined to."""

    metric: str
    node: int
    """Node of the trigger."""
    form: str
    rule: str
    passive: bool = False
    agent: int | None = None
    """Node of 'by' after a passive, or of the subject of an active verb's clause."""
    shared: int | None = None
    """Index of the phrase that it was taken over from."""
    part_of: int | None = None
    """Index of the phrase that it is a part of."""
    weak: bool = False


OBJECT_STARTS = ("Q", "D", "H", "HEAD", "B", "OTH", "N", "PRON")
PASSIVE = ("past", "participle")
ACTIVE = ("base", "third", "past", "simple", "ing")


def bind(nodes: list[Node], counts: list[Count], lexicon: Lexicon, headline: bool) -> tuple[list[Binding | None], list[str]]:
    """A Binding or None for every phrase, and for None the reason."""
    return _Binder(nodes, counts, lexicon, headline).run()


class _Binder:
    def __init__(self, nodes: list[Node], counts: list[Count], lexicon: Lexicon, headline: bool) -> None:
        self.n = nodes
        self.counts = counts
        self.small = lexicon.small
        self.lexicon = lexicon
        self.headline = headline
        self.at = {c.node: x for x, c in enumerate(counts)}
        self.starts = {c.first: x for x, c in enumerate(counts)}
        self.found: list[Binding | None] = [None] * len(counts)
        self.why = ["no word near it says what happened"] * len(counts)
        self.agents: set[int] = set()

    def run(self) -> tuple[list[Binding | None], list[str]]:
        for x, count in enumerate(self.counts):
            if count.refused:
                self.why[x] = count.refused
                continue
            self.found[x] = self.own(x, count)
        for x in range(len(self.counts)):
            if self.found[x] is None and not self.counts[x].refused:
                self.found[x] = self.from_left_neighbour(x)
        for x in reversed(range(len(self.counts))):
            if self.found[x] is None and not self.counts[x].refused and x not in self.agents:
                self.found[x] = self.from_right_neighbour(x)
        for x in range(len(self.counts)):
            if self.found[x] is None and not self.counts[x].refused and x not in self.agents:
                self.found[x] = self.from_left_neighbour(x)
        self.parts()
        return self.found, self.why

    # -- own trigger -------------------------------------------------------------------------------------------------------
    def own(self, x: int, count: Count) -> Binding | None:
        """The phrase's own trigger: inside, right, left."""
        inside = self.inside(count)
        if inside is not None and not inside.weak:
            return inside
        right = self.right(x, count)
        if right is not None:
            return right
        left = self.left(x, count) if x not in self.agents else None
        if left is not None:
            return left
        if x in self.agents:
            self.why[x] = "does it, does not suffer it"
            return None
        return inside

    def inside(self, count: Count) -> Binding | None:
        best = None
        for k, entry in count.inside:
            weak = entry.weak or (entry.form == "head" and entry.weak)
            binding = Binding(entry.name, k, entry.form, "inside the phrase", weak=weak)
            if entry.form in PASSIVE:
                binding.passive = True
            if entry.name == "captured":
                binding.metric = "detained"
            if best is None or (best.weak and not weak):
                best = binding
        if best is not None and best.metric == "casualties" and self.n[best.node].low.startswith("victim"):
            best.weak = True
        return best

    def right(self, x: int, count: Count) -> Binding | None:
        """Its verb or state to the right: '12 people [from X] [, including two children,] were killed'."""
        k = count.last
        steps = 0
        seen_aux = False
        relative = False
        while k < len(self.n) and steps < REACH:
            steps += 1
            node = self.n[k]
            kind = node.kind
            if kind == "NEG":
                self.why[x] = "negated"
                return None
            if kind in ("A", "BEL", "R", "TIME", "INC", "OTH") or (kind == "T" and node.trigger() is None):
                if kind == "INC":
                    if node.low not in self.small["except_words"]:
                        after = self.skip_aside(k)
                        if after is None:
                            return None
                        k = after
                        continue
                    return None
                if kind == "A" and node.low in self.small["hypothetical"] and not self.may_have(k):
                    self.why[x] = "hypothetical or a forecast"
                    return None
                if kind == "A":
                    seen_aux = True
                if kind == "OTH" and node.low not in ("more", "others", "additional"):
                    return None
                if kind == "BEL" and not seen_aux and node.low in ("said", "claimed", "known", "thought", "reported", "confirmed", "verified", "recorded", "registered") and self.object_follows(k + 1):
                    return None
                k += 1
                continue
            if kind in ("T",):
                entry = self.reading(k, node)
                got = self.classify(x, count, k, entry, seen_aux)
                if got == "skip":
                    k += 1
                    continue
                return got
            if kind == "HEAD" and seen_aux and node.entries["head"].name in ("injured", "killed", "missing"):
                entry = node.entries["head"]
                if node.low in ("wounded", "injured", "dead", "missing", "slain"):
                    return Binding(entry.name, k, "past", "verb to its right", passive=True)
                return None
            if kind == "HEAD" and node.low in ("wounded", "injured", "slain", "displaced", "internally displaced") and not seen_aux:
                return Binding(node.entries["head"].name, k, "past", "participle to its right", passive=True)
            if kind == "P" and seen_aux and node.low in ("among", "amongst"):
                hit = self.among(k)
                return Binding(hit, k, "state", "'among the dead'") if hit else None
            if kind in ("P", "OF"):
                if seen_aux and self.n[k - 1].kind == "A":
                    state = None
                    if state is None:
                        k = self.skip_prep(k)
                        if k is None:
                            return None
                        continue
                k = self.skip_prep(k)
                if k is None:
                    return None
                continue
            if kind == "WHO":
                relative = True
                k += 1
                if k < len(self.n) and self.n[k].kind == "D":
                    return None
                continue
            if kind in ("LP", "QUOTE") and kind == "LP":
                close = next((y for y in range(k + 1, min(k + 12, len(self.n))) if self.n[y].kind == "RP"), None)
                if close is None:
                    return None
                k = close + 1
                continue
            if kind in ("COMMA", "DASH"):
                after = self.skip_aside(k)
                if after is None:
                    return None
                k = after
                continue
            if kind in ("V", "ED", "ING") and not seen_aux and relative is False:
                if kind in ("ED", "ING") and self.reduced(k):
                    k = self.skip_reduced(k)
                    continue
                return None
            if kind in ("V", "ED", "ING") and relative:
                k = self.skip_reduced(k)
                relative = False
                continue
            return None
        return None

    def reading(self, k: int, node: Node) -> Entry:
        """The reading of a trigger that fits its place."""
        return node.entries["trigger"]

    def may_have(self, k: int) -> bool:
        nxt = self.n[k + 1].low if k + 1 < len(self.n) else ""
        return self.n[k].low in ("may", "could", "might") and nxt in ("have", "already")

    def classify(self, x: int, count: Count, k: int, entry: Entry, seen_aux: bool) -> Binding | str | None:
        """What a trigger to the right of the phrase makes of it."""
        n = self.n
        have = any(n[y].low in ("have", "has", "had") for y in range(max(count.last, k - 4), k))
        be = any(n[y].low in self.small["be_forms"] for y in range(max(count.last, k - 5), k)) or (seen_aux and not have)
        if entry.form == "state":
            return Binding(entry.name, k, "state", "state to its right")
        if entry.form.startswith("i"):
            form = entry.form[1:]
            if form == "base" and not seen_aux and not self.headline:
                if n[k].low in ("return", "shelter", "disappear") or (k and n[k - 1].kind == "R" and False):
                    return None
                return Binding(entry.name, k, entry.form, "verb to its right")
            if entry.name == "seek":
                return Binding("refugees" if self.abroad(k) else "displaced", k, entry.form, "verb to its right")
            return Binding(entry.name, k, entry.form, "verb to its right")
        if entry.form in PASSIVE:
            if be:
                return self.passive(entry, k, "verb to its right")
            if have:
                self.agents.add(x)
                self.why[x] = "does it, does not suffer it"
                return None
            if self.direct_object(k, x):
                self.agents.add(x)
                self.why[x] = "does it, does not suffer it"
                return None
            return self.passive(entry, k, "participle to its right")
        if entry.form == "ing" and be and any(n[y].low == "being" for y in range(count.last, k)):
            return self.passive(entry, k, "verb to its right")
        if entry.form in ("base",) and self.headline and not self.object_follows(k + 1):
            return self.passive(entry, k, "verb to its right")
        if entry.form in ("third", "base", "simple", "ing"):
            self.agents.add(x)
            self.why[x] = "does it, does not suffer it"
        return None

    def passive(self, entry: Entry, k: int, rule: str) -> Binding:
        agent = None
        for y in range(k + 1, min(k + 8, len(self.n))):
            if self.n[y].low == "by" and self.n[y].kind == "P":
                agent = y
                break
            if self.n[y].kind not in ("P", "N", "D", "R", "H", "TIME", "OF"):
                break
        return Binding(entry.name, k, entry.form, rule, passive=True, agent=agent)

    def direct_object(self, k: int, x: int) -> bool:
        """True when the verb at k takes an object to its right, so that the phrase to its left is its subject."""
        y = k + 1
        while y < len(self.n) and self.n[y].kind in ("R", "B"):
            if self.n[y].kind == "B" and y + 1 < len(self.n) and self.n[y + 1].kind == "Q":
                break
            y += 1
        if y >= len(self.n):
            return False
        node = self.n[y]
        if node.kind in ("Q", "B"):
            z = y if node.kind == "Q" else y + 1
            other = self.at.get(z)
            if other is None:
                return False
            if self.headline or not self.counts[x].words:
                after = self.counts[other].last
                if after < len(self.n) and self.n[after].kind in ("T", "HEAD"):
                    return False
            return True
        if node.kind == "N" and node.capital and self.headline:
            return False
        if node.kind == "N" and y + 1 < len(self.n) and self.n[y + 1].kind in ("COMMA",) and node.capital:
            return False
        return node.kind in ("D", "H", "PRON", "N", "HEAD") and node.low not in ("there", "last", "late", "early", "this", "that", "each", "another")

    def object_follows(self, y: int) -> bool:
        while y < len(self.n) and self.n[y].kind in ("R",):
            y += 1
        return y < len(self.n) and self.n[y].kind in ("Q", "D", "H", "B", "HEAD", "PRON")

    def skip_prep(self, k: int) -> int | None:
        """The node after a prepositional phrase that starts at k; None if it cannot be one."""
        n = self.n
        if n[k].low in ("to", "into") and k + 1 < len(n) and n[k + 1].kind in ("V",):
            return None
        k += 1
        steps = 0
        got = False
        while k < len(n) and steps < 14:
            kind = n[k].kind
            if kind in ("D", "N", "H", "NOM", "Q", "B", "OTH", "HEAD", "ED", "PRON", "TOLL"):
                if kind == "Q" and got:
                    return k
                got = True
                k += 1
            elif kind == "TIME":
                k += 1
            elif kind == "T" and not got and k + 1 < len(n) and n[k + 1].kind in ("N", "H"):
                k += 1
            elif kind == "T" and got and n[k - 1].kind == "D":
                k += 1
            elif kind == "ING":
                k += 1
                got = True
            elif kind in ("P", "OF") and got:
                k += 1
            elif kind == "C" and got and k + 1 < len(n) and n[k + 1].kind in ("N", "D", "H", "P", "ED") and self.no_verb_before_end(k + 1):
                k += 1
            elif kind == "QUOTE" or (kind == "COMMA" and got and k + 1 < len(n) and n[k + 1].kind == "N" and n[k + 1].capital and n[k - 1].capital and k + 2 < len(n) and n[k + 2].kind in ("COMMA", "A", "N", "T")):
                k += 1
                if n[k].kind == "N" and k + 1 < len(n) and n[k + 1].kind == "COMMA":
                    k += 2 if k + 2 < len(n) and n[k + 2].kind in ("A", "T", "WHO") else 1
            else:
                break
            steps += 1
        return k

    def no_verb_before_end(self, k: int) -> bool:
        """True when what follows 'and' is another place or thing, not a new clause with a count."""
        for y in range(k, min(k + 4, len(self.n))):
            if self.n[y].kind in ("Q", "B"):
                return False
            if self.n[y].kind in ("A", "T", "COMMA", "MARK"):
                return True
        return True

    def skip_aside(self, k: int) -> int | None:
        """The node after an aside between commas: 'X, including four children, were ...', 'X, all of them from Y, ...'."""
        n = self.n
        start = k
        if n[k].kind in ("COMMA", "DASH"):
            k += 1
        if k >= len(n):
            return None
        opener = n[k]
        aside = opener.kind in ("INC", "WHO") or opener.low in ("all", "most", "mostly", "many", "some", "aged", "according", "the majority", "both", "mainly", "none", "several", "at", "one", "two", "three", "four", "five", "among", "half", "nearly", "almost", "from", "as") or opener.kind in ("Q", "ATT", "B", "TIME", "R")
        if not aside:
            return None
        if opener.kind == "Q" and not self.part_words(k):
            return None
        if opener.kind == "WHO" and n[start].kind == "COMMA":
            for y in range(k + 1, min(k + 4, len(n))):
                if n[y].kind == "T" or (n[y].kind == "A" and y + 1 < len(n) and n[y + 1].kind == "T"):
                    return k
        depth = 0
        for y in range(k + 1, min(k + 40, len(n))):
            if n[y].kind == "LP":
                depth += 1
            elif n[y].kind == "RP":
                depth -= 1
            if depth:
                continue
            if n[y].kind in ("COMMA", "DASH") and n[start].kind in ("COMMA", "DASH"):
                if y + 1 < len(n) and n[y + 1].kind in ("A", "T", "BEL", "NEG", "R") or (y + 1 < len(n) and n[y + 1].kind == "HEAD" and n[y + 1].low in ("wounded", "injured")):
                    return y + 1
                continue
            if n[y].kind in ("A",) and opener.kind == "INC":
                return y
            if n[y].kind == "A" and n[y].low in ("were", "was", "have", "are", "had") and opener.kind in ("Q", "B") and y + 1 < len(n) and n[y + 1].kind == "T":
                return y
            if n[y].kind == "T" and opener.kind == "INC" and n[y].entries["trigger"].form in ("past", "participle", "ipast", "isimple", "state") and n[y - 1].kind in ("H", "N", "COMMA", "OTH", "HEAD") and not (y + 1 < len(n) and n[y + 1].kind in ("H",)):
                return y
            if n[y].kind in ("SEMI",) or (n[y].kind == "MARK" and n[y].low in ".!?"):
                return None
        return None

    def part_words(self, k: int) -> bool:
        """True for 'four of them children', 'two of whom'."""
        count = self.counts[self.at[k]]
        y = count.last
        return y < len(self.n) and (self.n[y].kind == "INC" or self.n[y].low == "of")

    def among(self, k: int) -> str | None:
        """'were among the dead / those killed / the wounded': the metric."""
        for y in range(k + 1, min(k + 5, len(self.n))):
            entry = self.n[y].trigger()
            if entry is not None and entry.name != "casualties":
                return entry.name
            if self.n[y].low in ("dead", "killed"):
                return "killed"
        return None

    def abroad(self, k: int) -> bool:
        text = " ".join(node.low for node in self.n[k : k + 7])
        return "neighbor" in text or "neighbour" in text or "abroad" in text or "countries" in text

    def reduced(self, k: int) -> bool:
        """True when the participle at k opens a reduced relative: 'people sheltering in a school', 'men dressed as ...'."""
        if self.n[k].kind == "ING":
            return True
        return k + 1 < len(self.n) and self.n[k + 1].kind in ("P", "OF", "R", "TIME")

    def skip_reduced(self, k: int) -> int:
        """The node after a reduced relative clause."""
        k += 1
        while k < len(self.n) and self.n[k].kind in ("D", "N", "H", "P", "OF", "TIME", "R", "NOM", "ED", "ING", "QUOTE", "HEAD", "PRON"):
            k += 1
        return k

    # -- to the left -------------------------------------------------------------------------------------------------------
    def left(self, x: int, count: Count) -> Binding | None:
        n = self.n
        k = count.first - 1
        steps = 0
        while k >= 0 and n[k].kind in ("R", "QUOTE", "D", "TIME", "OTH") and steps < 4:
            k -= 1
            steps += 1
        if k < 0:
            return None
        node = n[k]
        if node.kind == "T":
            entry = node.entries["trigger"]
            if entry.form in ACTIVE or entry.form == "participle":
                got = self.active(k, entry, count)
                if got is not None:
                    return got
                return None
            if entry.form in ("ithird", "ibase", "iing", "ipast", "isimple") and entry.name in ("killed",) and False:
                return None
        if node.kind == "OF":
            got = self.nominal(k, count)
            if got is not None:
                return got
        if node.low in self.small["claim"] and node.kind in ("V", "N", "BEL", "ED", "ING") or node.low in self.small["claim"]:
            lives = any(n[y].low in ("lives", "life") for y in range(count.node + 1, min(count.last + 3, len(n))))
            if lives or (self.headline and count.head is None) or (node.low in ("claims", "claimed", "claim") and count.head is None and k and n[k - 1].kind in ("N", "NOM")):
                return Binding("killed", k, "claim", "'claims lives'", passive=False)
        if node.kind in ("COLON", "DASH", "BAR", "MARK") and k:
            label = self.label(k)
            if label is not None and self.bare(count):
                return label
        if node.kind == "V" and node.low in ("lost", "loses", "lose") and any(n[y].low in ("lives",) for y in range(count.node + 1, min(count.last + 2, len(n)))):
            return Binding("killed", k, "claim", "'lost lives'")
        if node.kind in ("INC", "V") and node.low in ("included", "include", "includes", "were", "was"):
            subject = self.subject_trigger(k)
            if subject is not None:
                return subject
        toll = self.toll(k, count)
        if toll is not None:
            return toll
        return self.left_result(k, count)

    def left_result(self, k: int, count: Count) -> Binding | None:
        """'forced 5,000 people to flee', 'drove 300 families from their homes'."""
        n = self.n
        if n[k].low in ("forced", "forcing", "forces", "force", "prompted", "prompting", "caused", "causing", "causes", "sent", "sending", "drove", "driving", "drives", "compelled", "compelling", "obliging", "obliged", "led", "pushed", "pushing", "made", "push", "caused"):
            for y in range(count.last, min(count.last + 6, len(n))):
                entry = n[y].entries.get("trigger")
                if entry is not None and entry.name in ("displaced", "refugees", "missing"):
                    return Binding(entry.name, y, entry.form, "'forced ... to flee'")
                if n[y].low in ("across", "over") and any(n[z].low in ("border", "borders", "frontier") for z in range(y, min(y + 4, len(n)))):
                    return Binding("refugees", y, "ipast", "'sent ... across the border'")
                if n[y].low in ("leave", "homes", "evacuate", "from their homes"):
                    return Binding("displaced", y, "ipast", "'forced ... from home'")
        return None

    def bare(self, count: Count) -> bool:
        """True for a number that a label may own: no noun, or a person noun."""
        return True

    def label(self, k: int) -> Binding | None:
        """'Killed: 12', 'Dead – 12', 'Injured | 30'."""
        n = self.n
        y = k - 1
        while y >= 0 and n[y].kind == "RP":
            while y >= 0 and n[y].kind != "LP":
                y -= 1
            y -= 1
        if y < 0:
            return None
        node = n[y]
        entry = node.entries.get("trigger") or node.entries.get("head") or node.entries.get("toll") or node.entries.get("nominal")
        if entry is None or node.kind in ("V",):
            return None
        if entry.form in ("third", "base", "simple", "ing"):
            return None
        if n[k].kind == "MARK":
            return None
        if n[k].kind == "DASH" and y > 3 and entry.form != "toll":
            return None
        before = [z for z in range(y) if n[z].kind in ("Q", "A", "V")]
        if len(before) > 0 and n[k].kind == "DASH":
            return None
        return Binding(entry.name, y, "label", "label and number")

    def active(self, k: int, entry: Entry, count: Count) -> Binding | None:
        """The phrase is the object of the verb at k."""
        n = self.n
        y = k - 1
        while y >= 0 and n[y].kind in ("R", "BEL"):
            y -= 1
        before = n[y] if y >= 0 else None
        if entry.form in PASSIVE and before is not None and before.low in self.small["be_forms"]:
            return None
        if entry.form in PASSIVE and before is not None and (y + 1) in {c.last for c in self.counts} and self.found_right_of(y + 1):
            return None
        if before is not None and before.kind == "A" and before.low in self.small["hypothetical"]:
            pass
        agent = y if before is not None else None
        return Binding(entry.name, k, entry.form, "object of the verb to its left", agent=agent)

    def found_right_of(self, last: int) -> bool:
        for x, c in enumerate(self.counts):
            if c.last == last and self.found[x] is not None and self.found[x].node >= last:
                return True
        return False

    def nominal(self, k: int, count: Count) -> Binding | None:
        """'the killing of 12', 'bodies of 30', 'a toll of 44', 'the displacement and injury of ...'."""
        n = self.n
        y = k - 1
        if y < 0:
            return None
        entry = n[y].entries.get("nominal")
        if entry is None and n[y].kind in ("T", "HEAD") and n[y].entries.get("trigger") is not None and n[y].entries["trigger"].form in ("ing",):
            entry = n[y].entries["trigger"]
        if entry is not None:
            metric = entry.name
            if n[y].low in ("lives", "life"):
                verbs = [n[z].low for z in range(max(0, y - 4), y)]
                if not any(v in self.small["claim"] or v in ("ended", "loss", "lost", "killing", "ending") for v in verbs):
                    return None
                metric = "killed"
            return Binding(metric, y, "nominal", f"'{n[y].low} of'")
        head = n[y].entries.get("head")
        if head is not None and n[y].low in ("deaths", "death", "casualties", "fatalities", "injuries"):
            return Binding(head.name, y, "nominal", f"'{n[y].low} of'")
        return None

    def subject_trigger(self, k: int) -> Binding | None:
        """'the dead included 12 children', 'those killed were three soldiers'."""
        n = self.n
        for y in range(k - 1, max(-1, k - 8), -1):
            if n[y].kind in ("COMMA", "SEMI", "Q"):
                return None
            entry = n[y].trigger() or n[y].entries.get("toll")
            if entry is not None and entry.form in ("past", "state", "head", "toll", "participle") and y and n[y - 1].kind in ("D", "PRON", "OTH", "N", "H") and (n[y - 1].low in ("the", "those", "other", "people", "persons", "all") or n[y - 1].kind == "H"):
                name = "killed" if n[y].low in ("victims", "dead") else entry.name
                return Binding(name, y, "subject", "'the dead included'")
        return None

    def toll(self, k: int, count: Count) -> Binding | None:
        """'the death toll [from X] rose to 44', 'a toll of 44', 'fatalities at 30', 'put the number of wounded at 90'."""
        n = self.n
        allowed = self.small["toll_verbs"]
        if not (n[k].low in allowed or n[k].kind in ("A", "B", "LP")):
            return None
        if n[k].kind == "LP":
            return None
        y = k
        steps = 0
        far = n[k].kind in ("P",) and n[k].low in ("to", "at", "from", "as") or n[k].kind in ("A", "V", "ED", "OF", "ING", "BEL", "INC", "N", "T") or n[k].low in allowed
        while y >= 0 and steps < REACH and far:
            node = n[y]
            if "toll" in node.entries:
                entry = node.entries["toll"]
                if self.verbs_between(y, k, entry) and self.toll_noun_fits(y, node, count, k):
                    metric = self.toll_metric(y, entry)
                    return Binding(metric, y, "toll", f"'{node.low}'")
                return None
            if node.kind in ("SEMI", "COLON") or (node.kind == "MARK" and node.low in ".!?"):
                return None
            if node.low in ("number", "total", "figure", "count") and y + 1 < len(n) and n[y + 1].kind == "OF":
                metric = self.number_of(y)
                if metric is not None:
                    return Binding(metric, y, "toll", "'number of'")
            y -= 1
            steps += 1
        return None

    def toll_noun_fits(self, y: int, node: Node, count: Count, k: int) -> bool:
        """'deaths', 'casualties' alone are tolls only with a verb that counts, and never before a person noun of another clause."""
        if node.low in ("deaths", "fatalities", "casualties", "tally", "toll"):
            between = [self.n[z].low for z in range(y + 1, k + 1)]
            if any(c.node for c in self.counts if y < c.node < count.node and self.found[self.at[c.node]] is None) and node.low != "toll":
                return False
            if node.low in ("deaths", "fatalities", "casualties") and not any(
                w in ("at", "to", "rose", "reached", "stood", "stands", "number", "numbered", "is", "was", "were", "are", "exceeded", "totaled", "totalled", "of", "passed", "topped", "hit") for w in between
            ):
                return False
        return True

    def toll_metric(self, y: int, entry: Entry) -> str:
        before = " ".join(self.n[z].low for z in range(max(0, y - 3), y))
        if self.n[y].low in ("toll", "tally"):
            if "injur" in before or "wound" in before:
                return "injured"
            if "casualt" in before:
                return "casualties"
        return entry.name

    def number_of(self, y: int) -> str | None:
        """The metric in 'number of people [who were] killed'."""
        for z in range(y + 2, min(y + 9, len(self.n))):
            entry = self.n[z].trigger() or self.n[z].entries.get("nominal")
            if entry is not None and (entry.form not in ("third", "base", "ing") or "ing" in entry.form):
                if entry.weak and any(self.n[w].trigger() is not None and self.n[w].kind == "T" for w in range(z + 1, min(z + 4, len(self.n)))):
                    continue
                return "casualties" if entry.name == "casualties" else entry.name
            if self.n[z].kind in ("COMMA", "SEMI"):
                return None
        return None

    def verbs_between(self, y: int, k: int, entry: Entry) -> bool:
        """True when only words that lead from a toll to its number stand between them."""
        allowed = self.small["toll_verbs"]
        strict = False
        for z in range(y + 1, k + 1):
            node = self.n[z]
            if node.kind in ("V", "T", "ED") and node.low not in allowed:
                if node.kind == "T" or strict:
                    continue
                if node.kind == "V":
                    return False
        return True

    # -- neighbours ----------------------------------------------------------------------------------------------------------
    def joins(self, a: int, b: int) -> str | None:
        """How phrase a leads to phrase b: 'and', 'part', or None if something stands between."""
        n = self.n
        k = self.counts[a].last
        end = self.counts[b].first
        kind = None
        if k > end:
            return None
        while k < end:
            node = n[k]
            if node.kind == "INC":
                kind = "part"
            elif node.kind == "C":
                kind = kind or "and"
            elif node.kind in ("COMMA", "SEMI"):
                kind = kind or "and"
            elif node.kind in ("P", "OF", "N", "H", "D", "TIME", "R", "LP", "RP", "DASH", "NOM", "OTH", "ED", "B", "QUOTE", "HEAD", "PRON", "BUT"):
                if node.kind == "BUT" and node.low not in ("but", "while"):
                    return None
                if node.low == "with" and self.counts[b].last < len(n):
                    kind = kind or "and"
            elif node.kind == "T" and self.found[a] is not None and self.found[a].node == k:
                pass
            elif node.kind == "A" and self.found[a] is not None and k < self.found[a].node:
                pass
            elif node.kind in ("BEL",) :
                pass
            elif node.kind == "WHO":
                return self._who_joins(k, end, a, kind)
            elif node.kind == "ING" and node.low.endswith("ing"):
                return None
            else:
                return None
            k += 1
        return kind

    def _who_joins(self, k: int, end: int, a: int, kind: str | None) -> str | None:
        """A relative clause between list items: 'nine who were hit with live ammunition, six injured by ...'."""
        comma = False
        for z in range(k, end):
            if self.n[z].kind in ("COMMA", "C"):
                comma = True
            if self.n[z].kind in ("SEMI",):
                return None
        return kind or ("and" if comma else None)

    def from_left_neighbour(self, x: int) -> Binding | None:
        """Takes over the trigger of the phrase before it: 'killed 12 soldiers and three policemen', 'eight by settlers'."""
        if x == 0 or x in self.agents:
            return None
        for a in range(x - 1, max(-1, x - 9), -1):
            base = self.found[a]
            if base is None:
                if self.counts[a].refused:
                    return None
                continue
            how = self.joins(a, x) if a == x - 1 or self.chain(a, x) else None
            if how is None and a == x - 1:
                how = self.chained_part(a, x)
            if how is None:
                return None
            if not self.person_like(x):
                self.why[x] = "not clearly people"
                return None
            if how == "part":
                return Binding(base.metric, base.node, base.form, "part of the figure before it", base.passive, base.agent, shared=a, part_of=a)
            if base.rule.startswith("inside") and not base.weak and self.n[base.node].kind == "HEAD" and self.counts[x].head is not None and not self.counts[x].others:
                return None
            if base.form == "toll" and self.counts[x].head is None and False:
                return None
            if base.node > self.counts[a].last and base.form in ("past", "state", "ipast", "participle") and self.verb_after(x):
                return None
            return Binding(base.metric, base.node, base.form, "shares the verb of the figure before it", base.passive, base.agent, shared=a, part_of=base.part_of)
        return None

    def verb_after(self, x: int) -> bool:
        """True when a verb of its own that counts nobody follows the phrase: 'and 20 students protested'."""
        k = self.counts[x].last
        while k < len(self.n) and self.n[k].kind in ("R", "TIME"):
            k += 1
        return k < len(self.n) and (self.n[k].kind in ("V", "A") or (self.n[k].kind == "ED" and not (k + 1 < len(self.n) and self.n[k + 1].kind in ("P", "OF", "TIME", "MARK"))))

    def chain(self, a: int, x: int) -> bool:
        return all(self.joins(b, b + 1) for b in range(a, x))

    def chained_part(self, a: int, x: int) -> str | None:
        return None

    def person_like(self, x: int) -> bool:
        """True when the phrase may count people: a person noun, a nationality, or nothing at all after the number."""
        count = self.counts[x]
        if count.refused:
            return False
        if count.head is None:
            return True
        node = self.n[count.head]
        if node.kind in ("H", "HEAD", "OTH") or node.low in self.lexicon.persons or node.low in self.lexicon.households:
            return True
        return node.capital or node.low not in self.lexicon.things

    def from_right_neighbour(self, x: int) -> Binding | None:
        """Takes over the trigger of the phrase after it: '12 soldiers and five civilians were killed'."""
        if x + 1 >= len(self.counts):
            return None
        base = self.found[x + 1]
        if base is None or base.node < self.counts[x].last:
            return None
        if base.part_of is not None and False:
            return None
        how = self.joins(x, x + 1)
        if how is None or not self.person_like(x):
            return None
        if base.rule.startswith("inside") and how != "part" and self.counts[x].head is not None:
            return None
        if base.form not in ("past", "participle", "state", "ipast", "isimple", "iing", "iparticiple", "ibase", "ithird", "label") and not base.rule.startswith("inside"):
            return None
        if base.form == "past" and not base.passive and how != "part":
            return None
        if how == "part":
            self.found[x + 1].part_of = x
            self.found[x + 1].rule = "part of the figure before it"
        return Binding(base.metric, base.node, base.form, "shares the verb of the figure after it", base.passive, base.agent, shared=x + 1)

    def parts(self) -> None:
        """Marks what stands after 'including' as a part even when it has a verb of its own."""
        for x in range(1, len(self.counts)):
            binding = self.found[x]
            if binding is None or binding.part_of is not None:
                continue
            before = self.counts[x].first - 1
            after = self.counts[x].last
            inc_before = before >= 0 and self.n[before].kind == "INC" and self.n[before].low != "with"
            inc_after = after < len(self.n) and self.n[after].kind == "INC" and self.n[after].low.startswith("of ")
            if not (inc_before or inc_after):
                continue
            for a in range(x - 1, -1, -1):
                if self.found[a] is not None and self.found[a].metric == binding.metric:
                    binding.part_of = a
                    break
