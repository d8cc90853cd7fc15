import { expect, test } from 'vitest';
import { ownRecipe } from '../../src/commands/launch/own-recipe.ts';

function tree(paths: readonly string[]) {
  const entries = paths.map((path) => ({ path, mode: '100644' as const, oid: '0' }));
  return {
    list: async (folder = '') => entries.filter(({ path }) => path.startsWith(`${folder}/`)),
    entry: async (wanted: string) => entries.find(({ path }) => path === wanted),
  };
}

test.each([
  [['Dockerfile'], undefined, 'Dockerfile'],
  [['default.nix', 'environment.yml'], undefined, 'default.nix'],
  [['binder/Dockerfile'], undefined, 'Dockerfile'],
  [['.binder/default.nix'], undefined, 'default.nix'],
  [['binder/environment.yml', 'Dockerfile'], undefined, undefined],
  [['Project.toml', 'default.nix'], undefined, undefined],
  [['requirements.txt'], undefined, undefined],
  [['unit/binder/Dockerfile', 'environment.yml'], 'unit', 'Dockerfile'],
  [['unit/environment.yml', 'Dockerfile'], 'unit', undefined],
])('%j, of which %j is built, is made by %j', async (paths, folder, recipe) => {
  expect(await ownRecipe(tree(paths), folder)).toBe(recipe);
});
