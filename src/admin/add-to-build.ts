import { appendFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { collections, dataFiles } from '../collections.ts';
import { readData } from '../content/read-content.ts';
import { CONTENT_DIR } from '../environment.ts';
import { editingScreenBundle } from './bundle/build-bundle.ts';
import { screenConfig, type Portal as PortalWithEditor } from './config/index.ts';
import { screenHeaders } from './headers.ts';
import { SCREEN_PATH, screenPage, screenPolicy } from './page.ts';

/** The portal that is being built; src/integrations/add-from-wings.ts hands it over. */
interface Portal {
  /** The folder of what this build has made. */
  folder: string;
  /** The full URL of the home page. */
  home: string;
  /** Every file of the portal so far. */
  files: readonly string[];
}

const LAYER_ORDER = new URL('../styles/layers.css', import.meta.url);

/**
 * Writes the screen into a portal that is being built, and its lines into `_headers`; nothing when portal.yaml names no
 * repository.
 */
export default async function addEditingScreen({ folder, home, files }: Portal): Promise<void> {
  const { file, schema } = dataFiles.portal;
  const portal = await readData(CONTENT_DIR, file, schema, []);
  if (!portal?.editor) return;
  const { editor } = portal;
  const bundle = await editingScreenBundle();
  const target = path.join(folder, SCREEN_PATH);
  await mkdir(target, { recursive: true });
  await cp(path.join(bundle.folder, 'assets'), path.join(target, 'assets'), { recursive: true });
  const base = new URL(home).pathname;
  const policy = screenPolicy(editor);
  const page = screenPage({
    title: portal.title,
    policy,
    bundle,
    config: screenConfig({ ...portal, editor } satisfies PortalWithEditor, home),
    preview: {
      layers: (await readFile(LAYER_ORDER, 'utf8')).trim(),
      sheets: files.filter(isStyleSheet).map((sheet) => base + sheet),
      collections: Object.keys(collections),
    },
    icon: `${base}favicon.svg`,
  });
  await writeFile(path.join(target, 'index.html'), page);
  await appendFile(path.join(folder, '_headers'), screenHeaders(base, policy));
}

/** What dresses the preview. */
const isStyleSheet = (file: string) => /^_astro\/[^/]+\.css$/.test(file);
