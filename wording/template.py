"""List every text that a translator has to translate, read from the code, and keep the catalogues in step with it.

In:  the folders of the program that hold words.
Out: a gettext template (.pot) and catalogues (.po), always the same for the same code: no dates, no line numbers.
"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from wording.catalogue import LOCALES

ROOT = Path(__file__).parent.parent
WORDED = ("wording", "charts", "views", "exports", "findings", "checking", "desk", "pages")
"""Parts of the program whose texts are translated; what the Method page reads from the code stays in English."""

TITLED, TITLE = "pages", re.compile(r'^TITLE = "(.+)"$', re.MULTILINE)
"""The files here have a TITLE, which the dashboard reads without running them: a plain text, translated where shown."""

KEYWORDS = {"gettext": None, "N_": None, "ngettext": (1, 2), "plural": (1, 2), "t": None, "tn": (1, 2)}
"""Functions whose text is a message, and which of their arguments."""

PO_HEADER = """# As Reported: words of the interface, {lang}.
msgid ""
msgstr ""
"Language: {lang}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals={n}; plural={plural};\\n"

"""

HEADER = "# Texts of As Reported. Slots in braces stay as they are; see docs/decisions/0013-wording.md.\n"


def template() -> Catalog:
    """Every message, in the order of the code."""
    catalogue = Catalog(project="As Reported", charset="utf-8", fuzzy=False)
    for part in WORDED:
        path = ROOT / part
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            if part == TITLED and (title := TITLE.search(file.read_text(encoding="utf-8"))):
                catalogue.add(title[1], locations=[(file.relative_to(ROOT).as_posix(), 0)])
            with file.open("rb") as source:
                for _, message, _, _ in extract("python", source, keywords=KEYWORDS, options={"encoding": "utf-8"}):
                    catalogue.add(message, locations=[(file.relative_to(ROOT).as_posix(), 0)])
    return catalogue


def template_text() -> str:
    """The template as a file."""
    return HEADER + _written(template())


def renewed(lang: str) -> str:
    """A language's catalogue with a place for every text that is new, and without those that are gone."""
    with (LOCALES / lang / "as_reported.po").open("rb") as source:
        held = read_po(source, locale=lang)
    fresh = Catalog(locale=lang, charset="utf-8", fuzzy=False)
    for message in template():
        if message.id:
            known = held.get(message.id)
            fresh.add(message.id, known.string if known else "", locations=message.locations)
    return PO_HEADER.format(lang=lang, n=fresh.num_plurals, plural=fresh.plural_expr) + _written(fresh)


def _written(catalogue: Catalog) -> str:
    out = BytesIO()
    write_po(out, catalogue, omit_header=True, include_lineno=False, width=110)
    return out.getvalue().decode("utf-8")
