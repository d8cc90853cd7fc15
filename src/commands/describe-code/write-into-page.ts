import type { PlanContext } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import type { CodeInWords } from '../../words/described-code.ts';
import { pageWords } from '../../words/pages.ts';

/** Writes what a program does into a page: in the place where it stands already, or at its end. */
export async function writeIntoPage(
  {
    file,
    page,
    code,
  }: { readonly file: string; readonly page: string; readonly code: CodeInWords },
  { tree, facts }: PlanContext,
): Promise<Plan> {
  if (!/\.md$/i.test(page)) return { kind: 'refuse', said: { say: 'codePageNotMarkdown', page } };
  const before = await tree.readText(page);
  const { text, again } = withPart(before ?? '', file, pageWords(facts).codeAsPage(file, code));
  if (text === before) {
    return { kind: 'answer', followUps: [], said: { say: 'codePageSame', file, page } };
  }
  return {
    kind: 'change',
    subject: `Tell what ${nameOf(file)} does`,
    changes: [{ kind: 'write', path: page, content: { kind: 'text', text } }],
    followUps: [{ kind: 'publish' }],
    said: { say: 'codePageWritten', file, page, again },
  };
}

/** The marks are comments, which no page shows; a name in them cannot end them. */
export function withPart(
  page: string,
  file: string,
  part: string,
): { readonly text: string; readonly again: boolean } {
  const name = encodeURIComponent(file.toWellFormed())
    .replaceAll('-', '%2D')
    .replaceAll('%2F', '/');
  const [begin, end] = [`<!-- code ${name} -->`, `<!-- end of code ${name} -->`];
  const marked = `${begin}\n\n${part}\n\n${end}`;
  const from = page.indexOf(begin);
  const to = page.indexOf(end, from);
  if (from >= 0 && to >= 0) {
    return { text: page.slice(0, from) + marked + page.slice(to + end.length), again: true };
  }
  const around = page.trimEnd();
  return { text: `${around === '' ? '' : `${around}\n\n`}${marked}\n`, again: false };
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}
