import { expect, test } from 'vitest';
import { localFacts } from '../../../src/hosts/cli/local-facts.ts';
import { plainText } from '../../../src/hosts/cli/plain-text.ts';
import { issueLink } from '../../../src/words/issue-link.ts';
import { quote } from '../../../src/words/quote.ts';

const repositoryUrl = 'file:///home/ann/my%20course';
const addresses = {
  repositoryUrl,
  onTheWeb: false,
  site: { url: `${repositoryUrl}/`, shown: 'on the branch gh-pages' },
};
const show = (markdown: string) => plainText(markdown, addresses);
const saying = (title: string) => issueLink({ repositoryUrl, branch: 'main' }, title);

test('emphasis, code, lists and quotations read as plain text', () => {
  expect(
    show('**Done** with `a.md`:\n\n* one\n* two\n  * inside\n\n1. first\n2. second\n\n> said'),
  ).toBe('Done with “a.md”:\n\n* one\n* two\n  * inside\n\n1. first\n2. second\n\n  said');
  expect(show('above  \nbelow <!-- hidden --> ![a picture](x.png)')).toBe(
    'above\nbelow  a picture',
  );
});

test('links lead to what is on this machine', () => {
  expect(show(`[page](${repositoryUrl}/blob/main/a%20b/c.md)`)).toBe('page [a b/c.md]');
  expect(show(`[line 2](${repositoryUrl}/blob/main/a%3F.md?plain=1#L2)`)).toBe('line 2 [a?.md:2]');
  expect(show(`[line 2](${repositoryUrl}/blob/sayso/said-1/c.md?plain=1#L2)`)).toBe(
    'line 2 [git show "sayso/said-1:c.md"]',
  );
  expect(show(`[folder](${repositoryUrl}/tree/main/a)`)).toBe('folder [a]');
  expect(show(`[page](${repositoryUrl}/blob/sayso/said-1/a%20b/c.md)`)).toBe(
    'page [git show "sayso/said-1:a b/c.md"]',
  );
  expect(show(`[it](${repositoryUrl}/commit/0123456789abcdef)`)).toBe('it [git show 0123456]');
  expect(show(`[history](${repositoryUrl}/commits/main)`)).toBe('history [git log]');
  expect(show(`[your files](${repositoryUrl})`)).toBe('your files');
  expect(show(`[the rules](${repositoryUrl}/settings/branches)`)).toBe('the rules');
  expect(show(`[Open it](${repositoryUrl}/)`)).toBe('Open it: on the branch gh-pages');
  expect(show('[CC0](https://creativecommons.org/)')).toBe('CC0: https://creativecommons.org/');
});

test('filled-in issues are words to say, safe to copy into a shell', () => {
  expect(show(`[Undo this](${saying('Undo')})`)).toBe('Undo this: sayso say "Undo"');
  expect(show(`[Unzip a.zip](${saying('Unzip a.zip')})`)).toBe('sayso say "Unzip a.zip"');
  const hostile = `Unzip "$(x)\`y\`'z.zip"`;
  expect(show(`[Go](${saying(hostile)})`)).toBe(`Go: sayso say 'Unzip "$(x)\`y\`'\\''z.zip"'`);
});

test('nothing in it steers the terminal', () => {
  expect(show(`${quote('a\u001b[2Jb')} \u009b2J\u202egpj.exe`)).toBe('“a[2Jb” 2Jgpj.exe');
});

test.each([
  ['https://github.com/ann/my-course.git', 'https://github.com/ann/my-course'],
  ['https://token@github.com/ann/my-course', 'https://github.com/ann/my-course'],
  ['git@github.com:ann/my.course.git', 'https://github.com/ann/my.course'],
  ['ssh://git@github.com:22/ann/my-course.git/', 'https://github.com/ann/my-course'],
])('an origin on GitHub: %s', (originUrl, webUrl) => {
  const { facts, onTheWeb } = localFacts({ root: '/home/ann/c', branch: 'main', originUrl });
  expect([onTheWeb, facts.webUrl]).toEqual([true, webUrl]);
  expect(facts.siteUrl).toMatch(/^https:\/\/ann\.github\.io\/my/);
});

test.each([
  undefined,
  '/srv/git/my-course.git',
  'https://gitlab.com/ann/my-course.git',
  'https://github.com.evil.example/ann/my-course.git',
  'https://evil.example/github.com/ann/my-course',
  'https://github.com/ann/a/b',
])('an origin elsewhere: %s', (originUrl) => {
  const { facts, onTheWeb } = localFacts({ root: '/home/ann/my (c)', branch: 'main', originUrl });
  expect([onTheWeb, facts.webUrl]).toEqual([false, 'file:///home/ann/my%20%28c%29']);
  expect(facts.name).toBe('my (c)');
});
