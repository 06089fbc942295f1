"""What happened to the people of a figure, where its verb alone does not say: captured by whom, fled how far.

In:  a Passage, the binding, who says so.
Out: the metric. 'captured' by rebels is abducted, by a state detained; flight over a border makes refugees.
Assumes that a body found is counted as killed only where the sentence states a violent death.
"""

from __future__ import annotations

import re

from figures import arrivals, lexicon
from figures.inheriting.borders import leaves_country, lies_abroad
from figures.nodes import Node
from figures.passage import Passage
from figures.phrases import Count
from figures.scene import Binding
from figures.story import Story
from figures.terms import ARRIVED, METRICS, MOVED
from records import Metric

MEANS_DEATH = lexicon.pattern("fate_means_death")
"""What says that 'neutralised' stands for deaths."""
VIOLENT = lexicon.Cue("assembly_violent")
"""Words that state a violent death: then bodies found are people killed."""
STATE = lexicon.tables("en_cues")["captors_state"]
LIVING = (
    "gathered ",
    "living ",
    "staying ",
    "sleeping ",
    "massed ",
    "camped ",
    "hosts",
    "hosting",
    "houses",
    "housing",
    "shelters",
)
"""How those live of whom the report has said whether they crossed a border."""
REBELS = lexicon.tables("en_cues")["captors_rebels"]
SEEK = "seek"
"""Stands for the metric of a verb that does not say whether the refuge lies over a border."""
FLED = ("displaced", SEEK)
FAR_OVER = re.compile(
    r"(?:(?:people|persons|others) )?(?:in|into|to) (?:the )?neighbou?ring (?:countries|states)|abroad\b"
)
"""Behind a number of people who were driven out: these are over a border."""
ABROAD_REACH = 5
CHARGED = re.compile(r"(?:for (?!ransom|months|weeks|days|years|a |more)|over |on (?:suspicion|charges|\w+ charges))")
"""After 'held' these lead to what people are accused of."""
A_GROUP = "group"
"""May take people, and may be one that speaks for prisoners."""
JAILS = lexicon.tables("en_cues")["fate_jails"]
"""Where a state holds people, or seizes them."""

ENEMY = lexicon.tables("en_cues")["inheriting_enemy"]
"""Words by which an army speaks of another army's men."""
ENEMY_REACH = 6


def metric(story: Story, passage: Passage, count: Count, join: Binding, source: str | None, population: str) -> Metric:
    """What happened to them."""
    if join.metric == "bodies_found" and VIOLENT.search(passage.low):
        return "killed"
    if join.metric == ARRIVED:
        return "refugees" if lies_abroad(story, passage, join) else arrivals.metric(story, passage.words) or "refugees"
    if join.metric == "losses" and (
        MEANS_DEATH.search(passage.low) or (population == "combatants" and _eliminated(passage, join))
    ):
        return "killed"
    if join.metric == "displaced" and FAR_OVER.match(_words(passage.row[count.last : count.last + ABROAD_REACH])):
        return "refugees"  # '8.9 million in the country and 1.9 million in neighbouring countries'
    if join.metric in FLED and (leaves_country(story, passage, join) or _part_of_refugees(passage, join)):
        return "refugees"
    if join.metric == SEEK:  # 'the number of people seeking refuge at the base'
        return "displaced"
    if join.metric == "displaced" and passage.row[join.node].low.startswith(LIVING):
        last = next((d.figure.metric for d in reversed(story.out.drafts) if d.figure.metric in MOVED), None)
        return last if last is not None and last != "returned" else "displaced"
    return _captured(story, passage, join, source, population) if join.metric == "captured" else METRICS[join.metric]


def _part_of_refugees(passage: Passage, join: Binding) -> bool:
    """True for the parts of 'fled Burundi: 70,000 to Tanzania', and for 'bringing to 13,000 the number of those who
    fled' after refugees.
    """
    return join.form in ("label", "toll") and any(draft.figure.metric == "refugees" for draft in passage.made.values())


def _eliminated(passage: Passage, join: Binding) -> bool:
    """True for 'eliminated 10 terrorists'; of an enemy's army the word counts losses of every kind."""
    row = passage.row
    near = {node.low for node in row[max(0, join.node - ENEMY_REACH) : join.node + ENEMY_REACH]}
    return row[join.node].low.startswith("eliminat") and not near & ENEMY


def _captured(story: Story, passage: Passage, join: Binding, source: str | None, population: str) -> Metric:
    """'captured' by rebels is abducted, by a state detained."""
    row = passage.row
    window = row[join.node : join.node + 8] if join.passive else row[max(0, join.node - 16) : join.node]
    if join.form == "toll":
        window = window + row[join.node : join.node + 8]  # 'the number of soldiers held by rebels'
    words = " ".join(n.low for n in window) + " " + (source or "").lower()
    if (
        row[join.node].low == "held"
        and join.passive
        and CHARGED.match(" ".join(n.low for n in row[join.node + 1 :][:3]))
    ):
        return "detained"
    jailed = not JAILS.isdisjoint(" ".join(node.low for node in row[join.node : join.node + 8]).split())
    rebels = [w for w in REBELS if w in words]
    if rebels and not (jailed and rebels == [A_GROUP]):
        return "abducted"
    if jailed or any(w in words for w in STATE) or "prisoner" in row[join.node].low:
        return "detained"
    if population in ("combatants", "protesters", "prisoners"):
        return "detained"  # whom nobody else is said to take, a state takes
    before = (draft.figure.metric for draft in reversed(story.out.drafts))
    return next((metric for metric in before if metric in ("abducted", "detained")), "abducted")


def _words(nodes: list[Node]) -> str:
    return " ".join([node.low for node in nodes])
