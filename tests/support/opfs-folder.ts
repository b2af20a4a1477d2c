/** A folder in the browser's own file system, given to the page as the one that the editor has picked. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** The folder below the root of the origin's private file system. */
const CHECKOUT = 'kho';

/** Makes `showDirectoryPicker()` answer with that folder. To be called before the page is opened. */
export async function pickCheckout(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(name),
    });
  }, CHECKOUT);
}

/** Writes files into the folder, which then looks like a Git checkout. The page must be open. */
export async function writeCheckout(page: Page, files: ReadonlyMap<string, Buffer>): Promise<void> {
  const encoded = [...files].map(([name, bytes]) => [name, bytes.toString('base64')] as const);
  await page.evaluate(
    async ([checkout, all]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle(checkout, { create: true });
      await folder.getDirectoryHandle('.git', { create: true });
      for (const [name, base64] of all) {
        const parts = name.split('/');
        const last = parts.pop() ?? '';
        let place = folder;
        for (const part of parts) place = await place.getDirectoryHandle(part, { create: true });
        const file = await place.getFileHandle(last, { create: true });
        const writable = await file.createWritable();
        await writable.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
        await writable.close();
      }
    },
    [CHECKOUT, encoded] as const,
  );
}

/** Every file of the folder, by its path. */
export async function readCheckout(page: Page): Promise<Map<string, Buffer>> {
  const files = await page.evaluate(async (checkout) => {
    const root = await navigator.storage.getDirectory();
    const found: [string, string][] = [];
    const walk = async (folder: FileSystemDirectoryHandle, above: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${above}${name}/`);
        else {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          const letters = Array.from(bytes, (byte) => String.fromCharCode(byte));
          found.push([above + name, btoa(letters.join(''))]);
        }
      }
    };
    await walk(await root.getDirectoryHandle(checkout), '');
    return found;
  }, CHECKOUT);
  return new Map(files.map(([name, base64]) => [name, Buffer.from(base64, 'base64')]));
}

/** Files of this checkout below `folder`, by their path from its root. */
export function filesOf(root: string, patterns: readonly string[]): Map<string, Buffer> {
  const names = globSync([...patterns], { cwd: root, withFileTypes: false }).sort();
  return new Map(
    names
      .filter((name) => /\.[a-z0-9]+$/i.test(name))
      .map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(root, name))]),
  );
}
