"""Write the table of shipped tables into data/README.md, out of the metadata beside each.

    python data/readme.py

In:  data/tables/**/*.meta.yml.
Out: the lines between the two markers of data/README.md. A test fails when they are out of date.
"""

from __future__ import annotations

from pathlib import Path

import yaml

DATA = Path(__file__).parent
README = DATA / "README.md"
BEGIN, END = "<!-- tables: written by data/readme.py -->\n", "<!-- end of tables -->\n"


def table() -> str:
    """The Markdown table, one row a shipped file."""
    lines = ["| table | what | producer | licence | version |", "| --- | --- | --- | --- | --- |"]
    for path in sorted(DATA.glob("tables/*/*.meta.yml")):
        meta = yaml.safe_load(path.read_text(encoding="utf-8"))
        name = path.relative_to(DATA / "tables").as_posix().removesuffix(".meta.yml")
        producer = f"[{meta['producer']}]({meta['link']})" if meta["link"].startswith("http") else meta["producer"]
        lines.append(f"| `{name}` | {meta['title']} | {producer} | {meta['licence']} | {meta['version']} |")
    return "\n".join(lines) + "\n"


def written(text: str) -> str:
    """The README with its table as of now."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}{table()}{END}{after}"


if __name__ == "__main__":
    README.write_text(written(README.read_text(encoding="utf-8")), encoding="utf-8")
