"""Whether a finding of a merge really says what became of one thing: it has to name the very line or the very file."""

from typing import TypedDict

from facts import Fact
from packaging.utils import canonicalize_name


class Place(TypedDict):
    source: str
    path: str
    line: int


class Finding(TypedDict):
    level: str
    kind: str
    file: str
    places: list[Place]
    values: dict[str, str | list[str]]


PIP = {
    *("contradiction", "addresses", "address-spelled-twice", "unreadable", "file-too-large", "include-missing"),
    *("include-circle", "path-translated", "path-extras-lost", "path-out-of-reach", "hashes-mixed", "hashes-removed"),
    *("index-urls", "option-without-effect", "no-index", "pipfile-dropped", "pipfile-unreadable", "r-bridged"),
    # What the server's own environment has, which an image with a newer Python does not have apart.
    "server-list",
}
CONDA = {"conda-contradiction", "conda-channels", "conda-builds", "python-refused", "pythons"}
PYTHON = {"pythons", "python-for-all", "python-refused", "runtime-pythons", "runtime-python-and-r", "runtime-ignored"}
R = {"runtime-rs", "runtime-r-version", "runtime-r-too-old", "r-bridged", "r-undated"}

# Findings of other kinds are about other matters, whatever line they name.
KINDS = {
    "apt": {"apt-refused", "apt-versions", "apt-pin-kept", "apt-too-large"},
    **dict.fromkeys(("pip", "address", "place", "hash", "option", "unreadable", "pipfile-place"), PIP),
    "conda": CONDA,
    "selector": CONDA,
    "variable": {"variables"},
    "channel": {"channel-defaults"},
    "channel order": {"channel-order", "channel-defaults"},
    "python": PYTHON,
    "r": R,
    "cran": R,
    "julia": {"julia-uuids"},
    "julia-extra": {"julia-uuids", "julia-dropped"},
    "julia-compat": {"julia-compat", "julia-compat-unread", "julia-compat-unused", "julia-version-simplified"},
    "julia-narrowed": {"julia-compat", "julia-compat-narrowed", "julia-version-simplified"},
    "julia-package": {"julia-package", "julia-dropped"},
    "install.R": {"same-install", "install-r-unreadable", "r-bridged"},
    "postBuild": {"same-script", "script-unreadable", "reference-rewritten"},
    "start": {"same-script", "script-unreadable", "reference-rewritten", "start-two-last"},
    "order": {"start-last", "start-folder"},
    "helper": {"helper-lost", "helper-conflict", "helpers-too-large", "julia-manifest-left-out", "reference-rewritten"},
    "dormant": {"dormant", "dormant-folded", "runtime-ignored", "julia-manifest-left-out"},
    "own project": {"own-project"},
}


def is_reported(source: str, fact: Fact, findings: list[Finding]) -> bool:
    kinds = KINDS[fact.kind]
    if fact.kind == "python":
        # Which file says it, if any does, is another question for each buildpack.
        return any(one["kind"] in kinds and any(at["source"] == source for at in one["places"]) for one in findings)
    return any(one["kind"] in kinds and names(one, source, fact) for one in findings)


def names(finding: Finding, source: str, fact: Fact) -> bool:
    places = [one for one in finding["places"] if one["source"] == source and one["path"] == fact.path]
    if fact.line == 0 and places:
        return fact.name in ("", fact.path) or said(finding, fact)
    return any(one["line"] == fact.line for one in places) or (bool(places) and said(finding, fact))


def said(finding: Finding, fact: Fact) -> bool:
    """Whether a value is its name or the text of it."""
    values = [one for value in finding["values"].values() for one in ([value] if isinstance(value, str) else value)]
    wanted = {fact.name, fact.text, canonicalize_name(fact.name)}
    return any(value in wanted or value.split(" ")[0] in wanted for value in values)
