"""Finds the places that a sentence names, and chooses the one where a figure's people were.

In:  tokens of a sentence, the gazetteer.
Out: Places: token span, the words, the country if known, and how the sentence leads up to it ('in', 'from', start).
Assumes a capital marks a name. A name that no gazetteer knows counts as a place after 'in', 'at', 'near' or beside a
word such as 'village', 'district', 'province'.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures import lexicon
from figures.gazetteer import Gazetteer
from figures.text import Token

_WORDS = lexicon.tables("en_places")
ATTACKED = _WORDS["attacked"]
"""Verbs whose object is where it happened."""
LOCATIVE = _WORDS["locative"]
SURE_LOCATIVE = _WORDS["sure_locative"]
DIRECTIONS = _WORDS["directions"]
FILLERS = _WORDS["fillers"]
KINDS = _WORDS["kinds"]
GENERIC = _WORDS["generic"]
NOT_PLACES = _WORDS["not_places"]
JOINERS = _WORDS["joiners"]
ORGANISATIONS = _WORDS["organisations"]
AGENCY = 8
"""Letters of a news agency's short name at most."""


@dataclass(slots=True)
class Place:
    """One place as the sentence names it: tokens[first:last]."""

    first: int
    last: int
    words: str
    country: str | None
    lead: str
    """The preposition before it, or ''."""
    known: bool
    only_country: bool = False
    dateline: bool = False
    """True for the place that stands before the story: 'KABUL, Afghanistan (Reuters) –'."""


def find(
    tokens: list[Token], text: str, gazetteer: Gazetteer, prefer: tuple[str, ...] = (), headline: bool = False
) -> list[Place]:
    """The places of a sentence, nested ones joined: 'Chak district, Wardak province'."""
    atoms: list[Place] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.kind != "word" or not (token.text[0].isupper() or token.text[2:3] == "-"):
            i += 1
            continue
        atom = _atom(tokens, i, text, gazetteer, prefer, headline)
        if atom is None:
            i += 1
            continue
        atoms.append(atom)
        i = atom.last
    found = _chains(atoms, tokens, text)
    _mark_dateline(found, tokens)
    _in_dateline(found, tokens)
    _foreign_opening(found, tokens, prefer)
    return found


def _mark_dateline(found: list[Place], tokens: list[Token]) -> None:
    """Marks the place that a dateline opens with: capitals, then '(Agency)' or a day, then a dash."""
    for place in found:
        before = [t for t in tokens[: place.first] if t.kind == "word"]
        shouted = tokens[place.first].text.isupper()
        if (before and not shouted) or place.first > 20:
            continue
        following = tokens[place.last].text if place.last < len(tokens) else ""
        if (
            shouted
            and not before
            and following in (",", "(")
            and not all(t.text.isupper() for t in tokens if t.kind == "word")
        ):
            place.dateline = True
            continue
        closed = next((k for k in range(place.last, min(place.last + 5, len(tokens))) if tokens[k].text == ")"), None)
        if not before and closed and tokens[closed - 2].text == "(" and tokens[closed - 1].text.isupper():
            place.dateline = len(tokens[closed - 1].text) <= AGENCY and tokens[closed - 3].text[:1].isupper()
            continue  # 'Irbil, Iraq (CNN) Nearly ...'
        dash = next(
            (
                k
                for k in range(place.last, min(place.last + 14, len(tokens)))
                if tokens[k].text in ("-", "–", "—", "--")
            ),
            None,
        )
        if (
            dash is not None
            and tokens[dash].start > tokens[dash - 1].end
            and all(t.kind != "word" or t.text[:1].isupper() for t in tokens[place.last : dash])
        ):
            place.dateline = True
    last = max((k for k, place in enumerate(found) if place.dateline), default=0)
    for place in found[:last]:  # 'Joint Command - Afghanistan, for release. KABUL, ... -'
        place.dateline = True


def _foreign_opening(found: list[Place], tokens: list[Token], prefer: tuple[str, ...]) -> None:
    """Marks the city of a dateline with a colon, in another country than the report is about: 'BANGKOK: A Myanmar
    ...'.
    """
    if not found or found[0].first != 0 or not prefer:
        return
    place = found[0]
    shouted = all(t.text.isupper() for t in tokens[: place.last] if t.kind == "word")
    if (
        shouted
        and place.last < len(tokens)
        and tokens[place.last].text == ":"
        and place.country not in (None, prefer[0])
    ):
        place.dateline = True


def _in_dateline(found: list[Place], tokens: list[Token]) -> None:
    """Marks every place before the dash of a dateline that opens in capitals: 'PROVINCES, April 13 (Saba) - Four
    ...'.
    """
    opening = tokens[:20]
    dash = next(
        (k for k, t in enumerate(opening) if t.text in ("–", "—", "-", "--") and k and t.start > opening[k - 1].end),
        None,
    )
    if not dash or not opening[0].text.isupper() or len(opening[0].text) < 4:
        return
    if all(t.kind != "word" or t.text[:1].isupper() for t in opening[:dash]):
        for place in found:
            place.dateline = place.dateline or place.last <= dash


def _cap(token: Token) -> bool:
    return token.kind == "word" and (
        token.text[:1].isupper()
        or (token.low[:3] in ("al-", "el-", "ad-", "ar-", "as-", "an-", "ad ") and token.text[3:4].isupper())
    )


def _match(tokens: list[Token], i: int, gazetteer: Gazetteer) -> tuple[int, tuple[str, ...]] | None:
    """The longest name of the gazetteer that starts at i: (token after it, countries)."""
    if not (_cap(tokens[i])):
        return None
    for length in range(min(5, len(tokens) - i), 0, -1):
        words = tokens[i : i + length]
        if length > 1 and (words[-1].kind != "word" or not (_cap(words[-1]) or words[-1].low in KINDS)):
            continue
        name = " ".join(t.text for t in words)
        if length == 1 and words[0].low.removesuffix("'s") in NOT_PLACES:
            return None
        for form in (
            name,
            name[:-2] if name.endswith(("'s", "’s")) else None,
            name[:-1] if name.endswith(("s'", "s’")) else None,
        ):
            if form:
                countries = gazetteer.countries_of(form)
                if countries:
                    if length == 1 and gazetteer.people_of(form) and not gazetteer.is_country(form):
                        continue
                    return i + length, countries
    return None


def _choose(countries: tuple[str, ...], prefer: tuple[str, ...]) -> str:
    return next((c for c in prefer if c in countries), countries[0])


def _atom(
    tokens: list[Token], i: int, text: str, gazetteer: Gazetteer, prefer: tuple[str, ...], headline: bool
) -> Place | None:
    """One place at i."""
    token = tokens[i]
    if token.kind != "word":
        return None
    hit = _match(tokens, i, gazetteer)
    lead = _lead(tokens, i)
    if hit is not None:
        last, countries = hit
        first = i
        if (
            last < len(tokens)
            and _cap(tokens[last])
            and tokens[last].low not in KINDS
            and tokens[last - 1].text[-2:] not in ("'s", "’s")
            and not gazetteer.people_of(tokens[last].text)
        ):
            # a longer unknown name that begins like a known one: 'Aden Duale' is a man, unless a place word follows
            run = _run(tokens, i)
            if (
                tokens[min(run, len(tokens) - 1)].low not in KINDS
                and not _match(tokens, last, gazetteer)
                and not _match(tokens, last, gazetteer)
            ):
                if lead not in SURE_LOCATIVE:
                    return None
                if not gazetteer.by_hand(" ".join(t.text for t in tokens[i:last])) and run > last:
                    return Place(i, run, text[tokens[i].start : tokens[run - 1].end], None, lead, False)
        last = _kind_after(tokens, last)
        while first > 0 and tokens[first - 1].low in DIRECTIONS:
            first -= 1
        name = text[tokens[first].start : tokens[last - 1].end]
        if name.endswith(("'s", "’s")):
            name = name[:-2]
        country_name = gazetteer.is_country(
            " ".join(t.text for t in tokens[i : hit[0]]).removesuffix("'s").removesuffix("’s")
        )
        sure = gazetteer.by_hand(" ".join(t.text for t in tokens[i : hit[0]]))
        country = _choose(countries, prefer)
        if not sure and prefer and country not in prefer[:4]:
            country = None
        return Place(
            first, last, name, country, _lead(tokens, first), True, country_name and first == i and last == hit[0]
        )
    if (
        _cap(token)
        and token.low.removesuffix("'s") not in NOT_PLACES
        and not gazetteer.people_of(token.text)
        and not ("-" in token.text and gazetteer.people_of(token.text.split("-")[0]))
        and not (
            token.text.isupper() and len(token.text) < 7 and not headline and any(t.text.islower() for t in tokens)
        )
    ):
        run = _run(tokens, i)
        if tokens[run - 1].low in ORGANISATIONS:
            return None
        after = tokens[run].low if run < len(tokens) else ""
        kind_in = any(t.low in KINDS for t in tokens[i + 1 : run])
        kind_before = (
            tokens[i - 1].low in KINDS or (i > 1 and tokens[i - 1].low == "of" and tokens[i - 2].low in KINDS)
            if i
            else False
        )
        after_event = (
            i > 1
            and tokens[i - 1].low in ("of", "on")
            and tokens[i - 2].low
            in (
                "shelling",
                "bombing",
                "bombardment",
                "siege",
                "attack",
                "attacks",
                "raid",
                "assault",
                "outskirts",
                "airstrike",
                "strike",
                "strikes",
                "airstrikes",
                "battle",
                "offensive",
                "massacre",
                "fall",
                "capture",
                "storming",
            )
        )
        sure = after_event or (
            lead in SURE_LOCATIVE
            and not headline
            and i > 0
            and (tokens[i - 1].low in SURE_LOCATIVE or tokens[i - 1].low in DIRECTIONS or tokens[i - 1].low == "the")
        )
        if (
            kind_in
            or (
                after in KINDS
                and after not in ("bank", "church", "agency", "force", "state", "air", "field", "division", "union")
            )
            or kind_before
            or sure
        ):
            if tokens[i - 1].low == "the" and not (kind_in or after in KINDS) and not kind_before:
                return None
            last = _kind_after(tokens, run)
            if any(gazetteer.people_of(t.text) for t in tokens[i:run]) and not (kind_in or after in KINDS):
                return None
            first = i
            while first > 0 and tokens[first - 1].low in DIRECTIONS:
                first -= 1
            return Place(
                first, last, text[tokens[first].start : tokens[last - 1].end], None, _lead(tokens, first), False
            )
    return None


def _run(tokens: list[Token], i: int) -> int:
    """The token after a run of capitalised words."""
    k = i
    while (
        k < len(tokens)
        and k - i < 6
        and (
            _cap(tokens[k])
            or (
                k > i
                and tokens[k].low in ("de", "del", "la", "el", "al", "of", "da", "dos", "ez", "e")
                and k + 1 < len(tokens)
                and _cap(tokens[k + 1])
            )
        )
    ):
        if tokens[k].low in NOT_PLACES:
            break
        k += 1
        if tokens[k - 1].text.endswith(("'s", "’s")):
            break
    return max(k, i + 1)


def _kind_after(tokens: list[Token], k: int) -> int:
    """Takes the word of kind that follows a name: 'Chak district', 'Nuseirat refugee camp'."""
    taken = k
    while taken < len(tokens) and taken - k < 3 and tokens[taken].low in KINDS:
        taken += 1
    return taken


def _lead(tokens: list[Token], i: int) -> str:
    """The preposition that leads to a place, over fillers such as 'the besieged city of'."""
    k = i - 1
    steps = 0
    while k >= 0 and steps < 7:
        low = tokens[k].low
        if low in LOCATIVE and not (low == "of" and k and tokens[k - 1].low in KINDS | FILLERS | DIRECTIONS):
            return low
        if (
            low in FILLERS
            or low in KINDS
            or low in DIRECTIONS
            or low == "of"
            or (tokens[k].kind == "word" and low.endswith(("n", "i", "ese", "ish")) and _cap(tokens[k]))
        ):
            k -= 1
            steps += 1
            continue
        break
    return ""


def _chains(atoms: list[Place], tokens: list[Token], text: str) -> list[Place]:
    """Joins a place to the larger one that follows it at once: 'X in Y', 'X, Y', 'X and Y'."""
    joined: list[Place] = []
    for atom in atoms:
        if joined:
            before = joined[-1]
            gap = [t.low for t in tokens[before.last : atom.first]]
            allowed = (
                len(gap) <= 5
                and gap
                and all(w in JOINERS or w in FILLERS or w in DIRECTIONS or w in KINDS for w in gap)
            )
            same = before.country is None or atom.country is None or before.country == atom.country
            if gap and gap[0] in ("and", "to", "or"):
                allowed = allowed and not before.only_country and len(gap) <= 4 and same and not atom.only_country
            if (gap and gap[0] in ("from", "into", "to")) or "from" in gap:
                allowed = False
            if allowed and not same and not atom.only_country and gap[0] in (",", "in") and atom.known:
                before.country, same = atom.country, True
            if allowed and same and not (before.only_country and gap[0] != "and"):
                words = text[tokens[before.first].start : tokens[atom.last - 1].end]
                if atom.only_country and gap[0] in (",", "in", "("):
                    words = before.words
                joined[-1] = Place(
                    before.first,
                    atom.last,
                    words,
                    before.country or atom.country,
                    before.lead,
                    before.known or atom.known,
                )
                continue
            if not gap and same:
                joined[-1] = Place(
                    before.first,
                    atom.last,
                    text[tokens[before.first].start : tokens[atom.last - 1].end],
                    before.country or atom.country,
                    before.lead,
                    True,
                )
                continue
        joined.append(atom)
    for place in joined:
        _generic(place, tokens, text)
    return joined


def _generic(place: Place, tokens: list[Token], text: str) -> None:
    """'two villages near Jarablus', 'the outskirts of Goma': the general noun before a name belongs to it."""
    k = place.first - 1
    steps = 0
    while (
        k >= 0
        and steps < 6
        and (
            tokens[k].low
            in ("the", "of", "in", "near", "two", "three", "several", "a", "some", "four", "other", "outside", "on")
            or tokens[k].low in DIRECTIONS
            or tokens[k].low in FILLERS
        )
    ):
        if (
            tokens[k].low in ("near", "of", "in", "outside")
            and k
            and tokens[k - 1].low
            in GENERIC
            | {"village", "hospital", "school", "mosque", "market", "camp", "church", "base", "prison", "checkpoint"}
        ):
            start = k - 1
            while (
                start > 0
                and start > k - 5
                and (
                    _cap(tokens[start - 1])
                    or tokens[start - 1].low in ("two", "three", "several", "a", "the", "four", "some")
                    or tokens[start - 1].low in DIRECTIONS
                )
            ):
                start -= 1
            if place.only_country and tokens[k - 1].low not in ("village", "camp", "hospital"):
                return
            place.first = start
            place.words = text[tokens[start].start : place_end(place, tokens)]
            place.only_country = False
            place.lead = _lead(tokens, start) or place.lead
            return
        k -= 1
        steps += 1


def place_end(place: Place, tokens: list[Token]) -> int:
    """Offset after the last word of a place."""
    return tokens[place.last - 1].end
