"""Versions that are worth trying where two sets of conditions have to be told apart."""

import itertools
from collections.abc import Iterator

# What stands right before and after a version, first alone, then two together.
PIP_SUFFIXES = [
    *("", ".post0", ".post9999", "rc9999", "a0", ".dev0", ".dev9999", ".post0.dev0", "a0.dev0", "rc9999.post9999"),
    *("+0", "+zzz", ".0.0.1", ".9999"),
]
PIP_TWO = [("a0", "rc9999", ".post0", ".post9999"), (".dev0", ".dev9999", ".post0", ".post9999", "+0", "+zzz")]
CONDA_SUFFIXES = [
    *("", ".0", ".1", ".9999", ".0.0.1", "dev", "dev0", "_", "a", "a0", "rc9999", "z9999", "post", "post0"),
    *("post9999", ".dev", ".dev0", ".a0", ".post0", "_0.1", "+0", "+zzz"),
]
CONDA_TWO = [("dev", "a", "_", "post", ".post0", ".0"), ("dev", "_", ".0.1", "post", "+0", "+zzz")]


def named(texts: list[str]) -> Iterator[str]:
    for clause in itertools.chain.from_iterable(text.replace("|", ",").split(",") for text in texts):
        yield clause.lstrip("=!<>~ ").rstrip("*").rstrip(".")


def candidates(texts: list[str], suffixes: list[str], two: list[tuple[str, ...]]) -> Iterator[str]:
    """All that two sets of clauses can tell apart; easy ones first, as one that satisfies both ends the search."""
    names = list(dict.fromkeys(named(texts)))
    starts: dict[str, None] = dict.fromkeys([*names, "0", "9999", "3!0"])
    for name in names:
        epoch, _, rest = name.rpartition("!")
        numbers = []
        for part in rest.split("."):
            digits = "".join(itertools.takewhile(str.isdigit, part))
            if digits == "":
                break
            for number in (int(digits), int(digits) + 1, int(digits) - 1):
                if number >= 0:
                    start = ".".join(map(str, [*numbers, number]))
                    starts[f"{epoch}!{start}" if epoch else start] = None
            numbers.append(int(digits))
        starts[f"{int(epoch or 0) + 1}!0"] = None
        # The pre-, post- and development releases beside one that is such itself.
        for near in range(3):
            for kind in ("a", "b", "rc", ".post", ".dev"):
                starts[".".join(map(str, numbers)).join([f"{epoch}!" if epoch else "", f"{kind}{near}"])] = None
    yield from starts
    for start in starts:
        for suffix in suffixes[1:]:
            yield start + suffix
    for name in names:
        for one, other in itertools.product(*two):
            yield name + one + other
