/** One script of a chain; the folder is one in the configuration folder. */
export type Stage = {
  /** For people; anything but letters, digits and `@:/._-` is left out of the script. */
  readonly id: string;
  readonly folder: string;
  /** Its script has no first line that says what runs it. */
  readonly needsShell: boolean;
  /** It leaves another current folder behind. */
  readonly changesFolder: boolean;
};

const WHERE = 'stages=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)';

/**
 * A `postBuild` that runs each stage's as a child of its own, so that none can change the folder, the
 * options or the end of another. The first that fails ends it with its code.
 *
 * repo2docker has the shell start `postBuild` (`RUN ./binder/postBuild`), and a shell runs what has no
 * first line itself; hence `sh` for those.
 *
 * `lent` are folders in the configuration folder whose files come first to where the scripts run; what is there stays.
 */
export function writePostBuild(
  stages: readonly Stage[],
  starts: readonly Stage[],
  lent: readonly string[] = [],
): string {
  const marked = [
    ...lent.map((folder) => `tar -C "$stages/${folder}" -cf - . | tar --skip-old-files -xf -\n`),
    ...starts.map(({ folder }) => `chmod +x "$stages/${folder}/start"\n`),
  ];
  const runs = stages.map(({ id, folder, needsShell }) => {
    const script = `"$stages/${folder}/postBuild"`;
    return `\necho '== ${plain(id)}'\nchmod +x ${script}\n${needsShell ? 'sh ' : ''}${script}\n`;
  });
  return `#!/bin/sh\n# Runs the postBuild of each source, one after the other. The first that fails ends it.\nset -eu\n${WHERE}\n${marked.join('')}${runs.join('')}`;
}

/**
 * A `start` that becomes the first stage's, which becomes the next one's, and so on to the command: one
 * process all the way, so that signals and the exit code are the command's own.
 */
export function writeStart(stages: readonly Stage[]): string {
  const words = stages.flatMap(({ folder, needsShell, changesFolder }, index) => {
    const script = `"$stages/${folder}/start"`;
    const isLast = index === stages.length - 1;
    const back = changesFolder && !isLast ? [`sh -c 'cd "$0" && exec "$@"' "$PWD"`] : [];
    return [needsShell ? `sh ${script}` : script, ...back];
  });
  return `#!/bin/sh\n# Becomes the start of each source, one after the other, and then the command.\n${WHERE}\nexec ${words.join(' \\\n  ')} \\\n  "$@"\n`;
}

function plain(id: string): string {
  return id.replace(/[^A-Za-z0-9@:/._-]+/g, '-').slice(0, 200);
}
