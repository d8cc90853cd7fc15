import { firstThatHas } from '../../openlearn/download/first-that-has.ts';
import { folderSource } from '../../openlearn/download/folder-source.ts';
import { networkSource } from '../../openlearn/download/network-source.ts';
import { sampleSource } from '../../openlearn/download/sample-source.ts';
import type { Source } from '../../openlearn/download/source.ts';

/**
 * Where the playground's units come from: the project's own sample unit, a folder of units where
 * one is given, and then the network, so that real addresses work when it is there.
 */
export function unitsSource(options: {
  readonly openlearn: string | undefined;
  readonly network: boolean;
}): Source {
  const sources: Source[] = [sampleSource()];
  if (options.openlearn !== undefined) sources.push(folderSource(options.openlearn));
  if (options.network) sources.push(networkSource());
  return firstThatHas(sources);
}
