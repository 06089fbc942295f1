"""One thing to load: a file, or bytes that came out of an archive or from an address.

In:  a path or bytes, a name for messages, and the day that counts as today.
Out: Item: its beginning, its decoded text, its lines, all within limits.

Refuses, with a reason: empty and binary content where text is wanted, text in an unknown encoding, a text or a
line too long to be a report or a row.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from functools import cached_property
from hashlib import file_digest
from pathlib import Path

import charset_normalizer

from loaders.reading.header import delimiter_of, names_of

HEAD_BYTES = 65_536
"""How much of a file is looked at to tell what it is."""

MAX_TEXT_BYTES = 20_000_000
"""The longest single report: the longest real ones, yearbooks of a UN agency, have some 5 MB of text."""

MAX_LINE = 2_000_000
"""The longest row of a table, in characters: UCDP's longest source list has 40,000."""

WESTERN = 0.05
"""Share of bytes beyond ASCII below which a text is in Latin letters, some of them with accents."""

BYTE_ORDER_MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe\0\0": "utf-32", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16",
}  # fmt: skip
"""In this order: the mark of UTF-32 begins with that of UTF-16."""


def readable(name: str) -> str:
    """A file's name in letters that can be stored and printed: names may hold any bytes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


class Refused(Exception):
    """This cannot be loaded; `reason` is a sentence for the user, `line` where it stands."""

    def __init__(self, reason: str, line: int | None = None):
        super().__init__(reason)
        self.reason = reason
        self.line = line


def _mostly_utf8(head: bytes) -> bool:
    """True if more letters are UTF-8 than are damaged: letters of other encodings hardly ever are UTF-8 by chance."""
    decoded = head.decode("utf-8", "surrogateescape")
    damaged = sum("\udc80" <= letter <= "\udcff" for letter in decoded)
    return sum(letter > "\x7f" for letter in decoded) >= 2 * damaged


class Item:
    """A file or some bytes, as the loaders see it; `depth` counts the archives around it, `headers` are the site's."""

    def __init__(
        self,
        name: str,
        *,
        path: Path | None = None,
        content: bytes | None = None,
        today: str,
        url: str | None = None,
        retrieved: str | None = None,
        beside: Callable[[str], Item | None] | None = None,
        depth: int = 0,
        suffix: str | None = None,
        headers: dict[str, str] | None = None,
    ):
        self.name = readable(name)
        self.path = path
        self.content = content
        self.today = today
        self.url = url
        self.retrieved = retrieved
        self.depth = depth
        self.headers = headers or {}
        self._suffix = suffix
        self._beside = beside
        self._opened: io.BufferedIOBase | None = None

    @property
    def file(self) -> str:
        """The name without folders: what a Report keeps."""
        return Path(self.name).name

    @property
    def suffix(self) -> str:
        """`.csv`, `.html`, ... in small letters: of the name, or as the site said what it sends."""
        return self._suffix if self._suffix is not None else Path(self.name).suffix.lower()

    @cached_property
    def size(self) -> int:
        """Length in bytes."""
        return len(self.content) if self.content is not None else self.path.stat().st_size

    def open(self) -> io.BufferedIOBase:
        """The bytes, from the beginning."""
        self._opened = io.BytesIO(self.content) if self.content is not None else self.path.open("rb")
        return self._opened

    @property
    def position(self) -> int:
        """How many bytes whoever reads it has come to; all of them when nobody does any more."""
        return self.size if self._opened is None or self._opened.closed else self._opened.tell()

    @cached_property
    def head(self) -> bytes:
        """The first bytes."""
        with self.open() as stream:
            return stream.read(HEAD_BYTES)

    @cached_property
    def end(self) -> bytes:
        """The last bytes."""
        with io.BytesIO(self.content) if self.content is not None else self.path.open("rb") as stream:
            stream.seek(max(self.size - 100, 0))
            return stream.read()

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the bytes, hex: whoever has the file can tell that it is the one."""
        # A stream of its own: `position` follows whoever reads the item.
        with io.BytesIO(self.content) if self.content is not None else self.path.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest()

    @property
    def is_binary(self) -> bool:
        """True if this is no text in any encoding that we know."""
        return b"\0" in self.head and not self.head.startswith(tuple(BYTE_ORDER_MARKS))

    @cached_property
    def encoding(self) -> str:
        """The encoding, from a byte order mark, else UTF-8 if the beginning is that, else the likeliest."""
        for mark, encoding in BYTE_ORDER_MARKS.items():
            if self.head.startswith(mark):
                return encoding
        try:
            # The last character of the head may be cut in two.
            self.head[:-4].decode("utf-8")
            self.head.decode("utf-8", "ignore")
        except UnicodeDecodeError:
            if _mostly_utf8(self.head):
                return "utf-8"  # whoever decodes it is told where it is damaged
            if sum(byte > 0x7F for byte in self.head) < WESTERN * len(self.head):
                return "cp1252"
            likely = list(charset_normalizer.from_bytes(self.head))
            if not likely:
                raise Refused("The encoding of this text cannot be told; save it as UTF-8.") from None
            # Of equally likely ones the commonest of the web before UTF-8; digits are the same in all of them.
            return max(likely, key=lambda one: (-one.chaos, one.coherence, one.encoding == "cp1252")).encoding
        return "utf-8"

    def bytes(self) -> bytes:
        """All of it, if it is no longer than a report can be."""
        if self.size > MAX_TEXT_BYTES:
            limit = MAX_TEXT_BYTES // 1_000_000
            raise Refused(f"This has {self.size / 1e6:,.0f} MB; a single report has at most {limit} MB.")
        with self.open() as stream:
            return stream.read()

    def text(self) -> str:
        """The decoded text, with plain line ends."""
        if self.is_binary:
            raise Refused("This is a binary file, not a text.")
        try:
            decoded = self.bytes().decode(self.encoding)
        except UnicodeDecodeError as error:
            raise Refused(f"Byte {error.start:,} is not valid {error.encoding}; save the file as UTF-8.") from error
        return decoded.replace("\r\n", "\n").replace("\r", "\n")

    def lines(self) -> Iterator[str]:
        """The lines of a file of any size, one at a time."""
        with self.open() as raw, io.TextIOWrapper(raw, encoding=self.encoding, newline="") as stream:
            number = 0
            while True:
                number += 1
                try:
                    line = stream.readline(MAX_LINE)
                except UnicodeDecodeError as error:
                    reason = f"This is not valid {error.encoding}; save the file as UTF-8."
                    raise Refused(reason, self._damaged_line(error.encoding)) from error
                if not line:
                    return
                if len(line) == MAX_LINE:
                    raise Refused(f"This line is longer than {MAX_LINE:,} characters.", number)
                yield line.replace("\0", "") if "\0" in line else line

    def _damaged_line(self, encoding: str) -> int | None:
        """The first line that cannot be decoded; decoding reads ahead of the line that it is asked for."""
        with self.open() as stream:
            for number, line in enumerate(iter(lambda: stream.readline(MAX_LINE), b""), 1):
                try:
                    line.decode(encoding)
                except UnicodeDecodeError:
                    return number
        return None

    @cached_property
    def top(self) -> str:
        """The first bytes as text."""
        return self.head.decode(self.encoding, "replace")

    @cached_property
    def delimiter(self) -> str:
        """What parts the cells of a row."""
        return delimiter_of(self.top)

    @cached_property
    def header(self) -> tuple[str, ...]:
        """The column names, if this is a table of comma-separated values; else nothing."""
        if self.is_binary or self.suffix not in (".csv", ".tsv", ""):
            return ()
        try:
            return tuple(names_of(csv.reader(io.StringIO(self.top, newline=""), delimiter=self.delimiter)))
        except (Refused, csv.Error):
            return ()

    def beside(self, name: str) -> Item | None:
        """Another file in the same folder, if there is one."""
        if self._beside:
            return self._beside(name)
        other = self.path.with_name(name) if self.path else None
        return Item(name, path=other, today=self.today) if other and other.is_file() else None
