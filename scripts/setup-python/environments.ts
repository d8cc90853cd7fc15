import { fileURLToPath } from 'node:url';

/** The engines that Markdown is built with, each in a virtual environment of its own. */
export const ENGINES = ['sphinx', 'jupyter-book'] as const;

export type Engine = (typeof ENGINES)[number];

/** All virtual environments; `binder` has repo2docker, pip and conda's own code, `notebooks` has Jupytext. */
export const ENVIRONMENTS = [...ENGINES, 'binder', 'notebooks'] as const;

export type Environment = (typeof ENVIRONMENTS)[number];

export function environmentFolder(name: Environment): string {
  return fileURLToPath(new URL(`../../.venv/${name}`, import.meta.url));
}

/** The file that pins every package of an environment. */
export function requirementsOf(name: Environment): string {
  return fileURLToPath(new URL(`../../python/${name}.txt`, import.meta.url));
}
