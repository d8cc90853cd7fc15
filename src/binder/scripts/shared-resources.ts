import type { ScriptFinding } from './lint-script.ts';
import { commandWords, type Script } from './read-script.ts';

/**
 * Things of which a container has one, and which two `start` scripts both want: a display, a port, a
 * service, a file that holds the number of a process.
 */
export function sharedResources(
  starts: readonly { readonly id: string; readonly start: Script }[],
): readonly ScriptFinding[] {
  const users = new Map<string, { id: string; path: string; line: number }[]>();
  for (const { id, start } of starts) {
    for (const { resource, line } of resourcesOf(start)) {
      const known = users.get(resource) ?? [];
      if (!known.some((one) => one.id === id)) known.push({ id, path: start.path, line });
      users.set(resource, known);
    }
  }
  return [...users]
    .filter(([, all]) => all.length > 1)
    .map(([resource, all]) => ({
      level: 'warning',
      kind: 'same-resource',
      file: 'start',
      places: all.map(({ id, path, line }) => ({ source: id, path, line })),
      values: { resource, sources: all.map(({ id }) => id) },
    }));
}

function resourcesOf(script: Script): readonly { resource: string; line: number }[] {
  return script.commands.flatMap((command) => {
    const words = commandWords(command)
      .filter((word) => word !== 'nohup' && word !== 'sudo' && word.length < 200)
      .slice(0, 50);
    const { line } = command;
    const text = words.join(' ');
    const [name = '', second = ''] = words;
    const found: string[] = [];
    const display = /^X(?:vfb|vnc|tigervnc)\b.* (:\d+)/i.exec(text)?.[1];
    if (display !== undefined) found.push(`display ${display}`);
    const port = /(?:^| )(?:--?[a-z-]*port|-p)[= ](\d{2,5})\b/.exec(text)?.[1];
    if (port !== undefined) found.push(`port ${port}`);
    if (name === 'service' && words.includes('start')) found.push(`service ${second}`);
    found.push(...words.filter((word) => /^[\w./-]+\.pid$/.test(word)));
    return found.map((resource) => ({ resource, line }));
  });
}
