/** How long an MP4 or M4A file plays, and how large its picture is. ISO/IEC 14496-12 names the boxes. */
import { textAt, viewOf, type ByteSource, type MediaFacts } from './read-bytes.ts';

/** The table of contents of a film of hours; a larger one is no table. */
const MAX_MOOV_BYTES = 32_000_000;
const MAX_BOXES = 1000;

interface Box {
  name: string;
  /** Where its content begins and ends. */
  start: number;
  end: number;
}

/** Undefined for a file that no player can open: its table of contents is missing, or its end. */
export async function readMp4({ size, read }: ByteSource): Promise<MediaFacts | undefined> {
  let moov: Uint8Array | undefined;
  let at = 0;
  for (let count = 0; at < size && count < MAX_BOXES; count += 1) {
    const box = boxAt(await read(at, 16), 0, size - at);
    if (!box || at + box.end > size) return undefined;
    if (box.name === 'moov' && box.end - box.start <= MAX_MOOV_BYTES) {
      moov = await read(at + box.start, box.end - box.start);
    }
    at += box.end;
  }
  return moov && readMoov(moov);
}

/** The box whose head stands at `at`; one of size 0 goes on to the end of the file. */
function boxAt(bytes: Uint8Array, at: number, rest: number): Box | undefined {
  if (bytes.length < at + 8) return undefined;
  const view = viewOf(bytes);
  const name = textAt(bytes, at + 4, 4);
  const short = view.getUint32(at);
  if (short === 1 && bytes.length < at + 16) return undefined;
  const length = short === 0 ? rest : short === 1 ? Number(view.getBigUint64(at + 8)) : short;
  const head = short === 1 ? 16 : 8;
  return length < head ? undefined : { name, start: at + head, end: at + length };
}

function boxesIn(bytes: Uint8Array, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at < end && boxes.length < MAX_BOXES;) {
    const box = boxAt(bytes, at, end - at);
    if (!box || box.end > end) break;
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

function readMoov(bytes: Uint8Array): MediaFacts | undefined {
  const boxes = boxesIn(bytes, 0, bytes.length);
  const header = boxes.find(({ name }) => name === 'mvhd');
  const seconds = header && durationOf(bytes, header);
  if (seconds === undefined) return undefined;
  const sizes = boxes
    .filter(({ name }) => name === 'trak')
    .flatMap((track) => boxesIn(bytes, track.start, track.end))
    .filter(({ name }) => name === 'tkhd')
    .map((box) => sizeOf(bytes, box));
  // Tracks of sound have no size.
  const picture = sizes.find((size) => size && size.width > 0 && size.height > 0);
  const text = new TextDecoder('latin1').decode(bytes);
  const hasPlace = PLACES.some((place) => text.includes(place));
  // The handler of a track of sound.
  const hasSound = text.includes('soun');
  return { seconds, hasSound, ...picture, ...(hasPlace && { hasPlace }) };
}

/** Where telephones write it: Android, 3GPP TS 26.244, Apple. */
const PLACES = ['\u00A9xyz', 'loci', 'location.ISO6709'];

function durationOf(bytes: Uint8Array, { start, end }: Box): number | undefined {
  const isLong = bytes[start] === 1;
  if (end - start < (isLong ? 32 : 20)) return undefined;
  const view = viewOf(bytes);
  const scale = view.getUint32(start + (isLong ? 20 : 12));
  const units = isLong ? Number(view.getBigUint64(start + 24)) : view.getUint32(start + 16);
  return scale > 0 ? units / scale : undefined;
}

/** A track's own turn by 90° is in its matrix: telephones write it for upright films. */
function sizeOf(bytes: Uint8Array, { start, end }: Box) {
  const at = start + (bytes[start] === 1 ? 52 : 40);
  if (end < at + 44) return undefined;
  const view = viewOf(bytes);
  const isTurned = view.getInt32(at) === 0 && view.getInt32(at + 4) !== 0;
  // Numbers of 16 bits before and behind the point.
  const [width, height] = [view.getUint32(at + 36) >>> 16, view.getUint32(at + 40) >>> 16];
  return isTurned ? { width: height, height: width } : { width, height };
}
