/** Old URLs for nginx: maps that docs/hosts/nginx includes. */
import { PATH_TAIL } from '../../domain/redirects/old-url.ts';
import type { Target } from '../../domain/redirects/redirect-table.ts';
import {
  escapeRegex,
  parametersOf,
  pathRules,
  queryRules,
  type HostFiles,
  type Rules,
} from './rules.ts';

export const NGINX_MAPS = '.well-known/old-urls.nginx.conf';

/** The maps, each of which gives `301 /bai-viet/ten-bai/` or nothing. */
export function nginxRules(rules: Rules): HostFiles {
  const parameters = parametersOf(rules);
  const paths = pathRules(rules).map(({ path, ...target }) => entry(path, target));
  const queries = rules.table.signatures.map((signature, index) => {
    const names = signature.split('&');
    const source = names.map((name) => `$old_url_${parameters.indexOf(name)}`).join('&');
    const entries = queryRules(rules, signature).map(({ path, values, ...target }) =>
      entry(`${path}?${values.join('&')}`, target),
    );
    return map(`"$old_url_path?${source}"`, `$old_url_query_${index}`, entries);
  });
  const gone = rules.gone.map((path) => `  ${quote(path)} 1;`);
  const lines = [...paths, ...queries.flatMap((text) => text.split('\n')), ...gone];
  const text = [
    '# Written by npm run build; for the http block of nginx.',
    sizes(lines),
    // The path in canonical form; that of the home page is /.
    map('$uri', '$old_url_path', [
      '  default $uri;',
      `  "~*^${PATH_TAIL}" /;`,
      `  "~*(?s)^(?<old_url_head>.*?)${PATH_TAIL}" $old_url_head;`,
    ]),
    ...parameters.map((name, index) =>
      map('$args', `$old_url_${index}`, [
        `  "~*(?:^|&)${escapeRegex(name)}=(?<old_url_value_${index}>[^&]+)" $old_url_value_${index};`,
      ]),
    ),
    ...queries,
    map(
      `"${rules.table.signatures.map((_, index) => `$old_url_query_${index}`).join('\n')}"`,
      '$old_url_query',
      ['  "~(?<old_url_first>\\d+ [^\\n]*)" $old_url_first;'],
    ),
    map('$old_url_path', '$old_url_exact', paths),
    map('$old_url_path', '$old_url_number_key', [
      '  "~^(?<old_url_folder>.*/)[^/]*-(?<old_url_number>\\d+)$" "$old_url_folder#$old_url_number";',
    ]),
    map(
      '$old_url_number_key',
      '$old_url_by_number',
      paths.filter((line) => line.includes('/#')),
    ),
    map('$old_url_exact', '$old_url', ['  "" $old_url_by_number;', '  default $old_url_exact;']),
    map('$uri', '$old_url_gone', gone),
  ];
  return new Map([[NGINX_MAPS, `${text.join('\n\n')}\n`]]);
}

/** nginx compares without regard to capitals of ASCII, and refuses what it has already. */
function distinct(lines: readonly string[]): string[] {
  const keys = new Set<string>();
  return lines.filter((line) => {
    const key = line
      .slice(0, line.indexOf('" ') + 1)
      .replace(/[A-Z]+/g, (part) => part.toLowerCase());
    if (key !== '' && keys.has(key)) return false;
    keys.add(key);
    return true;
  });
}

function map(source: string, variable: string, all: readonly string[]): string {
  const lines = distinct(all);
  const hasDefault = lines.some((line) => line.startsWith('  default '));
  return [
    `map ${source} ${variable} {`,
    ...(hasDefault ? [] : ['  default "";']),
    ...lines,
    '}',
  ].join('\n');
}

function entry(key: string, { to, status }: Target): string {
  return `  ${quote(key)} ${quote(`${status} ${to.replaceAll('$', '%24')}`)};`;
}

/** In a value `$` would begin a variable; keys are paths, and begin with a slash. */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Without these nginx refuses some 20,000 entries, or long ones. */
function sizes(lines: readonly string[]): string {
  const longest = Math.max(0, ...lines.map((line) => Buffer.byteLength(line)));
  const power = (least: number, wanted: number) =>
    Math.max(least, 2 ** Math.ceil(Math.log2(wanted)));
  return [
    `map_hash_bucket_size ${power(256, longest + 64)};`,
    `map_hash_max_size ${power(65_536, lines.length * 4)};`,
  ].join('\n');
}
