"""Reads the figures of tables and lists, where a number's meaning stands in a column's head or in a heading.

In:  the text of a report, the lexicon, the gazetteer, the day of publication.
Out: `read`: Cells: a numeral, its metric, the place or month that its row names; and the stretches of text that they
take up; `draft`: the figure of a cell.
Forms: rows of cells between bars, tabs or wide gaps below a head row; 'Borno: 1,434,000' below 'IDPs by state:';
'Refugees by country: Chad 860,000; Egypt 500,000' in one line; months ('Jan: 1,992; Feb: 1,646').
"""

from __future__ import annotations

from figures.tables.drafts import draft
from figures.tables.finding import read

__all__ = ["draft", "read"]
