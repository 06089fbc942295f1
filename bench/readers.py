"""Ask a server for pages over many connections at once, with so little work of its own that the server is measured.

In:  `python bench/readers.py HOST PORT TARGETS.json`; options below.
Out: one line of JSON: answers a second, waiting times.
Assumes: HTTP/1.1, answers with a Content-Length. Every connection asks again as soon as it has its answer, or, with a
rate, when its turn comes: then waiting in line counts as waiting, as it does for a reader.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from pathlib import Path

ASK = "GET {target} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\nUser-Agent: readers\r\n\r\n"
LENGTH = b"content-length: "


class Reader(asyncio.Protocol):
    """One connection that asks, waits for the whole answer, and asks again."""

    def __init__(self, run: Run) -> None:
        self.run, self.transport = run, None
        self.buffer, self.wanted, self.asked = b"", -1, 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the first time."""
        self.transport = transport
        self.run.next(self)

    def ask(self, request: bytes, since: float) -> None:
        """Send one request; it has been waiting since then."""
        self.asked = since
        self.transport.write(request)

    def data_received(self, data: bytes) -> None:
        """Collect the answer; when it is whole, go on."""
        self.buffer += data
        if self.wanted < 0:
            end = self.buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            head = self.buffer[:end].lower()
            at = head.index(LENGTH) + len(LENGTH)
            self.wanted = end + 4 + int(head[at:].split(b"\r\n", 1)[0])
            self.run.good += head.startswith(b"http/1.1 200")
        if len(self.buffer) >= self.wanted:
            self.buffer, self.wanted = b"", -1
            self.run.waits.append(time.perf_counter() - self.asked)
            self.run.next(self)

    def connection_lost(self, error: Exception | None) -> None:
        """A connection that breaks off is a request without an answer."""
        self.run.end()


class Run:
    """Requests that are shared out among connections."""

    def __init__(self, requests: list[bytes], number: int, rate: float) -> None:
        self.requests, self.number, self.rate = requests, number, rate
        self.sent, self.good, self.waits = 0, 0, []
        self.done = asyncio.Event()
        self.began = time.perf_counter()

    def next(self, reader: Reader) -> None:
        """Give a connection its next request, at once or when its turn comes."""
        if self.sent >= self.number:
            if len(self.waits) >= self.number:
                self.end()
            return
        turn = self.began + self.sent / self.rate if self.rate else 0.0
        request = self.requests[self.sent % len(self.requests)]
        self.sent += 1
        now = time.perf_counter()
        if turn > now:
            asyncio.get_running_loop().call_later(turn - now, reader.ask, request, turn)
        else:
            reader.ask(request, turn or now)

    def end(self) -> None:
        """Nothing more is to come."""
        self.done.set()


async def ask(host: str, port: int, targets: list[str], number: int, connections: int, rate: float) -> dict[str, float]:
    """Ask `number` times, the targets in turn."""
    requests = [ASK.format(target=target, host=f"{host}:{port}").encode() for target in targets]
    loop = asyncio.get_running_loop()
    run = Run(requests, number, rate)
    await asyncio.gather(*(loop.create_connection(lambda: Reader(run), host, port) for _ in range(connections)))
    await run.done.wait()
    taken, waits = time.perf_counter() - run.began, sorted(run.waits)
    return {
        "answers": len(waits), "good": run.good, "rate": len(waits) / taken, "p50": waits[len(waits) // 2],
        "p99": waits[int(0.99 * (len(waits) - 1))], "longest": waits[-1], "processor": time.process_time(),
    }  # fmt: skip


def main() -> int:
    """Ask as the options say, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("host")
    parser.add_argument("port", type=int)
    parser.add_argument("targets", help="a JSON file: a list of paths with their queries")
    parser.add_argument("--number", type=int, default=10_000)
    parser.add_argument("--connections", type=int, default=50)
    parser.add_argument("--rate", type=float, default=0, help="requests a second; 0: as many as it takes")
    said = parser.parse_args()
    targets = json.loads(Path(said.targets).read_text(encoding="utf-8"))
    found = asyncio.run(ask(said.host, said.port, targets, said.number, said.connections, said.rate))
    print(json.dumps(found))
    return 0 if found["good"] == said.number else 1


if __name__ == "__main__":
    sys.exit(main())
