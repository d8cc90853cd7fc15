import type { Source } from './source.ts';

/** Several sources as one: each is asked in turn, and only what one has not is asked of the next. */
export function firstThatHas(sources: readonly Source[]): Source {
  return {
    units: sources.flatMap(({ units }) => units ?? []),
    async read(url, options) {
      for (const source of sources) {
        const reading = await source.read(url, options);
        if (reading.kind !== 'missing') return reading;
      }
      return { kind: 'missing' };
    },
  };
}
