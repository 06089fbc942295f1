"""Walks from a counted phrase to its verb, node by node.

In:  the Scene of a sentence, the index of a phrase.
Out: a Binding; or None, with the reason in `scene.why` where the walk met one.
What each kind of node means to the walk stands in `_Walk.step`; what a trigger makes of the phrase in `triggers`.
"""

from __future__ import annotations

from figures import lexicon
from figures.leftward.fate_unknown import whose
from figures.rightward import asides, endings, flight, held, lives, triggers
from figures.rightward.among import among_the_dead, metric_of_words, predicate
from figures.rightward.driven import driven
from figures.rightward.phrases_between import skip_preposition, skip_reduced
from figures.scene import AGENT, AMONG_THE_DEAD, NO_TRIGGER, OF_THE_WOUNDED, Binding, Scene
from figures.terms import MOVED

REACH = 45
"""Nodes. How far a subject may stand from its verb."""
BRACKET = 14
"""Nodes. A longer bracket ends the walk."""
ACCUSED_NOUNS = {"wounded", "injured", "dead", "missing", "slain", "displaced", "internally displaced"}
"""Nouns that are participles to the right of a phrase: '12 soldiers dead'."""
FUTURE = lexicon.tables("en_cues")["rightward_future"]
RELATED = {"more", "others", "additional", "other"}
BEFORE_PARTICIPLE = lexicon.tables("en_cues")["rightward_before_participle"]
"""Between 'were' and what happened: 'were left wounded', 'were found dead'."""
ADJECTIVES = {"loyal", "faithful", "close", "sympathetic", "opposed", "hostile"}
"""Adjectives that stand behind their noun with 'to': 'soldiers loyal to the government'."""
CORRELATES = {"either", "both", "all"}
"""Between 'were' and what happened: 'were either detained or charged', 'were all killed'."""
BROUGHT = {"brought", "carried", "taken"}
COMPELLED = {"compelled", "obliged", "made", "forced", "driven"}
"""Between 'were' and 'to' with what they did: 'were compelled to flee'."""
PERFECT = ("have", "has", "had")
PLAN = 14
"""Nodes of what 'who were planning to ...' tells."""
THEMSELVES = ("themselves", "himself", "herself")
"""Words between 'were' and the verb in 'two of the attackers were themselves killed'."""
OF_THEM = {"of whom", "of them", "of which", "of these", "of those"}


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
        """True after 'were', 'have been'."""
        self.relative = False
        """True inside 'who ...'."""
        self.inner: str | None = None
        """What 'two of the wounded' says by itself, if no verb says more."""

    def run(self) -> Binding | None:
        """The Binding that the walk ends at."""
        k = self.count.last
        for _ in range(REACH):
            if k >= len(self.n):
                break
            step = self.step(k)
            if isinstance(step, Binding):
                return step
            if step is None:
                break
            k = step
        ended = endings.and_were(self.s, self.count) if self.s.why[self.x] in (NO_TRIGGER, AGENT) else None
        if ended is not None:
            return triggers.meets(self.s, self.x, ended, True)
        if self.inner and self.s.why[self.x] not in ("negated", "hypothetical or a forecast"):
            whom = predicate(self.s, self.count)
            return Binding(self.inner, self.count.last, "state", OF_THE_WOUNDED, whom=whom)
        return None

    def refuse(self, why: str) -> Binding | None:
        """Ends the walk with a reason."""
        self.s.why[self.x] = why
        return None

    def step(self, k: int) -> Binding | int | None:
        """A Binding, the node to go on at, or None to stop."""
        kind, low = self.n[k].kind, self.n[k].low
        if self.aux and low in FUTURE and self.s.low(k + 1) in ("to", "to be", "to have"):
            supposed = self.s.low(k + 1) == "to have"  # 'are likely to have died'
            told = self.behind_their_plan(k) if self.relative else None
            return k + 2 if supposed else told or self.refuse("hypothetical or a forecast")
        if kind == "NEG":
            return self.refuse("negated")
        if kind == "ATT" and low.endswith(" by"):  # 'people registered by the ICRC as missing'
            return skip_preposition(self.s, k)
        if kind == "S" and low == "as" and self.s.kind(k + 1) == "T":
            befell = self.n[k + 1].entries["trigger"].form in ("state", "past", "participle")
            return k + 1 if befell else None  # 'counted 12 soldiers as killed'
        if kind == "QUOTE" and (self.aux or self.s.kind(k + 1) == "T"):  # 'were "neutralised"'
            return k + 1
        if low == "there" and self.s.kind(k + 1) in ("A", "T"):  # 'at least 16 people there died'
            return k + 1
        named = endings.identified_as(self.s, k) if low in ("identified", "named", "known") else None
        if named is not None:
            return named
        participle = self.aux or k == self.count.last
        if participle and kind in ("N", "ED", "V") and (away := driven(self.s, k)) is not None:
            return away
        if k == self.count.last and (taken := endings.whom_they_took(self.s, self.count)) is not None:
            return taken
        if kind == "D" and low in CORRELATES and (self.aux or self.s.kind(k + 1) == "T"):
            return k + 1
        if low == "aged":
            return asides.ages(self.s, k)
        if low in lives.LIVES and k == self.count.last:
            return lives.lost(self.s, k)
        if low in lives.FALL and not self.aux and self.s.fighters(self.count):
            return lives.fallen(self.s, k)
        if self.aux and (kept := held.taken(self.s, k)) is not None:
            return kept
        if kind == "T":
            if self.aux and (killed := endings.killed_then(self.s, k)) is not None:
                return killed
            dead = endings.found_dead(self.s, k) if self.relative else None
            if dead is not None:
                return triggers.meets(self.s, self.x, dead, True)
            if self.dies_later(k) or (not self.aux and endings.declared_dead(self.s, k)):
                return k + 1
            return (
                endings.died_since(self.s, self.count, k)
                or self.after_their_flight(k)
                or self.one_or_the_other(k)
                or triggers.meets(self.s, self.x, k, self.aux)
            )
        if kind == "HEAD" and low in ACCUSED_NOUNS:
            rule = "verb to its right" if self.aux else "participle to its right"
            return Binding(self.n[k].entries["head"].name, k, "past", rule, passive=True)
        if kind == "INC":
            return self.including(k)
        if kind == "A":
            return self.auxiliary(k)
        if kind == "BEL":
            return None if not self.aux and self.s.object_follows(k + 1) else k + 1
        if kind in ("R", "TIME") or (self.aux and low in THEMSELVES):
            return k + 1
        if kind == "B":
            return k + 1 if self.n[k].entries["bound"].name.startswith("after_") or low == "so far" else None
        if kind == "PRON" and self.aux and low in ("themselves", "himself", "herself"):
            return k + 1
        if kind == "OTH":
            return k + 1 if low in RELATED or (self.aux and low == "further") else None
        if kind == "P" and self.aux and low in ("among", "amongst"):
            return among_the_dead(self.s, k)
        if kind == "OF" and k == self.count.last and (suffered := lives.victims_of(self.s, self.count)) is not None:
            return suffered
        if kind in ("P", "OF"):
            return skip_preposition(self.s, k)
        if kind == "WHO":
            return self.who(k)
        if kind == "LP":
            return next((y + 1 for y in range(k + 1, min(k + BRACKET, len(self.n))) if self.n[y].kind == "RP"), None)
        if kind == "C":
            return asides.uncounted(self.s, k)
        if kind in ("COMMA", "DASH"):
            return (
                asides.uncounted(self.s, k)
                or asides.more_kinds(self.s, self.count, k)
                or asides.not_another(self.s, k)
                or asides.and_more(self.s, k)
                or asides.bare_ages(self.s, self.count, k)
                or asides.closing_comma(self.s, self.count, k)
                or asides.skip_aside(self.s, k)
                or asides.named_one_by_one(self.s, k)
            )
        if low == "left" and (gone := flight.have_left(self.s, self.count, k)) is not None:
            return gone
        if kind in ("V", "ED", "ING") or low in ADJECTIVES or low in flight.BEGINS:
            return self.other_verb(k)
        return None

    def behind_their_plan(self, k: int) -> int | None:
        """The verb of 'nine who were planning to strike in May have been killed': what they planned is no forecast."""
        return next((y for y in range(k + 2, min(k + PLAN, len(self.n))) if self.n[y].low in PERFECT), None)

    def dies_later(self, k: int) -> bool:
        """True for the wound in '24 people injured passing away': what comes next says more."""
        following = self.n[k + 1] if k + 1 < len(self.n) else None
        if following is None or following.kind != "T" or self.n[k].entries["trigger"].name != "injured":
            return False
        entry = following.entries["trigger"]
        return entry.name == "killed" and entry.form.startswith("i")

    def after_their_flight(self, k: int) -> int | None:
        """The node at which '40 farmers fleeing their village were shot' goes on, their flight told."""
        entry = self.n[k].entries["trigger"]
        being = self.s.low(k - 1) == "being" and not self.s.is_be(k - 2)  # '12 patients being treated were killed'
        if not being and (self.aux or entry.form != "iing" or entry.name not in MOVED):
            return None
        y = skip_reduced(self.s, k)
        z = y
        while self.s.kind(z) in ("A", "R", "BEL"):
            z += 1
        worse = self.s.trigger(z)
        return y if worse is not None and worse.name not in MOVED and worse.name != entry.name else None

    def one_or_the_other(self, k: int) -> Binding | None:
        """'20 soldiers killed, wounded in attack': a headline's comma stands for 'and'."""
        both = {self.s.nodes[y].entries["trigger"].name for y in (k, k + 2) if self.s.kind(y) == "T"}
        if (
            both != {"killed", "injured"}
            or self.s.low(k + 1) not in (",", "/")
            or self.s.kind(k + 3) in ("Q", "B", "D")
        ):
            return None
        return Binding("casualties", k, self.n[k].entries["trigger"].form, "'killed, wounded'", passive=True)

    def auxiliary(self, k: int) -> int | None:
        """'were', 'have been'; 'would' is no statement, 'may have' and 'may be dead' are."""
        doubtful = self.n[k].low in self.s.lexicon.small["hypothetical"]
        may_have = self.n[k].low in ("may", "could", "might") and self.s.low(k + 1) in ("have", "already")
        if doubtful and not may_have and not self.may_be(k):
            self.refuse("hypothetical or a forecast")
            return None
        self.aux = True
        return k + 1

    def may_be(self, k: int) -> bool:
        """True for 'may be dead', 'could be buried under the rubble': a guess at what is, no forecast."""
        y = k if self.n[k].low.endswith(" be") else k + 1
        while self.s.low(y) in ("be", "still", "already"):
            y += 1
        entry = self.s.trigger(y)
        return entry is not None and entry.form == "state" and entry.name in ("killed", "missing")

    def other_verb(self, k: int) -> int | None:
        """A verb that counts nobody: stepped over before a participle and in relative clauses, else the end."""
        kind, low = self.n[k].kind, self.n[k].low
        if self.aux and low in BEFORE_PARTICIPLE:
            return k + 1
        if self.aux and low in BROUGHT and self.s.low(k + 1) == "in" and self.s.kind(k + 2) in ("T", "HEAD"):
            return k + 2  # 'were brought in wounded'
        if self.aux and kind in ("V", "ED") and self.s.kind(k + 1) == "C" and self.s.kind(k + 2) == "T":
            return k + 2  # 'were ambushed and killed'
        executed = endings.and_then(self.s, k) if self.aux and kind in ("V", "ED") else None
        if executed is not None:
            return executed
        if self.aux and low in COMPELLED and self.s.low(k + 1) == "to":
            return k + 2
        if self.relative:
            self.relative = False
            return skip_reduced(self.s, k)
        if low in flight.BEGINS and (gone := flight.begun(self.s, k)) is not None:
            return gone
        following = self.s.kind(k + 1)
        if self.aux and following == "T" and self.s.low(k + 1).startswith("as "):
            return k + 1  # 'were identified as internally displaced'
        if low == "left" and following == "T" and self.n[k + 1].entries["trigger"].form == "state":
            return k + 1  # 'one left missing'
        behind = low in ADJECTIVES and self.s.low(k + 1) == "to"
        if not self.aux and (kind == "ING" or behind or (kind == "ED" and following in ("P", "OF", "R", "TIME"))):
            return skip_reduced(self.s, k)
        return None

    def who(self, k: int) -> Binding | int | None:
        """'who were killed', 'whose deaths'."""
        if self.n[k].low == "whose":
            unknown = whose(self.s, k)
            if unknown is not None:
                return unknown
            entry = self.n[k + 1].entries.get("nominal") if k + 1 < len(self.n) else None
            return Binding(entry.name, k + 1, "nominal", "'whose deaths'") if entry else None
        self.relative = True
        return None if self.s.kind(k + 1) == "D" else k + 1

    def including(self, k: int) -> Binding | int | None:
        """'were among the dead', 'of whom', 'two of the wounded', 'including four children'."""
        low = self.n[k].low
        if self.aux and low.startswith(("among", "of the")):
            metric = metric_of_words(low)
            return Binding(metric, k, "state", AMONG_THE_DEAD) if metric else among_the_dead(self.s, k)
        touches = k == self.count.last
        if touches and low.startswith("among ") and metric_of_words(low):
            return Binding(metric_of_words(low) or "", k, "state", AMONG_THE_DEAD)
        befell = self.n[k + 1].entries.get("trigger") if touches and low == "of those" and k + 1 < len(self.n) else None
        if befell is not None and befell.form in ("past", "participle") and not self.count.words:
            self.inner = befell.name  # 'two of those arrested were injured'
            return k + 2
        if touches and low in OF_THEM and self.s.kind(k + 1) in ("T", "A", "R"):
            return k + 1
        if touches and low.startswith(("of the ", "of those")) and not self.count.words:
            self.inner = metric_of_words(low)
            return k + 1
        return None if low in self.s.lexicon.small["except_words"] else asides.skip_aside(self.s, k)
