"""Take out of a page what is plainly no part of its story, before the story is looked for.

In:  a page as a tree.
Out: the same tree without hidden parts, notices about cookies and consent, menus in cells of a table, teasers of other
     stories, marks of footnotes, and the bar that the Wayback Machine puts on top.

Only what the page itself declares: `hidden`, `display:none`, templates; names of cookie and consent notices; and, where
the only headline of first rank stands in an article, the other articles around it.
"""

from __future__ import annotations

from lxml import html

from loaders.reading.note_marks import is_note_mark

HIDDEN = (
    ".//template | .//*[@hidden] | .//*[@aria-hidden='true'][not(ancestor-or-self::svg)][self::div or self::section] | "
    ".//*[contains(translate(@style, ' ', ''), 'display:none')]"
)
NAMED = "translate(concat(@id, ' ', @class), 'CGDOPRKIENST', 'cgdoprkienst')"
NOTICES = (
    f".//*[self::div or self::section or self::aside or self::dialog][contains({NAMED}, 'cookie') or "
    f"contains({NAMED}, 'consent') or contains({NAMED}, 'gdpr')]"
)

MENU_CELLS = ".//td[not(.//td)][count(.//a) > 2]"
"""Cells of three links and more: on pages laid out in tables, those that hold nothing else are menus."""

LINKED = 0.9
"""Share of a menu's letters that are links: a stroke or a number may stand between them."""

ARCHIVE_BAR = ".//*[@id='wm-ipp-base' or @id='wm-ipp' or @id='wm-ipp-print' or @id='donato']"

LONGEST_NOTICE = 3_000
"""Characters: a body whose class says that cookies were accepted is the whole page, no notice."""


def pruned(tree: html.HtmlElement) -> html.HtmlElement:
    """The page without them."""
    for notice in tree.xpath(NOTICES):
        if len(notice.text_content()) <= LONGEST_NOTICE:
            _drop(notice)
    story = _story(tree)
    shortest = len(story.text_content()) if story is not None else 0
    for other in tree.xpath(".//article") if story is not None else ():
        around = story in other.iterancestors() or other in story.iterancestors() or other is story
        if not around and len(other.text_content()) < shortest:
            _drop(other)
    for cell in tree.xpath(MENU_CELLS):
        linked = sum(len(link.text_content().strip()) for link in cell.iter("a"))
        if linked >= LINKED * len("".join(cell.text_content().split())):
            _drop(cell)
    for raised in tree.xpath(".//sup"):
        if is_note_mark(raised.text_content(), _before(raised)):
            _drop(raised)
    for bar in tree.xpath(ARCHIVE_BAR):
        _drop(bar)
    for part in tree.xpath(HIDDEN):
        # Some sites hide the story itself until a script has run.
        if len(part.text_content()) <= LONGEST_NOTICE and not part.xpath(".//h1"):
            _drop(part)
    return tree


def _before(element: html.HtmlElement) -> str:
    """The words just before an element, within what it stands in."""
    earlier, parent = element.getprevious(), element.getparent()
    if earlier is None:
        return (parent.text or "") if parent is not None else ""
    return earlier.tail or earlier.text_content()


def _story(tree: html.HtmlElement) -> html.HtmlElement | None:
    """The article that holds the page's only headline of first rank."""
    headlines = tree.xpath(".//h1")
    articles = headlines[0].xpath("ancestor::article[1]") if len(headlines) == 1 else []
    return articles[0] if articles else None


def _drop(part: html.HtmlElement) -> None:
    if part.getparent() is not None:
        part.drop_tree()
