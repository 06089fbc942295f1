"""Dates what an anniversary recalls: 'marked the 23rd anniversary of the massacre of 268 villagers'.

In:  Asked.
Out: When of an event that lies so many years back, on its day where the report names one of that year; else None.
Assumes that what is counted behind the anniversary is what it recalls, not what happened on it.
"""

from __future__ import annotations

import re

from figures.inheriting.asked import Asked
from figures.measures import When
from figures.measures.one_event import SINGULAR

RECALLED = re.compile(r"\b(\d{1,3}|[a-z-]+)(?:st|nd|rd|th)?[ -](?:year )?anniversary of\b")
MASSACRE = re.compile(r"\b(?:massacres?|killings?|slaughter|murders?|siege|crackdown|tragedy)\b")
RELATIVE = re.compile(r", (?:in which|which|when|where|during which)\b")
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "fifteenth": 15, "twentieth": 20, "twenty-fifth": 25, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
}  # fmt: skip
"""Anniversaries that are written as words."""


def of_an_anniversary(asked: Asked) -> When | None:
    """'On Monday the town marks the tenth anniversary of the raid that killed 52': the 52 died ten years before."""
    if "anniversary" not in asked.passage.vocabulary:
        return None
    setting, published = asked.setting, asked.setting.line.published
    words = " ".join(node.low or node_text(asked, k) for k, node in enumerate(setting.nodes[: setting.count.first]))
    back = RECALLED.search(words)
    if back is None or published is None:
        return None
    recalled = words[back.end() :]
    if not SINGULAR.search(recalled) and not MASSACRE.search(recalled):
        return None  # 'on the second anniversary of the war the mission had counted 10,000 dead'
    if "," in recalled and not RELATIVE.search(recalled):
        return None  # 'on the tenth anniversary of the raid, police held 14 mourners'
    number = int(back[1]) if back[1].isdecimal() else ORDINALS.get(back[1], 0)
    if not number:
        return None
    year = str(published.year - number)
    line = setting.line
    for _, first, last in (*line.days, *line.background, *line.months):
        if first.startswith(year):
            return When("incident", first, last, True, "the day that the anniversary recalls")
    return When("incident", year, year, True, "the year that the anniversary recalls")


def node_text(asked: Asked, k: int) -> str:
    """The words of a node that has none of its own: a time."""
    node = asked.setting.nodes[k]
    return " ".join(token.low for token in asked.setting.tokens[node.first : node.last])
