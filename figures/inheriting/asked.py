"""What the rules about a figure's days are asked with: the figure, its own words, the figures beside and before it.

In:  filled by `days`.
Out: Asked.
Assumes that a figure's own words are read once, and only where a rule wants them.
"""

from __future__ import annotations

from figures import measures
from figures.drafts import Draft
from figures.measures import Setting, When
from figures.passage import Passage
from figures.scene import Binding
from figures.state import State
from figures.story import Story

WINDOWS = ("rolling", "span", "day")
WINDOW_WITHIN = 8
"""Words behind the number of a part within which a window is its own."""


class Asked:
    """One figure whose days are sought."""

    def __init__(self, story: Story, passage: Passage, setting: Setting) -> None:
        self.story = story
        self.passage = passage
        self.setting = setting
        self._own: When | None = None

    @property
    def own(self) -> When:
        """What its own words, and the days of the report, say."""
        if self._own is None:
            self._own = measures.read(self.setting)
        return self._own

    @property
    def join(self) -> Binding:
        """What the figure is joined to."""
        return self.setting.join

    @property
    def low(self) -> str:
        """The sentence in lower case."""
        return self.setting.low

    @property
    def whens(self) -> dict[int, When]:
        """The days of the figures before it in the sentence."""
        return self.passage.whens

    @property
    def whole(self) -> When | None:
        """The days of the figure that it is a part of."""
        return self.whens.get(self.join.part_of) if self.join.part_of is not None else None

    @property
    def shared(self) -> When | None:
        """The days of the figure whose verb it shares."""
        return self.whens.get(self.join.shared) if self.join.shared is not None else None

    @property
    def state(self) -> State:
        """What is carried from sentence to sentence."""
        return self.story.state

    @property
    def before(self) -> Draft | None:
        """The first figure of the last sentence that had any."""
        return self.state.recent[0] if self.state.recent else None

    @property
    def away(self) -> int:
        """Paragraphs between the two."""
        return self.state.paragraph - self.state.recent_paragraph

    def has_own_window(self) -> bool:
        """True for '2,600 of those deaths happening in just the past seven weeks'."""
        last, nodes = self.setting.count.last, self.setting.nodes
        behind = [k for k, time in self.setting.times if time.kind in WINDOWS and last <= k <= last + WINDOW_WITHIN]
        return bool(behind) and not any(node.kind in ("COMMA", "Q", "WHO", "C") for node in nodes[last : behind[0]])

    def has_own_time(self) -> bool:
        """True where a time stands beside the number."""
        count = self.setting.count
        return any(count.first <= k <= count.last + 1 for k, _ in self.setting.times)
