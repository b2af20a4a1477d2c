/** Everything that is wrong with a folder of content: what a build would tell, by its own checks, and what the rules find. */
import { collectionRows, dataFiles, visibilityOf } from '../collections.ts';
import { checkBodies } from '../content/check-bodies.ts';
import { didYouMean } from '../content/did-you-mean.ts';
import { findHeldBack, type HeldBackState } from '../content/held-back.ts';
import { saveFileDigests } from '../content/incremental/file-digests.ts';
import { legacyUrls } from '../content/legacy-urls.ts';
import type { Problem } from '../content/problems.ts';
import { readAllButBodies } from '../content/read-checked-content.ts';
import type { Content } from '../content/read-content.ts';
import type { WrittenRedirect } from '../content/redirects/collect-redirects.ts';
import { fieldLinks } from '../content/front-matter-links.ts';
import { isVisible } from '../domain/visibility.ts';
import { findDeadLinks, findTakenLegacyUrls } from '../integrations/find-dead-links.ts';
import { checkRedirects } from '../integrations/redirects/check-redirects.ts';
import type { Finding } from './finding.ts';
import { readKnownTexts, saveKnownTexts, type Cache, type KnownText } from './known-texts.ts';
import { lookAtText } from './look-at-text.ts';
import { RULES } from './rules/index.ts';
import { pageOf, siteToBe } from './site-to-be.ts';

/** What was found, and in what. */
export interface Checked {
  content: Content;
  findings: Finding[];
  /** What is known of each text, by its file. */
  texts: ReadonlyMap<string, KnownText>;
}

/**
 * Checks the content folder `folder` as a build at `now` would, and by the rules.
 *
 * @param cacheDir where it is kept what was found in each text; without one, all is looked through
 */
export async function findProblems(folder: string, now: Date, cacheDir?: string): Promise<Checked> {
  const { content, problems, redirects } = await readAllButBodies(folder);
  const texts = new Map<string, KnownText>();
  const ofBodies = await checkTexts({ folder, dir: cacheDir }, content, texts);
  const held = new Map(findHeldBack(content, now).map(({ file, state }) => [file, state]));
  const found: Problem[] = [
    ...problems,
    ...ofBodies.map((problem) => withState(problem, held.get(problem.file))),
    ...(await checkLinks(folder, content, texts, now, redirects.redirects)),
  ];
  return {
    content,
    texts,
    findings: [...unique(found), ...(await checkRules(folder, content, texts, now))],
  };
}

/** The problems of texts and pictures; what is known of each text goes to `texts`. */
async function checkTexts(
  cache: Cache,
  content: Content,
  texts: Map<string, KnownText>,
): Promise<Problem[]> {
  const { folder } = cache;
  const before = await readKnownTexts(cache);
  const fresh = new Set<string>();
  const problems = await checkBodies(folder, content, {
    known: async (file) => {
      const known = before.get(file);
      if (known) texts.set(file, known);
      return known;
    },
    keep: (file, known, { links, html }) => {
      fresh.add(file);
      texts.set(file, { ...known, links, ids: idsIn(html), findings: [], external: [] });
    },
  });
  for (const [name, { body }] of collectionRows) {
    // A file with a fault in its fields has all its faults told at once.
    const rejected = content.rejected.filter(({ file }) => file.startsWith(`${name}/`));
    for (const { file, digest, data } of [...content[name], ...rejected]) {
      // A category has no text, and its front matter is read all the same.
      const known = texts.get(file) ?? (body === 'none' ? before.get(file) : undefined);
      if (known?.digest === digest && !fresh.has(file)) {
        texts.set(file, known);
        continue;
      }
      const looked = await lookAtText(folder, file, data);
      const rest = known ?? { answered: [], problems: [], links: [], ids: [] };
      texts.set(file, { ...rest, digest, ...looked });
      fresh.add(file);
    }
  }
  if (cache.dir !== undefined) await saveFileDigests();
  if (fresh.size > 0 || texts.size !== before.size) await saveKnownTexts(cache, texts);
  return problems;
}

function idsIn(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
}

/** A build does not look at the text of what it does not show, so a fault there stops none. */
function withState(problem: Problem, state: HeldBackState | undefined): Problem {
  if (state !== 'draft' && state !== 'expired') return problem;
  return { ...problem, severity: 'warning' };
}

/**
 * What is wrong with one file, as the check of all would tell it; rules that compare files are left out.
 *
 * @param content as it was read last
 * @param ofReading what that reading found
 */
export async function findProblemsOf(
  file: string,
  { folder, content, now }: { folder: string; content: Content; now: Date },
  ofReading: readonly Problem[],
): Promise<Finding[]> {
  const texts = new Map<string, KnownText>();
  const ofBody = await checkBodies(folder, content, {
    only: new Set([file]),
    keep: (_, known, { links, html }) => {
      texts.set(file, { ...known, links, ids: idsIn(html), findings: [], external: [] });
    },
  });
  const row = collectionRows.find(([name]) => content[name].some((each) => each.file === file));
  const entry = row && content[row[0]].find((each) => each.file === file);
  const { findings } = await lookAtText(folder, file, entry?.data);
  const skipped = new Set(content.portal?.skippedRules.map(({ rule }) => rule));
  const links = await checkLinks(folder, withShown(content, file, now), texts, now, [], file);
  return [
    ...unique([...[...ofReading, ...links].filter((problem) => problem.file === file), ...ofBody]),
    ...findings.filter(({ rule }) => !skipped.has(rule ?? '')),
  ];
}

/** The content as it is when the article in `file` is shown: its own documents are there. */
function withShown(content: Content, file: string, now: Date): Content {
  const articles = content.articles.map((entry) => {
    if (entry.file !== file) return entry;
    const data = { ...entry.data, draft: false, review: false };
    if (data.publishedAt > now) data.publishedAt = now;
    delete data.expiresAt;
    return { ...entry, data };
  });
  return { ...content, articles };
}

/** Links against the pages that a build would make; those of one file when it is named. */
async function checkLinks(
  folder: string,
  content: Content,
  texts: ReadonlyMap<string, KnownText>,
  now: Date,
  redirects: readonly WrittenRedirect[],
  only?: string,
): Promise<Problem[]> {
  const site = siteToBe(content, now, (file) => texts.get(file)?.ids);
  const shown = collectionRows.flatMap(([name, row]) =>
    content[name]
      .filter(({ file, data }) =>
        only === undefined ? isVisible(visibilityOf(row, data), now) : file === only,
      )
      .map(({ id, file, data }) => ({
        file,
        page: pageOf(row.path, id) ?? '',
        fields: fieldLinks(name, file, data),
      })),
  );
  const reports = shown.map(({ file, page }) => {
    return { file, page: `/${page}`, links: texts.get(file)?.links ?? [] };
  });
  const links = { texts: reports, fields: shown.flatMap(({ fields }) => fields) };
  return [
    ...(await findDeadLinks(links, site, folder)),
    ...(await findTakenLegacyUrls(legacyUrls(content), site, folder)),
    ...(await checkRedirects(redirects, site, folder)).problems,
  ];
}

async function checkRules(
  folder: string,
  content: Content,
  texts: ReadonlyMap<string, KnownText>,
  now: Date,
): Promise<Finding[]> {
  const skipped = new Set(content.portal?.skippedRules.map(({ rule }) => rule));
  const findings = [...texts.values()].flatMap((text) => text.findings);
  for (const { name, inPortal } of RULES) {
    if (!inPortal || skipped.has(name)) continue;
    const found = await inPortal({ folder, content, now });
    findings.push(...found.map((each) => ({ ...each, rule: name })));
  }
  return [...findings.filter(({ rule }) => !skipped.has(rule ?? '')), ...unknownRules(skipped)];
}

function unknownRules(skipped: ReadonlySet<string>): Finding[] {
  const known = RULES.map(({ name }) => name);
  const unknown = [...skipped].filter((name) => !known.includes(name));
  return unknown.map((name) => ({
    severity: 'warning',
    file: dataFiles.portal.file,
    message: `skippedRules có “${name}”, mà không luật nào tên như vậy.${didYouMean(name, known)}`,
    hint: `Các luật: ${known.join(', ')}.`,
  }));
}

/** A picture may be shown in several texts, and a link be found dead by two checks; each counts once. */
function unique(problems: readonly Problem[]): Problem[] {
  const byKey = new Map(
    problems.map((problem) => [`${problem.file}\n${problem.line}\n${problem.message}`, problem]),
  );
  return [...byKey.values()];
}
