/** Finds out the format of each line by its first bytes, unless the host has said what it is. */
import type { PathIndex } from '../../articles/path-index.ts';
import { createCombined } from './combined.ts';
import { createJson } from './json.ts';
import type { LogLine, OnMissing } from './log-line.ts';
import { createTemplate, type Template } from './nginx-log-format.ts';
import { createW3c } from './w3c.ts';

const BRACE = 0x7b;
const HASH = 0x23;
const CLOSE_BRACE = 0x7d;

export const FORMAT_NAMES = ['combined', 'json', 'w3c', 'template'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** The first or last line of an array of JSON objects. */
function isArrayBracket(bytes: Buffer, start: number, end: number): boolean {
  const isShort = end - start <= 2 && (bytes[start] === 0x5b || bytes[start] === 0x5d);
  return isShort && /^[[\]][,\s]?$/.test(bytes.toString('latin1', start, end));
}

export interface FormatDetector {
  /** Fills `line`. A remark is an empty line or a directive about the lines that follow. */
  read(bytes: Buffer, start: number, end: number, line: LogLine): 'line' | 'remark' | 'damaged';
  /** Whether other files hold lines of the same time. */
  isPartial(): boolean;
  /** How many lines were read in each format. */
  lines: Readonly<Record<FormatName, number>>;
}

/** Makes the reader of one file. With a `template`, every line has to be in that format. */
export function createFormatDetector(
  pathIndex: PathIndex,
  onMissing: OnMissing = () => {},
  template?: Template,
): FormatDetector {
  const combined = createCombined(pathIndex);
  const json = createJson(pathIndex, readMessage, onMissing);
  const w3c = createW3c(pathIndex, onMissing);
  const templated = template && createTemplate(template, pathIndex);
  const lines = { combined: 0, json: 0, w3c: 0, template: 0 };

  const innerJson = createJson(pathIndex, () => false, onMissing);

  /** A line inside an object of a log shipper: an object again, or the combined format. */
  function readMessage(text: string, line: LogLine): boolean {
    const bytes = Buffer.from(text.trim());
    const read = bytes[0] === BRACE ? innerJson : combined;
    return read(bytes, 0, bytes.length, line);
  }

  function detect(
    bytes: Buffer,
    start: number,
    end: number,
    line: LogLine,
  ): FormatName | undefined {
    if (templated) return templated(bytes, start, end, line) ? 'template' : undefined;
    if (bytes[start] === BRACE) return json(bytes, start, end, line) ? 'json' : undefined;
    // A stream may go on with a log in another format, which has no line to announce it.
    if (w3c.hasColumns() && w3c.read(bytes, start, end, line)) return 'w3c';
    if (combined(bytes, start, end, line)) return 'combined';
    // Syslog and containers put a time and names in front of the object.
    const object = bytes[end - 1] === CLOSE_BRACE ? bytes.indexOf(BRACE, start) : -1;
    const isInLine = object >= start && object < end;
    return isInLine && json(bytes, object, end, line) ? 'json' : undefined;
  }

  return {
    lines,
    isPartial: w3c.isPartial,
    read: (bytes, start, end, line) => {
      if (end === start) return 'remark';
      if (bytes[start] === HASH && !templated) {
        w3c.readDirective(bytes.toString('utf8', start, end));
        return 'remark';
      }
      if (isArrayBracket(bytes, start, end) && !templated) return 'remark';
      const format = detect(bytes, start, end, line);
      if (format === undefined) return 'damaged';
      lines[format] += 1;
      return 'line';
    },
  };
}
