"""The days of a figure: its own words', else those of its whole, of the figure beside it, of the sentence before.

In:  the Setting of one figure, the When of those before it in the sentence, the report so far.
Out: When, by the first rule that knows; what the figure's own words say where none does.
The order is the method: a part goes with its whole, what one breath says with one breath, then the figures beside it in
the sentence, then the sentences before it.
"""

from __future__ import annotations

from figures.inheriting import anniversaries, before, reported, stretches, within
from figures.inheriting.asked import Asked
from figures.measures import Setting, When
from figures.passage import Passage
from figures.story import Story

RULES = (
    within.still_so,
    within.of_its_whole,
    within.as_of_its_day,
    stretches.of_that_stretch,
    stretches.of_another_year,
    within.same_breath,
    within.day_before,
    within.days_back,
    anniversaries.of_an_anniversary,
    within.years_back,
    before.of_the_dead,
    before.of_the_number,
    before.of_the_counted,
    within.of_a_firm_one,
    within.of_shared_verb,
    within.of_the_blow,
    before.of_one_breath,
    before.of_the_event,
    before.of_a_rival,
    before.of_the_frame,
    before.of_the_list,
    before.of_the_tally,
    reported.of_the_reporting,
)


def when(story: Story, passage: Passage, setting: Setting) -> When:
    """The days of a figure."""
    asked = Asked(story, passage, setting)
    for rule in RULES:
        found = rule(asked)
        if found is not None:
            return found
    return asked.own
