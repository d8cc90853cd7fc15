import { fileStepOf } from '../settings-file/file-steps.ts';
import type { ParsedYaml } from '../settings-file/parse-yaml.ts';
import { readSettings } from '../settings-file/read-settings.ts';
import type {
  Configuration,
  ConfigurationMistake,
  ConfigurationProblem,
  OwnPhrase,
} from './configuration.ts';
import { type ConfigurationFile, configurationSchema } from './configuration-schema.ts';

/** A hundred phrases of ten steps fit in easily. */
const MOST_BYTES = 65_536;

export type ReadConfiguration =
  | { readonly kind: 'read'; readonly configuration: Configuration }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly ConfigurationMistake[] };

/** What a repository without a configuration has. */
export const defaultConfiguration: Configuration = {
  language: undefined,
  changes: 'direct',
  publish: { on: 'push', as: undefined },
  units: { pages: 'markdown', with: [] },
  binder: { merge: 'propose', environment: 'here', missing: undefined },
  build: 'on word',
  image: { registry: 'ghcr.io', name: undefined, folder: undefined },
  pairs: [],
  story: undefined,
  title: undefined,
  switchedOff: [],
  phrases: [],
};

/**
 * Reads the text of `.github/sayso.yml`. Every mistake is told with its line, so that all can be
 * mended at once; an empty file is a configuration in which nothing is set. Never throws.
 */
export function readConfiguration(text: string): ReadConfiguration {
  const read = readSettings(text, configurationSchema, { mostBytes: MOST_BYTES, formatProblem });
  if (read.kind === 'mistakes') return read;
  return { kind: 'read', configuration: configurationOf(read.data, read.positionOf) };
}

/** What a text is not, by the setting that it stands for. */
function formatProblem(
  [first, second]: readonly (string | number)[],
  text: string,
): ConfigurationProblem {
  if (first === 'pairs') return { kind: 'not-a-folder', text };
  if (first !== 'image') return { kind: 'not-a-name', name: text };
  if (second === 'registry') return { kind: 'not-a-registry', text };
  return { kind: second === 'name' ? 'not-an-image' : 'not-a-folder', text };
}

function configurationOf(
  file: ConfigurationFile,
  positionOf: ParsedYaml['positionOf'],
): Configuration {
  const { binder, build, image } = defaultConfiguration;
  return {
    language: file.language,
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
    pairs: (file.pairs ?? []).map(({ notebooks, as, in: texts }) => ({
      notebooks: folderOf(notebooks),
      as: [as].flat(),
      in: texts === undefined ? undefined : folderOf(texts),
    })),
    story: file.story,
    title: file.title,
    switchedOff: (file['switched-off'] ?? []).map((name, index) => ({
      name,
      at: positionOf(['switched-off', index]),
    })),
    phrases: (file.phrases ?? []).map(
      ({ say, about, language, parameters, steps }, index): OwnPhrase => ({
        say,
        about,
        language,
        parameters: parameters ?? {},
        steps: steps.map((step, place) =>
          fileStepOf(step, positionOf(['phrases', index, 'steps', place])),
        ),
        at: positionOf(['phrases', index, 'say']),
      }),
    ),
  };
}

/** `.` is the whole repository. */
function folderOf(said: string): string {
  return said === '.' ? '' : said.replace(/\/$/, '');
}

/** Without what is not set, so that spreading it over the defaults keeps those. */
function definedOf({ pages, with: extras }: NonNullable<ConfigurationFile['units']> = {}) {
  return {
    ...(pages === undefined ? {} : { pages }),
    ...(extras === undefined ? {} : { with: extras }),
  };
}
