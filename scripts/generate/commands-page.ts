import { inGermanToo } from '../../src/commands/german-phrases.ts';
import type { Command } from '../../src/engine/command.ts';
import { verbOf } from '../../src/hosts/forms/issue-form.ts';
import { WRITTEN_BY } from '../../src/hosts/forms/written-by.ts';

const IN_COMMITS = {
  yes: 'The title of an issue, a comment, or the message of a commit.',
  'after-own-change':
    'The title of an issue, a comment, or the message of a commit that comes right after a change of Sayso’s.',
  no: 'The title of an issue, or a comment.',
} as const;

const NEEDS = {
  read: 'Everybody who can see the repository.',
  write: 'People with write permission.',
} as const;

/** `docs/commands.md`: every shipped command with its phrases, its places and its examples. */
export function commandsPage(commands: readonly Command[]): string {
  const intro = [
    '# Commands',
    `<!-- ${WRITTEN_BY} -->`,
    'Say one of these as the title of an issue, as a comment that holds nothing else, or as the message of a commit. Capital letters, a full stop at the end, “please” and a leading emoji make no difference. Parts in square brackets can be left out; words in braces stand for something of yours; put quotation marks around names with spaces.',
    'Where a repository or its course speaks German, what stands here “in German” is heard as well; [what else is German](maintainers.md#in-german).',
  ];
  return `${[...intro, ...commands.map(section)].join('\n\n')}\n`;
}

function section(command: Command): string {
  return [
    `## ${verbOf(command)}`,
    command.about,
    command.phrases.map((phrase) => `* \`${phrase}\``).join('\n'),
    ...inGerman(command),
    ...places(command),
    'For example:',
    command.examples.map(({ say, does }) => `* \`${say}\` ${does}`).join('\n'),
    `**Where:** ${IN_COMMITS[command.inCommits]}  \n**Who:** ${NEEDS[command.needs]}`,
  ].join('\n\n');
}

function inGerman(command: Command): readonly string[] {
  const phrases = inGermanToo([command]).flatMap((one) => one.phrases);
  if (phrases.length === 0) return [];
  return [`In German: ${phrases.map((phrase) => `\`${phrase}\``).join(', ')}`];
}

function places({ parameters }: Command): readonly string[] {
  const rows = Object.entries(parameters).map(
    ([name, { label, hint, example }]) =>
      `| \`{${name}}\` | ${cell(label)} | ${cell(hint)} | \`${example}\` |`,
  );
  if (rows.length === 0) return [];
  return [['| place | what | how | example |', '|---|---|---|---|', ...rows].join('\n')];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
