import { expect, test } from 'vitest';
import type { RepositorySpec } from '../../src/binder/links/repository-spec.ts';
import { placeBadge } from '../../src/commands/launch/place-badge.ts';

const repository: RepositorySpec = { provider: 'gh', owner: 'you', name: 'my-course' };
const made = (where: string): string =>
  `[![Binder](https://mybinder.org/badge_logo.svg)](https://mybinder.org/v2/gh/${where}/HEAD)`;
const badge = made('you/my-course');

test.each([
  ['# Title\n\nText\n', `# Title\n\n${badge}\n\nText\n`],
  ['# Title\r\n\r\nText\r\n', `# Title\r\n\r\n${badge}\r\n\r\nText\r\n`],
  ['Text\n', `${badge}\n\nText\n`],
  ['', `${badge}\n\n`],
  [`# T\n${made('template/course')}\n`, `# T\n${badge}\n`],
  [
    `# T\n${made('a/b')}\n${made('You/My-Course').replace('HEAD', 'old')}\n`,
    `# T\n${made('a/b')}\n${badge}\n`,
  ],
  [`# T\n${made('a/b')}\n${made('c/d')}\n`, `# T\n\n${badge}\n${made('a/b')}\n${made('c/d')}\n`],
])('%j', (before, after) => {
  expect(placeBadge(before, badge, repository)).toBe(after);
  expect(placeBadge(after, badge, repository)).toBeUndefined();
});

test('a text far too long is left alone', () => {
  expect(placeBadge('['.repeat(1_000_000), badge, repository)).toBeUndefined();
});
