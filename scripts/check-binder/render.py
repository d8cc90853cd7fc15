"""Renders a folder with the real repo2docker, as `repo2docker --no-build FOLDER` does, and reads what it will run."""

import contextlib
import datetime
import io
import logging
import os
import re
from dataclasses import dataclass, field

from repo2docker.app import Repo2Docker
from repo2docker.buildpacks import BaseImage, DockerBuildPack, JuliaProjectTomlBuildPack, RBuildPack

NAMES = {
    "JuliaProjectTomlBuildPack": "JuliaProject",
    "RBuildPack": "R",
    "CondaBuildPack": "Conda",
    "PipfileBuildPack": "Pipfile",
    "PythonBuildPack": "Python",
    "DockerBuildPack": "Docker",
    "NixBuildPack": "Nix",
}


@dataclass
class Built:
    """What an image will be built from. Paths are relative to the folder."""

    error: str | None = None
    buildpack: str = "none"
    apt: list[str] = field(default_factory=list)
    environment: str | None = None
    requirements: list[str] = field(default_factory=list)
    pipfile: str | None = None
    own_project: bool = False
    install_r: str | None = None
    post_build: str | None = None
    start: str | None = None
    # What the base environment has; environment.yml may ask for another.
    python: str | None = None
    r: str | None = None
    cran: str | None = None
    julia: str | None = None


# Two answers come from servers elsewhere. What they say is of no matter here, so these answer in their place.
JULIAS = [f"1.{minor}.{patch}" for minor in range(13) for patch in range(8)]


def snapshot(_: RBuildPack, date: datetime.date, max_days_prior: int = 7) -> str:
    return f"https://cran.example/{date.isoformat()}"


RBuildPack.get_rspm_snapshot_url = snapshot
JuliaProjectTomlBuildPack.all_julias = property(lambda _: JULIAS)

picked: list[object] = []


def remember(kind: type) -> None:
    render = kind.render

    def remembering(self: object, *words: object) -> str:
        picked.append(self)
        return render(self, *words)

    kind.render = remembering


remember(BaseImage)
remember(DockerBuildPack)
logging.disable(logging.CRITICAL)


def render(folder: str) -> Built:
    """Renders as mybinder.org has it: what selects no buildpack is refused. Nobody's configuration file is read."""
    home = os.getcwd()
    picked.clear()
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said):
            Repo2Docker(repo=folder, dry_run=True, default_buildpack=None).build()
        return read_built(folder, said.getvalue(), picked[-1])
    except SystemExit:
        return Built(error="nothing says what to build with")
    except Exception as error:
        return Built(error=f"{type(error).__name__}: {error}"[:300])
    finally:
        os.chdir(home)


def read_built(folder: str, dockerfile: str, buildpack: object) -> Built:
    name = type(buildpack).__name__
    built = Built(buildpack=NAMES.get(name, name))
    if built.buildpack == "Docker":
        return built
    for words in re.findall(r"^apt-get install --yes --no-install-recommends (.*) && \\$", dockerfile, re.M):
        built.apt += words.split()
    built.environment = first(r'env update .*--file "(.+?)"', dockerfile)
    built.requirements = re.findall(r'pip install --no-cache-dir -r "(.+?)"', dockerfile)
    built.own_project = "pip install --no-cache-dir .\n" in dockerfile
    built.install_r = first(r"Rscript --no-save .*--no-environ ([^ ;]+)", dockerfile)
    built.post_build = first(r"^RUN \./(\S*postBuild)$", dockerfile)
    built.start = first(r'^ENV R2D_ENTRYPOINT="\$\{REPO_DIR\}/(.+)"$', dockerfile)
    built.pipfile = first(r"\(cd (\S+) &&(?:.|\n)*?pipenv install", dockerfile)
    with contextlib.chdir(folder):
        built.python = str(buildpack.python_version) if hasattr(buildpack, "python_version") else None
        if built.buildpack == "R":
            built.r = str(buildpack.r_version)
            built.cran = buildpack.checkpoint_date.isoformat()
        if built.buildpack == "JuliaProject":
            built.julia = str(buildpack.julia_version)
    return built


def first(pattern: str, text: str) -> str | None:
    found = re.search(pattern, text, re.M)
    return None if found is None else found.group(1)
