"""The texts that stand in the page templates, listed where translators' tools find them.

In:  nothing.
Out: PHRASES; a test compares them with what the templates say.
"""

from __future__ import annotations

from wording.catalogue import N_

PHRASES = (
    N_("All values (CSV)"),
    N_("As of"),
    N_("Corrections"),
    N_("Data, pictures and citation (ZIP)"),
    N_("Every value published for this day"),
    N_("Figure"),
    N_("No figure of this view may be shown here: none was read from a table or confirmed by a person."),
    N_("Our summary, not a quotation"),
    N_("Printed by"),
    N_("See it as it stands today"),
    N_(
        "The number of this address was read differently when it was cited. "
        "This is what is read from the same words now."
    ),
    N_("The report at its publisher"),
    N_("The words are held back because they may name a private person."),
    N_("What is on file"),
    N_("What the picture shows, in numbers"),
    N_("{n} values of {all}; the rest is in the data."),
)
"""In alphabetical order."""
