"""Write the parts of the documentation that the code already knows: fields, loaders, checks, verbs.

In:  the program itself: the strings under the fields of records.py, the constants of each loader and check.
Out: rows for the Method page, and Markdown for the marked blocks of docs/*.md and README.md.

A block stands between two comments, `<!-- generated: NAME -->` and `<!-- end generated -->`; `python cli.py docs`
writes it, a test fails while it is out of date.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import findings
import loaders
import records

ROOT = Path(__file__).parent
BLOCK = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- end generated -->)", re.DOTALL)

RECORDS = ("Figure", "Report", "Refusal", "SeriesKey", "Point", "Series", "Seam", "Finding")
"""Records in the order in which a figure passes through them."""


def dictionary() -> dict[str, list[dict[str, str]]]:
    """Field, type and meaning of every record, read from the strings under the fields."""
    tree = ast.parse(Path(records.__file__).read_text(encoding="utf-8"))
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    return {name: list(_fields(classes[name])) for name in RECORDS}


def _fields(record: ast.ClassDef) -> Iterable[dict[str, str]]:
    for node, below in zip(record.body, [*record.body[1:], None], strict=True):
        if not isinstance(node, ast.AnnAssign):
            continue
        meaning = ""
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            meaning = " ".join(str(below.value.value).split())
        yield {"Field": ast.unparse(node.target), "Type": ast.unparse(node.annotation), "Meaning": meaning}


def allowed() -> list[dict[str, str]]:
    """The closed lists: what a field of such a type may hold."""
    tree = ast.parse(Path(records.__file__).read_text(encoding="utf-8"))
    found = []
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript):
            values = [ast.literal_eval(value) for value in getattr(node.value.slice, "elts", [])]
            found.append({"Type": ast.unparse(node.targets[0]), "Values": ", ".join(values)})
    found.append({"Type": "population", "Values": f"{', '.join(records.POPULATIONS)}, other:…"})
    return found


def loader_rows() -> list[dict[str, str]]:
    """Every loader: what it is called, which files it reads, where they come from."""
    return [
        {"Loader": name, "Reads": f"{loader.TITLE}: {loader.READS}", "From": loader.SOURCE}
        for name, loader in sorted(loaders.loaders().items())
    ]


def check_rows() -> list[dict[str, str]]:
    """Every kind of finding, in the order in which the special silences the general."""
    return [{"Code": check.code, "Name": check.name, "Finds": check.explains} for check in findings.checks()]


def verb_rows() -> list[dict[str, str]]:
    """Every verb of cli.py with its line of help."""
    found = []
    for path in sorted((ROOT / "verbs").glob("[a-z]*.py")):
        docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        found.append({"Verb": f"`{path.stem}`", "Does": docstring.partition("\n")[0]})
    return found


def table(rows: list[dict[str, str]]) -> str:
    """Rows as a Markdown table."""
    if not rows:
        return ""
    names = list(rows[0])
    lines = [f"| {' | '.join(names)} |", f"| {' | '.join('---' for _ in names)} |"]
    lines += [f"| {' | '.join(_cell(row[name]) for name in names)} |" for row in rows]
    return "\n".join(lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _dictionary_text() -> str:
    parts = [f"## {name}\n\n{table(rows)}" for name, rows in dictionary().items()]
    return "\n\n".join([*parts, f"## Closed lists\n\n{table(allowed())}"])


BLOCKS: dict[str, Callable[[], str]] = {
    "dictionary": _dictionary_text,
    "loaders": lambda: table(loader_rows()),
    "checks": lambda: table(check_rows()),
    "verbs": lambda: table(verb_rows()),
}
"""What a marked block may hold."""


def documents() -> list[Path]:
    """Files that may hold marked blocks."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def renewed(text: str) -> str:
    """A document with its marked blocks written anew; a KeyError names a block that does not exist."""
    return BLOCK.sub(lambda match: f"{match[1]}\n{BLOCKS[match[2]]()}\n\n{match[3]}", text)
