/** Old URLs for Apache: rules that docs/hosts/apache includes, with the maps that they look into. */
import { PATH_TAIL } from '../../domain/redirects/old-url.ts';
import { STATUSES, type Target } from '../../domain/redirects/redirect-table.ts';
import {
  escapeRegex,
  parametersOf,
  pathRules,
  queryRules,
  type HostFiles,
  type Rules,
} from './rules.ts';

export const APACHE_RULES = '.well-known/old-urls.apache.conf';
const APACHE_MAP = '.well-known/old-urls.apache.txt';
/** Every request for a page is looked up in it, so it is apart from the large one. */
const GONE_MAP = '.well-known/old-urls.apache-gone.txt';

/** What `int:escape` leaves as it is. */
const PLAIN = /[A-Za-z0-9$\-_.+!*'(),:@&=/~]/;

/** The rules, and a map from keys in small letters to `301:/bai-viet/ten-bai/`. `PORTAL_ROOT` is defined by whoever includes them. */
export function apacheRules(rules: Rules): HostFiles {
  const parameters = parametersOf(rules);
  const entries = new Map<string, string>();
  const add = (key: string, { to, status }: Target) => {
    const small = key.toLowerCase();
    if (!entries.has(small)) entries.set(small, `${status}:${to}`);
  };
  for (const { path, ...target } of pathRules(rules)) add(escapePath(path), target);
  rules.table.signatures.forEach((signature, index) => {
    for (const { path, values, ...target } of queryRules(rules, signature)) {
      // The path of the home page is nothing but what PATH_TAIL takes.
      add(`${index}?${path === '/' ? '' : escapePath(path)}?${values.join('&')}`, target);
    }
  });
  const lookUp = (key: string) => `\${old_urls:\${old_url_lower:${key}}}`;
  const path = '${old_url_escape:%{ENV:OLD_URL_PATH}}';
  const queries = rules.table.signatures.flatMap((signature, index) => {
    const values = signature.split('&').map((name) => `OLD_URL_${parameters.indexOf(name)}`);
    const key = `${index}?${path}?${values.map((value) => `%{ENV:${value}}`).join('&')}`;
    return [
      ...values.map((value) => `RewriteCond %{ENV:${value}} .`),
      `RewriteCond ${lookUp(key)} (.+)`,
      'RewriteRule ^ - [E=OLD_URL_FOUND:%1,S=' + (rules.table.signatures.length - index - 1) + ']',
    ];
  });
  const text = [
    '# Written by npm run build; for a virtual host that defines PORTAL_ROOT.',
    'RewriteEngine On',
    'RewriteMap old_url_lower int:tolower',
    'RewriteMap old_url_escape int:escape',
    `RewriteMap old_urls "txt:\${PORTAL_ROOT}${rules.base}${APACHE_MAP}"`,
    `RewriteMap old_urls_gone "txt:\${PORTAL_ROOT}${rules.base}${GONE_MAP}"`,
    `RewriteCond %{REQUEST_URI} (?i)^(.*?)${PATH_TAIL}`,
    'RewriteRule ^ - [E=OLD_URL_PATH:%1]',
    ...parameters.flatMap((name, index) => [
      `RewriteCond %{QUERY_STRING} (?i)(?:^|&)${escapeRegex(name)}=([^&]+)`,
      `RewriteRule ^ - [E=OLD_URL_${index}:%1]`,
    ]),
    ...queries,
    '# Files win over old URLs without a query.',
    'RewriteCond %{ENV:OLD_URL_FOUND} =""',
    'RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI} !-f',
    'RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI} !-d',
    `RewriteCond ${lookUp(path)} (.+)`,
    'RewriteRule ^ - [E=OLD_URL_FOUND:%1]',
    'RewriteCond %{ENV:OLD_URL_FOUND} =""',
    'RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI} !-f',
    'RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI} !-d',
    'RewriteCond %{ENV:OLD_URL_PATH} ^(.*/)[^/]*-(\\d+)$',
    `RewriteCond ${lookUp('${old_url_escape:%1}#%2')} (.+)`,
    'RewriteRule ^ - [E=OLD_URL_FOUND:%1]',
    ...STATUSES.filter((status) => status !== 410).flatMap((status) => [
      // Apache refuses a question mark that comes out of what was matched.
      `RewriteCond %{ENV:OLD_URL_FOUND} ^${status}:([^?]+)\\?(.*)`,
      `RewriteRule ^ %1?%2 [R=${status},L,NE]`,
      `RewriteCond %{ENV:OLD_URL_FOUND} ^${status}:(.+)`,
      `RewriteRule ^ %1 [R=${status},L,NE,QSD]`,
    ]),
    'RewriteCond %{ENV:OLD_URL_FOUND} ^410:',
    'RewriteRule ^ - [G]',
    '# What was taken down: the page that says so, with its status. Not again for the page itself.',
    'RewriteCond %{ENV:REDIRECT_STATUS} =""',
    'RewriteCond ${old_urls_gone:${old_url_escape:%{REQUEST_URI}}} .',
    'RewriteRule ^ - [G]',
  ];
  const lines = [...entries].map(([key, target]) => `${key} ${target}`);
  return new Map([
    [APACHE_RULES, `${text.join('\n')}\n`],
    [APACHE_MAP, `${lines.join('\n')}\n`],
    [GONE_MAP, rules.gone.map((path) => `${escapePath(path)} 1\n`).join('')],
  ]);
}

/** The mark of a number is none of a path, so that it stands plain. */
function escapePath(path: string): string {
  const [, head = path, mark = ''] = /^(.*\/)(#\d+)$/s.exec(path) ?? [];
  return [...Buffer.from(head)].map(escapeByte).join('') + mark;
}

function escapeByte(byte: number): string {
  const character = String.fromCharCode(byte);
  return PLAIN.test(character) ? character : `%${byte.toString(16).padStart(2, '0')}`;
}
