"""Put the words of a page into lines, by where they stand.

In:  words of a page, each with its place.
Out: the lines from top to bottom; in a line the words by where they end, highest first, then from the left.
Assumes that a word belongs to a line if it begins above the middle of the line's first word.
"""

from __future__ import annotations

from typing import Any

Word = dict[str, Any]


def in_lines(words: list[Word]) -> list[list[Word]]:
    """The words, line by line."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word["bottom"], word["x0"])):
        if lines and word["top"] < (lines[-1][0]["top"] + lines[-1][0]["bottom"]) / 2:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def from_left(line: list[Word]) -> list[Word]:
    """The words of a line from left to right."""
    return sorted(line, key=lambda word: word["x0"])
