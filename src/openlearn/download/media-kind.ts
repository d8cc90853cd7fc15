/** How the bytes of a kind of file begin, and what it is called on the web. */
type Kind = { readonly mime: string; readonly begins?: (bytes: Uint8Array) => boolean };

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');
const startsWith =
  (...starts: readonly string[]) =>
  (bytes: Uint8Array): boolean =>
    starts.some((start) => latin(bytes, 0, start.length) === start);
const isMpeg4 = (bytes: Uint8Array): boolean => latin(bytes, 4, 8) === 'ftyp';
const isOgg = startsWith('OggS');
const isZip = startsWith('PK');
/** MPEG audio has no beginning of its own: a tag, or eleven set bits in a row. */
const isMp3 = (bytes: Uint8Array): boolean =>
  startsWith('ID3')(bytes) || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0);

/**
 * Files that may lie beside the pages of a site: what a browser plays, shows or saves, and none that
 * it would run as a page of the site.
 *
 * Source: the media types that IANA registers; the MIME Sniffing Standard for how they begin.
 */
const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['mp4', { mime: 'video/mp4', begins: isMpeg4 }],
  ['m4v', { mime: 'video/mp4', begins: isMpeg4 }],
  ['mov', { mime: 'video/quicktime' }],
  ['webm', { mime: 'video/webm', begins: startsWith('\x1aE\xdf\xa3') }],
  ['ogv', { mime: 'video/ogg', begins: isOgg }],
  ['mp3', { mime: 'audio/mpeg', begins: isMp3 }],
  ['m4a', { mime: 'audio/mp4', begins: isMpeg4 }],
  ['ogg', { mime: 'audio/ogg', begins: isOgg }],
  ['oga', { mime: 'audio/ogg', begins: isOgg }],
  ['wav', { mime: 'audio/wav', begins: startsWith('RIFF') }],
  ['srt', { mime: 'application/x-subrip' }],
  ['vtt', { mime: 'text/vtt', begins: startsWith('WEBVTT', '\xef\xbb\xbfWEBVTT') }],
  ['pdf', { mime: 'application/pdf', begins: startsWith('%PDF') }],
  ['txt', { mime: 'text/plain' }],
  ['csv', { mime: 'text/csv' }],
  ['rtf', { mime: 'application/rtf', begins: startsWith('{\\rtf') }],
  ['zip', { mime: 'application/zip', begins: isZip }],
  ['epub', { mime: 'application/epub+zip', begins: isZip }],
  ['docx', office('wordprocessingml.document')],
  ['xlsx', office('spreadsheetml.sheet')],
  ['pptx', office('presentationml.presentation')],
  ['doc', old('application/msword')],
  ['xls', old('application/vnd.ms-excel')],
  ['ppt', old('application/vnd.ms-powerpoint')],
  ['odt', { mime: 'application/vnd.oasis.opendocument.text', begins: isZip }],
  ['ods', { mime: 'application/vnd.oasis.opendocument.spreadsheet', begins: isZip }],
  ['odp', { mime: 'application/vnd.oasis.opendocument.presentation', begins: isZip }],
]);

function office(name: string): Kind {
  return { mime: `application/vnd.openxmlformats-officedocument.${name}`, begins: isZip };
}

function old(mime: string): Kind {
  return { mime, begins: startsWith('\xd0\xcf\x11\xe0') };
}

/** Whether a file of this name may be kept at all, whatever is in it. */
export function isKeepable(name: string): boolean {
  return KINDS.has(extensionOf(name));
}

/**
 * The media type of a file by its name, or undefined when such a file is not kept, or its bytes are
 * something else: a page that says that one has to sign in, most often.
 */
export function mediaType(name: string, bytes: Uint8Array): string | undefined {
  const kind = KINDS.get(extensionOf(name));
  if (kind === undefined || isWebPage(bytes)) return undefined;
  return kind.begins === undefined || kind.begins(bytes) ? kind.mime : undefined;
}

function isWebPage(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|\?xml|script)/i.test(latin(bytes, 0, 200));
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
