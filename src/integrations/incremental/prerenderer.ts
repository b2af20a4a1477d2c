/**
 * Leaves out the pages that would come out as the last build left them. Astro's own `experimental.incrementalBuild` goes by
 * one key a route, keeps a second copy of every page under its path, and takes what a build that was stopped has left
 * there for the page of the last one; docs/decisions/0013 has more.
 */
import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { AstroPrerenderer } from 'astro';
import {
  answerAgain,
  isOfStore,
  recordQuestions,
  WHOLE_STORE,
  type Answered,
} from '../../content/incremental/questions.ts';
import type { Assembly } from '../assembly/index.ts';
import type { KeptPage, KeptPages, pageCache } from './page-cache.ts';
import { fileOf, normalise, type PagePath } from './page-paths.ts';

/** What became of the pages of a build. */
export interface PageReport {
  /** By path; those that were rendered without their size and time. */
  pages: Map<string, Omit<KeptPage, 'size' | 'modifiedMs'> & Partial<KeptPage>>;
  rendered: number;
  kept: number;
  /** All of the store of this build. */
  store: string;
}

interface Options {
  cache: ReturnType<typeof pageCache>;
  /** The pages of the last build. */
  previous: KeptPages;
  /** Where the portal is put together. */
  assembly: Assembly;
  /** The base of all paths, with a slash at both ends. */
  base: string;
  report: PageReport;
}

/** Wraps Astro's way of making pages. */
export function incrementalPrerenderer(
  usual: AstroPrerenderer,
  { cache, previous, assembly, base, report }: Options,
): AstroPrerenderer {
  const routes = new Map<string, { pathname: string; props: string; file: string }>();
  const write = pageWriter(assembly);
  return {
    ...usual,
    name: 'tin-quan:incremental',
    async getStaticPaths() {
      const paths = await usual.getStaticPaths();
      const clashing = duplicates(paths.map(({ pathname }) => normalise(pathname)));
      report.store = (await answerAgain(WHOLE_STORE)) ?? '';
      const isSameStore = report.store !== '' && report.store === previous.store;
      const isTrue = answerChecker({ isSameStore });
      const due: PagePath[] = [];
      for (const found of paths) {
        const { pathname } = found;
        const props = propsOf(found);
        const page = props === undefined ? undefined : previous.pages.get(pathname);
        if (props !== undefined) {
          routes.set(normalise(pathname), { pathname, props, file: fileOf(found) });
        }
        const isKept =
          page?.props === props &&
          page !== undefined &&
          !clashing.has(normalise(pathname)) &&
          (await isTrue(page.answered)) &&
          assembly.keep(page.file, page.sha256, () => cache.find(page));
        if (isKept) report.pages.set(pathname, page);
        else due.push(found);
      }
      report.kept = report.pages.size;
      report.rendered = due.length;
      return due;
    },
    async render(request, options) {
      const asked = decodeURI(new URL(request.url).pathname);
      const route = routes.get(normalise(asked.slice(base.length - 1)));
      if (!route) return usual.render(request, options);
      const { result, answered } = await recordQuestions(async () => {
        const rendered = await usual.render(request, options);
        const response = rendered instanceof Response ? rendered : rendered.response;
        // Read while it is recorded: what stands far down on a page is rendered while its stream is read.
        return { response, body: Buffer.from(await response.arrayBuffer()) };
      });
      const { response, body } = result;
      const sha256 = hash('sha256', body);
      report.pages.set(route.pathname, { ...route, answered, sha256 });
      const { status, headers } = response;
      const isWritten =
        status === 200 && body.length > 0 && (await write(route.file, body, sha256));
      return new Response(isWritten || body.length === 0 ? null : body, { status, headers });
    },
  };
}

/** The key of the props; empty for a route without parameters, which has none; undefined for a route that has not said. */
function propsOf({ route, cacheKey }: PagePath): string | undefined {
  return route.params.length === 0 ? '' : cacheKey;
}

const PAGES_A_TURN = 20;

/**
 * Writes a page at once: Astro makes its folder and writes it by promises, which takes several times as long, and leaves
 * alone a page without a body. False for a page that could not be written, so that Astro tries and tells the fault.
 */
function pageWriter(assembly: Assembly) {
  let written = 0;
  return async (file: string, body: Buffer, sha256: string): Promise<boolean> => {
    // What else waits has its turn: the lock of the build is renewed, and progress is told.
    if (written++ % PAGES_A_TURN === 0) await setImmediate();
    try {
      assembly.write(file, body, sha256);
      return true;
    } catch {
      return false;
    }
  };
}

/** Many pages ask the same and share the question with its answer (page-cache.ts), so each is looked at once. */
function answerChecker({ isSameStore }: { isSameStore: boolean }) {
  const known = new Map<Answered, boolean>();
  return async (answered: readonly Answered[]): Promise<boolean> => {
    for (const each of answered) {
      const [question, answer] = each;
      const isTrue =
        known.get(each) ??
        ((isSameStore && isOfStore(question)) || (await answerAgain(question)) === answer);
      known.set(each, isTrue);
      if (!isTrue) return false;
    }
    return true;
  };
}

/** Two routes of one path are a fault that Astro tells when it makes both. */
function duplicates(names: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.size === seen.add(name).size));
}
