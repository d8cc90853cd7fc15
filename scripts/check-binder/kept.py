"""Where a finding says what was kept, or what was written instead, that has to be so."""

from collections.abc import Iterator

from compare import Spec, base_python, python_of
from contradictions import listed
from reported import Finding

LINES = {"contradiction", "addresses", "conda-contradiction", "conda-builds", "conda-channels"}


def not_kept(merged: Spec, findings: list[Finding]) -> Iterator[str]:
    texts = {squeezed(one.text) for one in merged.facts.all}
    python = python_of(merged) or base_python(merged)
    for one in findings:
        values = one["values"]
        wanted: list[str] = []
        if one["kind"] in LINES:
            wanted = [line for line in listed(values, "kept") if squeezed(line) not in texts]
        elif one["kind"] == "path-translated":
            wanted = [line for line in listed(values, "written") if squeezed(line) not in texts]
        elif one["kind"] in ("pythons", "runtime-pythons", "python-for-all"):
            wanted = [kept for kept in listed(values, "kept") if kept.removeprefix("python-") != python]
        elif one["kind"] == "runtime-rs":
            wanted = [kept for kept in listed(values, "kept") if merged.built.cran not in kept]
        elif one["kind"] == "julia-compat":
            said = {fact.text for fact in merged.facts.of("julia-compat")}
            wanted = [kept for kept in listed(values, "kept") if f"{values['name']} = {kept}" not in said]
        yield from (f"{one['kind']}: {line}" for line in wanted)


def squeezed(line: str) -> str:
    """Without what no tool minds."""
    return "".join(line.split(" #")[0].split()).removeprefix("-e").lower()
