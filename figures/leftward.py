"""Looks to the left of a counted phrase: 'killed 12', 'the killing of 12', 'a toll of 44', 'Killed: 12', 'forced 12
to flee'.

In:  the Scene of a sentence, the index of a phrase.
Out: a Binding or None.
"""

from __future__ import annotations

from figures import lexicon
from figures.lexicon import Entry
from figures.phrases import Count
from figures.rightward import metric_of_words
from figures.scene import ACTIVE, PASSIVE, Binding, Scene

TOLL_REACH = 45
"""Nodes between a toll noun and its number at most."""
LEADS_TO_NUMBER = lexicon.tables("en_cues")["leftward_leads_to_number"]
DRIVES = lexicon.tables("en_cues")["leftward_drives"]
TO_DEATH = lexicon.tables("en_cues")["leftward_to_death"]
PASSES = {"tops", "topped", "topping", "passed", "surpassed", "surpasses", "exceeds", "exceeded", "crossed"}
"""Bounds that are verbs: 'the number of refugees tops 300,000'."""


def find(scene: Scene, x: int) -> Binding | None:
    """The verb, noun or toll to the left of phrase x."""
    return _Look(scene, x).run()


def toll_before(scene: Scene, x: int) -> Binding | None:
    """The toll that leads up to a bare number: 'estimated the toll at 750 including ...'."""
    k = scene.counts[x].first - 1
    while k >= 0 and scene.kind(k) in ("R", "D"):
        k -= 1
    return _Look(scene, x).toll(k) if k >= 0 else None


def noun_before(scene: Scene, x: int) -> Binding | None:
    """The noun in 'the deaths of 34 miners shot by police': it says more than the participle."""
    return _Look(scene, x).noun_of(scene.counts[x].first - 1)


class _Look:
    """One look to the left."""

    def __init__(self, scene: Scene, x: int) -> None:
        self.s = scene
        self.n = scene.nodes
        self.x = x
        self.count: Count = scene.counts[x]

    def run(self) -> Binding | None:
        k, steps = self.count.first - 1, 0
        ranged = self.n[self.count.node].numeral.ranged
        while (
            k >= 0
            and (
                self.n[k].kind in ("R", "QUOTE", "D", "TIME", "OTH")
                or (ranged and self.n[k].low in ("between", "from"))
            )
            and steps < 4
        ):
            k -= 1
            steps += 1
        if k < 0:
            return None
        node = self.n[k]
        if node.kind == "C" or (node.kind == "COMMA" and self.s.kind(self.count.last) not in ("V", "BEL", "ED")):
            over = self.after_uncounted(k)
            if over is not None:
                return over
        if node.kind == "T":
            verb = self.object_of(k, node.entries["trigger"])
            if verb is not None:
                return verb
        if node.low == "to" and self.s.low(k - 1).startswith(("bring", "took", "taking", "rais")):
            total = self.total_of(k)
            if total is not None:
                return total
        if node.kind == "OF":
            noun = self.noun_of(k)
            if noun is not None:
                return noun
        return (
            self.claims_lives(k)
            or self.to_death(k)
            or self.label(k)
            or self.subject(k)
            or self.toll(k)
            or self.driven(k)
        )

    def total_of(self, k: int) -> Binding | None:
        """'bringing to 120 the number killed this month'."""
        following = self.n[self.count.last : self.count.last + 10]
        if not any(
            n.low in ("number", "total", "toll", "death toll") or n.low.startswith("number of") for n in following[:3]
        ):
            return None
        for offset, node in enumerate(following):
            entry = node.entries.get("toll") or node.trigger()
            if entry is not None and entry.name != "casualties":
                return Binding(entry.name, self.count.last + offset, "toll", "'bringing to N the number'")
        return None

    def object_of(self, k: int, entry: Entry) -> Binding | None:
        """The phrase is the object of the verb at k."""
        if entry.form not in ACTIVE and entry.form != "participle":
            return None
        y = k - 1
        while y >= 0 and self.n[y].kind in ("R", "BEL"):
            y -= 1
        if entry.form in PASSIVE and y >= 0 and self.s.is_be(y):
            return None
        if entry.form in PASSIVE and any(
            c.last == y + 1 and self.s.found[z] is not None and self.s.found[z].node >= c.last
            for z, c in enumerate(self.s.counts)
        ):
            return None
        grave = entry.name == "captured" and any(self.s.low(z).startswith(("grave", "morgue")) for z in range(k))
        if grave and self.n[k].low.startswith("hold"):
            return Binding("bodies_found", k, entry.form, "what a grave holds")
        return Binding(entry.name, k, entry.form, "object of the verb to its left")

    def after_uncounted(self, k: int) -> Binding | None:
        """'killed a policeman and two soldiers': the first object has no numeral."""
        y = k - 1
        while (
            y >= 0
            and k - y < 14
            and self.n[y].kind
            in ("N", "H", "HEAD", "D", "OF", "ED", "PRON", "QUOTE", "WHO", "V", "COMMA", "NOM", "OTH")
        ):
            if self.n[y].kind == "COMMA" and self.s.kind(y - 1) not in ("N", "H", "HEAD"):
                break
            y -= 1
        bodies = next((z for z in range(k - 1, y, -1) if self.n[z].entries.get("nominal")), None)
        if bodies is not None and self.s.kind(bodies + 1) == "OF":
            name = self.n[bodies].entries["nominal"].name
            if name == "bodies_found":
                return Binding(name, bodies, "nominal", "'bodies of', after another")
        if y < 0 or k - y < 2 or self.n[y].kind != "T":
            return None
        if not any(
            self.n[z].kind in ("H", "HEAD", "PRON") or (self.n[z].kind == "N" and self.n[z].capital)
            for z in range(y + 1, k)
        ):
            return None
        entry = self.n[y].entries["trigger"]
        if entry.form not in ACTIVE or (entry.form == "past" and self.s.is_be(y - 1)):
            return None
        if entry.form == "past" and self.s.kind(y - 1) in ("H", "HEAD") and any(c.last == y for c in self.s.counts):
            return None
        return Binding(entry.name, y, entry.form, "object of the verb to its left, after another object")

    def noun_of(self, k: int) -> Binding | None:
        """'the killing of 12', 'bodies of 30', 'the displacement of ...'."""
        node = self.n[k - 1] if k else None
        if node is None:
            return None
        entry = node.entries.get("nominal")
        if entry is None and node.kind == "T" and node.entries["trigger"].form == "ing":
            entry = node.entries["trigger"]
        if entry is not None:
            if node.low in ("lives", "life") and not any(
                self.s.low(z).split()[-1] in self.s.lexicon.small["claim"]
                or self.s.low(z) in ("ended", "loss", "lost", "killing", "ending")
                for z in range(max(0, k - 5), k - 1)
            ):
                return None
            return Binding(
                "killed" if node.low in ("lives", "life") else entry.name, k - 1, "nominal", f"'{node.low} of'"
            )
        head = node.entries.get("head")
        if head is not None and node.low in ("deaths", "death", "casualties", "fatalities", "injuries"):
            return Binding(head.name, k - 1, "nominal", f"'{node.low} of'")
        return None

    def claims_lives(self, k: int) -> Binding | None:
        """'claimed 63 lives', 'lost 12 lives', 'Bombing claims 5'."""
        low = self.n[k].low.split()[-1]
        lives = any(
            self.s.low(y) in ("lives", "life")
            for y in range(self.count.node + 1, min(self.count.last + 3, len(self.n)))
        )
        if low in self.s.lexicon.small["claim"]:
            bare = (
                self.count.head is None
                and low.startswith("claim")
                and (self.s.headline or self.s.kind(k - 1) in ("N", "NOM"))
            )
            if lives or bare:
                return Binding("killed", k, "claim", "'claims lives'")
        fighters = self.count.head is not None and (
            self.s.lexicon.persons.get(self.s.low(self.count.head)) in ("security_forces", "combatants", "police")
            or self.s.low(self.count.head) in ("men", "dead", "people", "persons", "civilians", "members", "villagers")
        )
        if low in ("lost", "loses", "lose", "losing") and fighters:
            return Binding("killed", k, "simple", "'lost 44 men'")
        if low in ("lost", "loses", "lose") and lives:
            return Binding("killed", k, "claim", "'lost lives'")
        return None

    def to_death(self, k: int) -> Binding | None:
        """'hacked 12 farmers to death', 'shot 12 dead'."""
        if self.n[k].low in ("treated", "treating", "treat") and any(
            self.s.low(y) in ("wounds", "injuries", "burns", "wound")
            for y in range(self.count.last, min(self.count.last + 6, len(self.n)))
        ):
            return Binding("injured", k, "past", "'treated for wounds'")
        if self.n[k].low not in TO_DEATH:
            return None
        after = " ".join(self.s.low(y) for y in range(self.count.last, min(self.count.last + 3, len(self.n))))
        if after.startswith(("to death", "dead", "alive")):
            return Binding("killed", k, "past", "'hacked to death'")
        return None

    def label(self, k: int) -> Binding | None:
        """'Killed: 12', 'Dead – 12', 'Injured | 30', 'FATALITIES +47'."""
        counted = self.n[k - 1].entries.get("toll") if k and self.n[k].kind == "LP" else None
        if counted is not None and self.s.kind(self.count.last) == "RP":  # 'the number of IDPs (2.5 million)'
            return Binding(counted.name, k - 1, "toll", "number in brackets after what it counts")
        if self.n[k].kind not in ("COLON", "DASH", "BAR") and self.n[k].low not in ("+", ">", "~", "="):
            return None
        y = k - 1
        if y >= 0 and self.n[y].kind == "COLON":
            y -= 1
        while y >= 0 and self.n[y].kind == "RP":
            while y >= 0 and self.n[y].kind != "LP":
                y -= 1
            y -= 1
        while y >= 0 and self.n[y].kind in ("TIME",):
            y -= 1
        if y < 0:
            return None
        node = self.n[y]
        entry = (
            node.entries.get("head")
            or node.entries.get("trigger")
            or node.entries.get("toll")
            or node.entries.get("nominal")
        )
        if entry is None and node.kind in ("H", "N"):  # 'Dead persons: 12', 'Number of wounded children: 4'
            entry = next(
                (
                    e
                    for z in range(y - 1, max(-1, y - 5), -1)
                    for e in [
                        self.n[z].entries.get("toll")
                        or self.n[z].entries.get("head")
                        or self.n[z].entries.get("trigger")
                    ]
                    if e
                ),
                None,
            )
        if entry is None or entry.form in ("third", "base", "simple", "ing") or node.kind == "V":
            return None
        if self.n[k].kind == "DASH" and (
            (y > 3 and entry.form != "toll") or any(self.n[z].kind in ("Q", "A", "V") for z in range(y))
        ):
            return None
        return Binding(entry.name, y, "label", "label and number")

    def subject(self, k: int) -> Binding | None:
        """'the dead included 12 children', 'those killed were three soldiers', 'among the injured were four
        tourists', 'the wounded number 90'.
        """
        node = self.n[k]
        if node.kind == "INC" and metric_of_words(node.low):
            return Binding(metric_of_words(node.low), k, "subject", "'among the dead'")
        if node.low not in (
            "included",
            "include",
            "includes",
            "were",
            "was",
            "are",
            "number",
            "numbered",
            "numbers",
            "total",
            "totalled",
            "totaled",
        ):
            return None
        before = self.n[k - 1] if k else None
        if before is not None and before.kind == "INC" and metric_of_words(before.low):
            return Binding(metric_of_words(before.low), k - 1, "subject", "'among the dead'")
        for y in range(k - 1, max(-1, k - 12), -1):
            if self.n[y].kind in ("COMMA", "SEMI"):
                return None
            entry = self.n[y].trigger() or self.n[y].entries.get("toll")
            if entry is None or entry.form not in ("past", "state", "head", "toll", "participle"):
                continue
            people = self.s.low(y - 1) in ("the", "those", "other", "people", "persons", "all")
            if people or self.s.kind(y - 1) == "H":
                metric = "killed" if self.n[y].low in ("victims", "dead") else entry.name
                return Binding(metric, y, "subject", "'the dead included'")
        return None

    def toll(self, k: int) -> Binding | None:
        """'the death toll [from X] rose to 44', 'put the number of wounded at 90', 'the dead were estimated at
        3,000'.
        """
        allowed = self.s.lexicon.small["toll_verbs"]
        low = self.n[k].low
        if "toll" in self.n[k].entries and any(self.n[z].kind == "B" for z in range(self.count.first, self.count.node)):
            return Binding(self.toll_metric(k, self.n[k].entries["toll"]), k, "toll", f"'{low}'")
        passes = any(self.n[z].low in PASSES for z in range(self.count.first, self.count.node))
        if (
            low not in allowed
            and not passes
            and self.n[k].kind not in ("A", "B", "P")
            and low not in ("range", "amount", "amounted", "amounts")
        ):
            return None
        y, steps = k, 0
        while y >= 0 and steps < TOLL_REACH:
            node = self.n[y]
            if node.kind in ("SEMI", "COLON") or (node.kind == "MARK" and node.low in ".!?"):
                return None
            if "toll" in node.entries:
                fits = self.leads(y, k) and self.toll_fits(y, k)
                return Binding(self.toll_metric(y, node.entries["toll"]), y, "toll", f"'{node.low}'") if fits else None
            plural = node.entries.get("nominal")
            if (
                plural is not None
                and node.low.endswith("s")
                and node.low not in ("lives", "remains", "bodies")
                and self.counted(y, k)
                and self.leads(y, k)
            ):
                return Binding(plural.name, y, "toll", f"'{node.low} reached'")
            if node.low in (
                "number",
                "total",
                "figure",
                "count",
                "estimate",
                "estimates",
                "losses",
                "personnel",
            ) and self.leads(y, k):
                metric = self.number_of(y, k)
                if metric is not None:
                    return Binding(metric, y, "toll", "'number of'")
            if y + 1 < k and node.kind == "D" and node.low in ("the", "those") and self.leads(y + 1, k):
                entry = self.n[y + 1].trigger()
                strong = any(self.s.low(z) in ("at", "to", "number", "range", "from") for z in range(y + 2, k + 1))
                if (
                    entry is not None
                    and entry.form in ("past", "state", "head")
                    and strong
                    and (self.s.kind(y + 2) not in ("N", "H") or self.s.low(y + 2) in ("range", "number"))
                ):
                    return Binding(
                        "killed" if self.n[y + 1].low == "victims" else entry.name, y + 1, "toll", "'the dead'"
                    )
            y -= 1
            steps += 1
        return None

    def counted(self, y: int, k: int) -> bool:
        """True when a verb of counting stands between: 'killings reached 155'."""
        return any(
            self.n[z].low
            in (
                "reached",
                "rose",
                "totalled",
                "totaled",
                "stood",
                "stands",
                "numbered",
                "climbed",
                "fell",
                "dropped",
                "increased",
                "jumped",
                "soared",
                "exceeded",
                "passed",
                "topped",
                "grew",
            )
            for z in range(y + 1, k + 1)
        )

    def leads(self, y: int, k: int) -> bool:
        """True when only words that lead from a toll to its number stand between them."""
        allowed = self.s.lexicon.small["toll_verbs"]
        return not any(
            self.n[z].kind == "V"
            and self.n[z].low not in allowed
            and self.n[z].low not in ("range", "amount", "amounts", "amounted", "estimated")
            for z in range(y + 1, k + 1)
        )

    def toll_fits(self, y: int, k: int) -> bool:
        """'deaths', 'casualties' alone are tolls only with a word that leads to a number."""
        low = self.n[y].low
        if low not in ("deaths", "fatalities", "casualties", "tally", "toll"):
            return True
        between = [self.n[z].low for z in range(y + 1, k + 1)]
        if low not in ("toll", "tally") and not any(w in LEADS_TO_NUMBER for w in between):
            return False
        unbound = any(y < c.node < self.count.node and self.s.found[z] is None for z, c in enumerate(self.s.counts))
        return not (unbound and low != "toll")

    def toll_metric(self, y: int, entry: Entry) -> str:
        before = " ".join(self.s.low(z) for z in range(max(0, y - 3), y))
        if self.n[y].low in ("toll", "tally"):
            if "injur" in before or "wound" in before:
                return "injured"
            if "casualt" in before:
                return "casualties"
        return entry.name

    def number_of(self, y: int, k: int) -> str | None:
        """The metric in 'number of people [who were] killed', 'the number killed', 'its losses', 'personnel
        eliminated'.
        """
        if self.n[y].low in ("losses",):
            return "losses"
        for z in range(y + 1, min(y + 10, k + 1)):
            node = self.n[z]
            if node.kind in ("COMMA", "SEMI"):
                return None
            entry = node.trigger() or node.entries.get("nominal")
            if entry is None or (entry.form in ("third", "base", "ing")):
                continue
            if entry.weak and any(self.n[w].kind == "T" for w in range(z + 1, min(z + 4, k + 1))):
                continue
            return entry.name
        return None

    def driven(self, k: int) -> Binding | None:
        """'forced 5,000 people to flee', 'drove 300 families from their homes', 'put 26 soldiers out of action'."""
        if self.n[k].low in ("put", "putting", "puts") and "out of action" in " ".join(
            self.s.low(y) for y in range(self.count.last, min(self.count.last + 4, len(self.n)))
        ):
            return Binding("losses", k, "past", "'put out of action'")
        after = " ".join(self.s.low(y) for y in range(self.count.last, min(self.count.last + 2, len(self.n))))
        if self.n[k].low in ("sent", "send", "sending", "deported", "flown", "brought") and after.startswith(
            ("home", "back")
        ):
            return Binding("returned", k, "past", "'sent ... home'")
        if self.n[k].low not in DRIVES and not (self.n[k].kind in ("V", "ED", "A") and self.n[k].low in DRIVES):
            return None
        for y in range(self.count.last, min(self.count.last + 6, len(self.n))):
            entry = self.n[y].entries.get("trigger")
            if entry is not None and entry.name in ("displaced", "refugees", "missing", "seek"):
                return Binding(
                    "displaced" if entry.name == "seek" else entry.name,
                    y,
                    "imissing" if entry.name == "missing" else entry.form,
                    "'forced ... to flee'",
                )
            near = " ".join(self.s.low(z) for z in range(y, min(y + 4, len(self.n))))
            if self.n[y].low in ("across", "over") and any(w in near for w in ("border", "frontier")):
                return Binding("refugees", y, "ipast", "'sent ... across the border'")
            if near.startswith(
                (
                    "from their",
                    "out of their",
                    "from its",
                    "leave their",
                    "to leave",
                    "to evacuate",
                    "evacuate",
                    "from villages",
                    "from homes",
                )
            ) and self.n[k].low not in ("has",):
                return Binding("displaced", y, "ipast", "'forced ... from home'")
            if self.n[y].kind in ("COMMA", "SEMI", "C"):
                return None
        return None
