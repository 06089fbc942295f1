"""Watch a folder: load what is put into it, and fetch the enabled addresses when they are due.

In:  a folder.
Out: a line for each file that was loaded. Goes on until it is stopped with Ctrl-C; --once goes round once.

A file is taken when its size and time have not changed since the round before: nothing is read while it is still being
copied. What is done is noted after it is stored; a crash in between loads the file again, which adds nothing.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import intake
import registers
from loaders.reading.address import Fetcher
from loaders.reading.item import readable
from store import Store, StoreError, default_path
from verbs.load import in_words
from verbs.refresh import refresh

State = tuple[int, int]
"""Size and time of change of a file."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `cli.py watch`."""
    parser.add_argument("folder", type=Path, help="the folder to watch")
    parser.add_argument("--db", default=None, metavar="FILE", help=f"the database (default: {default_path().name})")
    parser.add_argument("--every", type=float, default=30.0, metavar="SECONDS", help="pause between rounds (30)")
    parser.add_argument("--once", action="store_true", help="go round once, without waiting for files to settle")


def run(args: argparse.Namespace) -> int:
    """Go round and round."""
    if not args.folder.is_dir():
        print(f"{args.folder} is no folder.", file=sys.stderr)
        return 1
    seen: dict[str, State] = {}
    try:
        with Store(args.db or default_path()) as store:
            while True:
                known = registers.beside(store.path)
                now = datetime.now(UTC)
                for told in look(args.folder, store, known, None if args.once else seen):
                    print(told, flush=True)
                for url, told in refresh(store, known, Fetcher(now.date().isoformat()), now):
                    print(f"{url}: {told}", flush=True)
                if args.once:
                    return 0
                time.sleep(args.every)
    except KeyboardInterrupt:
        return 0
    except StoreError as error:
        print(error, file=sys.stderr)
        return 1


def look(folder: Path, store: Store, known: Any, seen: dict[str, State] | None) -> Iterator[str]:
    """Load every file that is new or changed and has settled; `seen` is what the last round saw, None: do not wait."""
    for name in intake.find([folder]):
        try:
            about = Path(name).stat()
        except FileNotFoundError:
            continue  # taken away since it was listed
        state = (about.st_size, about.st_mtime_ns)
        settled = seen is None or seen.get(name) == state
        if seen is not None:
            seen[name] = state
        if settled and not store.file_is_done(shown := readable(name), *state):
            done = intake.take_in([name], store, known)
            store.note_file(shown, *state)
            yield f"{shown}: {in_words(done)}"
