import type { Addresses } from '../../articles/path-index.ts';
import { createCaddy } from './caddy.ts';
import { createCombined } from './combined.ts';
import type { LogLine } from './log-line.ts';
import { createW3c } from './w3c.ts';

const BRACE = 0x7b;
const HASH = 0x23;

export interface AnyFormat {
  /** Fills in `line`; a remark is not about a request: it is empty, or tells how to read what follows. */
  read(bytes: Buffer, start: number, end: number, line: LogLine): 'line' | 'remark' | 'damaged';
  /** See the W3C format. */
  isScattered(): boolean;
}

/** Reads the lines of one file in whichever of the known formats they are. */
export function createAnyFormat(addresses: Addresses): AnyFormat {
  const combined = createCombined(addresses);
  const caddy = createCaddy(addresses);
  const w3c = createW3c(addresses);

  return {
    isScattered: w3c.isScattered,
    read: (bytes, start, end, line) => {
      if (end === start) return 'remark';
      const first = bytes[start];
      if (first === HASH) {
        w3c.direct(bytes.toString('utf8', start, end));
        return 'remark';
      }
      const read = first === BRACE ? caddy : w3c.isReady() ? w3c.read : combined;
      return read(bytes, start, end, line) ? 'line' : 'damaged';
    },
  };
}
