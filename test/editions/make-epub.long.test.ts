import { expect, test } from 'vitest';
import { makeEpub } from '../../src/editions/make-epub.ts';
import { bookOf, sampleFiles } from './book.ts';
import { epubcheck, hasEpubcheck } from './epubcheck.ts';

test.skipIf(!hasEpubcheck)('the sample unit as an ePub is without fault to EPUBCheck', async () => {
  expect(await epubcheck(await makeEpub(await bookOf(await sampleFiles())))).toBe('');
});
