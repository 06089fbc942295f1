"""List every text that a translator has to translate, read from the code, and keep the catalogues in step with it.

In:  the folders of the program that hold words.
Out: a gettext template (.pot) and catalogues (.po), always the same for the same code: no dates, no line numbers.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from wording.catalogue import LOCALES

ROOT = Path(__file__).parent.parent
WORDED = ("wording", "series", "charts", "views", "exports", "findings", "checking", "desk", "pages")
"""Parts of the program whose texts are translated; what the Method page reads from the code stays in English."""

TITLED = "pages"
"""The files here have a TITLE, which the dashboard reads without running them: a plain text, translated where shown."""

KEYWORDS = {"gettext": 1, "N_": 1, "ngettext": 2, "plural": 2, "t": 1, "tn": 2}
"""Functions whose text is a message, and how many of their arguments are its forms."""

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
            for message in _messages(ast.parse(file.read_text(encoding="utf-8")), titled=part == TITLED):
                catalogue.add(message, locations=[(file.relative_to(ROOT).as_posix(), 0)])
    return catalogue


def _messages(tree: ast.Module, titled: bool) -> Iterator[str | tuple[str, str]]:
    """The messages of one file; those inside an f-string too, which Babel's own reader passes over."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _called(node) in KEYWORDS]
    found: list[tuple[int, int, str | tuple[str, str]]] = []
    for call in calls:
        said = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        wanted = KEYWORDS[_called(call)]
        if len(said) >= wanted:
            found.append((call.lineno, call.col_offset, said[0] if wanted == 1 else (said[0], said[1])))
    for node in tree.body if titled else ():
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "TITLE":
            found.append((node.lineno, 0, ast.literal_eval(node.value)))
    return (message for _, _, message in sorted(found, key=lambda one: one[:2]))


def _called(call: ast.Call) -> str:
    """The name of the function that is called, whatever it hangs on."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


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
