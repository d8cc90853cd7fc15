import {
  builtInTerminal,
  howToStart,
  notBuiltInTerminal,
  notPushedInTerminal,
  pushedInTerminal,
} from '../../../words/terminal-image.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts';
import { visible } from '../visible.ts';
import type { MadeImage } from './make-image.ts';

export type Called = {
  /** The image on this machine, with its tag. */
  readonly image: string;
  /** Its name in a registry, without a tag. */
  readonly name: string;
  readonly engine: 'docker' | 'podman';
};

/** Prints how it went; fails where there is no image, or not where it was to go. */
export function tellMade(
  made: MadeImage,
  { json, ...called }: Called & { readonly json: boolean },
  terminal: Terminal,
): ExitCode {
  const isDone = made.kind === 'made' && made.pushed?.kind !== 'failed';
  const exitCode = isDone ? EXIT.done : EXIT.failed;
  if (json) {
    const image = made.kind === 'made' ? { image: called.image } : {};
    terminal.out(JSON.stringify({ exitCode, ...image, ...made }, undefined, 2));
    return exitCode;
  }
  const text = visible(inWords(made, called).join('\n'));
  if (isDone) terminal.out(text);
  else terminal.error(text);
  return exitCode;
}

function inWords(made: MadeImage, { image, name, engine }: Called): readonly string[] {
  if (made.kind === 'failed') return [notBuiltInTerminal(made)];
  const { pushed } = made;
  const built = builtInTerminal({ image, ...made });
  if (pushed === undefined) return [built, howToStart({ engine, image })];
  return pushed.kind === 'failed'
    ? [built, notPushedInTerminal({ name, engine, ...pushed })]
    : [built, pushedInTerminal({ name, ...pushed })];
}
