"""Print what was measured beside what is to be reached, and remember what was missed.

In:  a name, a figure, the most or the least that it may be. Out: a line each on standard output; an exit status.
"""

from __future__ import annotations

WIDTH = 62


class Targets:
    """The targets of one run."""

    def __init__(self) -> None:
        self.missed: list[str] = []

    def most(self, name: str, measured: float, limit: float, unit: str = "", digits: int = 2) -> None:
        """Something that may be so much at most."""
        self._say(name, measured, f"at most {limit:g}", measured <= limit, unit, digits)

    def least(self, name: str, measured: float, limit: float, unit: str = "", digits: int = 0) -> None:
        """Something that must be so much at least."""
        self._say(name, measured, f"at least {limit:g}", measured >= limit, unit, digits)

    def _say(self, name: str, measured: float, wanted: str, met: bool, unit: str, digits: int) -> None:
        if not met:
            self.missed.append(name)
        print(
            f"{name:<{WIDTH}}{measured:>12,.{digits}f} {unit:<5}{wanted:>16}   {'met' if met else 'NOT MET'}",
            flush=True,
        )

    def status(self) -> int:
        """0 if all were met."""
        print(f"{len(self.missed)} missed: {'; '.join(self.missed)}" if self.missed else "All targets met.")
        return 1 if self.missed else 0
