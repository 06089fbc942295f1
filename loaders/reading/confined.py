"""Run a reader of difficult files in a process of its own, with limits on time and memory.

In:  the name of a function of loaders/ and its arguments.
Out: what the function returns, as plain lists, dicts and texts.

Some formats let a small file ask for endless work: a PDF whose pages refer to each other, a document that unfolds to
gigabytes. The parser may hang or take all memory, so it works in a child that can be ended. The child stays for
the next file; after a failure a fresh one takes its place.
Refuses with a sentence when a limit is reached or the parser gives up.
"""

from __future__ import annotations

import atexit
import importlib
import json
import os
import pickle
import struct
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

if __name__ == "__main__":  # run as a file, the child does not yet know where the program lies
    sys.path.insert(0, str(Path(__file__).parents[2]))

from loaders.reading.item import Refused

SECONDS = 60.0
"""The longest that one file may take: a situation report of 40 pages takes 4 seconds."""

MEGABYTES = 1_500
"""The most memory the child may ask for: large spreadsheets need some 500."""

ROOT = Path(__file__).parents[2]
LENGTH = struct.Struct(">Q")

_lock = threading.Lock()
_child: subprocess.Popen[bytes] | None = None


def confined(function: str, *arguments: Any, seconds: float = SECONDS) -> Any:
    """Call `module:name` with the arguments in the child; what it returns."""
    with _lock:
        child = _running()
        stopwatch = threading.Timer(seconds, child.kill)
        stopwatch.start()
        try:
            _send(child.stdin, pickle.dumps((function, arguments)))
            kind, answer = json.loads(_receive(child.stdout))
        except (OSError, EOFError, struct.error) as error:
            hung = not stopwatch.is_alive()
            _end()
            spent = (
                f"took longer than {seconds:.0f} seconds" if hung else f"needed more than {MEGABYTES} MB or broke off"
            )
            raise Refused(f"Reading this file {spent}; it may be damaged or made to do harm.") from error
        finally:
            stopwatch.cancel()
    if kind == "refused":
        raise Refused(*answer)
    return answer


def _running() -> subprocess.Popen[bytes]:
    """The child, started if need be."""
    global _child
    if _child is None or _child.poll() is not None:
        _child = subprocess.Popen(
            [sys.executable, __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
        )
    return _child


@atexit.register
def _end() -> None:
    """End the child, whatever it is doing."""
    global _child
    if _child is not None:
        _child.kill()
        for pipe in (_child.stdin, _child.stdout):
            with suppress(OSError):
                pipe.close()
        _child.wait()
        _child = None


def _send(pipe: BinaryIO, message: bytes) -> None:
    pipe.write(LENGTH.pack(len(message)) + message)
    pipe.flush()


def _receive(pipe: BinaryIO) -> bytes:
    (length,) = LENGTH.unpack(pipe.read(LENGTH.size))
    return pipe.read(length)


def serve() -> None:
    """The child: answer one call after another until the parent goes away."""
    import resource

    limit = MEGABYTES * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr  # a parser that prints must not spoil the answers
    while True:
        try:
            function, arguments = pickle.loads(_receive(sys.stdin.buffer))
        except (EOFError, struct.error):
            return
        module, _, name = function.partition(":")
        try:
            answer = ["done", getattr(importlib.import_module(module), name)(*arguments)]
        except Refused as refused:
            answer = ["refused", [refused.reason, refused.line]]
        except MemoryError:
            answer = ["refused", [f"Reading this file needed more than {MEGABYTES} MB.", None]]
        except RecursionError:
            answer = ["refused", ["This file is nested too deeply to be read.", None]]
        except Exception as error:
            answer = ["refused", [f"The file is damaged ({type(error).__name__}: {str(error)[:200]}).", None]]
        _send(answers, json.dumps(answer).encode())


if __name__ == "__main__":
    serve()
