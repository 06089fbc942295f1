"""A View is the whole state of a chart, as an address; show() turns one into everything that a page needs.

In:  a query string; a Store and Registers.
Out: View, and Shown: the figures, series, findings, headlines and Chart behind one view.

address.py reads and writes addresses, archive.py remembers what was read from the store, leading.py says which claimant
leads, headlines.py writes the first lines, showing.py conducts.
"""

from views.address import CHOICES, UnknownValue, View
from views.archive import Archive, archive
from views.opening import opening
from views.showing import Shown, show

__all__ = ["CHOICES", "Archive", "Shown", "UnknownValue", "View", "archive", "opening", "show"]
