/**
 * The W3C extended format (https://www.w3.org/TR/WD-logfile). `#Fields` names the columns. IIS separates them by spaces,
 * CloudFront by tabs.
 */
import { NO_ARTICLE, type PathIndex } from '../../articles/path-index.ts';
import { readW3cTime } from './timestamps.ts';
import { isDelivered, isPrefetchPurpose, withoutPorts, type ReadLine } from './log-line.ts';

/** Columns that identify reader, target or time, and that would still be valid if they were truncated. */
const IDENTIFYING = new Set([
  ...['c-ip', 'x-forwarded-for', 'cs(user-agent)', 'cs(sec-purpose)'],
  ...['cs-uri-stem', 'cs-uri-query', 'date', 'time'],
]);

export interface W3c {
  /** Reads a line that begins with `#`. */
  readDirective(directive: string): void;
  /** Whether the columns are known, so that lines can be read. */
  hasColumns(): boolean;
  /** Whether other files hold lines of the same time: CloudFront delivers many files an hour, in any order. */
  isPartial(): boolean;
  read: ReadLine;
}

/** Makes the reader of such lines. It reads none before `#Fields`. */
export function createW3c({ find }: PathIndex): W3c {
  let columns: ReadonlyMap<string, number> = new Map();
  let width = 0;
  /** Whether the last column is an IDENTIFYING one. */
  let endsIdentifying = false;

  const readDirective = (directive: string): void => {
    const fields = /^#Fields:\s*(.+?)\s*$/i.exec(directive)?.[1];
    if (fields === undefined) return;
    const names = fields.toLowerCase().split(/\s+/);
    columns = new Map(names.map((name, index) => [name, index]));
    width = names.length;
    endsIdentifying = IDENTIFYING.has(names.at(-1) ?? '');
  };

  const read: ReadLine = (bytes, start, end, line) => {
    const text = bytes.toString('utf8', start, end);
    const values = text.split(text.includes('\t') ? '\t' : ' ');
    if (values.length !== width) return false;
    const value = (name: string): string | undefined => values[columns.get(name) ?? -1];
    const filled = (name: string): string => (value(name) ?? '-').replace(/^-$/, '');
    line.time = readW3cTime(filled('date'), filled('time'));
    if (Number.isNaN(line.time)) return false;

    line.article = NO_ARTICLE;
    const status = filled('sc-status');
    if (filled('cs-method') !== 'GET' || !isDelivered(status)) return true;
    const query = filled('cs-uri-query');
    const target = filled('cs-uri-stem') + (query && `?${query}`);
    line.article = find(target);
    line.ip = withoutPorts(filled('c-ip')) + withoutPorts(filled('x-forwarded-for'));
    line.agent = columns.has('cs(user-agent)') ? decodeSpaces(filled('cs(user-agent)')) : undefined;
    line.request = `${status} ${target}`;
    line.maybeTruncated = endsIdentifying && values.at(-1) !== '-';
    line.isPrefetch = isPrefetchPurpose(filled('cs(sec-purpose)'));
    return true;
  };

  return {
    readDirective,
    read,
    hasColumns: () => width > 0,
    isPartial: () => columns.has('x-edge-location'),
  };
}

/** Columns cannot contain spaces: IIS writes `Mozilla/5.0+(X11)`, CloudFront `Mozilla/5.0%20(X11)`. */
function decodeSpaces(agent: string): string {
  return agent.replace(/%(?:25)?20|\+/g, ' ');
}
