"""Open the database file, make sure that we understand it, and let one writer write at a time.

In:  the path of a SQLite file; it need not exist.
Out: Database: an open connection with write transactions and a version that changes with each of them.

Assumes a local disk: SQLite's write-ahead log does not work over network shares.
Refuses a file that is no database, one of a newer version of the program, and a second writer, each with a sentence.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from store.schema import MIGRATIONS, VERSION, add_new_fields, missing_fields

BUSY_SECONDS = 10.0
"""How long a writer waits for another; loads write in batches of about a second."""

CACHE_KILOBYTES = 196_608
"""Page cache of the writing connection: enough that a batch of figures does not spill, among millions of others."""

PAGE_BYTES = 16_384
"""Size of a page of a new file: ids come in no order, and of larger pages a batch of them rewrites fewer."""

LOG_BYTES = 130_000_000
"""Length of the write-ahead log before it is folded into the file: batches change the same pages again."""


class StoreError(Exception):
    """The store cannot do what was asked; the message is a sentence for the user."""


class StoreBusy(StoreError):
    """Another process is writing."""


class StoreTooNew(StoreError):
    """The database was written by a newer version of the program."""


def default_path() -> Path:
    """The database that everything uses unless told otherwise: $AS_REPORTED_DB, else build/as_reported.db."""
    given = os.environ.get("AS_REPORTED_DB")
    return Path(given) if given else Path(__file__).parent.parent / "build" / "as_reported.db"


def utc_now() -> str:
    """Now, ISO, UTC, to the microsecond: what `recorded` holds."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


class Database:
    """An open database file. Use it as a context manager, or call close()."""

    def __init__(
        self, path: str | Path, *, busy_seconds: float = BUSY_SECONDS, clock: Callable[[], str] = utc_now
    ) -> None:
        self.path = Path(path)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._clock = clock
        self._lock = threading.RLock()
        connection = sqlite3.connect(self.path, timeout=busy_seconds, check_same_thread=False)
        try:
            self._write = connection
            self._prepare()
            # Reading has a connection of its own: a page that is half way through a line when somebody saves a review
            # sees neither half of the review, and a write that is taken back does not break the page.
            self._read = sqlite3.connect(self.path, timeout=busy_seconds, check_same_thread=False)
            self._read.execute("PRAGMA query_only=ON")
        except sqlite3.OperationalError as error:
            connection.close()
            raise self._plainly(error) from error
        except sqlite3.DatabaseError as error:
            connection.close()
            raise StoreError(f"{self.path} is not a database of this program: {error}.") from error
        except StoreError:
            connection.close()
            raise

    def _prepare(self) -> None:
        execute = self._write.execute
        held = self.schema_version
        if held > VERSION:
            raise StoreTooNew(
                f"{self.path} was written by a newer version of As Reported "
                f"(schema {held}; this one reads up to {VERSION}). Update the program, or name another file."
            )
        execute(f"PRAGMA page_size={PAGE_BYTES}")  # of a file that has pages already it changes nothing
        execute("PRAGMA journal_mode=WAL")
        execute("PRAGMA synchronous=NORMAL")
        execute(f"PRAGMA cache_size=-{CACHE_KILOBYTES}")
        (page_bytes,) = execute("PRAGMA page_size").fetchone()
        execute(f"PRAGMA wal_autocheckpoint={LOG_BYTES // page_bytes}")
        if held < VERSION:
            self._migrate()
        elif missing_fields(self._write):
            with self._transaction() as connection:
                add_new_fields(connection)

    def _migrate(self) -> None:
        # Imported here: a database that is laid out already is opened without it, in half the time.
        from sqlite_utils import Database as Tables

        with self._transaction() as connection:
            for number in range(self.schema_version, VERSION):
                MIGRATIONS[number](Tables(connection))
                connection.execute(f"PRAGMA user_version={number + 1}")

    @property
    def schema_version(self) -> int:
        """How many migrations the file has had."""
        return self._write.execute("PRAGMA user_version").fetchone()[0]

    @property
    def version(self) -> int:
        """A number that grows with every write, by any process: caches key on it."""
        return int(self._meta("writes"))

    def _meta(self, name: str) -> int | str | None:
        row = self._read.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: whatever happens inside, the file holds either all of it or none of it."""
        with self._lock:
            connection = self._write
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                raise self._plainly(error) from error
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException as error:
                connection.rollback()
                self._rolled_back()
                if isinstance(error, sqlite3.OperationalError):
                    raise self._plainly(error) from error
                raise

    @contextmanager
    def _writing(self) -> Iterator[tuple[sqlite3.Connection, str]]:
        """A transaction that counts as a write; gives the connection and the time to record."""
        with self._transaction() as connection:
            yield connection, self._clock()
            connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'writes'")

    def _rolled_back(self) -> None:
        """Forget what was remembered of a transaction that did not happen."""

    def _plainly(self, error: sqlite3.OperationalError) -> StoreError:
        if "locked" in str(error) or "busy" in str(error):
            return StoreBusy(f"Another process is writing to {self.path}; wait until it is done, then try again.")
        return StoreError(f"{self.path} cannot be used: {error}.")

    def close(self) -> None:
        """Close the file."""
        self._read.close()
        self._write.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
