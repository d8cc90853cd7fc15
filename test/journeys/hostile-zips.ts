import { crc32, deflateRawSync } from 'node:zlib';

/** One entry as it is written down, honest or not. */
type Entry = {
  readonly name: string;
  readonly content?: string | Buffer;
  /** Unix mode; a link is 0o120777. */
  readonly mode?: number;
  /** General purpose flags; bit 0 says that it is encrypted. */
  readonly flags?: number;
};

/** Zip archives that a stranger might send, by what is wrong with them. */
export function hostileZips(): Readonly<Record<string, () => Promise<Buffer>>> {
  return {
    'that is none': async () => Buffer.from('This is not a zip file, whatever it is called.'),
    'that is cut off': async () => (await archive([{ name: 'evil.md' }])).subarray(0, 30),
    'that is encrypted': () => archive([{ name: 'evil.md', flags: 1 }]),
    'with ../ in a name': () => archive([{ name: '../evil.md' }]),
    'with an absolute path': () => archive([{ name: '/etc/passwd' }]),
    'with a drive letter': () => archive([{ name: 'C:\\evil.md' }]),
    'with a link': () => archive([{ name: 'evil', content: '/etc/passwd', mode: 0o120777 }]),
    'with a .git folder': () => archive([{ name: 'notes/.git/hooks/evil' }]),
    'with a workflow': () => archive([{ name: '.github/workflows/evil.yml' }]),
    'with two names that are one on some machines': () =>
      archive([{ name: 'evil.md' }, { name: 'EVIL.md' }]),
    'with 100,000 files': () =>
      archive(Array.from({ length: 100_000 }, (_, index) => ({ name: `100000/${index}` }))),
    'that is a bomb': () => archive([{ name: 'evil.bin', content: Buffer.alloc(150_000_000) }]),
  };
}

/** Writes a zip by hand (APPNOTE.TXT 4.3), because no library would write these. */
async function archive(entries: readonly Entry[]): Promise<Buffer> {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content = 'evil', mode = 0o100644, flags = 0 } of entries) {
    const bytes = Buffer.from(content);
    // Small ones as they are: packing 100,000 of them is what would take long.
    const isSmall = bytes.length < 1000;
    const packed = isSmall ? bytes : deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags | 0x800, 2);
    fields.writeUInt16LE(isSmall ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 0, 'latin1');
    central.writeUInt16LE(0x031e, 4);
    fields.copy(central, 6);
    central.writeUInt32LE((mode * 0x10000) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    locals.push(local);
    centrals.push(central, Buffer.from(name));
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  const count = Math.min(entries.length, 0xffff);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
