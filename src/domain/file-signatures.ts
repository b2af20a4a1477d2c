/** What a file is by its first bytes, whatever its name says. https://www.garykessler.net/library/file_sigs.html lists them. */
import { OTHER_PICTURE_TYPES, PICTURE_TYPES } from './attachment-types.ts';

/** The kinds that can be told apart. */
export type FileKind =
  | 'empty'
  | 'pdf'
  | 'zip'
  | 'office'
  | 'rtf'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'tar'
  | 'picture'
  | 'mp3'
  | 'mp4'
  | 'ogg'
  | 'webm'
  | 'program'
  | 'html'
  | 'other';

/** So many bytes from its beginning are enough. */
export const SIGNATURE_BYTES = 1024;

const SIGNATURES: readonly { kind: FileKind; pattern: RegExp }[] = [
  { kind: 'pdf', pattern: /^[^]{0,1019}?%PDF-/ },
  { kind: 'zip', pattern: /^PK(?:\x03\x04|\x05\x06)/ },
  { kind: 'office', pattern: /^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/ },
  { kind: 'rtf', pattern: /^\{\\rtf/ },
  { kind: 'rar', pattern: /^Rar!\x1A\x07/ },
  { kind: '7z', pattern: /^7z\xBC\xAF\x27\x1C/ },
  { kind: 'gzip', pattern: /^\x1F\x8B/ },
  { kind: 'tar', pattern: /^[^]{257}ustar/ },
  {
    kind: 'picture',
    pattern:
      /^(?:\xFF\xD8\xFF|\x89PNG|GIF8|RIFF[^]{4}WEBP|II\*\0|MM\0\*|BM[^]{4}\0\0\0\0|8BPS|\0\0\x01\0|\0\0\0\x0CjP|\xFF\x0A|[^]{4}ftyp(?:avi[fs]|hei[cmsx]|hev[cmx]|mif1|msf1))/,
  },
  // A tag, or the head of a frame of Layer III.
  { kind: 'mp3', pattern: /^(?:ID3|\xFF[\xE2\xE3\xF2\xF3\xFA\xFB])/ },
  { kind: 'mp4', pattern: /^[^]{4}ftyp/ },
  { kind: 'ogg', pattern: /^OggS/ },
  { kind: 'webm', pattern: /^\x1A\x45\xDF\xA3/ },
  { kind: 'program', pattern: /^(?:MZ|\x7FELF)/ },
  {
    kind: 'html',
    pattern: /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype|html|head|body|script|meta|table|svg|\?xml)/i,
  },
];

/** What a file is whose first bytes, as Latin-1, are these. */
export function kindOfFile(start: string): FileKind {
  if (start === '') return 'empty';
  return SIGNATURES.find(({ pattern }) => pattern.test(start))?.kind ?? 'other';
}

const KINDS: readonly { types: readonly string[]; kinds: readonly FileKind[] }[] = [
  { types: ['pdf'], kinds: ['pdf'] },
  {
    types: ['docx', 'xlsx', 'pptx', 'ppsx', 'odt', 'ods', 'odp', 'odg', 'epub', 'zip'],
    kinds: ['zip'],
  },
  { types: ['doc', 'xls', 'ppt', 'pps'], kinds: ['office', 'rtf'] },
  { types: ['rtf'], kinds: ['rtf'] },
  { types: ['txt', 'csv'], kinds: ['other'] },
  { types: ['rar'], kinds: ['rar'] },
  { types: ['7z'], kinds: ['7z'] },
  { types: ['gz'], kinds: ['gzip'] },
  { types: ['tar'], kinds: ['tar'] },
  { types: ['mp3'], kinds: ['mp3'] },
  { types: ['m4a', 'mp4', 'm4v'], kinds: ['mp4'] },
  { types: ['ogg', 'oga', 'opus'], kinds: ['ogg'] },
  { types: ['webm'], kinds: ['webm'] },
  { types: [...PICTURE_TYPES, ...OTHER_PICTURE_TYPES], kinds: ['picture'] },
];

/** Whether a file of this extension may hold this. What no list names may hold everything but pictures, programs and pages. */
export function mayHold(type: string, kind: FileKind): boolean {
  const known = KINDS.find(({ types }) => types.includes(type));
  if (known) return known.kinds.includes(kind);
  return !['empty', 'picture', 'program', 'html'].includes(kind);
}
