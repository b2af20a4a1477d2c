import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { explainSystemError } from '../cli/system-error.ts';
import { collectLinks } from '../content/collect-links.ts';
import { collectHeldBack } from '../content/held-back.ts';
import { collectLegacyUrls } from '../content/legacy-urls.ts';
import { ownPublicFiles } from '../content/own-public-files.ts';
import { digestOfPages } from '../content/incremental/code-digest.ts';
import { collectRedirects } from '../content/redirects/collect-redirects.ts';
import { recordBuild } from '../content/last-build.ts';
import { collectNextChange } from '../content/timed-changes.ts';
import { collectProblems, ContentError } from '../content/problems.ts';
import { collectRendering, findUnrendered, searchedTexts } from '../content/rendering-report.ts';
import { readWordLists } from '../content/word-lists.ts';
import type { HostName } from '../domain/hosts.ts';
import {
  BUILD_DIR,
  CACHE_DIR,
  CONTENT_DIR,
  KEEP_OLD_FILES_DAYS,
  NOW,
  OUT_DIR,
  PRECOMPRESS,
  PUBLISHED_DIR,
  RECORDS_DIR,
  RENDERED_DIR,
  ROOT,
  SEARCH_INDEX,
  SEARCH_INDEX_DIR,
  SPARE_DIR,
} from '../environment.ts';
import { addFromWings } from './add-from-wings.ts';
import { openAssembly, type Assembly } from './assembly/index.ts';
import { listFiles } from './assembly/walk.ts';
import { describeBuild, madeAndKept, sayProgress, stageTimer } from './build-report.ts';
import { findDeadLinks, findTakenLegacyUrls, idReader } from './find-dead-links.ts';
import { CHECKSUMS, describeChecksums } from './checksums.ts';
import { copyPublic } from './copy-public.ts';
import { incrementalBuild } from './incremental/index.ts';
import { keepOldFiles, rememberFiles } from './old-files.ts';
import { checkOutDir } from './out-dir.ts';
import { recordPictureCache, verifyPictureCache } from './picture-cache.ts';
import { precompress } from './precompress.ts';
import { publish, recover } from './publish.ts';
import { checkRedirects } from './redirects/check-redirects.ts';
import { hostFiles, writeHostFiles } from './redirects/index.ts';
import { makeBundlesEarly } from './search-index/early-bundles.ts';
import { writeSearchIndex } from './search-index/index.ts';
import { writeHeadersFile } from './headers-file.ts';
import { countToComplete } from './count-to-complete.ts';

export interface Settings {
  counter?: string | undefined;
  /** The URL of the measuring script of the state, when the portal has one. */
  emc?: string | undefined;
  /** What serves the portal. */
  host?: HostName;
  /** The hue of the unit in degrees, when it has one of its own. */
  brand?: number | undefined;
}

/** The steps of a build around the making of its pages, in their order. */
export type BuildSteps = ReturnType<typeof buildSteps>;

/** Turns pages into a portal: built in a folder aside, checked, completed, reported and swapped in, in this order. */
export function buildSteps({ counter, emc, host = 'static', brand }: Settings) {
  const since = performance.now();
  const problems = collectProblems();
  const links = collectLinks();
  const legacyUrls = collectLegacyUrls();
  const oldUrls = collectRedirects();
  const heldBack = collectHeldBack();
  const next = collectNextChange();
  const rendering = collectRendering();
  let home = '';
  let endProgress = () => {};
  const timer = stageTimer(since);
  const incremental = incrementalBuild({
    cacheDir: CACHE_DIR,
    renderedDir: RENDERED_DIR,
  });
  let assembly: Assembly | undefined;
  let knownPictures = new Map<string, string>();
  const places = { rendered: RENDERED_DIR, cache: SEARCH_INDEX_DIR };
  let early: ReturnType<typeof makeBundlesEarly> | undefined;
  return {
    /** Begins: makes room. Throws a SettingsError when the portal must not be published where it is to go. */
    async prepare(): Promise<void> {
      await checkOutDir({ published: OUT_DIR, content: CONTENT_DIR, root: ROOT });
      await recover(OUT_DIR, SPARE_DIR);
      await rm(BUILD_DIR, { recursive: true, force: true });
      knownPictures = await verifyPictureCache(CACHE_DIR);
    },

    /**
     * The content has been read: looks at what the last build has left.
     *
     * @param url of the home page
     * @returns what leaves out the pages that come out as they were
     */
    async start(url: string): Promise<(usual: AstroPrerenderer) => AstroPrerenderer> {
      home = url;
      timer.end('Đọc nội dung');
      endProgress = sayProgress(since);
      const version = [digestOfPages(ROOT), home, CONTENT_DIR, brand].filter(isSet).join(' ');
      const folders = { folder: SPARE_DIR, published: OUT_DIR, records: RECORDS_DIR };
      assembly = await openAssembly(folders);
      const searched = () => searchedTexts(rendering);
      const find = (file: string) => incremental.renderedEntry(file);
      if (SEARCH_INDEX) early = makeBundlesEarly({ ...places, searched, find });
      return incremental.begin(version, new URL(home).pathname, assembly);
    },

    /**
     * All pages are made.
     *
     * @param folder in which everything lies that was made beside them
     */
    async finish(folder: string): Promise<void> {
      endProgress();
      if (!assembly) throw new Error('The build has ended before it began.');
      const portal = assembly;
      const { rendered, kept } = incremental.report;
      timer.end('trang và ảnh', madeAndKept(rendered, kept));
      const own = await ownPublicFiles(CONTENT_DIR, path.join(ROOT, 'public'));
      problems.push(...(await copyPublic(own, folder)));
      const files = [...portal.files.keys(), ...listFiles(folder)];
      await addFromWings({ folder, home, files });
      const made = listFiles(folder);
      const idsOf = idReader((file) => path.join(made.has(file) ? folder : portal.folder, file));
      const site = { home, files: new Set([...portal.files.keys(), ...made]), idsOf };
      problems.push(...findUnrendered(rendering));
      problems.push(...(await findDeadLinks(links, site, CONTENT_DIR)));
      problems.push(...(await findTakenLegacyUrls(legacyUrls, site, CONTENT_DIR)));
      const checked = await checkRedirects(oldUrls.redirects, site, CONTENT_DIR);
      const base = new URL(home).pathname;
      const ofHost = hostFiles(host, checked.redirects, {
        base,
        gone: oldUrls.gone.map((gone) => base + gone.slice(1)),
        isTaken: (file) => site.files.has(file),
      });
      problems.push(...checked.problems, ...ofHost.problems);
      if (problems.some(({ severity }) => severity === 'error')) {
        // Thrown here, Astro would put an English line about hooks above what an editor has to read.
        console.error(`\n${new ContentError(problems).message}`);
        process.exitCode = 1;
        await early?.stop();
        await incremental.saveAfterFault();
        return;
      }
      timer.end('kiểm tra liên kết');
      await incremental.pruneRendered();
      if (SEARCH_INDEX) {
        const keepFiles = (paths: readonly string[]) => portal.keepAll(paths);
        const lists = await readWordLists();
        const entries = incremental.searchedEntries();
        const madeEarly = await early?.finish();
        const options = { ...places, lists, entries, keepFiles, ...(madeEarly && { madeEarly }) };
        const { made, kept } = await writeSearchIndex(folder, options);
        timer.end('chỉ mục tìm kiếm', madeAndKept(made.articles, kept.articles));
      }
      await writeHostFiles(folder, ofHost.files);
      await writeHeadersFile(folder, { base, counter, emc });
      portal.moveFrom(folder);
      if (PRECOMPRESS) await precompress(portal, path.join(CACHE_DIR, 'compressed.bin'));
      const published = new Set(portal.files.keys());
      portal.write(CHECKSUMS, Buffer.from(describeChecksums(portal.files)));
      const days = KEEP_OLD_FILES_DAYS;
      const previous = [OUT_DIR, PUBLISHED_DIR];
      await keepOldFiles({ portal, files: published, previous, now: NOW, days });
      await portal.finish();
      const target = path.relative(ROOT, OUT_DIR) || OUT_DIR;
      await incremental.save();
      timer.end('hoàn tất');
      const { stages } = timer;
      const report = describeBuild({
        files: portal.files,
        target,
        problems,
        heldBack,
        next: next.latest,
        toComplete: await countToComplete(CONTENT_DIR),
        since,
        stages,
      });
      try {
        await publish(portal.folder, OUT_DIR);
      } catch (error) {
        // Thrown here, Astro would put an English line about hooks above the reason.
        const explained = explainSystemError(error, [OUT_DIR]);
        if (explained === error) throw error;
        console.error(`\n${(explained as Error).message}`);
        process.exitCode = 1;
        return;
      }
      console.log(report);
      await recordBuild(CACHE_DIR, NOW);
      await recordPictureCache(CACHE_DIR, knownPictures);
      if (days > 0) await rememberFiles(OUT_DIR, PUBLISHED_DIR);
      else await rm(PUBLISHED_DIR, { recursive: true, force: true });
    },
  };
}

function isSet(part: string | number | undefined): boolean {
  return part !== undefined;
}
