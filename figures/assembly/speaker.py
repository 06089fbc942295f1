"""Who says a figure: the sentence's speaker, else the one carried on, the whole's, the heading's, the one who signs.

In:  a Story, a Passage, one counted phrase and its binding.
Out: Speaker: the source in the report's words, or None for the report's own voice; who relays it; the rule.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures import attribution, headings
from figures.passage import Passage
from figures.phrases import Count
from figures.scene import Binding
from figures.story import Story


@dataclass(slots=True)
class Speaker:
    """Who says a figure."""

    source: str | None
    rule: str
    relay: str | None = None


def speaker_of(story: Story, passage: Passage, count: Count, join: Binding) -> Speaker:
    """Who says one figure."""
    saying = attribution.of(passage.sayings, passage.row[count.node].first)
    if saying is not None:
        found = Speaker(saying.words, saying.rule, saying.relay)
    elif passage.carried:
        found = Speaker(passage.carried, "carried on from the sentence before")
    else:
        found = Speaker(None, "the report's own voice")
    whole = passage.made.get(join.part_of) if join.part_of is not None else None
    if whole is not None and whole.figure.source and found.rule == "X said, after it":
        found.source, found.rule = whole.figure.source, "who gives the whole"
    heading = story.heading
    if found.source is None and heading is not None and heading.leads and heading.sentence in story.speakers:
        found.source, found.rule = (
            story.speakers[heading.sentence],
            "who speaks in the paragraph above the list",
        )
    if found.source is None and heading is not None and heading.sentence in story.headed:
        found.source, found.rule = story.headed[heading.sentence], "who speaks in the heading"
    if found.source is None and heading is not None and heading.source:
        found.source, found.rule = (
            heading.source,
            "the office in the heading's brackets",
        )
    if found.source is None and story.signed and headings.is_list_line(passage.sentence, story.text):
        found.source, found.rule = story.signed, "the body that signs the bulletin"
    return found
