import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

type Files = Readonly<Record<string, string>>;

const PASS = 'exec "$@"\n';

/** Small specifications that each have something which a merge can get wrong; one a name. */
const SPECS: Readonly<Record<string, Files>> = {
  maps: {
    'binder/environment.yml': `name: maps
channels:
  - conda-forge
dependencies:
  # the wheel is broken
  - gdal>=3.6
  - python=3.11
  - numpy=1.26
  - pip
  - pip:
      - folium==0.15.1  # pinned
      - -e git+https://github.com/example/tiles@v1#egg=tiles
variables:
  PROJ_NETWORK: "ON"
`,
    'binder/apt.txt': 'gdal-bin # tools\nproj-data\n',
    'binder/postBuild': '#!/bin/bash\nset -euo pipefail\ncd "$HOME"\nbash binder/fetch.sh\n',
    'binder/fetch.sh': 'echo fetch\n',
    'binder/start': `#!/bin/bash\nexport MAPS=1\n${PASS}`,
  },
  text: {
    'requirements.txt':
      'nltk>=3.8,<4\nspacy[lookups]~=3.7\nnumpy<2\n--extra-index-url https://example.org/simple\n',
    'runtime.txt': 'python-3.10\n',
    postBuild: 'python -m nltk.downloader punkt\n',
  },
  databases: {
    '.binder/requirements.txt':
      '-r more/base.txt\n-c limits.txt\nsqlalchemy==2.0.30 ; python_version >= "3.9"\n',
    '.binder/more/base.txt': 'ipython-sql==0.5.0 \\\n  # old\npsycopg2\n',
    '.binder/limits.txt': 'prettytable<3.11\n',
    '.binder/apt.txt': 'postgresql postgresql-contrib\nlibpq-dev\n',
    '.binder/start': `#!/bin/sh\npg_ctlcluster 16 main start || true\n${PASS}`,
  },
  statistics: {
    'binder/runtime.txt': 'r-4.3-2024-03-01\n',
    'binder/install.R': 'install.packages(c("dplyr", "ggplot2"))\n',
    'binder/requirements.txt': 'rpy2==3.5.15\n',
    'binder/apt.txt': 'libxml2-dev\n',
  },
  statistics_old: {
    'runtime.txt': 'r-2023-05-01',
    'install.R': 'install.packages("lme4")\nquit(status = 0)\n',
    DESCRIPTION: 'Package: models\nVersion: 0.1\n',
  },
  numbers: {
    'binder/Project.toml': `[deps]
DataFrames = "a93c6f00-e57d-5684-b7b6-d8193f3e46c0"
Plots = "91a5bcdd-55d7-5caf-9e0b-520d859cae80"

[compat]
DataFrames = "1.2"
julia = "1.9"
`,
    'binder/environment.yml': 'channels: [conda-forge]\ndependencies:\n  - matplotlib\n',
  },
  waves: {
    'Project.toml':
      '[deps]\nDataFrames = "a93c6f00-e57d-5684-b7b6-d8193f3e46c0"\n\n[compat]\nDataFrames = "1.5, 2"\n',
    'requirements.txt': 'pandas\n',
  },
  course: {
    'binder/Pipfile': `[[source]]
url = "https://pypi.org/simple"
verify_ssl = true
name = "pypi"

[packages]
numpy = "*"
altair = {version = ">=5", extras = ["all"]}

[dev-packages]
nbval = "==0.11.0"

[requires]
python_version = "3.11"
`,
  },
  package: {
    'pyproject.toml':
      '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n\n[project]\nname = "tool"\nversion = "1"\nrequires-python = ">=3.9"\n',
    'requirements.txt': '-e .\npytest\n',
  },
  scripts: {
    'binder/requirements.txt': 'jupyterlab==4.2.1\n',
    'binder/postBuild': '#!/usr/bin/env python3\nprint("built")\n',
    'binder/start':
      '#!/usr/bin/env python3\nimport os, sys\nos.execvp(sys.argv[1], sys.argv[1:])\n',
    'binder/overrides.json': '{"a": 1}\n',
  },
  desktop: {
    'binder/apt.txt': 'xvfb\nproj-data\n',
    'binder/environment.yml':
      'name: x\nchannels:\n  - defaults\n  - conda-forge\ndependencies:\n  - python=3.9\n  - numpy=1.21\n  - pip:\n    - folium>=0.16\n',
    'binder/start': `#!/bin/bash\nset -eu\ncd /tmp\n${PASS}`,
    'binder/postBuild': '#!/bin/sh\ncat binder/overrides.json\n',
    'binder/overrides.json': '{"a": 2}\n',
    'binder/requirements.txt': 'never-installed\n',
  },
  only_tools: { 'binder/apt.txt': 'graphviz\n', 'binder/postBuild': '#!/bin/sh\ndot -V\n' },
  hashed: {
    'binder/requirements.txt':
      'idna==3.7 --hash=sha256:82fee1fc78add43492d3a1898bfa6d8a904cc97d8427f683ed8e798d07761aa0\n',
  },
  windows: {
    'binder/requirements.txt': 'attrs\r\n',
    'binder/postBuild': '#!/bin/bash\r\necho a\r\n',
  },
  image: { Dockerfile: 'FROM debian:12\n' },
};

/** Writes them, one a subfolder. */
export async function writeOwnSpecs(to: string): Promise<void> {
  for (const [name, files] of Object.entries(SPECS)) {
    for (const [path, text] of Object.entries(files)) {
      const full = join(to, name, path);
      await mkdir(dirname(full), { recursive: true });
      await writeFile(full, text, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
    }
  }
}
