import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { unitAddress } from '../../src/openlearn/address/unit-address.ts';
import { convertUnit } from '../../src/openlearn/convert/convert-unit.ts';

/** The pages of our own sample unit: MyST Markdown that nobody wrote for notebooks. */
export async function ownTexts(): Promise<
  readonly { readonly name: string; readonly text: string }[]
> {
  const file = fileURLToPath(new URL('../../sample/a-sample-unit.xml', import.meta.url));
  const address = unitAddress(
    'https://www.open.edu/openlearn/local/a-sample-unit/content-section-0',
  );
  if (address.kind !== 'unit') throw new Error('The sample has no address');
  const unit = convertUnit(await readFile(file), { address });
  if (unit.kind !== 'converted') throw new Error('The sample cannot be converted');
  return unit.pages.map(({ path, text }) => ({ name: path, text }));
}
