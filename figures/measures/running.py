"""Whether a number is a running total though no start is stated: a war's dead, a toll of protests, a very large number.

In:  a Setting.
Out: `is_running_total`, `one_event_told`: True or False.
Assumes that few who 'had been killed', and what a lead tells of, are of one event.
"""

from __future__ import annotations

import re

from figures import grounds, lexicon
from figures.measures.asides import WORST, before_a_total
from figures.measures.setting import EVENT_WORDS, ONE_BLOW, WAR_SUBJECT, Setting, perfect, some_more

TOTAL = lexicon.Cue("measure_total")
LENGTH_OF_WAR = lexicon.Cue("measure_length_of_war")
LONG_HAPPENING = lexicon.Cue("measure_long_happening")
"""'the toll in the protests', 'have been arrested during the unrest': what goes on for days is counted together."""
FIGHTING = lexicon.Cue("measure_days_of_fighting")
"""'the toll in the clashes'."""
LEAD = 2
"""Sentences of a headline and a lead, which tell the news: 'Rebels have abducted 55 pupils'."""
SO_FAR = re.compile(r"\b(?:so far|to date|thus far|until now)\b")
BLAMED_FOR = 100
"""From so many: a group 'is blamed for the killing of hundreds' over the years."""
BLAMED = re.compile(
    r"\b(?:is|are|been) (?:(?:blamed|responsible|held responsible|accused|suspected|behind)\b|"
    r"(?:thought|believed|estimated|said|alleged|known) to have (?:killed|murdered|executed|abducted|kidnapped)\b)"
)
BLOWS_HAVE = re.compile(
    r"\b(?:strikes|airstrikes|attacks|raids|bombings|massacres|clashes)(?: (?!may|might|could)\w+){0,3} have "
    r"(?:killed|left|caused|claimed|wounded|injured|resulted|led)\b"
)
"""'The airstrikes have caused the deaths of 200': all of them until now."""
COUNTED_UP = re.compile(r"\b(?:has|have) (?:now |so far |already |thus far )?\w+ a total of\b")
"""'It has confirmed a total of 459 deaths'."""
STRUCK = lexicon.pattern("measure_struck")
"""'have been killed after rebels stormed a post': what a lead tells of them."""
EVENTS_WORDS = lexicon.Cue("measure_events_words")
"""'attacks', 'clashes': several events of the days that the report speaks of."""
ONE_ATTACK = 5_000
"""More dead than this in one sentence without a day are a running total, not one event."""
PERFECT_TOTAL = 1_000
"""'have been killed' without an event or a day, for this many and more, is a running total."""
TOTALLED = ("killed", "injured", "casualties", "losses", "bodies_found", "abducted", "detained")


def of_a_day(setting: Setting) -> bool:
    """True for 'the toll from Wednesday's crackdown': what goes on elsewhere was over in a day here."""
    near = setting.near
    return near is not None and near.kind == "day" and setting.tokens[near.last - 1].low.endswith("'s")


def is_running_total(setting: Setting) -> bool:
    """True for a war's dead, a toll of what goes on for days, a very large number, 'have been killed' with no event."""
    line = setting.line
    if setting.join.metric not in TOTALLED or before_a_total(setting):
        return False
    if WAR_SUBJECT.search(setting.low) or (LENGTH_OF_WAR.search(setting.low) and not WORST.search(setting.low)):
        return not some_more(setting)
    event = EVENT_WORDS.search(setting.low)
    several = setting.value < ONE_BLOW and (line.days or setting.sentence < LEAD) and EVENTS_WORDS.search(setting.low)
    if (
        setting.near is None
        and setting.value >= BLAMED_FOR
        and (BLAMED.search(setting.low) or (BLOWS_HAVE.search(setting.low) and perfect(setting)))
    ):
        return True
    if COUNTED_UP.search(setting.low) and not event and not own_day_in(setting):
        return True
    if (
        TOTAL.search(setting.low)
        and not event
        and not several
        and not (SO_FAR.search(setting.low) and one_event_told(setting))
    ):
        return True
    toll = setting.join.form == "toll"
    if of_a_day(setting) and setting.value < ONE_ATTACK:
        return False
    if (toll and FIGHTING.search(setting.low)) or (
        LONG_HAPPENING.search(setting.low) and (toll or perfect(setting) or setting.sentence == 0)
    ):
        return True
    if line.unrest and not event and not several and (toll or perfect(setting)) and not _told_of_few(setting):
        return True
    if setting.value >= ONE_ATTACK or (setting.join.form == "toll" and setting.value >= PERFECT_TOTAL):
        return True
    if several:
        return False
    own_day = own_day_in(setting)
    if setting.value >= PERFECT_TOTAL and not event and not own_day:
        return True
    counted = setting.value >= PERFECT_TOTAL or line.long_war or (line.war_start is not None and not own_day)
    return perfect(setting) and not event and counted and not _told_of_few(setting)


def own_day_in(setting: Setting) -> bool:
    """True where the sentence names the day of an event."""
    return any(d[0] == setting.sentence for d in setting.line.days)


def one_event_told(setting: Setting) -> bool:
    """'So far, seven are confirmed dead', a day after the attack that the report tells of."""
    day = setting.line.day_for(setting.sentence, setting.low)
    told = day is not None and day[2] not in (grounds.OF_DATELINE, grounds.OF_STATEMENT)
    return setting.value < ONE_BLOW and (told or setting.line.one_blow) and setting.join.form != "toll"


def _told_of_few(setting: Setting) -> bool:
    """'He said that 75 had been killed', 'as many as 90 might have died': so few, told of what happened before."""
    before = {node.low for node in setting.nodes[: setting.join.node]}
    if {"may", "might", "could"} & before or (setting.line.one_blow and SO_FAR.search(setting.low)):
        return True
    lead = setting.value < ONE_BLOW and setting.sentence < LEAD
    if lead and (not setting.join.passive or STRUCK.search(setting.low)):
        return True
    return setting.value < ONE_BLOW and "had" in before
