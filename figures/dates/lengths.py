"""How long 'a week', '48-hour' and 'a couple of months' are, in days, and which part 'the third quarter' is.

In:  nothing: the words stand here.
Out: numbers by their words, days by the word of the unit, the place of a part by its word.
Assumes that a month has 30 days and 'several' are three: enough for a window that the text itself leaves open.
"""

from __future__ import annotations

NUMBER_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "a": 1,
    "an": 1,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "several": 3,
    "few": 3,
    "couple": 2,
    "eleven": 11,
    "eighteen": 18,
    "twenty-four": 24,
    "forty-eight": 48,
    "seventy-two": 72,
}

SPANS = {
    "hour": 1 / 24,
    "hours": 1 / 24,
    "day": 1,
    "days": 1,
    "week": 7,
    "weeks": 7,
    "month": 30,
    "months": 30,
    "year": 365,
    "years": 365,
    "24-hour": 1,
    "48-hour": 2,
    "weekend": 2,
    "night": 1,
    "nights": 1,
    "decade": 3650,
    "decades": 3650,
    "fortnight": 14,
}

LAST = 9
"""The place of the last part: no whole of days or months is told in so many parts."""
ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": LAST, "final": LAST}
"""Which part: 'the first half of 2014', 'the last week of May'."""
