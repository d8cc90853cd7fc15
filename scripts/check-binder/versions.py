"""Prints random pairs of version specifiers, one pair a line of JSON, with what the real library says of them.

    versions.py pip|conda COUNT SEED

Each line has `texts`, whether each is `valid`, a `common` version that satisfies both (null: none of all that were
tried, which are all that matter: the versions named, their beginnings, what is right beside them and far from them),
whether the library itself says that they are `disjoint` (null where it has no word for it), and `tests`, versions with
whether each side admits them.
"""

import functools
import json
import random
import re
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from candidates import CONDA_SUFFIXES, CONDA_TWO, PIP_SUFFIXES, PIP_TWO, candidates, named

if TYPE_CHECKING:
    from packaging.version import Version

NUMBERS = [0, 0, 1, 1, 2, 3, 9, 10]


def release(draw: random.Random) -> str:
    return ".".join(str(draw.choice(NUMBERS)) for _ in range(draw.choice([1, 2, 2, 3, 3, 4])))


def pip_version(draw: random.Random, local: bool = False) -> str:
    version = f"{draw.randint(0, 2)}!" if draw.random() < 0.04 else ""
    version += release(draw)
    if draw.random() < 0.15:
        version += draw.choice(["a", "b", "rc", ".alpha", "-pre", "_c"]) + draw.choice(["", "0", "1", "2"])
    if draw.random() < 0.12:
        version += draw.choice([".post", "-", ".rev", ".r"]) + str(draw.randint(0, 2))
    if draw.random() < 0.12:
        version += draw.choice([".dev", "dev", "-dev"]) + draw.choice(["", "0", "1"])
    if local and draw.random() < 0.15:
        version += "+" + draw.choice(["x", "1", "x.2", "1.x", "ubuntu-1"])
    return version


def pip_clause(draw: random.Random) -> str:
    operator = draw.choice(["==", "!=", "!=", "<=", "<=", ">=", ">=", "<", "<", ">", ">", "~=", "~=", "==="])
    if operator in ("==", "!="):
        return operator + pip_version(draw, True) + (".*" if draw.random() < 0.35 else "")
    return operator + pip_version(draw, draw.random() < 0.05)


def pip_text(draw: random.Random) -> str:
    return ",".join(pip_clause(draw) for _ in range(draw.choice([1, 1, 1, 2, 2, 3])))


def conda_version(draw: random.Random) -> str:
    version = f"{draw.randint(0, 2)}!" if draw.random() < 0.03 else ""
    version += release(draw)
    if draw.random() < 0.2:
        letters = ["a", "b", "rc", ".a", "_", "dev", ".dev", "post", ".post", "g", "_g", "rc1.2", "z"]
        version += draw.choice(letters) + draw.choice(["", "0", "1", "2"])
    if draw.random() < 0.04:
        version += "+" + draw.choice(["x", "1", "1.2"])
    return version


def conda_text(draw: random.Random) -> str:
    def clause() -> str:
        operator = draw.choice(["==", "!=", "<=", ">=", "<", ">", "~=", "=", "", "", ">=", "<"])
        version = conda_version(draw)
        if operator == "":
            return version + draw.choice(["", ".*", "*", ".*"])
        return operator + version + (".*" if operator in ("!=", "=") and draw.random() < 0.4 else "")

    def all_of() -> str:
        return ",".join(clause() for _ in range(draw.choice([1, 1, 2, 2])))

    return "|".join(all_of() for _ in range(draw.choice([1, 1, 1, 1, 2])))


Admits = Callable[[str], bool | None]


@functools.lru_cache(maxsize=100_000)
def parse_version(text: str) -> "Version | None":
    from packaging.version import InvalidVersion, Version

    try:
        return Version(text)
    except InvalidVersion:
        return None


def pip_admits(text: str) -> Admits | None:
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    try:
        wanted = SpecifierSet(text)
    except InvalidSpecifier:
        return None

    def admits(version: str) -> bool | None:
        parsed = parse_version(version)
        return None if parsed is None else wanted.contains(parsed, prereleases=True)

    return admits


def pip_disjoint(texts: list[str]) -> bool | None:
    from packaging.specifiers import SpecifierSet

    # The library takes these for texts of any kind, also for ones that no version is ever printed as.
    if any("===" in text for text in texts):
        return None
    return SpecifierSet(",".join(texts)).is_unsatisfiable()


def conda_admits(text: str) -> Admits | None:
    from conda_lock._vendor.conda.exceptions import InvalidVersionSpec
    from conda_lock._vendor.conda.models.version import VersionSpec

    try:
        wanted = VersionSpec(text)
        for clause in re.split(r"[,|]", text):
            # That `~=1` is none is found out only here.
            VersionSpec(clause).match("99999!1")
    except InvalidVersionSpec:
        return None

    def admits(version: str) -> bool | None:
        try:
            return bool(wanted.match(version))
        except InvalidVersionSpec:
            return None

    return admits


def common_version(sides: list[Admits], versions: Iterator[str]) -> str | None:
    return next((version for version in versions if all(admits(version) for admits in sides)), None)


def near(text: str, other: str, draw: random.Random) -> str:
    """The other text, most times about versions of the first: what is far apart is easily judged."""
    versions = list(named([text]))
    if draw.random() < 0.3:
        return other
    return re.sub(r"(?<=[=<>])[0-9][0-9.!]*(?=$|[,|])", lambda _: draw.choice(versions), other)


def judge(kind: str, draw: random.Random) -> dict[str, object]:
    write, read, invent, suffixes, two = (
        (pip_text, pip_admits, lambda: pip_version(draw, True), PIP_SUFFIXES, PIP_TWO)
        if kind == "pip"
        else (conda_text, conda_admits, lambda: conda_version(draw), CONDA_SUFFIXES, CONDA_TWO)
    )
    first = write(draw)
    texts = [first, near(first, write(draw), draw)]
    sides = [read(text) for text in texts]
    line: dict[str, object] = {"texts": texts, "valid": [side is not None for side in sides], "tests": []}
    known = [side for side in sides if side is not None]
    if len(known) < len(sides):
        return {**line, "common": None, "disjoint": None}
    names = list(named(texts))
    tried = [invent(), *(draw.choice(names) + draw.choice(suffixes) for _ in range(3))]
    verdicts = [(version, [admits(version) for admits in known]) for version in tried]
    tests = [(version, sides) for version, sides in verdicts if None not in sides]
    common = common_version(known, candidates(texts, suffixes, two))
    disjoint = pip_disjoint(texts) if kind == "pip" else None
    return {**line, "common": common, "disjoint": disjoint, "tests": tests}


def main() -> None:
    kind, count, seed = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    draw = random.Random(f"{kind} {seed}")
    for _ in range(count):
        print(json.dumps(judge(kind, draw)))


main()
