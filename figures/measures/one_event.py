"""Whether a sentence tells of one event or of many: 'an ambush killed six', 'six were killed in attacks statewide'.

In:  a Setting.
Out: `one_event`, `many_events`, `blow`: True or False.
Assumes that the singular of an event's noun tells one event, its plural many, and that an active verb with a small
number is one blow.
"""

from __future__ import annotations

import re

from figures import lexicon
from figures.dates import Time
from figures.measures.setting import ONE_BLOW, Setting, perfect

STATED = lexicon.Cue("measure_one_event")
"""'an attack', 'the Tak Bai massacre', 'in one of its raids'."""
SINGULAR = lexicon.Cue("measure_single_event")
"""'car bomb', 'arson attack' without an article, as headlines and lists have it."""
MANY = lexicon.Cue("measure_many_events")
"""'attacks', 'encounters', '583 incidents', 'across the state'."""
COUNTED = lexicon.Cue("measure_counted_events")
"""'583 incidents in which 14 died'."""
FROM_A_PLACE = re.compile(r"\bfrom (?:an?|the|their)\b")
"""'abducted 200 girls from a school in April': all at once."""
ONE_SEIZURE = 500
"""So many may be taken from one place at once."""
SMALL_BLOW = 40
"""'Rebels killed six people last month', up to this many, is one event though no noun says so."""
FEW = 10
"""'Three fishermen were beheaded last week': so few, without a word for many events, died at once."""


def one_event(setting: Setting) -> bool:
    """True where a noun states a single event."""
    stated = STATED.search(setting.plain)
    if stated and not COUNTED.search(setting.plain) and not (stated[0] == "in which" and many_events(setting)):
        return True
    return SINGULAR.search(setting.plain) is not None and not many_events(setting) and setting.value < ONE_BLOW


def many_events(setting: Setting) -> bool:
    """True where a noun states several events, or a sum of them."""
    return MANY.search(setting.plain) is not None


def blow(setting: Setting, time: Time) -> bool:
    """True for one event of a month or of a week, though its noun is not there or has a plural: 'strikes killed 37'."""
    join = setting.join
    active = join.form in ("past", "simple", "ing") and not join.passive
    taken = join.metric in ("abducted", "captured") and (not active or FROM_A_PLACE.search(setting.plain))
    if time.kind == "year" or perfect(setting) or setting.value >= (ONE_SEIZURE if taken else ONE_BLOW):
        return False
    if active and SINGULAR.search(setting.plain):
        return True
    if many_events(setting):
        return False
    if taken:
        return True
    return setting.value < (SMALL_BLOW if active else FEW)
