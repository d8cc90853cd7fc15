"""Compares the files of sources that are no lists with those of the merged specification."""

import difflib
import os
from collections.abc import Iterator
from pathlib import Path

from compare import Miss, Spec
from facts import Fact, julia_file
from reported import Finding, is_reported
from chain_trace import stages, trace

LISTS = ["environment.yml", "environment.yaml", "requirements.txt", "requirements3.txt", "runtime.txt", "apt.txt"]
LISTS += ["Pipfile", "Pipfile.lock", "Project.toml", "JuliaProject.toml", "install.R"]
SCRIPTS = ["postBuild", "start"]
IGNORES = [".dockerignore", ".containerignore"]


def wrong_files(sources: list[Spec], merged: Spec, findings: list[Finding]) -> Iterator[Miss]:
    for source in sources:
        for fact in unused_lists(source):
            if not is_reported(source.id, fact, findings):
                yield Miss(fact.kind, source.id, fact.path, 0, fact.text)
        yield from lost_helpers(source, merged, findings)
        yield from lost_install(source, merged, findings)
        yield from lost_ignores(source, merged)
        if source.built.own_project:
            fact = Fact("own project", "", 0, "", "pip install .")
            if not any(one["kind"] == "own-project" and told_of(one, source) for one in findings):
                yield Miss(fact.kind, source.id, fact.path, 0, fact.text)
    for script in SCRIPTS:
        yield from wrong_chain(script, sources, merged, findings)


def told_of(finding: Finding, source: Spec) -> bool:
    return any(place["source"] == source.id for place in finding["places"])


def file_of(spec: Spec, name: str) -> Path:
    return Path(spec.folder) / spec.binder / name


def shown(spec: Spec, name: str) -> str:
    return os.path.join(spec.binder, name)


def unused_lists(source: Spec) -> Iterator[Fact]:
    """Files that repo2docker passes over in their own source: what they say must not come in unsaid."""
    built = source.built
    if built.error is not None:
        return
    used = {built.environment, built.install_r, *built.requirements, shown(source, "apt.txt")}
    if built.pipfile is not None:
        used |= {shown(source, "Pipfile"), shown(source, "Pipfile.lock")}
    if built.buildpack == "JuliaProject":
        used.add(julia_file(source.folder))
    if built.buildpack in ("R", "Python", "JuliaProject"):
        used.add(shown(source, "runtime.txt"))
    for name in LISTS:
        path = shown(source, name)
        if path not in used and file_of(source, name).exists():
            yield Fact("dormant", path, 0, path, f"{path} is passed over in its own source")


def lost_helpers(source: Spec, merged: Spec, findings: list[Finding]) -> Iterator[Miss]:
    """Everything else in a source's folder has to lie somewhere in the merged one."""
    if source.binder == "":
        return
    there = {one.read_bytes() for one in (Path(merged.folder) / merged.binder).rglob("*") if one.is_file()}
    for one in sorted((Path(source.folder) / source.binder).rglob("*")):
        path = str(one.relative_to(source.folder))
        name = str(one.relative_to(Path(source.folder) / source.binder))
        if not one.is_file() or name in [*LISTS, *SCRIPTS, *IGNORES, "Dockerfile", "default.nix", "REQUIRE"]:
            continue
        fact = Fact("helper", path, 0, path, path)
        if one.read_bytes() not in there and not is_reported(source.id, fact, findings):
            yield Miss("helper", source.id, path, 0, path)


def lost_install(source: Spec, merged: Spec, findings: list[Finding]) -> Iterator[Miss]:
    """The script for R is there whole: a part of the merged one, or a file that it names."""
    if source.built.install_r is None:
        return
    fact = Fact("install.R", source.built.install_r, 0, source.built.install_r, "install.R")
    text = (Path(source.folder) / source.built.install_r).read_text(encoding="utf-8").strip()
    run = (Path(merged.folder) / merged.built.install_r).read_text(encoding="utf-8") if merged.built.install_r else ""
    files = [one for one in Path(merged.folder).rglob("install.R") if str(one.parent.name) in run]
    if text in run or any(one.read_text(encoding="utf-8").strip() == text for one in files):
        return
    if not is_reported(source.id, fact, findings):
        yield Miss("install.R", source.id, fact.path, 0, "not run")


def lost_ignores(source: Spec, merged: Spec) -> Iterator[Miss]:
    for name in IGNORES:
        if not file_of(source, name).exists():
            continue
        read = [one.read_text().splitlines() for at in IGNORES if (one := file_of(merged, at)).exists()]
        said = {line.strip() for lines in read for line in lines}
        for number, line in enumerate(file_of(source, name).read_text().splitlines(), 1):
            if line.strip() and not line.startswith("#") and line.strip() not in said:
                yield Miss("ignore", source.id, shown(source, name), number, line)


def wrong_chain(script: str, sources: list[Spec], merged: Spec, findings: list[Finding]) -> Iterator[Miss]:
    """Each script is there byte for byte, and is run once, in the order of the sources."""
    having = [one for one in sources if file_of(one, script).exists()]
    path = merged.built.post_build if script == "postBuild" else merged.built.start
    if not having:
        if path is not None:
            yield Miss(script, "", path, 0, "nobody has one")
        return
    if path is None:
        yield Miss(script, having[0].id, shown(having[0], script), 0, "is not run at all")
        return
    texts = {one.id: file_of(one, script).read_bytes() for one in having}
    chain = Path(merged.folder) / path
    if set(texts.values()) == {chain.read_bytes()}:
        return
    home, distinct = Path(merged.folder) / merged.binder, list(dict.fromkeys(texts.values()))
    found = [one or rewritten(home, script, text) for one, text in zip(stages(home, script, distinct), distinct)]
    for one in having:
        at = distinct.index(texts[one.id])
        copied = found[at] is not None and found[at].read_bytes() == distinct[at]
        fact = Fact(script, shown(one, script), 0, shown(one, script), script)
        if found[at] is None or not (copied or is_reported(one.id, fact, findings)):
            yield Miss(script, one.id, fact.path, 0, "is not there byte for byte")
    if None in found:
        return
    ran = trace(Path(merged.folder), path, [one for one in found if one])
    wanted = [str(at) for at in range(len(distinct))]
    if script == "start":
        wanted.append("end")
        if any(one["kind"] == "start-last" for one in findings):
            ran, wanted = sorted(ran), sorted(wanted)
    if ran != wanted:
        yield Miss(script, "", path, 0, f"runs {ran}, not {wanted}")


def rewritten(home: Path, script: str, text: bytes) -> Path | None:
    """A copy in which some paths were changed, which a finding has to say."""
    for one in sorted(home.rglob(script)):
        if one.is_file() and one.parent != home:
            alike = difflib.SequenceMatcher(None, one.read_bytes().splitlines(), text.splitlines()).ratio()
            if alike > 0.6:
                return one
    return None
