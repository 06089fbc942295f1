"""Write the first line that a reader of a conflict sees: the leading count, how many others there are, how old it is.

In:  Said of the leading point, the number of independent claimants, the days since the last report.
Out: one line of plain text, the same for every side.
"""

from __future__ import annotations

from wording.catalogue import words
from wording.numbers import number
from wording.said import Said
from wording.sentence import capital, core, named


def headline(what: Said, claimants: int, days_since: int | None = None, lang: str = "en") -> str:
    """The headline of one side or place; `days_since` is None where the age of the last report means nothing.

    >>> headline(Said(value=12, place="Northtown", end="2024-06-12", claimant="Town Office"), 3)
    '12 people were reported killed in Northtown as of 12 June 2024, by the count of the Town Office; 3 independent claimants'
    """  # noqa: E501
    catalogue = words(lang)
    parts = [capital(core(what, lang))]
    if what.claimant:
        parts[0] = catalogue.gettext("{facts}, by the count of {name}").format(
            facts=parts[0], name=named(what.claimant, lang)
        )
    independent = catalogue.ngettext("{n} independent claimant", "{n} independent claimants", claimants)
    parts.append(independent.format(n=number(claimants, lang)))
    if days_since is not None:
        if days_since == 0:
            parts.append(catalogue.gettext("last report today"))
        else:
            age = catalogue.ngettext("last report {n} day old", "last report {n} days old", days_since)
            parts.append(age.format(n=number(days_since, lang)))
    return catalogue.gettext("; ").join(parts)
