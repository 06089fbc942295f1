"""Remember which addresses a user wants fetched again, and which files of a watched folder are done.

In:  an address that somebody enabled; a file with its size and time of change.
Out: the same lists, so that the next round does only what is due, and a crash between two rounds loses nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from store.database import StoreError
from store.upkeep import Upkeep

LEAST_HOURS = 1.0
"""No address is fetched more often: feeds and data sets change by the hour at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address that is fetched again and again."""

    url: str
    every_hours: float
    who: str
    """Who enabled it."""
    since: str
    """When they did."""
    tried: str | None = None
    """When it was last asked for, ISO date-time."""
    outcome: str | None = None
    """What came of it, as a sentence."""
    content_hash: str | None = None
    """SHA-256 of what it held then."""
    etag: str | None = None
    last_modified: str | None = None

    def is_due(self, now: str) -> bool:
        """True if its time has come."""
        if self.tried is None:
            return True
        return datetime.fromisoformat(self.tried) + timedelta(hours=self.every_hours) <= datetime.fromisoformat(now)


class Rounds(Upkeep):
    """The part of the store that remembers rounds."""

    def enable_address(self, url: str, *, who: str, every_hours: float = 24.0) -> None:
        """Fetch this address from now on."""
        if not url.startswith(("http://", "https://")):
            raise StoreError("Only http and https addresses are fetched.")
        if every_hours < LEAST_HOURS:
            raise StoreError(f"An address is fetched every {LEAST_HOURS:.0f} hour at most.")
        with self._writing() as (connection, now):
            connection.execute(
                "INSERT INTO addresses (url, every_hours, who, since) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (url) DO UPDATE SET every_hours = excluded.every_hours, who = excluded.who",
                (url, every_hours, who, now),
            )

    def disable_address(self, url: str) -> bool:
        """Fetch it no longer; False if it was not on the list. What it gave stays."""
        with self._writing() as (connection, _):
            return connection.execute("DELETE FROM addresses WHERE url = ?", (url,)).rowcount > 0

    def addresses(self) -> list[Address]:
        """The list, A to Z."""
        names = [f.name for f in fields(Address)]
        rows = self._read.execute(f"SELECT {', '.join(names)} FROM addresses ORDER BY url")
        return [Address(**dict(zip(names, row, strict=True))) for row in rows]

    def note_fetch(
        self,
        url: str,
        outcome: str,
        *,
        content_hash: str | None = None,
        etag: str | None = None,
        last_modified: str | None = None,
    ) -> None:
        """Record what came of asking for an address; what is not given stays as it was."""
        with self._writing() as (connection, now):
            connection.execute(
                "UPDATE addresses SET tried = ?, outcome = ?, content_hash = coalesce(?, content_hash), "
                "etag = coalesce(?, etag), last_modified = coalesce(?, last_modified) WHERE url = ?",
                (now, outcome, content_hash, etag, last_modified, url),
            )

    def file_is_done(self, name: str, size: int, changed: int) -> bool:
        """True if just this state of the file was loaded."""
        row = self._read.execute("SELECT size, changed FROM files WHERE name = ?", (name,)).fetchone()
        return row == (size, changed)

    def note_file(self, name: str, size: int, changed: int) -> None:
        """Record that this state of the file is loaded."""
        with self._writing() as (connection, now):
            connection.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", (name, size, changed, now))
