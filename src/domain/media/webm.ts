/** How long a WebM film plays, and how large its picture is: https://www.matroska.org/technical/elements.html */
import { viewOf, type ByteSource, type MediaFacts } from './read-bytes.ts';

/** What is looked for stands before the pictures. */
const HEAD_BYTES = 262_144;

const IDS = {
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackType: 0x83,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  cluster: 0x1f43b675,
} as const;
/** The type of a track of sound. */
const SOUND_TRACK = 2;
/** Elements that hold others. */
const MASTERS = new Set<number>([IDS.segment, IDS.info, IDS.tracks, IDS.track, IDS.video]);

/** Undefined for a file without a duration, as a recording that broke off. */
export async function readWebm({ size, read }: ByteSource): Promise<MediaFacts | undefined> {
  const bytes = await read(0, Math.min(size, HEAD_BYTES));
  const found = new Map<number, number>();
  let hasSound = false;
  let at = 0;
  while (at < bytes.length) {
    const id = variableInt(bytes, at, false);
    const length = id && variableInt(bytes, at + id.bytes, true);
    if (!id || !length || id.value === IDS.cluster) break;
    const start = at + id.bytes + length.bytes;
    if (MASTERS.has(id.value)) {
      at = start;
      continue;
    }
    if (id.value === IDS.trackType && bytes[start] === SOUND_TRACK) hasSound = true;
    // Of several tracks the first film counts.
    if (!found.has(id.value)) found.set(id.value, numberAt(bytes, start, length.value, id.value));
    at = start + length.value;
  }
  const [duration, scale = 1_000_000] = [found.get(IDS.duration), found.get(IDS.timestampScale)];
  if (duration === undefined || !Number.isFinite(duration)) return undefined;
  const [width, height] = [found.get(IDS.width), found.get(IDS.height)];
  return { seconds: (duration * scale) / 1e9, hasSound, ...(width && height && { width, height }) };
}

/** The number of leading zeros in the first byte is that of the bytes that follow; a length loses its mark. */
function variableInt(bytes: Uint8Array, at: number, isLength: boolean) {
  const first = bytes[at];
  if (first === undefined || first === 0) return undefined;
  const count = Math.clz32(first) - 23;
  if (at + count > bytes.length) return undefined;
  let value = isLength ? first & (0xff >> count) : first;
  for (let index = 1; index < count; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  return { value, bytes: count };
}

function numberAt(bytes: Uint8Array, at: number, length: number, id: number): number {
  if (at + length > bytes.length || length > 8) return Number.NaN;
  const view = viewOf(bytes);
  if (id === IDS.duration) {
    if (length === 4) return view.getFloat32(at);
    return length === 8 ? view.getFloat64(at) : Number.NaN;
  }
  let value = 0;
  for (let index = 0; index < length; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}
