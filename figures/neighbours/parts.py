"""Ties parts that have a verb of their own to their whole: '40 people died, including nine children killed at home'.

In:  the Scene of a sentence in which every phrase is bound that can be.
Out: the same Scene; `part_of` on the Bindings of parts.
"""

from __future__ import annotations

from figures.scene import Scene


def mark_parts(scene: Scene) -> None:
    """Marks what stands after 'including' as a part even when it has a verb of its own."""
    for x in range(1, len(scene.counts)):
        binding = scene.found[x]
        if binding is not None and binding.part_of is None and _led_as_part(scene, x):
            binding.part_of = _whole_before(scene, x, binding.metric)
            if binding.whom is None and scene.low(scene.counts[x].last).startswith("of "):
                binding.whom = _noun_behind(scene, scene.counts[x].last + 1)
    for x in range(1, len(scene.counts)):
        binding = scene.found[x]
        if binding is not None and binding.shared is not None and binding.whom is None:
            binding.whom = _predicate(scene, x)
    for x in range(2, len(scene.counts)):
        binding = scene.found[x]
        if binding is not None and binding.part_of is None:
            binding.part_of = _whole_of_the_bracket(scene, x)


def _led_as_part(scene: Scene, x: int) -> bool:
    """True after 'including' or a bracket, and before 'of them'."""
    before, after = scene.counts[x].first - 1, scene.counts[x].last
    led = scene.kind(before) == "INC" and scene.low(before) != "with"
    of_them = scene.kind(after) == "INC" and scene.low(after).startswith(("of ", "among them", "among whom"))
    return led or of_them or scene.kind(before) == "LP"


def _whole_before(scene: Scene, x: int, metric: str) -> int | None:
    """The nearest phrase before x that counts the same, or casualties."""
    bracketed = scene.kind(scene.counts[x].first - 1) == "LP"
    for a in range(x - 1, -1, -1):
        whole = scene.found[a]
        if whole is not None and whole.metric in (metric, "casualties"):
            beside = bracketed and scene.kind(scene.counts[a].first - 1) == "LP"  # 'Jos (7), Kano (3)'
            return whole.part_of if beside else a
    return None


def _predicate(scene: Scene, x: int) -> int | None:
    """The noun in '20 were civilians and 11 were fighters', where nothing follows it in its clause."""
    count = scene.counts[x]
    if count.head is not None or not scene.is_be(count.last):
        return None
    k = _noun_behind(scene, count.last + 1)
    return k if k is not None and scene.kind(k + 1) in ("MARK", "COMMA", "SEMI", "C", "BUT", "", "P") else None


def _noun_behind(scene: Scene, k: int) -> int | None:
    """The noun in 'three of them policemen', at node k or behind its modifiers."""
    while scene.kind(k) in ("D", "N", "ED", "OTH"):
        k += 1
    return k if scene.kind(k) == "H" else None


def _whole_of_the_bracket(scene: Scene, x: int) -> int | None:
    """The whole of the second number in '58 casualties (21 killed and 37 injured)': that of the first."""
    before = scene.found[x - 1]
    if before is None or before.part_of is None:
        return None
    whole = scene.found[before.part_of]
    if whole is None or whole.metric != "casualties":
        return None
    between = {node.kind for node in scene.nodes[scene.counts[x - 1].last : scene.counts[x].first]}
    return before.part_of if "C" in between and "RP" not in between else None
