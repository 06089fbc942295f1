"""Fills in what a figure leaves unsaid from the figure beside it or before it: its days, whom it counts, its metric.

In:  a counted phrase and its binding, the figures made so far.
Out: When, Whom and metric. Mixed into the reader of a report, whose state it uses.
Assumes that what one verb governs happened on the same days to people of the same side, unless the words say otherwise.
"""

from __future__ import annotations

import re
from dataclasses import replace

from figures import (
    lexicon,
    measures,
    mentions,
    places,
    population,
)
from figures.dates.lengths import NUMBER_WORDS
from figures.dates.times import shift
from figures.drafts import Draft

VIOLENT = lexicon.pattern("assembly_violent")
"""Words that state a violent death: then bodies found are people killed."""
DAYS_AFTER = re.compile(r"\b(a|one|two|three|four|five|six) days? after\b(?!.*\b(?:killed|died|wounded)\b)")
"""'shelled the town a day after 30 were killed': what follows lies so many days back."""
OF_THE_DEAD = {"'of the wounded'", "'among the dead'", "'the dead included'"}
"""Rules whose figure is a part of what the sentence before counted."""
SOFT_RULES = {"a running total", "no day given"}
"""Rules about days that give way to those of another figure in the sentence."""


class Inherited:
    """What a figure takes over."""

    def from_before(self, value: float | None, when, place, source):
        """What 'Of those, 45 were children' takes from the figure of the sentence before, 'the figure of 262,704'
        from its like.
        """
        like = next((d for d in self.out.drafts if value is not None and d.figure.value == value), None)
        if like is not None:
            source = like.figure.source
        figure = (like or self.state.recent[0]).figure
        before = measures.When(
            figure.measure,
            figure.date_start,
            figure.date_end,
            figure.date_inferred,
            "the figure of the sentence before",
        )
        where = (
            place
            if place and figure.place is None
            else places.Place(0, 0, figure.place, figure.country, "", True)
            if figure.place
            else None
        )
        return figure.metric, before, where, source or figure.source

    def replaced(self, made: dict[int, Draft], bound) -> None:
        """Notes on the newer figure the older one that it replaces: 'a previously reported 85'."""
        for x, draft in made.items():
            newer = made.get(bound[x].shared) if bound[x].older else None
            if newer is not None:
                newer.figure = replace(newer.figure, previous=draft.figure.value)

    def when(self, scene: measures.Setting, whens: dict[int, measures.When]) -> measures.When:
        """The days of a figure; a part without a time of its own takes those of its whole."""
        join = scene.join
        whole = whens.get(join.part_of) if join.part_of is not None else None
        if whole is not None and not any(scene.count.first <= k <= scene.count.last + 1 for k, _ in scene.times):
            return replace(whole, rule="the days of its whole")
        if whens and _same_breath(scene, self.row_counts):
            before = max(whens)
            return replace(whens[before], rule="the days of the figure beside it")
        when = measures.read(scene)
        same = whens.get(scene.join.shared) if scene.join.older else None
        if same is not None and same.end and len(same.end) == 10 and "previous day" in scene.low:
            day = shift(same.end, -1)
            return replace(same, start=day, end=day, rule="the day before")
        back = DAYS_AFTER.search(" ".join(n.low for n in scene.nodes[: scene.count.first]) if scene.count.first else "")
        if back and when.measure == "incident" and when.end and len(when.end) == 10:
            days = NUMBER_WORDS.get(back[1], 1)
            return replace(
                when,
                start=shift(when.start, -days),
                end=shift(when.end, -days),
                rule="days before the day of the sentence",
            )
        recent = self.state.recent[0].figure if self.state.recent else None
        if (
            scene.join.rule in OF_THE_DEAD
            and not whens
            and recent is not None
            and when.rule in mentions.BARE
            and recent.metric == scene.join.metric
        ):
            return measures.When(
                recent.measure, recent.date_start, recent.date_end, True, "the days of those it is a part of"
            )
        beside = list(whens.values())
        if beside and when.rule in SOFT_RULES and beside[0].rule not in SOFT_RULES:
            return replace(beside[0], rule="the days of the figure beside it")
        shared = whens.get(join.shared) if join.shared is not None else None
        if shared is not None and when.rule not in ("a day in its sentence", "a stated period") and not join.older:
            return replace(shared, rule="the days of the figure beside it")
        return when

    def whom(self, whoms, x, count, join, row, tokens) -> population.Whom:
        """Whom a figure counts; what its own words leave out comes from the figure that it shares a verb with."""
        whom = population.read(row, count, tokens, self.text, self.lexicon, self.places)
        following = next((c for c in self.row_counts if c.node == count.last), None)
        if count.partitive and not count.words and following is not None:
            whom = population.read(row, following, tokens, self.text, self.lexicon, self.places)
        if join.whom is not None:
            whom = population.predicate(row, join.whom, tokens, self.text, self.lexicon, self.places, whom)
        if join.form in ("head", "toll", "nominal", "label"):
            population.beside(row, count, join, tokens, self.text, self.lexicon, self.places, whom)
        return self.inherit_whom(whom, whoms, x, count, join, row)

    def inherit_whom(self, whom, whoms, x, count, join, row):
        """'34 others', '58 wounded' after '29 Chadian soldiers killed': whom the words leave out."""
        beside = next(
            (y for y in range(x - 1, -1, -1) if y in whoms and (join.part_of is not None or y not in self.row_parts)),
            None,
        )
        base = join.shared if join.shared in whoms else join.part_of if join.part_of in whoms else beside
        before = whoms[base] if base is not None else population.Whom()
        if (
            whom.population == "all"
            and not whom.stated
            and join.part_of is not None
            and count.head is None
            and join.whom is None
        ):
            whom.population = before.population
        if whom.population == "all" and not whom.stated and join.part_of is None:
            whom.population = (
                before.population
                if before.population in ("civilians", "security_forces", "combatants", "police")
                else "all"
            )
            if not count.others and count.head is None:
                whom.population = before.population
        if (
            whom.group is None
            and (not whom.stated or count.others or join.part_of is not None)
            and before.population == whom.population
        ) or (whom.group is None and join.part_of is not None):
            whom.group = before.group
        if (
            whom.group is None
            and whom.population == "security_forces"
            and len(count.words) == 1
            and self.state.recent
            and self.state.recent[-1].figure.population == "security_forces"
            and base is None
            and self.state.recent_paragraph == self.state.paragraph
        ):
            whom.group = self.state.recent[-1].figure.group
        if (
            base is not None
            and whom.group is None
            and before.group
            and before.population == whom.population
            and whom.population in ("security_forces", "police")
        ):
            whom.group = before.group
        if (
            base is not None
            and whom.group
            and whom.population == "all"
            and before.group
            and before.population in ("security_forces", "combatants", "police")
            and count.head is not None
            and row[count.head].kind == "N"
            and self.places.people_of(whom.group) == self.places.people_of(before.group.split()[0])
        ):
            whom.population = before.population
        if whom.unit == "person" and count.head is None and before.unit == "household" and join.shared is not None:
            whom.unit = before.unit
        return whom

    def metric(self, row, join, low: str, source: str | None, found=()) -> str:
        """'captured' by rebels is abducted, by a state detained."""
        if join.metric == "bodies_found" and VIOLENT.search(low):
            return "killed"
        if join.metric == "displaced" and self.leaves_country(row, join, found):
            return "refugees"
        if join.metric != "captured":
            return join.metric
        state = {
            "army",
            "troops",
            "police",
            "soldiers",
            "government",
            "military",
            "coalition",
            "security forces",
            "command",
            "ministry",
            "navy",
        }
        rebels = {
            "rebels",
            "militants",
            "gunmen",
            "armed groups",
            "group",
            "hamas",
            "insurgents",
            "guerrillas",
            "militia",
            "kidnappers",
            "fighters",
            "bandits",
            "jihadists",
            "pirates",
            "houthis",
            "taliban",
        }
        window = row[max(0, join.node - 10) : join.node] if not join.passive else row[join.node : join.node + 8]
        words = " ".join(n.low for n in window) + " " + (source or "").lower()
        if any(w in words for w in rebels):
            return "abducted"
        if any(w in words for w in state) or "prisoner" in row[join.node].low:
            return "detained"
        return "abducted"

    def leaves_country(self, row, join, found) -> bool:
        """True for flight over a border: 'fled to Chad', 'fled Ukraine', 'into neighbouring countries'."""
        if not row[join.node].low.startswith(
            ("fl", "seek", "sought", "cross", "taken refuge", "took refuge", "escap", "left")
        ):
            return False
        after = " ".join(n.low for n in row[join.node : join.node + 10])
        if re.search(
            r"\bborders?\b|\babroad\b|\bneighbou?ring (?:countr|state)|\bthe country\b|\bas refugees\b", after
        ):
            return True
        first, last = row[join.node].last, row[min(len(row) - 1, join.node + 8)].last
        near = [
            p
            for p in found
            if first <= p.first < last and p.only_country and p.lead in ("to", "into", "in", "", "for", "fled")
        ]
        if not near:
            return False
        place = near[0]
        if "refuge" in row[join.node].low:
            return True
        direct = place.first <= first + 1 and place.lead in ("", "fled")
        foreign = place.lead in ("to", "into", "in", "for") and any(c != place.country for c in self.countries[:2])
        return direct or foreign


def _same_breath(scene: measures.Setting, counts: list) -> bool:
    """True for the second verb of 'have killed 77 people and wounded 976': nothing but 'and' stands between."""
    join, count = scene.join, scene.count
    before = next((c for c in reversed(counts) if c.node < count.node and c.last <= join.node < count.first), None)
    if before is None:
        before = next((c for c in reversed(counts) if c.node < count.node), None)
        verb = (
            next((k for k in range(before.last, count.first) if scene.nodes[k].kind == "T"), None)
            if before is not None
            else None
        )
        bare = join.rule == "participle to its right" and join.node == count.last
        after = scene.nodes[count.last + 1 : count.last + 4]
        if verb is None or not bare or any(n.kind == "TIME" for n in after):
            return False
        return (
            all(n.kind in ("C", "R", "B", "OTH") for n in scene.nodes[verb + 1 : count.first])
            and count.first > verb + 1
        )
    if not join.rule.startswith("object of"):
        return False
    between = scene.nodes[before.last : join.node]
    return 0 < len(between) <= 3 and all(n.kind in ("C", "COMMA", "R") for n in between)
