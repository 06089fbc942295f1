"""Write the generated parts of the documentation, and the list of texts for translators.

In:  the program itself.
Out: the marked blocks of README.md and docs/, wording/locale/as_reported.pot, and in each catalogue an empty place for
     every text that is new; names the files that changed.
"""

from __future__ import annotations

import argparse

import handbook
from wording.catalogue import LANGUAGES, LOCALES
from wording.template import renewed, template_text


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `cli.py docs`."""
    parser.add_argument("--check", action="store_true", help="write nothing; exit status 1 if something is out of date")


def run(args: argparse.Namespace) -> int:
    """Compare, and write what differs."""
    wanted = {path: handbook.renewed(path.read_text(encoding="utf-8")) for path in handbook.documents()}
    wanted[LOCALES / "as_reported.pot"] = template_text()
    wanted |= {LOCALES / lang / "as_reported.po": renewed(lang) for lang in LANGUAGES if lang != "en"}
    changed = [path for path, text in wanted.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path in changed:
        print(f"{path.relative_to(handbook.ROOT)} {'is out of date' if args.check else 'written'}")
        if not args.check:
            path.write_text(wanted[path], encoding="utf-8")
    return 1 if changed and args.check else 0
