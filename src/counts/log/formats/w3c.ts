/**
 * The extended format of the W3C (https://www.w3.org/TR/WD-logfile), in which `#Fields` says what the columns are: IIS
 * separates them by spaces, CloudFront by tabs.
 */
import { NOTHING, type Addresses } from '../../articles/path-index.ts';
import { readW3cTime } from './timestamps.ts';
import { hasArrived, isPrefetchPurpose, withoutPorts, type ReadLine } from './log-line.ts';

/** The columns that tell who asked, for what, and when, and may go on where they are cut off. */
const TELLING = new Set([
  ...['c-ip', 'x-forwarded-for', 'cs(user-agent)', 'cs(sec-purpose)'],
  ...['cs-uri-stem', 'cs-uri-query', 'date', 'time'],
]);

export interface W3c {
  /** A line that begins with `#`. */
  direct(directive: string): void;
  /** Whether the columns are known, so that lines can be read. */
  isReady(): boolean;
  /** Whether the file holds only some of the lines of its time: CloudFront delivers many files an hour, in any order. */
  isScattered(): boolean;
  read: ReadLine;
}

/** Makes the reader of such lines; before `#Fields` has been met it reads none. */
export function createW3c({ find }: Addresses): W3c {
  let columns: ReadonlyMap<string, number> = new Map();
  let width = 0;
  /** Whether the last column is a TELLING one. */
  let endsTelling = false;

  const direct = (directive: string): void => {
    const fields = /^#Fields:\s*(.+?)\s*$/i.exec(directive)?.[1];
    if (fields === undefined) return;
    const names = fields.toLowerCase().split(/\s+/);
    columns = new Map(names.map((name, index) => [name, index]));
    width = names.length;
    endsTelling = TELLING.has(names.at(-1) ?? '');
  };

  const read: ReadLine = (bytes, start, end, line) => {
    const text = bytes.toString('utf8', start, end);
    const values = text.split(text.includes('\t') ? '\t' : ' ');
    if (values.length !== width) return false;
    const value = (name: string): string | undefined => values[columns.get(name) ?? -1];
    const filled = (name: string): string => (value(name) ?? '-').replace(/^-$/, '');
    line.time = readW3cTime(filled('date'), filled('time'));
    if (Number.isNaN(line.time)) return false;

    line.article = NOTHING;
    const status = filled('sc-status');
    if (filled('cs-method') !== 'GET' || !hasArrived(status)) return true;
    const query = filled('cs-uri-query');
    const target = filled('cs-uri-stem') + (query && `?${query}`);
    line.article = find(target);
    line.address = withoutPorts(filled('c-ip')) + withoutPorts(filled('x-forwarded-for'));
    line.agent = columns.has('cs(user-agent)') ? readable(filled('cs(user-agent)')) : undefined;
    line.asked = `${status} ${target}`;
    line.mayGrow = endsTelling && values.at(-1) !== '-';
    line.isPrefetch = isPrefetchPurpose(filled('cs(sec-purpose)'));
    return true;
  };

  return {
    direct,
    read,
    isReady: () => width > 0,
    isScattered: () => columns.has('x-edge-location'),
  };
}

/** Columns cannot hold spaces: IIS writes `Mozilla/5.0+(X11)`, CloudFront `Mozilla/5.0%20(X11)`. */
function readable(agent: string): string {
  return agent.replace(/%(?:25)?20|\+/g, ' ');
}
