/** Builds a portal with kept modules: what Astro's build does between its bundling and its end. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { handOverContent } from '../../content/astro-loaders.ts';
import { BUILD_DIR, ROOT } from '../../environment.ts';
import type { BuildSteps } from '../build-steps.ts';
import { fileOf, normalise, type PagePath } from '../incremental/page-paths.ts';
import type { BundledApp, LoadedBundle } from './load-bundle.ts';
import { collectPictures, makePictures } from './pictures.ts';
import { PUBLISHED } from './record.ts';

/** Pages at work at the same time; the same as in astro.config.mjs. */
const CONCURRENCY = 4;

/**
 * Builds the portal; false when it turns out that there are no modules for it, and nothing has been made yet.
 *
 * @param bundling may still be going on: the content is read in the meantime
 * @param home the full URL of the home page
 * @throws a ContentError, or what a page throws
 */
export async function buildFromBundle(
  bundling: Promise<LoadedBundle | undefined>,
  steps: BuildSteps,
  home: string,
): Promise<boolean> {
  await steps.prepare();
  await handOverContent();
  const bundle = await bundling;
  if (!bundle) return false;
  const { app, record, folder } = bundle;
  const leaveOut = await steps.start(home);
  for (const from of [path.join(ROOT, 'public'), path.join(folder, PUBLISHED)]) {
    if (existsSync(from)) cpSync(from, BUILD_DIR, { recursive: true });
  }
  const pictures = await collectPictures(record.image, new URL(home).pathname);
  app.setInternals({ pagesByKeys: new Map(record.pages) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: LOG } } });
  const pages = leaveOut(makerOf(app));
  const due = await pages.getStaticPaths();
  refuseClashes(due);
  await inTurns(due, (page) => makePage(page, pages, home));
  await makePictures(pictures, record.image, BUILD_DIR);
  await steps.finish(BUILD_DIR);
  return true;
}

/** What Astro tells while it renders, in the form of its own log, which src/cli/hold-log-lines.ts holds back. */
const LOG = {
  write: ({ level, message }: { level: string; message: string }): boolean => {
    const time = new Date().toTimeString().slice(0, 8);
    if (level === 'warn' || level === 'error')
      process.stderr.write(`${time} [${level.toUpperCase()}] ${message}\n`);
    return true;
  },
};

function makerOf(app: BundledApp): AstroPrerenderer {
  return {
    name: 'tin-quan:kept-bundle',
    getStaticPaths: () => new StaticPaths(app as never).getAll(),
    render: (request, { routeData }) => app.render(request, { routeData }),
  };
}

/** Of two routes that make one page, one would be lost. */
function refuseClashes(pages: readonly PagePath[]): void {
  const seen = new Map<string, PagePath>();
  for (const page of pages) {
    const name = normalise(page.pathname);
    const other = seen.get(name);
    if (other) {
      const both = `${other.route.component} và ${page.route.component}`;
      throw new Error(
        `Hai tệp mã nguồn ${both} cùng tạo trang “/${name}”. Hãy đổi đường dẫn của một trong hai.`,
      );
    }
    seen.set(name, page);
  }
}

/** Makes a page; what the incremental part has not written itself is written for it. */
async function makePage(page: PagePath, pages: AstroPrerenderer, home: string): Promise<void> {
  const { route } = page;
  const name = normalise(page.pathname);
  const url = route.type === 'endpoint' || name === '' ? home + name : `${home}${name}/`;
  const request = new Request(new URL(url));
  const rendered = await pages.render(request, { routeData: route });
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (!response.body) return;
  const file = path.join(BUILD_DIR, fileOf(page));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
}

async function inTurns<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}
