/** How long an Ogg file with Opus or Vorbis plays: RFC 3533, RFC 7845, https://xiph.org/vorbis/doc/Vorbis_I_spec.html */
import { textAt, viewOf, type ByteSource, type MediaFacts } from './read-bytes.ts';

/** The longest page there is. */
const MAX_PAGE_BYTES = 65_307;
/** Opus counts its samples in this rate, whatever the sound was recorded with. */
const OPUS_RATE = 48_000;

/** Undefined for a file that holds neither, or whose end is missing. */
export async function readOgg({ size, read }: ByteSource): Promise<MediaFacts | undefined> {
  const first = await read(0, 512);
  const codec = codecOf(first);
  if (!codec) return undefined;
  const tailStart = Math.max(0, size - MAX_PAGE_BYTES);
  const samples = lastPosition(await read(tailStart, size - tailStart));
  if (samples === undefined) return undefined;
  return { seconds: Math.max(0, samples - codec.skipped) / codec.rate };
}

function codecOf(page: Uint8Array): { rate: number; skipped: number } | undefined {
  if (textAt(page, 0, 4) !== 'OggS' || page.length < 28) return undefined;
  const at = 27 + (page[26] ?? 0);
  if (page.length < at + 19) return undefined;
  const view = viewOf(page);
  if (textAt(page, at, 8) === 'OpusHead') {
    return { rate: OPUS_RATE, skipped: view.getUint16(at + 10, true) };
  }
  if (textAt(page, at, 7) !== '\x01vorbis') return undefined;
  const rate = view.getUint32(at + 12, true);
  return rate > 0 ? { rate, skipped: 0 } : undefined;
}

/** Each page says how many samples have been heard at its end; one without such an end says −1. */
function lastPosition(tail: Uint8Array): number | undefined {
  const view = viewOf(tail);
  for (let at = tail.length - 27; at >= 0; at -= 1) {
    if (tail[at] !== 0x4f || textAt(tail, at, 4) !== 'OggS') continue;
    const position = view.getBigInt64(at + 6, true);
    if (position >= 0) return Number(position);
  }
  return undefined;
}
