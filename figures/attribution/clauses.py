"""Where the clauses of a sentence begin, looked up once for all of its sayings.

In:  the tokens of a sentence.
Out: Clauses: the start of the clause around a token, the semicolons, the next ', but' behind a token.
Assumes that a comma, a semicolon and words like 'while' and 'which' begin a clause.
"""

from __future__ import annotations

from bisect import bisect_right

from figures import lexicon
from figures.text import Token

WORDS = {"while", "but", "whereas", "and", "where", "which", "that", "as"}
"""Words behind which a clause begins."""
GOES_ON = lexicon.tables("en_speakers")["goes_on"]
"""Words behind ', but' with which the same speaker goes on."""


def _goes_on(tokens: list[Token], k: int) -> bool:
    """True for '..., but revised that number to 20': no other subject follows."""
    return k < len(tokens) and tokens[k].low in GOES_ON


class Clauses:
    """The clauses of one sentence."""

    def __init__(self, tokens: list[Token]) -> None:
        self.length = len(tokens)
        self.starts, self.semis, self.buts = [0], [], []
        start = 0
        for k, token in enumerate(tokens):
            if token.text in (",", ";") or token.low in WORDS:
                start = k + 1
            if token.text == ";":
                self.semis.append(k)
            if token.low == "but" and k and tokens[k - 1].text in (",", "”", '"') and not _goes_on(tokens, k + 1):
                self.buts.append(k)
            self.starts.append(start)

    def start(self, i: int) -> int:
        """Where the clause that holds token i begins."""
        return self.starts[i]

    def but(self, after: int) -> int:
        """Where ', but' takes the sentence back from a speaker whose words end at a token."""
        k = bisect_right(self.buts, after)
        return self.buts[k] if k < len(self.buts) else self.length
