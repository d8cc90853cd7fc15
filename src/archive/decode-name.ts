import { type Entry, getFileNameLowLevel } from 'yauzl';

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;

/**
 * The name of an entry as its maker saw it: UTF-8 where the entry says so, or where its bytes are
 * UTF-8 anyway (macOS does not say), and the code page 437 of old otherwise.
 * Source: PKWARE's APPNOTE.TXT, 4.4.4 (bit 11), 4.6.9 and appendix D.
 */
export function decodedName(entry: Entry): string {
  const { fileNameRaw, extraFields } = entry;
  if (extraFields.some(({ id }) => id === UNICODE_PATH)) {
    return getFileNameLowLevel(entry.generalPurposeBitFlag, fileNameRaw, extraFields, true);
  }
  const flag = isUtf8(fileNameRaw) ? UTF8_FLAG : 0;
  return getFileNameLowLevel(flag, fileNameRaw, [], true);
}

/** Code page 437 has pictures (☺) for control characters, so they are looked for in the bytes. */
export function hasControlBytes(name: Buffer): boolean {
  return name.some((byte) => byte < 0x20 || byte === 0x7f);
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
