"""What a merge says of versions that clash, against what the tools themselves say."""

import re
from collections.abc import Callable, Iterable

from candidates import CONDA_SUFFIXES, CONDA_TWO, PIP_SUFFIXES, PIP_TWO, candidates
from conda_lock._vendor.conda.models.match_spec import MatchSpec
from facts import Fact
from packaging.markers import default_environment
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import InvalidVersion, Version
from reported import Finding


def holds(requirement: Requirement, python: str | None) -> bool:
    """Whether its marker holds in the image."""
    if requirement.marker is None:
        return True
    environment = {**default_environment(), "sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"}
    if python is not None:
        environment |= {"python_version": python, "python_full_version": f"{python}.0"}
    return requirement.marker.evaluate({**environment, "extra": ""})


def pip_common(texts: list[str]) -> str | None:
    """A version that all of these sets of specifiers admit, of all that are worth trying."""
    wanted = [SpecifierSet(text) for text in texts]
    for text in candidates(texts, PIP_SUFFIXES, PIP_TWO):
        try:
            version = Version(text)
        except InvalidVersion:
            continue
        if all(one.contains(version, prereleases=True) for one in wanted):
            return text
    return None


def conda_common(matches: list[MatchSpec], others: Iterable[Callable[[str], bool]] = ()) -> str | None:
    versions = [match.version for match in matches if match.version is not None]
    texts = [str(version) for version in versions]
    admitting = [*(version.match for version in versions), *others]

    def admitted(text: str) -> bool:
        try:
            return all(admits(text) for admits in admitting)
        except Exception:
            return False

    return next(filter(admitted, candidates(texts or ["1"], CONDA_SUFFIXES, CONDA_TWO)), None)


def false_claims(findings: list[Finding]) -> list[str]:
    """Clashes that were claimed, and that some version would satisfy after all."""
    return [
        f"{one['kind']}: {one['values']}, but {common} satisfies all"
        for one in findings
        if (common := CLAIMS.get(one["kind"], lambda _: None)(one["values"])) is not None
    ]


Values = dict[str, str | list[str]]


def listed(values: Values, key: str) -> list[str]:
    value = values.get(key, [])
    return [value] if isinstance(value, str) else value


def pip_claim(values: Values) -> str | None:
    read = [requirement(line) for line in listed(values, "lines")]
    known = [one for one in read if one is not None]
    if any(one.url is not None or one.marker is not None for one in known):
        known = [one for one in known if one.url is None and holds(one, None)]
    return pip_common([str(one.specifier) for one in known])


def conda_claim(values: Values) -> str | None:
    return conda_common([MatchSpec(line) for line in listed(values, "lines")])


def cross_claim(values: Values) -> str | None:
    """No version is right for conda's line and pip's: both orders are asked, with dotted numbers alike in both."""
    matches = [MatchSpec(line) for line in listed(values, "conda")]
    wanted = [one.specifier for line in listed(values, "pip") if (one := requirement(line)) is not None]
    return conda_common(
        matches, [lambda text, one=one: one.contains(Version(text), prereleases=True) for one in wanted]
    )


def address_claim(values: Values) -> str | None:
    return None if len(set(listed(values, "lines"))) > 1 else "one address"


CLAIMS: dict[str, Callable[[Values], str | None]] = {
    "contradiction": pip_claim,
    "conda-contradiction": conda_claim,
    "conda-against-pip": cross_claim,
    "addresses": address_claim,
}


def requirement(line: str) -> Requirement | None:
    try:
        return Requirement(re.sub(r"\s+(#|--hash).*$", "", line))
    except InvalidRequirement:
        return None


def missed_clashes(pip: list[Fact], conda: list[Fact], python: str | None, findings: list[Finding]) -> list[str]:
    """Packages that no version of is right, with nothing said of it."""
    told = {
        (one["kind"], str(one["values"].get("name", "")).lower())
        for one in findings
        if one["level"] in ("clash", "error", "warning")
    }
    misses = []
    for name, facts in by_name(pip).items():
        texts = [str(one.requirement.specifier) for one in facts if one.requirement and holds(one.requirement, python)]
        if len(texts) > 1 and pip_common(texts) is None and not told & {(kind, name) for kind in PIP_CLASHES}:
            misses.append(f"no version of {name} is right for {' and '.join(texts)}")
    for name, facts in by_name(conda).items():
        matches = [one.match for one in facts]
        kinds = {"conda-contradiction", "pythons", "python-refused"}
        if len(matches) > 1 and conda_common(matches) is None and not any((kind, name) in told for kind in kinds):
            misses.append(f"conda has no version of {name} that is right for {' and '.join(map(str, matches))}")
    # That pip is there for pip's sake says nothing of its version.
    for name in (by_name(pip).keys() & by_name(conda).keys()) - {"pip"}:
        kinds = {"conda-and-pip", "conda-against-pip"}
        bound = [one for one in by_name(pip)[name] if one.requirement and one.requirement.specifier]
        if bound and not any((kind, name) in told for kind in kinds):
            misses.append(f"pip installs {name} over what conda installed")
    return misses


# With markers that hold on some machines only, nothing more is certain.
PIP_CLASHES = {"contradiction", "possible-contradiction"}


def by_name(facts: list[Fact]) -> dict[str, list[Fact]]:
    names: dict[str, list[Fact]] = {}
    for fact in facts:
        names.setdefault(fact.name, []).append(fact)
    return names
