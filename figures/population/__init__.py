"""Tells whom a figure counts: the population, the group (nationality or side), the unit.

In:  the nodes of a counted phrase, the lexicon, the gazetteer.
Out: `read`, `beside`, `predicate`: a Whom from the phrase, from the words around it, from the noun of its predicate.
The population follows the noun: 'people' and 'residents' are all; civilians only where the text says so.
"""

from __future__ import annotations

from figures.population.beside import beside, predicate
from figures.population.phrase import read
from figures.population.whom import Whom

__all__ = ["Whom", "beside", "predicate", "read"]
