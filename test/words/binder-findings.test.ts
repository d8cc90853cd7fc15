import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { AptKind } from '../../src/binder/apt/apt-findings.ts';
import type { EnvironmentKind } from '../../src/binder/environment/environment-kinds.ts';
import type { JuliaKind } from '../../src/binder/julia/julia-kinds.ts';
import type { LintKind } from '../../src/binder/lint/lint-kinds.ts';
import type { MergeKind } from '../../src/binder/merge/merge-kinds.ts';
import type { PipfileKind } from '../../src/binder/pipfile/convert-pipfile.ts';
import type { InstallFindingKind } from '../../src/binder/r/merge-install-r.ts';
import type { RuntimeKind } from '../../src/binder/runtime/merge-runtime.ts';
import type { ScriptFindingKind } from '../../src/binder/scripts/script-kinds.ts';
import { FINDINGS } from '../../src/words/english/binder-findings/catalogue.ts';
import { binderRemark } from '../../src/words/english/binder-findings/remark.ts';
import type { BinderFinding, Catalogue } from '../../src/words/english/binder-findings/told.ts';
import { binderFinding, binderFindings } from '../../src/words/english/binder-findings.ts';

type Kind =
  | AptKind
  | EnvironmentKind
  | JuliaKind
  | LintKind
  | MergeKind
  | PipfileKind
  | InstallFindingKind
  | RuntimeKind
  | ScriptFindingKind
  | 'lost';

/** Does not compile while a kind of finding has no sentence, or a sentence no kind. */
const all: Catalogue<Kind> = FINDINGS;
const kinds = Object.keys(FINDINGS satisfies Readonly<Record<keyof typeof all, unknown>>);
const leftOver: Exclude<keyof typeof FINDINGS, Kind> extends never ? true : false = true;

const links = { repositoryUrl: 'https://github.com/you/my-course', branch: 'main' };
const LEVELS = ['error', 'clash', 'warning', 'note'] as const;
const VALUES =
  `name lines kept text said written word why versions version characters include line option urls
  prefix key first second default conda pip names path to from paths sources source resource commands julia r date
  uuids what id most requires startsFrom buildpack`.split(/\s+/);

/** A finding with `said` wherever a stranger's words can come. */
function findingOf(kind: string, level: BinderFinding['level'], said: string): BinderFinding {
  const place = { source: said, path: said, line: 3 };
  return {
    level,
    kind,
    file: said,
    places: [place, { source: 'owner/b', path: said, line: 0 }],
    values: Object.fromEntries(VALUES.map((name) => [name, [said, said, 'b']])),
  };
}

function everyFinding(said: string): readonly BinderFinding[] {
  return [...kinds, 'not-known'].flatMap((kind) =>
    LEVELS.map((level) => findingOf(kind, level, said)),
  );
}

const sources = [
  {
    id: 'owner/b',
    page: 'https://github.com/owner/b',
    commit: 'c'.repeat(40),
    folder: 'a folder',
  },
];

const OURS = new Set<string>(
  'root paragraph text inlineCode link table tableRow tableCell strong'.split(' '),
);
const ACTS = /[@#][\p{L}\p{N}]|\bgh-\d|:\/\/|\bwww\.[\p{L}\p{N}]/iu;

/** What a Markdown reader sees that is not ours, and cells that are more or fewer than the head has. */
function outOfHand(markdown: string): readonly string[] {
  const found: string[] = [];
  function look(node: Nodes): void {
    const hides =
      node.type === 'html' &&
      /^(?:<details><summary>[\w ]+<\/summary>|<\/details>)$/.test(node.value);
    if (!OURS.has(node.type) && !hides) found.push(node.type);
    if (
      node.type === 'link' &&
      !/^https:\/\/github\.com\/(?:you\/my-course|owner\/b)\//.test(node.url)
    )
      found.push(node.url);
    if (node.type === 'text' && ACTS.test(node.value)) found.push(node.value);
    if (node.type === 'tableRow' && node.children.length !== 3) found.push('a row of other cells');
    if ('children' in node) for (const child of node.children) look(child);
  }
  look(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return found;
}

describe('every kind of finding', () => {
  test('has a sentence, and no sentence is about a kind that there is not', () => {
    expect(leftOver).toBe(true);
    expect(kinds.length).toBeGreaterThan(140);
  });

  test.each(kinds)('%s: is said in plain words, without what we call things inside', (kind) => {
    for (const level of LEVELS) {
      const said = binderFinding(findingOf(kind, level, 'numpy'));
      expect(said).toMatch(/^(?:[A-Z`]|pip |conda ).*[.”]$/);
      expect(said).not.toMatch(
        /\b(?:just|simply|invalid|repo|sha|workflow run|undefined|target|buildpack|dormant)\b/i,
      );
      expect(said).not.toContain('(nothing)');
      expect(said.length).toBeLessThan(500);
    }
  });

  test('of an environment that is no YAML: what is wrong with it, in words', () => {
    const found = {
      ...findingOf('environment-not-yaml', 'error', ''),
      values: { text: 'TAB_AS_INDENT' },
    };
    expect(binderFinding(found)).toContain('begins with a tab. Use spaces.');
  });

  test('of a file left out: how to have it count, where that can be', () => {
    const left = (name: string) => ({
      ...findingOf('dormant', 'note', name),
      values: { name, lines: ['x'] },
    });
    expect(binderFinding(left('requirements.txt'))).toContain('If it should count');
    expect(binderFinding(left('install.R'))).not.toContain('If it should count');
  });

  test.each([
    '@everyone fixes #1, closes GH-1 and you/my-course#1',
    '](https://evil.example) <b>x</b> https://evil.example www.evil.example',
    'a | b',
    'a \\| b',
    '\\',
    '`',
    '``` | ```',
    '\n\n| a | b |\n|---|---|\n',
    '\u202E@everyone\u200B \u0000#1',
  ])('shows %j and does nothing with it', (said) => {
    const findings = kinds.map((kind) => findingOf(kind, kind.length % 2 ? 'clash' : 'note', said));
    const lines = findings.map((finding) => binderFinding(finding)).join('\n\n');
    expect(outOfHand(lines)).toEqual([]);
    for (let at = 0; at < findings.length; at += 30) {
      const some = findings.slice(at, at + 30);
      expect(outOfHand(binderFindings({ findings: some, sources, lock: said }, links))).toEqual([]);
    }
  });

  test('does nothing with anything that is made of what Markdown is made of', () => {
    const piece = fc.constantFrom(
      ...'\\`*_[]()<>#|@:/ \n',
      'a',
      '``',
      'https://',
      '@a',
      '#1',
      '](',
    );
    const said = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    const finding = fc.constantFrom(...kinds);
    fc.assert(
      fc.property(said, finding, (text, kind) => {
        const findings = [findingOf(kind, 'clash', text), findingOf(kind, 'note', text)];
        expect(outOfHand(binderFindings({ findings, sources, lock: undefined }, links))).toEqual(
          [],
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('remarks in files', () => {
  test('are one short line of plain text, for what may go wrong', () => {
    for (const finding of everyFinding('a\nb `c` \\')) {
      const remark = binderRemark(finding);
      expect(remark === undefined).toBe(finding.level === 'note' || finding.level === 'error');
      expect(remark ?? '').not.toMatch(/[\n\r`\\]/);
      expect((remark ?? '').length).toBeLessThanOrEqual(160);
    }
  });

  test('name the source, and end with a whole word', () => {
    const places = [{ source: 'owner/b', path: 'start', line: 0 }];
    const ends = { ...findingOf('start-ends', 'clash', 'x'), places };
    expect(binderRemark(ends)).toBe(
      'owner/b: This start ends before it runs what it is given, so the image would start and stop at once.',
    );
    const long = findingOf('conda-against-pip', 'clash', 'a-long-name-of-a-package==1.2.3');
    expect(binderRemark(long)).toMatch(/ …$/);
  });

  test('do not say in which encoding the file is', () => {
    const said = '-*- coding: utf-7 -*-';
    expect(binderRemark(findingOf('variables', 'clash', said))).not.toMatch(/coding[:=]/);
  });
});

describe('the tables of a reply', () => {
  const clash: BinderFinding = {
    level: 'clash',
    kind: 'pythons',
    file: 'environment.yml',
    places: [
      { source: 'binder_maps', path: 'binder_maps/environment.yml', line: 4 },
      { source: 'owner/b', path: 'binder/environment.yml', line: 7 },
    ],
    values: { said: ['binder_maps: 3.9', 'owner/b: 3.11'], kept: '3.9' },
  };
  const note: BinderFinding = { ...clash, level: 'note', kind: 'folded', values: {} };

  test('begin with what is gravest, and lead to each line', () => {
    expect(
      binderFindings({ findings: [note, clash], sources, lock: undefined }, links),
    ).toMatchInlineSnapshot(`
      "| | What I found | Where |
      | --- | --- | --- |
      | ⛔ clash | The sources want different versions of Python, \`binder_maps: 3.9\` and \`owner/b: 3.11\`, and an image has one: \`3.9\`. What was made for the others may not install or not work. To choose, say it again with \`prefer binder_maps\` or \`prefer owner/b\` at its end. | \`binder_maps/environment.yml\` ([line 4](https://github.com/you/my-course/blob/main/binder_maps/environment.yml?plain=1#L4)), \`owner/b binder/environment.yml\` ([line 7](https://github.com/owner/b/blob/cccccccccccccccccccccccccccccccccccccccc/a%20folder/binder/environment.yml?plain=1#L7)) |

      <details><summary>one note</summary>

      | | What I found | Where |
      | --- | --- | --- |
      | ℹ️ note | These lists for pip are now a part of \`environment.yml\`, as Binder reads that alone. | \`binder_maps/environment.yml\` ([line 4](https://github.com/you/my-course/blob/main/binder_maps/environment.yml?plain=1#L4)), \`owner/b binder/environment.yml\` ([line 7](https://github.com/owner/b/blob/cccccccccccccccccccccccccccccccccccccccc/a%20folder/binder/environment.yml?plain=1#L7)) |

      </details>"
    `);
  });

  test('say how to choose once, where all can be chosen alike', () => {
    const said = binderFindings({ findings: [clash, clash], sources, lock: undefined }, links);
    expect(said.match(/To choose/g)).toHaveLength(1);
  });

  test('tell where the rest is', () => {
    const findings = Array.from({ length: 100 }, () => clash);
    const said = binderFindings({ findings, sources, lock: 'binder/merge-lock.json' }, links);
    expect(said).toContain('and 60 more, all in `binder/merge-lock.json`.');
    expect(said.length).toBeLessThan(40_000);
  });
});
