"""Fetch one address that a user asked for.

In:  an http or https address.
Out: an Item with its bytes, the address that it came from in the end, and the day.

Refuses, with a reason: other schemes, user names in addresses, unusual ports; addresses of this machine or of a private
network, looked at after the name is resolved and again at each redirect, and connected to by the very number that was
looked at; what the site's robots.txt forbids; more than five redirects, 20 MB, a minute; content that is no text,
table or document. Nothing is fetched twice within a second from one host.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import httpx

from loaders.reading.item import MAX_TEXT_BYTES, Item, Refused

AGENT = "AsReported/0.2 (reads quoted figures; one page at a time, at a person's request)"
PORTS = {None, 80, 443, 8080, 8443}
REDIRECTS = (301, 302, 303, 307, 308)
MOST_REDIRECTS = 5
TIMEOUT = httpx.Timeout(20.0, connect=10.0)
"""Seconds for one read and for connecting."""
WHOLE_SECONDS = 60.0
"""Seconds for everything: a slow drip of bytes never reaches the timeout of one read."""
PAUSE_SECONDS = 1.0
ROBOTS_BYTES = 500_000
"""What a crawler must read of a robots.txt by its standard."""

SUFFIXES = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "text/markdown": ".md",
    "text/csv": ".csv", "application/csv": ".csv", "application/json": ".json", "application/x-ndjson": ".jsonl",
    "application/rss+xml": ".rss", "application/atom+xml": ".atom", "application/xml": ".xml", "text/xml": ".xml",
    "application/pdf": ".pdf", "application/zip": ".zip", "application/warc": ".warc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}  # fmt: skip
"""Content types that some loader may read, and the ending that says so. A plain text keeps its own ending."""
KEPT_ENDINGS = {".csv", ".json", ".jsonl", ".ndjson", ".md", ".xml", ".rss", ".atom"}
UNTYPED = {"application/octet-stream", "binary/octet-stream", ""}

TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""Numbers behind which a gateway reaches an old-style address (RFC 6052)."""

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Iterable[str]]


def resolve(host: str, port: int) -> list[str]:
    """The numbers of a name."""
    try:
        return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise Refused(f"There is no host {host}.") from error


@dataclass(slots=True)
class Fetcher:
    """Fetches addresses; remembers robots.txt and when a host was last asked."""

    today: str
    resolve: Resolve = resolve
    transport: httpx.BaseTransport | None = None
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> Item:
        """What an address holds."""
        response = self._follow(url, headers or {})
        return Item(
            url, content=response.content, today=self.today, url=response.url, retrieved=self.today,
            suffix=_suffix(response), headers=response.headers,
        )  # fmt: skip

    def _follow(self, url: str, headers: dict[str, str]) -> _Response:
        deadline = self.clock() + WHOLE_SECONDS
        for _ in range(MOST_REDIRECTS + 1):
            self._may_read(url, deadline)
            response = self._get(url, headers, MAX_TEXT_BYTES, deadline)
            if response.status in REDIRECTS and "location" in response.headers:
                url = urljoin(url, response.headers["location"])
                continue
            if response.status == 304:
                raise NotChanged(url)
            if response.status != 200:
                raise Refused(f"The site answers with status {response.status}.")
            return response
        raise Refused(f"The address leads on and on: more than {MOST_REDIRECTS} redirects.")

    def _may_read(self, url: str, deadline: float) -> None:
        """Refused if the site's robots.txt forbids the address; a site without one allows all."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            rules = RobotFileParser()
            response = self._robots_of(site, deadline)
            if response.status >= 500:  # a site that cannot say its rules just now allows nothing (RFC 9309, 2.3.1.4)
                raise Refused(f"The site answers with status {response.status}.")
            if response.status in (401, 403):
                rules.disallow_all = True
            lines = response.content.decode("utf-8", "replace").splitlines() if response.status == 200 else []
            rules.parse(lines)
            self._robots[site] = rules
        if not self._robots[site].can_fetch(AGENT, url):
            raise Refused("The site asks programs not to read this address (robots.txt).")

    def _robots_of(self, site: str, deadline: float) -> _Response:
        """The site's rules, wherever it leads; each step is looked at like any other address."""
        url = f"{site}/robots.txt"
        for _ in range(MOST_REDIRECTS + 1):
            response = self._get(url, {}, ROBOTS_BYTES, deadline, cut=True)
            if response.status not in REDIRECTS or "location" not in response.headers:
                break
            url = urljoin(url, response.headers["location"])
        return response

    def _get(self, url: str, headers: dict[str, str], most: int, deadline: float, cut: bool = False) -> _Response:
        parts = _checked(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        number = self._public_number(parts.hostname, port)
        wait = self._asked.get(parts.hostname, -PAUSE_SECONDS) + PAUSE_SECONDS - self.clock()
        if wait > 0:
            self.sleep(wait)
        self._asked[parts.hostname] = self.clock()
        # The connection goes to the number that was looked at: a name that resolves anew could lead elsewhere.
        host = f"[{number}]" if ":" in number else number
        at_number = parts._replace(netloc=f"{host}:{port}", fragment="").geturl()
        named = {"Host": parts.netloc, "User-Agent": AGENT, "Accept-Encoding": "gzip", **headers}
        with self._client() as client, _plain_errors():
            request = client.build_request("GET", at_number, headers=named, extensions={"sni_hostname": parts.hostname})
            answer = client.send(request, stream=True)
            try:
                content = b""
                for piece in answer.iter_bytes():
                    content += piece
                    if len(content) > most and cut:
                        break
                    if len(content) > most:
                        raise Refused(f"This address holds more than {most // 1_000_000} MB.")
                    if self.clock() > deadline:
                        raise Refused(f"The site took longer than {WHOLE_SECONDS:.0f} seconds.")
            finally:
                answer.close()
        return _Response(url, answer.status_code, dict(answer.headers), content)

    def _client(self) -> httpx.Client:
        # No proxies or passwords from the environment: the number that was checked must be the one that is asked.
        return httpx.Client(transport=self.transport, timeout=TIMEOUT, follow_redirects=False, trust_env=False)

    def _public_number(self, host: str, port: int) -> str:
        """One of the host's numbers, if all of them are public."""
        numbers = list(self.resolve(host, port))
        for number in numbers:
            address = ipaddress.ip_address(number.partition("%")[0])
            if not all(one.is_global and not one.is_multicast for one in _inside(address) or (address,)):
                raise Refused(f"{host} is an address of this machine or of a private network; it is not fetched.")
        if not numbers:
            raise Refused(f"There is no host {host}.")
        return numbers[0]


def _inside(address: Address) -> list[Address]:
    """The old-style numbers that a new-style one leads to, by mapping, relay or translation."""
    if isinstance(address, ipaddress.IPv4Address):
        return []
    translated = ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF) if address in TRANSLATED else None
    return [one for one in (address.ipv4_mapped, address.sixtofour, *(address.teredo or ()), translated) if one]


class NotChanged(Exception):
    """The site says that the address holds what it held."""


@dataclass(frozen=True, slots=True)
class _Response:
    url: str
    status: int
    headers: dict[str, str]
    content: bytes


def _checked(url: str):
    """The parts of an address that may be asked for."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Refused("This is not a web address.") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Refused("Only http and https addresses are fetched.")
    if parts.username or parts.password:
        raise Refused("An address with a user name in it is not fetched.")
    if port not in PORTS:
        raise Refused(f"Port {port} is not one of the web's; it is not fetched.")
    return parts


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except httpx.TimeoutException as error:
        raise Refused("The site does not answer in time.") from error
    except httpx.HTTPError as error:
        raise Refused(f"The site cannot be reached ({type(error).__name__}).") from error


def _suffix(response: _Response) -> str:
    """The ending that tells the loaders what this is."""
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    path = urlsplit(response.url).path.lower()
    own = path[path.rfind(".") :] if "." in path.rsplit("/", 1)[-1] else ""
    told_by_name = kind in UNTYPED or (kind in ("text/plain", "application/json") and own in KEPT_ENDINGS)
    if told_by_name and (own in SUFFIXES.values() or own in KEPT_ENDINGS or path.endswith(".warc.gz")):
        return own
    if kind in SUFFIXES:
        return SUFFIXES[kind]
    raise Refused(f"The address holds {kind or 'something without a type'}: no text, table or document.")
