"""The names of the rules that give a figure its days, where other stages ask on what ground a day rests.

In:  nothing; the names stand here.
Out: names of rules, and the sets of those whose day is carried from elsewhere, or firm.
Assumes that a rule is named nowhere else in other words: explanations print these names as they stand.
"""

from __future__ import annotations

NO_DAY = "no day given"
OF_REPORT = "the day that the report speaks of"
GIVEN_NEXT = "the day that the report gives next"
GIVEN_LATER = "the day that the report gives later"
OF_STATEMENT = "the day of the statement"
OF_DATELINE = "the day of the dateline"
OF_PARAGRAPH = "the day that its paragraph gives"
TOLL_WITHOUT_DAY = "a toll without a day"
OF_NAMED_EVENT = "the day given for the"
"""Begins the name of the rule, which goes on with the event: 'the day given for the attack'."""
OF_ITS_WHOLE = "the days of its whole"
BESIDE = "the days of the figure beside it"
OF_OTHER_MENTION = "the days of its other mention"
OF_THE_TOTAL = "the days of the total before it"
OF_FRAME = "the period that the report is about"
OF_REPORTING = "the days that the report covers"
OF_PAST_WAR = "the years of a war that is over"
RUNNING_TOTAL = "a running total"
UNDATED_MOVEMENT = "movement without a start"
NO_START = "'recent' has no start"
STATED_DAY = "a day in its sentence"
STATED_PERIOD = "a stated period"
WHOLE_MONTH = "a whole month or year"
EVENT_OF_MONTH = "an event of that month or year"
SINCE = "'since'"
OVER_THE_WAR = "counts over the whole war"
ROLLING = "a rolling window"
LEVEL_AT_DATE = "a level at a date"
BROUGHT_TO = "what a window brings the total to"

ELSEWHERE = frozenset({OF_STATEMENT, OF_DATELINE, GIVEN_NEXT, GIVEN_LATER})
"""Days that nothing before the figure gave to an event."""
CARRIED = frozenset({NO_DAY, OF_REPORT, GIVEN_NEXT, OF_STATEMENT, OF_DATELINE})
"""The day stands elsewhere in the report, or nowhere."""
SOFT = CARRIED | {GIVEN_LATER, TOLL_WITHOUT_DAY}
"""Days that are as often wrong as those: less sure."""
BARE = SOFT | {EVENT_OF_MONTH}
"""Days that stand back behind a day stated beside the same number elsewhere in the report."""
OF_STRETCHES = frozenset({OF_FRAME, OF_REPORTING, OF_THE_TOTAL, OF_PARAGRAPH})
"""Stretches taken over from before, which what stands beside in the sentence shares."""
YIELDING = frozenset({RUNNING_TOTAL, NO_DAY})
"""Days that give way to those of another figure in the sentence."""
FIRM = frozenset({STATED_DAY, STATED_PERIOD, WHOLE_MONTH})
"""Days that are kept where another figure shares the verb."""
STARTLESS = frozenset({UNDATED_MOVEMENT, NO_START})
"""Totals that say no start: no other figure is counted over them."""
STATED = frozenset({STATED_DAY, STATED_PERIOD, SINCE, ROLLING})
"""Days that the sentence itself states."""
