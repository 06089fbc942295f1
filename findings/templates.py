"""The sentences of findings, in one place, with named slots, for translators and editors.

In:  nothing.
Out: TEMPLATES, keyed by code and variety; EXPLANATIONS, sentences that may be added.

No adjective of judgement, no cause that cannot be computed. Both sides of a comparison get the same words.
"""

from __future__ import annotations

TEMPLATES = {
    "D01a": "{A} says {a}, {B} says {b}, for {counted} in {place} as of {d}. The two cannot both be right as stated.",
    "D01a order": "{A} says {a} for {counted} in {place} as of {d1}, {B} says {b} as of {d2}. "
    "A later total cannot be below an earlier one: the two cannot both be right as stated.",
    "D01b": "{A} has {a} ({inclusion_a}), {B} says {b} ({inclusion_b}), for {counted} in {place} as of {d}. "
    "Both can be true.",
    "D02": "The running total of {A} falls from {a} on {d1} to {b} on {d2}. "
    "A total cannot fall unless earlier entries were corrected.",
    "D03": "{A} changed its figure for {d} from {a} ({p1}) to {b} ({p2}).",
    "D03 toll": "The toll given by {A} for {d} rose from {a} to {b}.",
    "D04a": "{A} gives {a} for {part} and {b} for {whole}: the part is larger than the whole.",
    "D04a sources": "The figure of {A} for {part}, {a}, is above that of {B} for {whole}, {b}. "
    "{B} probably misses cases.",
    "D04b": "{parts} make {sum}, not {whole}, in the figures of {A}.",
    "D04c": "{parts} make {sum}, more than {whole}. These groups overlap: "
    "people counted twice are in both. They must not be added.",
    "D04d": "{P} writes {x} %; {a} and {b} give {y} %.",
    "D04d confusion": "{P} writes {x} % {word}; {a} and {b} give {y} %. {x} % is the share {meant}.",
    "D05": "{A} reports {i} for {period}, its total rises by {rise}: {rest} more were added, usually earlier deaths.",
    "D05 fewer": "{A} reports {i} for {period}, its total rises by only {rise}, which is {rest} fewer.",
    "D06": "{i} in one report of {A} ({d}), against {median} in a usual one. "
    "Either fighting grew or earlier deaths were added.",
    "D06 backlog": "{i} in one report of {A} ({d}), against {median} in a usual one. "
    "{n} of them were earlier deaths accepted or found later.",
    "D07 misdated": "{P} gives {a} as of {d}. That is the figure of {A} for {d2}; on {d} it stood at {b}.",
    "D07 stale": "{P} gives {a} as of {d}. The figure of {A} had already stood at {b} on {d2}.",
    "D08": "{n} outlets, one count: all go back to {A}.",
    "D08 identical": "{A} and {B} give the same unrounded number, {a}, for {d}: presumed to be one count.",
    "D09": "These do not count the same: {A} counts {scope_a}, {B} {scope_b}.",
    "D09 same source": "These do not count the same: of the two figures of {A}, {a} counts {scope_a}, {b} {scope_b}.",
    "D09 break": "From {d} {P} counts only {scope}. The step is a change of definition, not of deaths.",
    "D09 restart": "From {d} {A} begins a new count: {b} follows {a} of {d1}. "
    "The step is a change of the counting period, not a fall.",
    "D10": "{P} does not say who counted {counted} in {place}.",
    "D11": "From {d1} to {d2} {group} in the figures of {A} rise by {x}, everyone by {y}. "
    "The breakdown was updated at another pace.",
    "D12": "{A} gives {a} for {counted} in {place}; {B} gives no number, only “{word}”.",
    "D13 label": "{P} prints {a} as {metric_b}; {A} counted {metric_a}.",
    "D13 units": "{A} counts {unit_a}, {B} {unit_b}: {a} and {b} are not the same kind of number.",
    "D13 ratio": "{A} gives {a} and {b}, which is {ratio} people per household; 3 to 8 are usual.",
    "D14 issuer": "{P} prints {b} for {A}; the statement on file has {a} ({d}). "
    "{b} is the figure of {other}. The cause is not known.",
    "D14 qualifier": "{P} prints {b} for {A}; the statement on file has {a} ({d}). "
    "The bound has changed. The cause is not known.",
    "D14 place": "{P} prints {b} for {A} in {place_b}; the statement on file has {a} for {place_a} ({d}). "
    "The cause is not known.",
    "D14 population": "{P} prints {b} {whom_b} for {A}; the statement on file has {a} {whom_a} ({d}). "
    "The cause is not known.",
    "D14 value": "{P} prints {b} for {A}; the statement on file has {a} ({d}). The cause is not known.",
    "D15": "Only {A}, a party to the conflict, gives a figure for {counted} in {place}.",
    "D15 several": "Only parties to the conflict give a figure for {counted} in {place}: {A}.",
    "D16": "{A} reports {k} killed and {i} injured, {ratio} injured per death; most conflicts lie between 1 and 20. "
    "This can be real.",
    "D17": "{P1} has {a}, {P2} {b} for the same announcement of {A}; {slip}.",
}
"""Sentence of each kind of finding; the word after the code is the variety."""

SLIPS = {
    "swapped": "digits are probably swapped",
    "digit": "one digit is probably wrong",
    "lost": "one digit is probably lost or added",
    "factor": "the number is probably off by a factor of {factor}",
}
EXPLANATIONS = {
    "party": "{A} is a party to the conflict.",
    "estimate": "{A} is an estimate.",
    "floor": "{A} counts only {what}; others are not ruled out.",
    "open": "{A} states a bound, not a number.",
    "reason": "Reason stated: {reason}.",
    "fits": "{a} fits: {reason}.",
    "since": "So in each report from {d1} to {d2}.",
    "withdrawn": "{P} has withdrawn the figure.",
    "longer": "{A} counts from an earlier day.",
}
"""Sentences that explain, added where they are known to hold."""
