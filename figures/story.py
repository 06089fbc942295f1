"""What is known of the report that is being read: its text, its words' language, its countries, days and headings.

In:  filled by `assembly` before the first sentence is read; `state` goes on from sentence to sentence.
Out: a Story, which the stages that need more than one sentence look at.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from figures.drafts import Reading
from figures.gazetteer import Gazetteer
from figures.headings import Heading
from figures.lexicon import Lexicon
from figures.places import Place
from figures.quotations import Spoken
from figures.state import State
from figures.timeline import Timeline
from records import Report


@dataclass(slots=True)
class Story:
    """A report and what the stages found out about it as a whole."""

    report: Report
    lexicon: Lexicon
    gazetteer: Gazetteer
    published: date | None
    hash: str
    """The hash of the report's text."""
    line: Timeline
    out: Reading = field(default_factory=Reading)
    state: State = field(default_factory=State)
    report_countries: tuple[str, ...] = ()
    """Countries that the report speaks of, weightiest first."""
    named_countries: tuple[str, ...] = ()
    """Those whose own or whose regions' names stand in the text, by how often."""
    paragraph_countries: dict[int, tuple[str, ...]] = field(default_factory=dict)
    countries: tuple[str, ...] = ()
    """The countries that the present paragraph speaks of, then its section's, then the report's."""
    default_place: Place | None = None
    """The place that the report is about: of its title, its dateline, or the first that it names."""
    country_place: Place | None = None
    """The country that the report is mostly about, as its words name it."""
    filed: Place | None = None
    """The town that the report was sent from: 'here' in it."""
    land: Place | None = None
    """The land inside that country which its war is about."""
    told_next: dict[int, Place] = field(default_factory=dict)
    """Sentence -> the place that the next one gives: 'Four were killed. The attack took place in ...'."""
    signed: str | None = None
    """The body that signs the bulletin."""
    roundup: bool = False
    """True where items open with their towns: '* KIRKUK - Gunmen ...'."""
    headings: list[Heading | None] = field(default_factory=list)
    """For each sentence, the heading that it stands under."""
    speakers: dict[int, str] = field(default_factory=dict)
    """Sentence that ends in a colon -> who speaks in it."""
    headed: dict[int, str] = field(default_factory=dict)
    """Sentence that ends in a colon -> who speaks in that sentence itself."""
    spoken: list[Spoken] = field(default_factory=list)
    """Every speaker so far, with where."""

    @property
    def text(self) -> str:
        """The stored text, which every offset counts."""
        return self.report.text

    @property
    def main_country(self) -> str | None:
        """The country that is named most."""
        return self.named_countries[0] if self.named_countries else None

    @property
    def heading(self) -> Heading | None:
        """The heading over the present sentence."""
        return self.headings[self.state.number]
