"""The rules that decide a figure's measure and days, in the order in which they are asked.

In:  a Setting.
Out: When, by the first rule that knows; an incident without a day where none does.
The order is the method: what the sentence states outright goes before what it implies, and that before what the
report carries from elsewhere.
"""

from __future__ import annotations

from figures import grounds
from figures.dates.times import iso
from figures.measures import events, levels, past_wars, periods, raised, totals
from figures.measures.as_of import as_of
from figures.measures.nearest import nearest
from figures.measures.setting import Setting, When
from figures.measures.since import governing_since
from figures.timeline.roles import said

RULES = (
    periods.operation_here,
    events.day_alone,
    levels.currently,
    raised.brings_to,
    raised.brought_up,
    raised.brought_up_to,
    events.toll_of_its_day,
    periods.window_or_stretch,
    levels.level_whatever_since,
    totals.since_it_killed,
    totals.since_start,
    totals.toll_passed,
    past_wars.over_past_war,
    totals.war_has_killed,
    periods.month_in_war,
    totals.over_the_war,
    levels.level,
    totals.recent_without_start,
    totals.since_it_began,
    totals.so_far,
    totals.over_days,
    periods.week_in_which,
    events.day_in_sentence,
    periods.week,
    periods.month_or_year,
    events.movement,
    totals.running_total,
    totals.as_of_without_event,
    periods.operation_before,
    events.day_of_statement,
    totals.toll_without_day,
    events.hour_of_today,
    events.carried_day,
)


def read(setting: Setting) -> When:
    """The measure and the days of one figure."""
    published = setting.line.published
    setting.today = iso(published) if published else None
    setting.near = nearest(setting)
    setting.since = governing_since(setting, setting.near)
    setting.as_of = as_of(setting)
    told = next((t for _, t in setting.times if t.kind == "day" and t.end and said(setting.tokens, t)), None)
    setting.end = setting.as_of.end if setting.as_of else told.end if told else setting.today
    for rule in RULES:
        when = rule(setting)
        if when is not None:
            return when
    return When("incident", None, None, True, grounds.NO_DAY)
