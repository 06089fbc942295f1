"""List every text that a translator has to translate, read from the code.

In:  the folders of the program that hold words.
Out: a gettext template (.pot), always the same for the same code: no dates, no line numbers.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import write_po

ROOT = Path(__file__).parent.parent
WORDED = ("wording", "charts", "views", "exports")
"""Parts of the program whose texts are translated; pages speak English."""

KEYWORDS = {"gettext": None, "N_": None, "ngettext": (1, 2), "plural": (1, 2)}
"""Functions whose text is a message, and which of their arguments."""

HEADER = "# Texts of As Reported. Slots in braces stay as they are; see docs/decisions/0013-wording.md.\n"


def template() -> Catalog:
    """Every message, in the order of the code."""
    catalogue = Catalog(project="As Reported", charset="utf-8", fuzzy=False)
    for part in WORDED:
        path = ROOT / part
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            with file.open("rb") as source:
                for _, message, _, _ in extract("python", source, keywords=KEYWORDS, options={"encoding": "utf-8"}):
                    catalogue.add(message, locations=[(file.relative_to(ROOT).as_posix(), None)])
    return catalogue


def template_text() -> str:
    """The template as a file."""
    written = BytesIO()
    write_po(written, template(), omit_header=True, sort_output=False, include_lineno=False, width=110)
    return HEADER + written.getvalue().decode("utf-8")
