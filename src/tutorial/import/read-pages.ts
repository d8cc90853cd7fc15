import type { Finding } from './finding.ts';

/** The page of a step as a course keeps it. */
export type CoursePage = {
  readonly path: string;
  readonly line: number;
  /** `finish` for the last one. */
  readonly number: number | 'finish';
  /** A name for it, of small letters, digits and hyphens; undefined: it has none. */
  readonly name: string | undefined;
  readonly title: string;
  readonly text: string;
};

/** Texts of strangers: more than these are no course. */
const MOST_PAGES = 100;
const MOST_CHARACTERS = 100_000;

const STEP_FILE = /^\.github\/steps\/(\d{1,2}|x)[-_ ]([^/]*)\.md$/i;
/** The places that courses fill in, and those of tutorials that say the same. */
const PLACES = new Map([
  ['login', 'owner'],
  ['actor', 'owner'],
  ['full_repo_name', 'repository'],
  ['repo_full_name', 'repository'],
  ['repository', 'repository'],
  ['owner', 'owner'],
  ['repo_name', 'name'],
  ['repo_url', 'url'],
]);

/** The pages of a course: files of their own, or the parts of an older first page. Without its beginning (step 0). */
export function readPages(files: ReadonlyMap<string, string>): {
  readonly pages: readonly CoursePage[];
  readonly findings: readonly Finding[];
} {
  const readme = (files.get('README.md') ?? '').slice(0, MOST_CHARACTERS * 4);
  const own = [...files.keys()].sort().flatMap((path) => stepFile(path, files.get(path) ?? ''));
  const pages = (own.length > 0 ? own : detailsOf(readme)).slice(0, MOST_PAGES);
  const isFolded = own.length === 0;
  const header = partOf(readme, 'header') || (isFolded ? aboveSteps(readme) : '');
  const footer = partOf(readme, 'footer') || (isFolded ? belowSteps(readme) : '');
  const findings: Finding[] = [];
  const whole = pages.map((page): CoursePage => {
    const parts = [header, page.text, footer].map((part) => withoutNotes(part).trim());
    const text = parts.filter((part) => part !== '').join('\n\n');
    return { ...page, text: `${personal(text, page, findings)}\n` };
  });
  return { pages: whole, findings };
}

function stepFile(path: string, text: string): readonly CoursePage[] {
  const [, number, rest] = STEP_FILE.exec(path) ?? [];
  if (number === undefined || rest === undefined || /^0+$/.test(number)) return [];
  const isLast = /^x$/i.test(number);
  const slug = rest
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return [
    {
      path,
      line: 1,
      number: isLast ? 'finish' : Number(number),
      name: slug === '' || slug === 'step' ? undefined : slug.slice(0, 50),
      title: titleOf(text),
      text: text.slice(0, MOST_CHARACTERS),
    },
  ];
}

/** `<details id=1>` with `<summary><h2>Step 1: …</h2></summary>` (or `<strong>`); the last one has the id X. */
function detailsOf(readme: string): readonly CoursePage[] {
  const pages: CoursePage[] = [];
  const starts = [...readme.matchAll(/<details id=["']?(\d{1,2}|x)["']?[^>]{0,100}>/gi)];
  for (const [index, start] of starts.entries()) {
    const id = start[1] ?? '';
    if (/^0+$/.test(id)) continue;
    const from = start.index + start[0].length;
    const next = starts[index + 1]?.index ?? readme.length;
    const inside = readme.slice(from, next);
    // What lies folded inside of a step stays there.
    const end = inside.lastIndexOf('</details>');
    const text = end === -1 ? inside : inside.slice(0, end);
    const summary = /<summary>\s*<(?:h2|strong)>([^<]{1,200})<\/(?:h2|strong)>\s*<\/summary>/i.exec(
      text,
    );
    const heading = summary?.[1]?.trim() ?? `Step ${id}`;
    pages.push({
      path: 'README.md',
      line: readme.slice(0, start.index).split('\n').length,
      number: /^x$/i.test(id) ? 'finish' : Number(id),
      name: undefined,
      title: withoutNumber(heading),
      text: `## ${heading}\n\n${(summary === null ? text : text.replace(summary[0], '')).trim()}`,
    });
  }
  return pages;
}

function titleOf(text: string): string {
  const heading = /^#{1,3}[ \t]+(.{1,200})$/m.exec(text)?.[1] ?? '';
  return withoutNumber(heading);
}

function withoutNumber(heading: string): string {
  return heading
    .replace(/[#*_`]+/g, '')
    .replace(/^\s*:[\w+-]{1,40}:\s*/, '')
    .replace(/^\s*step\s+\w+\s*[:.–-]\s*/i, '')
    .trim();
}

/** What stands between `<header>` and `</header>`. */
function partOf(readme: string, name: 'header' | 'footer'): string {
  const from = readme.indexOf(`<${name}>`);
  const to = readme.indexOf(`</${name}>`);
  return from === -1 || to < from ? '' : readme.slice(from + name.length + 2, to);
}

/** What stands above the first step, in pages that do not say what their header is. */
function aboveSteps(readme: string): string {
  const to = readme.search(/<!--\s*step\s*0\s*-->|<details id=/i);
  return to === -1 || readme.includes('<header>') ? '' : readme.slice(0, to);
}

function belowSteps(readme: string): string {
  const from = readme.lastIndexOf('</details>');
  return from === -1 || readme.includes('<footer>') ? '' : readme.slice(from + 10);
}

/** Without comments to other authors. */
function withoutNotes(text: string): string {
  let rest = text;
  let kept = '';
  for (;;) {
    const from = rest.indexOf('<!--');
    const to = from === -1 ? -1 : rest.indexOf('-->', from);
    if (to === -1) return kept + rest;
    const comment = rest.slice(from, to + 3);
    kept +=
      rest.slice(0, from) +
      (/author notes|<<<|for start course|(end)?step\s*\w+/i.test(comment) ? '' : comment);
    rest = rest.slice(to + 3);
  }
}

function personal(text: string, { path, line }: CoursePage, findings: Finding[]): string {
  return text.replace(/(\$?)\{\{ ?(\w+) ?\}\}/g, (all, dollar, name) => {
    const place = PLACES.get(String(name).toLowerCase());
    if (dollar !== '') return String(all);
    if (place !== undefined) return `{{${place}}}`;
    findings.push({ kind: 'place', name: String(name), path, line });
    return String(all);
  });
}
