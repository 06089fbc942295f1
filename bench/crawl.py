"""How fast is a crawl read, with one worker and with two? Articles in WARC shards, from bytes to figures in the store.

    python bench/crawl.py [ARTICLES] [--ways one two dask peer]     (2,000 articles in all ways unless given)

In:  generated pages of some 350 words with menus, scripts and two sentences with figures, in shards of 250.
Out: articles per second and processor time per article for one process, two processes and two Dask workers, each into
     a database of its own; beside them the peer: warcio and trafilatura alone, one process, nothing read or stored.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARD = 250
TOWNS = ("Kharkiv", "Rafah", "El Fasher", "Mariupol", "Idlib", "Goma", "Sanaa", "Tripoli", "Aleppo", "Kherson")
FILLER = (
    "Traders in the old quarter said that prices had risen again since the road to the coast was closed. ",
    "The council met in the evening and put off its decision about the school year until the end of the month. ",
    "Electricity returned to parts of the town for a few hours, residents said, and the bakeries opened again. ",
    "A delegation is expected to travel to the capital in the coming days to speak about the exchange. ",
)
PEER = """
import sys, trafilatura
from warcio.archiveiterator import ArchiveIterator
for path in sys.argv[1:]:
    with open(path, "rb") as stream:
        for record in ArchiveIterator(stream):
            trafilatura.bare_extraction(record.content_stream().read(), with_metadata=True)
"""


def page(number: int, chance: random.Random, day: str = "2024-06-12") -> bytes:
    """One article."""
    town, dead, hurt = chance.choice(TOWNS), chance.randrange(2, 90), chance.randrange(10, 400)
    story = [f"At least {dead} people were killed and {hurt} wounded in {town} on Monday, the regional governor said."]
    story += ["".join(chance.sample(FILLER, 3)) for _ in range(6)]
    story.insert(4, f"Another {chance.randrange(100, 9_000):,} people fled their homes, according to the Red Cross.")
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(40))
    return (
        f'<!doctype html><html lang="en"><head><title>Story {number}</title>'
        f'<meta property="og:site_name" content="Wire"><meta property="article:published_time" content="{day}">'
        f"<script>{'var x = 1;' * 200}</script></head>"
        f"<body><nav><ul>{menu}</ul></nav><article><h1>Story {number}</h1>"
        f"{''.join(f'<p>{part}</p>' for part in story)}</article><footer>{menu}</footer></body></html>"
    ).encode()


def shards(folder: Path, articles: int) -> list[Path]:
    """The WARC files."""
    chance, paths = random.Random(3), []
    for first in range(0, articles, SHARD):
        path = folder / f"{first:07}.warc.gz"
        with path.open("wb") as out:
            for number in range(first, min(first + SHARD, articles)):
                # A crawl comes in the order of time, late articles among the new ones.
                day = date(2024, 1, 1) + timedelta(days=365 * number // articles - chance.randrange(3))
                body = page(number, chance, day.isoformat())
                http = (
                    f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
                )
                head = (
                    f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
                    f"WARC-Date: 2024-12-30T00:00:00Z\r\nWARC-Target-URI: https://wire.example/{number}\r\n"
                    f"Content-Type: application/http\r\nContent-Length: {len(http)}\r\n\r\n"
                ).encode()
                out.write(gzip.compress(head + http + b"\r\n\r\n", 6, mtime=0))
        paths.append(path)
    return paths


def worked() -> float:
    """Seconds of processor that ended children have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


WAYS = {
    "one": ("one process", ["--db", "{folder}/1.db"]),
    "two": ("two processes", ["--workers", "2", "--db", "{folder}/2.db"]),
    "dask": ("two Dask workers", ["--engine", "dask", "--workers", "2", "--db", "{folder}/3.db"]),
    "peer": ("peer: warcio + trafilatura", []),
}
"""What each way is called, and what `cli.py load` is told."""


def command(way: str, folder: str, paths: list[str]) -> list[str]:
    """The program that reads the shards in this way."""
    if way == "peer":
        return [sys.executable, "-c", PEER, *paths]
    told = [word.format(folder=folder) for word in WAYS[way][1]]
    return [sys.executable, "cli.py", "load", "--json", *told, *paths]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("articles", nargs="?", type=int, default=2_000)
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=list(WAYS))
    args = parser.parse_args()
    articles = args.articles
    with tempfile.TemporaryDirectory() as folder:
        paths = [str(path) for path in shards(Path(folder), articles)]
        size = sum(Path(path).stat().st_size for path in paths)
        print(f"{articles:,} articles in {len(paths)} shards, {size / 1e6:.1f} MB packed", flush=True)
        for way in args.ways:
            began, before = time.perf_counter(), worked()
            ran = subprocess.run(command(way, folder, paths), cwd=ROOT, capture_output=True, text=True, check=True)
            seconds, work = time.perf_counter() - began, worked() - before
            told = json.loads(ran.stdout) if ran.stdout else {}
            made = f"{told['reports']:,} reports, {told['figures']:,} figures" if told else ""
            rate = f"{seconds:7.1f} s {articles / seconds:8.1f} articles/s"
            each = f"{work / articles * 1e3:6.1f} ms of processor each"
            print(f"{WAYS[way][0]:<28} {rate}  {each}  {made}", flush=True)


if __name__ == "__main__":
    main()
