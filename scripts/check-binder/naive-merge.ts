import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { MergedFile } from '../../src/binder/finding.ts';
import type { MergedSpec } from '../../src/binder/merged-spec.ts';
import { configFile, configFolder } from '../../src/binder/spec/config-folder.ts';
import type { SpecSource } from '../../src/binder/spec/source.ts';

const CONCATENATED = ['apt.txt', 'requirements.txt', 'install.R', 'postBuild', 'start'];
const LAST_WINS = ['runtime.txt', 'Project.toml', 'Manifest.toml', 'Pipfile', 'Pipfile.lock'];

const environmentSchema = z.looseObject({
  channels: z.array(z.string()).nullish(),
  dependencies: z
    .array(z.union([z.string(), z.looseObject({ pip: z.array(z.string()).nullish() })]))
    .nullish(),
});

/**
 * What anybody would do at first: lists and scripts one after the other, the last of all other files, environments as
 * conda-merge has it. It is here to see that the judge finds what is wrong with it.
 */
export function naiveMerge(sources: readonly SpecSource[]): MergedSpec {
  const files = [
    ...CONCATENATED.flatMap((name) => join(name, textsOf(sources, [name]))),
    ...LAST_WINS.flatMap((name) => join(name, textsOf(sources, [name]).slice(-1))),
    ...environment(textsOf(sources, ['environment.yml', 'environment.yaml'])),
  ];
  return { kind: 'merged', buildpack: 'Python', folder: 'binder', files, findings: [] };
}

function textsOf(sources: readonly SpecSource[], names: readonly string[]): readonly string[] {
  return sources.flatMap((source) => {
    const folder = configFolder(source);
    if (folder === 'both') return [];
    const file = names
      .map((name) => configFile(source, folder, name))
      .find((one) => one !== undefined);
    return file === undefined ? [] : [new TextDecoder().decode(file.bytes)];
  });
}

function join(path: string, texts: readonly string[]): readonly MergedFile[] {
  if (texts.length === 0) return [];
  const content = texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join('');
  return [{ path, content, mode: content.startsWith('#!') ? '100755' : '100644' }];
}

function environment(texts: readonly string[]): readonly MergedFile[] {
  if (texts.length === 0) return [];
  const read = texts.map((text) => environmentSchema.parse(parse(text)));
  const all = read.flatMap(({ dependencies }) => dependencies ?? []);
  const names = all.filter((one) => typeof one === 'string');
  const pip = all.flatMap((one) => (typeof one === 'string' ? [] : (one.pip ?? [])));
  const dependencies = [
    ...new Set(names),
    ...(pip.length === 0 ? [] : [{ pip: [...new Set(pip)] }]),
  ];
  const channels = [...new Set(read.flatMap((one) => one.channels ?? []))];
  return join('environment.yml', [stringify({ channels, dependencies })]);
}
