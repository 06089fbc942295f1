"""Say what changed between the day that a view is frozen on and now.

In:  Shown with an `asof`, the store, the registers, the day on which the reader looks.
Out: the points of its lines that are new, revised or gone since.
"""

from __future__ import annotations

from dataclasses import replace

from registers import Registers
from series import changes
from series.changes import Change
from store import Store
from views.archive import archive
from views.showing import Shown, wanted


def since(shown: Shown, store: Store, registers: Registers, today: str) -> tuple[Change, ...]:
    """The changes of what the view shows, from its `asof` to today; none for a live view."""
    view = shown.view
    if not view.asof or view.asof >= today:
        return ()
    now = archive(store, registers, view.conflict, "", view.recorded)
    live = replace(view, asof="")
    lines = [s for s in now.series if s.key.metric == view.metric and s.key.measure == view.measure and wanted(s, live)]
    figures = [now.figures[f] for s in lines for p in s.points for f in p.figure_ids if f in now.figures]
    return changes(figures, registers, view.asof, today)
