import { resolve } from 'node:path';
import { oneTemplateFolder } from '../../../words/terminal-template.ts';
import type { Subcommand } from '../subcommands.ts';
import { EXIT } from '../terminal.ts';

/** `sayso template check [DIR]`: what somebody would stumble over who makes a copy of a template. */
export const templateCheckSubcommand: Subcommand = {
  name: 'template check',
  usage: 'template check [DIR]',
  about:
    'Makes a copy of a template in a playground, and tells what a newcomer would stumble over.',
  options: { json: { type: 'boolean', about: 'Answers in JSON, for programs.' } },
  async run({ words, flags }, terminal) {
    const [said = '.', ...more] = words;
    if (more.length > 0) {
      terminal.error(oneTemplateFolder());
      return EXIT.notUnderstood;
    }
    const { checkTemplate } = await import('./check-template.ts');
    const folder = resolve(terminal.folder, said);
    return checkTemplate({ folder, said, json: flags.has('json') }, terminal);
  },
};
