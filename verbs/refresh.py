"""Fetch again the addresses that a user enabled, and print what changed.

In:  the list of addresses in the database: a feed, a data set's file, an answer of ReliefWeb or HDX.
Out: for each: unchanged, or what was added, and which numbers of a table are now others. Both numbers are kept, with
     the days on which each stood.

Polite: one address at a time, no address more often than it was enabled for, nothing sent again that the site says has
not changed. --all asks for every address now.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import intake
import registers
from loaders.reading.address import Fetcher, NotChanged
from loaders.reading.item import Refused
from store import Address, Store, StoreError, default_path
from verbs.load import in_words


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `cli.py refresh`."""
    parser.add_argument("--db", default=None, metavar="FILE", help=f"the database (default: {default_path().name})")
    parser.add_argument("--add", metavar="URL", help="enable an address")
    parser.add_argument("--every", type=float, default=24.0, metavar="HOURS", help="how often (default: 24)")
    parser.add_argument("--who", default=None, help="who enables it (default: the user of this machine)")
    parser.add_argument("--remove", metavar="URL", help="disable an address; what it gave stays")
    parser.add_argument("--list", action="store_true", help="print the addresses and what came of them")
    parser.add_argument("--all", action="store_true", help="fetch every address now, due or not")


def run(args: argparse.Namespace) -> int:
    """Change the list, print it, or go round."""
    try:
        with Store(args.db or default_path()) as store:
            if args.add:
                store.enable_address(args.add, who=args.who or getpass.getuser(), every_hours=args.every)
            elif args.remove:
                if not store.disable_address(args.remove):
                    print(f"{args.remove} is not on the list.", file=sys.stderr)
                    return 1
            elif args.list:
                for address in store.addresses():
                    outcome = address.outcome or "not fetched yet"
                    print(f"{address.url}  every {address.every_hours:g} h  {address.tried or ''}  {outcome}")
            else:
                now = datetime.now(UTC)
                for url, told in refresh(
                    store, registers.beside(store.path), Fetcher(now.date().isoformat()), now, everything=args.all
                ):
                    print(f"{url}: {told}")
    except StoreError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def refresh(
    store: Store, known: Any, fetcher: Fetcher, now: datetime, *, everything: bool = False
) -> Iterator[tuple[str, str]]:
    """Go round the addresses that are due; each with what came of it."""
    for address in store.addresses():
        if everything or address.is_due(now.isoformat()):
            yield address.url, _one(address, store, known, fetcher)


def _one(address: Address, store: Store, known: Any, fetcher: Fetcher) -> str:
    """Fetch one address, load it if it changed, record and return what came of it."""
    asked = {"If-None-Match": address.etag, "If-Modified-Since": address.last_modified}
    try:
        item = fetcher.fetch(address.url, {name: value for name, value in asked.items() if value})
    except NotChanged:
        outcome = "unchanged"
        store.note_fetch(address.url, outcome)
        return outcome
    except Refused as refused:
        store.note_fetch(address.url, refused.reason)
        return refused.reason
    hashed = sha256(item.content or b"").hexdigest()
    outcome = "unchanged" if hashed == address.content_hash else in_words(intake.take_item(item, store, known))
    # Recorded after loading: a crash in between fetches once more, and loading twice adds nothing.
    etag, last_modified = item.headers.get("etag"), item.headers.get("last-modified")
    store.note_fetch(
        address.url, outcome.split("\n")[0], content_hash=hashed, etag=etag, last_modified=last_modified
    )  # fmt: skip
    return outcome
