import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../environment.ts';

/** A portal that is being built, when all its pages are made. */
export interface UnfinishedPortal {
  /** The folder in which everything lies that this build has made. */
  folder: string;
  /** The full URL of the home page. */
  home: string;
  /** Every file of the portal so far, also those that lie elsewhere since a former build has made them. */
  files: readonly string[];
}

/** What a wing does for every portal: the default export of its `add-to-build.ts`. */
export type AddToBuild = (portal: UnfinishedPortal) => Promise<void>;

/** Lets each wing that has an `add-to-build.ts` write its files. A wing that is taken away is not missed. */
export async function addFromWings(portal: UnfinishedPortal): Promise<void> {
  const source = path.join(ROOT, 'src');
  for (const name of readdirSync(source).sort()) {
    const file = path.join(source, name, 'add-to-build.ts');
    if (!existsSync(file)) continue;
    const { default: add } = (await import(pathToFileURL(file).href)) as { default: AddToBuild };
    await add(portal);
  }
}
