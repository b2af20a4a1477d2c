/** The text of a file, whatever it was saved in. */
import { findReading } from '../../domain/vietnamese/find-reading.ts';

const strict = new TextDecoder('utf-8', { fatal: true });
/** How far into a page its encoding is named. */
const DECLARATION_BYTES = 2048;
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/** A file as text: byte-order mark, then UTF-8, then what the file says, then what makes Vietnamese of it. */
export function decodeBytes(bytes: Uint8Array): string {
  const bom = readBom(bytes);
  if (bom !== undefined) return bom;
  try {
    return strict.decode(bytes);
  } catch {
    return decodeOther(bytes);
  }
}

function readBom(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return new TextDecoder('utf-8').decode(bytes);
  return undefined;
}

function decodeOther(bytes: Uint8Array): string {
  const western = new TextDecoder('windows-1252').decode(bytes);
  const [, inPage, inXml] = DECLARED.exec(western.slice(0, DECLARATION_BYTES)) ?? [];
  const name = (inPage ?? inXml ?? '').toLowerCase();
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  if (name === 'windows-1258') return vietnamese;
  const reading = findReading(western);
  if (reading) return reading.read(western);
  return findReading(vietnamese) === undefined && name === '' ? vietnamese : western;
}
