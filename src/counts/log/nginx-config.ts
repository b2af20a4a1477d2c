/** Finds log formats in the configuration of nginx (https://nginx.org/en/docs/http/ngx_http_log_module.html). */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../../cli/run-command.ts';
import { reasonOf } from './open-log.ts';

export interface LogFormat {
  name: string;
  format: string;
  /** `escape=json`. */
  isJson: boolean;
}

export interface NginxLogs {
  formats: ReadonlyMap<string, LogFormat>;
  /** The variable that a `map` reads, by the variable that it sets. */
  maps: ReadonlyMap<string, string>;
  /** The `access_log` directives. */
  logs: readonly { path: string; format: string }[];
}

/** nginx uses this format where `access_log` names none. It is built in. */
export const DEFAULT_FORMAT = 'combined';

const MAX_FILES = 500;

/** Comments, quoted strings, punctuation and words; a word may contain `${name}`. */
const TOKEN = /#[^\n]*|"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)'|[;{}]|(?:\$\{\w+\}|[^\s;{}])+/g;

/** The strings of a directive, copied without its name. */
const QUOTED = /"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)'/g;
const QUOTED_ONLY = /^\s*(?:'(?:[^'\\]|\\[^])*'\s*)+;?\s*$/;

/** Reads a configuration with the files that it includes. Throws a CommandError when it cannot be read. */
export async function readNginxConfig(file: string): Promise<NginxLogs> {
  const formats = new Map<string, LogFormat>();
  const logs: { path: string; format: string }[] = [];
  const maps = new Map<string, string>();
  const folder = path.dirname(file);
  const queue = [file];
  const seen = new Set<string>();

  for (
    let next = queue.shift();
    next !== undefined && seen.size < MAX_FILES;
    next = queue.shift()
  ) {
    if (seen.has(next)) continue;
    seen.add(next);
    const text = await readFile(next, 'utf8').catch((error: Error) => {
      if (next === file) {
        throw new CommandError(
          `Không đọc được tệp cấu hình nginx ${file} (${reasonOf(error)}). Hãy kiểm tra tên tệp và quyền đọc.`,
        );
      }
      return '';
    });
    for (const [directive = '', ...values] of parseDirectives(text)) {
      if (directive === 'log_format') {
        const format = toLogFormat(values);
        formats.set(format.name, format);
      } else if (directive === 'map' && values[0]?.startsWith('$') && values[1]) {
        maps.set(values[1].slice(1), values[0].slice(1));
      } else if (directive === 'access_log' && values[0] !== 'off') {
        const [target = '', name = DEFAULT_FORMAT] = values;
        logs.push({ path: target, format: name.includes('=') ? DEFAULT_FORMAT : name });
      } else if (directive === 'include') queue.push(...(await expand(folder, values[0] ?? '')));
    }
  }
  return { formats, logs, maps };
}

/** Reads a `log_format` directive, or the format string alone. */
export function readFormatString(text: string): LogFormat {
  const directive = parseDirectives(text).find(([name]) => name === 'log_format');
  if (directive) return toLogFormat(directive.slice(1));
  const format = QUOTED_ONLY.test(text)
    ? [...text.matchAll(QUOTED)].map(([, double, single]) => double ?? single ?? '').join('')
    : text;
  return { name: '', format: unescape(format), isJson: /^\s*\{/.test(format) };
}

/** The directives of a configuration, without its blocks. */
function parseDirectives(text: string): string[][] {
  const directives: string[][] = [];
  let words: string[] = [];
  const finish = (): void => {
    if (words.length > 0) directives.push(words);
    words = [];
  };
  for (const [token, double, single] of text.matchAll(TOKEN)) {
    if (token.startsWith('#')) continue;
    if (token === ';' || token === '{' || token === '}') finish();
    else words.push(unescape(double ?? single ?? token));
  }
  finish();
  return directives;
}

/** nginx joins the strings of a format without a space. */
function toLogFormat([name = '', ...values]: readonly string[]): LogFormat {
  const isJson = values[0] === 'escape=json';
  const strings = values[0]?.startsWith('escape=') ? values.slice(1) : values;
  return { name, format: strings.join(''), isJson };
}

function unescape(text: string): string {
  return text.replace(/\\(["'\\tnr])/g, (_, letter: string) => {
    return { t: '\t', n: '\n', r: '\r' }[letter] ?? letter;
  });
}

/** The files of an `include`, in which the last name may have a `*`. */
async function expand(folder: string, pattern: string): Promise<string[]> {
  const file = path.resolve(folder, pattern);
  const name = path.basename(file);
  if (!name.includes('*')) return [file];
  const parts = name.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const matching = new RegExp(`^${parts.join('.*')}$`);
  const names = await readdir(path.dirname(file)).catch(() => []);
  return names
    .filter((candidate) => matching.test(candidate))
    .sort()
    .map((candidate) => path.join(path.dirname(file), candidate));
}
