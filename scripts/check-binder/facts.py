"""What a specification asks for, read from the files that repo2docker will really use, with the tools' own readers."""

import os
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from conda_lock._vendor.conda.models.match_spec import MatchSpec
from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name
from pip._internal.network.session import PipSession
from pip._internal.req.req_file import RequirementsFileParser, get_line_parser
from render import Built
from ruamel.yaml import YAML


@dataclass
class Fact:
    """One thing that a specification asks for; `line` is where it stands, 0 for a whole file."""

    kind: str
    path: str
    line: int
    name: str
    text: str
    requirement: Requirement | None = None
    match: MatchSpec | None = None
    constraint: bool = False
    editable: bool = False


@dataclass
class Facts:
    all: list[Fact] = field(default_factory=list)
    channels: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def of(self, *kinds: str) -> list[Fact]:
        return [fact for fact in self.all if fact.kind in kinds]


def read_facts(folder: str, built: Built) -> Facts:
    facts = Facts()
    readers = [
        (read_environment, built.environment),
        (read_pipfile, built.pipfile),
        (read_julia, built.julia and julia_file(folder)),
        *((read_requirements, path) for path in built.requirements),
    ]
    for read, path in readers:
        if path is None:
            continue
        try:
            facts.all += read(Path(folder), path, facts)
        except Exception as error:
            facts.problems.append(f"{path}: {type(error).__name__}: {error}"[:300])
    return facts


def julia_file(folder: str) -> str | None:
    names = [f"{at}{name}" for at in ("binder/", ".binder/", "") for name in ("JuliaProject.toml", "Project.toml")]
    return next((name for name in names if os.path.exists(os.path.join(folder, name))), None)


def read_apt(folder: Path, path: str) -> Iterator[Fact]:
    text = (folder / path).read_text(encoding="utf-8-sig", errors="replace")
    for number, line in enumerate(text.splitlines(), 1):
        for word in line.split("#")[0].split():
            yield Fact("apt", path, number, word.split("=")[0], word)


def read_requirements(folder: Path, path: str, facts: Facts) -> Iterator[Fact]:
    yield from pip_lines(folder, folder / path, {})


def pip_lines(folder: Path, file: Path, lines: dict[int, int], instead: str = "") -> Iterator[Fact]:
    """Reads as pip does, with all that is included; `lines` and `instead` say where lines stand that came from YAML."""
    parser = RequirementsFileParser(PipSession(), get_line_parser(None))
    for line in parser.parse(str(file), constraint=False):
        is_own = Path(line.filename) == file
        path = instead if is_own and instead else os.path.relpath(line.filename, folder)
        number = lines.get(line.lineno, line.lineno) if is_own else line.lineno
        if line.requirement is None:
            yield from pip_options(path, number, vars(line.opts))
            continue
        fact = pip_fact(path, number, line.requirement)
        fact.constraint, fact.editable = line.constraint, line.is_editable
        yield fact
        for algorithm, hashes in (line.opts.hashes or {}).items():
            for one in hashes:
                yield Fact("hash", path, number, fact.name, f"{algorithm}:{one}")


OPTIONS = ["index_url", "extra_index_urls", "no_index", "find_links", "pre", "prefer_binary", "trusted_hosts"]


def pip_options(path: str, number: int, said: dict[str, object]) -> Iterator[Fact]:
    for option in OPTIONS:
        value = said.get(option)
        for one in value if isinstance(value, list) else [value]:
            if one not in (None, False):
                yield Fact("option", path, number, option, f"{option} {one}")
    control = said.get("format_control")
    for option in ("no_binary", "only_binary"):
        for one in sorted(getattr(control, option, None) or []):
            yield Fact("option", path, number, option, f"{option} {one}")


def pip_fact(path: str, number: int, text: str) -> Fact:
    try:
        requirement = Requirement(text)
    except InvalidRequirement:
        is_place = text.startswith((".", "/", "file:", "git+", "hg+", "svn+", "bzr+", "http://", "https://"))
        kind = "address" if "://" in text and is_place else "place" if is_place or "/" in text else "unreadable"
        return Fact(kind, path, number, text, text)
    return Fact("pip", path, number, canonicalize_name(requirement.name), text, requirement)


def read_environment(folder: Path, path: str, facts: Facts) -> Iterator[Fact]:
    read = YAML().load((folder / path).read_text(encoding="utf-8-sig"))
    facts.channels += [str(one) for one in read.get("channels") or []]
    for name, value in (read.get("variables") or {}).items():
        yield Fact("variable", path, read["variables"].lc.key(name)[0] + 1, str(name), f"{name}={value}")
    dependencies = read["dependencies"]
    for at, one in enumerate(dependencies):
        number = dependencies.lc.item(at)[0] + 1
        if isinstance(one, str):
            yield conda_fact(path, number, one)
        elif "pip" in one:
            yield from pip_section(folder, path, one["pip"])
        else:
            yield Fact("selector", path, number, str(next(iter(one))), repr(dict(one)))


def pip_section(folder: Path, path: str, said: object) -> Iterator[Fact]:
    """Mamba writes them into a file beside the environment and gives that to pip."""
    if not isinstance(said, list):
        yield Fact("unreadable", path, 0, "pip", repr(said))
        return
    lines = [str(line) for line in said]
    numbers: dict[int, int] = {}
    for at, line in enumerate(lines):
        numbers[1 + sum(one.count("\n") + 1 for one in lines[:at])] = said.lc.item(at)[0] + 1
    with tempfile.NamedTemporaryFile("w", dir=(folder / path).parent, suffix=".pip.txt") as file:
        file.write("".join(f"{line}\n" for line in lines))
        file.flush()
        yield from pip_lines(folder, Path(file.name), numbers, path)


def conda_fact(path: str, number: int, text: str) -> Fact:
    try:
        match = MatchSpec(text)
    except Exception:
        return Fact("unreadable", path, number, text.split("=")[0].strip(), text)
    return Fact("conda", path, number, match.name, text, match=match)


def read_pipfile(folder: Path, path: str, facts: Facts) -> Iterator[Fact]:
    base = Path(os.path.normpath(path))
    lock, file = base / "Pipfile.lock", base / "Pipfile"
    if (folder / lock).exists():
        import json

        read = json.loads((folder / lock).read_text(encoding="utf-8"))
        tables = [read.get("default", {}), read.get("develop", {})]
        said = str(lock)
    else:
        read = tomllib.loads((folder / file).read_text(encoding="utf-8"))
        tables = [read.get("packages", {}), read.get("dev-packages", {})]
        said = str(file)
    for table in tables:
        for name, value in table.items():
            yield pipfile_fact(said, name, {"version": value} if isinstance(value, str) else value)


def pipfile_fact(path: str, name: str, said: dict[str, object]) -> Fact:
    if "path" in said or "file" in said or any(key in said for key in ("git", "hg", "svn")):
        return Fact("pipfile-place", path, 0, canonicalize_name(name), f"{name} = {said}")
    version = str(said.get("version", "*"))
    extras = f"[{','.join(said['extras'])}]" if said.get("extras") else ""
    text = f"{name}{extras}{'' if version == '*' else version}"
    fact = pip_fact(path, 0, text)
    if said.get("markers") and fact.requirement is not None:
        from packaging.markers import Marker

        fact.requirement.marker = Marker(str(said["markers"]))
    return fact


def read_julia(folder: Path, path: str, facts: Facts) -> Iterator[Fact]:
    read = tomllib.loads((folder / path).read_text(encoding="utf-8"))
    for name, uuid in read.get("deps", {}).items():
        yield Fact("julia", path, 0, name, f"{name} = {uuid}")
    for name, uuid in {**read.get("extras", {}), **read.get("weakdeps", {})}.items():
        yield Fact("julia-extra", path, 0, name, f"{name} = {uuid}")
    known = {**read.get("deps", {}), **read.get("extras", {}), **read.get("weakdeps", {}), "julia": ""}
    for name, bound in read.get("compat", {}).items():
        if name in known:
            yield Fact("julia-compat", path, 0, name, f"{name} = {bound}")
    if "uuid" in read:
        yield Fact("julia-package", path, 0, "", str(read["uuid"]))
