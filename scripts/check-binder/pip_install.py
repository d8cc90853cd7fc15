"""Asks pip itself whether requirements can be installed, from wheels made up for the question.

Each line of standard input is `{"wheels": [[name, version], …], "requirements": text}`; each line of the answer is
`{"accepted": …, "said": …}`, the latter being the end of what pip said.
"""

import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from packaging.version import Version


def write_wheel(folder: Path, name: str, version: str) -> None:
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: check\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")


def install(wheels: list[list[str]], requirements: str) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as path:
        folder = Path(path)
        (folder / "wheels").mkdir()
        for name, version in wheels:
            write_wheel(folder / "wheels", name, str(Version(version)))
        (folder / "requirements.txt").write_text(requirements, encoding="utf-8")
        pip = [sys.executable, "-m", "pip", "--isolated", "--disable-pip-version-check", "install", "--dry-run"]
        pip += ["--quiet", "--ignore-installed", "--pre", "--no-index", "--find-links", "wheels"]
        done = subprocess.run(
            [*pip, "-r", "requirements.txt"], cwd=folder, capture_output=True, text=True, check=False
        )
        return {"accepted": done.returncode == 0, "said": done.stderr[-800:]}


for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps(install(asked["wheels"], asked["requirements"])), flush=True)
