"""Turn files into Reports: each file of this folder is one loader, found by walking.

In:  a path, or an Item (bytes out of an archive or from an address).
Out: Reports, those from tables with their Figures filled, and a Refusal for everything that could not be read.

A loader is a module with TITLE, READS and SOURCE (what it is called, which files it reads, where they come from),
`recognises(item) -> bool` and `load(item) -> Iterator[Report | Refusal]`. What they share lies in reading/. At most one
may recognise an item; a loader that reads any table of some kind says GENERIC = True and is asked after those that
know theirs. A loader that reads other files beside its table names them in BESIDE: they are no reports of their own.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from types import ModuleType

from loaders.reading.item import Item, Refused
from records import Refusal, Report

METADATA = (".meta.yml", ".mapping.yml")
"""Endings of the files that say whose table the one beside them is, and how to read it."""


@cache
def loaders() -> dict[str, ModuleType]:
    """Every loader by its name."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        if not module.ispkg:
            found[module.name] = importlib.import_module(f"loaders.{module.name}")
    return found


@cache
def companions() -> frozenset[str]:
    """Names of the files that are read beside a table."""
    return frozenset(name for loader in loaders().values() for name in getattr(loader, "BESIDE", ()))


def recognise(item: Item) -> str | None:
    """The name of the loader that reads this item, if there is one."""
    by_care = sorted(loaders().items(), key=lambda named: getattr(named[1], "GENERIC", False))
    return next((name for name, loader in by_care if loader.recognises(item)), None)


def load_item(item: Item) -> Iterator[Report | Refusal]:
    """Everything that one item holds."""
    known = loaders()
    try:
        if item.size == 0:
            raise Refused("The file is empty.")
        if item.file in companions() or item.file.endswith(METADATA):
            return
        name = recognise(item)
        if name is None:
            kind = "binary file" if item.is_binary else "file"
            raise Refused(f"No loader recognises this {kind}.")
        nothing = True
        for found in known[name].load(item):
            nothing = False
            yield found
        if nothing:
            raise Refused(f"Nothing in this file states a figure ({known[name].TITLE}).")
    except Refused as refused:
        yield Refusal(item.name, refused.line, refused.reason)
    except OSError as error:
        yield Refusal(item.name, None, f"The file cannot be opened: {error.strerror or error}.")
    except RecursionError:
        yield Refusal(item.name, None, "This file is nested too deeply to be read.")
    except Exception as error:  # a hostile file must not stop the files after it
        yield Refusal(item.name, None, f"The file cannot be read ({type(error).__name__}: {error}).")


def load(path: str | Path, today: str | None = None) -> Iterator[Report | Refusal]:
    """Everything that one file holds."""
    today = today or datetime.now(UTC).date().isoformat()
    yield from load_item(Item(str(path), path=Path(path), today=today))
