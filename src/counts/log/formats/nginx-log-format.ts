/**
 * Lines in a `log_format` of nginx (https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format): the format string says
 * which field is the reader, so nothing has to be guessed.
 */
import { isDelivered } from '../../../domain/counting/view-rules.ts';
import { NO_ARTICLE, type PathIndex } from '../../articles/path-index.ts';
import { chooseIp } from './client-ip.ts';
import { isPrefetchPurpose, type ReadLine, type RequiredField } from './log-line.ts';
import { readZonedTime } from './timestamps.ts';

export interface Template {
  /** Text before the first variable. */
  head: string;
  /** Variables without `$`, each with the text up to the next one. */
  variables: readonly { name: string; literal: string }[];
  /** Whether the format escapes values as JSON does. */
  isJson: boolean;
}

/** Variables with the IP of the reader, by precedence; `http_` is a header that the host logs on purpose. */
const IP_VARIABLES = [
  ...['http_cf_connecting_ip', 'http_true_client_ip', 'http_x_forwarded_for', 'http_x_real_ip'],
  ...['proxy_add_x_forwarded_for', 'http_forwarded', 'proxy_protocol_addr', 'remote_addr'],
  ...['realip_remote_addr'],
];
const TIMES = ['time_iso8601', 'time_local', 'msec'];
const PREFETCH = ['http_sec_purpose', 'http_purpose', 'http_x_moz'];

const VARIABLE = /\$(?:\{(\w+)\}|(\w+))/g;

/** Reads a format string. */
export function parseTemplate(format: string, isJson = false): Template {
  const parts = [...format.matchAll(VARIABLE)];
  return {
    head: format.slice(0, parts[0]?.index ?? format.length),
    variables: parts.map((part, index) => ({
      name: part[1] ?? part[2] ?? '',
      literal: format.slice(part.index + part[0].length, parts[index + 1]?.index),
    })),
    isJson,
  };
}

/** Names that hosts give to a variable of their own with the reader. */
const LIKE_READER =
  /^(?!http_|upstream_|geoip|ssl_|cookie_|arg_).*(?:client|real|remote|forward|visitor|viewer)/;
const OTHERS = /^(?:remote_(?:user|port)|realip_remote_port|ssl_.*)$/;

/** Replaces variables that a `map` sets from one with the reader; `unknown` may hold the reader and is set nowhere. */
export function resolveReaders(
  template: Template,
  maps: ReadonlyMap<string, string>,
): { template: Template; unknown: string | undefined } {
  const names = new Set(template.variables.map(({ name }) => name));
  const sourceOf = (name: string): string => {
    let source: string | undefined = name;
    for (let depth = 0; source !== undefined && depth <= maps.size; depth += 1) {
      if (IP_VARIABLES.includes(source))
        return source !== 'remote_addr' && !names.has(source) ? source : name;
      source = maps.get(source);
    }
    return name;
  };
  const variables = template.variables.map((own) => ({ ...own, name: sourceOf(own.name) }));
  const unknown = variables.find(
    ({ name }) =>
      LIKE_READER.test(name) &&
      !OTHERS.test(name) &&
      !IP_VARIABLES.includes(name) &&
      !maps.has(name),
  );
  return { template: { ...template, variables }, unknown: unknown?.name };
}

/** The required fields that a format lacks. */
export function missingFields({ variables }: Template): RequiredField[] {
  const has = (...names: string[]) => variables.some(({ name }) => names.includes(name));
  const isComplete: Record<RequiredField, boolean> = {
    time: has(...TIMES),
    target: has('request', 'request_uri', 'uri'),
    method: has('request', 'request_method'),
    status: has('status'),
    ip: has(...IP_VARIABLES),
  };
  return (Object.keys(isComplete) as RequiredField[]).filter((field) => !isComplete[field]);
}

/** Two variables without any text between them; undefined when there are none. */
export function inseparable({ variables }: Template): [string, string] | undefined {
  const index = variables.findIndex(
    ({ literal }, position) => literal === '' && position < variables.length - 1,
  );
  const [first, second] = variables.slice(index, index + 2);
  return index < 0 || !first || !second ? undefined : [first.name, second.name];
}

/** Makes the reader of lines in this format. */
export function createTemplate(template: Template, { find }: PathIndex): ReadLine {
  const names = template.variables.map(({ name }) => name);
  const ipNames = IP_VARIABLES.filter((name) => names.includes(name));
  const timeName = TIMES.find((name) => names.includes(name)) ?? '';
  const hasAgent = names.includes('http_user_agent');
  const last = names.at(-1) ?? '';
  const endsIdentifying =
    template.variables.at(-1)?.literal === '' && last !== 'status' && !last.endsWith('time');

  return (bytes, start, end, line) => {
    const values = match(template, bytes.toString('utf8', start, end));
    if (!values) return false;
    const value = (name: string): string => {
      const text = values.get(name) ?? '';
      return text === '-' ? '' : text;
    };
    line.time = readZonedTime(value(timeName));
    if (Number.isNaN(line.time)) return false;

    line.article = NO_ARTICLE;
    const [method, target] = requestOf(value);
    const status = value('status');
    if (method !== 'GET' || !isDelivered(status)) return true;
    line.article = find(target);
    if (line.article === NO_ARTICLE) return true;
    const chosen = chooseIp(ipNames.map((name) => ({ name, text: value(name) })));
    line.ip = chosen?.ip ?? '';
    line.quoted = [];
    line.ipField = `biến $${chosen?.field ?? ipNames.at(-1)}`;
    line.identity = line.ip;
    line.agent = hasAgent ? value('http_user_agent') : undefined;
    line.request = `${status} ${target}`;
    line.maybeTruncated = endsIdentifying;
    line.isPrefetch = PREFETCH.some((name) => isPrefetchPurpose(value(name)));
    return true;
  };
}

function requestOf(value: (name: string) => string): [method: string, target: string] {
  const [, method, target] = /^([A-Z]+) (\S+)/.exec(value('request')) ?? [];
  if (method !== undefined && target !== undefined) return [method, target];
  const query = value('args') || value('query_string');
  const path = value('request_uri') || value('uri');
  const isWhole = query === '' || value('request_uri') !== '';
  return [value('request_method'), isWhole ? path : `${path}?${query}`];
}

/** The values of the variables; undefined when the line does not have this format. */
function match(
  { head, variables, isJson }: Template,
  text: string,
): Map<string, string> | undefined {
  if (!text.startsWith(head)) return undefined;
  const values = new Map<string, string>();
  let position = head.length;
  for (const { name, literal } of variables) {
    const end = literal === '' ? text.length : findLiteral(text, literal, position);
    if (end < 0) return undefined;
    const value = text.slice(position, end);
    values.set(name, isJson ? unescapeJson(value) : value);
    position = end + literal.length;
  }
  return position === text.length || variables.at(-1)?.literal === '' ? values : undefined;
}

/** Where a literal comes next; a quote after a backslash belongs to the value. */
function findLiteral(text: string, literal: string, from: number): number {
  let found = text.indexOf(literal, from);
  while (found > from && literal.startsWith('"') && isEscaped(text, found, from)) {
    found = text.indexOf(literal, found + 1);
  }
  return found;
}

function isEscaped(text: string, position: number, from: number): boolean {
  let backslashes = 0;
  while (position - backslashes > from && text[position - backslashes - 1] === '\\')
    backslashes += 1;
  return backslashes % 2 === 1;
}

function unescapeJson(value: string): string {
  if (!value.includes('\\')) return value;
  try {
    return JSON.parse(`"${value}"`) as string;
  } catch {
    return value;
  }
}
