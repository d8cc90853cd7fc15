import type { Interpretation } from '../language/interpretation.ts';
import type { Message } from '../words/message.ts';
import { startConversation } from './conversation.ts';
import type { Happening } from './happening.ts';
import type { Heard } from './heard.ts';
import { allows } from './permission.ts';
import type { Book, Engine, Outcome } from './ports.ts';

/**
 * Answers words that are nearly a command, or one with a mistake in it. Only people who could have
 * said the command get an answer: to everybody else an issue is an issue, and we are not in the room.
 */
export async function answerWords(
  happening: Extract<Happening, { kind: 'said' }>,
  interpretation: Interpretation,
  { book }: Heard,
  engine: Engine,
): Promise<Outcome> {
  if (interpretation.kind === 'silence' || interpretation.kind === 'command') {
    return { kind: 'nothing', why: 'not for us' };
  }
  const sender = happening.sender;
  if (sender === undefined || !allows(await engine.host.permissionOf(sender), 'write')) {
    return { kind: 'nothing', why: 'not for us' };
  }
  if ((await engine.host.claim(happening.key)) === 'taken') {
    return { kind: 'nothing', why: 'somebody else answers this' };
  }
  const message = messageFor(interpretation, book);
  const said = await startConversation(engine.host, happening).conclude([message], 'hint');
  return { kind: 'not-understood', said };
}

function messageFor(
  interpretation: Exclude<Interpretation, { kind: 'silence' | 'command' }>,
  { commands }: Book,
): Message {
  if (interpretation.kind === 'several') {
    return { say: 'oneAtATime', suggestions: interpretation.suggestions };
  }
  const command = commands.find(({ name }) => name === interpretation.command);
  if (interpretation.kind === 'mistake') {
    const label = labelOf(interpretation, command?.parameters);
    const examples = command?.examples ?? [];
    return { say: 'mistake', error: interpretation.error, label, examples };
  }
  const { suggestion, isBelow = false } = interpretation;
  return { say: 'didYouMean', suggestion, about: command?.about ?? '', isBelow };
}

function labelOf(
  { error }: Extract<Interpretation, { kind: 'mistake' }>,
  parameters: Readonly<Record<string, { readonly label: string }>> | undefined,
): string {
  if (!('parameter' in error)) return '';
  return parameters?.[error.parameter]?.label ?? error.parameter;
}
