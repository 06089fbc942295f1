"""The sentences of findings, in one place, with named slots, for translators and editors.

In:  nothing.
Out: TEMPLATES, keyed by code and variety; SLIPS, FITS and EXPLANATIONS, phrases that may be added. All of them are
     messages of the catalogues in wording/locale; English is the source.

No adjective of judgement, no cause that cannot be computed. Both sides of a comparison get the same words. The verbs
stand in the past tense: it suits one body and several ("officials") alike.
"""

from __future__ import annotations

from wording.catalogue import N_, plural

TEMPLATES: dict[str, str | tuple[str, str]] = {
    "D01a": N_(
        "{A} gave {a}, {B} gave {b}, for {counted} in {place} as of {d}. The two cannot both be right as stated."
    ),
    "D01a order": N_(
        "{A} gave {a} for {counted} in {place} as of {d1}, {B} gave {b} as of {d2}. A later total cannot "
        "be below an earlier one: the two cannot both be right as stated."
    ),
    "D01b": N_(
        "{A} gave {a} ({inclusion_a}), {B} gave {b} ({inclusion_b}), for {counted} in {place} as of {d}. "
        "Both can be true."
    ),
    "D02": N_(
        "The running total of {A} for {counted} in {place} falls from {a} on {d1} to {b} on {d2}. A total "
        "cannot fall unless earlier entries were corrected."
    ),
    "D03": N_("{A} changed its figure for {counted} in {place}, {d}, from {a} ({p1}) to {b} ({p2})."),
    "D03 republished": N_(
        "The figure of {A} for {counted} in {place}, {d}, was changed in the published data from {a} "
        "({p1}) to {b} ({p2})."
    ),
    "D03 days": plural(
        "The figures of {A} for {counted} in {place} of {n} day, {d1} to {d2}, were changed in the "
        "published data on {p2}: the first of them from {a} to {b}.",
        "The figures of {A} for {counted} in {place} of {n} days, {d1} to {d2}, were changed in the "
        "published data on {p2}: the first of them from {a} to {b}.",
    ),
    "D03 toll": N_("The toll of {counted} in {place}, {d}, given by {A} rose from {a} to {b}."),
    "D04a": N_("{A} gave {a} for {part} and {b} for {whole}: the part is larger than the whole."),
    "D04a sources": N_(
        "The figure of {A} for {part}, {a}, is above that of {B} for {whole}, {b}. The count of {B} "
        "probably misses cases."
    ),
    "D04b": N_("{parts} make {sum}, not {whole}, in the figures of {A} for {counted}."),
    "D04c": N_(
        "{parts} make {sum}, more than {whole}. These groups overlap: people counted twice are in both. "
        "They must not be added."
    ),
    "D04d": N_("{P} printed {x} %; {a} and {b} give {y} %."),
    "D04d confusion": N_(
        "{P} printed {x} % ({word}); {a} and {b} give {y} %. From the same two numbers, {x} % is {meant}."
    ),
    "D05": N_(
        "{A} reported {i} {counted} for {period}; its total rose by {rise}: {rest} more were added, "
        "usually earlier {cases}."
    ),
    "D05 fewer": N_("{A} reported {i} {counted} for {period}; its total rose by {rise}, which is {rest} fewer."),
    "D06": N_(
        "{i} {counted} in one report of {A} ({d}), against {median} in a usual one. Either {grew} or "
        "earlier {cases} were added."
    ),
    "D06 backlog": N_(
        "{i} {counted} in one report of {A} ({d}), against {median} in a usual one. {n} of them were {earlier}."
    ),
    "D07 misdated": N_(
        "{P} printed {a} for {counted} as of {d}. That is the figure of {A} for {d2}; on {d3} it stood at {b}."
    ),
    "D07 stale": N_("{P} printed {a} for {counted} on {d}. The figure of {A} had already stood at {b} on {d2}."),
    "D08": plural(
        "{n} outlet, one count: all go back to {A}.",
        "{n} outlets, one count: all go back to {A}.",
    ),
    "D08 identical": N_("{A} and {B} gave the same unrounded number, {a}, for {d}: presumed to be one count."),
    "D09": N_("These do not count the same: {A} counted {scope_a}, {B} {scope_b}."),
    "D09 same source": N_(
        "These do not count the same: of the two figures of {A}, {a} is of {scope_a}, {b} of {scope_b}."
    ),
    "D09 break": N_(
        "From {d} the figures of {P} for {counted} are of {scope}. The step is a change of definition, not of deaths."
    ),
    "D09 restart": N_(
        "From {d} {A} began a new count of {counted}: {b} follows {a} of {d1}. The step is a change of "
        "the counting period, not a fall."
    ),
    "D10": N_("{P} did not say who counted {counted} in {place}."),
    "D11": N_(
        "From {d1} to {d2} {counted} rise by {x} in the figures of {A}, everyone by {y}. The breakdown "
        "was updated at another pace."
    ),
    "D12": N_("{A} gave {a} for {counted} in {place}; {B} gave no number, only “{word}”."),
    "D13 label": N_("{P} printed {a} as {label_b}; {A} counted {label_a}."),
    "D13 units": N_("{A} counted {unit_a}, {B} {unit_b}: {a} and {b} are not the same kind of number."),
    "D13 ratio": N_("{A} gave {a} and {b}, which is {ratio} people per household; 3 to 8 are usual."),
    "D14 issuer": N_(
        "{P} printed {b} for {A}; the statement on file has {a} ({d}). {b} is the figure of {other}. The "
        "cause is not known."
    ),
    "D14 qualifier": N_(
        "{P} printed {b} for {A}; the statement on file has {a} ({d}). The bound has changed. The cause is not known."
    ),
    "D14 place": N_(
        "{P} printed {b} for {A} in {place_b}; the statement on file has {a} for {place_a} ({d}). The "
        "cause is not known."
    ),
    "D14 population": N_(
        "{P} printed {b} {whom_b} for {A}; the statement on file has {a} {whom_a} ({d}). The cause is not known."
    ),
    "D14 value": N_("{P} printed {b} for {A}; the statement on file has {a} ({d}). The cause is not known."),
    "D15": N_("Only {A}, a party to the conflict, gave a figure for {counted} in {place}."),
    "D15 several": N_("Only parties to the conflict gave a figure for {counted} in {place}: {A}."),
    "D16": N_(
        "{A} reported {k} killed and {i} injured, {ratio} injured per death; most conflicts lie between 1 "
        "and 20. This can be real."
    ),
    "D17": N_("{P1} printed {a}, {P2} {b} for the same announcement of {A}; {slip}."),
}
"""Sentence of each kind of finding; the word after the code is the variety."""

SLIPS = {
    "swapped": N_("digits are probably swapped"),
    "digit": N_("one digit is probably wrong"),
    "lost": N_("one digit is probably lost or added"),
    "factor": N_("the number is probably off by a factor of {factor}"),
}
FITS = {
    "neighbours": N_("it lies between its neighbours"),
    "sum": N_("the parts add up"),
}
"""Why one of two copies is probably the right one."""
EXPLANATIONS = {
    "party": N_("{A} belongs to a party to the conflict."),
    "estimate": N_("The figure of {A} is an estimate."),
    "floor": N_("{A} counted only {what}; others are not ruled out."),
    "open": N_("{A} stated a bound, not a number."),
    "reason": N_("Reason stated: {reason}."),
    "fits": N_("{a} fits: {reason}."),
    "since": N_("The same holds for each report from {d1} to {d2}."),
}
"""Sentences that explain, added where they are known to hold."""
