"""Say which pages there are and in which order, read from their files once for the whole process.

In:  the files of pages/, each with a TITLE.
Out: TITLES, by the name of the file, in the order of the navigation.

Streamlit runs dashboard.py anew for every reader, in as many threads as there are readers. What is read here is read
while Python imports this file, which it does once and in one thread: Python 3.11 fails now and then when several
threads parse at the same moment.
"""

from __future__ import annotations

import ast
from pathlib import Path

PAGES = Path(__file__).parent.parent

ORDER = (
    "explore", "disagree", "check_text", "add_report", "own_table", "reports", "sources", "review", "registers",
    "method",
)  # fmt: skip
"""From reading to working; pages that this list does not name follow in the order of the alphabet."""


def _titles() -> dict[str, str]:
    """The title of every page, read from its source without importing it, so that the first page is there sooner."""
    found = {}
    for path in sorted(PAGES.glob("[a-z]*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "TITLE" for t in node.targets):
                found[path.stem] = ast.literal_eval(node.value)
    return dict(sorted(found.items(), key=lambda item: ORDER.index(item[0]) if item[0] in ORDER else len(ORDER)))


TITLES = _titles()
