"""Compares what sources ask for with what a merged specification gives: each thing is there, or a finding names it."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from contradictions import by_name, holds
from facts import Fact, Facts
from packaging.specifiers import SpecifierSet
from reported import Finding, is_reported
from render import Built
from repo2docker.semver import create_semver_matcher, str_to_version


@dataclass
class Spec:
    """A specification on disk, read."""

    id: str
    folder: str
    binder: str
    built: Built
    facts: Facts


@dataclass
class Miss:
    what: str
    source: str
    path: str
    line: int
    text: str


def lost(source: Spec, merged: Spec, findings: list[Finding]) -> Iterator[Miss]:
    """What of one source is neither in the merged specification nor named by a finding."""
    for fact in [*source.facts.all, *settings(source)]:
        if not is_there(fact, merged) and not is_reported(source.id, fact, findings):
            yield Miss(fact.kind, source.id, fact.path, fact.line, fact.text)
    for fact in source.facts.of("julia-compat"):
        narrowed = replace(fact, kind="julia-narrowed")
        if is_there(fact, merged) and is_narrower(fact, merged) and not is_reported(source.id, narrowed, findings):
            yield Miss("narrower than asked for", source.id, fact.path, fact.line, fact.text)


def is_there(fact: Fact, merged: Spec) -> bool:
    match fact.kind:
        case "apt":
            return fact.text in merged.built.apt
        case "pip":
            return pip_is_there(fact, merged)
        case "conda":
            return conda_is_there(fact, merged)
        case "place":
            return any(resolved(one) == resolved(fact) for one in merged.facts.of("place"))
        case "address":
            return any(address_of(one) == bare(fact.text) for one in merged.facts.of("address", "pip"))
        case "julia-compat":
            return julia_is_there(fact, merged)
        case "python":
            return fact.text == (python_of(merged) or base_python(merged))
        case "r" | "cran":
            return getattr(merged.built, fact.kind) == fact.text
        case _:
            return any(one.kind == fact.kind and one.text == fact.text for one in merged.facts.all)


def pip_is_there(fact: Fact, merged: Spec) -> bool:
    """pip wants all lines about one project satisfied at once, so another line may say what this one says."""
    wanted = fact.requirement
    same = [
        one.requirement
        for one in merged.facts.of("pip")
        if one.name == fact.name and one.requirement and (fact.constraint or not one.constraint)
    ]
    same = [one for one in same if one.marker is None or str(one.marker) == str(wanted.marker)]
    if not same or (wanted.url is not None and all(bare(one.url or "") != bare(wanted.url) for one in same)):
        return False
    said = {str(clause) for one in same for clause in clauses(one.specifier)}
    extras = {extra for one in same for extra in one.extras}
    return {str(one) for one in clauses(wanted.specifier)} <= said and wanted.extras <= extras


def clauses(specifiers: SpecifierSet) -> Iterator[str]:
    """In packaging's canonical form, in which `==1.0` and `==1.0.0` are one."""
    for one in specifiers:
        yield "".join(one._canonical_spec)


def resolved(fact: Fact) -> str:
    """Where a path leads: pip runs in the base folder for requirements, and beside environment.yml for its lines."""
    start = os.path.dirname(fact.path) if "environment" in fact.path else ""
    path, _, extras = fact.text.partition("[")
    return f"{os.path.normpath(os.path.join(start, path))}[{extras}{fact.editable}"


def address_of(fact: Fact) -> str:
    return bare((fact.requirement and fact.requirement.url) or fact.text)


def bare(address: str) -> str:
    """Without what pip does not mind."""
    return re.sub(r"#egg=[^&]*$", "", address.strip())


def conda_is_there(fact: Fact, merged: Spec) -> bool:
    wanted = fact.match
    same = [one.match for one in merged.facts.of("conda") if one.name == fact.name]
    if any(str(one) == str(wanted) for one in same):
        return True
    # The name alone asks for nothing that another line about the package does not ask for.
    return bool(same) and str(wanted) == fact.name


def julia_is_there(fact: Fact, merged: Spec) -> bool:
    """What the merged bound lets through, the source's must let through; judged by repo2docker's own reading."""
    bound, written = bound_of(fact), merged_bound(fact, merged)
    return written is not None and all(admits(bound, one) for one in near(bound, written) if admits(written, one))


def is_narrower(fact: Fact, merged: Spec) -> bool:
    bound, written = bound_of(fact), merged_bound(fact, merged)
    return written is not None and any(admits(bound, one) > admits(written, one) for one in near(bound, written))


def bound_of(fact: Fact) -> str:
    return fact.text.split(" = ", 1)[1]


def merged_bound(fact: Fact, merged: Spec) -> str | None:
    return next((bound_of(one) for one in merged.facts.of("julia-compat") if one.name == fact.name), None)


def near(*bounds: str) -> list[str]:
    """Versions around all that are named."""
    versions: dict[str, None] = {}
    for bound in bounds:
        for said in re.findall(r"[0-9.]*[0-9]", bound):
            numbers = [*map(int, said.split(".")), 0, 0][:3]
            for at, number in enumerate(numbers):
                for other in (number - 1, number, number + 1, number + 30):
                    for rest in ([], [99, 99]):
                        if other >= 0:
                            versions[".".join(map(str, [*numbers[:at], other, *rest, 0, 0][:3]))] = None
    return list(versions)


def admits(bound: str, version: str) -> bool:
    """repo2docker's reading is for one bound; a comma is an `or` and ` - ` a range, neither of which it knows."""
    number = str_to_version(version)
    for part in re.sub(r"v(?=\d)", "", bound).split(","):
        first, is_range, last = part.strip().partition(" - ")
        if is_range and str_to_version(first) <= number <= (*str_to_version(last), 10**9):
            return True
        if not is_range and create_semver_matcher(part.strip()).match(number):
            return True
    return False


def settings(source: Spec) -> Iterator[Fact]:
    """Python, R and its day: where they differ, both cannot be had."""
    built = source.built
    listed = built.environment or next(iter(built.requirements), None) or built.pipfile or ""
    python = python_of(source)
    if python is not None:
        yield Fact("python", listed, 0, "python", python)
    runtime = f"{source.binder}/runtime.txt".lstrip("/")
    for kind, value in (("r", built.r), ("cran", built.cran)):
        if value is not None:
            yield Fact(kind, runtime, 0, "", value)


def python_of(spec: Spec) -> str | None:
    """As `X.Y`; what environment.yml says is more than what the image begins with. None: conda is free to choose."""
    said = [one.match.version for one in by_name(spec.facts.of("conda")).get("python", [])]
    exact = [found.group(1) for one in said if one and (found := re.match(r"^=*(\d+\.\d+)[\d.*]*$", str(one)))]
    return exact[0] if exact else None if said else spec.built.python


def base_python(spec: Spec) -> str | None:
    """What the image begins with, where conda has no reason to change it."""
    wanted = [one.match.version for one in by_name(spec.facts.of("conda")).get("python", [])]
    is_right = all(one is None or one.match(f"{spec.built.python}.9") for one in wanted)
    return spec.built.python if is_right else None
