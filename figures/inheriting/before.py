"""Rules that give a figure the days of one in the sentences before: of the same event, list or tally.

In:  Asked.
Out: When, or None where the rule does not apply.
Assumes that a report goes on with what it counted until it names another event.
"""

from __future__ import annotations

import re
from datetime import timedelta

from figures import grounds
from figures.dates.times import day_of, is_day
from figures.drafts import Draft
from figures.inheriting.asked import Asked
from figures.measures import When
from figures.measures.nearest import NO_DAYS
from figures.measures.running import COUNTED_UP, TOTAL
from figures.measures.setting import EVENT_WORDS, days_of, perfect
from figures.scene import AMONG_THE_DEAD, OF_THE_WOUNDED
from figures.terms import HURT

OF_THE_DEAD = {OF_THE_WOUNDED, AMONG_THE_DEAD, "'the dead included'"}
"""Rules whose figure is a part of what the sentence before counted."""
OF_BEFORE = "the day of the figure before"
RIVALS = 10
"""Times the other count that a rival count of the same event may be."""
BE = {"was", "were", "is", "are", "has", "have"}
"""With one of these the few words are a sentence of their own."""
FEW_WORDS = 6
"""Tokens of a sentence that is only an item: '74 wounded.'"""
ALSO = re.compile(
    r"\b(?:also|additionally|in addition|besides|among (?:them|the (?:dead|victims|killed|wounded|injured|casualties))"
    r"|of (?:them|these|those|whom|which)|as well)\b"
)
"""What goes on with a count that the sentence before began."""
OF_THE_NUMBER = re.compile(r"(?:out )?of (?:the|this|that|these|those) (?:total|(\d[\d,]*)\b)")
"""At the head of a sentence that divides a number."""
WEEKS = timedelta(days=13)
"""A stretch that is what a report is about, and no mere window."""
OF_COUNTED = re.compile(
    r"of (?:the|those|these) (?:dead|deceased|killed|victims|fatalities|injured|wounded|casualties)\b"
)
"""'21 of the deceased', and at the head of a sentence 'Of those injured, three ...'."""
FRAME_REACH = 3
"""Paragraphs within which a report that counts over stated months goes on counting over them."""


def of_the_dead(asked: Asked) -> When | None:
    """'Among the dead were 12 children', after the sentence that counts the dead."""
    before = asked.before
    if before is None or asked.whens or asked.join.rule not in OF_THE_DEAD:
        return None
    if asked.own.rule not in grounds.BARE or before.figure.metric != asked.join.metric:
        return None
    return days_of(before.figure, "the days of those it is a part of")


def of_the_number(asked: Asked) -> When | None:
    """'Of the total, five were killed in Caracas', 'Out of the 29, 13 died in Bijapur', after the sentence with it."""
    match = OF_THE_NUMBER.match(asked.low)
    if match is None or asked.whens or asked.away > 1 or asked.own.rule not in grounds.BARE:
        return None
    number = float(match[1].replace(",", "")) if match[1] else None
    for draft in asked.state.recent:
        if number is None or number in (draft.figure.value, draft.figure.low):
            return days_of(draft.figure, "the days of those it is a part of")
    return None


def of_the_counted(asked: Asked) -> When | None:
    """'At least 21 of the deceased were civilians', after 'the toll has risen to 264': over the days of the 264."""
    count, nodes = asked.setting.count, asked.setting.nodes
    words = " ".join(n.low for n in nodes[count.first : count.last + 3])
    divided = OF_COUNTED.match(asked.low) and not asked.whens
    if asked.own.rule not in grounds.BARE or not (divided or OF_COUNTED.search(words)):
        return None
    for draft in reversed(asked.story.out.drafts):
        if draft.figure.metric == asked.join.metric and (draft.figure.value or 0) >= asked.setting.value:
            total = draft.figure.measure in ("cumulative", "period")
            return days_of(draft.figure, "the days of those it is a part of") if total else None
    return None


def of_the_event(asked: Asked) -> When | None:
    """'16 were killed in the blast. Sixty-eight were wounded': of the day of the blast, whatever was named since."""
    told = asked.before
    if asked.whens or told is None or asked.own.rule != grounds.OF_REPORT:
        return None
    if asked.away or not {told.figure.metric, asked.join.metric} <= HURT:
        return None
    if not told.rules["measure"].startswith(grounds.OF_NAMED_EVENT) or not told.figure.date_end:
        return None
    return days_of(told.figure, OF_BEFORE)


def of_a_rival(asked: Asked) -> When | None:
    """'The ministry put the toll at 638. The opposition says more than 2,000 died': both of the same day."""
    told, setting = asked.before, asked.setting
    if asked.whens or told is None or asked.away or asked.own.rule != grounds.RUNNING_TOTAL:
        return None
    if asked.state.recent_sentence != setting.sentence - 1 or setting.times or perfect(setting):
        return None
    if told.figure.measure != "incident" or told.figure.metric != asked.join.metric or TOTAL.search(asked.low):
        return None
    if COUNTED_UP.search(asked.low):
        return None
    rival = setting.value < RIVALS * (told.figure.value or 0)
    return days_of(told.figure, OF_BEFORE) if rival else None


def of_the_list(asked: Asked) -> When | None:
    """'Between 3 and 9 June 400 fled X. In Y, 200 fled': the period of the sentence before."""
    recent = asked.state.recent
    if not recent or asked.away > 1 or asked.setting.times:
        return None
    figure = recent[-1].figure
    if figure.measure != "period" or figure.metric != asked.join.metric or not figure.date_end:
        return None
    own = asked.own.rule
    flight = own == grounds.UNDATED_MOVEMENT and not perfect(asked.setting) and not TOTAL.search(asked.low)
    long = not is_day(figure.date_end) and own in grounds.CARRIED
    if not flight and (not long or _day_since(asked, recent[-1])):
        return None
    return days_of(figure, "the period of the sentence before")


def of_one_breath(asked: Asked) -> When | None:
    """'The death toll at the moment is 22. 74 wounded.': a sentence of a few words goes on with the one before."""
    before = asked.before
    if before is None or asked.whens or asked.away or len(asked.setting.tokens) > FEW_WORDS or asked.setting.times:
        return None
    if not {before.figure.metric, asked.join.metric} <= HURT or any(t.low in BE for t in asked.setting.tokens):
        return None
    if asked.state.recent_sentence != asked.setting.sentence - 1 or asked.own.rule not in grounds.CARRIED:
        return None
    return days_of(before.figure, OF_BEFORE)


def of_the_frame(asked: Asked) -> When | None:
    """A report that opens with a count over weeks or months goes on counting over them until it names a day."""
    drafts, setting = asked.story.out.drafts, asked.setting
    if asked.whens or not drafts or not _opens_over_weeks(drafts[0]):
        return None
    flight = asked.own.rule == grounds.UNDATED_MOVEMENT and not perfect(setting)
    large = asked.own.rule == grounds.RUNNING_TOTAL and not perfect(setting) and not TOTAL.search(asked.low)
    if asked.own.rule not in grounds.CARRIED and not flight and not large:
        return None
    if any(t.kind not in NO_DAYS for _, t in setting.times) or EVENT_WORDS.search(asked.low):
        return None
    if _day_since(asked, drafts[0]):
        return None
    return days_of(drafts[0].figure, grounds.OF_FRAME)


def of_the_tally(asked: Asked) -> When | None:
    """'The war has killed 4,000 since May. Among them are 300 children. Nine doctors have also died': they are counted
    over the same days as the sentence before, where that gives a total and nothing here tells an event.
    """
    before = asked.before
    if asked.whens or before is None:
        return None
    framed = is_frame(before) or before.rules["measure"] == grounds.OF_THE_TOTAL
    if asked.away > (FRAME_REACH if framed else 1) or asked.own.rule not in grounds.CARRIED:
        return None
    figure, setting = before.figure, asked.setting
    total = figure.measure in ("cumulative", "period") and before.rules["measure"] not in grounds.STARTLESS
    if not total or setting.times or EVENT_WORDS.search(asked.low):
        return None
    total_of = figure.metric == "casualties" and asked.join.metric in ("killed", "injured")
    coarse = figure.measure == "period" and not is_day(figure.date_end)
    if coarse and _day_since(asked, before):
        return None
    if coarse or (total_of and setting.value < (figure.value or 0)):
        return days_of(figure, grounds.OF_THE_TOTAL)
    frame = next((d.figure for d in asked.story.out.drafts if is_frame(d)), None)
    if frame is not None and not asked.story.line.days:
        return days_of(frame, grounds.OF_FRAME)
    going_on = ALSO.search(asked.low) or (
        not asked.away
        and (figure.metric == asked.join.metric or {figure.metric, asked.join.metric} <= HURT)
        and (before.rules["measure"] == grounds.SINCE or perfect(setting))
    )
    if not going_on or setting.value > (figure.value or figure.low or 0):
        return None
    return days_of(figure, grounds.OF_THE_TOTAL)


def _day_since(asked: Asked, draft: Draft) -> bool:
    """True where the day of an event has been named since a figure."""
    return any(draft.sentence < sentence <= asked.setting.sentence for sentence, _, _ in asked.setting.line.days)


def _opens_over_weeks(draft: Draft) -> bool:
    """True for a figure over a stated stretch of some length: '726 deaths from 9 December to 19 January'."""
    figure = draft.figure
    first, last = day_of(figure.date_start), day_of(figure.date_end)
    if draft.rules["measure"] not in (grounds.STATED_PERIOD, grounds.WHOLE_MONTH) or first is None or last is None:
        return False
    return not is_day(figure.date_end) or last - first >= WEEKS


def is_frame(draft: Draft) -> bool:
    """True for a figure over stated months or years: 'in the first quarter of 2018'."""
    figure = draft.figure
    firm = draft.rules["measure"] in (grounds.STATED_PERIOD, grounds.WHOLE_MONTH)
    return firm and figure.measure == "period" and not is_day(figure.date_end)
