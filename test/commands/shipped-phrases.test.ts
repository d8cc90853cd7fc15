import { describe, expect, test } from 'vitest';
import { shipped } from '../../scripts/shipped.ts';
import { compilePhrase } from '../../src/language/compile-phrase.ts';
import { interpret } from '../../src/language/interpret.ts';

describe.each(shipped)('$name', ({ name, phrases, parameters, examples }) => {
  test('has phrases that can be read, in which the first knows every place', () => {
    const places = phrases.map((phrase) => {
      expect(compilePhrase(phrase, parameters).kind).toBe('pattern');
      return [...phrase.matchAll(/\{(\w+)\}/g)].map(([, place]) => place).sort();
    });
    for (const some of places) expect(places[0]).toEqual(expect.arrayContaining(some));
  });

  test('has examples that mean what they say', () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const { say } of examples) {
      const heard = interpret({ channel: 'comment', text: say }, shipped);
      if (heard.kind !== 'command') throw new Error(`${say} is no command`);
      expect(heard.command).toBe(name);
      // In the command's first phrase it must mean the same.
      const again = interpret({ channel: 'comment', text: heard.canonical }, shipped);
      expect(again).toEqual(heard);
    }
  });
});
