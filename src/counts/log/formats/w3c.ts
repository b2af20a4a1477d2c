/**
 * The W3C extended format (https://www.w3.org/TR/WD-logfile). `#Fields` names the columns. IIS separates them by spaces,
 * CloudFront by tabs. IIS Advanced Logging quotes values with spaces.
 */
import { isDelivered } from '../../../domain/counting/view-rules.ts';
import { NO_ARTICLE, type PathIndex } from '../../articles/path-index.ts';
import { chooseIp, identityOf, withoutPorts } from './client-ip.ts';
import {
  decodeSpaces,
  isPrefetchPurpose,
  type OnMissing,
  type ReadLine,
  type RequiredField,
} from './log-line.ts';
import { readW3cTime } from './timestamps.ts';

/** Columns with the IP of the reader, by precedence. Behind a load balancer, c-ip is that of the balancer. */
const IP_COLUMNS = [
  ...['cf-connecting-ip', 'true-client-ip', 'x-forwarded-for', 'x-real-ip', 'forwarded'].flatMap(
    (name) => [name, `cs(${name})`],
  ),
  'c-ip',
];

/** Columns without which a line cannot be counted. */
const REQUIRED: readonly (readonly [RequiredField, readonly string[]])[] = [
  ['time', ['date']],
  ['time', ['time']],
  ['method', ['cs-method']],
  ['target', ['cs-uri-stem']],
  ['status', ['sc-status']],
  ['ip', IP_COLUMNS],
];

/** Columns that identify reader, target or time, and that would still be valid if they were truncated. */
const IDENTIFYING = new Set([
  ...IP_COLUMNS,
  ...['cs(user-agent)', 'cs(sec-purpose)', 'cs-uri-stem', 'cs-uri-query', 'date', 'time'],
]);

/** A value with or without quotes; a quote within quotes is doubled. */
const VALUE = /"((?:[^"]|"")*)"(?=\s|$)|\S+/g;

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
export function createW3c({ find }: PathIndex, onMissing: OnMissing): W3c {
  let columns: ReadonlyMap<string, number> = new Map();
  let width = 0;
  let isComplete = false;
  /** Whether the last column is an IDENTIFYING one. */
  let endsIdentifying = false;
  let ipColumns: readonly string[] = [];

  const readDirective = (directive: string): void => {
    const fields = /^#Fields:\s*(\S.*)$/i.exec(directive)?.[1];
    if (fields === undefined) return;
    const names = fields.trim().toLowerCase().split(/\s+/);
    columns = new Map(names.map((name, index) => [name, index]));
    width = names.length;
    endsIdentifying = IDENTIFYING.has(names.at(-1) ?? '');
    ipColumns = IP_COLUMNS.filter((name) => columns.has(name));
    const missing = REQUIRED.filter(([, any]) => !any.some((name) => columns.has(name)));
    for (const [field] of missing) onMissing(field);
    isComplete = missing.length === 0;
  };

  const read: ReadLine = (bytes, start, end, line) => {
    if (!isComplete) return false;
    const values = split(bytes.toString('utf8', start, end));
    if (values.length !== width) return false;
    const value = (name: string): string => {
      const text = values[columns.get(name) ?? -1] ?? '-';
      return text === '-' ? '' : text;
    };
    line.time = readW3cTime(value('date'), value('time'));
    if (Number.isNaN(line.time)) return false;

    line.article = NO_ARTICLE;
    const status = value('sc-status');
    if (value('cs-method') !== 'GET' || !isDelivered(status)) return true;
    const query = value('cs-uri-query');
    const target = value('cs-uri-stem') + (query && `?${query}`);
    line.article = find(target);
    if (line.article === NO_ARTICLE) return true;
    const chosen = chooseIp(ipColumns.map((name) => ({ name, text: value(name) })));
    line.ip = chosen?.ip ?? '';
    line.quoted = [];
    line.ipField = `cột ${chosen?.field ?? 'c-ip'}`;
    const client = withoutPorts(value('c-ip')) + withoutPorts(value('x-forwarded-for'));
    line.identity = identityOf(client, line.ip);
    line.agent = columns.has('cs(user-agent)') ? decodeSpaces(value('cs(user-agent)')) : undefined;
    line.request = `${status} ${target}`;
    line.maybeTruncated = endsIdentifying && values.at(-1) !== '-';
    line.isPrefetch = isPrefetchPurpose(value('cs(sec-purpose)'));
    return true;
  };

  return {
    readDirective,
    read,
    hasColumns: () => width > 0,
    isPartial: () => columns.has('x-edge-location'),
  };
}

function split(text: string): string[] {
  if (text.includes('\t')) return text.split('\t').map(unquote);
  if (!text.includes('"')) return text.split(' ');
  return (text.match(VALUE) ?? []).map(unquote);
}

function unquote(value: string): string {
  const isQuoted = value.length > 1 && value.startsWith('"') && value.endsWith('"');
  return isQuoted ? value.slice(1, -1).replaceAll('""', '"') : value;
}
