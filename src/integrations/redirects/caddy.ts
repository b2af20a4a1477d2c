/** Old URLs for Caddy: directives that docs/hosts/caddy imports. Caddy has no small letters, so it compares capitals, too. */
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

export const CADDY_RULES = '.well-known/old-urls.caddy';

/** Of several values, `301/bai-viet/ten-bai/` each, the target and the status of the first that is not empty. */
const FIRST = '~(\\d{3})([^|]*) "${2}" "${1}"';

/** The rules: where a path (`old_url_to`, `old_url_status`) and a query (`old_url_query_to` …) lead, or nothing. */
export function caddyRules(rules: Rules): HostFiles {
  const parameters = parametersOf(rules);
  const paths = pathRules(rules);
  const isNumber = (path: string) => path.includes('/#');
  const queries = rules.table.signatures.map((signature, index) => {
    const names = signature.split('&');
    const source = names.map((name) => `{old_url_value_${parameters.indexOf(name)}}`).join('&');
    const entries = queryRules(rules, signature).map(({ path, values, ...target }) =>
      entry(`${path}?${values.join('&')}`, target),
    );
    return map(`"{old_url_path}?${source}"`, `{old_url_query_${index}}`, entries);
  });
  const all = rules.table.signatures.map((_, index) => `{old_url_query_${index}}`).join('|');
  const text = [
    '# Written by npm run build; imported within a site of a Caddyfile.',
    map('{path}', '{old_url_path}', [`~(?i)^${PATH_TAIL} "/"`, `~(?is)^(.*?)${PATH_TAIL} "\${1}"`]),
    ...parameters.map((name, index) =>
      map('{query}', `{old_url_value_${index}}`, [
        `~(?i)(?:^|&)${escapeRegex(name)}=([^&]+) "\${1}"`,
      ]),
    ),
    ...queries,
    map(`"${all || '-'}"`, '{old_url_query_to} {old_url_query_status}', [FIRST]),
    map(
      '{old_url_path}',
      '{old_url_exact}',
      paths.filter(({ path }) => !isNumber(path)).map(({ path, ...target }) => entry(path, target)),
    ),
    map('{old_url_path}', '{old_url_key}', ['~^(.*/)[^/]*-(\\d+)$ "${1}#${2}"']),
    map(
      '{old_url_key}',
      '{old_url_number}',
      paths.filter(({ path }) => isNumber(path)).map(({ path, ...target }) => entry(path, target)),
    ),
    map('"{old_url_exact}|{old_url_number}"', '{old_url_to} {old_url_status}', [FIRST]),
    map(
      '{path}',
      '{old_url_gone}',
      rules.gone.map((path) => `${quote(path)} "1"`),
    ),
  ];
  return new Map([[CADDY_RULES, `${text.join('\n\n')}\n`]]);
}

function map(source: string, placeholder: string, lines: readonly string[]): string {
  const nothing = placeholder.split(' ').map(() => '""');
  return [
    `map ${source} ${placeholder} {`,
    ...lines.map((line) => `  ${line}`),
    `  default ${nothing.join(' ')}`,
    '}',
  ].join('\n');
}

function entry(key: string, { to, status }: Target): string {
  return `${quote(key)} ${quote(`${status}${to.replaceAll('|', '%7C')}`)}`;
}

/** Braces would begin a placeholder. */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[{}]/g, '?')}"`;
}
