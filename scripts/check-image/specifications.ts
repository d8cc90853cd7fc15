import { execFileSync } from 'node:child_process';
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const BASE = 'localhost/sayso-check-base:1';

/** Makes the small base image: busybox, and every command that it knows. */
export async function makeBaseImage(folder: string, podman: string): Promise<void> {
  await mkdir(folder);
  await copyFile('/bin/busybox', join(folder, 'busybox'));
  const dockerfile = [
    'FROM scratch',
    'COPY busybox /bin/busybox',
    'COPY busybox /bin/sh',
    'RUN ["/bin/busybox", "--install", "-s", "/bin"]',
    'RUN mkdir -p /etc /tmp /home/jovyan && chmod 1777 /tmp && echo "jovyan:x:1000:1000::/home/jovyan:/bin/sh" > /etc/passwd',
    '',
  ];
  await writeFile(join(folder, 'Dockerfile'), dockerfile.join('\n'));
  execFileSync(podman, ['build', '--quiet', '--tag', BASE, folder], { stdio: 'pipe' });
}

/** Writes the files of a repository; those that end in `.sh` can be executed. */
export async function layOut(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    if (path.endsWith('.sh')) await chmod(file, 0o755);
  }
  return folder;
}

const COURSE = `FROM ${BASE}
RUN echo the slow step > /slow && date +%s%N > /made-at
COPY . /home/jovyan
WORKDIR /home/jovyan
ENV REPO_DIR=/home/jovyan
USER 1000
`;

/** A course with two tests that pass, and a trap for whoever starts repo2docker in its folder. */
export const GOOD: Readonly<Record<string, string>> = {
  Dockerfile: COURSE,
  'lesson.md': '# One\n',
  'image-tests/1-files.sh': 'test -f lesson.md && test "$(cat /slow)" = "the slow step"\n',
  'image-tests/2-user.sh':
    '#!/bin/sh\ntest "$(id -u)" = 1000 && ! touch /root-only 2>/dev/null && test -z "$GITHUB_TOKEN"\n',
  'repo2docker_config.py': 'raise SystemExit("the repository was in charge")\n',
};

export const FAILING_TEST: Readonly<Record<string, string>> = {
  ...GOOD,
  'image-tests/3-data.sh':
    'echo "looking for data.csv"; test -f data.csv || { echo "data.csv is not there"; exit 4; }\n',
};

export const FAILING_BUILD: Readonly<Record<string, string>> = {
  'course/binder/Dockerfile': `FROM ${BASE}\nRUN { echo fetching; echo "no data today"; } >&2; exit 7\n`,
};

export const NOT_BUILDABLE: Readonly<Record<string, string>> = {
  'binder/environment.yml': 'dependencies:\n',
};
