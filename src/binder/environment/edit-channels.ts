import { channelName } from './channel-names.ts';
import { type Base, lineOfKey } from './edit-base.ts';
import type { MergedChannels } from './merge-channels.ts';
import { printItem } from './write-environment.ts';

/** Puts the merged list in the place of the environment's own. */
export function editChannels({ environment, layout, edits }: Base, { channels }: MergedChannels) {
  if (channels === undefined) return;
  const indent = layout.channels?.indent ?? layout.dependencies.indent;
  const own = environment.channels ?? [];
  const printed = channels.flatMap(({ name, raw }) => {
    const said = own.find(({ text }) => channelName(text) === name);
    return printItem(`- ${raw}`, { above: [], beside: said?.beside }, indent);
  });
  const [first, ...others] = layout.channels?.starts ?? [];
  if (first === undefined) {
    edits.before.set(lineOfKey(layout, 'dependencies'), ['channels:', ...printed]);
    return;
  }
  edits.instead.set(first, printed);
  for (const line of others) edits.instead.set(line, []);
}
