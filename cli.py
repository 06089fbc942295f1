"""As Reported on the terminal: `python cli.py VERB ...`.

Each verb is one file in verbs/, found by its name and imported only when it is called, so that
`extract` starts without loading what the dashboard needs. `python cli.py` alone lists the verbs.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import sys
from pathlib import Path

import compiled

if __name__ in ("__main__", "__mp_main__"):  # the terminal and its workers; whoever imports this module chooses itself
    compiled.use()

VERBS = Path(__file__).parent / "verbs"


def verbs() -> dict[str, str]:
    """The name and one-line help of every verb, read from its source without importing it."""
    found = {}
    for path in sorted(VERBS.glob("[a-z]*.py")):
        docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        found[path.stem] = docstring.partition("\n")[0]
    return found


def overview() -> str:
    """What `python cli.py` alone prints."""
    lines = [f"  {name:<12} {help_line}" for name, help_line in verbs().items()]
    return "\n".join(["usage: python cli.py VERB ...", "", *lines, "", "python cli.py VERB --help tells more of one."])


def main(argv: list[str] | None = None) -> int:
    """Run one verb; its exit status is ours."""
    argv = sys.argv[1:] if argv is None else argv
    if not argv or argv[0] in ("-h", "--help"):
        print(overview())
        return 0
    name, rest = argv[0], argv[1:]
    if not (VERBS / f"{name}.py").is_file() or not name.isidentifier():
        print(f"There is no verb {name!r}.\n\n{overview()}", file=sys.stderr)
        return 2
    verb = importlib.import_module(f"verbs.{name}")
    parser = argparse.ArgumentParser(
        prog=f"cli.py {name}", description=verb.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    verb.arguments(parser)
    try:
        return verb.run(parser.parse_args(rest))
    except BrokenPipeError:
        sys.stderr.close()
        return 1


if __name__ == "__main__":
    sys.exit(main())
