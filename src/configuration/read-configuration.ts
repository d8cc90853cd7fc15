import type {
  Configuration,
  ConfigurationMistake,
  OwnPhrase,
  Position,
  Step,
} from './configuration.ts';
import {
  type ConfigurationFile,
  configurationSchema,
  type StepInFile,
} from './configuration-schema.ts';
import { mistakeOf } from './mistake-of.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';

export type ReadConfiguration =
  | { readonly kind: 'read'; readonly configuration: Configuration }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly ConfigurationMistake[] };

/** What a repository without a configuration has. */
export const defaultConfiguration: Configuration = {
  changes: 'direct',
  publish: { on: 'push', as: undefined },
  units: { pages: 'markdown', with: [] },
  binder: { merge: 'propose', environment: 'here', missing: undefined },
  build: 'on word',
  image: { registry: 'ghcr.io', name: undefined, folder: undefined },
  title: undefined,
  switchedOff: [],
  phrases: [],
};

/**
 * Reads the text of `.github/sayso.yml`. Every mistake is told with its line, so that all can be
 * mended at once; an empty file is a configuration in which nothing is set. Never throws.
 */
export function readConfiguration(text: string): ReadConfiguration {
  const yaml = parseYaml(text);
  if (yaml.kind === 'mistakes') return yaml;
  const result = configurationSchema.safeParse(yaml.data ?? {});
  if (!result.success) {
    const mistakes = result.error.issues
      .flatMap((issue) => mistakeOf(issue, yaml))
      .sort((one, other) => one.line - other.line || one.column - other.column);
    return { kind: 'mistakes', mistakes };
  }
  return { kind: 'read', configuration: configurationOf(result.data, yaml.positionOf) };
}

function configurationOf(
  file: ConfigurationFile,
  positionOf: ParsedYaml['positionOf'],
): Configuration {
  const { binder, build, image } = defaultConfiguration;
  return {
    changes: file.changes ?? defaultConfiguration.changes,
    publish: { on: file.publish?.on ?? defaultConfiguration.publish.on, as: file.publish?.as },
    units: { ...defaultConfiguration.units, ...definedOf(file.units) },
    binder: {
      merge: file.binder?.merge ?? binder.merge,
      environment: file.binder?.environment ?? binder.environment,
      missing: file.binder?.missing,
    },
    build: file.build ?? build,
    image: {
      registry: file.image?.registry ?? image.registry,
      name: file.image?.name,
      folder: file.image?.folder?.replace(/\/$/, ''),
    },
    title: file.title,
    switchedOff: (file['switched-off'] ?? []).map((name, index) => ({
      name,
      at: positionOf(['switched-off', index]),
    })),
    phrases: (file.phrases ?? []).map(
      ({ say, about, parameters, steps }, index): OwnPhrase => ({
        say,
        about,
        parameters: parameters ?? {},
        steps: steps.map((step, place) =>
          stepOf(step, positionOf(['phrases', index, 'steps', place])),
        ),
        at: positionOf(['phrases', index, 'say']),
      }),
    ),
  };
}

/** Without what is not set, so that spreading it over the defaults keeps those. */
function definedOf({ pages, with: extras }: NonNullable<ConfigurationFile['units']> = {}) {
  return {
    ...(pages === undefined ? {} : { pages }),
    ...(extras === undefined ? {} : { with: extras }),
  };
}

function stepOf(step: StepInFile, at: Position): Step {
  if ('copy' in step) return { kind: 'copy', from: step.copy, to: step.to, at };
  if ('move' in step) return { kind: 'move', from: step.move, to: step.to, at };
  if ('delete' in step) return { kind: 'delete', paths: listOf(step.delete), at };
  if ('reveal' in step) {
    const { reveal, 'from-branch': branch, to } = step;
    return { kind: 'reveal', paths: listOf(reveal), branch, to, at };
  }
  if ('append' in step) return { kind: 'append', text: step.append, to: step.to, at };
  return { kind: 'say', phrase: step.say, at };
}

function listOf(oneOrMore: string | string[]): readonly string[] {
  return typeof oneOrMore === 'string' ? [oneOrMore] : oneOrMore;
}
