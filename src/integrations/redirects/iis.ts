/** Old URLs for IIS with URL Rewrite 2.1: the whole `web.config` of the portal, and the map that it looks into. */
import { PATH_TAIL } from '../../domain/redirects/old-url.ts';
import { STATUSES, type Target } from '../../domain/redirects/redirect-table.ts';
import { escapeXml } from '../../domain/xml.ts';
import { iisSettings } from '../iis-settings.ts';
import { escapeRegex, pathRules, queryRules, type HostFiles, type Rules } from './rules.ts';

export const IIS_MAP = 'old-urls.config';

/** IIS reads no larger file unless the registry says so. */
export const MAX_IIS_BYTES = 256 * 1024;

/** IIS knows these by name only. */
const TYPES: Partial<Record<Target['status'], string>> = {
  301: 'Permanent',
  302: 'Found',
  307: 'Temporary',
};

/** `web.config` with its rules, and the map. What stands outside of the folder of the portal IIS does not see. */
export function iisRules(rules: Rules): HostFiles {
  const { base, table, gone } = rules;
  const entries = new Map<string, string>();
  /** IIS compares what stands below the folder of `web.config`. */
  const add = (path: string, keyOf: (below: string) => string, { to, status }: Target) => {
    if (!path.startsWith(base)) return;
    const key = keyOf(path.slice(base.length)).toLowerCase();
    if (!entries.has(key)) entries.set(key, `${status}:${to}`);
  };
  for (const { path, ...target } of pathRules(rules)) add(path, (below) => below, target);
  table.signatures.forEach((signature, index) => {
    for (const { path, values, ...target } of queryRules(rules, signature)) {
      add(path, (below) => `${index}?${below}?${values.join('?')}`, target);
    }
  });
  for (const path of gone) add(path, (below) => `gone:${below}`, { to: '', status: 410 });
  const head = `^(.*?)${PATH_TAIL}`;
  const queries = table.signatures.map((signature, index): Rule => {
    const names = signature.split('&');
    const conditions = names.map((name) => ({
      input: '{QUERY_STRING}',
      pattern: `(?:^|&)${escapeRegex(name)}=([^&]+)`,
    }));
    const values = names.map((_, at) => `{C:${at + 1}}`).join('?');
    const key = `${index}?{R:1}?${values}`;
    return { name: `old-urls-query-${index}`, match: head, conditions, key };
  });
  const paths: Rule[] = [
    { name: 'old-urls-path', match: head, missing: true, conditions: [], key: '{R:1}' },
    {
      name: 'old-urls-number',
      match: '^(.*/)?[^/]*-(\\d+)(?:\\.html?)?/*$',
      missing: true,
      conditions: [],
      key: '{R:1}#{R:2}',
    },
  ];
  const written = [...queries, ...paths].flatMap(describeRule);
  const map = [...entries].map(
    ([key, value]) => `    <add key="${escapeXml(key)}" value="${escapeXml(value)}" />`,
  );
  return new Map([
    ['web.config', iisSettings([...written, GONE].join('\n'))],
    [
      IIS_MAP,
      `<rewriteMaps>\n  <rewriteMap name="OldUrls">\n${map.join('\n')}\n  </rewriteMap>\n</rewriteMaps>\n`,
    ],
  ]);
}

interface Rule {
  name: string;
  /** What the path has to match. */
  match: string;
  /** Files win. */
  missing?: boolean;
  conditions: readonly { input: string; pattern: string }[];
  key: string;
}

/** One rule for each status, since that of a rule is fixed. */
function describeRule({ name, match, missing, conditions, key }: Rule): string[] {
  const files = ['IsFile', 'IsDirectory'].map(
    (type) => `          <add input="{REQUEST_FILENAME}" matchType="${type}" negate="true" />`,
  );
  return STATUSES.map((status) => {
    const asked = [...conditions, { input: `{OldUrls:${key}}`, pattern: `^${status}:(.*)` }];
    const type = TYPES[status] ?? 'Permanent';
    const found = conditions.length + 1;
    return [
      `        <rule name="${name}-${status}" stopProcessing="true">`,
      `          <match url="${escapeXml(match)}" />`,
      '          <conditions trackAllCaptures="true">',
      ...(missing ? files : []).map((line) => `  ${line}`),
      ...asked.map(
        ({ input, pattern }) =>
          `            <add input="${escapeXml(input)}" pattern="${escapeXml(pattern)}" />`,
      ),
      '          </conditions>',
      status === 410
        ? '          <action type="CustomResponse" statusCode="410" />'
        : `          <action type="Redirect" url="{C:${found}}" redirectType="${type}" appendQueryString="false" />`,
      '        </rule>',
    ].join('\n');
  });
}

/** The page that says so would need another request; the status alone says it. */
const GONE = [
  '        <rule name="old-urls-gone" stopProcessing="true">',
  '          <match url="^.*$" />',
  '          <conditions>',
  '            <add input="{OldUrls:gone:{R:0}}" pattern="^410" />',
  '          </conditions>',
  '          <action type="CustomResponse" statusCode="410" />',
  '        </rule>',
].join('\n');
