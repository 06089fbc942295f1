"""The days of a figure: its own words', else those of its whole, of the figure beside it, of the sentence before.

In:  the Setting of one figure, the When of those before it in the sentence, the report so far.
Out: When.
Assumes that a second verb joined by 'and' happened on the days of the first.
"""

from __future__ import annotations

import re
from dataclasses import replace

from figures import measures
from figures.dates.lengths import NUMBER_WORDS
from figures.dates.times import is_day, shift
from figures.drafts import Draft
from figures.measures import Setting, When
from figures.measures.setting import EVENT_WORDS, days_of, perfect
from figures.measures.totals import TOTAL
from figures.mentions import BARE
from figures.passage import Passage
from figures.story import Story

DAYS_AFTER = re.compile(r"\b(a|the|one|two|three|four|five|six) days? after\b(?!.*\b(?:killed|died|wounded)\b)")
"""'shelled the town a day after 30 were killed': what follows lies so many days back."""
OF_THE_DEAD = {"'of the wounded'", "'among the dead'", "'the dead included'"}
"""Rules whose figure is a part of what the sentence before counted."""
HURT = {"killed", "injured", "casualties"}
ALSO = re.compile(
    r"\b(?:also|additionally|in addition|besides|among (?:them|the (?:dead|victims|killed|wounded|injured|casualties))"
    r"|of (?:them|these|those|whom|which)|as well)\b"
)
"""What goes on with a count that the sentence before began."""
OF_THE_TOTAL = "the days of the total before it"
FRAME_REACH = 3
"""Paragraphs within which a report that counts over stated months goes on counting over them."""
INHERITED_RULES = {"movement without a start", "'recent' has no start"}
CARRIED_RULES = {
    "the day that the report speaks of",
    "the day that the report gives next",
    "the day of the statement",
    "the day of the dateline",
    "no day given",
}
"""Rules that took a day from elsewhere."""
SOFT_RULES = {"a running total", "no day given"}
"""Rules about days that give way to those of another figure in the sentence."""
FIRM_RULES = ("a day in its sentence", "a stated period", "a whole month or year")
"""Rules whose days are kept where another figure shares the verb."""


def when(story: Story, passage: Passage, setting: Setting) -> When:
    """The days of a figure; a part without a time of its own takes those of its whole."""
    join, count, whens = setting.join, setting.count, passage.whens
    whole = whens.get(join.part_of) if join.part_of is not None else None
    if whole is not None and not any(count.first <= k <= count.last + 1 for k, _ in setting.times):
        return replace(whole, rule="the days of its whole")
    if whens and _same_breath(setting, passage):
        return replace(whens[max(whens)], rule="the days of the figure beside it")
    own = measures.read(setting)
    shared = whens.get(join.shared) if join.shared is not None else None
    if join.older and shared is not None and is_day(shared.end) and "previous day" in setting.low:
        day = shift(shared.end, -1)
        return replace(shared, start=day, end=day, rule="the day before")
    earlier = _days_back(setting, own) or _of_the_dead(story, setting, own, whens)
    if earlier is not None:
        return earlier
    beside = next(iter(whens.values()), None)
    if beside is not None and own.rule in SOFT_RULES and beside.rule not in SOFT_RULES:
        return replace(beside, rule="the days of the figure beside it")
    if shared is not None and own.rule not in FIRM_RULES and not join.older:
        return replace(shared, rule="the days of the figure beside it")
    event = next((w for w in whens.values() if w.measure == "incident" and w.end), None)
    if event is not None and own.rule == "movement without a start" and not perfect(setting):
        return replace(event, rule="the days of the figure beside it")
    return (
        _of_the_event(story, setting, own, whens)
        or _of_the_list(story, setting, own)
        or _of_the_tally(story, setting, own, whens)
        or own
    )


def _of_the_event(story: Story, setting: Setting, own: When, whens: dict[int, When]) -> When | None:
    """'16 were killed in the blast. Sixty-eight were wounded': of the day of the blast, whatever was named since."""
    state = story.state
    if whens or not state.recent or own.rule != "the day that the report speaks of":
        return None
    told = state.recent[0]
    if state.paragraph != state.recent_paragraph or not {told.figure.metric, setting.join.metric} <= HURT:
        return None
    if not told.rules["measure"].startswith("the day given for the") or not told.figure.date_end:
        return None
    return days_of(told.figure, "the day of the figure before")


def _of_the_list(story: Story, setting: Setting, own: When) -> When | None:
    """'Between 3 and 9 June 400 fled X. In Y, 200 fled': the period of the sentence before."""
    state = story.state
    if not state.recent or state.paragraph - state.recent_paragraph > 1 or setting.times:
        return None
    recent = state.recent[-1].figure
    if recent.measure != "period" or recent.metric != setting.join.metric or not recent.date_end:
        return None
    flight = own.rule == "movement without a start" and not perfect(setting) and not TOTAL.search(setting.low)
    long = not is_day(recent.date_end) and own.rule in CARRIED_RULES
    if not flight and not long:
        return None
    return days_of(recent, "the period of the sentence before")


def _of_the_tally(story: Story, setting: Setting, own: When, whens: dict[int, When]) -> When | None:
    """'The war has killed 4,000 since May. Among them are 300 children. Nine doctors have also died': they are counted
    over the same days as the sentence before, where that gives a total and nothing here tells an event.
    """
    state = story.state
    if whens or not state.recent:
        return None
    recent = state.recent[0]
    away = state.paragraph - state.recent_paragraph
    framed = _is_frame(recent) or recent.rules["measure"] == OF_THE_TOTAL
    if away > (FRAME_REACH if framed else 1) or own.rule not in CARRIED_RULES:
        return None
    total = recent.figure.measure in ("cumulative", "period") and recent.rules["measure"] not in INHERITED_RULES
    if not total or setting.times or EVENT_WORDS.search(setting.low):
        return None
    figure = recent.figure
    total_of = figure.metric == "casualties" and setting.join.metric in ("killed", "injured")
    coarse = figure.measure == "period" and not is_day(figure.date_end)
    if coarse or (total_of and setting.value < (figure.value or 0)):
        return days_of(figure, OF_THE_TOTAL)
    frame = next((d.figure for d in story.out.drafts if _is_frame(d)), None)
    if frame is not None and not story.line.days:
        return days_of(frame, "the period that the report is about")
    if not ALSO.search(setting.low) or setting.value > (figure.value or figure.low or 0):
        return None
    return days_of(figure, OF_THE_TOTAL)


def _is_frame(draft: Draft) -> bool:
    """True for a figure over stated months or years: 'in the first quarter of 2018'."""
    figure = draft.figure
    firm = draft.rules["measure"] in ("a stated period", "a whole month or year")
    return firm and figure.measure == "period" and not is_day(figure.date_end)


def _days_back(setting: Setting, own: When) -> When | None:
    """'The army shelled the town on Friday, two days after 30 were killed': the 30 are of Wednesday."""
    back = DAYS_AFTER.search(" ".join(n.low for n in setting.nodes[: setting.count.first]))
    if not back or own.measure != "incident" or not is_day(own.end):
        return None
    days = NUMBER_WORDS.get(back[1], 1)
    return replace(
        own,
        start=shift(own.start, -days) if own.start else None,
        end=shift(own.end, -days),
        rule="days before the day of the sentence",
    )


def _of_the_dead(story: Story, setting: Setting, own: When, whens: dict[int, When]) -> When | None:
    """'Among the dead were 12 children', after the sentence that counts the dead."""
    recent = story.state.recent[0].figure if story.state.recent else None
    if recent is None or whens or setting.join.rule not in OF_THE_DEAD:
        return None
    if own.rule not in BARE or recent.metric != setting.join.metric:
        return None
    return days_of(recent, "the days of those it is a part of")


def _same_breath(setting: Setting, passage: Passage) -> bool:
    """True for the second verb of 'have killed 77 people and wounded 976': nothing but 'and' stands between."""
    join, count, counts, nodes = (
        setting.join,
        setting.count,
        passage.counts,
        setting.nodes,
    )
    before = next(
        (c for c in reversed(counts) if c.node < count.node and c.last <= join.node < count.first),
        None,
    )
    if before is None:
        before = next((c for c in reversed(counts) if c.node < count.node), None)
        if before is None:
            return False
        verb = next((k for k in range(before.last, count.first) if nodes[k].kind == "T"), None)
        bare = join.rule == "participle to its right" and join.node == count.last
        after = nodes[count.last + 1 : count.last + 4]
        if verb is None or not bare or any(n.kind == "TIME" for n in after):
            return False
        only_and = all(n.kind in ("C", "R", "B", "OTH") for n in nodes[verb + 1 : count.first])
        return only_and and count.first > verb + 1
    if not join.rule.startswith("object of"):
        return False
    between = nodes[before.last : join.node]
    return 0 < len(between) <= 3 and all(n.kind in ("C", "COMMA", "R") for n in between)
