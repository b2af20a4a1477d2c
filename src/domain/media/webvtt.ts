/** Captions of a film as WebVTT: https://www.w3.org/TR/webvtt1/ */

/** What is wrong with a line of a file of captions; the line counts from 1. */
export interface CaptionFault {
  line: number;
  kind: 'header' | 'time' | 'order' | 'backwards' | 'empty' | 'none';
}

const HEADER = /^\uFEFF?WEBVTT(?:[ \t].*)?$/;
const ARROW = /-->/;
const CUE_TIMES =
  /^((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})[ \t]+-->[ \t]+((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})(?:[ \t].*)?$/;

/** Every fault that makes a player leave captions out, in the order of lines. */
export function captionFaults(text: string): CaptionFault[] {
  const lines = text.split(/\r\n|\n|\r/);
  const faults: CaptionFault[] = [];
  if (!HEADER.test(lines[0] ?? '')) faults.push({ line: 1, kind: 'header' });
  let last = -1;
  let cues = 0;
  lines.forEach((line, index) => {
    if (!ARROW.test(line)) return;
    cues += 1;
    const fault = (kind: CaptionFault['kind']) => faults.push({ line: index + 1, kind });
    const [, from, to] = CUE_TIMES.exec(line.trim()) ?? [];
    if (from === undefined || to === undefined) {
      fault('time');
      return;
    }
    const start = secondsOf(from);
    if (secondsOf(to) <= start) fault('backwards');
    if (start < last) fault('order');
    last = start;
    if ((lines[index + 1] ?? '').trim() === '') fault('empty');
  });
  if (cues === 0) faults.push({ line: 1, kind: 'none' });
  return faults;
}

function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
