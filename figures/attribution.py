"""Finds who says so: 'according to X', 'X said', 'said X', and how far each saying reaches.

In:  the nodes and tokens of a sentence, what the sentence before it was attributed to.
Out: Sayings: the speaker's words and the span of tokens that are theirs; or None where the report speaks itself.
Assumes a speaker is the noun phrase beside a verb of saying. Who acts is not who says.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures import lexicon
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.text import Token

NOT_SPEAKERS = {"it", "he", "she", "they", "who", "which", "that", "this", "there", "what", "we", "i"}
EVENTS = lexicon.tables("en_cues")["attribution_events"]
"""What happens says nothing: 'the war claimed 80,000 lives' has no speaker."""


@dataclass(slots=True)
class Saying:
    """One attribution inside a sentence."""

    words: str | None
    """The speaker; None for a pronoun that could not be resolved."""
    first: int
    last: int
    """Token span of the saying's own words (speaker and verb)."""
    start: int
    end: int
    """Token span of what is said."""
    rule: str
    relay: str | None = None
    pronoun: bool = False


def find(
    nodes: list[Node],
    tokens: list[Token],
    text: str,
    lexicon: Lexicon,
    before: str | None,
    headline: bool,
    subject: str | None = None,
) -> list[Saying]:
    """The sayings of a sentence."""
    finder = _Finder(nodes, tokens, text, lexicon, subject or before, headline)
    finder.source = before
    found = finder.according() + finder.said() + finder.parenthesis() + finder.colon() + finder.counts_of()
    found.sort(key=lambda s: s.first)
    return _reach(found, tokens, nodes)


GENERAL_ROLES = {"official", "officer", "spokesman", "spokeswoman", "spokesperson"}
ROLES = GENERAL_ROLES | {"minister", "governor", "commander", "chief", "administrator", "mayor", "director"}
"""'The official' is the spokesman, the governor, the chief named before."""
CARRIERS = {
    "figures",
    "data",
    "statistics",
    "numbers",
    "statement",
    "estimates",
    "estimate",
    "tally",
    "count",
    "information",
}
"""What carries a word: whose it is stands behind it."""


class _Finder:
    def __init__(self, nodes, tokens, text, lexicon, before, headline) -> None:
        self.n = nodes
        self.t = tokens
        self.text = text
        self.small = lexicon.small
        self.before = before
        self.headline = headline

    def words(self, a: int, b: int) -> str:
        """The text of nodes[a:b], without marks at its ends."""
        return self.text[self.t[self.n[a].first].start : self.t[self.n[b - 1].last - 1].end].strip(' ,;:"“”')

    def according(self) -> list[Saying]:
        found = []
        for k, node in enumerate(self.n):
            if node.kind != "ATT" or (node.low in ("per",)):
                continue
            end = self.noun_phrase(k + 1)
            if end <= k + 1:
                continue
            words, end = self.behind_carrier(k + 1, end)
            if words.lower() in NOT_SPEAKERS:
                words = self.before
            if (
                words is None
                or words.lower().startswith(("its ", "no ", "his ", "her ", "any "))
                or (k and self.n[k - 1].low == "without")
            ):
                continue
            words = self.known_as(words)
            if node.low in ("citing", "quoting"):
                relay = next((s for s in [self.subject_before(k)] if s), None)
                found.append(Saying(words, node.first, self.n[end - 1].last, 0, len(self.t), node.low, relay=relay))
            else:
                doubled = k > 0 and self.n[k - 1].kind == "ATT"  # 'according to' and 'data from' are one
                first = self.n[k - 1].first if doubled else node.first
                found.append(Saying(words, first, self.n[end - 1].last, 0, len(self.t), node.low))
        return found

    def behind_carrier(self, start: int, end: int) -> tuple[str, int]:
        """Who stands behind figures or a statement: 'figures released by the mission' is the mission's word."""
        n = self.n
        noun = next((y for y in range(start, end) if n[y].low in CARRIERS), None)
        if noun is None or any(n[y].capital for y in range(start, noun)):
            return self.words(start, end), end
        for y in range(noun + 1, min(noun + 5, len(n))):
            if (n[y].low in ("by", "from") or n[y].kind == "ATT") and (last := self.noun_phrase(y + 1)) > y + 1:
                return self.words(y + 1, last), max(end, last)
            if n[y].kind not in ("ED", "V", "T", "N", "R", "TIME"):
                break
        return self.words(start, end), end

    def known_as(self, words: str) -> str:
        """'the source' is the source named before it, when that was a source too."""
        bare = words.lower().removeprefix("the ")
        if words.lower().startswith("the ") and " " not in bare and self.source:
            known = set(self.source.lower().split())
            if bare in known or (bare in GENERAL_ROLES and known & ROLES):
                return self.source
        return words

    def colon(self) -> list[Saying]:
        """'Governor: 50 dead', 'Rockets hit suburbs: activists'."""
        found = []
        stamped = self.t[0].kind == "clock"  # '03:10: Interior ministry - 77 killed'
        start = 1 + (len(self.n) > 1 and self.n[1].kind in ("COLON", "DASH")) if stamped else 0
        for k, node in enumerate(self.n):
            if (
                (node.kind == "COLON" or (stamped and node.kind == "DASH"))
                and start < k <= 9
                and self.speaks(start, k)
                and not any(self.n[z].kind in ("Q", "T", "TIME", "TOLL", "HEAD", "A") for z in range(start, k))
            ):
                found.append(
                    Saying(self.words(start, k), self.n[start].first, node.last, node.last, len(self.t), "X: ...")
                )
                break
        if (
            self.headline
            or (len(self.n) < 28 and self.n and self.n[-1].kind not in ("MARK",))
            or (self.n and self.n[-1].low == ".")
        ):
            end = len(self.n) - (self.n[-1].low == ".")
            for k in range(end - 1, max(0, end - 7), -1):
                if (
                    self.n[k].kind in ("COLON", "DASH")
                    and k > 2
                    and self.speaks(k + 1, end)
                    and not any(self.n[z].kind in ("Q", "T", "V", "TIME", "A", "P") for z in range(k + 1, end))
                ):
                    found.append(
                        Saying(
                            self.words(k + 1, end), self.n[k].first, self.n[end - 1].last, 0, self.n[k].first, "said X"
                        )
                    )
                    break
        return found

    def speaks(self, a: int, b: int) -> bool:
        """True when nodes[a:b] name somebody who may say something."""
        if a >= b:
            return False
        return any(
            self.n[z].low in self.small["source_nouns"]
            or (self.n[z].low.isalpha() and self.t[self.n[z].first].text.isupper() and len(self.n[z].low) > 1)
            for z in range(a, b)
        )

    def counts_of(self) -> list[Saying]:
        """'The ministry's latest count is 42,603', 'the IDMC estimate of 232,700'."""
        found = []
        for k, node in enumerate(self.n):
            if (
                node.low
                not in (
                    "count",
                    "estimate",
                    "estimates",
                    "tally",
                    "data",
                    "figures",
                    "figure",
                    "survey",
                    "toll",
                    "records",
                    "database",
                    "list",
                    "assessment",
                    "statistics",
                )
                or k == 0
            ):
                continue
            y = k - 1
            while (
                y > 0
                and self.n[y].kind in ("N", "ED", "OTH", "R", "H")
                and self.n[y].low
                in (
                    "latest",
                    "official",
                    "own",
                    "new",
                    "preliminary",
                    "updated",
                    "most",
                    "recent",
                    "current",
                    "initial",
                    "death",
                    "casualty",
                    "final",
                    "running",
                    "conservative",
                )
            ):
                y -= 1
            owner = self.n[y]
            text = self.t[owner.last - 1].text
            possessive = text.endswith(("'s", "’s", "s'", "s’"))
            acronym = text.isupper() and len(text) > 2
            if not (
                (possessive and owner.low.removesuffix("'s") in self.small["source_nouns"])
                or acronym
                or (possessive and text[:-2].isupper())
            ):
                continue
            start = self.subject_start(y)
            if start is None:
                continue
            words = self.words(start, y + 1 if possessive else k + 1).removesuffix("'s").removesuffix("’s")
            found.append(Saying(words, self.n[start].first, owner.last, node.last, len(self.t), "X said, before it"))
        return found

    def subject_before(self, k: int) -> str | None:
        y = k - 1
        while y >= 0 and self.n[y].kind in ("COMMA", "TIME", "R"):
            y -= 1
        while y >= 0 and self.n[y].low in self.small["reporting"]:
            y -= 1
        start = self.subject_start(y)
        return self.words(start, y + 1) if start is not None else None

    def noun_phrase(self, k: int) -> int:
        """The node after the noun phrase that starts at k."""
        start = k
        depth = 0
        while k < len(self.n) and k - start < 22:
            node = self.n[k]
            if node.kind == "LP":
                depth += 1
            elif node.kind == "RP":
                if not depth:
                    break
                depth -= 1
            elif depth:
                pass
            elif node.kind in ("N", "H", "D", "OF", "HEAD", "NOM", "OTH", "ED", "C", "R", "B", "TOLL") or (
                node.kind == "P"
                and node.low in ("in", "at", "for", "with", "from", "on", "to", "by", "within", "near", "of", "against")
            ):
                if node.kind == "C" and not (
                    k + 1 < len(self.n) and self.n[k + 1].kind in ("N", "H", "D", "OTH", "ED", "HEAD")
                ):
                    break
            elif (
                (
                    node.kind == "Q"
                    and (k == start or self.n[k - 1].kind in ("D", "OTH"))
                    and k + 1 < len(self.n)
                    and self.n[k + 1].kind in ("N", "H")
                )
                or (
                    node.kind in ("V", "T", "ING", "BEL", "A")
                    and (k == start or self.n[k - 1].kind in ("D", "OTH", "N", "C", "H", "OF", "P", "ED"))
                    and k + 1 < len(self.n)
                    and (
                        node.capital
                        or (k == start and node.kind != "A")
                        or (self.n[k - 1].kind == "D" and node.kind != "A")
                    )
                    and self.n[k + 1].kind in ("N", "H", "OF", "P")
                )
                or node.kind == "N"
                or (node.low in ("who",) and node.capital)
                or (node.kind == "PRON" and k == start)
                or (node.kind == "T" and node.capital)
            ):
                pass
            elif (
                node.kind == "COMMA"
                and k + 1 < len(self.n)
                and self.acronym(k + 1)
                and (k + 2 >= len(self.n) or self.n[k + 2].kind in ("COMMA", "MARK", "SEMI"))
            ):
                k += 1
            else:
                break
            k += 1
        while k > start and self.n[k - 1].kind in ("P", "C", "OF", "LP", "D"):
            k -= 1
        return k

    def acronym(self, k: int) -> bool:
        """True for 'OCHA'."""
        text = self.t[self.n[k].first].text
        return text.isupper() and len(text) > 2

    def subject_start(self, y: int) -> int | None:
        """The first node of the noun phrase that ends at y, going left."""
        if y < 0:
            return None
        if self.n[y].kind == "PRON":
            return y
        end = y
        depth = 0
        while y >= 0 and end - y < 24:
            node = self.n[y]
            if node.kind == "RP":
                depth += 1
            elif node.kind == "LP":
                if not depth:
                    break
                depth -= 1
            elif depth:
                pass
            elif node.kind in ("N", "H", "D", "OF", "HEAD", "NOM", "OTH", "PRON", "ED", "Q"):
                if node.kind == "PRON" and y != end:
                    break
                if node.kind == "Q" and not (y + 1 <= end and self.n[y + 1].kind in ("N", "H")):
                    break
            elif (
                (
                    node.kind == "P"
                    and node.low in ("in", "at", "for", "with", "from", "on", "to", "within", "against", "of")
                )
                or (node.kind == "R" and node.low in ("elsewhere", "also"))
                or (node.kind == "C" and y and self.n[y - 1].kind in ("N", "H", "HEAD") and y < end)
                or (node.kind == "COMMA" and y < end and self.appositive(y, end))
                or (node.kind == "WHO" and node.low in ("who",) and node.capital)
                or (node.kind in ("V", "T", "ING", "A") and node.capital and y < end)
                or (node.kind == "V" and y == end and node.low in self.small["source_nouns"])
            ):
                pass
            else:
                break
            y -= 1
        start = y + 1
        while start <= end and self.n[start].kind in ("P", "OF", "C", "COMMA", "RP", "R"):
            # a leading 'In Gaza the ministry': a phrase before the subject is not part of it
            start += 1
        if start <= end and self.n[start - 1].kind == "P" if start > 0 else False:
            k = start
            while k <= end and self.n[k].kind not in ("D", "COMMA"):
                k += 1
            if k <= end:
                start = k + (self.n[k].kind == "COMMA")
            elif any(self.n[z].low in self.small["source_nouns"] for z in range(start, end + 1)):
                first = next(z for z in range(start, end + 1) if self.n[z].low in self.small["source_nouns"])
                while first > start and self.n[first - 1].kind in ("N", "ED", "D") and self.n[first - 1].kind != "P":
                    first -= 1
                start = first
        return start if start <= end else None

    def appositive(self, y: int, end: int) -> bool:
        """'Human Rights Watch, a New York group, said': keep the part before the comma as well."""
        return False

    def said(self) -> list[Saying]:
        found = []
        for k in range(len(self.n)):
            if not self.reports(k):
                continue
            got = self.speaker(k)
            if got is not None:
                found.append(got)
        return found

    def reports(self, k: int) -> bool:
        node = self.n[k]
        low = node.low
        if node.kind in ("N", "H") and low not in ("report", "claim"):
            return False
        if k + 1 < len(self.n) and self.n[k + 1].low == "responsibility":
            return False
        if low not in self.small["reporting"] and node.kind != "BEL":
            return False
        if node.kind == "BEL" and low not in self.small["reporting"]:
            return False
        y = k - 1
        while y >= 0 and self.n[y].kind in ("R",):
            y -= 1
        if y >= 0 and self.n[y].low in self.small["be_forms"] and low not in ("quoted as saying", "reporting"):
            return False
        if (
            low
            in (
                "report",
                "claim",
                "estimate",
                "record",
                "show",
                "list",
                "find",
                "believe",
                "warn",
                "count",
                "state",
                "states",
                "reports",
                "claims",
                "estimates",
                "records",
                "counts",
                "lists",
            )
            and y >= 0
            and self.n[y].kind in ("D", "OF", "P", "ED")
        ):
            return False
        if y >= 0 and self.n[y].kind == "NEG":
            return False
        nxt = self.n[k + 1] if k + 1 < len(self.n) else None
        if (
            low in ("claimed", "claims", "claim", "took", "cost")
            and nxt is not None
            and (nxt.kind == "D" or nxt.kind == "Q")
            and any(self.n[z].low in ("lives", "life", "responsibility") for z in range(k + 1, min(k + 8, len(self.n))))
        ):
            return False
        if low.startswith("accus") and not any(self.n[z].low in ("of",) for z in range(k + 1, min(k + 8, len(self.n)))):
            return False
        if low in self.small["reporting_needs_that"] and not self.complement(k) and not self.closes(k):
            return False
        if (
            low in ("show", "shows", "showed")
            and k
            and n_low(self, k - 1)
            in ("data", "figures", "records", "statistics", "report", "survey", "documents", "count", "tally")
        ):
            return True
        strict = low in ("found", "finds", "suggested", "suggests", "show", "shows", "showed", "report")
        if low == "report" and k + 1 < len(self.n) and self.n[k + 1].kind in ("Q", "B"):
            return True  # 'officials report 16 dead'
        that = any(self.n[z].low == "that" for z in range(k + 1, min(k + 4, len(self.n))))
        return not strict or that or self.closes(k)

    def closes(self, k: int) -> bool:
        """True for ', the mission found.': the verb ends the sentence and its subject follows a comma."""
        end = k + 1 >= len(self.n) or self.n[k + 1].kind in ("MARK", "QUOTE")
        return end and any(self.n[z].kind in ("COMMA", "QUOTE") for z in range(max(0, k - 8), k))

    def complement(self, k: int) -> bool:
        """True when what follows the verb is a saying: 'that ...', a number, a toll."""
        n = self.n
        for y in range(k + 1, min(k + 9, len(n))):
            if (
                n[y].low in ("that",)
                or n[y].kind in ("Q",)
                or "toll" in n[y].entries
                or n[y].low in ("toll", "number", "figure", "total", "death", "deaths", "casualties")
            ):
                return True
            if n[y].kind in ("COMMA", "SEMI", "COLON"):
                return n[y].kind == "COLON"
        return False

    def speaker(self, k: int) -> Saying | None:
        n = self.n
        y = k - 1
        while y >= 0 and (
            n[y].kind in ("R", "TIME", "A")
            or n[y].low in ("initially", "also", "later", "earlier", "officially", "first")
        ):
            y -= 1
        if y >= 1 and n[y].kind == "C" and n[y - 1].kind in ("ED", "V", "BEL"):  # 'has compiled and confirmed that'
            y -= 2
            while y >= 0 and n[y].kind in ("R", "A"):
                y -= 1
        # 'X, who ..., said' and 'X, its spokesman, said'
        if y >= 0 and n[y].kind == "COMMA":
            z = y - 1
            while z >= 0 and n[z].kind != "COMMA":
                z -= 1
            if (
                z > 0
                and n[z - 1].kind in ("N", "H", "RP")
                and y - z < 16
                and not any(n[w].kind in ("Q",) for w in range(z, y))
            ):
                start = self.subject_start(z - 1)
                if start is not None and self.person_like(start, z):
                    return self.make(start, z, k)
            if n[k].low in ("adding", "saying", "said", "citing", "noting", "stating"):
                if n[k].low in ("adding", "saying", "noting", "stating"):
                    return None
                return self.inverted(k)
            return self.inverted(k)
        if y >= 0 and n[y].kind == "RP":
            pass
        if (
            y >= 0
            and (
                n[y].kind in ("N", "H", "HEAD", "PRON", "RP", "OTH", "TOLL", "NOM", "D")
                or (n[y].kind == "V" and n[y].low in self.small["source_nouns"])
            )
        ) or (y >= 0 and n[y].kind in ("WHO",) and n[y].capital and n[y].low == "who"):
            start = self.subject_start(y)
            if start is None:
                return None
            start, y = self.before_relative(start, y)
            if (
                n[k].kind == "BEL"
                and n[k].low
                in (
                    "reported",
                    "confirmed",
                    "recorded",
                    "verified",
                    "registered",
                    "documented",
                    "estimated",
                    "claimed",
                    "listed",
                    "considered",
                    "presumed",
                    "known",
                    "feared",
                    "believed",
                    "thought",
                )
                and any(n[z].kind == "Q" for z in range(start, y + 1))
            ):
                return None
            if (
                k + 1 < len(n)
                and n[k].kind in ("BEL", "V")
                and n[k].low
                in ("reported", "recorded", "registered", "documented", "verified", "confirmed", "estimated")
                and n[k + 1].kind in ("T", "P")
                and not any(n[z].low in self.small["source_nouns"] for z in range(start, y + 1))
            ):
                return None
            if any(
                n[z].low
                in (
                    "attack",
                    "attacks",
                    "clashes",
                    "fighting",
                    "bombing",
                    "explosion",
                    "war",
                    "blast",
                    "casualties",
                    "injuries",
                    "deaths",
                    "incidents",
                    "incident",
                    "people",
                    "victims",
                    "toll",
                    "cases",
                )
                and z == y
                for z in range(start, y + 1)
            ):
                return None
            return self.make(start, y + 1, k)
        return self.inverted(k)

    def before_relative(self, start: int, y: int) -> tuple[int, int]:
        """'armed groups who had entered Israel claimed': the speaker stands before the relative clause."""
        n = self.n
        if start == 0 or n[start - 1].kind not in ("V", "ED", "T", "A", "P", "ING"):
            return start, y
        for z in range(start - 1, max(0, start - 9), -1):
            if n[z].kind in ("COMMA", "SEMI"):
                break
            if n[z].kind == "WHO" and n[z].low in ("who", "which", "that") and n[z - 1].kind in ("N", "H", "HEAD"):
                earlier = self.subject_start(z - 1)
                if earlier is not None:
                    return earlier, z - 1
        return start, y

    def person_like(self, a: int, b: int) -> bool:
        return any(self.n[z].capital or self.n[z].low in self.small["source_nouns"] for z in range(a, b))

    def inverted(self, k: int) -> Saying | None:
        """'..., said the governor': the speaker follows the verb."""
        n = self.n
        if n[k].low not in (
            "said",
            "says",
            "reported",
            "reports",
            "confirmed",
            "announced",
            "added",
            "told",
            "wrote",
            "stated",
        ):
            return None
        if k and n[k - 1].kind not in ("COMMA", "QUOTE", "MARK") and k:
            return None
        end = self.noun_phrase(k + 1)
        if end <= k + 1 or n[k + 1].low == "that" or n[k + 1].kind == "Q":
            return None
        words = self.words(k + 1, end)
        if words.lower() in NOT_SPEAKERS:
            words = self.before
        reach = n[k].first
        if end < len(n) and n[end].kind == "COMMA":  # '..., said the elder, "48 men are missing"'
            reach = len(self.t)
        return Saying(words, n[k].first, n[end - 1].last, 0, reach, "said X")

    def make(self, start: int, end: int, k: int) -> Saying | None:
        n = self.n
        words = self.words(start, end)
        pronoun = words.lower() in NOT_SPEAKERS or words.lower() in (
            "the report",
            "the statement",
            "the source",
            "the ministry",
            "the agency",
            "the group",
            "the organization",
            "the organisation",
            "the official",
            "the spokesman",
            "the spokesperson",
            "the spokeswoman",
            "the post",
            "the observatory",
            "the monitor",
        )
        if (
            words.lower() in ("this", "which", "what", "there", "that", "we", "i")
            or words.lower().split()[-1] in EVENTS
        ):
            return None
        if words.lower() == "who":
            return None
        if words.lower() in NOT_SPEAKERS:
            words = self.before
        else:
            words = self.known_as(words)
        last = n[k].last
        z = k + 1
        while (z < len(n) and n[z].kind in ("TIME", "R")) or (
            z < len(n)
            and z < k + 9
            and n[z].kind in ("P", "N", "D", "H", "OF", "PRON", "OTH")
            and n[k].low in ("told", "said", "says", "added", "reported", "wrote", "announced", "confirmed")
            and not self._clause(z)
        ):
            last = n[z].last
            z += 1
        trailing = z >= len(n) or n[z].kind in ("COMMA", "MARK", "SEMI") or (n[z].kind == "ING" and start > 0)
        leading_verb = k + 1 < len(n) and n[k + 1].low == "that"
        before_comma = start > 0 and n[start - 1].kind in ("COMMA", "QUOTE")
        t = self.t
        if trailing and n[z - 1 if z <= len(n) else -1].kind != "COLON" and not leading_verb and (start > 0):
            rule = "X said, after it"
            if z < len(n) and not any(n[y].kind in ("Q", "T", "HEAD", "TOLL") for y in range(start)):
                return Saying(words, n[start].first, last, last, len(t), "X said, before it", pronoun=pronoun)
            return Saying(words, n[start].first, last, 0, n[start].first, rule, pronoun=pronoun)
        if trailing and z < len(n) and n[z].kind == "COMMA" and start == 0:
            return Saying(words, n[start].first, last, last, len(t), "X said, before it", pronoun=pronoun)
        if (
            not trailing
            and before_comma
            and not leading_verb
            and z < len(n)
            and n[z].kind in ("BUT", "C", "S")
            and start > 1
        ):
            return Saying(words, n[start].first, last, 0, n[start].first, "X said, after it", pronoun=pronoun)
        return Saying(words, n[start].first, last, last, len(t), "X said, before it", pronoun=pronoun)

    def _clause(self, z: int) -> bool:
        return self.n[z].low == "that" or self.n[z].kind == "Q"

    def parenthesis(self) -> list[Saying]:
        """'(UNHCR, 31 July 2009)' and '(Source: OCHA)' at the end of an item."""
        found = []
        for k, node in enumerate(self.n):
            if node.kind != "LP":
                continue
            close = next((y for y in range(k + 1, min(k + 30, len(self.n))) if self.n[y].kind == "RP"), None)
            if close is None or close + 2 < len(self.n):
                continue
            inside = range(k + 1, close)
            if not any(self.n[y].kind == "TIME" for y in inside) and self.n[k + 1].low not in ("source", "sources"):
                continue
            start = k + 1
            if self.n[start].low in ("source", "sources"):
                start += 1
                if start < close and self.n[start].kind == "COLON":
                    start += 1
            end = start
            while end < close and self.n[end].kind not in ("COMMA", "TIME", "SEMI"):
                end += 1
            if end > start and self.n[start].capital and any(self.n[y].kind in ("N", "H") for y in range(start, end)):
                found.append(
                    Saying(self.words(start, end), node.first, self.n[close].last, 0, node.first, "in brackets")
                )
        return found


def n_low(finder: _Finder, k: int) -> str:
    """The words of a node."""
    return finder.n[k].low


def _but(tokens: list[Token], start: int) -> int:
    """Where ', but' takes the sentence back from a speaker."""
    for k in range(start + 1, len(tokens)):
        if tokens[k].low == "but" and tokens[k - 1].text in (",", "”", '"'):
            return k
    return len(tokens)


def _reach(found: list[Saying], tokens: list[Token], nodes: list[Node]) -> list[Saying]:
    """Cuts every saying where the next one takes over."""
    for a, one in enumerate(found):
        if one.rule == "X said, before it" and one.end == len(tokens):
            one.end = _but(tokens, one.last)
        for two in found[a + 1 :]:
            if one.rule == two.rule == "X said, before it":
                one.end = min(one.end, _clause_start(tokens, two.first))
            behind = ("X said, after it", "said X")
            if two.rule in behind and one.rule in behind:
                two.start = max(two.start, one.last)
        if one.rule in ("according to", "citing", "quoting") or one.rule not in (
            "X said, before it",
            "X said, after it",
            "said X",
            "in brackets",
        ):
            _reach_according(one, found, tokens, nodes)
    return found


def _reach_according(one: Saying, found: list[Saying], tokens: list[Token], nodes: list[Node]) -> None:
    """'According to X, ...' reaches forward, '..., according to X' back to the saying before it, and one in the
    middle both ways.
    """
    semis = [i for i, t in enumerate(tokens) if t.text == ";"]
    one.start = max([s for s in semis if s < one.first], default=0)
    one.end = min([s for s in semis if s >= one.last], default=len(tokens))
    after = tokens[one.last].text if one.last < len(tokens) else "."
    before = tokens[one.first - 1].text if one.first else ""
    leads = one.first <= 1
    trails = not leads and (
        after in (".", ";", ")", "”", '"')
        or (after == "," and before != ",")
        or (after == "," and any(n.kind in ("Q", "T", "HEAD") and n.first < one.first for n in nodes))
    )
    if trails:
        one.end = one.first
    for other in found:
        if other is one:
            continue
        if other.first >= one.last and other.rule == "X said, before it":
            one.end = min(one.end, _clause_start(tokens, other.first))
        if other.last <= one.first and other.rule != "X said, before it":
            one.start = max(one.start, other.last)


def _clause_start(tokens: list[Token], i: int) -> int:
    """Where the clause that holds token i begins: after the last comma, semicolon or 'while'."""
    k = i
    while (
        k > 0 and tokens[k - 1].text not in (",", ";") and tokens[k - 1].low not in ("while", "but", "whereas", "and")
    ):
        k -= 1
    return k


def of(sayings: list[Saying], position: int) -> Saying | None:
    """The saying that a token at this position belongs to; the nearest wins."""
    covering = [
        s
        for s in sayings
        if s.start <= position < s.end
        and not (s.first <= position < s.last and s.rule != "in brackets" and s.rule.startswith("X said"))
    ]
    if not covering:
        return None
    return min(covering, key=lambda s: abs(s.first - position) if s.rule != "in brackets" else 0)
