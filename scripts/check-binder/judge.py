"""Judges merges: renders what was written with the real repo2docker, and compares it with what each source asks for.

Each line of standard input has `sources` (`id`, `folder`), the `kind` of the result, its `findings`, and where it was
merged its `home`, `binder` and `buildpack`. Each line of the answer has `misses`.
"""

import functools
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from compare import Miss, Spec, lost
from contradictions import false_claims, missed_clashes
from facts import Fact, read_apt, read_facts
from files import wrong_files
from kept import not_kept
from render import Built, render
from reported import Finding, is_reported

# Why a merge may be refused, and how to see for oneself that it is so.
REFUSALS = {
    "dockerfile": lambda sources: any(one.built.buildpack == "Docker" for one in sources),
    "nix": lambda sources: any(one.built.buildpack == "Nix" for one in sources),
    "julia-and-r": lambda sources: {"JuliaProject", "R"} <= {one.built.buildpack for one in sources},
    "hashes-mixed": lambda sources: any(one.facts.of("hash") for one in sources),
    "unreadable": lambda sources: any(one.facts.of("unreadable") or one.facts.problems for one in sources),
    "conda-unreadable": lambda sources: any(one.facts.of("unreadable") for one in sources),
    "include-missing": lambda sources: any(one.facts.problems for one in sources),
    "include-circle": lambda sources: any(one.facts.problems for one in sources),
    "apt-refused": lambda sources: True,
    "script-windows-lines": lambda sources: any(has_windows_script(one) for one in sources),
    "r-undated": lambda sources: any((Path(one.folder) / "DESCRIPTION").exists() for one in sources),
    "no-index": lambda sources: any(one.name == "no_index" for spec in sources for one in spec.facts.of("option")),
}


def has_windows_script(source: Spec) -> bool:
    scripts = [Path(source.folder) / source.binder / name for name in ("postBuild", "start")]
    return any(one.exists() and b"\r\n" in one.read_bytes() for one in scripts)


@functools.cache
def read_source(id: str, folder: str) -> Spec:
    return read_spec(id, folder)


def read_spec(id: str, folder: str) -> Spec:
    built = render(folder)
    if built.error is not None and "Microsoft killed MRAN" in built.error:
        # All but its day of CRAN is as good as any other's.
        built = render_later(folder)
    binder = next((name for name in ("binder", ".binder") if (Path(folder) / name).is_dir()), "")
    facts = read_facts(folder, built)
    apt = Path(binder) / "apt.txt"
    if (Path(folder) / apt).exists():
        facts.all += read_apt(Path(folder), str(apt))
    return Spec(id, folder, binder, built, facts)


def render_later(folder: str) -> Built:
    with tempfile.TemporaryDirectory() as path:
        copy = shutil.copytree(folder, Path(path) / "copy")
        for runtime in copy.rglob("runtime.txt"):
            runtime.write_text(re.sub(r"\d{4}-\d\d-\d\d", "2020-01-01", runtime.read_text()))
        built = render(str(copy))
        built.cran, built.error = None, "its day of CRAN is too early"
        return built


def judge(asked: dict) -> Iterator[Miss]:
    sources = [read_source(one["id"], one["folder"]) for one in asked["sources"]]
    findings: list[Finding] = asked["findings"]
    broken = [one for one in sources if one.built.error is not None]
    for one in broken:
        if not any(place["source"] == one.id for finding in findings for place in finding["places"]):
            yield Miss("cannot be built alone", one.id, "", 0, one.built.error or "")
    if asked["kind"] == "refused":
        yield from wrong_refusal(sources, broken, findings)
        return
    for one in sources:
        if one.built.buildpack in ("Docker", "Nix"):
            yield Miss("cannot be merged", one.id, "", 0, one.built.buildpack)
    merged = read_spec("", asked["home"])
    if merged.built.error is not None:
        yield Miss("refused by repo2docker", "", "", 0, merged.built.error)
        return
    if asked.get("buildpack") not in (None, merged.built.buildpack):
        yield Miss("buildpack", "", "", 0, f"{merged.built.buildpack}, planned {asked['buildpack']}")
    for problem in merged.facts.problems:
        yield Miss("unreadable", "", "", 0, problem)
    for source in sources:
        yield from lost(source, merged, findings)
        yield from lost_channels(source, merged, findings)
    yield from wrong_files(sources, merged, findings)
    python = merged.built.python
    # requirements3.txt is for an environment of the server's own.
    pip = [fact for fact in merged.facts.of("pip") if not fact.path.endswith("requirements3.txt")]
    for text in missed_clashes(pip, merged.facts.of("conda"), python, findings):
        yield Miss("clash not reported", "", "", 0, text)
    for text in not_kept(merged, findings):
        yield Miss("said to be kept", "", "", 0, text)
    for text in false_claims(findings):
        yield Miss("false contradiction", "", "", 0, text)


def wrong_refusal(sources: list[Spec], broken: list[Spec], findings: list[Finding]) -> Iterator[Miss]:
    """A refusal is right only where there is a reason to see: a source that fails alone, or one of the table's."""
    errors = [one for one in findings if one["level"] == "error"]
    if not errors:
        yield Miss("refused without a reason", "", "", 0, "")
    for error in errors:
        seen = REFUSALS.get(error["kind"])
        alone = any(place["source"] == one.id for one in broken for place in error["places"])
        if not alone and (seen is None or not seen(sources)):
            yield Miss("refused without need", "", "", 0, f"{error['kind']} {error['values']}")


def lost_channels(source: Spec, merged: Spec, findings: list[Finding]) -> Iterator[Miss]:
    """All of them, in an order that is the source's own too."""
    wanted, given = (list(dict.fromkeys(map(plain, spec.facts.channels))) for spec in (source, merged))
    path = source.built.environment or ""
    there = [one for one in given if one in wanted]
    for one in wanted:
        # Only the two that say the opposite of each other may give way.
        may_go = one in ("defaults", "nodefaults") and is_reported(source.id, Fact("channel", path, 0, "", one), findings)
        if one not in there and not may_go:
            yield Miss("channel", source.id, path, 0, f"{one}, which is not among {given}")
    fact = Fact("channel order", path, 0, "", ", ".join(wanted))
    if there != [one for one in wanted if one in there] and not is_reported(source.id, fact, findings):
        yield Miss("channel order", source.id, path, 0, f"{wanted} became {given}")


def plain(channel: str) -> str:
    return channel.removeprefix("https://conda.anaconda.org/").removeprefix("http://conda.anaconda.org/").rstrip("/")


for line in sys.stdin:
    print(json.dumps({"misses": [asdict(one) for one in judge(json.loads(line))]}), flush=True)
