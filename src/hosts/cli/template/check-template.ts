import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { looksAtBranches } from '../../../tutorial/looks-at-branches.ts';
import { stepFiles } from '../../../tutorial/step-files.ts';
import {
  noTemplate,
  templateChecked,
  templateFindings,
  templateRehearsing,
} from '../../../words/terminal-template.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { checkTutorial } from '../tutorial/check-tutorial.ts';
import { readTutorialFolder, TUTORIAL_FILE } from '../tutorial/read-tutorial-folder.ts';
import { visible } from '../visible.ts';
import { checkFiles } from './check-files.ts';
import { checkLinks } from './check-links.ts';
import { checkMachinery, type Hearing } from './check-machinery.ts';
import type { TemplateFinding } from './finding.ts';
import { rehearseTemplate } from './rehearse-template.ts';

type Given = { readonly folder: string; readonly said: string; readonly json: boolean };

/** Makes a copy of a template as a newcomer would, and prints what they would stumble over. */
export async function checkTemplate(
  { folder, said, json }: Given,
  terminal: Terminal,
): Promise<ExitCode> {
  const ownPage = await readFile(join(folder, 'README.md'), 'utf8').catch(() => undefined);
  if (ownPage === undefined) {
    terminal.error(visible(noTemplate({ folder: said })));
    return EXIT.failed;
  }
  terminal.progress(templateRehearsing());
  const course = await courseOf(folder);
  const copy = await rehearseTemplate(folder, nameFor(folder));
  const { links, findings: ofLinks } = checkLinks(copy, course.texts);
  const findings: readonly TemplateFinding[] = [
    ...checkFiles(copy, { ownPage, filled: new Set([...course.texts, TUTORIAL_FILE]) }),
    ...ofLinks,
    ...(await checkMachinery(copy, { needs: course.needs })),
    ...course.findings,
  ];
  const exitCode = findings.length === 0 ? EXIT.done : EXIT.failed;
  const looked = { files: copy.files.length, links };
  if (json) {
    terminal.out(JSON.stringify({ exitCode, ...looked, findings }, undefined, 2));
    return exitCode;
  }
  const told = templateChecked({ ...looked, findings: findings.length });
  if (findings.length === 0) terminal.out(told);
  else terminal.error(visible(`${templateFindings(findings)}\n\n${told}`));
  return exitCode;
}

/** A name that GitHub takes, whatever the folder is called. */
function nameFor(folder: string): string {
  const name = basename(folder)
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
  return `my-${name === '' ? 'copy' : name}`;
}

type Course = {
  readonly needs: Hearing;
  /** The paths of its texts. */
  readonly texts: ReadonlySet<string>;
  readonly findings: readonly TemplateFinding[];
};

/** What `tutorial check` says, where there is a course with steps. */
async function courseOf(folder: string): Promise<Course> {
  const read = await readTutorialFolder(folder);
  if (read.kind === 'missing') return { needs: 'words', texts: new Set(), findings: [] };
  const lines: string[] = [];
  const say = (text: string) => void lines.push(text);
  const quiet: Terminal = { folder, out: () => {}, error: say, progress: () => {} };
  await checkTutorial({ folder, said: '.', json: false }, quiet);
  const texts =
    read.kind === 'read'
      ? read.tutorial.steps.flatMap((step) =>
          read.tutorial.languages.flatMap((language) => stepFiles(step, language, read.tutorial)),
        )
      : [];
  return {
    needs: read.kind === 'read' && looksAtBranches(read.tutorial) ? 'branches' : 'steps',
    texts: new Set(texts),
    findings: lines.map((said) => ({ kind: 'tutorial', path: TUTORIAL_FILE, said }) as const),
  };
}
