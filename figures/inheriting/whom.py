"""Whom a figure counts: its own words, else those of the figure that it shares a verb with or is a part of.

In:  a Passage, one counted phrase and its binding, the Whom of those before it.
Out: Whom.
Assumes that '58 wounded' after '29 Chadian soldiers killed' are Chadian soldiers.
"""

from __future__ import annotations

from figures import population
from figures.inheriting.same_number import told_with_a_noun
from figures.nodes import Node
from figures.passage import Passage
from figures.phrases import Count
from figures.population import Whom
from figures.scene import AMONG_THE_DEAD, Binding
from figures.story import Story
from figures.terms import ARMED

CARRIED_ON = ("civilians", *ARMED, "health_workers", "aid_workers", "journalists", "protesters")
"""Populations that others in the same sentence are of, too."""


BEHIND_AMONG = 3
"""Nodes from 'among' to the number of the whole: 'among the more than ten dead'."""
ONE_PERSON = ("women", "men", "children", "elderly")
"""What one person is; others hurt beside her need not be: 'One woman was killed and 18 were injured'."""


def whom(story: Story, passage: Passage, x: int, count: Count, join: Binding) -> Whom:
    """Whom a figure counts; what its own words leave out comes from the figure that it shares a verb with."""
    row, tokens = passage.row, passage.sentence.tokens
    words = (tokens, story.text, story.lexicon, story.gazetteer)
    own = population.read(row, count, *words)
    following = passage.counts[count.total] if count.total is not None else None
    if count.partitive and not count.words and following is not None:
        own = population.read(row, following, *words)
    told = join.whom if join.whom is not None else population.shared_out_to(row, count)
    if told is not None:
        own = population.predicate(row, told, *words, own)
    if join.form in ("head", "toll", "nominal", "label"):
        population.beside(row, count, join, *words, own)
    population.complete(row, count, *words, own)
    _inherit(story, passage, own, x, count, join)
    if own.population == "all" and not own.stated and count.head is None:
        named = told_with_a_noun(story, row, count, join.metric)
        if named is not None:
            own.population, own.group = named.population, own.group or named.group
    return own


def _inherit(story: Story, passage: Passage, own: Whom, x: int, count: Count, join: Binding) -> None:
    """'34 others', '58 wounded' after '29 Chadian soldiers killed': whom the words leave out."""
    base = _base(passage, x, join)
    part = join.part_of is not None
    alone = base is not None and (part or join.shared is not None or not _in_a_mixed_list(passage, base))
    before = passage.whoms[base] if base is not None and alone else Whom()
    row = passage.row
    if part and own.population == "all" and count.head is not None and row[count.head].kind == "HEAD":
        own.population = before.population  # '8,019 civilian casualties (2,640 deaths and ...)'
    if part and own.group and own.population == "all" and before.population in ARMED:
        own.population = before.population  # '93 militants, including 28 Pakistanis'
    if own.population == "all" and not own.stated:
        if part and count.head is None and join.whom is None:
            own.population = before.population
        if not part and (before.population in CARRIED_ON or (not count.others and count.head is None)):
            single = base is not None and row[passage.counts[base].node].quantity.value == 1
            if not (single and before.population in ONE_PERSON and join.shared is None):
                own.population = before.population
    adjective = own.group is not None and count.head is not None and row[count.head].kind == "N"
    if adjective and own.population == "all" and join.shared == x + 1 == base and not _plural(row, count):
        own.population = before.population  # 'two Ethiopian and two Somali soldiers'
    alike = before.population == own.population
    others = part and own.stated and before.population in ARMED and not alike  # '112 fighters: 80 rebels, 32 soldiers'
    if own.group is None and not others and (part or (alike and (not own.stated or count.others))):
        own.group = before.group
    if own.group is None and base is None:
        own.group = _side_before(story, own, count)
    if base is not None and own.group is None and alike and own.population in ("security_forces", "police"):
        own.group = before.group
    if base is not None and _same_people(story, passage, own, before, count):
        own.population = before.population
    if own.unit == "person" and count.head is None and before.unit == "household" and join.shared is not None:
        own.unit = before.unit


def _plural(row: list[Node], count: Count) -> bool:
    """True for 'Afghans', which stands for people without another noun."""
    return count.head is not None and row[count.head].low.endswith("s")


def _base(passage: Passage, x: int, join: Binding) -> int | None:
    """The figure whose words a figure takes over: the one it shares a verb with, its whole, the one before it."""
    for other in (join.shared, join.part_of):
        if other is not None and other in passage.whoms:
            return other
    whole_only = join.part_of is None
    return next(
        (
            y
            for y in range(x - 1, -1, -1)
            if y in passage.whoms and not (whole_only and passage.is_part(y)) and not _of_this_whole(passage, y, x)
        ),
        None,
    )


def _of_this_whole(passage: Passage, y: int, x: int) -> bool:
    """True for the children of 'three children were among the ten dead': the ten need not be any; nor who were hurt."""
    part, join = passage.bound[y], passage.bound[x]
    if part is not None and part.whom is not None and join is not None and join.metric != part.metric:
        return True  # 'twenty of the dead were children, and over 450 were hurt'
    return part is not None and part.rule == AMONG_THE_DEAD and passage.counts[x].first - part.node <= BEHIND_AMONG


def _in_a_mixed_list(passage: Passage, base: int) -> bool:
    """True for the rebels of '50 soldiers and 240 rebels were killed and dozens of others wounded'."""
    shared = passage.bound[base]
    own = passage.whoms[base].population
    for y, whom in passage.whoms.items():
        other = passage.bound[y]
        joined = (other is not None and other.shared == base) or (shared is not None and shared.shared == y)
        if y != base and joined and other is not None and other.part_of is None and whom.population != own:
            return True
    return False


def _side_before(story: Story, own: Whom, count: Count) -> str | None:
    """'the soldiers' in the paragraph of 'Chadian soldiers'."""
    state = story.state
    if own.population != "security_forces" or len(count.words) != 1 or not state.recent:
        return None
    recent = state.recent[-1].figure
    here = state.recent_paragraph == state.paragraph
    return recent.group if here and recent.population == "security_forces" else None


def _same_people(story: Story, passage: Passage, own: Whom, before: Whom, count: Count) -> bool:
    """True for '12 Chadian soldiers and three Chadians': the second are soldiers, too."""
    if not own.group or own.population != "all" or not before.group or before.population not in ARMED:
        return False
    if count.head is None or passage.row[count.head].kind != "N":
        return False
    people_of = story.gazetteer.people_of
    return people_of(own.group) == people_of(before.group.split()[0])
