/** The portals that the browser tests visit. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The modules that build them, by default export; those that take longest come first. */
const PORTALS = [
  ...['hostile-portal.ts', 'search-battery-portal.ts', 'demo-portal.ts'],
  ...['sub-path-portal.ts', 'counter-portal.ts'],
].map((name) => path.join(import.meta.dirname, name));

/** A build keeps one processor busy. */
const SIDE_BY_SIDE = 2;

/** Global set-up of Playwright. */
export default async function buildBrowserPortals(): Promise<void> {
  const waiting = portalsFor(process.argv).values();
  const buildNext = async () => {
    for (const portal of waiting) {
      const { default: build } = (await import(portal)) as { default: () => Promise<void> };
      await build();
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, buildNext));
}

/** All portals; where the command line names files of tests, those that these files import. */
function portalsFor(commandLine: readonly string[]): string[] {
  const files = commandLine.filter((part) => part.endsWith('.spec.ts') && existsSync(part));
  if (files.length === 0) return PORTALS;
  const imported = new Set<string>();
  files.forEach((file) => addImports(path.resolve(file), imported));
  return PORTALS.filter((portal) => imported.has(portal));
}

/** Adds the files of tests/ that a file imports, and those that they import. */
function addImports(file: string, known: Set<string>): void {
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+\.ts)'/g)) {
    const imported = path.resolve(path.dirname(file), name);
    if (known.has(imported) || imported.includes('/src/')) continue;
    known.add(imported);
    addImports(imported, known);
  }
}
