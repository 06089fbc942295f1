"""Read YAML that a stranger may have written: plain values only, no references from one to another.

In:  text.
Out: dicts, lists and texts as written; with `typed`, also numbers, days and truth values.

A reference (`*name`) lets ten lines stand for billions of values: nobody needs one in a header or a mapping.
Raises yaml.YAMLError for what is no YAML and for what holds references.
"""

from __future__ import annotations

from typing import Any

import yaml


class _Plain(yaml.BaseLoader):
    """Keeps every value as it is written: `published: 2024-06` is no date object, `no` is Norwegian."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        return _without_references(self, super().compose_node, parent, index)


class _Typed(yaml.SafeLoader):
    def compose_node(self, parent: Any, index: Any) -> Any:
        return _without_references(self, super().compose_node, parent, index)


def _without_references(loader: Any, compose: Any, parent: Any, index: Any) -> Any:
    if loader.check_event(yaml.AliasEvent):
        mark = loader.peek_event().start_mark
        raise yaml.MarkedYAMLError(problem="a reference to another value", problem_mark=mark)
    return compose(parent, index)


def plain_yaml(text: str, *, typed: bool = False) -> Any:
    """What the text holds."""
    return yaml.load(text, Loader=_Typed if typed else _Plain)
