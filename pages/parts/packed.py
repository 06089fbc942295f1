"""Write down a drawing so that what repeats in it goes to the browser once.

In:  the data of a picture as charts/screen.py makes it.
Out: the same with the words of its points as numbers of lines, and these lines; plot.js puts them together again.

Of a picture of 5,000 points two thirds are the words that show at a point, and most lines of these repeat: who counted,
who printed it.
"""

from __future__ import annotations

from typing import Any

BREAK = "<br>"
"""Between two lines of hover text."""


def packed(traces: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[str]]:
    """The traces with the numbers of their lines, and the lines.

    >>> packed([{"x": [1, 2], "hovertext": ["5<br>UN", "6<br>UN"]}, {"x": [3]}])
    ([{'x': [1, 2], 'hovertext': [[0, 1], [2, 1]]}, {'x': [3]}], ['5', 'UN', '6'])
    """
    numbers: dict[str, int] = {}
    found = []
    for trace in traces:
        if "hovertext" in trace:
            texts = [
                [numbers.setdefault(line, len(numbers)) for line in text.split(BREAK)] for text in trace["hovertext"]
            ]
            trace = {**trace, "hovertext": texts}
        found.append(trace)
    return found, list(numbers)
