import { channelName } from '../environment/channel-names.ts';
import type { CondaPackage, Environment } from '../environment/environment.ts';
import { readEnvironment } from '../environment/read-environment.ts';
import type { SpecSource } from '../spec/source.ts';
import type { Asked } from './asked.ts';
import { askedOfPip } from './asked-pip.ts';

/** What an environment has conda and pip install, where from, and what it sets. */
export function askedOfEnvironment(
  list: { readonly path: string; readonly text: string },
  source: SpecSource,
  textOf: (path: string) => string | undefined,
): { readonly environment: Environment | undefined; readonly asked: readonly Asked[] } {
  const { path, text } = list;
  const read = readEnvironment(text);
  if (read.kind === 'problem') return { environment: undefined, asked: [] };
  const { environment } = read;
  const channels = environment.channels ?? [{ text: 'conda-forge', line: 0 }];
  return {
    environment,
    asked: [
      ...environment.packages.map((one): Asked => {
        const { line, text: said, spec } = one;
        return { what: 'conda', key: packageKey(one), name: spec?.name, said, path, line };
      }),
      ...channels.map(({ text: said, line }): Asked => {
        const name = channelName(said);
        return { what: 'channel', key: `channel ${name}`, name, said, path, line };
      }),
      ...environment.variables.map(({ name, value, line }): Asked => {
        const said = `${name}: ${value}`;
        return { what: 'variable', key: `variable ${said}`, name, said, path, line };
      }),
      ...askedOfLines(environment, path, source, textOf),
    ],
  };
}

function packageKey({ text, spec, selector }: CondaPackage): string {
  const where = selector === undefined || selector === 'linux' ? '' : selector;
  if (spec === undefined) return `conda ${text.replace(/\s+/g, ' ')} ${where}`;
  const { name, channel, version, build, more } = spec;
  const channels = channel === undefined ? '' : channelName(channel);
  const parts = [channels, name, versionOf(version), build ?? '', [...more].sort().join(), where];
  return `conda ${parts.join('|')}`;
}

/** `1.11*` and `1.11.*` are the same to conda. */
function versionOf(version: string | undefined): string {
  return (version ?? '').replace(/\.\*/g, '*').replace(/\s+/g, '');
}

/** Each line by itself, as one for pip may hold several. */
function askedOfLines(
  { pip }: Environment,
  path: string,
  source: SpecSource,
  textOf: (path: string) => string | undefined,
): readonly Asked[] {
  const pathsFrom = path.split('/').slice(0, -1).join('/');
  const lines = pip.flatMap(({ text, line }) => text.split('\n').map((part) => ({ part, line })));
  const text = lines.map(({ part }) => part).join('\n');
  const lineOf = (number: number): number => lines[number - 1]?.line ?? 0;
  return askedOfPip({ path, text, pathsFrom, lineOf }, source, textOf);
}
