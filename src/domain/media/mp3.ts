/** How long an MP3 file plays: http://www.mp3-tech.org/programmer/frame_header.html */
import { textAt, viewOf, type ByteSource, type MediaFacts } from './read-bytes.ts';

/** In kbit/s, by the number in a frame's head: MPEG 1, then MPEG 2 and 2.5. Layer III only. */
const BIT_RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const SAMPLE_RATES = [44_100, 48_000, 32_000] as const;
/** Between a tag and the first frame some programs leave room. */
const SEARCHED_BYTES = 65_536;

interface Frame {
  samples: number;
  sampleRate: number;
  /** In bit/s. */
  bitRate: number;
  /** Where the table of a file of changing bit rate stands, from the frame's beginning. */
  table: number;
}

/** Undefined for a file without a frame of sound. */
export async function readMp3({ size, read }: ByteSource): Promise<MediaFacts | undefined> {
  const start = tagBytes(await read(0, 10));
  const bytes = await read(start, SEARCHED_BYTES);
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    const frame = frameAt(bytes, at);
    if (!frame) continue;
    const frames = countedFrames(bytes, at, frame);
    // Where nothing counts the frames, all are as large as the first.
    const seconds =
      frames === undefined
        ? ((size - start - at) * 8) / frame.bitRate
        : (frames * frame.samples) / frame.sampleRate;
    return { seconds };
  }
  return undefined;
}

/** The size of an ID3v2 tag, seven bits a byte: https://id3.org/id3v2.4.0-structure */
function tagBytes(head: Uint8Array): number {
  if (textAt(head, 0, 3) !== 'ID3' || head.length < 10) return 0;
  return 10 + [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((head[at] ?? 0) & 0x7f), 0);
}

function frameAt(bytes: Uint8Array, at: number): Frame | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4);
  const version = (second >> 3) & 3;
  const isFrame = first === 0xff && (second & 0xe0) === 0xe0 && version !== 1;
  // Layer III
  if (!isFrame || ((second >> 1) & 3) !== 1) return undefined;
  const isFirst = version === 3;
  const bitRate = BIT_RATES[isFirst ? 0 : 1][third >> 4];
  const base = SAMPLE_RATES[(third >> 2) & 3];
  if (!bitRate || base === undefined) return undefined;
  const isMono = fourth >> 6 === 3;
  return {
    samples: isFirst ? 1152 : 576,
    sampleRate: base / (isFirst ? 1 : version === 2 ? 2 : 4),
    bitRate: bitRate * 1000,
    table: 4 + (isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17),
  };
}

/** The first frame of most files holds no sound but says how many others there are. */
function countedFrames(bytes: Uint8Array, at: number, { table }: Frame): number | undefined {
  const view = viewOf(bytes);
  const name = textAt(bytes, at + table, 4);
  if ((name === 'Xing' || name === 'Info') && bytes.length >= at + table + 12) {
    const hasCount = (view.getUint32(at + table + 4) & 1) === 1;
    return hasCount ? view.getUint32(at + table + 8) : undefined;
  }
  const old = at + 36;
  return textAt(bytes, old, 4) === 'VBRI' && bytes.length >= old + 18
    ? view.getUint32(old + 14)
    : undefined;
}
