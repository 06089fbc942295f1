"""Tells whether a party speaks of its own people or of its enemy's: 'it killed 40', '12 of its soldiers died'.

In:  a Story, a Passage, one counted phrase and its binding, whom it counts, who says so, who did it.
Out: own, enemy, or None where the words do not say; and the rule.
Assumes that 'it' and 'its' right behind 'X said' mean X. A party that tells of civilians it killed tells of no enemy;
a country's office that counts its own nationals counts its own, whoever the office is.
"""

from __future__ import annotations

from figures import attribution, lexicon
from figures.assembly.speaker import Speaker
from figures.gazetteer import Gazetteer
from figures.passage import Passage
from figures.phrases import Count
from figures.population import Whom
from figures.scene import ACTIVE, Binding
from figures.story import Story
from figures.terms import ARMED
from figures.text import without_genitive
from records import Concerns

_WORDS = lexicon.tables("en_concerns")
POSSESSIVES = _WORDS["possessives"]
PEOPLE = _WORDS["own_people"]
FORCES = _WORDS["own_forces"]
PRONOUNS = _WORDS["pronouns"]
OFFICES = _WORDS["offices"]
LOST = _WORDS["lost"]
BESIDE = 4
"""Nodes behind the number within which 'of its soldiers' stands."""
SUBJECT = 6
"""Nodes before the verb within which its subject stands."""


def concerns(
    story: Story, passage: Passage, count: Count, join: Binding, whom: Whom, speaker: Speaker, actor: str | None
) -> tuple[Concerns | None, str]:
    """Whose people a figure counts, as its speaker says, and the rule."""
    if not speaker.source:
        return None, ""
    if _counts_its_own(story, passage, count, join):
        return "own", "'its' people, in its own words"
    if _same_nation(whom, speaker.source, story.gazetteer):
        return "own", "its own nationals"
    if whom.population in ARMED and _did_it(story, passage, join, speaker.source, actor):
        return "enemy", "those whom the speaker says it struck"
    return None, ""


def _counts_its_own(story: Story, passage: Passage, count: Count, join: Binding) -> bool:
    """True for '12 of its soldiers', 'lost 12 of our men', 'its 12 fighters'."""
    row = passage.row
    if row[join.node].low in LOST:
        return _subject_is_speaker(story, passage, join)
    if _another_acts(passage, count, join):
        return False
    around = row[max(0, count.first - 1) : min(len(row), count.last + BESIDE)]
    return any(
        node.low in POSSESSIVES and any(after.low in PEOPLE for after in around[k + 1 : k + 4])
        for k, node in enumerate(around)
    )


def _another_acts(passage: Passage, count: Count, join: Binding) -> bool:
    """True for 'it said the brigade was beaten and 200 of its men killed': 'its' is the brigade's."""
    first = passage.row[count.first].first
    saying = attribution.of(passage.sayings, passage.row[count.node].first)
    if saying is None or join.rule.startswith("object of"):
        return False
    return any(saying.last <= n.first < first and n.kind in ("V", "T", "A", "ED") for n in passage.row)


def _same_nation(whom: Whom, source: str, gazetteer: Gazetteer) -> bool:
    """True for Kenyan soldiers counted by the Kenyan army."""
    low = source.lower()
    if not whom.group or not any(office in low for office in OFFICES):
        return False
    home = gazetteer.people_of(whom.group.split()[0])
    if home is None:
        return False
    words = [without_genitive(word) for word in source.split() if word[:1].isupper()]
    return any(
        gazetteer.people_of(word) == home or (gazetteer.is_country(word) and home in gazetteer.countries_of(word))
        for word in words
    )


def _did_it(story: Story, passage: Passage, join: Binding, source: str, actor: str | None) -> bool:
    """True for 'X said it had killed', 'X said its jets struck and killed', or an actor who is X."""
    if actor is not None and _bare(actor) == _bare(source):
        return True
    return passage.row[join.node].kind == "T" and join.form in ACTIVE and _subject_is_speaker(story, passage, join)


def _subject_is_speaker(story: Story, passage: Passage, join: Binding) -> bool:
    """True where 'it', 'we' or 'its forces' right behind 'X said' is the subject; so is X of 'admitted losing'."""
    row = passage.row
    says = story.lexicon.small["reporting"]
    for k in range(join.node, max(0, join.node - SUBJECT), -1):
        told = row[k - 1].low in says or (row[k - 1].low == "that" and k > 1)
        if not told or not any(saying.first <= row[k - 1].first <= saying.last + 1 for saying in passage.sayings):
            continue
        subject = row[k : join.node]
        if not subject or subject[0].low in PRONOUNS:
            return True
        return subject[0].low in POSSESSIVES and any(node.low in FORCES for node in subject[1:])
    return False


def _bare(name: str) -> str:
    return name.lower().removeprefix("the ").strip()
