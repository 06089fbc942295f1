"""Looks to the right of a counted phrase for its verb or state: '12 people [from X] [, two of them children,] were
killed'.

In:  the Scene of a sentence, the index of a phrase.
Out: a Binding; or None, with the phrase noted as the one who does it, or with the reason in `scene.why`.
Steps over phrases of place and time, brackets, asides between commas and relative clauses; stops at another subject.
"""

from __future__ import annotations

from figures import lexicon
from figures.lexicon import Entry
from figures.scene import AGENT, PASSIVE, Binding, Scene

REACH = 45
"""Nodes. How far a subject may stand from its verb."""
ASIDES = lexicon.tables("en_cues")["rightward_asides"]
ACCUSED_NOUNS = ("wounded", "injured", "dead", "missing", "slain", "displaced", "internally displaced")
FUTURE = lexicon.tables("en_cues")["rightward_future"]
RELATED = {"more", "others", "additional", "other"}


def find(scene: Scene, x: int) -> Binding | None:
    """The verb or state to the right of phrase x."""
    return _Walk(scene, x).run()


class _Walk:
    """One walk to the right."""

    def __init__(self, scene: Scene, x: int) -> None:
        self.s = scene
        self.n = scene.nodes
        self.x = x
        self.count = scene.counts[x]
        self.aux = False
        self.relative = False
        self.inner: str | None = None
        """What 'two of the wounded' says by itself, if no verb says more."""

    def run(self) -> Binding | None:
        k, steps = self.count.last, 0
        while k < len(self.n) and steps < REACH:
            steps += 1
            step = self.step(k)
            if isinstance(step, Binding):
                return step
            if step is None:
                break
            k = step
        if self.inner and self.s.why[self.x] not in ("negated", "hypothetical or a forecast"):
            return Binding(self.inner, self.count.last, "state", "'of the wounded'", whom=self.predicate())
        return None

    def predicate(self) -> int | None:
        """The noun in 'at least 62 of the dead were women and children'."""
        k = self.count.last + 1
        if not self.s.is_be(k):
            return None
        k += 1
        while self.s.kind(k) in ("D", "N", "ED"):
            k += 1
        return k if self.s.kind(k) == "H" else None

    def refuse(self, why: str) -> None:
        self.s.why[self.x] = why

    def step(self, k: int) -> Binding | int | None:
        """A Binding, the node to go on at, or None to stop."""
        kind, low = self.n[k].kind, self.n[k].low
        if self.aux and low in FUTURE and self.s.low(k + 1) in ("to", "to be", "to have"):
            return None if self.s.low(k + 1) == "to have" else self.refuse("hypothetical or a forecast")
        if kind == "NEG":
            return self.refuse("negated")
        if kind == "T":
            return self.trigger(k, self.n[k].entries["trigger"])
        if kind == "HEAD" and low in ACCUSED_NOUNS:
            return Binding(
                self.n[k].entries["head"].name,
                k,
                "past",
                "verb to its right" if self.aux else "participle to its right",
                passive=True,
            )
        if kind == "INC":
            return self.including(k)
        if kind == "A":
            if low in self.s.lexicon.small["hypothetical"] and not _may_have(self.s, k):
                return self.refuse("hypothetical or a forecast")
            self.aux = True
            return k + 1
        if kind == "BEL":
            if not self.aux and self.s.object_follows(k + 1):
                return None
            return k + 1
        if kind in ("R", "TIME"):
            return k + 1
        if kind == "B":
            return k + 1 if self.n[k].entries["bound"].name.startswith("after_") or low in ("so far",) else None
        if kind == "OTH":
            return k + 1 if low in RELATED else None
        if kind == "P" and self.aux and low in ("among", "amongst"):
            return self.among(k)
        if kind in ("P", "OF"):
            return skip_preposition(self.s, k)
        if kind == "WHO":
            return self.who(k)
        if kind == "LP":
            return next((y + 1 for y in range(k + 1, min(k + 14, len(self.n))) if self.n[y].kind == "RP"), None)
        if kind == "C":
            return self.uncounted(k)
        if kind in ("COMMA", "DASH"):
            return self.uncounted(k) or self.closing_comma(k) or skip_aside(self.s, k)
        if kind in ("V", "ED", "ING"):
            return self.other_verb(k, kind, low)
        return None

    def other_verb(self, k: int, kind: str, low: str) -> int | None:
        if self.aux and low in (
            "left",
            "found",
            "made",
            "listed",
            "being",
            "rendered",
            "buried",
            "burned",
            "burnt",
            "trapped",
        ):
            return k + 1
        if self.relative:
            self.relative = False
            return _skip_reduced(self.s, k)
        if not self.aux and kind in ("ED", "ING") and (kind == "ING" or self.s.kind(k + 1) in ("P", "OF", "R", "TIME")):
            return _skip_reduced(self.s, k)
        return None

    def who(self, k: int) -> Binding | int | None:
        if self.n[k].low == "whose":
            entry = self.n[k + 1].entries.get("nominal") if k + 1 < len(self.n) else None
            return Binding(entry.name, k + 1, "nominal", "'whose deaths'") if entry else None
        self.relative = True
        return None if self.s.kind(k + 1) == "D" else k + 1

    def including(self, k: int) -> Binding | int | None:
        low = self.n[k].low
        if self.aux and low.startswith(("among", "of the")):
            metric = metric_of_words(low)
            if metric is None:
                return self.among(k)
            return Binding(metric, k, "state", "'among the dead'")
        if (
            k == self.count.last
            and low in ("of whom", "of them", "of which", "of these", "of those")
            and self.s.kind(k + 1) in ("T", "A", "R")
        ):
            return k + 1
        if k == self.count.last and low.startswith(("of the ", "of those")) and not self.count.words:
            self.inner = metric_of_words(low)
            return k + 1
        if low in self.s.lexicon.small["except_words"]:
            return None
        return skip_aside(self.s, k)

    def among(self, k: int) -> Binding | None:
        """'were among the dead / those killed / the wounded'."""
        for y in range(k + 1, min(k + 5, len(self.n))):
            entry = self.n[y].trigger()
            if entry is not None and entry.name != "casualties":
                return Binding(entry.name, k, "state", "'among the dead'")
        return None

    def uncounted(self, k: int) -> int | None:
        """The node after 'and a driver' in 'five nurses and a driver were abducted'."""
        y = k
        while y < len(self.n) and self.n[y].kind in ("COMMA", "C"):
            y += 1
        if self.s.low(y) not in ("a", "an", "another", "the", "his", "her", "their", "its"):
            return None
        y += 1
        start = y
        while y < len(self.n) and y - start < 6 and self.n[y].kind in ("N", "H", "HEAD", "ED", "OF", "D"):
            y += 1
        if y == start or self.n[y - 1].kind == "OF":
            return None
        return y if self.s.kind(y) in ("A", "T", "C", "COMMA", "WHO") else None

    def closing_comma(self, k: int) -> int | None:
        """The second comma of ', or 24,000 people, were displaced'."""
        opened = self.s.kind(self.count.first - 1) == "COMMA" or (
            self.s.low(self.count.first - 1) == "or" and self.s.kind(self.count.first - 2) == "COMMA"
        )
        return k + 1 if opened and self.s.kind(k + 1) in ("A", "T") else None

    def trigger(self, k: int, entry: Entry) -> Binding | int | None:
        """What a trigger to the right of the phrase makes of it."""
        have = any(self.n[y].low in ("have", "has", "had") for y in range(max(self.count.last, k - 4), k))
        be = any(self.s.is_be(y) for y in range(max(self.count.last, k - 5), k)) or (self.aux and not have)
        if entry.form == "state":
            return Binding(entry.name, k, "state", "state to its right")
        if entry.form.startswith("i"):
            if entry.name == "seek":
                return Binding("refugees" if _abroad(self.s, k) else "displaced", k, entry.form, "verb to its right")
            return Binding(entry.name, k, entry.form, "verb to its right")
        if entry.form in PASSIVE:
            if be:
                return Binding(entry.name, k, entry.form, "verb to its right", passive=True)
            if not have and not self.takes_object(k):
                return Binding(entry.name, k, entry.form, "participle to its right", passive=True)
        if entry.form == "ing" and any(self.n[y].low == "being" for y in range(self.count.last, k)):
            return Binding(entry.name, k, entry.form, "verb to its right", passive=True)
        if entry.form == "base" and self.s.headline and not self.s.object_follows(k + 1):
            return Binding(entry.name, k, entry.form, "verb to its right", passive=True)
        if k - self.count.last <= 6 and not self.victims():
            self.s.agents.add(self.x)
            self.refuse(AGENT)
        return None

    def victims(self) -> bool:
        """True for children, civilians and the like, who are not the ones that kill."""
        head = self.count.head
        noun = self.n[head].low if head is not None else ""
        return self.s.lexicon.persons.get(noun) in ("children", "civilians", "women", "elderly") or noun in (
            "people",
            "persons",
            "villagers",
            "residents",
        )

    def takes_object(self, k: int) -> bool:
        """True when the verb at k takes an object to its right, so that the phrase to its left is its subject."""
        if k == self.count.last and self.victims():
            return False
        y = k + 1
        while self.s.kind(y) == "R":
            y += 1
        kind = self.s.kind(y)
        if kind in ("Q", "B"):
            other = self.s.at.get(y if kind == "Q" else y + 1)
            if other is None:
                return False
            after = self.s.counts[other].last
            own_words = self.s.headline or not self.count.words
            return not (own_words and self.s.kind(after) in ("T", "HEAD"))
        if kind == "N" and self.n[y].capital and (self.s.headline or self.s.kind(y + 1) == "COMMA"):
            return False
        return kind in ("D", "H", "PRON", "N", "HEAD") and self.n[y].low not in (
            "there",
            "last",
            "late",
            "early",
            "this",
            "that",
            "each",
            "another",
            "alive",
            "dead",
            "hostage",
            "overnight",
            "instantly",
        )


def _may_have(scene: Scene, k: int) -> bool:
    """'may have been killed' states a number; 'may be killed' does not."""
    return scene.low(k) in ("may", "could", "might") and scene.low(k + 1) in ("have", "already")


def _abroad(scene: Scene, k: int) -> bool:
    text = " ".join(node.low for node in scene.nodes[k : k + 7])
    return any(word in text for word in ("neighbor", "neighbour", "abroad", "countries"))


def metric_of_words(low: str) -> str | None:
    """The metric in 'among those killed', 'of the wounded'."""
    for words, metric in (
        ("killed", "killed"),
        ("dead", "killed"),
        ("victim", "killed"),
        ("fatalit", "killed"),
        ("death", "killed"),
        ("wounded", "injured"),
        ("injured", "injured"),
        ("missing", "missing"),
        ("arrested", "detained"),
        ("detained", "detained"),
        ("hostages", "abducted"),
        ("abducted", "abducted"),
        ("displaced", "displaced"),
        ("casualties", "casualties"),
    ):
        if words in low:
            return metric
    return None


def skip_preposition(scene: Scene, k: int) -> int | None:
    """The node after a prepositional phrase that starts at k; None if it cannot be one."""
    n = scene.nodes
    if n[k].low in ("to", "into") and scene.kind(k + 1) == "V":
        return None
    k += 1
    steps, got = 0, False
    while k < len(n) and steps < 16:
        kind = n[k].kind
        if kind in ("D", "N", "H", "NOM", "Q", "B", "OTH", "HEAD", "ED", "PRON", "TOLL"):
            if kind == "Q" and got:
                return k
            got = True
        elif (
            kind == "TIME"
            or kind == "QUOTE"
            or (kind == "T" and ((not got and scene.kind(k + 1) in ("N", "H")) or (got and n[k - 1].kind == "D")))
        ):
            pass
        elif kind == "ING":
            got = True
        elif (kind in ("P", "OF") and got) or (
            kind == "C" and got and scene.kind(k + 1) in ("N", "D", "H", "P", "ED") and _no_count(scene, k + 1)
        ):
            pass
        elif kind == "COMMA" and got and _name_after_comma(scene, k):
            k += 1
            if scene.kind(k + 1) == "COMMA" and scene.kind(k + 2) in ("A", "T", "WHO", "BEL"):
                k += 1
        else:
            break
        k += 1
        steps += 1
    return k


def _name_after_comma(scene: Scene, k: int) -> bool:
    """True for the comma in 'in Gao, Mali, were ...'."""
    n = scene.nodes
    return (
        scene.kind(k + 1) == "N"
        and n[k + 1].capital
        and n[k - 1].capital
        and scene.kind(k + 2) in ("COMMA", "A", "N", "T", "BEL")
    )


def _no_count(scene: Scene, k: int) -> bool:
    """True when what follows 'and' is another place or thing, not a new clause with a count."""
    for y in range(k, min(k + 4, len(scene.nodes))):
        if scene.nodes[y].kind in ("Q", "B"):
            return False
        if scene.nodes[y].kind in ("A", "T", "COMMA", "MARK"):
            return True
    return True


def skip_aside(scene: Scene, k: int) -> int | None:
    """The node after an aside: 'X, including four children, were ...', 'X, all of them from Y, ...'."""
    n = scene.nodes
    fenced = n[k].kind in ("COMMA", "DASH")
    if n[k].kind == "DASH":
        closing = next((y for y in range(k + 2, min(k + 20, len(n))) if n[y].kind == "DASH"), None)
        if closing is not None and scene.kind(closing + 1) in ("A", "T"):
            return closing + 1
    k += fenced
    if k >= len(n):
        return None
    opener = n[k]
    if not (opener.kind in ("INC", "WHO", "Q", "ATT", "B", "TIME", "R") or opener.low in ASIDES):
        return None
    if opener.kind == "Q" and not _part_words(scene, k):
        return None
    if opener.kind == "WHO" and fenced and any(scene.kind(y) == "T" for y in range(k + 1, min(k + 5, len(n)))):
        return k
    depth = 0
    for y in range(k + 1, min(k + 40, len(n))):
        kind = n[y].kind
        depth += (kind == "LP") - (kind == "RP")
        if depth > 0:
            continue
        after = scene.kind(y + 1)
        if kind in ("COMMA", "DASH") and fenced:
            if after in ("A", "T", "BEL", "NEG", "R") or (
                after == "HEAD" and scene.low(y + 1) in ("wounded", "injured")
            ):
                return y + 1
            continue
        if kind == "A" and (opener.kind == "INC" or (opener.kind in ("Q", "B") and after == "T")):
            return y
        if (
            kind == "T"
            and opener.kind == "INC"
            and n[y].entries["trigger"].form in ("past", "participle", "ipast", "isimple", "state")
            and n[y - 1].kind in ("H", "N", "COMMA", "OTH", "HEAD")
            and after != "H"
        ):
            return y
        if kind == "SEMI" or (kind == "MARK" and n[y].low in ".!?"):
            return None
    return None


def _part_words(scene: Scene, k: int) -> bool:
    """True for 'four of them children', 'two of whom'."""
    after = scene.counts[scene.at[k]].last
    return scene.kind(after) == "INC" or scene.low(after) == "of"


def _skip_reduced(scene: Scene, k: int) -> int:
    """The node after a reduced relative clause: 'men dressed as soldiers', 'people sheltering in a school'."""
    k += 1
    while scene.kind(k) in ("D", "N", "H", "P", "OF", "TIME", "R", "NOM", "ED", "ING", "QUOTE", "HEAD", "PRON"):
        k += 1
    return k
