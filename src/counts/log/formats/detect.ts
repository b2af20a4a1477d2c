import type { PathIndex } from '../../articles/path-index.ts';
import { createCaddy } from './caddy.ts';
import { createCombined } from './combined.ts';
import type { LogLine } from './log-line.ts';
import { createW3c } from './w3c.ts';

const BRACE = 0x7b;
const HASH = 0x23;

export interface FormatDetector {
  /** Fills `line`. A remark is an empty line or a directive about the lines that follow. */
  read(bytes: Buffer, start: number, end: number, line: LogLine): 'line' | 'remark' | 'damaged';
  /** Whether other files hold lines of the same time. */
  isPartial(): boolean;
}

/** Makes the reader of one file. Each line is read in the format that its first byte indicates. */
export function createFormatDetector(pathIndex: PathIndex): FormatDetector {
  const combined = createCombined(pathIndex);
  const caddy = createCaddy(pathIndex);
  const w3c = createW3c(pathIndex);

  return {
    isPartial: w3c.isPartial,
    read: (bytes, start, end, line) => {
      if (end === start) return 'remark';
      const first = bytes[start];
      if (first === HASH) {
        w3c.readDirective(bytes.toString('utf8', start, end));
        return 'remark';
      }
      const read = first === BRACE ? caddy : w3c.hasColumns() ? w3c.read : combined;
      return read(bytes, start, end, line) ? 'line' : 'damaged';
    },
  };
}
