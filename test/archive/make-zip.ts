import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive written byte by byte, so that it can lie wherever a test wants it to. */
export type ZipEntry = {
  readonly name: string | Buffer;
  readonly data?: string | Buffer;
  readonly deflate?: boolean;
  /** Unix mode, in the upper half of the external attributes. */
  readonly mode?: number;
  readonly flags?: number;
  readonly method?: number;
  /** What the table of contents says instead of the truth. */
  readonly size?: number;
  readonly crc?: number;
  /** The index of the entry whose bytes this one claims as its own. */
  readonly sharesWith?: number;
  readonly extra?: Buffer;
};

const UTF8 = 0x800;

/** A zip archive of these entries; `count` overrides how many the end record speaks of. */
export function makeZip(entries: readonly ZipEntry[], count = entries.length): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  const offsets: number[] = [];
  let position = 0;
  for (const entry of entries) {
    const shared = entry.sharesWith === undefined ? undefined : offsets[entry.sharesWith];
    const parts = partsOf(entry, shared ?? position);
    centrals.push(parts.central);
    offsets.push(shared ?? position);
    if (shared !== undefined) continue;
    locals.push(parts.local);
    position += parts.local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count & 0xffff, 8);
  end.writeUInt16LE(count & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(position, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** Source of the layout: PKWARE's APPNOTE.TXT, 4.3.7 and 4.3.12. */
function partsOf(entry: ZipEntry, offset: number) {
  const name = Buffer.from(entry.name);
  const data = Buffer.from(entry.data ?? '');
  const packed = entry.deflate ? deflateRawSync(data) : data;
  const extra = entry.extra ?? Buffer.alloc(0);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(entry.flags ?? (typeof entry.name === 'string' ? UTF8 : 0), 2);
  common.writeUInt16LE(entry.method ?? (entry.deflate ? 8 : 0), 4);
  common.writeUInt32LE(entry.crc ?? crc32(data), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(entry.size ?? data.length, 18);
  common.writeUInt16LE(name.length, 22);
  common.writeUInt16LE(extra.length, 24);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, extra, packed]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([20, entry.mode === undefined ? 0 : 3]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, common, rest, name, extra]);
  return { local, central };
}
