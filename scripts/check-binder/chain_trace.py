"""Runs a merged chain of scripts with each source's script replaced by one that only says that it was run."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path


def stages(home: Path, script: str, texts: list[bytes]) -> list[Path | None]:
    """For each text, where in the merged tree it lies, byte for byte; the chain itself does not count."""
    found: list[Path | None] = []
    files = [one for one in sorted(home.rglob(script)) if one.is_file() and one.parent != home]
    for text in texts:
        same = [one for one in files if one.read_bytes() == text and one not in found]
        found.append(same[0] if same else None)
    return found


def trace(home: Path, path: str, at: list[Path]) -> list[str]:
    """What the chain runs, in order: the index of each stage, and `end` for the command after a start."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "a home"
        shutil.copytree(home, copy)
        for number, stage in enumerate(at):
            stub = copy / stage.relative_to(home)
            mode = stub.stat().st_mode
            stub.write_text(f'#!/bin/sh\necho "stage {number}"\n{"exec" if path.endswith("start") else "true"} "$@"\n')
            stub.chmod(mode)
        chain = copy / path
        # The two that repo2docker makes executable itself.
        chain.chmod(0o755)
        words = [str(chain), *(["echo", "stage end"] if path.endswith("start") else [])]
        environment = {"PATH": os.environ["PATH"]}
        done = subprocess.run(words, cwd=copy, env=environment, capture_output=True, text=True, timeout=20, check=False)
        ran = [line.removeprefix("stage ") for line in done.stdout.splitlines() if line.startswith("stage ")]
        return ran if done.returncode == 0 else [*ran, f"exit {done.returncode}"]
