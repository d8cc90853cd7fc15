/** Scripts of several sources, and what their chain has to do when it is run for real. */
export type ChainCase = {
  readonly what: string;
  readonly script: 'postBuild' | 'start';
  /** One a source; what else lies in a source's folder beside its script. */
  readonly scripts: readonly string[];
  readonly beside?: Readonly<Record<string, string>>;
  /** What a `start` is given to run. */
  readonly command?: readonly string[];
  /** Sent when the first line is out. */
  readonly signal?: 'SIGTERM';
  /** `HOME` is the folder that the image has for the repository. `refused`: nothing may be merged at all. */
  readonly gives: { readonly code: number; readonly said: string } | 'refused';
};

const PASS = '#!/bin/sh\nexec "$@"\n';
const SHOW = 'for a in "$@"; do echo "<$a>"; done; echo "$A-$B-$C"; exit 5';
const WAIT = 'trap "echo stopped; exit 7" TERM; echo ready; while :; do sleep 0.05; done';

export const CHAINS: readonly ChainCase[] = [
  {
    what: 'bash, Python and no first line, each run by its own',
    script: 'postBuild',
    scripts: [
      '#!/bin/bash\nset -euo pipefail\nexport A=leaks\n[[ abc == a* ]] && echo bash\n',
      '#!/usr/bin/env python3\nimport os\nprint("python", os.environ.get("A"))\n',
      `(type [[) >/dev/null 2>&1 || echo plain "\${A-clean}"\n`,
    ],
    gives: { code: 0, said: '== s0\nbash\n== s1\npython None\n== s2\nplain clean\n' },
  },
  {
    what: 'a folder, options, an early end and a trap of one are not those of the next',
    script: 'postBuild',
    scripts: [
      '#!/bin/sh\nset -eu\ncd /\necho "$PWD"\nexit 0\n',
      `#!/bin/sh\necho "$PWD \${NOTHING}"; false; trap 'echo bye' EXIT\n`,
      '#!/bin/bash\npwd\n',
    ],
    gives: { code: 0, said: '== s0\n/\n== s1\nHOME \nbye\n== s2\nHOME\n' },
  },
  {
    what: 'one that fails ends the build with its code',
    script: 'postBuild',
    scripts: [
      '#!/bin/sh\necho one\n',
      '#!/bin/bash\nset -e\n(exit 3)\necho no\n',
      '#!/bin/sh\necho no\n',
    ],
    gives: { code: 3, said: '== s0\none\n== s1\n' },
  },
  {
    what: 'a file beside the script, found by the place of the script and by its path',
    script: 'postBuild',
    scripts: [
      '#!/bin/sh\ncat "$(dirname "$0")/words.txt" binder/words.txt\n',
      '#!/bin/sh\necho two\n',
    ],
    beside: { 'words.txt': 'words\n' },
    gives: { code: 0, said: '== s0\nwords\nwords\n== s1\ntwo\n' },
  },
  {
    what: 'lines as Windows ends them cannot be run',
    script: 'postBuild',
    scripts: ['#!/bin/sh\r\necho one\r\n', '#!/bin/sh\necho two\n'],
    gives: 'refused',
  },
  {
    what: 'arguments with blanks, stars and nothing in them, variables of all three, the exit code',
    script: 'start',
    scripts: [
      '#!/bin/sh\nexport A=sh\nexec "$@"\n',
      '#!/bin/bash\nset -eu\nexport B=bash\nexec "$@"\n',
      '#!/usr/bin/env python3\nimport os, sys\nos.environ["C"] = "py"\nos.execvp(sys.argv[1], sys.argv[1:])\n',
    ],
    command: ['sh', '-c', SHOW, 'x', 'q u', 'z*', '', '$A', '"'],
    gives: { code: 5, said: '<q u>\n<z*>\n<>\n<$A>\n<">\nsh-bash-py\n' },
  },
  {
    what: 'without a first line, which alone would not start at all',
    script: 'start',
    scripts: [PASS, 'export A=plain\nexec "$@"\n', '#!/bin/bash\nexport C=last\nexec "$@"\n'],
    command: ['sh', '-c', SHOW, 'x'],
    gives: { code: 5, said: 'plain--last\n' },
  },
  {
    what: 'a folder that one goes to',
    script: 'start',
    scripts: ['#!/bin/sh\ncd /usr\nexec "$@"\n', '#!/bin/sh\npwd\nexec "$@"\n'],
    command: ['pwd'],
    gives: { code: 0, said: 'HOME\n/usr\n' },
  },
  {
    what: 'folders that all go to',
    script: 'start',
    scripts: ['/usr', '/etc', '/var'].map((to) => `#!/bin/bash\npwd\ncd ${to}\nexec "$@"\n`),
    command: ['pwd'],
    gives: { code: 0, said: 'HOME\nHOME\nHOME\n/var\n' },
  },
  {
    what: 'one that gives up keeps the server from starting, as it does alone',
    script: 'start',
    scripts: [
      PASS,
      '#!/bin/bash\nset -e\necho trying\nfalse\nexec "$@"\n',
      '#!/bin/sh\necho no\nexec "$@"\n',
    ],
    command: ['echo', 'no'],
    gives: { code: 1, said: 'trying\n' },
  },
  {
    what: 'a server of its own goes last',
    script: 'start',
    scripts: ['#!/bin/sh\nexec echo own\n', '#!/bin/sh\necho first\nexec "$@"\n'],
    command: ['echo', 'no'],
    gives: { code: 0, said: 'first\nown\n' },
  },
  {
    what: 'the signal to stop reaches the server',
    script: 'start',
    scripts: [PASS, '#!/bin/bash\nexport A=1\nexec "$@"\n', `${PASS}# three\n`],
    command: ['sh', '-c', WAIT],
    signal: 'SIGTERM',
    gives: { code: 7, said: 'ready\nstopped\n' },
  },
  {
    what: 'a start that Windows wrote cannot be run',
    script: 'start',
    scripts: ['#!/bin/bash\r\nexec "$@"\r\n', PASS],
    gives: 'refused',
  },
];
