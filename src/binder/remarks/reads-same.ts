import { parse } from 'smol-toml';
import { readApt } from '../apt/read-apt.ts';
import { readEnvironment } from '../environment/read-environment.ts';
import { readRequirements } from '../requirements/read-requirements.ts';
import type { Syntax } from './commented-file.ts';

/** Whether two texts say the same to what reads them, comments and lines aside. */
export function readsSame(syntax: Syntax, one: string, other: string): boolean {
  return syntax === 'script' || reading(syntax, one) === reading(syntax, other);
}

function reading(syntax: Exclude<Syntax, 'script'>, text: string): string {
  switch (syntax) {
    case 'apt':
      return JSON.stringify(
        readApt(text).flatMap(({ packages, refused }) => [...packages, ...refused]),
      );
    case 'requirements':
      return JSON.stringify(
        readRequirements(text)
          .filter(({ kind }) => kind !== 'blank')
          .map(({ kind, text: said }) => [kind, said]),
      );
    case 'environment':
      return environmentReading(text);
    case 'toml':
      try {
        return JSON.stringify(parse(text));
      } catch (error) {
        return error instanceof Error ? error.name : '';
      }
  }
}

function environmentReading(text: string): string {
  const read = readEnvironment(text);
  if (read.kind === 'problem') return JSON.stringify([read.problem, read.text]);
  const { name, prefix, channels, packages, pip, variables, more } = read.environment;
  const texts = (list: readonly { readonly text: string }[]) => list.map((one) => one.text);
  return JSON.stringify([
    name,
    prefix?.text,
    texts(channels ?? []),
    packages.map((one) => [one.selector, one.text]),
    texts(pip),
    variables.map((one) => [one.name, one.value]),
    more.map(({ key, value }) => [key, value]),
  ]);
}
