import { describe, expect, test } from 'vitest';
import { unitAddress } from '../../../src/openlearn/address/unit-address.ts';
import { CATALOGUE, catalogueUnit } from '../../../src/openlearn/catalogue/catalogue.ts';
import { ALL_SUBJECTS } from '../../../src/openlearn/catalogue/subject.ts';
import { unitsLike, wordsLike } from '../../../src/openlearn/catalogue/units-like.ts';

function titles(text: string): readonly string[] {
  return unitsLike(text, 12).units.map(({ title }) => title);
}

describe('the catalogue', () => {
  test('has every unit once, at an address that is a unit’s', () => {
    expect(CATALOGUE.length).toBeGreaterThan(900);
    expect(new Set(CATALOGUE.map(({ address }) => address)).size).toBe(CATALOGUE.length);
    for (const { address } of CATALOGUE) {
      expect(unitAddress(address)).toMatchObject({ kind: 'unit', page: address });
    }
  });

  test('has titles for people, and subjects that are known', () => {
    for (const { title, subject } of CATALOGUE) {
      expect(title).not.toMatch(/&\w+;|\s\s|^\s|\s$|[\p{Cc}\p{Cf}]/u);
      expect(ALL_SUBJECTS).toContain(subject);
    }
  });
});

describe('a search for units', () => {
  test.each([
    ['volcanoes', 'Volcanic hazards'],
    ['climate', 'Climate change'],
    ['first world war', 'The First World War: trauma and memory'],
    ['maths', 'Everyday maths 1'],
    ['philosphy', 'Introducing philosophy'],
    ['welsh', "Croeso: Beginners' Welsh"],
    ['how to write an essay', 'Essay and report writing skills'],
    ['aquatic mamals', 'Aquatic mammals'],
    ['musee', 'Musée du Louvre'],
  ])('for %s begins with %s', (text, title) => {
    expect(titles(text)[0]).toBe(title);
  });

  test('forgives only where nothing fits as it stands', () => {
    expect(titles('climate').every((title) => title.includes('limate'))).toBe(true);
  });

  test('answers the name of a subject with all of it, best first', () => {
    const { units, more } = unitsLike('Languages', 12);
    expect(units[0]?.title).toBe('Languages at Work');
    const all = CATALOGUE.filter(({ subject }) => subject === 'Languages').length;
    expect(units.length + more).toBeGreaterThanOrEqual(all);
  });

  test.each(['xyzzy', 'the', '', '…', '*'])('finds none for “%s”', (text) => {
    expect(unitsLike(text, 12)).toEqual({ units: [], more: 0 });
  });

  test('reads no more of a question than anyone asks', () => {
    const started = performance.now();
    unitsLike('volcano '.repeat(10_000), 12);
    unitsLike('v'.repeat(60_000), 12);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('offers words that are spelt nearly so', () => {
    expect(titles('whales')).toEqual([]);
    expect(wordsLike('whales')).toContain('wales');
    expect(wordsLike('xyzzy')).toEqual([]);
  });

  test('finds the units of whoever asks as well', () => {
    const own = [catalogueUnit('own/a-unit-of-mine', 'Xyzzy explained')];
    expect(unitsLike('xyzzy', 12, own).units).toEqual(own);
    expect(unitsLike('climate', 1, own).units[0]?.title).toBe('Climate change');
  });
});
