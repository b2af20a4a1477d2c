/** Names that were given up because one had to open the file to understand them stay given up. */
import { execFileSync } from 'node:child_process';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { read, ROOT } from '../support/documents.ts';

/** Old name → what to write instead. Names of one word are refused in every case: `judge`, `Judge`, `JUDGE`. */
const OLD_NAMES = new Map([
  ['moments', 'timestamps, dates'],
  ['stretches', 'intervals'],
  ['recently', 'what is recent'],
  ['judge', 'check, dedupe'],
  ['judged', 'the result'],
  ['verdict', 'decision'],
  ['tally', 'importStats'],
  ['gains', 'delta'],
  ['mayLead', 'mightMatch'],
  ['quickLook', 'prefilter'],
  ['markOf', 'hash53'],
  ['inOrder', 'mergeLogs'],
  ['putAside', 'spill'],
  ['hole', 'gap, slot'],
  ['disorder', 'skew'],
  ['silence', 'MAX_IDLE_S'],
  ['settling', 'SETTLE_S'],
  ['goesOn', 'isContinuationOf, hasNextToken'],
  ['hasFallen', 'hasDecreased'],
  ['mayGrow', 'maybeTruncated'],
  ['suspicionOf', 'warnIfForeignLog'],
  ['telling', 'MIN_EVIDENCE'],
  ['gate', 'middleware'],
  ['tell', 'toResponse, post, report'],
  ['tooOften', 'rateLimited'],
  ['ourFault', 'internalError'],
  ['patientStore', 'withTimeout'],
  ['onceOrphaned', 'onParentExit'],
  ['traces', 'fingerprint'],
  ['readerBefore', 'previousDayId'],
  ['tidy', 'purgeExpired'],
  ['carryOut', 'handle'],
  ['patience', 'TIMEOUT_MS'],
  ['shelf', 'cache'],
  ['stray', 'unusedFile'],
  ['filed', 'withSlug'],
  ['elsewhere', 'where it is'],
  ['fromWhereTyped', 'resolveFromCwd'],
  ['remedy', 'hint'],
  ['missingOr', 'requiredMessage'],
  ['former', 'previous'],
  ['wording', 'queryVariant'],
  ['wish', 'searchOptions'],
  ['expectAll', 'assertFetched'],
  ['turnTo', 'navigate'],
  ['occasion', 'trigger'],
  ['sayNothing', 'showStatus'],
  ['calm', 'showStatus'],
  ['stamp', 'timestamp, articleMeta'],
  ['stampOf', 'formatLogTime'],
  ['articleFoot', 'ArticleFooter'],
  ['articleSide', 'ArticleSidebar'],
  ['misfits', 'overflow'],
  ['forgiven', 'allowedErrors'],
  ['complaints', 'consoleErrors'],
  ['stranger', 'the role'],
  ['textFault', 'TextProblem'],
  ['markdownFault', 'MarkdownProblem'],
]);
const GIVEN_UP = new Set([...OLD_NAMES.keys()].map((name) => name.toLowerCase()));

/** Limits are `MAX_…` with the unit at the end: `MAX_QUERY_CHARS`. */
const LIMIT = /^(?:LONGEST|MOST)(?:_|$)|_LIMIT$|(?:^|_)LENGTH$/;

const files = execFileSync('git', ['ls-files', 'src', 'tests'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(?:ts|js|mjs|astro)$/.test(file) && !file.startsWith('tests/fixtures/'));

/** The identifiers of a file: comments and texts may use the words of everyday English. */
function identifiersIn(file: string, source: string): Set<string> {
  const isComponent = file.endsWith('.astro');
  const code = isComponent ? (/^---\n([^]*?)\n---/.exec(source)?.[1] ?? '') : source;
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node))
      found.add(node.text.replace('#', ''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return found;
}

const isGivenUp = (name: string) => GIVEN_UP.has(name.toLowerCase()) || LIMIT.test(name);

test('no identifier has a name that was given up', () => {
  const old = files.flatMap((file) =>
    [...identifiersIn(file, read(file))].filter(isGivenUp).map((name) => `${file}: ${name}`),
  );
  expect(old).toEqual([]);
});

test('no file has a name that was given up', () => {
  const words = (file: string) => [...file.split('/').map((part) => part.replace(/\..*$/, ''))];
  expect(files.filter((file) => words(file).some(isGivenUp))).toEqual([]);
});

test.each([
  ['const recently = 1;', ['recently']],
  ['interface Judge {}', ['Judge']],
  ['class A { #tidy() {} }', ['tidy']],
  ['const DAY_LENGTH = 1; const MOST_WORDS = 2; const GROUP_LIMIT = 3;', 3],
  ["// recently judged\nconst a = 'stray';", []],
  ['const hindrance = list.length;', []],
])('the test itself tells old names from words in %j', (source, expected) => {
  const found = [...identifiersIn('planted.ts', source)].filter(isGivenUp);
  if (typeof expected === 'number') expect(found).toHaveLength(expected);
  else expect(found).toEqual(expected);
});
